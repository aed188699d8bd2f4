import type { Snapshot, Table } from '../model.ts';
import { identity, pair } from './object-names.ts';

type Listed = NonNullable<Snapshot['partitions']>[number];

/** A partition with everything that it has from its parents. */
export interface Partition {
  readonly schema: string;
  readonly table: string;
  /** `schema.table`, quoted. */
  readonly object: string;
  /** The table at the top. */
  readonly root: Table;
  /** The tables above it, the nearest first. */
  readonly above: readonly { readonly schema: string; readonly table: string }[];
  readonly owner: string;
  readonly row_security: boolean;
  readonly force_row_security: boolean;
  readonly replica_identity: Table['replica_identity'];
  readonly unlogged: boolean;
  /** False where it has partitions itself. */
  readonly leaf: boolean;
  /** Whether it is a child by INHERITS: no publication or key of the tables above holds it. */
  readonly inherits: boolean;
}

/** What a partition takes from the table above it. */
type Heir = Pick<
  Partition,
  'root' | 'above' | 'owner' | 'row_security' | 'force_row_security' | 'replica_identity' | 'unlogged'
>;

/** By {@link pair} of schema and table. One whose table at the top is not in the snapshot is left out. */
export function partitionsOf({ tables, partitions = [] }: Snapshot): ReadonlyMap<string, Partition> {
  const listed = new Map(partitions.map((each) => [identity(each.schema, each.table), each] as const));
  const parents = new Set(partitions.map(({ partition_of }) => partition_of));
  const heirs = new Map<string, Heir | null>(
    tables.map((root) => [identity(root.schema, root.table), heirOf(root)] as const),
  );
  const resolve = (object: string): Heir | null => {
    const known = heirs.get(object);
    if (known !== undefined) return known;
    const one = listed.get(object);
    const parent = one === undefined ? null : resolve(one.partition_of);
    const above = one === undefined ? undefined : (listed.get(one.partition_of) ?? parent?.root);
    const heir =
      one === undefined || parent === null || above === undefined ? null : inherit(one, above, parent);
    heirs.set(object, heir);
    return heir;
  };
  return new Map(
    partitions.flatMap(({ schema, table, made_by }) => {
      const object = identity(schema, table);
      const heir = resolve(object);
      return heir === null
        ? []
        : [
            [
              pair(schema, table),
              {
                schema,
                table,
                object,
                ...heir,
                leaf: !parents.has(object),
                inherits: made_by === 'inheritance',
              },
            ] as const,
          ];
    }),
  );
}

function heirOf(root: Table): Heir {
  const { owner, row_security, force_row_security, replica_identity, persistence } = root;
  const unlogged = persistence === 'unlogged';
  return { root, above: [], owner, row_security, force_row_security, replica_identity, unlogged };
}

function inherit(one: Listed, { schema, table }: Pick<Partition, 'schema' | 'table'>, parent: Heir): Heir {
  return {
    root: parent.root,
    above: [{ schema, table }, ...parent.above],
    owner: one.owner ?? parent.owner,
    row_security: one.row_security === undefined ? parent.row_security : one.row_security !== 'off',
    force_row_security:
      one.row_security === undefined ? parent.force_row_security : one.row_security === 'forced',
    replica_identity: one.replica_identity ?? parent.replica_identity,
    unlogged: one.persistence === undefined ? parent.unlogged : one.persistence === 'unlogged',
  };
}
