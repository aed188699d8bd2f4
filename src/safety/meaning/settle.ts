import { literal } from '../../quoting.ts';
import type { Hazard } from '../hazard.ts';
import { plainName } from './change.ts';
import type { Ask } from '../measuring/meaning.ts';
import { pinned, type Look } from './look.ts';
import type { Subject } from './verdict.ts';

/*
 * What a file takes away it may give back in other statements: a view of the old name behind a rename, a function that
 * is dropped to be created anew. Code that runs after the file sees only its end.
 */

const relationThere = ({ schema, name }: Subject): string => `SELECT a.attname AS column,
    pg_catalog.format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE n.nspname = ${literal(schema)} AND c.relname = ${literal(name)}`;

const typeThere = ({ schema, name }: Subject): string => `SELECT e.enumlabel AS part
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
  WHERE n.nspname = ${literal(schema)} AND t.typname = ${literal(name)}`;

/** A function that takes at least these arguments and needs no others. */
const functionThere = ({ schema, name, parts }: Subject): string => `SELECT
    ARRAY(SELECT coalesce(u.name, '') FROM unnest(p.proargnames, p.proargmodes) WITH ORDINALITY
      u (name, mode, n) WHERE coalesce(u.mode, 'i') IN ('i', 'b', 'v') ORDER BY u.n)::pg_catalog.text[] AS names
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = ${literal(schema)} AND p.proname = ${literal(name)}
    AND p.pronargs - p.pronargdefaults <= ${parts.length} AND p.pronargs >= ${parts.length}
    AND (ARRAY(SELECT u.t::int8 FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (t, n) ORDER BY u.n)
      )[1:${parts.length}] = ARRAY[${parts.join(', ')}]::int8[]`;

/** Whether what a verdict is about is there, with all that it had. */
async function isThere(subject: Subject, look: Look): Promise<boolean> {
  const rows = await look(subject.kind === 'type' ? typeThere(subject) : relationThere(subject));
  const parts = new Set(
    rows.map(({ part, column, type }) => String(part ?? `${plainName(String(column))} ${String(type)}`)),
  );
  return rows.length > 0 && subject.parts.every((part) => parts.has(part));
}

/** What is left of a verdict; null = nothing. */
async function leftOf<Known extends Hazard>(one: Known, subject: Subject, look: Look): Promise<Known | null> {
  if (subject.kind !== 'function') return (await isThere(subject, look)) ? null : one;
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
 */
export async function settle<Known extends Hazard>(
  hazards: readonly Known[],
  ask: Ask,
): Promise<readonly Known[]> {
  const look = pinned(ask);
  const kept: Known[] = [];
  for (const one of hazards) {
    const { subject = null } = one as { readonly subject?: Subject | null };
    const left = subject === null ? one : await leftOf(one, subject, look);
    if (left !== null) kept.push(left);
  }
  return kept;
}
