/** Bundles the explorer's viewer: one script and one style, without any request at run time. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';

const source = path.join(import.meta.dirname, '../src/explorer/viewer');

/** The viewer as the explorer's file holds it. */
export async function buildViewer(): Promise<{ readonly script: string; readonly style: string }> {
  const { output } = await build({
    input: path.join(source, 'index.tsx'),
    write: false,
    platform: 'browser',
    logLevel: 'warn',
    // Of the same sources the same text: the page's policy allows it by its hash.
    output: { format: 'esm', minify: true, comments: false },
    // How JSX is written, tsconfig.json says.
    transform: { target: 'es2023' },
    tsconfig: path.join(source, 'tsconfig.json'),
  });
  const [chunk, ...more] = output;
  if (more.length > 0) throw new Error(`The viewer is ${output.length} files instead of one`);
  if (chunk.code.includes('</script')) throw new Error('The viewer would end its own element');
  return { script: chunk.code, style: readFileSync(path.join(source, 'style.css'), 'utf8') };
}

/** Writes it where src/explorer/page.ts reads it. */
export async function writeViewer(folder: string): Promise<void> {
  const { script, style } = await buildViewer();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'viewer.js'), script);
  writeFileSync(path.join(folder, 'viewer.css'), style);
}
