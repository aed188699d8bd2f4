/** How long each rule looks at a schema, and how that grows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { connect, parseConnectionString } from '../src/database/index.ts';
import { groupSnapshot } from '../src/snapshot/findings/grouped-snapshot.ts';
import { capture, exposedSchemas, rules, type Snapshot } from '../src/snapshot/index.ts';
import { createSchema } from './snapshot/schema.ts';
import { root } from './support/paths.ts';
import { query, startServer } from './support/server.ts';
import { median, printTable } from './support/table.ts';

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { tables: { type: 'string', default: '1000,10000' }, runs: { type: 'string', default: '5' } },
  });
  const sizes = values.tables.split(',').map(Number);
  const columns: Map<string, { readonly milliseconds: number; readonly hits: number }>[] = [];
  await using server = await startServer(18, ['jit=off', 'max_locks_per_transaction=1024']);
  for (const tables of sizes) {
    const url = server.url(await server.createDatabase());
    await createSchema(url, tables);
    await query(url, readFileSync(path.join(root, 'sql/003_feature_inventory.sql'), 'utf8'));
    const database = await connect(parseConnectionString(url));
    const { snapshot } = await capture(database, { label: null, commitSha: null, edgeFunctions: null });
    await database.close();
    columns.push(timesOf(snapshot, Number(values.runs)));
  }
  const names = [...(columns[0]?.keys() ?? [])];
  const of = (name: string, at: number): number => columns[at]?.get(name)?.milliseconds ?? NaN;
  const last = sizes.length - 1;
  printTable(
    `Each rule, ms of processor time by number of tables; growth is to the first column, ${(sizes[last] ?? 0) / (sizes[0] ?? 1)} times the tables`,
    ['', ...sizes.map(String), 'growth', 'hits'],
    names
      .sort((a, b) => of(b, last) - of(a, last))
      .map((name) => [
        name,
        ...sizes.map((_, at) => of(name, at).toFixed(2)),
        (of(name, last) / of(name, 0)).toFixed(1),
        String(columns[last]?.get(name)?.hits),
      ]),
  );
}

function timesOf(
  snapshot: Snapshot,
  runs: number,
): Map<string, { readonly milliseconds: number; readonly hits: number }> {
  const exposed = exposedSchemas(snapshot);
  const timed = (look: () => number): { readonly milliseconds: number; readonly hits: number } => {
    let hits = 0;
    const times = Array.from({ length: runs }, () => {
      const { user, system } = process.cpuUsage();
      hits = look();
      const used = process.cpuUsage();
      return (used.user - user + used.system - system) / 1000;
    });
    return { milliseconds: median(times), hits };
  };
  const given = groupSnapshot(snapshot, exposed);
  // Once before any is measured, as the compiler has seen the code in any but the first minute of a run.
  const all = (): number => rules.reduce((hits, { check }) => hits + [...check(given)].length, 0);
  all();
  return new Map([
    [
      '(all together, what they share too)',
      timed(() => groupSnapshot(snapshot, exposed).tables.size && all()),
    ] as const,
    ['(what they share)', timed(() => groupSnapshot(snapshot, exposed).tables.size)] as const,
    ...rules.map(({ id, check }) => [id, timed(() => [...check(given)].length)] as const),
  ]);
}
