import pg from 'pg';
import type { DriftSql, Offer } from '../../src/drift/drift-sql.ts';
import { randomOf } from './generate/random.ts';
import { fillTables } from './generate/rows.ts';
import { schemaOf } from './generate/schema.ts';
import { makeEdits, type Edit, type EditKind } from './edits/index.ts';
import { difference, differences, isNamed, lookAt, type Look } from './look.ts';
import { bundled } from '../sql/support-bundled.ts';
import { query, type Server } from '../support/postgres.ts';

/** What is asked for SQL. */
export interface Asked {
  readonly server: Server;
  /** Database with what the migrations make and what was changed by hand; not to be written to. */
  readonly live: string;
  /** Database with what the migrations make, to be copied. */
  readonly built: string;
  readonly migrations: readonly string[];
}

/** What proposes SQL, and is judged. */
export type Proposes = (asked: Asked) => Promise<Pick<DriftSql, 'adopt' | 'undo'>>;

/**
 * What became of a change: all of it offered, and right; not all offered, and the rest named; offered, and wrong; it
 * differs and nobody says so; or whoever was asked gave an error instead of an answer.
 */
export const verdicts = ['right', 'named', 'wrong', 'silent', 'failed'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  readonly direction: 'adopt' | 'undo';
  readonly verdict: Verdict;
  /** What differs still, or the error of a file. */
  readonly why: readonly string[];
  /** All is the same but the order of columns. */
  readonly reordered: boolean;
  readonly sql: string;
}

/** Edits of one schema, and what was made of them. */
export interface Case {
  readonly seed: number;
  readonly edits: readonly Edit[];
  readonly judgements: readonly Judgement[];
  /** What the edits changed. */
  readonly changed: readonly string[];
}

const templates = new WeakMap<Server, Map<number, Built>>();
let copies = 0;

interface Built {
  readonly database: string;
  readonly migrations: readonly string[];
  readonly look: Look;
}

async function copyOf(server: Server, database: string): Promise<string> {
  const name = `copy_${++copies}`;
  const strategy = server.major > 14 ? ' STRATEGY file_copy' : '';
  await query(server.url(), `CREATE DATABASE ${name} TEMPLATE ${database}${strategy}`);
  return name;
}

const dropped = async (server: Server, database: string): Promise<void> => {
  await query(server.url(), `DROP DATABASE ${database} WITH (FORCE)`);
};

/** The schema of a seed in a database of its own, with our catalog beside it; made once for a server. */
async function builtOf(server: Server, seed: number): Promise<Built> {
  const known = templates.get(server) ?? new Map<number, Built>();
  templates.set(server, known);
  const already = known.get(seed);
  if (already !== undefined) return already;
  const database = `built_${seed}`;
  const url = await server.createDatabase(database);
  const migrations = schemaOf(seed, server.major);
  for (const migration of migrations) await query(url, migration);
  await fillTables(url);
  await query(url, bundled('003_feature_inventory.sql'));
  const built = { database, migrations, look: await lookAt(server, database) };
  known.set(seed, built);
  return built;
}

/**
 * Changes a schema by hand, asks for SQL, runs it on copies and compares.
 * @returns null where the changes could not be made, or changed nothing.
 */
export async function judge(
  server: Server,
  seed: number,
  kinds: readonly EditKind[],
  proposes: Proposes,
): Promise<Case | null> {
  const built = await builtOf(server, seed);
  const live = await copyOf(server, built.database);
  const possible = kinds.filter(({ since = 0 }) => since <= server.major);
  const edits = await makeEdits(server.url(live), possible, randomOf(seed * 7919 + kinds.length));
  const look = await lookAt(server, live);
  const changed = differences(built.look, look, () => true);
  try {
    if (changed.length === 0) return null;
    const asked = { server, live, built: built.database, migrations: built.migrations };
    const judgements = await answers(proposes, asked, built.look, look);
    return { seed, edits, judgements, changed };
  } finally {
    await dropped(server, live);
  }
}

async function answers(
  proposes: Proposes,
  asked: Asked,
  built: Look,
  live: Look,
): Promise<readonly Judgement[]> {
  const { server } = asked;
  try {
    const { adopt, undo } = await proposes(asked);
    return [
      await judged('adopt', adopt, server, asked.built, built, live),
      await judged('undo', undo, server, asked.live, live, built),
    ];
  } catch (error) {
    const why = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return (['adopt', 'undo'] as const).map((direction) => ({
      direction,
      verdict: 'failed',
      why,
      reordered: false,
      sql: '',
    }));
  }
}

async function judged(
  direction: 'adopt' | 'undo',
  offer: Offer,
  server: Server,
  database: string,
  before: Look,
  wanted: Look,
): Promise<Judgement> {
  const sql = offer.files.map((file) => file.sql).join('\n-- next file\n');
  const copy = await copyOf(server, database);
  const result = (verdict: Verdict, why: readonly string[], reordered = false): Judgement => ({
    direction,
    verdict,
    why: after === null ? why : why.map((key) => difference(key, after as Look, wanted)),
    reordered,
    sql,
  });
  let after: Look | null = null;
  try {
    const error = await run(server.url(copy), offer);
    if (error !== null) return result('wrong', [error]);
    const now = await lookAt(server, copy);
    after = now;
    // Only a table that was made by the file can have its columns in any order.
    const ordered = (key: string): boolean => !before.items.has(key);
    const left = differences(now, wanted, ordered);
    if (left.length === 0) return result('right', [], differences(now, wanted, () => true).length > 0);
    const atFirst = new Set(differences(before, wanted, () => true));
    const about = (key: string, named: Offer['objects' | 'unproven']): boolean =>
      [now, wanted, before].some(({ items }) => isNamed(key, items.get(key), named));
    const spoilt = left.filter((key) => !atFirst.has(key));
    if (spoilt.length > 0) return result('wrong', spoilt);
    const unnamed = left.filter((key) => !about(key, offer.unproven));
    if (unnamed.length === 0) return result('named', left);
    return result(unnamed.some((key) => about(key, offer.objects)) ? 'wrong' : 'silent', unnamed);
  } finally {
    await dropped(server, copy);
  }
}

/** Runs the files as a run of migrations does; the error of the first that fails. */
async function run(url: string, { files }: Offer): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    for (const { sql, transactional } of files)
      await client.query(transactional ? `BEGIN; ${sql}\n; COMMIT` : sql);
    return null;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return `error: ${error.message}`;
  } finally {
    await client.end();
  }
}
