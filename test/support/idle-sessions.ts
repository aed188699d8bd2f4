import type pg from 'pg';
import { emptier } from './emptied.ts';

/** A session on a database of its own. */
export interface Opened {
  readonly client: pg.Client;
  readonly close: () => Promise<void>;
}

interface Lent extends Opened {
  readonly empty: () => Promise<boolean>;
}

/** Those that a test has left as they were, for another test of its file. */
const idle = new Map<string, Lent[]>();

/**
 * A session that a test has for itself as long as it lasts. Its database is as it was opened: what a test leaves there
 * is taken away, or nobody gets it again. That takes a tenth of a new one, and what the session has planned it knows.
 * @param kind names what is opened.
 */
export async function borrowSession(kind: string, open: () => Promise<Opened>): Promise<Opened> {
  const lent = idle.get(kind)?.pop() ?? (await opened(open));
  return { client: lent.client, close: () => giveBack(kind, lent) };
}

async function opened(open: () => Promise<Opened>): Promise<Lent> {
  const { client, close } = await open();
  return { client, close, empty: await emptier(client) };
}

async function giveBack(kind: string, lent: Lent): Promise<void> {
  for (const event of ['notice', 'notification'] as const) lent.client.removeAllListeners(event);
  if (await lent.empty()) idle.set(kind, [...(idle.get(kind) ?? []), lent]);
  else await lent.close();
}

/** Closes those that nobody has taken. */
export async function closeIdle(): Promise<void> {
  const all = [...idle.values()].flat();
  idle.clear();
  for (const { close } of all) await close();
}
