import { expect, test } from 'vitest';
import { explain } from '../../src/database/index.ts';

/** As the server reports it: what is decided by the SQLSTATE must not need English words. */
const remedyOf = (code: string, message: string): string =>
  explain(Object.assign(new Error(message), { code, severity: 'ERROR' }), { user: 'app' }).remedy ?? '';

/** Messages of PostgreSQL 17, from src/backend/po. */
test.each([
  ['de', '42P07', 'Relation »kunden« existiert bereits', /^"kunden" is already there/],
  ['fr', '42P07', 'la relation « clients » existe déjà', /^"clients" is already there/],
  ['ja', '42P07', 'リレーション"顧客"はすでに存在します', /^"顧客" is already there/],
  ['en', '42P07', 'relation "a""b" already exists', /^"a""b" is already there/],
  [
    'de',
    '42501',
    'keine Berechtigung für Tabelle kunden',
    /lacks a privilege: keine Berechtigung für Tabelle kunden\. Connect as the owning role/,
  ],
  ['fr', '42501', 'droit refusé pour la table clients', /let the owner GRANT what the statement needs/],
  ['en', '42501', 'permission denied for schema app', /GRANT USAGE, CREATE ON SCHEMA app TO "app";/],
  ['de', '42P06', 'Schema »public« existiert bereits', /^Every database has it from the beginning/],
  ['de', '57014', 'storniere Anfrage wegen Zeitüberschreitung der Anfrage', /longer than statement-timeout/],
  ['en', '57014', 'canceling statement due to user request', /^The statement was cancelled\.$/],
])('in %s, %s is told what to do', (_language, code, message, remedy) => {
  const told = remedyOf(code, message);
  expect(told).toMatch(remedy);
  expect(told).not.toMatch(/ {2}|"it"|ON object/);
});

test("what the action's own SQL misses is not put down to a file, nor to a table of the server", () => {
  const of = (circumstances: object): string =>
    explain(
      Object.assign(new Error('Spalte »problem« existiert nicht'), { code: '42703', severity: 'FEHLER' }),
      { user: 'app', statement: 'SELECT problem FROM pg_catalog.pg_class', ...circumstances },
    ).remedy ?? '';
  expect(of({})).toMatch(/^Column problem does not exist\. The statement is this action's own/);
  expect(of({})).not.toMatch(/pg_class|misspelt|named above/);
  expect(of({ file: 'pg-feature-inventory/09_notion_workspace_schema.sql' })).toMatch(
    /is bundled SQL, .*take the pack out of packs\.$/,
  );
});
