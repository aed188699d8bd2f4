/** Bundles src/main.ts into dist/, self-contained. `npm run build`. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');
const built = spawnSync(process.execPath, [ncc, 'build', path.join(root, 'src/main.ts'), '-o', dist, '--license', 'licenses.txt', '--no-cache'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

/**
 * ncc's webpack runtime copies the members of an imported namespace only when it is an object. PGlite imports Node's
 * modules dynamically, and those that are functions (`node:module`, `stream`) would lose all of theirs:
 * "TypeError: e is not a function". Exactly one place decides it; a new version of ncc that writes it otherwise must
 * stop the build, not the embedded engine.
 */
const bundle = path.join(dist, 'index.js');
const before = "typeof current == 'object' &&";
const after = "(typeof current == 'object' || typeof current == 'function') &&";
const text = readFileSync(bundle, 'utf8');
const places = text.split(before).length - 1;
if (places !== 1) throw new Error(`expected one "${before}" in dist/index.js, found ${places}: look at the new webpack runtime of ncc`);
writeFileSync(bundle, text.replace(before, after));

// ncc does not see this file, which libpg-query loads by name from its own folder.
copyFileSync(path.join(path.dirname(createRequire(import.meta.url).resolve('libpg-query')), 'libpg-query.wasm'), path.join(dist, 'libpg-query.wasm'));

// Line ends as git keeps them, so that a check-out of the bundle is what was built.
for (const name of readdirSync(dist).filter((file) => /\.(js|txt|sql|json)$/.test(file))) {
  const file = path.join(dist, name);
  const content = readFileSync(file, 'utf8');
  if (content.includes('\r\n')) writeFileSync(file, content.replaceAll('\r\n', '\n'));
}
