import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from './lint.ts';

/*
 * What a new kind of object is easily left out of, with every other test green: the view that the document is made from,
 * and the fingerprint without which a change of it is never looked for.
 */

const folder = 'sql/catalog/read';
const filesIn = (name: string): readonly string[] =>
  readdirSync(path.join(root, folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .map((file) => `${folder}/${name}/${file}`);
/** Without comments and without the texts of comments on objects. */
const sqlOf = (file: string): string => read(file).replaceAll(/--[^\n]*/g, '');

/** Read through the table that has them, shown as a part of another kind, or remembered so as to be no change. */
const partsOfOthers = ['partition', 'setting', 'other role'];

test('every kind that is captured is in the view that the document is made from', () => {
  const view = sqlOf('sql/catalog/views/inventory_current.sql');
  const kinds = filesIn('kinds').map((file) => /\bSELECT\s+'([a-z ]+)'/.exec(sqlOf(file))?.[1] as string);
  expect(kinds.length).toBeGreaterThan(20);
  const missing = kinds.filter(
    (kind) => !view.includes(`list_current('${kind}'`) && !view.includes(`'${kind}'`),
  );
  expect(missing.filter((kind) => !partsOfOthers.includes(kind))).toEqual([]);
});

/** Why a system catalog that is read is not looked at for changes. */
const unwatched: Readonly<Record<string, string>> = {
  pg_init_privs: 'What the script of an extension granted: pg_extension changes with it.',
  pg_shdepend: 'It names the roles of owners, privileges and policies, whose own catalogs change with it.',
  pg_locks: 'Who waits for whom is no part of the schema.',
};

test('every system catalog that the kinds read is in the fingerprint', () => {
  const fingerprint = sqlOf('sql/catalog/read/fingerprint.sql');
  const watched = new Set(
    [...fingerprint.matchAll(/\b(?:FROM|JOIN)\s+(pg_[a-z_]+)/g)].map(([, name]) => name as string),
  );
  const wanting = new Map<string, string[]>();
  for (const file of [...filesIn('kinds'), ...filesIn('shared')])
    for (const [, name = ''] of sqlOf(file).matchAll(/\b(?:FROM|JOIN)\s+(pg_[a-z_]+)\b(?!\s*\()/g))
      if (!watched.has(name) && unwatched[name] === undefined)
        wanting.set(name, [...(wanting.get(name) ?? []), path.posix.basename(file)]);
  expect(Object.fromEntries(wanting)).toEqual({});
});
