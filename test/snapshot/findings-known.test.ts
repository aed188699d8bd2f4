import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import {
  capture,
  exposedSchemas,
  findings,
  isAlarming,
  judge,
  parseSuppressions,
  recordFindings,
  snapshotSchema,
  suppress,
  type Capture,
  type JudgedFinding,
} from '../../src/snapshot/index.ts';
import { bundled } from '../sql/support-bundled.ts';
import { engines, withDatabase } from './support.ts';

const catalog = bundled('003_feature_inventory.sql');

async function look(
  database: Database,
): Promise<{ readonly captured: Capture; readonly list: readonly JudgedFinding[] }> {
  const captured = await capture(database, { label: null, commitSha: null, edgeFunctions: null });
  return {
    captured,
    list: judge(
      findings(captured.snapshot, { exposedSchemas: exposedSchemas(captured.snapshot) }),
      captured.knownFindings,
    ),
  };
}

async function value(database: Database, text: string): Promise<unknown> {
  const results = await database.query(text);
  return Object.values(results.at(-1)?.rows[0] ?? {})[0];
}

describe.each(engines)('what the last run found, on the %s', (engine) => {
  test('is the starting point at first, and then tells old from new', () =>
    withDatabase(engine, async (database) => {
      await database.query(`${catalog}; CREATE TABLE a (x int)`);
      const first = await look(database);
      expect(first.captured.knownFindings).toBeNull();
      expect(first.list.length).toBeGreaterThan(0);
      expect(first.list.some(({ isNew }) => isNew)).toBe(false);
      await recordFindings(database, first.list, first.captured.knownFindings);

      await database.query('CREATE TABLE b (x int)');
      const refused = await look(database);
      expect(refused.list.filter(isAlarming).map(({ key }) => key)).toEqual([
        'no_primary_key table:public.b',
      ]);
      // That run failed and accepted nothing, so the next one says the same.
      const again = await look(database);
      expect(again.list.filter(isAlarming).map(({ key }) => key)).toEqual(['no_primary_key table:public.b']);
      await recordFindings(database, again.list, again.captured.knownFindings);
      expect((await look(database)).list.some(({ isNew }) => isNew)).toBe(false);
    }));

  // What follows is SQL, which the embedded engine runs as a server does.
  if (engine === 'embedded') return;

  test('an empty list is a list too: what comes after it is new', () =>
    withDatabase(engine, async (database) => {
      await database.query(catalog);
      const first = await look(database);
      await recordFindings(database, [], first.captured.knownFindings);
      await database.query('CREATE TABLE b (x int)');
      expect((await look(database)).list.filter(isAlarming)).toHaveLength(1);
    }));

  test('writes nothing on a quiet night', () =>
    withDatabase(engine, async (database) => {
      await database.query(
        `${catalog}; DO $$ BEGIN FOR i IN 1..300 LOOP EXECUTE format('CREATE TABLE t%s (x int)', i); END LOOP; END $$`,
      );
      const first = await look(database);
      await recordFindings(database, first.list, first.captured.knownFindings);
      const quiet = await look(database);
      expect(quiet.list.length).toBeGreaterThan(300);
      let messages = 0;
      const counting = {
        ...database,
        query: (text: string) => {
          messages++;
          return database.query(text);
        },
      };
      expect(await recordFindings(counting, quiet.list, quiet.captured.knownFindings)).toBe(0);
      expect(messages).toBe(0);
    }));

  test('keeps what the repository accepts apart: it does not count, and is new again when nobody accepts it any more', () =>
    withDatabase(engine, async (database) => {
      await database.query(`${catalog}; CREATE TABLE a (x int); CREATE TABLE b (x int)`);
      const first = await look(database);
      const { kept, suppressed } = suppress(
        first.list,
        parseSuppressions('no_primary_key table:public.a # a log'),
        '2026-01-01',
      );
      await recordFindings(database, kept, first.captured.knownFindings, suppressed);
      expect(
        await value(
          database,
          "SELECT accepted FROM catalog.findings WHERE key = 'no_primary_key table:public.a'",
        ),
      ).toBe('a log');
      expect(
        await value(database, 'SELECT total_findings FROM catalog.snapshots ORDER BY id DESC LIMIT 1'),
      ).toBe(kept.length);
      const again = await look(database);
      expect(again.list.filter(isAlarming).map(({ key }) => key)).toEqual(['no_primary_key table:public.a']);
      expect(await recordFindings(database, kept, again.captured.knownFindings, suppressed)).toBe(0);
      expect(await recordFindings(database, again.list, again.captured.knownFindings)).toBe(1);
      expect((await look(database)).list.some(({ isNew }) => isNew)).toBe(false);
    }));

  test('is unknown to a catalog that keeps no list, and that is no error', () =>
    withDatabase(engine, async (database) => {
      await database.query(
        `${catalog}; DROP TABLE catalog.findings; ALTER TABLE catalog.snapshots DROP COLUMN total_findings`,
      );
      expect((await look(database)).captured.knownFindings).toBeNull();
    }));

  test('knows which schemas the API serves from the setting of its login role before that of the database', () =>
    withDatabase(engine, async (database) => {
      await database.query(catalog);
      const schemas = async (): Promise<unknown> => {
        await database.query('SELECT catalog.capture_snapshot()');
        return snapshotSchema.parse(
          await value(database, 'SELECT to_jsonb(c) FROM catalog.inventory_current c'),
        ).api_schemas;
      };
      expect(await schemas()).toBeNull();
      const name = String(await value(database, 'SELECT quote_ident(current_database())'));
      await database.query(`ALTER DATABASE ${name} SET pgrst.db_schemas = 'public, "My app"'`);
      expect(await schemas()).toBe('public, "My app"');
      await database.query(
        "CREATE ROLE somebody; ALTER ROLE somebody SET pgrst.db_schemas = 'wrong'; CREATE ROLE authenticator; ALTER ROLE authenticator SET pgrst.db_schemas = 'api'",
      );
      expect(await schemas()).toBe('api');
    }));
});
