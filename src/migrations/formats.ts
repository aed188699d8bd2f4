/** A file of a migration folder as its format reads it. */
export interface Listed {
  /** File name within its folder. */
  readonly name: string;
  readonly version: string;
  /** Runs again whenever its text changes, after the versioned files. */
  readonly repeatable: boolean;
}

/** How a tool lays out and orders the files of a folder. */
export interface Format {
  readonly name: string;
  /** Whether a folder is laid out this way, by its path and the names in it. */
  recognises(directory: string, names: readonly string[]): boolean;
  /** The folder's migrations in the order in which they run. */
  list(names: readonly string[]): readonly Listed[];
  /** Whether the tool keeps a history of its own, which then decides what is applied. */
  readonly nativeHistory: boolean;
}

const chunks = /(\d+)/;

/** Orders `v1.9` before `v1.10` and `9_a` before `00010_b`: runs of digits compare as numbers, the rest by code unit. */
export function naturally(left: string, right: string): number {
  const a = left.split(chunks);
  const b = right.split(chunks);
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x = '', y = ''] = [a[index], b[index]];
    if (x === y) continue;
    if (index % 2 === 1 && BigInt(x) !== BigInt(y)) return BigInt(x) < BigInt(y) ? -1 : 1;
    if (index % 2 === 0) return x < y ? -1 : 1;
  }
  return a.length - b.length || (left < right ? -1 : left > right ? 1 : 0);
}

const byName = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const isSql = (name: string): boolean => /\.sql$/i.test(name);

/** `R__name.sql`, as Flyway names them. */
const repeatable = /^R__.*\.sql$/;

const plain: Format = {
  name: 'plain',
  nativeHistory: false,
  recognises: () => true,
  list: (names) => names.filter(isSql)
    .map((name) => ({ name, version: /^\D*?(\d+(?:[._]\d+)*)/.exec(name)?.[1] ?? name.replace(/\.sql$/i, ''), repeatable: repeatable.test(name) }))
    .sort((a, b) => Number(a.repeatable) - Number(b.repeatable) || naturally(a.name, b.name)),
};

/** The CLI's own pattern and order: pkg/migration/list.go and file.go of supabase/cli. */
const supabaseFile = /^(\d+)_(.*)\.sql$/;

const supabase: Format = {
  name: 'supabase',
  nativeHistory: true,
  recognises: (directory) => /(^|\/)supabase\/migrations$/.test(directory),
  list: (names) => names.flatMap((name) => {
    const version = supabaseFile.exec(name)?.[1];
    return version === undefined ? [] : [{ name, version, repeatable: false }];
  }).sort((a, b) => byName(a.name, b.name)),
};

/** Every format that can be run, the most specific first. */
export const formats: readonly Format[] = [supabase, plain];

/** Marks of layouts that would run wrongly as plain files, `down` half and all. */
const foreign: readonly { readonly name: string; readonly mark: RegExp; readonly where: 'name' | 'text' }[] = [
  { name: 'golang-migrate', mark: /\.(up|down)\.sql$/, where: 'name' },
  { name: 'flyway', mark: /^[VU]\d.*__.*\.sql$/, where: 'name' },
  { name: 'prisma', mark: /^migration_lock\.toml$/, where: 'name' },
  { name: 'drizzle', mark: /^_journal\.json$/, where: 'name' },
  { name: 'dbmate', mark: /^--\s*migrate:(up|down)\b/m, where: 'text' },
  { name: 'goose', mark: /^-- \+goose (Up|Down)\b/mi, where: 'text' },
  { name: 'node-pg-migrate', mark: /^\s*--[\s-]*(up|down)\s+migration/mi, where: 'text' },
  { name: 'graphile-migrate', mark: /^--! Previous: /m, where: 'text' },
];

/** The tool that a file's name or text is written for, when it is none that can be run. */
export function foreignFormat(where: 'name' | 'text', value: string): string | undefined {
  return foreign.find((format) => format.where === where && format.mark.test(value))?.name;
}
