/**
 * Joins the SQL that ships from its parts in sql/catalog/, and writes what of those is generated. `npm run sql`.
 *
 * A line `-- @include path` is replaced by the file at that path, relative to the file that includes it, with the
 * indentation of the line. The joined file is committed, so that it installs with `psql -f` and nothing else.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledSql, packs } from '../src/migrations/bundled.ts';
import { scan } from '../src/migrations/lexer.ts';
import { writtenDown } from '../src/migrations/read-before.ts';
import { literal } from '../src/quoting.ts';
import { shapes } from '../src/secret-shapes.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Without the ends of long repetitions, which help JavaScript only: PostgreSQL reads a text once, but has to count. */
const pattern = (text: string): string =>
  text.replaceAll(/\{(\d+),(\d+)\}/g, (all, least: string, most: string) => {
    if (Number(most) <= 30) return all;
    return least === '0' ? '*' : `{${least},}`;
  });

/** What a text says that may hold a secret, in letters of either case. */
const names = [
  'bearer|authorization',
  String.raw`passw|passphrase|passcode|[_-]pass\M`,
  'pwd|secret|token|credential',
  'api[_ -]?key',
  '(?:access|private|signing)[_-]?key',
  '(?:encryption|role|service)[_-]?key',
  '(?:master|auth|shared|account)[_-]?key',
];

/** As part of a pattern that regards case: a second pattern, which does not, would read each text once more. */
const inEitherCase = (text: string): string =>
  text.replaceAll(/\\.|[a-z]/g, (all) => (all.length > 1 ? all : `[${all.toUpperCase()}${all}]`));

/** Alternatives of which nearly every text without a secret matches none: the shapes of secrets, and their names. */
function hints(): string {
  const looks = shapes.map(
    ({ hints: words, looks: look }) =>
      look ?? words.map((hint) => hint.replaceAll(/[$.*+?()[\]{}|\\/^-]/g, '[$&]')).join('|'),
  );
  return [...looks, ...names.map(inEitherCase)]
    .map((look, at) => `${literal(at === 0 ? look : `|${look}`)}\n`)
    .join('');
}

/** A row of VALUES for each shape of a secret: kind, hints, pattern. */
function patterns(): string {
  const rows = shapes.map(({ kind, hints: words, before = '', secret, behind }) => {
    const ahead = behind === undefined ? '' : `(?=${behind})`;
    const columns = [kind, words.join(' '), `(${pattern(before)})(${pattern(secret)})${ahead}`];
    // ASCII, so that databases of any encoding take it.
    return `(${columns.map((column) => literal(column.replaceAll('«', String.raw`\u00AB`))).join(', ')})`;
  });
  return `${rows.join(',\n')}\n`;
}

/** The text of a file with everything that it includes. */
function joined(file: string, parts: ReadonlyMap<string, string>): string {
  return (parts.get(file) ?? read(file)).replaceAll(
    /^( *)-- @include (\S+)\n/gm,
    (_, indentation: string, included: string) =>
      joined(path.posix.join(path.posix.dirname(file), included), parts).replaceAll(/^(?=.)/gm, indentation),
  );
}

/** The queries that decide whom the action trusts, for src/database: it asks before the catalog is installed. */
function trustQueries(parts: ReadonlyMap<string, string>): string {
  const queries = {
    trustedRoles: 'trusted_roles',
    foreignParts: 'foreign_parts',
    foreignToTrusted: 'foreign_in_catalog',
    othersOwn: 'others_own',
  };
  const constants = Object.entries(queries).map(([name, file]) => {
    const text = joined(`sql/catalog/trust/${file}.sql`, parts);
    return `export const ${name} = \`\n${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\`;\n`;
  });
  return ['// Written by `npm run sql` from sql/catalog/trust/.\n', ...constants].join('\n');
}

/** What the lexer finds in these texts, by their hashes. */
const readBefore = (texts: readonly string[]): string =>
  `${JSON.stringify(
    Object.fromEntries(
      texts.map((text) => [createHash('sha256').update(text).digest('hex'), writtenDown(scan(text))]),
    ),
  )}\n`;

/** The files that `npm run sql` writes, as they should be now, by their path in the repository. */
function generatedSql(): ReadonlyMap<string, string> {
  const parts = new Map([
    ['sql/catalog/secrets/hints.sql', hints()],
    ['sql/catalog/secrets/shapes.sql', patterns()],
  ]);
  const catalog = joined('sql/catalog/index.sql', parts);
  const optional = Object.values(packs).flatMap((files) => files.map(bundledSql));
  return new Map([
    ...parts,
    ['sql/003_feature_inventory.sql', catalog],
    ['sql/verify_database.sql', joined('sql/verification/verify_database.sql', parts)],
    ['src/database/trust-sql.ts', trustQueries(parts)],
    ['src/migrations/read-before.json', readBefore([catalog, ...optional])],
  ]);
}

/** Those that differ from it, with what they should be. */
export const staleSql = (): readonly (readonly [string, string])[] =>
  [...generatedSql()].filter(([file, content]) => read(file) !== content);

if (import.meta.main) {
  const stale = staleSql();
  for (const [file, content] of stale) writeFileSync(path.join(root, file), content);
  const written = stale.map(([file]) => file).join(', ');
  process.stdout.write(stale.length === 0 ? 'The SQL is current.\n' : `Written: ${written}\n`);
}
