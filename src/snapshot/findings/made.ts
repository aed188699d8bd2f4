import type { Snapshot, Table } from '../model.ts';
import { identity } from './object-names.ts';

/** The tables to which everything of an AGE graph goes back, one label a table. */
const labels = /(?:^|\.)_ag_label_(?:vertex|edge)$/;

/** What a topology of PostGIS consists of, each in a schema of its own. */
const topology = ['edge_data', 'face', 'node', 'relation'];

/**
 * Identities of tables that an extension made for what the user asked of it, without their being members of it. How
 * they are built is the extension's to decide: a column more stops a view of pg_ivm, another name a graph of AGE.
 */
function madeByExtensions({ extensions, tables }: Snapshot): ReadonlySet<string> {
  const installed = new Map(extensions.map(({ name, schema }) => [name, schema]));
  const named = new Set(tables.map(({ schema, table }) => identity(schema, table)));
  const isMade = ({ schema, table, inherits, options }: Table): boolean =>
    options.includes('maintained_by=pg_ivm') ||
    (installed.has('age') && (labels.test(table) || inherits.some((parent) => labels.test(parent)))) ||
    (installed.has('timescaledb') && /^_hyper_\d+_\d+_chunk$/.test(table)) ||
    (installed.get('pg_partman') === schema && table.startsWith('template_')) ||
    (installed.has('postgis_topology') &&
      topology.includes(table) &&
      topology.every((each) => named.has(identity(schema, each))));
  return new Set(tables.filter(isMade).map(({ schema, table }) => identity(schema, table)));
}

/** The snapshot without these tables and what belongs to them. */
export function withoutMade(snapshot: Snapshot): Snapshot {
  const made = madeByExtensions(snapshot);
  if (made.size === 0) return snapshot;
  const isOwn = ({ schema, table }: { readonly schema: string; readonly table: string }): boolean =>
    !made.has(identity(schema, table));
  return {
    ...snapshot,
    tables: snapshot.tables.filter(isOwn),
    constraints: snapshot.constraints.filter(isOwn),
    indexes: snapshot.indexes.filter(isOwn),
    triggers: snapshot.triggers.filter(isOwn),
  };
}
