import { readFileSync } from 'node:fs';
import { parseConnectionString } from '../../src/database/index.ts';
import { openShadow } from '../../src/rehearsal/shadow.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import { meaning, type Measured } from '../../src/safety/index.ts';
import { printTable, ratio, spread } from '../support/table.ts';

type Files = ReadonlyMap<string, Buffer>;

/** A pull request on a base of many tables. */
export interface Size {
  readonly tables: number;
  readonly files: number;
  /** In each file. */
  readonly statements: number;
  readonly of: keyof typeof kinds;
}

const tableOf = (n: number): string =>
  `CREATE TABLE t${n} (id int PRIMARY KEY, a int, b text, c varchar(20), d numeric(10,2));
   CREATE INDEX ON t${n} (a); CREATE INDEX ON t${n} (b);`;

type Kind = (n: number, table: number) => string;

/** Statements by what they are about, in the order in which they follow each other. */
const kinds = {
  /** What pull requests are made of: half of it is about what is there. */
  mixed: [
    (n, table) => `ALTER TABLE t${table} ADD COLUMN x${n} int`,
    (_, table) => `CREATE INDEX ON t${table} (c)`,
    (n) => `CREATE TABLE n${n} (id int PRIMARY KEY, body text NOT NULL)`,
    (_, table) => `ALTER TABLE t${table} ALTER COLUMN a SET NOT NULL`,
    (n) => `CREATE FUNCTION f${n}() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    (n, table) => `INSERT INTO t${table} (id, a) VALUES (${n}, 1)`,
    (n, table) => `CREATE TABLE m${n} (id int PRIMARY KEY, t int REFERENCES t${table})`,
    (n) => `COMMENT ON TABLE n${n - 5} IS 'new'`,
  ],
  /** Each table that is there gets four of them, one after the other. */
  'on one table after the other': [
    (n, table) => `ALTER TABLE t${table} ADD COLUMN x${n} int`,
    (_, table) => `ALTER TABLE t${table - 1} ALTER COLUMN b SET DEFAULT 'x'`,
    (_, table) => `ALTER TABLE t${table - 2} ALTER COLUMN a TYPE bigint`,
    (_, table) => `ALTER TABLE t${table - 3} ALTER COLUMN c SET NOT NULL`,
  ],
  'on new tables': [
    (n) => `CREATE TABLE n${n} (id int PRIMARY KEY, body text NOT NULL)`,
    (n) => `CREATE INDEX ON n${n - 1} (body)`,
    (n) => `ALTER TABLE n${n - 2} ADD COLUMN z int`,
    (n) => `INSERT INTO n${n - 3} (id, body) VALUES (1, 'x')`,
    (n) => `ALTER TABLE n${n - 4} ENABLE ROW LEVEL SECURITY`,
    (n) => `CREATE POLICY p ON n${n - 5} USING (true)`,
    (n) => `GRANT SELECT ON n${n - 6} TO PUBLIC`,
    (n) => `COMMENT ON TABLE n${n - 7} IS 'new'`,
  ],
  'on one table': [
    (n) => `ALTER TABLE t1 ADD COLUMN x${n} int`,
    (n) => `ALTER TABLE t1 ALTER COLUMN x${n - 1} SET DEFAULT 1`,
  ],
  'that make tables': [
    (n) =>
      `CREATE TABLE n${n} (id int PRIMARY KEY, body text NOT NULL, t int REFERENCES n${n > 0 ? n - 1 : n})`,
  ],
  /** Backfills, whose loops are read as code. */
  'that fill tables in loops': [
    (n, table) => `ALTER TABLE t${table} ADD COLUMN x${n} text`,
    (n, table) => `DO $$ DECLARE r record; BEGIN
      FOR r IN SELECT id FROM t${table - 1} LOOP UPDATE t${table - 1} SET x${n - 1} = b WHERE id = r.id; END LOOP;
    END $$`,
    (n, table) => `UPDATE t${table - 2} SET x${n - 2} = '' WHERE x${n - 2} IS NULL`,
  ],
  altering: [
    (n, table) => `ALTER TABLE t${table} ADD COLUMN x${n} int`,
    (_, table) => `ALTER TABLE t${table} ALTER COLUMN a SET NOT NULL`,
    (_, table) => `CREATE INDEX ON t${table} (c)`,
    (_, table) => `ALTER TABLE t${table} ADD CHECK (a > 0)`,
    (_, table) => `ALTER TABLE t${table} ALTER COLUMN a TYPE bigint`,
  ],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

export const sizes: readonly Size[] = [
  { tables: 40, files: 1, statements: 3, of: 'mixed' },
  { tables: 40, files: 2, statements: 5, of: 'mixed' },
  { tables: 150, files: 5, statements: 8, of: 'mixed' },
  { tables: 150, files: 3, statements: 35, of: 'mixed' },
  { tables: 150, files: 3, statements: 65, of: 'mixed' },
  { tables: 150, files: 20, statements: 10, of: 'mixed' },
  { tables: 150, files: 50, statements: 4, of: 'mixed' },
  { tables: 152, files: 25, statements: 8, of: 'on one table after the other' },
  { tables: 150, files: 25, statements: 8, of: 'on new tables' },
  { tables: 40, files: 1, statements: 300, of: 'that make tables' },
  { tables: 40, files: 1, statements: 50, of: 'on one table' },
  { tables: 40, files: 5, statements: 6, of: 'that fill tables in loops' },
  { tables: 300, files: 5, statements: 200, of: 'mixed' },
  { tables: 2_000, files: 1, statements: 5, of: 'altering' },
];

export function filesOf({ tables, files, statements, of }: Size): {
  readonly base: Files;
  readonly merged: Files;
} {
  const name = (n: number): string => `migrations/${String(n).padStart(3, '0')}.sql`;
  const list = (length: number, make: (n: number) => string): string =>
    Array.from({ length }, (_, n) => make(n)).join(';\n');
  const base = new Map([[name(1), Buffer.from(list(tables, tableOf))]]);
  const own = Array.from({ length: files }, (_, file): [string, Buffer] => {
    const text = list(statements, (at) => {
      const own: readonly Kind[] = kinds[of];
      const n = file * 1_000 + at;
      return (own[at % own.length] as Kind)(n, (file * statements + at) % tables);
    });
    return [name(file + 2), Buffer.from(`${text};\n`)];
  });
  return { base, merged: new Map([...base, ...own]) };
}

interface Taken {
  readonly milliseconds: number;
  /** Of the processor, in this process and in that of the engine, which has ended. */
  readonly processor: number;
}

/** Milliseconds of processor time of this process and of its children that have ended. */
function processorTime(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ').at(-1)?.split(' ') ?? [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks * 10;
}

/** One rehearsal on the embedded engine, from its start to its end. */
async function timed({ base, merged }: ReturnType<typeof filesOf>, isMeasured: boolean): Promise<Taken> {
  const [start, processor] = [performance.now(), processorTime()];
  await rehearsed(base, merged, isMeasured);
  return { milliseconds: performance.now() - start, processor: processorTime() - processor };
}

/** @returns what the statements were measured to do. */
export async function rehearsed(
  base: Files,
  merged: Files,
  isMeasured: boolean,
): Promise<readonly Measured[]> {
  const target = parseConnectionString('embedded');
  await using shadow = await openShadow('embedded', { target, wait: 0, limit: 60_000, log: () => {} });
  const { failure, obstacle, statements, unjudged } = await rehearse(shadow, {
    roots: ['migrations'],
    entries: ['migrations'],
    format: 'plain',
    packs: [],
    base,
    merged,
    pending: new Set(),
    attributable: true,
    roles: null,
    tablespaces: null,
    extensions: null,
    newer: null,
    isMeasured,
    meaning,
    log: () => {},
    signal: undefined,
  });
  if (failure !== null || obstacle !== null) throw new Error(failure?.message ?? obstacle ?? '');
  // Of new tables there is nothing to say.
  if (!isMeasured && statements.length > 0) throw new Error(`${statements.length} statements were measured`);
  if (unjudged.length > 0) throw new Error(JSON.stringify(unjudged[0]));
  return statements;
}

export const nameOf = ({ tables, files, statements, of }: Size): string =>
  `${tables} tables, ${files} files of ${statements} statements, ${of}`;

/**
 * What it costs a rehearsal to measure and judge the statements of a pull request; the two take turns.
 * @param only what the names hold of the sizes that are measured.
 */
export async function cost(runs: number, only: string): Promise<void> {
  const lines: string[][] = [];
  for (const size of sizes.filter((one) => nameOf(one).includes(only))) {
    const files = filesOf(size);
    const [without, measured]: [Taken[], Taken[]] = [[], []];
    // The first of each warms up.
    for (let run = 0; run <= runs; run++) {
      const pair = [await timed(files, false), await timed(files, true)] as const;
      if (run === 0) continue;
      without.push(pair[0]);
      measured.push(pair[1]);
    }
    const each = (taken: readonly Taken[], part: keyof Taken): readonly number[] =>
      taken.map((one) => one[part]);
    lines.push([
      nameOf(size),
      ...(['milliseconds', 'processor'] as const).flatMap((part) => [
        spread(each(without, part)),
        spread(each(measured, part)),
        ratio(each(measured, part), each(without, part)),
      ]),
    ]);
  }
  printTable(
    'A rehearsal on the embedded engine without and with measuring, in milliseconds',
    ['', 'without', 'with', 'ratio', 'processor without', 'with', 'ratio'],
    lines,
  );
}
