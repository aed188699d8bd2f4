import { existsSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { readFrames } from './frames.ts';
import { closeNode, closeEngine, refuseRights } from './guards.ts';
import { start, type Engine, type StartOptions } from './start.ts';

/*
 * The process that PGlite runs in: a PostgreSQL server that is spoken to over standard input and output, in the same
 * protocol as any other server. It runs SQL of people who are not trusted, so that it starts with an empty environment
 * and no rights (see ../engine-process.ts), and gives up the rest before it reads its first message.
 *
 * Each frame of the input is what the engine is to work off before it answers, COPY's rows included: it cannot wait for
 * more while it runs. The output is the protocol alone. What ends the process stands on standard error.
 */

const [rights, stack, directory] = process.argv.slice(2) as [
  'superuser' | 'owner',
  'large' | 'small',
  string | undefined,
];

/**
 * Kilobytes of its own stack at which PostgreSQL ends a recursion: before the thread's ends, which would be no error
 * but a crash.
 */
const stackDepth = { large: '2MB', small: '200kB' } as const;

function die(error: unknown): never {
  const { name, message, errno, status } = error as {
    readonly [key in 'name' | 'message' | 'errno' | 'status']?: unknown;
  };
  writeSync(2, [message ?? name, errno, status].filter((part) => part !== undefined).join(' '));
  process.exit(70);
}

// Whoever started this one ends it; a signal to the whole process group is not for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('uncaughtException', die);

const answer = (bytes: Uint8Array): void => {
  // The pipe blocks until somebody reads: what nobody reads takes no memory here.
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
};

/** A file that the build has made; null without a build, which the source can do without. */
function built(name: string): Uint8Array | null {
  const folder = import.meta.filename.endsWith('.ts') ? '../../../dist/engine' : '.';
  const file = path.join(import.meta.dirname, folder, name);
  return existsSync(file) ? readFileSync(file) : null;
}

/** The first frame says what the database is prepared with, by SQL of ours; no other comes before it. */
async function prepared(frame: Buffer): Promise<Engine> {
  const isNew = directory === undefined || !existsSync(path.join(directory, 'PG_VERSION'));
  const started = await start({
    directory: directory ?? null,
    rights,
    ...(JSON.parse(frame.toString()) as Pick<StartOptions, 'prepare' | 'expected'>),
    stackDepth: stackDepth[stack],
    archives: {
      empty: () => (isNew ? built('empty.br') : null),
      prepared: ['supabase.br', 'rehearsal.br'].map((name) => () => built(name)),
    },
  });
  // No program is run, and for COPY … PROGRAM that is an error like any other.
  started.engine.handleExternalCmd = () => 0;
  closeEngine(started.module, die);
  closeNode();
  return started;
}

async function serve(): Promise<void> {
  refuseRights(directory ?? null);
  const running: Engine[] = [];
  await readFrames(process.stdin, async (frame) => {
    const [started] = running;
    if (started === undefined) running.push(await prepared(frame));
    else await started.engine.execProtocolRawStream(frame, { onRawData: answer });
  });
  // Whoever started this one has closed the input, or is gone.
  if (directory !== undefined) await running[0]?.engine.close().catch(() => {});
  process.exit(0);
}

await serve().catch(die);
