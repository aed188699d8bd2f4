import type { Major, Server } from './postgres.ts';

/** Servers that a test has left as new, for another test of its file. */
const idle = new Map<Major, Server[]>();

/** Leaves a server to the file's other tests. */
export function keepIdle(server: Server): void {
  idle.set(server.major, [...(idle.get(server.major) ?? []), server]);
}

/** A server of this major that nobody uses; undefined = there is none. */
export const takeIdle = (major: Major): Server | undefined => idle.get(major)?.pop();

/** Stops those that nobody has taken. */
export async function stopIdle(): Promise<void> {
  const all = [...idle.values()].flat();
  idle.clear();
  for (const server of all) await server[Symbol.asyncDispose]();
}
