import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { driftSql } from '../../src/drift/index.ts';
import type { Server } from '../support/postgres.ts';
import type { Proposes } from './judge.ts';

let shadows = 0;

/** What a run offers. @param shadow a server of its own: what stands in for the roles of a platform stays on it. */
export const engine =
  (shadow: 'embedded' | Server, log: (line: string) => void = () => {}): Proposes =>
  async ({ server, live, migrations }) => {
    const workspace = mkdtempSync(path.join(tmpdir(), 'drift-'));
    mkdirSync(path.join(workspace, 'migrations'));
    for (const [at, text] of migrations.entries())
      writeFileSync(path.join(workspace, 'migrations', `00${at + 1}_part.sql`), text);
    const target = parseConnectionString(server.url(live));
    const database = await connect(target);
    const own = `shadow_${++shadows}`;
    try {
      return await driftSql({
        live: database,
        target,
        shadow: shadow === 'embedded' ? shadow : await shadow.createDatabase(own),
        entries: ['migrations'],
        format: 'auto',
        packs: [],
        workspace,
        verify: [],
        without: new Set(),
        merged: true,
        snapshotId: null,
        wait: 60_000,
        limit: 600_000,
        log,
        signal: undefined,
      });
    } finally {
      await database.close();
      rmSync(workspace, { recursive: true });
    }
  };
