/** `npm run bench -- NAME [options]`; see README.md. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { print } from './support/table.ts';

const benchmarks = {
  start: () => import('./start.ts'),
  migrate: () => import('./migrate.ts'),
  large: () => import('./large.ts'),
  'drift-edits': () => import('./drift-edits.ts'),
  list: () => import('./list.ts'),
  safer: () => import('./safer.ts'),
  safety: () => import('./safety.ts'),
  drift: () => import('./drift.ts'),
  snapshot: () => import('./snapshot.ts'),
  whole: () => import('./whole.ts'),
  rules: () => import('./rules.ts'),
  explorer: () => import('./explorer.ts'),
} as const;

const [name = '', ...options] = process.argv.slice(2);
if (!Object.hasOwn(benchmarks, name)) {
  print(
    `Which benchmark? ${Object.keys(benchmarks)
      .map((known) => `npm run bench -- ${known}`)
      .join(', ')}`,
  );
  process.exit(2);
}
// So that what is to be cleaned up at the end is, also when a person has seen enough.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
print(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load before: ${load()}`,
);
const { main } = await benchmarks[name as keyof typeof benchmarks]();
await main(options);
print(
  `\nLoad after: ${load()}. Compare within one run; round trips and bytes don't depend on the load, milliseconds do.`,
);
