import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { scan, type MigrationPlan } from '../../src/migrations/index.ts';
import { questionsIn, relationsIn } from '../../src/rehearsal/statements.ts';
import { answersTo, foretell, planLimits, sizesOf } from '../../src/safety/index.ts';
import { query, startServer, type Server } from '../support/server.ts';
import { printTable, spread } from '../support/table.ts';
import { filesOf, nameOf, rehearsed, sizes, type Size } from './cost.ts';

/** Rows of each table, and of the only large one. */
const rows = 2_000;
const many = 2_000_000;

/** Of the pull requests of which the cost of a rehearsal is measured, those whose tables are filled in seconds. */
const isFilled = ({ tables, of }: Size): boolean => of === 'mixed' && tables <= 150;

/**
 * What a live connection adds to a plan (sizes, and counts of rows), and what it takes to foretell pending files before
 * one runs, on a server with rows.
 * @param only what the names hold of the sizes that are measured.
 */
export async function liveCost(runs: number, major: number, only: string): Promise<void> {
  await using server = await startServer(major);
  const lines: string[][] = [];
  for (const size of sizes.filter((one) => isFilled(one) && nameOf(one).includes(only)))
    lines.push(await lineOf(server, size, runs));
  printTable(
    `What a live connection takes on PostgreSQL ${major}, in milliseconds: ${rows} rows in each table, ${many} in t3`,
    ['', 'sizes', 'counts', 'questions', 'foretelling', 'without counts', 'messages'],
    lines,
  );
}

async function lineOf(server: Server, size: Size, runs: number): Promise<string[]> {
  const { base, merged } = filesOf(size);
  const statements = await rehearsed(base, merged, true);
  const name = await server.createDatabase();
  const live = await connect(parseConnectionString(server.url(name)));
  try {
    for (const [, text] of base)
      for (const part of String(text).split(';\n')) await query(server.url(name), part);
    await query(server.url(name), filling(size));
    const [relations, questions] = [relationsIn(statements), questionsIn(statements)];
    const pending = pendingOf([...merged].filter(([file]) => !base.has(file)));
    let messages = 0;
    const counting: Database = {
      ...live,
      query: (text, during) => {
        messages++;
        return live.query(text, during);
      },
    };
    const steps = {
      sizes: () => sizesOf(live, relations),
      counts: () => answersTo(live, questions, planLimits),
      foretelling: () => foretell(live, pending),
      'without counts': () => foretell(counting, pending, false),
    };
    const taken = new Map<string, number[]>();
    // The first of each warms up.
    for (let run = 0; run <= runs; run++)
      for (const [step, ask] of Object.entries(steps)) {
        const start = performance.now();
        await ask();
        if (run > 0) taken.set(step, [...(taken.get(step) ?? []), performance.now() - start]);
      }
    const each = (step: keyof typeof steps): string => spread(taken.get(step) ?? []);
    const asked = new Set(questions.map(({ sql }) => sql)).size;
    return [
      nameOf(size),
      ...[each('sizes'), each('counts'), String(asked), each('foretelling'), each('without counts')],
      String(messages / (runs + 1)),
    ];
  } finally {
    await live.close();
    await server.dropDatabase(name);
  }
}

const filling = ({ tables }: Size): string =>
  Array.from(
    { length: tables },
    (_, n) =>
      `INSERT INTO t${n} (id, a, b, c) SELECT -g, g, g, g FROM generate_series(1, ${n === 3 ? many : rows}) g`,
  ).join(';\n');

const pendingOf = (files: readonly (readonly [string, Buffer])[]): MigrationPlan['pending'] =>
  files.map(([file, content]) => {
    const sql = String(content);
    return { source: { file, sql, script: scan(sql) }, kind: 'file', steps: null };
  }) as unknown as MigrationPlan['pending'];
