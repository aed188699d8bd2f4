import { isAll } from './live-words.ts';
import type { Step } from './step.ts';
import type { Comparable, Unit, Units } from './units.ts';

/*
 * What only a newer PostgreSQL knows. A shadow of an older version would say `syntax error`, or nothing at all.
 */

type Body = Unit['body'];

interface Feature {
  readonly since: number;
  readonly kinds: readonly string[];
  readonly isIn: (body: Body) => boolean;
  readonly what: string;
}

const defined =
  (pattern: RegExp) =>
  ({ definition }: Body): boolean =>
    typeof definition === 'string' && pattern.test(definition);

const listed =
  (name: string, pattern: RegExp) =>
  (body: Body): boolean =>
    Array.isArray(body[name]) && body[name].some((one) => typeof one === 'string' && pattern.test(one));

const features: readonly Feature[] = [
  {
    since: 15,
    kinds: ['constraint', 'index'],
    isIn: defined(/ NULLS NOT DISTINCT\b/),
    what: 'NULLS NOT DISTINCT',
  },
  {
    since: 15,
    kinds: ['constraint'],
    isIn: defined(/ ON DELETE SET (?:NULL|DEFAULT) \(/),
    what: 'a foreign key that sets some of its columns',
  },
  { since: 15, kinds: ['view'], isIn: listed('options', /^security_invoker=/), what: 'security_invoker' },
  {
    since: 15,
    kinds: ['publication'],
    isIn: (body) => listed('tables', / (?:\(|WHERE )/)(body) || listed('schemas', /./)(body),
    what: 'schemas, columns and rows of a publication',
  },
  {
    since: 17,
    kinds: ['grant', 'default privilege'],
    isIn: listed('privileges', /^MAINTAIN\b/),
    what: 'the privilege MAINTAIN',
  },
  {
    since: 18,
    kinds: ['column'],
    isIn: ({ generated }) => generated === 'virtual',
    what: 'virtual generated columns',
  },
  {
    since: 18,
    kinds: ['constraint', 'index'],
    isIn: defined(/ WITHOUT OVERLAPS\)|\bPERIOD \w/),
    what: 'keys over time',
  },
  { since: 18, kinds: ['constraint'], isIn: defined(/ NOT ENFORCED\b/), what: 'NOT ENFORCED' },
  {
    since: 18,
    kinds: ['constraint'],
    isIn: ({ kind }) => kind === 'not null',
    what: 'NOT NULL as a constraint with a name, a comment or terms of its own',
  },
  {
    since: 18,
    kinds: ['publication'],
    isIn: listed('operations', /^generated columns$/),
    what: 'generated columns in a publication',
  },
  {
    since: 19,
    kinds: ['publication'],
    isIn: (body) => body['all_sequences'] === true || listed('except', /./)(body),
    what: 'publications of all sequences, and of all tables but some',
  },
];

/** Why an object cannot be made on a server of some version; null = no reason is known. */
export function tooNew({ kind, body }: Unit, major: number): string | null {
  const found = features.find(
    ({ since, kinds, isIn }) => since > major && kinds.includes(kind) && isIn(body),
  );
  return found === undefined
    ? null
    : `the shadow is PostgreSQL ${major}, and ${found.what} came with ${found.since}. ${remedy}`;
}

/** Privileges of which the shadow cannot tell whether they are ALL: they were granted, one by one or not, before 17. */
export function perhapsAll(built: Units, { major, liveMajor }: Comparable): ReadonlyMap<string, string> {
  if (major >= 17 || liveMajor < 17) return new Map();
  const why = `the shadow is PostgreSQL ${major}, and cannot tell whether MAINTAIN is part of it. ${remedy}`;
  const may = ({ kind, body: { privileges } }: Unit): boolean =>
    privileged.has(kind) && Array.isArray(privileges) && isAll(privileges);
  return new Map([...built].filter(([, unit]) => may(unit)).map(([key]) => [key, why]));
}

/** Steps that say ALL, where the shadow writes out what that is to it, and the live database knows more. */
export function withAll(
  steps: readonly Step[],
  to: Units,
  { major, liveMajor }: Pick<Comparable, 'major' | 'liveMajor'>,
): readonly Step[] {
  const isMeant = (step: Step): boolean => {
    const mine = step.units.flatMap((key) => to.get(key) ?? []);
    // What an owner has by itself is no unit.
    return mine.length === 0 ? major < 17 && liveMajor >= 17 : mine.some(({ isAll }) => isAll === true);
  };
  const written = /\bGRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON /;
  return steps.map((step) =>
    isMeant(step) ? { ...step, sql: step.sql.replace(written, 'GRANT ALL PRIVILEGES ON ') } : step,
  );
}

const privileged: ReadonlySet<string> = new Set(['grant', 'default privilege']);

const remedy = "The input shadow can name a server of the database's version";

/** What went wrong on the shadow, where it is older than the database: that may be why. */
export const onOlder = (
  why: string,
  { major, liveMajor: live }: Pick<Comparable, 'major' | 'liveMajor'>,
): string =>
  live > major ? `${why}. The shadow is PostgreSQL ${major}, and the database ${live}. ${remedy}` : why;
