import type { SaferForm } from '../hazard.ts';
import { identifier } from '../../quoting.ts';
import type { Change } from './change.ts';
import type { Column } from './state.ts';

/** A step of a safer form, with what stands for it where it is tried in a transaction. */
export interface DraftStep {
  readonly name: string;
  readonly sql: string;
  readonly transaction: boolean;
  readonly tried: string;
}

/** A safer form that has not been tried yet. */
export interface Draft {
  readonly summary: string;
  readonly steps: readonly DraftStep[];
  /** Whether the schema is in the end what the statement itself makes of it. */
  readonly reachesTheSame: boolean;
  /** Whether tried in a transaction it is the statement itself, which has run: CONCURRENTLY is all that it adds. */
  readonly isItself?: boolean;
}

/** Words for a file's name, of those of an object. */
export const slug = (...words: readonly string[]): string =>
  words
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 60) || 'step';

/** A statement of a step. One for an older server may have another, or none, stand for it where it is tried. */
export type Part = string | { readonly sql: string | null; readonly tried: string };

/** A step in a transaction. */
export const step = (name: string, ...statements: readonly Part[]): DraftStep => {
  const text = (how: 'sql' | 'tried'): string =>
    statements
      .flatMap((one) => (typeof one === 'string' ? one : (one[how] ?? [])))
      .map((one) => `${one};`)
      .join('\n');
  return { name, sql: text('sql'), transaction: true, tried: text('tried') };
};

/** A step outside of one. Tried in a transaction it builds the same, and only holds its lock for longer. */
export const concurrent = (name: string, sql: string): DraftStep => ({
  name,
  sql: `${sql};`,
  transaction: false,
  tried: sql.replace(/ CONCURRENTLY\b/, ''),
});

/** What a draft is for others, once it has been tried. */
export const formOf = ({ summary, steps }: Draft): SaferForm => ({
  summary,
  steps: steps.map(({ name, sql, transaction }) => ({ name, sql, transaction })),
});

/** Blocks of a table that one transaction of a backfill writes: 400 kB, so that nobody waits long for its rows. */
const blocks = 50;

/** Which rows a backfill writes. */
interface Filling {
  /** `column = value` */
  readonly set: string;
  /** Of rows that have not been written yet. */
  readonly condition: string;
  /**
   * Whether what is written meanwhile fulfils it no more, by a default or a trigger. Else code may write such rows for
   * ever, as it may behind the statement itself: it ends where a pass finds no fewer of them than half the one before.
   */
  readonly isKept: boolean;
}

/**
 * Writes the rows of a table that fulfil a condition, with a COMMIT behind each fifty blocks, until none is left. A
 * pass leaves out rows that somebody has locked, because who waits for a row while others wait for its own ends in a
 * deadlock; and a row that somebody changes may move behind the place where the pass is. Where row security would hide
 * rows from it, it fails.
 */
export function backfill(name: string, table: string, { set, condition, isKept }: Filling): DraftStep {
  const goesOn = `    EXIT WHEN NOT EXISTS (SELECT FROM ${table} WHERE ${condition});`;
  const gaveUp = `    IF total > 0 AND total * 2 >= previous THEN
      RAISE WARNING 'Rows are left that were written or locked meanwhile: run it again when no more come';
      EXIT;
    END IF;
    previous := total;`;
  const body = (commit: string): string => `DO $backfill$
DECLARE
  first_block bigint;
  end_block bigint;
  changed bigint;
  total bigint;${isKept ? '' : '\n  previous bigint;'}
BEGIN
  LOOP
    total := 0;
    first_block := 0;
    end_block := pg_catalog.pg_relation_size('${table.replaceAll("'", "''")}')
      / pg_catalog.current_setting('block_size')::bigint;
    WHILE first_block < end_block LOOP
      PERFORM pg_catalog.set_config('row_security', 'off', true);
      UPDATE ${table} SET ${set}
      WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM ${table}
        WHERE ctid >= pg_catalog.format('(%s,0)', first_block)::tid
          AND ctid < pg_catalog.format('(%s,0)', first_block + ${blocks})::tid
          AND (${condition})
        FOR NO KEY UPDATE SKIP LOCKED));
      GET DIAGNOSTICS changed = ROW_COUNT;
      total := total + changed;
      first_block := first_block + ${blocks};${commit}
    END LOOP;
${goesOn}${isKept ? '' : `\n${gaveUp}`}
    IF total = 0 THEN
      PERFORM pg_catalog.pg_sleep(0.1); -- Somebody has locked what is left.
    END IF;
  END LOOP;
END $backfill$`;
  return { name, sql: `${body('\n      COMMIT;')};`, transaction: false, tried: body('') };
}

/** Where NOT NULL is a constraint with a name of its own: since PostgreSQL 18. */
const namesNotNull = 180_000;

/** What makes a second column NOT NULL, and what gives that the name that it has for the first. */
interface NotNull {
  /** What is done to the table. */
  readonly set: (column: string) => Exclude<Part, string>;
  readonly rename: (table: string) => Part;
}

const setNotNull = (column: string): string => `ALTER COLUMN ${identifier(column)} SET NOT NULL`;

/** @returns null where NOT NULL has no name, neither where the form is tried nor where it is for. */
export function notNullOf(
  { after: { version, constraints }, base }: Pick<Change, 'after' | 'base'>,
  { relation, name }: Column,
): NotNull | null {
  const own = constraints.find(
    (one) => one.relation === relation && one.kind === 'n' && one.columns.includes(name),
  );
  if (version < namesNotNull || own === undefined) return null;
  const meanwhile = identifier(`${own.name.slice(0, 55)}_new`);
  const isNamed = base.version >= namesNotNull;
  return {
    set: (column) => {
      const tried = `ADD CONSTRAINT ${meanwhile} NOT NULL ${identifier(column)}`;
      return { sql: isNamed ? tried : setNotNull(column), tried };
    },
    rename: (table) => {
      const tried = `ALTER TABLE ${table} RENAME CONSTRAINT ${meanwhile} TO ${identifier(own.name)}`;
      return { sql: isNamed ? tried : null, tried };
    },
  };
}

/**
 * Asks that a column is not null, without looking at the rows while others wait.
 * @param own how the columns are made so, where that has a name.
 */
export function notNullSteps(
  table: string,
  columns: readonly string[],
  own: NotNull | null = null,
): readonly DraftStep[] {
  const check = (column: string): string => identifier(`${column.slice(0, 50)}_not_null`);
  const set = (how: 'sql' | 'tried'): string =>
    `ALTER TABLE ${table} ${columns.map((column) => own?.set(column)[how] ?? setNotNull(column)).join(', ')}`;
  return [
    step(
      slug('add_checks_not_null', ...columns),
      ...columns.map(
        (column) =>
          `ALTER TABLE ${table} ADD CONSTRAINT ${check(column)} CHECK (${identifier(column)} IS NOT NULL) NOT VALID`,
      ),
    ),
    step(
      slug('validate_not_null', ...columns),
      ...columns.map((column) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check(column)}`),
    ),
    step(
      slug('set_not_null', ...columns),
      { sql: set('sql'), tried: set('tried') },
      `ALTER TABLE ${table} ${columns.map((column) => `DROP CONSTRAINT ${check(column)}`).join(', ')}`,
    ),
  ];
}
