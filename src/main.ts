/** The only file that touches the process: who started it, how it ends, and its exit code. */
import { keepHeapSmall } from './small-heap.ts';

const isCommand = Reflect.get(globalThis, Symbol.for('pg-feature-inventory.command')) === true;

// The runner sends SIGINT to cancel a job, SIGTERM 7.5 s later and kills 2.5 s after that.
const cancelling = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelling.abort());

const { env, stdout } = process;
const place = { env, directory: process.cwd(), signal: cancelling.signal };

// Each way in loads only what it needs: the help of the command needs neither a database nor GitHub.
if (isCommand) {
  const { commandLine } = await import('./cli/index.ts');
  keepHeapSmall();
  // Node makes a stream when it is asked for: those that only the command has are not touched before.
  const { stdin, stderr } = process;
  process.exitCode = await commandLine(process.argv.slice(2), { ...place, stdin, stdout, stderr });
} else {
  // Whoever reads may go away; the run goes on to its end.
  stdout.on('error', () => {});
  const { performed } = await import('./action.ts');
  keepHeapSmall();
  const { succeeded } = await performed({ ...place, write: (text) => stdout.write(text) });
  process.exitCode = succeeded ? 0 : 1;
}
