import pg from 'pg';
import { queries, type Case } from './cases.ts';

/** What a migration does to tables that are full and in use. */
export interface Truth {
  /** `orders AccessExclusiveLock`: the strongest that its transaction took on what was there before. */
  readonly locks: ReadonlySet<string>;
  /** `orders read`: who waits before the transaction has ended. */
  readonly waits: ReadonlySet<string>;
  readonly rewrites: ReadonlySet<string>;
  readonly scans: ReadonlySet<string>;
  readonly fails: boolean;
  readonly loses: boolean;
  readonly breaks: boolean;
}

/** What reads its tables because it is told to. */
export const isData = /^(?:UPDATE|DELETE|INSERT|REFRESH)/;

const modes = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

interface Relation {
  readonly oid: number;
  readonly name: string;
  readonly kind: string;
  readonly filenode: number;
  readonly read: number;
  /** A column that can be written. */
  readonly column: string | null;
}

/** Sequences from which another session cannot draw: writers of tables with a default of theirs wait. */
async function waitsToDraw(watcher: pg.Client): Promise<readonly string[]> {
  const { rows } = await watcher.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace",
  );
  const waiting: string[] = [];
  for (const { name } of rows)
    await watcher.query(`SELECT nextval('${name}')`).catch((error: { code?: string }) => {
      if (error.code === '55P03') waiting.push(`${name} write`);
    });
  return waiting;
}

async function relationsOf(client: pg.Client): Promise<ReadonlyMap<number, Relation>> {
  const { rows } = await client.query<Relation>(`SELECT c.oid::int, c.relname AS name, c.relkind AS kind,
      coalesce(pg_relation_filenode(c.oid), 0)::int AS filenode,
      (pg_stat_get_xact_tuples_returned(c.oid))::int AS read,
      (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 1 AND NOT a.attisdropped
        AND a.attidentity = '' AND a.attgenerated = '' LIMIT 1) AS "column"
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm', 'v')`);
  return new Map(rows.map((row) => [row.oid, row]));
}

/** Whether another session has to wait when it plans to read or write a relation. */
async function waitsFor(watcher: pg.Client, { name, kind, column }: Relation): Promise<readonly string[]> {
  const tried: readonly (readonly [string, string])[] = [
    ['read', `EXPLAIN SELECT * FROM ${name}`],
    ...(kind === 'r' || kind === 'p'
      ? [['write', `EXPLAIN UPDATE ${name} SET ${column} = ${column}`] as const]
      : []),
  ];
  const waiting: string[] = [];
  for (const [what, text] of tried)
    await watcher.query(text).catch((error: { code?: string }) => {
      if (error.code === '55P03') waiting.push(`${name} ${what}`);
    });
  return waiting;
}

type Held = Pick<Truth, 'locks' | 'waits' | 'rewrites' | 'scans'>;

/** Runs a migration in a transaction that stays open to the last look. */
async function heldBy(url: string, { statements }: Case, size: number): Promise<Held> {
  return await connected(url, (client) =>
    connected(url, async (watcher) => {
      await watcher.query("SET lock_timeout = '40ms'");
      const before = await relationsOf(client);
      await client.query('BEGIN');
      const [waits, scans] = [new Set<string>(), new Set<string>()];
      let read = new Map([...before].map(([oid]) => [oid, 0]));
      for (const statement of statements) {
        await client.query(statement);
        const now = await relationsOf(client);
        if (!isData.test(statement))
          for (const [oid, { name }] of before)
            if ((now.get(oid)?.read ?? 0) - (read.get(oid) ?? 0) >= size) scans.add(name);
        read = new Map([...now].map(([oid, relation]) => [oid, relation.read]));
      }
      const { rows } = await client.query<{ oid: number; mode: string }>(
        "SELECT relation::int AS oid, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'",
      );
      const strongest = new Map<string, number>();
      for (const { oid, mode } of rows) {
        const name = before.get(oid)?.name;
        if (name !== undefined) strongest.set(name, Math.max(strongest.get(name) ?? 0, modes.indexOf(mode)));
      }
      for (const relation of before.values())
        for (const waiting of await waitsFor(watcher, relation)) waits.add(waiting);
      for (const waiting of await waitsToDraw(watcher)) waits.add(waiting);
      const truncates = statements.some((text) => text.includes('TRUNCATE'));
      const after = await relationsOf(client);
      const rewrites = [...before.values()].filter(
        ({ oid, filenode, kind }) =>
          'rm'.includes(kind) && !truncates && (after.get(oid)?.filenode ?? filenode) !== filenode,
      );
      await client.query('ROLLBACK');
      return {
        locks: new Set(
          [...strongest].filter(([, mode]) => mode > 1).map(([name, mode]) => `${name} ${modes[mode]}`),
        ),
        waits,
        rewrites: new Set(rewrites.map(({ name }) => name)),
        scans,
      };
    }),
  );
}

/** Every value, by table, row and column, as text. What a view has is made of them. */
async function valuesOf(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await client.query<{
    oid: number;
    path: string;
    key: string | null;
    names: string[];
    numbers: number[];
  }>(
    `SELECT c.oid::int, c.oid::regclass::text AS path, array_agg(quote_ident(a.attname) ORDER BY attnum) AS names, array_agg(attnum::int ORDER BY attnum) AS numbers,
        (SELECT string_agg(quote_ident(k.attname), ',') FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attnum = 1 AND NOT k.attisdropped) AS key
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text !~ '^pg_|information_schema' GROUP BY c.oid`,
  );
  const values = new Map<string, string>();
  for (const { oid, path, key, names, numbers } of tables) {
    if (key === null) continue;
    const { rows } = await client.query<{ k: string; v: (string | null)[] }>(
      `SELECT ${key}::text AS k, ARRAY[${names.map((name) => `${name}::text`).join(', ')}] AS v FROM ONLY ${path}`,
    );
    for (const { k, v } of rows)
      for (const [index, value] of v.entries())
        if (value !== null) values.set(`${oid} ${k} ${numbers[index]}`, value);
  }
  return values;
}

/** How often each value of a row and a column is there, in whichever table. */
function anywhere(values: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [place, value] of values) {
    const what = `${place.slice(place.indexOf(' '))} ${value}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}

/** A statement that writes finds something. */
const foundIn = ({ command, rows }: pg.QueryResult<Record<string, unknown>>): 'something' | 'nothing' =>
  command !== 'SELECT' ||
  rows.some((row) => Object.values(row).some((value) => value !== null && value !== '0'))
    ? 'something'
    : 'nothing';

/** What each query of running code gives: an error, or whether it finds something. */
async function answers(
  client: pg.Client,
  { code = [] }: Case,
): Promise<ReadonlyMap<string, 'error' | 'something' | 'nothing'>> {
  const given = new Map<string, 'error' | 'something' | 'nothing'>();
  for (const text of [...queries, ...code]) {
    await client.query('BEGIN; SET LOCAL ROLE app');
    const found = await client.query<Record<string, unknown>>(text).catch(() => null);
    await client.query('ROLLBACK');
    given.set(text, found === null ? 'error' : foundIn(found));
  }
  return given;
}

/**
 * Measures a migration on copies of a database with rows and of one without.
 * @param copy makes a copy and returns its connection string.
 * @param size rows that count as all of a table.
 */
export async function truthOf(
  one: Case,
  copy: (of: 'full' | 'empty') => Promise<string>,
  size: number,
): Promise<Truth> {
  const full = await copy('full');
  let fails = false;
  let held: Held = { locks: new Set(), waits: new Set(), rewrites: new Set(), scans: new Set() };
  if (one.alone !== true) {
    held = await heldBy(full, one, size).catch(async () => {
      fails = true;
      // What fails without rows as well keeps nobody waiting.
      return await heldBy(await copy('empty'), one, Infinity).catch(() => held);
    });
  }
  return await connected(full, async (client) => {
    const [values, before] = [await valuesOf(client), await answers(client, one)];
    const idle = [...before].filter(([, answer]) => answer !== 'something').map(([text]) => text);
    if (idle.length > 0) throw new Error(`Finds nothing before ${one.name}: ${idle.join('; ')}`);
    try {
      if (one.alone !== true) await client.query('BEGIN');
      for (const statement of one.statements) await client.query(statement);
      if (one.alone !== true) await client.query('COMMIT');
    } catch {
      return { ...held, fails: true, loses: false, breaks: false };
    }
    const after = await valuesOf(client);
    const isLost = ([place, value]: readonly [string, string]): boolean =>
      one.lossless === true ? !after.has(place) : after.get(place) !== value;
    const [rest, found] = [anywhere(values), anywhere(after)];
    return {
      ...held,
      fails,
      loses:
        one.moved === true
          ? [...rest].some(([what, count]) => (found.get(what) ?? 0) < count)
          : [...values].some(isLost),
      breaks: [...(await answers(client, one)).values()].some((answer) => answer !== 'something'),
    };
  });
}
