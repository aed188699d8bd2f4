import { identifier, literal } from '../../quoting.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import type { Hazard } from '../hazard.ts';
import { withoutIdentity } from './breaks-replication.ts';
import { filledIn } from './breaks-filled.ts';
import { stillUndone } from './breaks-settings.ts';
import { plainName } from './change.ts';
import type { Ask } from '../measuring/meaning.ts';
import { pinned, type Look } from './look.ts';
import { grants } from './state-sql.ts';
import type { Subject } from './verdict.ts';
import { hidden, visibleIn } from './visible.ts';

/*
 * What a file takes away it may give back in other statements: a view of the old name behind a rename, a function that
 * is dropped to be created anew. Code that runs after the file sees only its end.
 */

const relationThere = ({ schema, name }: Subject): string => `SELECT a.attname AS column,
    pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, c.relkind AS kind, ${grants} AS grants
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE n.nspname = ${literal(schema)} AND c.relname = ${literal(name)}`;

const typeThere = ({ schema, name }: Subject): string => `SELECT e.enumlabel AS part
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
  WHERE n.nspname = ${literal(schema)} AND t.typname = ${literal(name)}`;

/** A function that takes at least these arguments and needs no others. */
const functionThere = ({ schema, name, parts, isProcedure = false }: Subject): string => `SELECT
    ARRAY(SELECT coalesce(u.name, '') FROM unnest(p.proargnames, p.proargmodes) WITH ORDINALITY
      u (name, mode, n) WHERE coalesce(u.mode, 'i') IN ('i', 'b', 'v') ORDER BY u.n)::pg_catalog.text[] AS names
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = ${literal(schema)} AND p.proname = ${literal(name)}
    AND (p.prokind = 'p') = ${isProcedure}
    AND p.pronargs - p.pronargdefaults <= ${parts.length} AND p.pronargs >= ${parts.length}
    AND (ARRAY(SELECT u.t::int8 FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (t, n) ORDER BY u.n)
      )[1:${parts.length}] = ARRAY[${parts.join(', ')}]::int8[]`;

/** Whether the column has a default again. */
const defaultThere = ({ schema, name, parts: [column = ''] }: Subject): string => `SELECT a.attnum
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = ${literal(column)}
  WHERE n.nspname = ${literal(schema)} AND c.relname = ${literal(name)}
    AND (a.atthasdef OR a.attidentity <> '')`;

/** Privileges on a table, and for how many of them no policy lets the role find or change any row. */
const policiesOf = ({ schema, name }: Subject): string => `SELECT c.relrowsecurity AS is_on,
    pg_catalog.count(g.grantee)::int AS given, pg_catalog.count(g.grantee) FILTER (WHERE NOT EXISTS (
      SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive
        AND (p.polroles = '{0}'::pg_catalog.oid[] OR g.grantee = ANY (p.polroles))
        AND p.polcmd IN ('*', CASE g.privilege_type WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a'
          WHEN 'UPDATE' THEN 'w' ELSE 'd' END)))::int AS lacking
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) g ON g.grantee <> c.relowner
      AND g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
  WHERE n.nspname = ${literal(schema)} AND c.relname = ${literal(name)} GROUP BY c.relrowsecurity`;

/** What was granted on a relation and is no more; nobody writes a materialized view, whatever is granted. */
export const lackingOf = (
  { grants: had = [] }: Subject,
  given: ReadonlySet<string>,
  kind: string,
): readonly string[] => had.filter((one) => !given.has(one) && (kind !== 'm' || one.endsWith(' SELECT')));

/** Whether what a verdict is about is there, with all that it had; and what of its privileges is not. */
async function thereOf(
  subject: Subject,
  look: Look,
): Promise<{ readonly is: boolean; readonly isView: boolean; readonly lacks: readonly string[] }> {
  const rows = await look(subject.kind === 'type' ? typeThere(subject) : relationThere(subject));
  const parts = new Set(
    rows.map(({ part, column, type }) => String(part ?? `${plainName(String(column))} ${String(type)}`)),
  );
  const given = new Set(rows[0]?.['grants'] as readonly string[] | undefined);
  return {
    isView: rows[0]?.['kind'] === 'v',
    is: rows.length > 0 && subject.parts.every((part) => parts.has(part)),
    lacks: lackingOf(subject, given, String(rows[0]?.['kind'])),
  };
}

/** Of a relation that is there again: what those can no longer do who could. */
export function withoutGrants<Known extends Hazard>(
  one: Known,
  lacks: readonly string[],
  isView: boolean,
): Known | null {
  if (lacks.length === 0) return null;
  // A view that can be read only is often what is wanted in the place of what was there.
  const isRead = isView && !lacks.some((each) => each.endsWith(' SELECT'));
  const roles = [...new Set(lacks.map((each) => each.slice(0, each.lastIndexOf(' '))))].join(', ');
  const [what = one.message] = one.message.split(' fail: ');
  return {
    ...one,
    level: isRead ? 'info' : one.level,
    message: `${what} by ${roles} fail: it is made anew without what was granted on it (${lacks.join(', ')})`,
  };
}

/** Row security, once the policies of the file are there. */
async function behindPolicies<Known extends Hazard>(
  one: Known,
  subject: Subject,
  look: Look,
): Promise<Known | null> {
  const [row] = await look(policiesOf(subject));
  if (row?.['is_on'] === false) return null;
  const before = subject.visible ?? new Map<string, string>();
  const rows = `${identifier(subject.schema)}.${identifier(subject.name)}`;
  const lost = hidden(subject, rows, before, await visibleIn(look, subject));
  const isLacking = row === undefined || Number(row['given']) === 0 || Number(row['lacking']) > 0;
  if (isLacking && (subject.visible === undefined || lost !== null))
    return lost === null ? one : { ...one, question: lost.question };
  if (lost === null) return null;
  const name = `${plainName(subject.schema)}.${plainName(subject.name)}`;
  return {
    ...one,
    message:
      `${lost.roles.join(', ')} may find or write fewer rows of ${name}: ` +
      'only those that its policies let through',
    question: lost.question,
  };
}

/** Whether a published table has no replica identity that does. */
const identityLacks = ({ schema, name }: Subject): string =>
  withoutIdentity(`n.nspname = ${literal(schema)} AND c.relname = ${literal(name)}`);

/** What is left of a verdict; null = nothing. */
async function leftOf<Known extends Hazard>(
  one: Known,
  subject: Subject,
  look: Look,
  trees: readonly SyntaxTree[],
): Promise<Known | null> {
  if (subject.kind === 'object') return (await look(subject.parts.join(''))).length > 0 ? null : one;
  if (subject.kind === 'default') return (await look(defaultThere(subject))).length > 0 ? null : one;
  if (subject.kind === 'replica identity')
    return (await look(identityLacks(subject))).length === 0 ? null : one;
  if (subject.kind === 'filled') {
    const filled = await filledIn(
      look,
      `n.nspname = ${literal(subject.schema)} AND c.relname = ${literal(subject.name)}`,
    );
    return filled.some(({ column }) => subject.parts.includes(column)) ? null : one;
  }
  if (subject.undone !== undefined) return await stillUndone(one, subject.undone, look, trees);
  if (subject.kind === 'policies') return await behindPolicies(one, subject, look);
  if (subject.kind !== 'function') {
    const { is, isView, lacks } = await thereOf(subject, look);
    return is ? withoutGrants(one, lacks, isView) : one;
  }
  const rows = await look(functionThere(subject));
  const { names = [] } = subject;
  const isNamedAlike = rows.some((row) =>
    names.every((name, at) => name === '' || (row['names'] as readonly string[])[at] === name),
  );
  if (rows.length === 0) return one;
  return isNamedAlike
    ? null
    : {
        ...one,
        level: 'warning',
        message: one.message.replace(
          / fail: .*/s,
          ' that name its arguments fail: they have other names from now on',
        ),
      };
}

/**
 * The hazards of a file at its end: without what breaks no code, because something with the same name, columns and
 * types stands there again. What is lost stays lost.
 * @param ask sends SQL in the transaction of the file, behind its last statement.
 * @param trees of statements that have run, the file's last.
 */
export async function settle<Known extends Hazard>(
  hazards: readonly Known[],
  ask: Ask,
  trees: readonly SyntaxTree[],
): Promise<readonly Known[]> {
  const look = pinned(ask);
  const kept: Known[] = [];
  const told = new Set<string>();
  for (const one of hazards) {
    const { subject = null } = one as { readonly subject?: Subject | null };
    // Several statements exchange one table's policies; what was let through before the first of them counts.
    const place = subject?.kind === 'policies' ? `${subject.schema}.${subject.name}` : null;
    if (place !== null && told.has(place)) continue;
    if (place !== null) told.add(place);
    const left = subject === null ? one : await leftOf(one, subject, look, trees);
    if (left !== null) kept.push(left);
  }
  return kept;
}
