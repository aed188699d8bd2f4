/**
 * Bundles src/main.ts, and src/cli.ts which starts it, into dist/, or into the folder that is given, self-contained.
 * `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestFile, digestOf } from '../src/program-digest.ts';
import { asciiProgram } from './ascii.ts';
import { withoutDeadCode } from './dead-code.ts';
import { licenses, packagesOf, type Stats } from './licenses.ts';
import { staleFiles } from './readme.ts';
import { staleSql } from './sql.ts';
import { writeViewer } from './viewer.ts';

const root = path.join(import.meta.dirname, '..');
const dist = path.resolve(root, process.argv[2] ?? 'dist');
const stale = staleSql().map(([file]) => file);
if (stale.length > 0) throw new Error(`${stale.join(', ')}: not what npm run sql writes`);
const old = staleFiles().map(([file]) => path.basename(file));
if (old.length > 0) throw new Error(`${old.join(', ')}: not what npm run readme writes`);
rmSync(dist, { recursive: true, force: true });

/** The folders of all packages that are in what was bundled so far. */
const packages = new Set<string>();
const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');
function bundle(entry: string, folder: string): void {
  const directory = mkdtempSync(path.join(tmpdir(), 'stats-'));
  const stats = path.join(directory, 'stats.json');
  const built = spawnSync(
    process.execPath,
    [ncc, 'build', path.join(root, entry), '-o', folder, '--stats-out', stats, '--no-cache'],
    { cwd: root, stdio: 'inherit' },
  );
  if (built.status !== 0) process.exit(built.status ?? 1);
  for (const name of packagesOf(JSON.parse(readFileSync(stats, 'utf8')) as Stats)) packages.add(name);
  rmSync(directory, { recursive: true });
}
bundle('src/main.ts', dist);
// What the engine's process runs is a program of its own, and ncc makes one program at a time. It lies where its
// source does, seen from who starts it.
const engine = path.join(dist, 'engine');
bundle('src/database/engine/index.ts', engine);

// In a process of its own: there the clock stands still.
const prepared = spawnSync(process.execPath, [path.join(root, 'scripts/data-directory.ts'), engine], {
  cwd: root,
  stdio: 'inherit',
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

/**
 * ncc's webpack runtime copies the members of an imported namespace only when it is an object. PGlite imports Node's
 * modules dynamically, and those that are functions (`node:module`, `stream`) would lose all of theirs:
 * "TypeError: e is not a function". Exactly one place decides it; a new version of ncc that writes it otherwise must
 * stop the build, not the embedded engine.
 */
const before = "typeof current == 'object' &&";
const after = "(typeof current == 'object' || typeof current == 'function') &&";
for (const file of [path.join(dist, 'index.js'), path.join(engine, 'index.js')]) {
  const text = readFileSync(file, 'utf8');
  const places = text.split(before).length - 1;
  if (places !== 1)
    throw new Error(
      `expected one "${before}" in ${file}, found ${places}: look at the new webpack runtime of ncc`,
    );
  writeFileSync(file, text.replace(before, after));
}

/**
 * pg-delta names a folder of files that it does not need here. webpack makes a module of that whose number depends on
 * the folder of the checkout, which would make other bytes of the same sources.
 */
const named = readdirSync(dist).flatMap((name) => {
  const file = path.join(dist, name);
  const text = name.endsWith('.index.js') ? readFileSync(file, 'utf8') : '';
  const call = '(new URL(/* asset import */ __webpack_require__(';
  const at = text.indexOf(call, text.indexOf('const BASELINE_DIR = '));
  return at < 0 || !text.includes('const BASELINE_DIR = ')
    ? []
    : [{ file, text, number: Number.parseInt(text.slice(at + call.length), 10) }];
});
const [delta] = named;
if (delta === undefined || named.length > 1)
  throw new Error(`expected one BASELINE_DIR in dist/, found ${named.length}: look at what pg-delta loads`);
writeFileSync(
  delta.file,
  delta.text
    .replace(`/***/ ${delta.number}:`, '/***/ "baselines":')
    .replaceAll(`__webpack_require__(${delta.number})`, '__webpack_require__("baselines")'),
);

// The command starts the same program: a bundle of its own would have all of it a second time.
const command = readFileSync(path.join(root, 'src/cli.ts'), 'utf8');
if (!command.includes("import('./main.ts')")) throw new Error('src/cli.ts does not start src/main.ts');
writeFileSync(path.join(dist, 'cli.js'), command.replace('./main.ts', './index.js'), { mode: 0o755 });

for (const folder of [dist, engine])
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const file = path.join(folder, name);
    // Not pg-delta's file that is no module.
    const program = name.endsWith('index.js') ? await withoutDeadCode(file) : readFileSync(file, 'utf8');
    writeFileSync(file, asciiProgram(program));
  }

// What a browser runs is bundled for browsers. Its one package is part of this program all the same.
await writeViewer(path.join(dist, 'explorer'));
packages.add('node_modules/preact');

writeFileSync(path.join(dist, 'licenses.txt'), licenses(root, packages));

// ncc does not see this file, which libpg-query loads by name from its own folder.
copyFileSync(
  path.join(path.dirname(createRequire(import.meta.url).resolve('libpg-query')), 'libpg-query.wasm'),
  path.join(dist, 'libpg-query.wasm'),
);

// Line ends as git keeps them, so that a check-out of the bundle is what was built.
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(js|css|txt|sql|json)$/.test(file),
)) {
  const file = path.join(dist, name);
  const content = readFileSync(file, 'utf8');
  if (content.includes('\r\n')) writeFileSync(file, content.replaceAll('\r\n', '\n'));
}

// Last, of all code that there is now.
writeFileSync(path.join(dist, digestFile), `${digestOf(dist)}\n`);
