import { parseConnectionString } from '../../src/database/index.ts';
import { openShadow } from '../../src/rehearsal/shadow.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import { meaning } from '../../src/safety/index.ts';
import { query, startServer } from '../support/server.ts';
import { print, printTable, ratio, spread } from '../support/table.ts';

type Files = ReadonlyMap<string, Buffer>;

/** A pull request on a base of many tables. */
interface Size {
  readonly tables: number;
  readonly files: number;
  /** In each file. */
  readonly statements: number;
}

const sizes: readonly Size[] = [
  { tables: 40, files: 2, statements: 5 },
  { tables: 150, files: 5, statements: 8 },
  { tables: 150, files: 20, statements: 10 },
];

const tableOf = (n: number): string =>
  `CREATE TABLE t${n} (id int PRIMARY KEY, a int, b text, c varchar(20), d numeric(10,2));
   CREATE INDEX ON t${n} (a); CREATE INDEX ON t${n} (b);`;

/** What pull requests are made of: half of it is about tables that are there. */
const kinds: readonly ((n: number, table: number) => string)[] = [
  (n, table) => `ALTER TABLE t${table} ADD COLUMN x${n} int`,
  (_, table) => `CREATE INDEX ON t${table} (c)`,
  (n) => `CREATE TABLE n${n} (id int PRIMARY KEY, body text NOT NULL)`,
  (_, table) => `ALTER TABLE t${table} ALTER COLUMN a SET NOT NULL`,
  (n) => `CREATE FUNCTION f${n}() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  (n, table) => `INSERT INTO t${table} (id, a) VALUES (${n}, 1)`,
  (n, table) => `CREATE TABLE m${n} (id int PRIMARY KEY, t int REFERENCES t${table})`,
  (n) => `COMMENT ON TABLE n${n - 5} IS 'new'`,
];

export function filesOf({ tables, files, statements }: Size): { readonly base: Files; readonly merged: Files } {
  const name = (n: number): string => `migrations/${String(n).padStart(3, '0')}.sql`;
  const list = (length: number, make: (n: number) => string): string =>
    Array.from({ length }, (_, n) => make(n)).join(';\n');
  const base = new Map([[name(1), Buffer.from(list(tables, tableOf))]]);
  const own = Array.from({ length: files }, (_, file): [string, Buffer] => {
    const text = list(statements, (at) => {
      const n = file * kinds.length * 100 + at;
      return (kinds[at % kinds.length] as (typeof kinds)[number])(n, (file * statements + at) % tables);
    });
    return [name(file + 2), Buffer.from(`${text};\n`)];
  });
  return { base, merged: new Map([...base, ...own]) };
}

/** Milliseconds of one rehearsal, from its database to the comparison. */
async function timed(shadowText: string, { base, merged }: ReturnType<typeof filesOf>, isMeasured: boolean) {
  const target = parseConnectionString('embedded');
  const start = performance.now();
  await using shadow = await openShadow(shadowText, { target, wait: 0, limit: 60_000, log: () => {} });
  const { failure, obstacle, statements } = await rehearse(shadow, {
    roots: ['migrations'],
    entries: ['migrations'],
    format: 'plain',
    packs: [],
    base,
    merged,
    pending: new Set(),
    attributable: true,
    roles: null,
    extensions: null,
    newer: null,
    isMeasured,
    meaning,
    log: () => {},
    signal: undefined,
  });
  if (failure !== null || obstacle !== null) throw new Error(failure?.message ?? obstacle ?? '');
  if (isMeasured !== statements.length > 0) throw new Error(`${statements.length} statements were measured`);
  return performance.now() - start;
}

/** What it costs a rehearsal to measure and judge the statements of a pull request; the two take turns. */
export async function cost(major: number, runs: number): Promise<void> {
  await using server = await startServer(major);
  const engines = { 'embedded engine': () => Promise.resolve('embedded'), [`PostgreSQL ${major}`]: own };
  async function own(): Promise<string> {
    return server.url(await server.createDatabase());
  }
  const lines: string[][] = [];
  for (const [engine, textOf] of Object.entries(engines))
    for (const size of sizes) {
      const files = filesOf(size);
      const [without, measured]: [number[], number[]] = [[], []];
      for (let run = 0; run <= runs; run++) {
        const pair = [await timed(await textOf(), files, false), await timed(await textOf(), files, true)];
        // The first of each warms up.
        if (run === 0) continue;
        without.push(pair[0] ?? NaN);
        measured.push(pair[1] ?? NaN);
      }
      const { tables, files: count, statements } = size;
      lines.push([
        `${engine}, ${tables} tables, ${count} files of ${statements} statements`,
        spread(without),
        spread(measured),
        ratio(measured, without),
      ]);
      print(lines.at(-1)?.join(' | ') ?? '');
    }
  printTable('A rehearsal, in milliseconds', ['', 'not measured', 'measured', 'ratio'], lines);
}
void query;
