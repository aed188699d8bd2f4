import type { Snapshot } from '../model.ts';
import { isMade } from './members.ts';
import { identity } from './object-names.ts';

/**
 * The snapshot without what an extension made for what the user asked of it. How that is built is the extension's to
 * decide: a column more stops a view of pg_ivm, another name a graph of AGE.
 */
export function withoutMade(snapshot: Snapshot): Snapshot {
  const views = new Set(
    snapshot.tables
      .filter(({ options }) => options.includes('maintained_by=pg_ivm'))
      .map(({ schema, table }) => identity(schema, table)),
  );
  const partitions = (snapshot.partitions ?? []).filter((each) => !isMade(each));
  if (views.size === 0 && partitions.length === (snapshot.partitions?.length ?? 0)) return snapshot;
  const isOwn = ({ schema, table }: { readonly schema: string; readonly table: string }): boolean =>
    !views.has(identity(schema, table));
  return {
    ...snapshot,
    partitions,
    tables: snapshot.tables.filter(isOwn),
    constraints: snapshot.constraints.filter(isOwn),
    indexes: snapshot.indexes.filter(isOwn),
    triggers: snapshot.triggers.filter(isOwn),
  };
}
