/** From found drift to SQL in both directions, run and compared, beside the library's own work on both sides. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '@supabase/pg-delta/extract';
import { plan } from '@supabase/pg-delta/plan';
import pg from 'pg';
import { connect, parseConnectionString } from '../src/database/index.ts';
import { oldestObjects } from '../src/chapters/index.ts';
import { driftSql } from '../src/drift/index.ts';
import { bundledSql } from '../src/migrations/index.ts';
import { build, longest, openShadow } from '../src/rehearsal/index.ts';
import { createSchema, schemaSql } from './snapshot/schema.ts';
import { processorTime } from './support/process.ts';
import { makeScratch } from './support/scratch.ts';
import { query, startServer } from './support/server.ts';
import { median, print, printTable, ratio, spread } from './support/table.ts';

/** What somebody changed by hand, of several kinds. */
const edits = [
  'ALTER TABLE area_1.item_1 ADD COLUMN note text',
  'ALTER TABLE area_2.item_2 ALTER COLUMN price TYPE numeric(14, 2)',
  'CREATE INDEX by_name ON area_3.item_3 (name)',
  'DROP POLICY read_own ON area_4.item_4',
  'CREATE TABLE area_5.by_hand (id bigint PRIMARY KEY)',
  'CREATE VIEW area_6.names AS SELECT id, name FROM area_6.item_6',
];

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tables: { type: 'string', default: '500' },
      runs: { type: 'string', default: '3' },
      major: { type: 'string', default: '17' },
      shadow: { type: 'string', default: 'embedded' },
    },
  });
  const tables = Number(values.tables);
  await using server = await startServer(Number(values.major), ['max_locks_per_transaction=1024']);
  const [made, edited, live, empty] = [
    await server.createDatabase(),
    await server.createDatabase(),
    await server.createDatabase(),
    await server.createDatabase(),
  ];
  for (const name of [made, edited, live]) await createSchema(server.url(name), tables);
  await query(server.url(edited), edits.join(';'));
  // As a run leaves it that has found drift; the library is not to read our catalog as well.
  const capture = 'SELECT catalog.capture_snapshot() AS id';
  for (const text of [bundledSql('003_feature_inventory.sql'), capture, edits.join(';')])
    await query(server.url(live), text);
  const [{ id: snapshotId } = {}] = await query(server.url(live), capture);
  using scratch = makeScratch('drift');
  mkdirSync(path.join(scratch.directory, 'db'));
  writeFileSync(path.join(scratch.directory, 'db/001.sql'), schemaSql(tables).join(';\n'));
  await using other = Number(values.shadow) > 0 ? await startServer(Number(values.shadow)) : null;
  const ofOther = other === null ? 'embedded' : other.url(await other.createDatabase());
  const shadow = values.shadow === 'server' ? server.url(empty) : ofOther;
  const target = parseConnectionString(server.url(live));
  const options = {
    workspace: scratch.directory,
    entries: ['db'],
    format: 'plain',
    packs: [],
    verify: [],
    without: new Set<string>(),
    signal: undefined,
    log: () => {},
  };
  const place = {
    target,
    rights: 'superuser' as const,
    wait: 60_000,
    limit: longest,
    log: () => {},
    signal: undefined,
  };

  const library = async (): Promise<void> => {
    const sides = [made, edited].map((name) => new pg.Pool({ connectionString: server.url(name) }));
    const [from, to] = await Promise.all(sides.map(async (pool) => (await extract(pool)).factBase));
    if (from !== undefined && to !== undefined)
      print(`  pg-delta plans ${plan(from, to).actions.length} statements`);
    await Promise.all(sides.map((pool) => pool.end()));
  };
  const rehearsal = async (): Promise<void> => {
    const opened = await openShadow(shadow, place);
    const built = await build(opened, { ...options, roles: null, extensions: null, tablespaces: null });
    await built.shadow[Symbol.asyncDispose]();
    if (built.failure !== null) throw new Error(built.failure.message);
  };
  const whole = async (): Promise<void> => {
    const database = await connect(target);
    const { adopt, undo } = await driftSql({
      ...options,
      ...place,
      live: database,
      shadow,
      merged: true,
      snapshotId: String(snapshotId),
      before: () => oldestObjects(database),
    });
    await database.close();
    print(
      `  offered: ${adopt.objects.length} objects to adopt, ${undo.objects.length} to undo, ` +
        `${adopt.unproven.length + undo.unproven.length} left out`,
    );
  };
  const cases = { library, rehearsal, whole };
  const none = () => ({ library: [] as number[], rehearsal: [] as number[], whole: [] as number[] });
  const [times, processor] = [none(), none()];
  // The first round only loads what all of them need. They take turns, so that a busy moment strikes each.
  for (let run = 0; run <= Number(values.runs); run++)
    for (const name of ['library', 'rehearsal', 'whole'] as const) {
      const [started, before] = [performance.now(), processorTime(process.pid)];
      await cases[name]();
      if (run === 0) continue;
      times[name].push(performance.now() - started);
      processor[name].push(processorTime(process.pid) - before);
    }
  const apart = (of: typeof times): number => median(of.whole) - median(of.rehearsal);
  const row = (what: string, name: keyof typeof times): readonly string[] => [
    what,
    spread(times[name]),
    ratio(times[name], times.library),
    spread(processor[name]),
    ratio(processor[name], processor.library),
  ];
  printTable(
    `Drift of ${edits.length} objects at ${tables} tables, shadow: ${values.shadow}`,
    ['', 'ms', 'ratio', 'ms of processors', 'ratio'],
    [
      row('pg-delta: extract of both sides, and plan', 'library'),
      row('the migrations on the shadow, once', 'rehearsal'),
      row('drift to both files, each proven', 'whole'),
    ],
  );
  print(
    `Without one rehearsal: ${Math.round(apart(times))} ms, ` +
      `${(apart(times) / median(times.library)).toFixed(2)} times pg-delta's own work (goal: at most 1.00); ` +
      `by processors ${(apart(processor) / median(processor.library)).toFixed(2)} times`,
  );
}
