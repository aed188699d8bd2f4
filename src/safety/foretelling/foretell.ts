import { pinForNow, rollBack, sql, unpin, type Database } from '../../database/index.ts';
import { parseRepack, parseStatement, type MigrationPlan, type SyntaxTree } from '../../migrations/index.ts';
import { answersTo, type AnswerLimits } from '../answering/index.ts';
import type { Effects } from '../hazard.ts';
import { firstWords } from '../measuring/measure.ts';
import { catalogueOf } from '../measuring/relations.ts';
import type { Look } from '../meaning/look.ts';
import { keyOf, sizesOf, type Named, type Sizes } from '../sizes.ts';
import { weigh, type Size, type Weighed } from '../weigh.ts';
import { candidatesIn, namesIn, type Candidate } from './candidates.ts';
import { judgeFiles, type Ground, type Judged } from './judging.ts';

/*
 * What pending statements will do to a live database, told before they run, and without running any of them: a
 * rehearsal measures, but it has to build the whole schema first, and what was measured for a pull request was measured
 * on another database. So this is known from PostgreSQL's documentation, for the tables that are there.
 */

/** A statement, and what is known of it before it runs. */
export interface Foretold {
  readonly file: string;
  readonly line: number;
  /** The statement's first words: `ALTER TABLE`. */
  readonly statement: string;
  readonly hazards: readonly Weighed[];
  /** The tables that it locks, reads or writes anew. */
  readonly sizes: readonly (Named & Size)[];
}

export interface Foretelling {
  /** Those that keep somebody waiting, or mean something for rows, data or code. */
  readonly statements: readonly Foretold[];
  /** How many run code that is not looked into. */
  readonly unseen: number;
  /** Why nothing is known; null = it is. */
  readonly failed: string | null;
}

/** Losses are counted where that takes no time; else the statistics tell. */
const limits: AnswerLimits = { each: 1_000, all: 2_000, large: 10_000_000 };
/** Milliseconds that the server may take for a question, and until an answer is here. */
const longest = 2_000;
const patience = 10_000;

type Pending = MigrationPlan['pending'];

const nothing: Foretelling = { statements: [], unseen: 0, failed: null };

/**
 * Reads the catalog and statistics in READ ONLY transactions; nothing is asked where no statement may be dangerous. It
 * never throws: a run does not depend on it.
 */
export async function foretell(database: Database, pending: Pending): Promise<Foretelling> {
  const { candidates, unseen } = candidatesIn(pending);
  if (candidates.length === 0) return { ...nothing, unseen };
  try {
    const judged = await judgedIn(database, candidates);
    await database.query('ROLLBACK');
    const statements = judged.length === 0 ? [] : await weighed(database, judged);
    return { statements, unseen, failed: null };
  } catch (error) {
    await rollBack(database);
    return { ...nothing, unseen, failed: error instanceof Error ? error.message : String(error) };
  }
}

/** One message for each look: it ends with the pin taken back. */
const lookAt =
  (database: Database): Look =>
  async (query) =>
    (await database.query([pinForNow, query, unpin].join(';\n'), { within: patience }))[1]?.rows ?? [];

async function judgedIn(database: Database, candidates: readonly Candidate[]): Promise<readonly Judged[]> {
  const names = namesIn(candidates);
  const results = await database.query(
    [
      'BEGIN READ ONLY',
      `SET LOCAL statement_timeout = ${longest}`,
      'SELECT pg_catalog.to_json(pg_catalog.current_schemas(false)) AS path',
      pinForNow,
      known(names),
      unpin,
    ].join(';\n'),
    { within: patience },
  );
  const found = results[4]?.rows[0]?.['known'] as
    { readonly names: readonly string[] | null; readonly user: string } | undefined;
  const path = (results[2]?.rows[0]?.['path'] ?? []) as readonly string[];
  const there = new Set(found?.names);
  const concerned = candidates.filter(
    ({ tokens, isSetting }) => isSetting || tokens.some((one) => there.has(one)),
  );
  if (found === undefined || concerned.every(({ isSetting }) => isSetting)) return [];
  const parsed: { candidate: Candidate; tree: SyntaxTree }[] = [];
  for (const candidate of concerned) {
    const isRepack = candidate.statement.words[0] === 'REPACK';
    const tree = await (isRepack ? parseRepack(candidate.sql) : parseStatement(candidate.sql));
    if (tree !== null) parsed.push({ candidate, tree });
  }
  const ground: Ground = {
    catalogue: await catalogueOf(database),
    path,
    user: found.user,
    look: lookAt(database),
  };
  return await judgeFiles(ground, parsed);
}

/** Which of these names the database has, and where names are looked up. */
const known = (names: readonly string[]): string => `WITH wanted (name) AS (
    SELECT w::name FROM json_array_elements_text(${sql`${names}`}) w
  ), own (oid, nspname) AS (
    SELECT n.oid, n.nspname FROM pg_namespace n
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog')
  )
  SELECT json_build_object('user', current_user, 'names', (SELECT json_agg(DISTINCT f.name) FROM (
      SELECT c.relname AS name FROM pg_class c JOIN own n ON n.oid = c.relnamespace
      WHERE c.relname IN (SELECT w.name FROM wanted w)
      UNION ALL SELECT n.nspname FROM own n WHERE n.nspname <> 'public' AND n.nspname IN (SELECT w.name FROM wanted w)
      UNION ALL SELECT t.typname FROM pg_type t JOIN own n ON n.oid = t.typnamespace
      WHERE t.typtype IN ('e', 'd') AND t.typname IN (SELECT w.name FROM wanted w)) f)) AS known`;

/** The hazards at the sizes of the tables, the gravest first; statements without one are left out. */
async function weighed(database: Database, judged: readonly Judged[]): Promise<readonly Foretold[]> {
  const tables = judged.flatMap(({ effects }) => tablesOf(effects));
  const sizes: Sizes = await sizesOf(database, tables);
  const questions = judged.flatMap(({ hazards }) => hazards.flatMap(({ question }) => question ?? []));
  const answers = await answersTo(database, questions, limits);
  const sizeOf = (schema: string, name: string): Size | null => sizes.get(keyOf({ schema, name })) ?? null;
  return judged.map(({ candidate, line, effects, hazards }) => ({
    file: candidate.file,
    line,
    statement: firstWords(candidate.statement.words),
    hazards: hazards
      .map((hazard) => weigh(hazard, sizeOf, answers))
      .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
    sizes: tablesOf(effects).flatMap((one) => {
      const size = sizes.get(keyOf(one));
      return size === undefined ? [] : [{ ...one, ...size }];
    }),
  }));
}

const levels: readonly string[] = ['error', 'warning', 'info'];

/** The tables of which the size matters, each once. */
function tablesOf({ locks, rewrites, scans, builds }: Effects): readonly Named[] {
  const all = [
    ...locks.map(({ relation }) => relation),
    ...rewrites,
    ...scans.map(({ table }) => table),
    ...builds.map(({ table }) => table),
  ].filter(({ kind }) => 'rpm'.includes(kind));
  return [...new Map(all.map(({ oid, schema, name }) => [oid, { schema, name }])).values()];
}
