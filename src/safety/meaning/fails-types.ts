import { retyped, type Retyped } from './alteration.ts';
import { misfit } from './casts.ts';
import { follows, rowsOf, said, type Change } from './change.ts';
import { countRows, fails } from './counting.ts';
import { domainChecks, requirement } from './fails-domains.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/* Which values do not become ones of a column's new type. */

export function typeChanges(change: Change, relation: Relation): readonly Verdict[] {
  const changed = retyped(change, relation);
  const of = (name: string): ReadonlySet<number> =>
    new Set(
      change.before.relations
        .filter((one) => retyped(change, one).some(({ from }) => from.name === name))
        .map(({ oid }) => oid),
    );
  return changed.flatMap((one) =>
    follows(relation, of(one.from.name)) ? [] : refusedValues(change, relation, one),
  );
}

function refusedValues(change: Change, relation: Relation, one: Retyped): readonly Verdict[] {
  const { from, to, operand, using } = one;
  const where = `${from.name} of ${said(relation)}`;
  const message = `Changing ${where} from ${from.typeName} to ${to.typeName} fails if a value does not fit`;
  if (operand === null) return [];
  const found = misfit(operand, from, to, using !== null, change);
  const of = domainCondition(change, one);
  if (found === 'never' && of === null) return [];
  if (found === 'unknown') return [verdict('change-type', relation, 'fails', message)];
  const condition = [...(found === 'never' ? [] : [found.sql]), ...(of === null ? [] : [of])].join(' OR ');
  const question = fails(
    countRows(rowsOf(relation, true), condition),
    `values of ${where} that are no ${to.typeName}`,
  );
  return [verdict('change-type', relation, 'fails', message, { question })];
}

/** What a domain refuses that a column changes to. */
function domainCondition(change: Change, { from, to, operand }: Retyped): string | null {
  if (to.type === to.base || to.type === from.type) return null;
  const { notNull } = requirement(change, to);
  const conditions = domainChecks(change, to.type).map(
    (condition) =>
      `(SELECT NOT (${condition}) FROM (SELECT CAST(${operand} AS ${to.baseName}) AS value) AS v)`,
  );
  return [...(notNull ? [`(${operand}) IS NULL`] : []), ...conditions].join(' OR ') || null;
}
