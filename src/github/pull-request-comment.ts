import { createHash } from 'node:crypto';
import { stickyComment } from './api/sticky-comment.ts';
import type { Environment } from './environment.ts';
import { Refused } from './refused.ts';

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
  /** What is told, at the beginning of a sentence: `The plan`. */
  readonly what: string;
  readonly log: {
    line(text: string): void;
    group<Value>(title: string, body: () => Promise<Value>): Promise<Value>;
  };
  readonly note: (level: 'notice' | 'warning', message: string) => void;
  readonly second?: number | undefined;
}

/** Keeps the comment on the event's pull request. One that cannot be made is a notice and fails nothing: the job summary has it all. */
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
    note(
      'notice',
      `${what} is in the job summary and not in a comment: ${token === '' ? 'the input github-token is empty' : 'the token of a pull request from a fork only reads'}.`,
    );
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
    note(
      'notice',
      `${what} is in the job summary and not in a comment: ${error.message}${error.kind === 'forbidden' || error.kind === 'missing' ? '\nGive the job of this step these permissions:\n\npermissions:\n  contents: read\n  pull-requests: write' : ''}`,
    );
  }
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
 * Which comment is a step's own. The job of a matrix has one name for all its legs, so it is told by what the step looks at:
 * files, document and database. The same in every run; of a hash, so that nothing is told.
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
