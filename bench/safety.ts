/**
 * What a plan says of migrations, held against what they do to tables with rows, and beside what squawk says; and what
 * it costs to find that out.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cases, rows, schema, type Case } from './safety/cases.ts';
import { heldOutCases } from './safety/held-out-cases.ts';
import { kindCases } from './safety/kind-cases.ts';
import { liveCost } from './safety/live.ts';
import { moreCases } from './safety/more-cases.ts';
import { cost } from './safety/cost.ts';
import { foretold } from './safety/foretold.ts';
import { ours } from './safety/ours.ts';
import { aspects, f1, scoreOf, type Told } from './safety/score.ts';
import { brokenRules, squawk } from './safety/squawk.ts';
import { truthOf, type Truth } from './safety/truth.ts';
import { makeScratch } from './support/scratch.ts';
import { query, startServer, type Server } from './support/server.ts';
import { print, printTable } from './support/table.ts';

/** Each with a table of its own: what was mended for one set says little of the next. */
const sets: Readonly<Record<string, readonly Case[]>> = {
  shop: cases,
  more: moreCases,
  'held-out': heldOutCases,
  kinds: kindCases,
};

/** Rows that count as all of a table: the smallest has 1,500. */
const all = 1_000;

/** The plan of a rehearsal; the log of `apply`; what was guessed, where that was written down; squawk. */
const tools = ['plan', 'apply', 'by heart', 'squawk'] as const;
type Tool = (typeof tools)[number];

interface Judged {
  readonly one: Case;
  readonly truth: Truth;
  readonly told: Readonly<Record<Tool, Told>>;
}

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      major: { type: 'string', default: '18' },
      only: { type: 'string', default: '' },
      set: { type: 'string', default: Object.keys(sets).join(',') },
      runs: { type: 'string', default: '3' },
      json: { type: 'string' },
      cost: { type: 'string', default: '' },
      verdicts: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (runs > 0) {
    await cost(runs, values.cost);
    await liveCost(runs, Number(values.major), values.cost);
  }
  if (values.cost !== '') return;
  await using server = await startServer(Number(values.major));
  await prepare(server);
  using scratch = makeScratch('safety');
  let copies = 0;
  const copyFor =
    ({ setup = '', rows: own = '' }: Case) =>
    async (of: 'full' | 'empty'): Promise<string> => {
      const name = `copy_${++copies}`;
      await query(server.url(), `CREATE DATABASE ${name} TEMPLATE "${of}"`);
      await query(server.url(name), `${setup} ${of === 'full' ? own : ''}`);
      return server.url(name);
    };
  const judged: Judged[] = [];
  const verdicts: Record<string, unknown> = {};
  const chosen = values.set.split(',');
  const known = chosen
    .flatMap((name) => sets[name] ?? [])
    .filter(({ since = 0 }) => since <= Number(values.major));
  for (const one of known.filter(({ name }) => name.includes(values.only))) {
    const copy = copyFor(one);
    const plan = await ours(one, await copy('empty'), await copy('full'));
    const log = await foretold(one, await copy('full'));
    for (const { line, what, why } of plan.unjudged) print(`${one.name}, line ${line}: no ${what}, ${why}`);
    verdicts[one.name] = [plan.measured, log.foretelling];
    judged.push({
      one,
      truth: await truthOf(one, copy, all),
      told: {
        plan: plan.told,
        apply: log.told,
        'by heart': toldBy(one),
        squawk: squawk(brokenRules(one, scratch.directory)),
      },
    });
  }
  if (values.record) writeFileSync(recorded, `${JSON.stringify(says(cases, scratch.directory), null, 2)}\n`);
  for (const name of chosen)
    report(
      judged.filter(({ one }) => sets[name]?.includes(one)),
      values.major,
    );
  if (values.verdicts !== undefined)
    writeFileSync(values.verdicts, `${JSON.stringify(verdicts, withoutOids, 1)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(judged, listed, 1));
}

/** What squawk said of each case, for the page that shows both side by side: a test has no squawk. */
const recorded = path.join(import.meta.dirname, 'safety/squawk.json');
const says = (all: readonly Case[], directory: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(all.map((one) => [one.name, brokenRules(one, directory)]));

const listed = (_key: string, value: unknown): unknown => (value instanceof Set ? [...value] : value);

/** What two builds can be compared by, byte for byte. */
const withoutOids = (key: string, value: unknown): unknown => (key === 'oid' ? undefined : value);

async function prepare(server: Server): Promise<void> {
  await query(server.url(), 'CREATE DATABASE empty');
  await query(server.url('empty'), schema);
  await query(server.url(), 'CREATE DATABASE "full" TEMPLATE empty');
  for (const text of rows.split(';\n')) await query(server.url('full'), text);
}

/** What was guessed; of a case without a guess nothing. */
const toldBy = ({ guess = [] }: Case): Told =>
  Object.fromEntries(aspects.map((aspect) => [aspect, guess.includes(aspect)])) as unknown as Told;

const isSo = (aspect: keyof Told, truth: Truth): boolean => {
  const value = truth[aspect];
  return typeof value === 'boolean' ? value : value.size > 0;
};

/**
 * Nobody looked who waits for what is not in a transaction. What fails on rows was looked at on tables without, which
 * nothing scans, and it loses nothing and breaks no code. A query that misses rows which are gone is not broken.
 */
function isScored(aspect: keyof Told, { one, truth }: Pick<Judged, 'one' | 'truth'>, tool: Tool): boolean {
  // The log is silent of work for which nobody waits.
  if (tool === 'apply' && aspect === 'scans' && truth.waits.size === 0) return false;
  if (one.alone === true && ['waits', 'rewrites', 'scans'].includes(aspect)) return false;
  if (truth.fails && ['scans', 'loses', 'breaks'].includes(aspect)) return false;
  return one.empties !== true || aspect !== 'breaks';
}

function report(judged: readonly Judged[], major: string): void {
  if (judged.length === 0) return;
  const guessed = judged.filter(({ one }) => one.guess !== undefined).length;
  const asked = tools.filter((tool) => tool !== 'by heart' || guessed === judged.length);
  const scores = asked.map((tool) =>
    aspects.map((aspect) =>
      scoreOf(
        judged
          .filter((each) => isScored(aspect, each, tool))
          .map(({ truth, told }) => [isSo(aspect, truth), told[tool][aspect]] as const),
      ),
    ),
  );
  printTable(
    `${judged.length} migrations on PostgreSQL ${major}: F1 (said and not so, not said)`,
    ['', ...aspects, 'mean'],
    asked.map((tool, index) => {
      const own = scores[index] ?? [];
      const mean = own.reduce((sum, score) => sum + f1(score), 0) / own.length;
      return [
        tool,
        ...own.map((score) => `${f1(score).toFixed(2)} (${score.wrong}, ${score.missed})`),
        mean.toFixed(2),
      ];
    }),
  );
  for (const { one, truth, told } of judged) {
    for (const tool of asked.filter((tool) => tool !== 'squawk')) {
      const differing = aspects.filter(
        (aspect) => isScored(aspect, { one, truth }, tool) && isSo(aspect, truth) !== told[tool][aspect],
      );
      if (differing.length > 0)
        print(
          `${tool}, ${one.name}: ${differing.map((aspect) => `${aspect} is ${isSo(aspect, truth)}`).join('; ')}`,
        );
    }
  }
}
