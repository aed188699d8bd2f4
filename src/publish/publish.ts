import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../error.ts';
import type { Publication } from '../report/story.ts';
import { changesTo, isEmpty } from './blob.ts';
import { commitOnto, unansweredCommit } from './commit.ts';
import { openClient } from './github/client.ts';
import { preflight, type Seen, type Side } from './github/preflight.ts';
import { pushMessage } from './message.ts';
import type { PublishOptions } from './options.ts';
import { nothing, planOf } from './plan.ts';
import { publication, short } from './publication.ts';
import { publishByPullRequest } from './pull-request.ts';
import { Refused } from './refused.ts';
import { failureOf } from './remedy.ts';
import { runUrl, type Run } from './run.ts';

const tries = 5;

/**
 * Brings the files into the repository on GitHub, by one signed commit on the branch or by a pull request; by nothing
 * at all when the branch holds these bytes already.
 *
 * Commits are made with GitHub's createCommitOnBranch, which needs neither Git nor a checkout and takes the head that it
 * expects, so that nobody's commit is ever lost. What it cannot carry is pushed with Git, on the same condition.
 * @throws {ActionError} with the state that the repository is in and what to do.
 */
export async function publish(options: PublishOptions): Promise<Publication> {
  const plan = planOf(options);
  if ('reason' in plan) {
    return publication({
      summary: `not committed: ${plan.reason}`,
      warnings: plan.warning === null ? [] : [plan.warning],
    });
  }
  const second = options.second ?? 1000;
  const client = await openClient({
    environment: options.environment,
    token: plan.token,
    log: options.log,
    second,
  });
  const run: Run = {
    plan,
    options,
    client,
    unanswered: new Set(),
    warnings: new Set(),
    url: runUrl(options),
  };
  const { repository } = options.environment;
  const known = { pullRequest: plan.mode === 'pull-request' };
  try {
    return await retrying(run, second, known);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const branch = known.pullRequest ? plan.branch : plan.target;
    const failure = failureOf(error, {
      branch,
      repository,
      pullRequest: known.pullRequest || plan.mode === 'auto',
    });
    if (plan.mode !== 'auto' || (error.kind !== 'forbidden' && error.kind !== 'read-only')) throw failure;
    return publication({
      summary:
        error.kind === 'forbidden'
          ? 'not committed: the token may not write'
          : 'not committed: the repository is read-only',
      warnings: [[failure.message, nothing, failure.failure.remedy].join('\n')],
    });
  }
}

/** @param known.pullRequest set once it is known that a pull request is needed, also when a later try fails. */
async function retrying(run: Run, second: number, known: { pullRequest: boolean }): Promise<Publication> {
  const { plan, options, client } = run;
  const paths = [...plan.wanted.files.map((file) => file.path), ...plan.wanted.deletions];
  let last: Refused | null = null;
  for (let attempt = 1; attempt <= tries; attempt++) {
    // The jitter keeps two runs that met once from meeting at every try.
    if (last !== null) await sleep(second * 2 ** (attempt - 2) * (0.5 + Math.random() / 2));
    const seen = await preflight(
      client,
      { target: plan.target, branch: plan.mode === 'push' ? null : plan.branch },
      paths,
    );
    const target = writable(run, seen);
    if (isEmpty(changesTo(target, plan.wanted))) return settled(run, seen, target);
    if (!known.pullRequest && plan.mode === 'auto' && seen.rules.length > 0) {
      known.pullRequest = true;
      options.log(`The rules of ${plan.target} ask for a pull request: ${seen.rules.join(', ')}.`);
    }
    try {
      if (!known.pullRequest) return await push(run, target);
      return await publishByPullRequest(run, seen, target);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.kind === 'rule' && plan.mode === 'auto' && !known.pullRequest) {
        options.log(
          `The rules of ${plan.target} refuse the commit, so it goes to a pull request. GitHub says: ${error.message}`,
        );
        known.pullRequest = true;
        attempt--;
        continue;
      }
      if (error.kind !== 'stale' && error.kind !== 'exists' && error.kind !== 'no-answer') throw error;
      last = error;
      options.log(`Try ${attempt} of ${tries}: ${error.message}`);
    }
  }
  if (last !== null && last.kind === 'no-answer') throw last;
  const branch = known.pullRequest ? plan.branch : plan.target;
  throw new ActionError({
    message: `The branch ${branch} changed under each of ${tries} tries to commit to it. GitHub says: ${last?.message}`,
    state: nothing,
    remedy: 'Run this workflow again; give it a concurrency group if several of its runs commit at once.',
  });
}

async function push(run: Run, target: Side): Promise<Publication> {
  const message = pushMessage(run.options.message);
  const commit = await commitOnto(
    run,
    target.branch,
    target.head.oid,
    message,
    changesTo(target, run.plan.wanted),
  );
  return pushed(run, target.branch, commit);
}

function pushed(
  { warnings }: Run,
  branch: string,
  commit: { readonly oid: string; readonly url: string },
): Publication {
  return publication({
    committed: true,
    commitSha: commit.oid,
    commitUrl: commit.url,
    summary: `committed to ${branch} as ${short(commit.oid)}`,
    warnings: [...warnings],
  });
}

/** The branch holds the bytes; perhaps by a commit of this very run whose answer was lost. */
function settled(run: Run, seen: Seen, target: Side): Publication {
  const commit = unansweredCommit(run, target, pushMessage(run.options.message));
  if (commit !== null) return pushed(run, target.branch, commit);
  const outdated =
    seen.pullRequest !== null && seen.branch !== null && !isEmpty(changesTo(seen.branch, run.plan.wanted));
  return publication({
    summary: `unchanged on ${target.branch}`,
    warnings: outdated
      ? [
          `Pull request #${seen.pullRequest.number} (${seen.pullRequest.url}) is out of date: ${target.branch} already shows the schema as it is. Close it.`,
        ]
      : [],
  });
}

function writable({ plan, options }: Run, seen: Seen): Side {
  const { repository } = options.environment;
  if (seen.readOnly) throw new Refused('read-only', `${repository} is archived or locked.`);
  if (seen.target !== null) return seen.target;
  throw new ActionError({
    message: `The branch ${plan.target} does not exist in ${repository}.`,
    state: nothing,
    remedy: 'Create the branch, or name another one in the input branch.',
  });
}
