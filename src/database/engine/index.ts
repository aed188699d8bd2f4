import { existsSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { extensions } from './extensions.ts';
import { readFrames } from './frames.ts';
import { closeNode, closeEngine, refuseRights, type EngineModule } from './guards.ts';
import { handOver, ownerParameters } from './owner.ts';

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

/** Kilobytes of its own stack at which PostgreSQL ends a recursion: before the thread's ends, which would be no error but a crash. */
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

/** The data directory that the build has made, unless there is one already. As source without a bundle, initdb makes it. */
function prepared(): { readonly loadDataDir?: Blob } {
  const file = path.join(
    import.meta.dirname,
    import.meta.filename.endsWith('.ts') ? '../../../dist/engine' : '.',
    'data.br',
  );
  if (!existsSync(file) || (directory !== undefined && existsSync(path.join(directory, 'PG_VERSION'))))
    return {};
  return { loadDataDir: new Blob([brotliDecompressSync(readFileSync(file))]) };
}

async function serve(): Promise<void> {
  refuseRights(directory ?? null);
  const engine = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...prepared(),
    extensions,
    // PGlite's own default is public alone. A hosted project has its extensions in a schema of that name, and in the path.
    startParams: [
      ...PGlite.defaultStartParams,
      '-c',
      'search_path="$user", public, extensions',
      '-c',
      `max_stack_depth=${stackDepth[stack]}`,
      ...(rights === 'owner' ? ownerParameters : []),
    ],
  });
  const module = engine.Module as unknown as EngineModule;
  let isPrepared = false;
  await readFrames(process.stdin, async (frame) => {
    if (isPrepared) return await engine.execProtocolRawStream(frame, { onRawData: answer });
    // The first one is SQL of ours; no other comes before it.
    if (rights === 'owner') await handOver(engine, module, frame.toString());
    // No program is run, and for COPY … PROGRAM that is an error like any other.
    engine.handleExternalCmd = () => 0;
    closeEngine(module, die);
    closeNode();
    isPrepared = true;
  });
  // Whoever started this one has closed the input, or is gone.
  if (directory !== undefined) await engine.close().catch(() => {});
  process.exit(0);
}

await serve().catch(die);
