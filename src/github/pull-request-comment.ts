import { createHash } from 'node:crypto';
import { stickyComment } from './api/sticky-comment.ts';
import type { Environment } from './environment.ts';
import { isKnownPrivate, readEvent } from './event.ts';
import { Refused } from './refused.ts';
import { permissionsText } from './remedy.ts';

export interface PullRequestComment {
  readonly environment: Environment;
  /** What the event says about its pull request; a fork's token only reads. */
  readonly origin: {
    readonly number: number | null;
    readonly headCommit: string | null;
    readonly withoutSecrets: string | null;
  };
  readonly token: string;
  readonly id: string;
  /** As {@link stickyComment} takes it. */
  readonly body: string | null;
  /** What the comment is, at the beginning of a sentence: `The plan`. */
  readonly what: string;
  readonly log: {
    line(text: string): void;
    group<Value>(title: string, body: () => Promise<Value>): Promise<Value>;
  };
  readonly note: (level: 'notice' | 'warning', message: string) => void;
  readonly second?: number | undefined;
}

/**
 * Keeps the comment on the event's pull request. One that cannot be made is a notice and fails nothing: the job summary
 * has everything.
 */
export async function commentOnPullRequest({
  environment,
  origin,
  token,
  id,
  body,
  what,
  log,
  note,
  second,
}: PullRequestComment): Promise<void> {
  const { number, headCommit, withoutSecrets } = origin;
  if (number === null || !environment.inActions) return;
  if (withoutSecrets === 'a fork' || token === '') {
    const why =
      token === ''
        ? 'the input github-token is empty'
        : 'the token of a pull request from a fork is read-only';
    note('notice', `${what} is in the job summary and not in a comment: ${why}.`);
    return;
  }
  try {
    const { state, url } = await log.group('Comment', () =>
      stickyComment({
        environment,
        token,
        number,
        head: headCommit,
        id,
        body,
        log: (line) => log.line(line),
        ...(second === undefined ? {} : { second }),
      }),
    );
    log.line(`Comment on pull request ${number}: ${state}${url === null ? '' : ` (${url})`}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    note('notice', `${what} is in the job summary and not in a comment: ${reasonOf(error, number)}`);
  }
}

/** Why there is no comment, and what to do where something can be done. */
function reasonOf({ kind, message }: Refused, number: number): string {
  if (kind === 'locked') return `the conversation of pull request ${number} is locked.`;
  const remedy =
    kind === 'forbidden' || kind === 'missing'
      ? `\n${permissionsText({ contents: 'read', pullRequests: 'write' })}`
      : '';
  return `${message}${remedy}`;
}

/** The inputs by which one step differs from another. */
export interface Subject {
  readonly migrations: readonly string[];
  readonly packs: readonly string[];
  readonly 'inventory-path': string;
  readonly target:
    | { readonly engine: 'server'; readonly user: string; readonly host: string; readonly database: string }
    | { readonly engine: 'embedded'; readonly directory: string | null };
}

/**
 * Which comment belongs to a step: the same in every run. All jobs of a matrix have one name, so the step is
 * identified by what it works on too: files, document and database. A hash, so that it reveals nothing.
 */
export function commentId(
  mode: 'plan' | 'check',
  env: Readonly<Record<string, string | undefined>>,
  inputs: Subject,
): string {
  const { migrations, packs, target } = inputs;
  const database =
    target.engine === 'server' ? [target.user, target.host, target.database] : target.directory;
  const parts = [
    env['GITHUB_WORKFLOW'],
    env['GITHUB_JOB'],
    env['GITHUB_ACTION'],
    migrations,
    packs,
    inputs['inventory-path'],
    database,
  ];
  return `${mode}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)}`;
}

/** What a comment says in the place of a connection's user, host and database. */
export const hiddenDatabase = 'the database';

/**
 * Hides where a database is, in texts that anybody may read: a comment of a public repository stays for ever, and with
 * user and host half of a login is known.
 * @param shadow the name of a server that the plan rehearses on.
 * @returns the text itself where the event says that only members read it.
 */
export function hidingPlace(
  env: Readonly<Record<string, string | undefined>>,
  { target }: Pick<Subject, 'target'>,
  shadow: string | null = null,
): (text: string) => string {
  if (isKnownPrivate(readEvent(env))) return (text) => text;
  if (shadow !== null) {
    const hide = hidingPlace(env, { target });
    return (text) => hide(text.replaceAll(shadow, 'a server'));
  }
  if (target.engine === 'embedded') return (text) => text;
  const { user, host } = target;
  const whole = (text: string): string => {
    // As connect() names it: user@host:port/database.
    const parts = text.split(`${user}@${host}`);
    return parts
      .map((part, at) => (at === 0 ? part : part.replace(/^:\d+(?:\/[^\s,;:)]*)?/, '')))
      .join(hiddenDatabase);
  };
  // A host without a dot is a word, such as `postgres`, and known to its network only.
  return (text) => (host.includes('.') ? whole(text).replaceAll(host, 'the host') : whole(text));
}
