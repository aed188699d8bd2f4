import path from 'node:path';
import type { SaferForm } from '../hazard.ts';

/** A file to put into the project. */
export interface FormFile {
  /** Repository-relative, with `/`. */
  readonly file: string;
  readonly text: string;
}

type Step = SaferForm['steps'][number];

/** How a format names the file that follows another, and what it writes around a step. */
interface Layout {
  readonly name: (version: string, words: string) => string;
  readonly text: (step: Step) => string;
}

const marked = ({ sql, transaction }: Step): string => `${transaction ? '' : '-- no-transaction\n'}${sql}\n`;

const numbered: Layout = { name: (version, words) => `${version}_${words}.sql`, text: marked };
const foldered: Layout = { name: (version, words) => `${version}_${words}/migration.sql`, text: marked };

const layouts: Readonly<Record<string, Layout>> = {
  plain: numbered,
  supabase: numbered,
  prisma: foldered,
  'golang-migrate': { ...numbered, name: (version, words) => `${version}_${words}.up.sql` },
  dbmate: {
    ...numbered,
    text: ({ sql, transaction }) =>
      `-- migrate:up${transaction ? '' : ' transaction:false'}\n${sql}\n\n-- migrate:down\n`,
  },
  goose: {
    ...numbered,
    // goose cuts at each semicolon, unless a statement is marked.
    text: ({ sql, transaction }) =>
      `${transaction ? '' : '-- +goose NO TRANSACTION\n'}-- +goose Up\n` +
      (sql.includes('$') ? `-- +goose StatementBegin\n${sql}\n-- +goose StatementEnd\n` : `${sql}\n`),
  },
  flyway: { ...numbered, name: (version, words) => `V${version}__${words}.sql` },
  'node-pg-migrate': { ...numbered, text: (step) => `-- Up Migration\n${marked(step)}\n-- Down Migration\n` },
};

/** The time of `YYYYMMDDHHMMSS` and so many seconds, in the same form. */
function later(version: string, seconds: number): string {
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((at) =>
    Number(version.slice(at, at === 0 ? 4 : at + 2)),
  ) as [number, number, number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second + seconds));
  return timeOf(date);
}

const isTime = (version: string): boolean =>
  /^(?:19|20)\d\d[01]\d[0-3]\d[0-2]\d[0-5]\d[0-5]\d$/.test(version);

/** The version that is so many places behind another. */
function following(format: string, version: string, places: number): string {
  // Flyway's versions have parts: nothing stands between 2.1 and 2.2 but what is made for it.
  if (format === 'flyway') return `${version}.${places}`;
  if (isTime(version)) return later(version, places);
  return String(BigInt(version) + BigInt(places)).padStart(version.length, '0');
}

/**
 * The steps of a safer form as files that come right behind the one whose statement they take the place of.
 * @param format its name, as in the input `format`.
 * @param directory the folder that the format reads. @param name of the file, below it.
 * @param taken names in the folder.
 * @returns null for a format whose files only its tool can write, such as Drizzle with its journal and graphile-migrate
 *   with its hashes.
 */
export function filesOf(
  form: SaferForm,
  format: string,
  directory: string,
  name: string,
  taken: readonly string[],
): readonly FormFile[] | null {
  const layout = layouts[format];
  const [, version] = /^\D*?(\d[\d._]*\d|\d)/.exec(name) ?? [];
  if (layout === undefined || version === undefined || (format !== 'flyway' && /\D/.test(version)))
    return null;
  const versionOf = (one: string): string | undefined => /^\D*?(\d[\d.]*\d|\d)/.exec(one)?.[1];
  const used = new Set(taken.map(versionOf));
  let places = 0;
  return form.steps.map((step) => {
    do places++;
    while (used.has(following(format, version, places)));
    const file = layout.name(following(format, version, places), step.name);
    return { file: path.posix.join(directory, file), text: layout.text(step) };
  });
}

/** The version of a folder's first file. */
function firstOf(format: string, now: Date): string {
  if (format === 'flyway') return '1';
  if (format === 'plain') return '0001';
  if (format === 'golang-migrate') return '000001';
  return format === 'node-pg-migrate' ? String(now.getTime()) : timeOf(now);
}

const timeOf = (date: Date): string => date.toISOString().replace(/\D/g, '').slice(0, 14);

/** The version that comes next: the time where versions are times, otherwise the next number. */
function next(version: string, now: Date): string {
  if (isTime(version)) return timeOf(now) > version ? timeOf(now) : later(version, 1);
  if (/^1\d{12}$/.test(version) && now.getTime() > Number(version)) return String(now.getTime());
  return version.replace(/(?<!\d)\d+$/, (last) => String(BigInt(last) + 1n).padStart(last.length, '0'));
}

/** Where files are to come, and when it is. */
interface End {
  readonly directory: string;
  /** Names of the folder's versioned migrations, below it, in order. */
  readonly names: readonly string[];
  /** All names in the folder. */
  readonly taken: readonly string[];
  readonly now: Date;
}

/**
 * SQL as files that come behind all others of a folder.
 * @param format its name, as in the input `format`.
 * @returns null for a format whose files only its tool can write, and behind a file without a number.
 */
export function filesBehind(
  steps: readonly Step[],
  format: string,
  { directory, names, taken, now }: End,
): readonly FormFile[] | null {
  const layout = layouts[format];
  const pattern = format === 'flyway' ? /^V(\d[\d._]*)(?=__)/ : /^\D*?(\d+)/;
  const last = names.at(-1);
  const found = last === undefined ? null : pattern.exec(last);
  if (layout === undefined || (last !== undefined && found === null)) return null;
  const used = new Set(taken.map((name) => pattern.exec(name)?.[1]));
  const prefix = format === 'plain' ? (/^\D*/.exec(last ?? '')?.[0] ?? '') : '';
  let version = found?.[1] ?? null;
  return steps.map((step) => {
    do version = version === null ? firstOf(format, now) : next(version, now);
    while (used.has(version));
    used.add(version);
    return {
      file: path.posix.join(directory, prefix + layout.name(version, step.name)),
      text: layout.text(step),
    };
  });
}
