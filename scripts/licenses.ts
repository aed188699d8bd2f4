/** Names the packages that a bundle is made of and gives the licence of each: `dist/licenses.txt`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What webpack tells of a bundle, as far as it matters here: modules that were joined to one stand inside of it. */
export interface Module {
  readonly name?: string;
  readonly modules?: readonly Module[];
}
export interface Stats extends Module {
  readonly chunks?: readonly Module[];
}

/**
 * `./a/node_modules/@b/c/d.js`, also behind the loaders that it went through: `a/node_modules/@b/c`; null = of no
 * package.
 */
function folderOf(name: string): string | null {
  const file = name
    .slice(name.lastIndexOf('!') + 1)
    .replace(/^\.\//, '')
    .split('/');
  const at = file.lastIndexOf('node_modules');
  const end = at + (file[at + 1]?.startsWith('@') === true ? 3 : 2);
  return at < 0 || end >= file.length ? null : file.slice(0, end).join('/');
}

/** The folders of the packages whose code is in a bundle: `node_modules/tinyglobby/node_modules/fdir`. */
export function packagesOf(stats: Stats): ReadonlySet<string> {
  const folders = new Set<string>();
  const visit = ({ name = '', modules = [] }: Module): void => {
    const folder = folderOf(name);
    if (folder !== null) folders.add(folder);
    modules.forEach(visit);
  };
  [stats, ...(stats.chunks ?? [])].forEach(visit);
  return folders;
}

const texts = path.join(import.meta.dirname, 'licenses');
const own = (file: string): string => readFileSync(path.join(texts, `${file}.txt`), 'utf8');

interface Part {
  readonly name: string;
  readonly license: string;
  readonly text: () => string;
}

/** What is compiled into a package's WebAssembly and has a licence of its own, which the package does not bring. */
const compiled: ReadonlyMap<string, readonly Part[]> = new Map([
  [
    '@electric-sql/pglite',
    [
      { name: 'PostgreSQL and its contrib modules', license: 'PostgreSQL', text: () => own('postgresql') },
      { name: 'ICU', license: 'Unicode-3.0', text: () => own('unicode') },
      { name: 'libxml2', license: 'MIT', text: () => own('libxml2') },
      {
        name: 'OpenSSL',
        license: 'Apache-2.0',
        text: () =>
          'Copyright (c) 1998-2025 The OpenSSL Project Authors. All rights reserved.\n' +
          'The text of the Apache License 2.0 stands above.\n',
      },
      { name: 'OSSP uuid', license: 'MIT-style', text: () => own('ossp-uuid') },
      { name: 'zlib', license: 'Zlib', text: () => own('zlib') },
      {
        name: 'musl, as part of Emscripten',
        license: 'MIT',
        text: () => `Copyright © 2005-2020 Rich Felker, et al.\n\n${own('mit')}`,
      },
      {
        name: 'Emscripten',
        license: 'MIT',
        text: () => `Copyright (c) 2010-2014 Emscripten authors\n\n${own('mit')}`,
      },
    ],
  ],
  [
    '@electric-sql/pglite-pgvector',
    [{ name: 'pgvector', license: 'PostgreSQL', text: () => own('postgresql') }],
  ],
  [
    'libpg-query',
    [
      { name: 'libpg_query', license: 'BSD-3-Clause', text: () => own('libpg_query') },
      { name: 'PostgreSQL (its parser)', license: 'PostgreSQL', text: () => own('postgresql') },
      { name: 'protobuf-c', license: 'BSD-3-Clause', text: () => own('protobuf-c') },
      { name: 'xxHash', license: 'BSD-2-Clause', text: () => own('xxhash') },
      {
        name: 'musl, as part of Emscripten',
        license: 'MIT',
        text: () => `Copyright © 2005-2020 Rich Felker, et al.\n\n${own('mit')}`,
      },
      {
        name: 'Emscripten',
        license: 'MIT',
        text: () => `Copyright (c) 2010-2014 Emscripten authors\n\n${own('mit')}`,
      },
    ],
  ],
]);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string; readonly email?: string };
}

interface Package {
  readonly name: string;
  readonly license: string;
  readonly text: string;
}

function read(folder: string): Package {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-][\w.]+)?$/i.test(file))
    .sort();
  if (license === undefined && files.length === 0)
    throw new Error(`${name} ${version} is in the bundle and names no licence: it cannot be given away.`);
  const by =
    typeof author === 'object'
      ? [author.name, author.email].filter((part) => part !== undefined).join(', ')
      : author;
  const writtenBy = by === undefined ? '' : `, by ${by}`;
  const unwritten = `The package has no file with its licence; its package.json names ${license}${writtenBy}.\n`;
  return {
    name: `${name} ${version}`,
    license: license ?? 'see below',
    text:
      files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n') ||
      (license === 'MIT' ? `${unwritten}\nCopyright (c) ${by ?? name}\n\n${own('mit')}` : unwritten),
  };
}

const line = '-'.repeat(78);

/**
 * The text of `licenses.txt`, the same for the same packages.
 * @param folders of {@link packagesOf}, relative to the root.
 * @throws for a package that names no licence.
 */
export function licenses(root: string, folders: ReadonlySet<string>): string {
  const packages = [...folders]
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
    .map((folder) => read(path.join(root, folder)));
  const sorted = [...new Map(packages.map((one) => [one.name, one])).values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const all = sorted.flatMap((one): readonly Package[] => [
    one,
    ...(compiled.get(one.name.replace(/ \S+$/, '')) ?? []).map(({ name, license, text }) => ({
      name: `${name}, in ${one.name}`,
      license,
      text: text(),
    })),
  ]);
  const list = all.map(({ name, license }) => `${name} (${license})\n`).join('');
  const each = all
    .map(
      ({ name, license, text }) =>
        `${line}\n${name} (${license})\n${line}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`,
    )
    .join('\n');
  return `The code of these packages is a part of this one:\n\n${list}\n${each}`;
}
