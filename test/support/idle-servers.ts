import { startServer, type Major, type Server } from './postgres.ts';

/** Servers that a test has left as new, for another test of its file. */
const idle = new Map<Major, Server[]>();

/** A server that a test has for itself as long as it lasts, for a third of what it takes to start one. */
export interface Borrowed extends AsyncDisposable {
  readonly server: Server;
}

/** @returns a server as new. Its disposal makes it one again, for which no settings of the cluster may be changed. */
export async function borrowServer(major: Major): Promise<Borrowed> {
  const server = idle.get(major)?.pop() ?? (await startServer(major));
  return { server, [Symbol.asyncDispose]: () => giveBack(server) };
}

const databases = `SELECT datname AS name FROM pg_database
  WHERE datname NOT IN ('postgres', 'template0', 'template1')`;
const roles = `SELECT string_agg(quote_ident(rolname), ', ') AS names FROM pg_roles
  WHERE rolname !~ '^pg_' AND rolname <> 'postgres'`;

/** Takes away what a test left on its server, the roles included, for the next one to find it new. */
async function giveBack(server: Server): Promise<void> {
  try {
    for (const { name } of await server.administer(databases)) await server.dropDatabase(name as string);
    const [{ names } = { names: null }] = await server.administer(roles);
    if (names !== null) await server.administer(`DROP ROLE ${names}`);
    idle.set(server.major, [...(idle.get(server.major) ?? []), server]);
  } catch {
    await server[Symbol.asyncDispose]();
  }
}

/** Stops those that nobody has taken. */
export async function stopIdle(): Promise<void> {
  const all = [...idle.values()].flat();
  idle.clear();
  for (const server of all) await server[Symbol.asyncDispose]();
}
