import { afterAll, beforeAll } from 'vitest';
import type { GitHub } from '../support/github.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';
import { planOn, type Opened, type PlanRun } from './support.ts';

/**
 * A {@link planOn} that rehearses on a server of the file, as a role that owns the database and is no superuser: each plan
 * leaves it empty for the next. It takes a fifth of the processor time of an embedded engine, and serves every claim that
 * is not about the engine itself, such as what stands in for a platform. Roles that a plan makes stay.
 */
export function planOnServer(): typeof planOn {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(newest);
    await query(server.url(), 'CREATE ROLE owner LOGIN CREATEROLE');
    await query(server.url(), 'CREATE DATABASE shadow OWNER owner TEMPLATE template0');
  });
  afterAll(() => server[Symbol.asyncDispose]());
  return (
    github: GitHub,
    opened: Opened,
    inputs: Record<string, string> = {},
    env: Record<string, string> = {},
  ): Promise<PlanRun> => planOn(github, opened, { shadow: server.url('shadow', 'owner'), ...inputs }, env);
}
