import pg from 'pg';
import type { Random } from '../generate/random.ts';
import { accessEdits } from './access.ts';
import { codeEdits } from './code.ts';
import { columnEdits } from './columns.ts';
import { views, type EditKind } from './edit.ts';
import { newerEdits } from './newer.ts';
import { rareEdits } from './rare.ts';
import { tableEdits } from './tables.ts';
import { typeEdits } from './types.ts';

export type { EditKind };

/** Everything that people change by hand, by kind. */
export const editKinds: readonly EditKind[] = [
  ...columnEdits,
  ...tableEdits,
  ...typeEdits,
  ...codeEdits,
  ...accessEdits,
  ...newerEdits,
  ...rareEdits,
];

/** A change that was made. */
export interface Edit {
  readonly kind: string;
  readonly sql: string;
}

/** How many candidates are tried before a kind is given up: PostgreSQL refuses many, such as what others depend on. */
const tries = 12;

/**
 * Makes changes of these kinds in a database, one after the other, each in a transaction of its own as psql does it.
 * @returns those that could be made; what a database has nothing for is left out.
 */
export async function makeEdits(
  url: string,
  kinds: readonly EditKind[],
  random: Random,
): Promise<readonly Edit[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const made: Edit[] = [];
    for await (const edit of edits(client, kinds, random)) made.push(edit);
    return made;
  } finally {
    await client.end();
  }
}

/** The same, and what makes one looks at what it has made before the next: its statements may be run in between. */
export async function* edits(
  client: pg.Client,
  kinds: readonly EditKind[],
  random: Random,
): AsyncGenerator<Edit> {
  await client.query(views);
  for (const { kind, candidates } of kinds) {
    const { rows } = await client.query<{ edit: string | null }>(candidates);
    const known = rows.flatMap(({ edit }) => (edit === null ? [] : [edit]));
    // By code point, so that the same seed picks the same on every system.
    known.sort((a, b) => Number(a > b) - Number(a < b));
    const sql = await firstThatWorks(client, random.some(known, tries));
    if (sql !== null) yield { kind, sql };
  }
}

async function firstThatWorks(client: pg.Client, candidates: readonly string[]): Promise<string | null> {
  for (const sql of candidates)
    try {
      await client.query(`RESET search_path; ${sql}`);
      return sql;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
    } finally {
      await client.query('SET search_path = pg_catalog, pg_temp');
    }
  return null;
}
