import { retyped } from './alteration.ts';
import { parentsChange, plainName, said, type Change } from './change.ts';
import { hasOwnName } from './earlier.ts';
import type { Look } from './look.ts';
import type { Relation } from './state.ts';
import { verdict, type Subject, type Verdict } from './verdict.ts';

/* Which changes of types old queries notice. */

/** Changes of types: whether what was compared with a column and assigned to it still can be. */
export async function types(
  change: Change,
  relations: readonly Relation[],
  look: Look,
): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (const relation of relations)
    for (const one of retyped(change, relation)) {
      const { from, to } = one;
      if (parentsChange(change, relation, from.name) || change.base.isNewColumn(relation.oid, from.number))
        continue;
      const where = `${plainName(from.name)} of ${said(relation)}`;
      const subject: Subject = {
        kind: 'column',
        schema: relation.schema,
        name: relation.name,
        parts: [`${plainName(from.name)} ${from.typeName}`],
      };
      const fits = from.base === to.base || (await fit(change, look, from.base, to.base));
      found.push(
        fits
          ? verdict(
              'cached-plan',
              relation,
              'breaks',
              `A statement prepared before that returns ${where} fails once with 0A000; ` +
                `others go on, as ${from.typeName} fits ${to.typeName}`,
            )
          : verdict(
              'change-type',
              relation,
              'breaks',
              `Queries that compare ${where} with ${from.typeName}, or assign such a value, fail: it is ${to.typeName}`,
              { level: 'error', subject },
            ),
      );
    }
  return found;
}

/** Whether a value of the old type can be assigned to the new one, and compared with it where it could be before. */
async function fit({ fits }: Change, look: Look, from: number, to: number): Promise<boolean> {
  const known = fits?.get(`${from} ${to}`) ?? (await fitNow(look, from, to));
  fits?.set(`${from} ${to}`, known);
  return known;
}

async function fitNow(look: Look, from: number, to: number): Promise<boolean> {
  const equals = (left: string, right: string): string =>
    `EXISTS (SELECT FROM pg_catalog.pg_operator o
      WHERE o.oprname = '=' AND o.oprleft IN (${left}) AND o.oprright IN (${right}))`;
  const implicit = (type: number): string =>
    `SELECT ${type}::pg_catalog.oid UNION SELECT c.casttarget FROM pg_catalog.pg_cast c ` +
    `WHERE c.castsource = ${type} AND c.castcontext = 'i'`;
  const [row] = await look(`SELECT (EXISTS (SELECT FROM pg_catalog.pg_cast c
        WHERE c.castsource = ${from} AND c.casttarget = ${to} AND c.castcontext IN ('a', 'i'))
      OR EXISTS (SELECT FROM pg_catalog.pg_type t WHERE t.oid = ${to} AND t.typcategory = 'S'))
    AND (${equals(implicit(to), implicit(from))} OR NOT ${equals(String(from), String(from))}
      AND EXISTS (SELECT FROM pg_catalog.pg_type t
        WHERE t.oid = ${from} AND t.typtype = 'b' AND t.typcategory <> 'A')) AS fits`);
  return row?.['fits'] === true;
}

export function namedTypes(change: Change): readonly Verdict[] {
  const { before, after, base } = change;
  const what: Readonly<Record<string, string>> = { e: 'enum', d: 'domain' };
  return before.types.flatMap((type): readonly Verdict[] => {
    if (base.isNew(type.oid)) return [];
    const now = after.types.find(({ oid }) => oid === type.oid);
    const about = `type:${said(type)}`;
    const name = `the ${what[type.kind] ?? 'type'} ${said(type)}`;
    const subject: Subject = { kind: 'type', schema: type.schema, name: type.name, parts: type.labels };
    if (now === undefined && hasOwnName(change, type)) return [];
    if (now === undefined)
      return [verdict('drop-type', about, 'breaks', `Casts to ${name} fail: it is dropped`, { subject })];
    const gone = type.labels.filter((label) => !now.labels.includes(label));
    return [
      ...(now.name === type.name && now.schema === type.schema
        ? []
        : [
            verdict('rename-type', about, 'breaks', `Casts to ${name} fail: it is ${said(now)} from now on`, {
              subject,
            }),
          ]),
      ...gone.map((label) =>
        verdict(
          'rename-enum-label',
          about,
          'breaks',
          `Queries that name the label '${label}' of ${name} fail: it is renamed`,
        ),
      ),
    ];
  });
}
