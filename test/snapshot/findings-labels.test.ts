import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { otherHistoryTables } from '../../src/migrations/other-tools.ts';
import { exposedSchemas, findings, snapshotSchema } from '../../src/snapshot/index.ts';
import { bundled } from '../sql/support-bundled.ts';
import { ends, query, startServer, type Major } from '../support/postgres.ts';
import { platform } from './findings-cases.ts';
import { aloneLabels, labels, moreOfPlatform, type Label } from './findings-labels.ts';

interface Seen {
  readonly keys: ReadonlySet<string>;
  /** By statement: rows, or the SQLSTATE. */
  readonly outcomes: ReadonlyMap<string, number | string>;
}

/** Each statement as its role, and nothing of it stays. */
async function prove(url: string, list: readonly Label[]): Promise<Seen['outcomes']> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const outcomes = new Map<string, number | string>();
  for (const [role, text] of list.flatMap(({ proof = [] }) => proof)) {
    await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
    const outcome = await client.query(text).then(
      ({ rowCount }) => rowCount ?? 0,
      (error: { readonly code: string }) => error.code,
    );
    outcomes.set(`${role}: ${text}`, outcome);
    await client.query('ROLLBACK');
  }
  await client.end();
  return outcomes;
}

async function look(major: Major, list: readonly Label[]): Promise<Seen> {
  await using server = await startServer(major, ['wal_level=logical']);
  const url = await server.createDatabase();
  await query(url, platform + moreOfPlatform);
  for (const { sql } of list) await query(url, sql);
  const [row] = await query(
    url,
    `${bundled('003_feature_inventory.sql')}; SELECT catalog.capture_snapshot(); SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c`,
  );
  const snapshot = z.strictObject(snapshotSchema.shape).parse(row?.['snapshot']);
  const found = findings(snapshot, { exposedSchemas: exposedSchemas(snapshot) });
  return {
    keys: new Set(found.map(({ rule, object }) => `${rule} ${object}`)),
    outcomes: await prove(url, list),
  };
}

function holds({ found = [], not = [], proof = [] }: Label, { keys, outcomes }: Seen): void {
  expect({
    missed: found.filter((key) => !keys.has(key)),
    wrong: not.filter((key) => keys.has(key)),
    outcomes: proof.map(([role, text]) => outcomes.get(`${role}: ${text}`)),
  }).toEqual({ missed: [], wrong: [], outcomes: proof.map(([, , outcome]) => outcome) });
}

describe.each(ends)('on PostgreSQL %i', (major) => {
  const here = labels.filter(({ from = 14 }) => major >= from);
  let seen: Seen;
  beforeAll(async () => {
    seen = await look(major, here);
  }, 60_000);

  test.each(here.map((label) => [label.name, label] as const))('%s', (_, label) => {
    holds(label, seen);
  });

  test.each(aloneLabels.map((label) => [label.name, label] as const))('%s', async (_, label) => {
    holds(label, await look(major, [label]));
  });
});

test('the catalog leaves out the history of every tool that a run knows', async () => {
  await using server = await startServer(18);
  const url = await server.createDatabase();
  await query(url, bundled('003_feature_inventory.sql'));
  const names = otherHistoryTables
    .filter((name) => !name.startsWith('sqitch.'))
    .map((name) => name.split('.').at(-1));
  const unknown = await query(
    url,
    `SELECT name FROM unnest(ARRAY[${names.map((name) => `'${name}'`).join(', ')}]) name WHERE NOT catalog.is_migration_history(name)`,
  );
  expect(unknown).toEqual([]);
  expect(names.length).toBeGreaterThan(18);
});
