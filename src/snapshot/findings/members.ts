import type { Snapshot, Table } from '../model.ts';
import { identity } from './object-names.ts';

type Partition = NonNullable<Snapshot['partitions']>[number];

/** Not where rows are: what pg_partman makes partitions by. */
const isTemplate = ({ made_by, retired }: Partition): boolean => made_by === 'pg_partman' && retired !== true;

/** Whether how it is built is an extension's to decide. */
export const isMade = ({ made_by, retired }: Partition): boolean =>
  made_by !== undefined && made_by !== 'inheritance' && retired !== true;

/** The snapshot with what partitions have of their own beside what tables have. */
export function withMembers(snapshot: Snapshot): Snapshot {
  const partitions = (snapshot.partitions ?? []).filter((each) => !isTemplate(each));
  if (partitions.length === 0) return { ...snapshot, partitions };
  const parts = <Part>(of: (partition: Partition) => readonly Part[] | undefined) =>
    partitions.flatMap((each) =>
      (of(each) ?? []).map((part) => ({ schema: each.schema, table: each.table, ...part })),
    );
  const tops = partitions.filter(({ schema, partition_of }) => partition_of === identity(schema));
  return {
    ...snapshot,
    partitions,
    tables: [...snapshot.tables, ...tops.map((each) => asTable(each, snapshot))],
    constraints: [...snapshot.constraints, ...parts(({ constraints }) => constraints)],
    indexes: [...snapshot.indexes, ...parts(({ indexes }) => indexes)],
    triggers: [...snapshot.triggers, ...parts(({ triggers }) => triggers)],
    policies: [...snapshot.policies, ...parts(({ policies }) => policies)],
    rules: [...snapshot.rules, ...parts(({ rules }) => rules)],
    grants: [
      ...snapshot.grants,
      ...tops.flatMap(({ schema, table, grants = [] }) =>
        grants.map((grant) => ({ ...grant, on: 'table', object: identity(schema, table) })),
      ),
      ...partitions.flatMap(({ schema, table, privileges = [] }) =>
        privileges.flatMap(({ column, ...grant }) =>
          column === undefined ? [] : [{ ...grant, on: 'column', object: identity(schema, table, column) }],
        ),
      ),
    ],
  };
}

/** What belongs to a schema, not to a table, is at the top itself. */
function asTable(top: Partition, { schemas }: Snapshot): Table {
  const { schema, table, row_security, options = [], comment = null } = top;
  return {
    schema,
    table,
    kind: 'table',
    owner: top.owner ?? schemas.find((each) => each.schema === schema)?.owner ?? '',
    persistence: top.persistence ?? 'permanent',
    row_count: null,
    size_bytes: null,
    row_security: row_security === 'on' || row_security === 'forced',
    force_row_security: row_security === 'forced',
    replica_identity: top.replica_identity ?? 'default',
    partition_key: null,
    partitions: 0,
    inherits: [],
    options,
    comment,
    columns: [],
  };
}
