import { relationIn, said, type Change } from './change.ts';
import { inDefault, outsideBound } from './counting.ts';
import { provenBy } from './proof.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/* What a new partition asks of its rows, and of those in the default partition. */

export async function partitioning(change: Change, relation: Relation): Promise<readonly Verdict[]> {
  const now = relationIn(change.after, relation.oid);
  if (now === undefined) return [];
  const found: Verdict[] = [];
  const asked = relation.bound === null && now.bound !== null ? now.partitionConstraint : null;
  if (asked !== null && !(await provenBy(change.before, relation, asked)))
    found.push(
      verdict(
        'attach-partition',
        relation,
        'fails',
        `Attaching ${said(relation)} fails if a row lies outside of ${now.bound}`,
        {
          question: outsideBound(relation, asked),
        },
      ),
    );
  if (relation.bound !== 'DEFAULT' || now.bound !== 'DEFAULT') return found;
  const siblings = change.after.relations.filter(
    ({ oid, parents, bound }) =>
      bound !== null &&
      bound !== 'DEFAULT' &&
      parents.some((parent) => relation.parents.includes(parent)) &&
      relationIn(change.before, oid)?.bound == null,
  );
  const own = siblings.map((sibling) =>
    verdict(
      'default-partition',
      relation,
      'fails',
      `Adding the partition ${said(sibling)} fails if the default partition ${said(relation)} holds rows of it`,
      { question: inDefault(relation, sibling.partitionConstraint ?? 'true', sibling) },
    ),
  );
  return [...found, ...own];
}
