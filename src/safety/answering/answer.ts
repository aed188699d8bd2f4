import {
  isServerError,
  onlyTables,
  pin,
  rollBack,
  sql,
  type Database,
  type Row,
} from '../../database/index.ts';
import { identifier } from '../../quoting.ts';
import type { Question } from '../hazard.ts';
import { factsSql, whyNot, type Facts } from './facts.ts';
import { readQuery, type Read, type Reading } from './reading.ts';

/** What the live database says to a question. */
export interface Answer {
  /** Null = it was not counted. */
  readonly count: number | null;
  /** `at least` = counting all took too long; `about` = by the statistics of the planner. */
  readonly how: 'exactly' | 'at least' | 'about';
  /** Why it was not counted. */
  readonly why: string | null;
}

/** Answers by the SQL of their questions. */
export type Answers = ReadonlyMap<string, Answer>;

export interface AnswerLimits {
  /** Milliseconds for one question. */
  readonly each: number;
  /** Milliseconds for all. */
  readonly all: number;
  /** Bytes of a table from which on its rows are estimated instead of counted, where they can be. */
  readonly large: number;
  /** How many questions are asked. */
  readonly questions: number;
  /** At which a lock of somebody else's ends the question, in milliseconds. */
  readonly wait: number;
}

/** Of a plan: a scan at 200 MB a second counts 100 MB in half a second. */
export const planLimits: AnswerLimits = {
  each: 5_000,
  all: 30_000,
  large: 100_000_000,
  questions: 500,
  wait: 1_000,
};

/** Beyond the server's own limit, in milliseconds: the way there and back. */
const grace = 10_000;

const notCounted = (why: string): Answer => ({ count: null, how: 'exactly', why });

/**
 * Asks a live database, in READ ONLY transactions that are rolled back. A question holds expressions of the pull
 * request: it runs only if {@link readQuery} knows each part of it and the tables are such that reading them runs no
 * code of others. Nothing but numbers is ever read. It never throws: what cannot be counted is said.
 */
export async function answersTo(
  database: Database,
  questions: readonly Question[],
  limits: AnswerLimits,
): Promise<Answers> {
  const end = Date.now() + limits.all;
  const found = new Map<string, Answer>();
  for (const question of questions) {
    if (found.has(question.sql)) continue;
    const left = end - Date.now();
    const why = whyNoMore(found.size, left, limits);
    const answer =
      why !== null
        ? notCounted(why)
        : await answerTo(database, question, { ...limits, each: Math.min(limits.each, left) });
    found.set(question.sql, answer);
  }
  return found;
}

function whyNoMore(asked: number, left: number, { questions, all }: AnswerLimits): string | null {
  if (asked >= questions) return `only ${questions} questions are asked`;
  return left <= 0 ? `the questions before it took ${all / 1000} seconds` : null;
}

async function answerTo(database: Database, question: Question, limits: AnswerLimits): Promise<Answer> {
  if (question.unlike !== undefined) return notCounted(question.unlike);
  const reading = await readQuery(question.sql);
  if (typeof reading === 'string') return notCounted(reading);
  try {
    const facts = await read<Facts>(database, factsSql(reading), limits);
    const why = whyNot(reading, facts);
    if (why !== null) return notCounted(why);
    const estimate = await estimated(database, question, limits);
    if (estimate !== null) return estimate;
    const locks = reading.tables.filter(({ name, schema }) =>
      facts.tables.some((one) => one.name === name && one.schema === schema && one.kind !== 'm'),
    );
    const asked: Asked = { database, reading, locks, seen: facts, limits };
    return await counted(asked, question.sql);
  } catch (error) {
    await rollBack(database);
    return notCounted(reasonOf(error));
  }
}

/** What is asked of whom, and what was seen of the tables. */
interface Asked {
  readonly database: Database;
  readonly reading: Reading;
  readonly locks: readonly Read[];
  readonly seen: Facts;
  readonly limits: AnswerLimits;
}

/** The settings of each transaction: a text is read as the grammar has read it, and keeps nobody busy. */
const begin = ({ each, wait }: AnswerLimits): string =>
  [
    'BEGIN READ ONLY',
    ...pin,
    'SET LOCAL standard_conforming_strings = on',
    `SET LOCAL statement_timeout = ${Math.max(1, Math.round(each))}`,
    `SET LOCAL lock_timeout = ${wait}`,
    'SET LOCAL max_parallel_workers_per_gather = 0',
    onlyTables,
  ].join(';\n');

/** The row of the last statement. */
async function send(database: Database, statements: readonly string[], limits: AnswerLimits): Promise<Row> {
  const during = { within: limits.each + grace };
  // By itself: a server divides a message into tokens before it runs the first of its statements.
  await database.query(begin(limits), during);
  const results = await database.query([...statements, 'ROLLBACK'].join(';\n'), during);
  return results.at(-2)?.rows[0] ?? {};
}

async function read<Value>(database: Database, query: string, limits: AnswerLimits): Promise<Value> {
  const row = await send(database, [query], limits);
  return Object.values(row)[0] as Value;
}

/** Counts on tables that are still those that were seen, and locked, so that nothing takes their place meanwhile. */
async function ask({ database, reading, locks, seen, limits }: Asked, query: string): Promise<number> {
  const names = new Set(locks.map(({ schema, name }) => `${identifier(schema)}.${identifier(name)}`));
  const same = `(${factsSql(reading)})::jsonb = ${sql`${seen}`}::jsonb`;
  const row = await send(
    database,
    [
      ...(names.size === 0 ? [] : [`LOCK TABLE ${[...names].join(', ')} IN ACCESS SHARE MODE`]),
      `SELECT 1 / CASE WHEN ${same} THEN 1 ELSE 0 END AS same`,
      query,
    ],
    limits,
  );
  return Number(row['count']);
}

/** The number of rows; where that takes too long, whether there is one. */
async function counted(asked: Asked, query: string): Promise<Answer> {
  const exact = await inTime(asked, query);
  if (exact !== null) return { count: exact, how: 'exactly', why: null };
  const one = anyOf(query);
  const first = one === null || typeof (await readQuery(one)) === 'string' ? null : await inTime(asked, one);
  return first === null || first === 0
    ? notCounted(`it takes more than ${asked.limits.each / 1000} seconds`)
    : { count: first, how: 'at least', why: null };
}

/** @returns null when it takes too long. */
async function inTime(asked: Asked, query: string): Promise<number | null> {
  try {
    return await ask(asked, query);
  } catch (error) {
    if (!isServerError(error) || error.code !== queryCanceled) throw error;
    await rollBack(asked.database);
    return null;
  }
}
const queryCanceled = '57014';

/** The same query, which ends at the first row; null for one of another form. */
function anyOf(query: string): string | null {
  const counting = 'SELECT pg_catalog.count(*) AS count FROM ';
  // A condition may end in a comment.
  return query.startsWith(counting)
    ? `SELECT pg_catalog.count(*) AS count FROM (SELECT 1 FROM ${query.slice(counting.length)}\nLIMIT 1) AS found`
    : null;
}

/** What the statistics say of a large table's rows, or of the values in a column; null = they are to be counted. */
async function estimated(database: Database, { of }: Question, limits: AnswerLimits): Promise<Answer | null> {
  if (of === undefined) return null;
  const { bytes, rows, nulls } = await read<Statistics>(database, statisticsSql(of), limits);
  if (bytes === null || bytes < limits.large || rows === null || nulls === null) return null;
  return { count: Math.round(rows * (1 - nulls)), how: 'about', why: null };
}

interface Statistics {
  readonly bytes: number | null;
  readonly rows: number | null;
  /** The share of rows in which the column is null. */
  readonly nulls: number | null;
}

const statisticsSql = ({
  schema,
  name,
  column,
}: NonNullable<Question['of']>): string => `SELECT json_build_object(
    'bytes', sum(pg_table_size(p.oid)), 'rows', sum(nullif(p.reltuples, -1)),
    'nulls', ${
      column === null
        ? '0'
        : sql`(SELECT s.null_frac FROM pg_stats s WHERE s.schemaname = ${schema} AND s.tablename = ${name}
      AND s.attname = ${column} ORDER BY s.inherited DESC LIMIT 1)`
    }) AS statistics
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class p ON p.oid = c.oid OR p.oid IN (SELECT t.relid FROM pg_partition_tree(c.oid) t)
  WHERE ${sql`n.nspname = ${schema} AND c.relname = ${name}`}`;

/** In words for a report, which shows nothing that a row holds. */
function reasonOf(error: unknown): string {
  if (!isServerError(error)) return 'the database did not answer';
  switch (error.code) {
    case queryCanceled:
      return 'it takes too long';
    case '55P03':
      return 'somebody else has locked a table that it reads';
    case '22012':
      return 'a division by zero, or a table that was changed meanwhile, ended it';
    case '42501':
      return `the role may not read what it names`;
    default:
      // What a condition does with a value that is there may fail: with its text the value would be told.
      return `the query ended with SQLSTATE ${error.code}`;
  }
}
