import { relationIn, said, type Change } from './change.ts';
import { outsideDomain } from './counting.ts';
import type { Column, Relation, Type } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/* What a domain asks of the columns of it. */

/** What the domain of a column asks of it, the domains beneath it included. */
export function requirement(
  { after }: Change,
  { type }: Column,
): { readonly notNull: boolean; readonly domain: Type | null } {
  const domain = after.types.find(({ oid, kind }) => oid === type && kind === 'd') ?? null;
  let notNull = false;
  for (let one: Type | undefined = domain ?? undefined; one !== undefined;) {
    const { oid, base, notNull: own } = one;
    notNull ||=
      own ||
      after.constraints.some(
        ({ domain: of, condition }) => of === oid && /^\(?VALUE IS NOT NULL\)?$/.test(condition ?? ''),
      );
    one = after.types.find((other) => other.oid === base && other.kind === 'd');
  }
  return { notNull, domain };
}

/** The conditions of a domain and of those beneath it. */
export function domainChecks({ after }: Change, type: number): readonly string[] {
  const domain = after.types.find(({ oid, kind }) => oid === type && kind === 'd');
  if (domain === undefined) return [];
  const own = after.constraints.flatMap((one) =>
    one.domain === type && one.condition !== null ? [one.condition] : [],
  );
  return [...own, ...domainChecks({ after } as Change, domain.base)];
}

/** What a domain newly asks of the columns of it. */
export function domains(change: Change): readonly Verdict[] {
  const { before, after } = change;
  return before.types.flatMap((type) => {
    const now = after.types.find(({ oid }) => oid === type.oid);
    if (type.kind !== 'd' || now === undefined || change.base.isNew(type.oid)) return [];
    const columns = columnsOfDomain(change, type.oid);
    if (columns.length === 0) return [];
    const checks = after.constraints.filter(
      (one) =>
        one.domain === type.oid &&
        one.kind === 'c' &&
        one.validated &&
        before.constraints.find(({ oid }) => oid === one.oid)?.validated !== true,
    );
    const asked = [
      ...checks.map(({ name, condition }) => ({ name, condition: `NOT (${condition})` })),
      ...(now.notNull && !type.notNull ? [{ name: 'NOT NULL', condition: 'value IS NULL' }] : []),
    ];
    return asked.map(({ name, condition }) =>
      verdict(
        'domain-constraint',
        `type:${said(type)}`,
        'fails',
        `${name} of the domain ${said(type)} fails if a column of it holds what is not allowed`,
        {
          question: outsideDomain(columns, condition, `${name} of ${said(type)}`),
        },
      ),
    );
  });
}

function columnsOfDomain(
  { before, base }: Change,
  domain: number,
): readonly { readonly relation: Relation; readonly column: Column }[] {
  const beneath = (type: number): boolean => {
    if (type === domain) return true;
    const found = before.types.find(({ oid, kind }) => oid === type && kind === 'd');
    return found !== undefined && beneath(found.base);
  };
  return before.columns.flatMap((column) => {
    const relation = relationIn(before, column.relation);
    return relation !== undefined &&
      ['r', 'm'].includes(relation.kind) &&
      !base.isNew(relation.oid) &&
      beneath(column.type)
      ? [{ relation, column }]
      : [];
  });
}
