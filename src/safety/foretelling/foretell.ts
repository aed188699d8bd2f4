import { isServerError, pinForNow, rollBack, sql, unpin, type Database } from '../../database/index.ts';
import { parseRepack, parseStatement, type MigrationPlan } from '../../migrations/index.ts';
import { answersTo, type AnswerLimits, type Answers } from '../answering/index.ts';
import type { Effects, Hazard } from '../hazard.ts';
import { firstWords } from '../measuring/words.ts';
import { catalogueOf } from '../measuring/catalogue.ts';
import type { Look } from '../meaning/look.ts';
import { keyOf, sizesOf, type Named, type Sizes } from '../sizes.ts';
import { gravityOf, weigh, type Size, type Weighed } from '../weigh.ts';
import { candidatesIn, mayMean, namesIn, type Candidate } from './candidates.ts';
import { codedIn, codeIn, namesInTrees, unknownOf } from './coded.ts';
import type { Ground, Parsed } from './ground.ts';
import { judgeFiles, Unforetold, type Judged } from './judging.ts';

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
  /** How many were not looked at, because there are too many. */
  readonly skipped: number;
  /** Why nothing is known; null = it is. */
  readonly failed: string | null;
}

/** Rows that violate something are counted; of what is lost the statistics tell where counting takes time. */
const limits: AnswerLimits = { each: 5_000, all: 15_000, large: 10_000_000, questions: 100, wait: 100 };
/** Statements that are parsed and judged. */
const most = 500;
/** Characters of a statement whose code is read. */
const longestCode = 100_000;
/** Tables of which the size is looked up: a schema that is dropped may have more. */
const mostSized = 1_000;
/** Milliseconds that the server may take for a question, and until an answer is here. */
const longest = 2_000;
const patience = 10_000;

type Pending = MigrationPlan['pending'];

const nothing: Foretelling = { statements: [], unseen: 0, skipped: 0, failed: null };

/**
 * Reads the catalog and statistics in READ ONLY transactions; nothing is asked where no statement may be dangerous. It
 * never throws: a run does not depend on it.
 * @param isCounted whether rows that violate something, or are lost, are counted.
 */
export async function foretell(database: Database, pending: Pending, isCounted = true): Promise<Foretelling> {
  const { candidates, unseen, skipped } = candidatesIn(pending);
  const known: Foretelling = { ...nothing, unseen, skipped };
  if (candidates.length === 0) return known;
  try {
    const found = await judgedIn(database, candidates);
    await database.query('ROLLBACK');
    const statements = found.judged.length === 0 ? [] : await weighed(database, found.judged, isCounted);
    return { ...known, statements, unseen: unseen + found.unread, skipped: skipped + found.skipped };
  } catch (error) {
    await rollBack(database);
    return { ...known, failed: reasonOf(error) };
  }
}

/** In words of ours: a server may speak another language. */
function reasonOf(error: unknown): string {
  if (error instanceof Unforetold)
    return `${reasonOf(error.cause)} (at ${error.candidate.file}:${error.candidate.line})`;
  if (!isServerError(error)) return error instanceof Error ? error.message : String(error);
  switch (error.code) {
    case '57014':
      return `the catalog did not answer within ${longest / 1000} seconds`;
    case '55P03':
      return 'somebody else has locked a table that it is about';
    default:
      return `the server ended the question with SQLSTATE ${error.code}`;
  }
}

/** One message for each look: it ends with the pin taken back. */
const lookAt =
  (database: Database): Look =>
  async (query) =>
    (await database.query([pinForNow, query, unpin].join(';\n'), { within: patience }))[1]?.rows ?? [];

async function judgedIn(
  database: Database,
  candidates: readonly Candidate[],
): Promise<{ readonly judged: readonly Judged[]; readonly skipped: number; readonly unread: number }> {
  const names = namesIn(candidates);
  const results = await database.query(
    [
      'BEGIN READ ONLY',
      `SET LOCAL statement_timeout = ${longest}`,
      `SET LOCAL lock_timeout = ${limits.wait}`,
      'SELECT pg_catalog.to_json(pg_catalog.current_schemas(false)) AS path',
      pinForNow,
      known(names),
      unpin,
    ].join(';\n'),
    { within: patience },
  );
  const found = results[5]?.rows[0]?.['known'] as Found | undefined;
  const path = (results[3]?.rows[0]?.['path'] ?? []) as readonly string[];
  const there = new Set(found?.names);
  const routines = new Set(found?.routines);
  const concerned = candidates.filter(({ role, tokens }) => {
    if (role !== 'judged') return true;
    const isConcerned = concerns(tokens, there, routines);
    // Behind it, what is there has another name.
    if (isConcerned && tokens.includes('rename')) for (const one of tokens) there.add(one);
    return isConcerned;
  });
  const last = concerned.findLastIndex(mayMean);
  if (found === undefined || last < 0) return { judged: [], skipped: 0, unread: 0 };
  const parsed: Parsed[] = [];
  const look = lookAt(database);
  let [count, unread] = [0, 0];
  // What is granted behind the last of them belongs to what they made.
  for (const candidate of concerned.filter(({ role }, at) => at <= last || role === 'setting')) {
    if (candidate.role === 'opaque' || candidate.role === 'writing') {
      const runs = candidate.role === 'opaque' || candidate.tokens.some((one) => routines.has(one));
      const code = runs && candidate.sql.length <= longestCode ? await codeIn(candidate, look) : null;
      if (code !== null) parsed.push(...codedIn(candidate, code));
      else if (candidate.role === 'opaque') unread++;
      parsed.push({ candidate, tree: null, ...(code === null ? {} : { unknown: unknownOf(code) }) });
      continue;
    }
    if (candidate.role === 'judged' && ++count > most) continue;
    const isRepack = candidate.statement.words[0] === 'REPACK';
    const tree = await (isRepack ? parseRepack(candidate.sql) : parseStatement(candidate.sql));
    if (tree !== null) parsed.push({ candidate, tree });
  }
  // Code names what no statement of the files does.
  const inCode = [...namesInTrees(parsed.filter(({ coded }) => coded !== undefined).map(({ tree }) => tree))];
  const [row] = inCode.length === 0 ? [] : await look(known([...new Set([...names, ...inCode])]));
  const { user, keywords, shadowing, operators } = (row?.['known'] as Found | undefined) ?? found;
  const ground: Ground = {
    catalogue: await catalogueOf(database),
    path,
    user,
    keywords: new Set(keywords),
    routines,
    ambiguous: { functions: new Set(shadowing), operators: new Set(operators) },
    look,
  };
  return { judged: await judgeFiles(ground, parsed), skipped: Math.max(0, count - most), unread };
}

/** What the database has of the names in statements. */
interface Found {
  readonly user: string;
  readonly names: readonly string[] | null;
  readonly routines: readonly string[] | null;
  /** Those of routines and operators that take the place of built-in ones where arguments are of built-in types. */
  readonly shadowing: readonly string[] | null;
  readonly operators: readonly string[] | null;
  /** Names that have to be quoted because they are words of the grammar. */
  readonly keywords: readonly string[] | null;
}

/** Kinds of objects that no name in pg_class, pg_type or pg_proc stands for. */
const apart = new Set(['operator', 'cast', 'collation', 'configuration', 'statistics']);
const ofRoutines = new Set(['function', 'procedure', 'routine', 'aggregate']);

/** Whether a statement may mean something that is there; what a DROP takes with it may have any name. */
function concerns(
  tokens: readonly string[],
  there: ReadonlySet<string>,
  routines: ReadonlySet<string>,
): boolean {
  const isDrop = tokens.includes('drop');
  const mayMeanRoutine = isDrop || tokens.some((one) => ofRoutines.has(one));
  return (
    tokens.some((one) => there.has(one) || (mayMeanRoutine && routines.has(one))) ||
    tokens.includes('publication') ||
    tokens.slice(0, 4).some((one) => apart.has(one)) ||
    // It may be about all that a schema holds.
    tokens[0] === 'revoke' ||
    (isDrop && tokens.includes('extension'))
  );
}

/** Which of these names the database has, and where names are looked up. */
const known = (names: readonly string[]): string => `WITH wanted (name) AS MATERIALIZED (
    SELECT w::name FROM json_array_elements_text(${sql`${names}`}) w
  ), own (oid, nspname) AS MATERIALIZED (
    SELECT n.oid, n.nspname FROM pg_namespace n
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog')
  ), routine (name, shadows) AS MATERIALIZED (
    SELECT p.proname, NOT EXISTS (SELECT FROM unnest(p.proargtypes::oid[]) a (oid) JOIN pg_type t ON t.oid = a.oid
      WHERE t.typnamespace <> 'pg_catalog'::regnamespace)
    FROM pg_proc p JOIN own n ON n.oid = p.pronamespace WHERE p.proname IN (SELECT w.name FROM wanted w)
  )
  SELECT json_build_object('user', current_user, 'names', (SELECT json_agg(DISTINCT f.name) FROM (
      SELECT c.relname AS name FROM pg_class c JOIN own n ON n.oid = c.relnamespace
      WHERE c.relname IN (SELECT w.name FROM wanted w)
      UNION ALL SELECT n.nspname FROM own n WHERE n.nspname <> 'public' AND n.nspname IN (SELECT w.name FROM wanted w)
      UNION ALL SELECT t.typname FROM pg_type t JOIN own n ON n.oid = t.typnamespace
      WHERE t.typtype IN ('c', 'e', 'd', 'r') AND t.typname IN (SELECT w.name FROM wanted w)) f),
    'routines', (SELECT json_agg(DISTINCT r.name) FROM routine r),
    'shadowing', (SELECT json_agg(DISTINCT r.name) FROM routine r WHERE r.shadows),
    'operators', (SELECT json_agg(DISTINCT o.oprname) FROM pg_operator o JOIN own n ON n.oid = o.oprnamespace
      WHERE NOT EXISTS (SELECT FROM pg_type t WHERE t.oid IN (o.oprleft, o.oprright)
        AND t.typnamespace <> 'pg_catalog'::regnamespace)),
    'keywords', (SELECT json_agg(w.name) FROM wanted w
      WHERE w.name ~ '^[a-z_][a-z0-9_]*$' AND quote_ident(w.name) <> w.name)) AS known`;

/** The hazards at the sizes of the tables, the gravest first; statements without one are left out. */
async function weighed(
  database: Database,
  judged: readonly Judged[],
  isCounted: boolean,
): Promise<readonly Foretold[]> {
  const tables = judged.flatMap(({ effects }) => tablesOf(effects));
  const sizes: Sizes = await sizesOf(database, tables.slice(0, mostSized));
  // What may fail first: the time for all of them is limited.
  const questions = judged
    .flatMap(({ hazards }) => hazards.flatMap(({ question }) => question ?? []))
    .filter(({ unlike }) => isCounted && unlike === undefined)
    .sort((a, b) => Number(b.means === 'fails') - Number(a.means === 'fails'));
  const answers = await answersTo(database, questions, limits);
  const sizeOf = (schema: string, name: string): Size | null => sizes.get(keyOf({ schema, name })) ?? null;
  return judged.map(({ candidate, line, effects, hazards }) => ({
    file: candidate.file,
    line,
    statement: firstWords(candidate.statement.words),
    hazards: hazards
      .map((hazard) => weigh(hazard, sizeOf, answersFor(hazard, answers)))
      .sort((a, b) => gravityOf(a) - gravityOf(b)),
    sizes: tablesOf(effects).flatMap((one) => {
      const size = sizes.get(keyOf(one));
      return size === undefined ? [] : [{ ...one, ...size }];
    }),
  }));
}

/** The same query may be asked before and behind a statement that changes what it counts. */
function answersFor({ question }: Hazard, answers: Answers): Answers {
  const why = question?.unlike;
  return question === null || why === undefined
    ? answers
    : new Map([[question.sql, { count: null, how: 'exactly', why }]]);
}

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
