/**
 * ncc keeps every function of a module of which one is used, and comments. Node.js compiles all of them at each start:
 * without them, a run with nothing to do takes a quarter less processor time. Names and lines stay, so that the
 * program can be read and a stack says where.
 */
import { build } from 'rolldown';

/** @returns the program without code that nothing reaches, and without comments. It does the same. */
export async function withoutDeadCode(file: string): Promise<string> {
  const { output } = await build({
    input: file,
    // The file alone: what it imports is another file of the bundle, or comes with Node.js.
    external: () => true,
    // As written, `require` too, of which the platform "node" would make a function of its own.
    platform: 'neutral',
    // What has an effect stays where it is: only what no name leads to goes.
    treeshake: false,
    write: false,
    logLevel: 'silent',
    experimental: { attachDebugInfo: 'none' },
    output: { format: 'esm', minify: 'dce-only', comments: false },
  });
  const [chunk, ...more] = output;
  if (more.length > 0) throw new Error(`${file} became ${output.length} files instead of one`);
  return chunk.code;
}
