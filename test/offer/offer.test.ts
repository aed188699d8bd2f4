import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { ends, query, startServer, type Server } from '../support/postgres.ts';

describe.each(ends)('on PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('drift is offered as a migration and as its undoing', async () => {
    const url = await server.createDatabase('drifted');
    const workspace = checkout({ 'migrations/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);' });
    const run = (inputs = {}): ReturnType<typeof act> => act(url, workspace, { lint: 'off', ...inputs });
    expect((await run()).failure).toBeNull();
    await query(url, 'ALTER TABLE a ADD COLUMN note text');
    const story = await run({ mode: 'check' });
    console.log(story.lines, JSON.stringify(story.driftSql, null, 1), story.notices);
    void readFileSync; void path;
  });
});
