/**
 * The steps that a plan offers in the place of a statement, and the statement itself, on a large table that code reads
 * and writes meanwhile: how long that waits, what of it fails, and whether schema and rows are the same in the end.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { parseStatement } from '../src/migrations/index.ts';
import { meaning, type SaferForm } from '../src/safety/index.ts';
import { forms, rows, schema, shop, type Form } from './safer/cases.ts';
import { runLoad, type Met } from './safer/load.ts';
import { programOf, query, startServer, type Server } from './support/server.ts';
import { print, printTable } from './support/table.ts';

/** As the input `lock-timeout` by default, and as often as it is tried again. */
const lockTimeout = '5s';
const tries = 10;

interface Ran extends Met {
  /** Seconds. */
  readonly took: number;
  /** What ended it; null = it went through. */
  readonly failure: string | null;
  readonly schema: string;
  readonly count: number;
  readonly wrong: number;
}

interface Outcome {
  readonly form: Form;
  readonly steps: readonly string[];
  readonly original: Ran;
  readonly safer: Ran | null;
  /** Lines of pg_dump that only one of the two has. */
  readonly differing: readonly string[];
}

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      major: { type: 'string', default: '18' },
      rows: { type: 'string', default: '2000000' },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
    },
  });
  const count = Number(values.rows);
  const major = Number(values.major);
  await using server = await startServer(major, ['max_wal_size=4GB', 'shared_buffers=512MB']);
  await query(server.url(), 'CREATE ROLE app; CREATE ROLE clerk');
  await query(server.url(), 'CREATE DATABASE empty');
  await query(server.url('empty'), schema);
  await query(server.url(), 'CREATE DATABASE "full" TEMPLATE empty');
  for (const text of rows(count)) await query(server.url('full'), text);
  const outcomes: Outcome[] = [];
  for (const form of forms.filter(({ name }) => new RegExp(values.only).test(name))) {
    const outcome = await tried(server, form, { count, major });
    outcomes.push(outcome);
    print(lineOf(outcome).join(' | '));
    for (const line of detailsOf(outcome)) print(`  ${line}`);
  }
  report(outcomes, { count, major });
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(outcomes, mapped, 1));
}

const mapped = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value as Map<string, number>) : value;

interface Settings {
  readonly count: number;
  readonly major: number;
}

let copies = 0;
async function copyOf(server: Server, database: 'empty' | 'full', form: Form): Promise<string> {
  const name = `copy_${++copies}`;
  await query(server.url(), `CREATE DATABASE ${name} TEMPLATE "${database}"`);
  if (form.setup !== undefined) await query(server.url(name), form.setup);
  return name;
}

/** What a plan offers for a statement, on tables without rows. */
async function offered(server: Server, form: Form): Promise<SaferForm | null> {
  const name = await copyOf(server, 'empty', form);
  const client = new pg.Client({ connectionString: server.url(name) });
  await client.connect();
  const send = async (text: string, at = -1): Promise<readonly Record<string, unknown>[]> => {
    const result = (await client.query(text)) as
      | pg.QueryResult<Record<string, unknown>>
      | pg.QueryResult<Record<string, unknown>>[];
    return (Array.isArray(result) ? result.at(at)?.rows : result.rows) ?? [];
  };
  try {
    await send('BEGIN');
    const { judge } = await meaning(send);
    const { safer } = await judge({ tree: await parseStatement(form.statement), sql: form.statement }, send);
    return safer;
  } finally {
    await client.end();
    await server.dropDatabase(name);
  }
}

async function tried(server: Server, form: Form, settings: Settings): Promise<Outcome> {
  const form_ = await offered(server, form);
  const alone: SaferForm['steps'] = [{ name: 'statement', sql: form.statement, transaction: true }];
  const original = await run(server, form, alone, settings);
  const safer = form_ === null ? null : await run(server, form, form_.steps, settings);
  return {
    form,
    steps: form_?.steps.map(({ name }) => name) ?? [],
    original,
    safer,
    differing: safer === null ? [] : differing(original.schema, safer.schema),
  };
}

async function run(server: Server, form: Form, steps: SaferForm['steps'], { count }: Settings): Promise<Ran> {
  const name = await copyOf(server, 'full', form);
  const url = server.url(name);
  try {
    const load = form.load ?? shop;
    const before = await numberOf(url, load.count);
    const isOriginal = steps.length === 1 && steps[0]?.name === 'statement';
    const running = await runLoad(url, load, count);
    const started = performance.now();
    let failure: string | null = null;
    for (const step of steps) {
      if (form.then?.step === step.name || (isOriginal && form.then !== undefined))
        running.become(form.then.load);
      failure = await through(url, step);
      if (failure !== null) break;
    }
    const took = (performance.now() - started) / 1000;
    const met = await running.stop();
    const then = form.then?.load ?? load;
    const after = failure === null ? await numberOf(url, then.count) : before;
    const wrong =
      failure !== null || form.wrong === undefined
        ? 0
        : await numberOf(url, form.wrong.replace('$last', String(2 * count)));
    return {
      ...met,
      took,
      failure,
      schema: failure === null || form.fails === true ? dump(server, name) : '',
      count: after - before - met.inserted + met.removed,
      wrong,
    };
  } finally {
    await server.dropDatabase(name);
  }
}

const numberOf = async (url: string, text: string): Promise<number> =>
  Number(Object.values((await query(url, text))[0] ?? {})[0]);

/** Runs a step as the action does. @returns what went wrong with it. */
async function through(
  url: string,
  { sql, transaction }: SaferForm['steps'][number],
): Promise<string | null> {
  for (let attempt = 1; ; attempt++)
    try {
      await query(
        url,
        transaction ? `BEGIN; SET LOCAL lock_timeout = '${lockTimeout}';\n${sql}\n; COMMIT` : sql,
      );
      return null;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (!transaction || attempt === tries || (code !== '55P03' && code !== '40P01')) return message;
    }
}

/** @returns the schema's statements, one of several lines as one, in an order that does not depend on that of columns. */
function dump(server: Server, database: string): string {
  const done = spawnSync(programOf(19, 'pg_dump'), ['--schema-only', server.url(database)], {
    encoding: 'utf8',
    env: {},
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout
    .split('\n')
    .filter((line) => !/^(?:--|\\(?:un)?restrict|\s*$|SET |SELECT pg_catalog\.set_config)/.test(line))
    .map((line) => line.replace(/,$/, '').replace(/(?<=^CREATE STATISTICS.* ON )[^()]+(?= FROM)/, sorted))
    .toSorted()
    .join('\n');
}

const sorted = (list: string): string => list.split(', ').toSorted().join(', ');

function differing(one: string, other: string): readonly string[] {
  const [first, second] = [one.split('\n'), other.split('\n')];
  return [
    ...first.filter((line) => !second.includes(line)).map((line) => `- ${line.trim()}`),
    ...second.filter((line) => !first.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

const failuresOf = ({ failures }: Met): number => [...failures.values()].reduce((sum, one) => sum + one, 0);
const both = (ran: Ran | null): readonly string[] =>
  ran === null
    ? ['-', '-', '-', '-']
    : [
        ran.read.toFixed(0),
        ran.write.toFixed(0),
        String(failuresOf(ran)),
        ran.failure === null ? ran.took.toFixed(1) : 'failed',
      ];

const sameness = (lines: readonly string[]): string => (lines.length === 0 ? 'yes' : `${lines.length} lines`);

const lineOf = ({ form, original, safer, differing: lines }: Outcome): readonly string[] => [
  form.name,
  ...both(original),
  ...both(safer),
  form.fails === true || safer === null ? '-' : sameness(lines),
  safer === null ? '-' : `${safer.count}, ${safer.wrong}`,
];

function detailsOf({ steps, original, safer, differing: lines }: Outcome): readonly string[] {
  const met = (what: string, ran: Ran | null): readonly string[] => [
    ...(ran?.failure == null ? [] : [`${what} failed: ${ran.failure}`]),
    ...[...(ran?.failures ?? [])].map(([message, times]) => `${what}: ${times} × ${message}`),
  ];
  return [steps.join(', '), ...met('statement', original), ...met('steps', safer), ...lines];
}

function report(
  outcomes: readonly Outcome[],
  { count, major }: { readonly count: number; readonly major: number },
): void {
  const of = (what: string): readonly string[] => [
    `${what}: reader waits, ms`,
    'writer, ms',
    'failed queries',
    'seconds',
  ];
  printTable(
    `Steps beside statements, ${count} rows, PostgreSQL ${major}`,
    ['', ...of('statement'), ...of('steps'), 'same schema', 'rows lost, wrong'],
    outcomes.map(lineOf),
  );
}
