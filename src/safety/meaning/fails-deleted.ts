import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { named, rowsOf, said, type Change } from './change.ts';
import { countRows, loses } from './counting.ts';
import { isWritten } from './earlier.ts';
import { aliasOf, runsInto } from './fails-data.ts';
import type { Look } from './look.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/* What refers to rows that are deleted: a foreign key refuses that, or takes its rows along. */

const following = /ON DELETE (?:CASCADE|SET NULL|SET DEFAULT)/;

/** What refers to rows that a DELETE takes away, and refuses that or goes with them. */
export async function deleteRunsInto(
  change: Change,
  relation: Relation,
  { node, condition }: { readonly node: SyntaxTree; readonly condition: string | null },
  look: Look,
): Promise<readonly Verdict[]> {
  const found = referringTo(change, relation, node, condition);
  return found.length > 0 && (await asReplica(change, look)) ? [] : found;
}

/** Whether the file has the server follow no foreign key and fire no trigger, see session_replication_role. */
async function asReplica({ isReplica }: Change, look: Look): Promise<boolean> {
  if (isReplica !== undefined) return isReplica;
  const [row] = await look("SELECT pg_catalog.current_setting('session_replication_role') AS role");
  return row?.['role'] === 'replica';
}

function referringTo(
  change: Change,
  relation: Relation,
  node: SyntaxTree,
  condition: string | null,
): readonly Verdict[] {
  const alias = aliasOf(node);
  const isKnown =
    node['usingClause'] === undefined && (condition !== null || node['whereClause'] === undefined);
  return change.before.constraints.flatMap((one): readonly Verdict[] => {
    const holder = one.holder ?? change.before.relations.find(({ oid }) => oid === one.relation);
    if (one.kind !== 'f' || one.referenced !== relation.oid || !one.enforced || one.period) return [];
    if (holder === undefined || change.base.isNew(holder.oid) || one.parent !== 0) return [];
    const isCascading = /ON DELETE CASCADE/.test(one.definition);
    if (!isCascading && following.test(one.definition)) return [];
    const pairs = one.columns.map(
      (name, at) =>
        `${alias}.${identifier(one.referencedColumns[at] ?? '')} OPERATOR(${one.operators[at]}) ` +
        `referring.${identifier(name)}`,
    );
    const deleted = [...pairs, ...(condition === null ? [] : [`(${condition})`])].join(' AND ');
    const isOwn = holder.oid === relation.oid;
    const sql =
      isKnown && !isOwn && !isWritten(change.written, holder.oid) && !isWritten(change.written, relation.oid)
        ? countRows(
            `${holder.kind === 'p' ? '' : 'ONLY '}${named(holder)} AS referring`,
            `EXISTS (SELECT FROM ${rowsOf(relation, true)} AS ${alias} WHERE ${deleted})`,
          )
        : null;
    if (isCascading)
      return [
        verdict(
          'delete-rows',
          { ...relation, ...holder },
          'loses',
          `Rows of ${said(holder)} are deleted with those of ${said(relation)}: ${one.name} cascades`,
          { question: sql === null ? null : loses(sql, `rows of ${said(holder)} that go with them`) },
        ),
      ];
    return [
      runsInto(
        relation,
        `The DELETE fails if a row of ${said(holder)} refers to one that it deletes (${one.name})`,
        sql,
        `rows of ${said(holder)} that refer to what is deleted`,
      ),
    ];
  });
}
