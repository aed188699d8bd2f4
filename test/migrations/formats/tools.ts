import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { blocksOf, read } from '../../repository/lint.ts';
import { freePort } from '../../support/port.ts';
import { query, startServer, type Major, type Server } from '../../support/postgres.ts';

/** The statement of the documentation that removes what this keeps in a database. */
export const leave = leaving();

function leaving(): string {
  const found = blocksOf(read('docs/document.md'), 'sql').find((block) =>
    block.includes('DROP SCHEMA catalog'),
  );
  if (found === undefined) throw new Error('docs/document.md does not say how to leave');
  return found;
}

type Tool = 'supabase' | 'dbmate' | 'node-pg-migrate' | 'graphile-migrate';

const modules = path.join(import.meta.dirname, '../../../node_modules');
/** The programs of Linux on x64 themselves, as for PostgreSQL: the packages around them need those of every platform. */
const binaries: Readonly<Partial<Record<Tool, string>>> = {
  supabase: '@supabase/cli-linux-x64/bin/supabase',
  dbmate: '@dbmate/linux-x64/bin/dbmate',
};

function command(name: Tool): readonly [string, ...string[]] {
  const binary = binaries[name];
  return binary === undefined
    ? [process.execPath, realpathSync(path.join(modules, '.bin', name))]
    : [path.join(modules, binary)];
}
const environment = (directory: string, env: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: directory,
  SUPABASE_TELEMETRY_DISABLED: '1',
  ...env,
});

/** Runs a migration tool from npm as its users do and returns what it printed. */
export function tool(
  name: Tool,
  args: readonly string[],
  directory: string,
  env: Readonly<Record<string, string>> = {},
): { status: number | null; output: string } {
  const [program, ...before] = command(name);
  const { status, stdout, stderr, error } = spawnSync(program, [...before, ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: environment(directory, env),
  });
  if (error !== undefined) throw error;
  return { status, output: stdout + stderr };
}

/** Starts a tool, to meet it at work. */
export async function start(
  name: Tool,
  args: readonly string[],
  directory: string,
  env: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const [program, ...before] = command(name);
  const child = spawn(program, [...before, ...args], {
    cwd: directory,
    stdio: 'ignore',
    env: environment(directory, env),
  });
  return await new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
}

/** A server that also listens on 127.0.0.1, which is all that some tools can reach. */
export async function startListening(
  major: Major,
): Promise<{ server: Server; tcp: (database: string) => string }> {
  const port = await freePort();
  const server = await startServer(major, [], port);
  return {
    server,
    tcp: (database) => `postgres://postgres:none@127.0.0.1:${port}/${database}?sslmode=disable`,
  };
}

/** Everything about a table that its creator decides: columns, types, defaults, constraints, indexes. */
export async function shape(url: string, table: string): Promise<unknown> {
  const [row] = await query(
    url,
    `SELECT
    (SELECT json_agg(json_build_array(attname, format_type(atttypid, atttypmod), attnotnull, attidentity, pg_get_expr(adbin, adrelid)) ORDER BY attnum)
       FROM pg_attribute a LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum WHERE attrelid = '${table}'::regclass AND attnum > 0) AS columns,
    (SELECT json_agg(json_build_array(conname, pg_get_constraintdef(oid)) ORDER BY conname) FROM pg_constraint WHERE conrelid = '${table}'::regclass AND contype <> 'n') AS constraints,
    (SELECT json_agg(pg_get_indexdef(indexrelid) ORDER BY pg_get_indexdef(indexrelid)) FROM pg_index WHERE indrelid = '${table}'::regclass) AS indexes`,
  );
  return row;
}
