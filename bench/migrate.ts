/** Migrations: ours beside psql, dbmate, node-pg-migrate, graphile-migrate and the Supabase CLI, near and far away. */
import { parseArgs } from 'node:util';
import { createFiles, expected, expectedOf, sorts, type File, type Sort } from './migrate/files.ts';
import { missing, tools, type Tool } from './migrate/tools.ts';
import { measure, type Measured } from './support/process.ts';
import { startProxy } from './support/proxy.ts';
import { makeScratch } from './support/scratch.ts';
import { query, startServer, type Server } from './support/server.ts';
import { median, print, printTable, ratio, spread } from './support/table.ts';

/** One run: on an empty database, and again with nothing pending. */
interface Run {
  readonly apply: Measured & { readonly roundTrips: number };
  readonly again: (Measured & { readonly roundTrips: number }) | null;
}

interface Results {
  readonly tool: Tool;
  /** Straight to the server. */
  readonly near: readonly Run[];
  /** Through the proxy without delay, for the round trips. */
  readonly counted: Run | null;
  /** Through the proxy with delay; empty when it would take too long. */
  readonly far: readonly Run[];
  readonly failure: string | null;
}

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: 'string', default: '10,200' },
      delay: { type: 'string', default: '20' },
      runs: { type: 'string', default: '3' },
      limit: { type: 'string', default: '60' },
      tools: { type: 'string', default: '' },
      sort: { type: 'string', default: 'usual' },
    },
  });
  const delay = Number(values.delay);
  const { sort } = values;
  if (!isSort(sort)) throw new Error(`--sort: ${sorts.join(' or ')}, not ${sort}`);
  const chosen = tools.filter(
    ({ name }) => values.tools === '' || values.tools.split(',').some((part) => name.includes(part)),
  );
  for (const tool of chosen) if (missing(tool) !== null) print(`${tool.name} is left out: ${missing(tool)}.`);
  const able = chosen.filter((tool) => missing(tool) === null);
  for (const count of values.files.split(',').map(Number)) {
    const unit = sort === 'mixed' ? 50 : 10;
    if (count % unit !== 0) throw new Error(`--files: ${count} is not a multiple of ${unit}`);
    const results = await compare(able, createFiles(count, sort), {
      sort,
      delay,
      runs: Number(values.runs),
      limit: Number(values.limit) * 1000,
    });
    report(`${count} files${titles[sort]}`, delay, results);
  }
}

const isSort = (text: string): text is Sort => (sorts as readonly string[]).includes(text);

const titles: Readonly<Record<Sort, string>> = {
  usual: '',
  rows: ' that only add rows',
  mixed: ', mixed with concurrent builds and rows for COPY',
};

interface Settings {
  readonly sort: Sort;
  readonly delay: number;
  readonly runs: number;
  /** Milliseconds that one run may take with delay. */
  readonly limit: number;
}

async function compare(
  able: readonly Tool[],
  files: readonly File[],
  { sort, delay, runs, limit }: Settings,
): Promise<readonly Results[]> {
  const results: Results[] = [];
  await using server = await startServer(17);
  const near = new Map<Tool, Run[]>(able.map((tool) => [tool, []]));
  const failures = new Map<Tool, string>();
  const attempt = async (tool: Tool, far: number | null): Promise<Run | null> => {
    try {
      return failures.has(tool) ? null : await runOnce(server, tool, files, sort, far);
    } catch (error) {
      failures.set(tool, error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  // Tools take turns, so that a busy moment of the machine strikes all of them.
  for (let run = 0; run < runs; run++) {
    for (const [tool, measured] of near) {
      const done = await attempt(tool, null);
      if (done !== null) measured.push(done);
    }
  }
  for (const tool of able) {
    const counted = await attempt(tool, 0);
    const far: Run[] = [];
    const estimate =
      counted === null ? Infinity : counted.apply.milliseconds + counted.apply.roundTrips * 2 * delay;
    // What takes long is long: one run tells enough.
    for (let run = 0; delay > 0 && estimate <= limit && run < (estimate > limit / 4 ? 1 : runs); run++) {
      const done = await attempt(tool, delay);
      if (done !== null) far.push(done);
    }
    results.push({ tool, near: near.get(tool) ?? [], counted, far, failure: failures.get(tool) ?? null });
  }
  return results;
}

/** @param far milliseconds of delay in a proxy; null = without a proxy. */
async function runOnce(
  server: Server,
  tool: Tool,
  files: readonly File[],
  sort: Sort,
  far: number | null,
): Promise<Run> {
  using scratch = makeScratch('migrate');
  const { directory } = scratch;
  const database = await server.createDatabase();
  const proxy = far === null ? null : await startProxy(server.port, far);
  try {
    tool.write(directory, files);
    const command = tool.command(server.url(database, proxy?.port), directory, files);
    const timed = async (): Promise<Run['apply']> => {
      const before = proxy?.roundTrips() ?? 0;
      const measured = await measure(command);
      return { ...measured, roundTrips: (proxy?.roundTrips() ?? 0) - before };
    };
    const apply = await timed();
    const [found] = await query(server.url(database), expected);
    if (JSON.stringify(found) !== JSON.stringify(expectedOf(files.length, sort)))
      throw new Error(
        `left ${JSON.stringify(found)} instead of ${JSON.stringify(expectedOf(files.length, sort))}`,
      );
    return { apply, again: tool.history ? await timed() : null };
  } finally {
    await proxy?.[Symbol.asyncDispose]();
    await server.dropDatabase(database);
  }
}

function report(files: string, delay: number, results: readonly Results[]): void {
  for (const part of ['apply', 'again'] as const) {
    const shown = results.filter(({ tool }) => part === 'apply' || tool.history);
    const times = (runs: readonly Run[]): readonly number[] =>
      runs.map((run) => run[part]?.milliseconds ?? NaN);
    const [ours] = shown;
    printTable(
      part === 'apply' ? `${files} into an empty database` : `${files}, nothing pending`,
      [
        '',
        'near: ms',
        'ratio',
        ...(delay > 0 ? [`${delay} ms each way: ms`, 'ratio'] : []),
        'round trips',
        'peak memory: MB',
      ],
      shown.map(({ tool, near, counted, far }) => {
        const roundTrips = counted?.[part]?.roundTrips;
        const reckoned =
          far.length > 0 || roundTrips === undefined ? [] : [median(times(near)) + roundTrips * 2 * delay];
        return [
          tool.name,
          spread(times(near)),
          ratio(times(near), times(ours?.near ?? [])),
          ...(delay > 0
            ? [
                `${reckoned.length > 0 ? '≈ ' : ''}${spread([...reckoned, ...times(far)])}`,
                ratio([...reckoned, ...times(far)], times(ours?.far ?? [])),
              ]
            : []),
          roundTrips?.toString() ?? '-',
          near.length === 0 ? '-' : Math.max(...near.map((run) => run[part]?.memory ?? 0)).toFixed(0),
        ];
      }),
    );
    for (const { tool, near } of shown) {
      const inner = near
        .flatMap((run) => /^\{"milliseconds":([\d.]+)\}$/.exec(run[part]?.stdout ?? '')?.[1] ?? [])
        .map(Number);
      if (inner.length > 0)
        print(
          `${tool.name}: ${spread(inner)} ms from connecting to closing, without the start of Node and the loading of the sources`,
        );
    }
  }
  if (delay > 0)
    print('≈ was not run, because it takes too long: the time near by, and each round trip twice the delay.');
  for (const { tool, failure } of results) if (failure !== null) print(`${tool.name} failed: ${failure}`);
}
