import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ends, startServer } from '../support/postgres.ts';
import { bundledFiles, bundledPath } from './support-bundled.ts';

/** psql comes with no npm package; where it is missing these tests say so and are skipped. */
const installed = spawnSync('psql', ['--version']).status === 0;

describe.each(ends)('psql on PostgreSQL %i', (major) => {
  test('runs every bundled file in order, twice, statement by statement, and the verification', async (context) => {
    if (!installed) context.skip('psql is not installed');
    await using server = await startServer(major);
    const url = await server.createDatabase();
    const psql = (...args: string[]) =>
      spawnSync('psql', ['-X', '-v', 'ON_ERROR_STOP=1', '-d', url, ...args], {
        encoding: 'utf8',
        env: { ...process.env, PGCLIENTENCODING: 'UTF8' },
      });
    for (const file of [...bundledFiles, ...bundledFiles]) {
      const { status, stderr } = psql('-f', bundledPath(file));
      expect([file, status, stderr.split('\n').filter((line) => /ERROR|WARNING/.test(line))]).toEqual([
        file,
        0,
        [],
      ]);
    }
    const { stdout } = psql('-q', '-A', '-t', '-F', '|', '-f', bundledPath('verify_database.sql'));
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) =>
          line
            .split('|')
            .filter((_, column) => column === 0 || column === 3)
            .join(' '),
        ),
    ).toEqual([
      'Tables Created pass',
      'RLS Policies pass',
      'Functions pass',
      'Cron Jobs skipped',
      'Sample Data pass',
      'Agent Registry pass',
    ]);
  });
});
