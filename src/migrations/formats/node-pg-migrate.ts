import { sql } from '../../database/index.ts';
import { scan } from '../lexer.ts';
import { asString, lineMatches, type Text } from '../text.ts';
import type { Part, Range } from '../source.ts';
import type { Folder, Format } from './format.ts';
import type { Listed } from './listed.ts';
import { isOwn, numberOf } from './file-names.ts';
import { missingFrom, valuesOf, type ToolHistory } from './tool-history.ts';
import { startOfDownMigration } from './not-plain.ts';
import { onlyByTool, runFirst, stop } from './stop.ts';

const program = /^\d[^/]*(?<!\.d)\.[cm]?[jt]s$/;
/** The tool records a name without its extension. */
const nameOf = (file: string): string => file.replace(/\.\w+$/, '');

const history: ToolHistory = {
  id: 'node-pg-migrate',
  // The tool's default, whatever the search_path is.
  schema: 'public',
  table: 'pgmigrations',
  known: { shape: { id: 'N', name: 'S', run_on: 'D' }, name: true },
  columns: ['name'],
  install: ({ table }) => `IF to_regclass(${sql`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);
  END IF`,
  locks: () => [7_241_865_325_823_964n],
  locksTable: false,
  applied: ({ rows }) => {
    const names = valuesOf(rows, 'name');
    return ({ version }) => names.has(version);
  },
  unknown: ({ rows }, migrations, companions) =>
    missingFrom(rows, 'name', [...migrations.map(({ version }) => version), ...companions.map(nameOf)]),
  check: ({ directory, companions }, { rows }) => {
    const names = valuesOf(rows, 'name');
    const waiting = companions.find((name) => program.test(name) && !names.has(nameOf(name)));
    if (waiting !== undefined)
      stop(
        `${directory}/${waiting}`,
        `${directory}/${waiting} ${onlyByTool('node-pg-migrate', 'a program')}`,
        runFirst('node-pg-migrate', 'up'),
      );
  },
  recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${sql`WHERE name = ${version}`})`,
  record: ({ version }, { table }) =>
    `INSERT INTO ${table} (name, run_on) ${sql`VALUES (${version}, now())`}`,
  forget: ({ version }, { table }) => `DELETE FROM ${table} ${sql`WHERE name = ${version}`}`,
};

/** src/sqlMigration.ts of node-pg-migrate */
const up = /up\s+migration/gi;
const down = /down\s+migration/gi;
/** A line that is a comment from its beginning. */
const comment = /^[^\S\r\n\u2028\u2029]*--/m;

/**
 * Where the comment begins that holds a mark, with nothing but dashes and blanks between, of which lines may be
 * made; -1 = nowhere.
 */
function startOfMark(text: string, mark: RegExp): number {
  for (const { index } of text.matchAll(mark)) {
    let start = index;
    while (start > 0 && /[\s-]/.test(text.charAt(start - 1))) start--;
    const within = text.slice(start, index);
    // Words before it make its first line no comment of its own.
    const from = start === 0 ? 0 : within.search(/[\r\n\u2028\u2029]/) + 1;
    const at = start > 0 && from === 0 ? -1 : within.slice(from).search(comment);
    if (at >= 0) return start + from + at;
  }
  return -1;
}

/** As the tool itself writes it: other words after it make it a sentence that anybody may have written. */
const template = /^[ \t]*--[ \t]*up[ \t]+migration[ \t]*$/im;

function part(contents: Text, { name }: Listed): Part {
  const text = asString(contents);
  const from = startOfMark(text, up);
  const back = startOfMark(text, down);
  const refuse = (at: number, message: string, remedy: string): Part => ({
    omit: [],
    transaction: true,
    refusal: { at, message, remedy },
  });
  const before =
    from < 0 ? undefined : scan(text.slice(0, back < 0 ? from : Math.min(from, back))).statements[0];
  if (before !== undefined)
    return refuse(
      before.start,
      'There is SQL before the line "-- Up Migration", which node-pg-migrate silently skips.',
      'Move it below that line, or reword the comment if it is no mark.',
    );
  const other = back < 0 ? startOfDownMigration(text) : -1;
  if (other >= 0)
    return refuse(
      other,
      'A down migration begins here without a line "-- Down Migration": node-pg-migrate would run both.',
      'Begin it with that line, or say what the tool is: format.',
    );
  // A pair of files needs no marks.
  if (back < 0 || name.endsWith('.up.sql'))
    return { omit: from > 0 ? [{ start: 0, end: from }] : [], transaction: true };
  if (from < 0)
    return refuse(
      back,
      'A part is marked as "Down Migration" and none as "Up Migration": node-pg-migrate would run both.',
      'Begin the up migration with the line: -- Up Migration',
    );
  const omit: Range[] =
    back < from
      ? [{ start: 0, end: from }]
      : [
          { start: 0, end: from },
          { start: back, end: text.length },
        ];
  return { omit, transaction: true };
}

/** Whether a package above uses the tool, and on this folder: its SQL files need no marks. */
function isConfigured({ directory, text }: Folder): boolean {
  const parts = directory === '.' ? [] : directory.split('/');
  return parts.some((_part, index) => {
    const read = (file: string): string | null => text('../'.repeat(index + 1) + file);
    const own = ['', '.json', '.js', '.cjs', '.ts'].flatMap(
      (ending) => read(`.node-pg-migraterc${ending}`) ?? [],
    );
    const manifest = read('package.json') ?? '';
    if (own.length === 0 && !/"node-pg-migrate"\s*:/.test(manifest)) return false;
    const folder = parts.slice(-index - 1).join('/');
    const named = new RegExp(
      String.raw`(?:\s-m|--migrations-dir|\bdir["']?\s*:)[\s=]*["']?(?:\./)?${folder.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}/?["'\s]`,
    );
    return folder === 'migrations' || [...own, manifest].some((file) => named.test(file));
  });
}

/** 17 digits are a UTC instant and compare as its milliseconds (fileNameUtils). */
function prefix(name: string): number {
  const digits = /^\d+/.exec(name)?.[0] ?? '';
  if (digits.length !== 17) return Number(digits);
  const [year, month, day, hour, minute, second, ms] = [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 12],
    [12, 14],
    [14, 17],
  ].map(([start, end]) => Number(digits.slice(start, end))) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/** How the tool compares names. Made where it is asked for: it takes milliseconds, and few projects have its files. */
const comparison = (): Intl.Collator['compare'] =>
  new Intl.Collator('en', { usage: 'sort', numeric: true, sensitivity: 'variant', ignorePunctuation: true })
    .compare;

export const nodePgMigrate: Format = {
  name: 'node-pg-migrate',
  recognises: (folder) => {
    const files = folder.names.filter((name) => numberOf(name) !== undefined && isOwn(name));
    return (
      files.some((name) => lineMatches(folder.sql(name) ?? '', template)) ||
      (files.length > 0 && isConfigured(folder))
    );
  },
  list: ({ names }) => {
    const compare = comparison();
    return names
      .filter((name) => isOwn(name) && numberOf(name) !== undefined && !name.endsWith('.down.sql'))
      .map((name) => ({ name, version: name.replace(/(\.up)?\.sql$/, ''), repeatable: false }))
      .sort((a, b) => prefix(a.name) - prefix(b.name) || compare(a.name, b.name));
  },
  companion: (name) => program.test(name) || name.endsWith('.down.sql'),
  part,
  history,
};
