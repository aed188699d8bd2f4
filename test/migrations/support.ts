import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import {
  apply,
  bundledSet,
  inspect,
  list,
  plan,
  unlistedBefore,
  type ApplyOptions,
  type Outcome,
  type MigrationPlan,
  type Pack,
} from '../../src/migrations/index.ts';

/** A checkout with these files. */
export function checkout(files: Readonly<Record<string, string | Buffer>>): string {
  const workspace = mkdtempSync(path.join(tmpdir(), 'checkout-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
    writeFileSync(path.join(workspace, file), content);
  }
  return workspace;
}

/** A connection of the product's own, for several steps: to open one takes as long as most of these. */
export async function open(url: string): Promise<Database & AsyncDisposable> {
  const database = await connect(parseConnectionString(url));
  return Object.assign(database, { [Symbol.asyncDispose]: () => database.close() });
}

interface Options extends Partial<ApplyOptions> {
  readonly entries?: readonly string[];
  readonly format?: string;
  readonly outOfOrder?: 'error' | 'allow';
  readonly baseline?: readonly string[];
  readonly packs?: readonly Pack[];
  readonly verify?: readonly string[];
  /** Ends the run. */
  readonly signal?: AbortSignal;
}

/** What a run's migration chapter does, on a connection of its own or one that is open. */
export async function migrate(
  on: string | Database,
  workspace: string,
  {
    entries = ['migrations'],
    format = 'auto',
    outOfOrder = 'error',
    baseline = ['none'],
    packs,
    verify = [],
    signal,
    ...options
  }: Options = {},
): Promise<{ plan: MigrationPlan; outcome: Outcome; files: readonly string[] }> {
  const database = typeof on === 'string' ? await connect(parseConnectionString(on), signal) : on;
  try {
    const sets = [
      ...(packs === undefined ? [] : [bundledSet(packs)]),
      ...(await list(workspace, entries, format, { verify })),
    ];
    const inspection = await inspect(database, sets);
    const decided = await plan(sets, inspection, {
      outOfOrder,
      baseline,
      inCheckout: (file) => existsSync(path.join(workspace, file)),
    });
    const known = new Set([
      ...inspection.applied.map(({ file }) => file),
      ...sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)),
    ]);
    const outcome = await apply(database, decided, {
      lockTimeout: '5s',
      statementTimeout: '0',
      waitForLock: 30_000,
      ...options,
      unappliedBefore: (migration, error) => unlistedBefore(workspace, migration, known, error),
    });
    return { plan: decided, outcome, files: outcome.applied.map(({ migration }) => migration.source.file) };
  } finally {
    if (database !== on) await database.close();
  }
}
