import * as z from '../zod.ts';
import { ActionError } from '../error.ts';
import { readRegular, sizes } from '../files/index.ts';

/**
 * Whose code a run works on. `ours`: written by those who may push to this repository. `proposed`: not merged yet.
 * `foreign`: from a fork, in a run that has secrets. `unknown`: the event does not say. Otherwise it is ours if the
 * files are those of one of these commits: a stranger can trigger the event, and a step may have checked out their
 * code.
 */
export type Code = 'ours' | 'proposed' | 'foreign' | 'unknown' | { readonly ofCommits: readonly string[] };

/** What the event says about the code that is checked out, and how far that code is trusted. */
export interface Origin {
  readonly event: string;
  readonly code: Code;
  /** Of the pull request that the event is about. */
  readonly number: number | null;
  /** The branch to compare with; null = there is none, such as on the default branch itself. */
  readonly baseBranch: string | null;
  /** Somebody named the branch, in a clone that has it. */
  readonly named?: true;
  /** The head of that branch when the event happened, or when it was named. */
  readonly baseCommit: string | null;
  readonly headCommit: string | null;
  /**
   * The code comes from another repository, from one that was deleted, or from an unknown one: it never runs on a real
   * database.
   */
  readonly fork: boolean;
  /** The branch that the event's pull request was merged into; null = it is not merged, or there is none. */
  readonly mergedInto: string | null;
  /** GitHub gives this run no secrets and usually a read-only token. */
  readonly withoutSecrets: 'a fork' | 'Dependabot' | null;
}

/**
 * What GITHUB_SHA and GITHUB_REF name on an event. `pushed`: what somebody with write access pushed, or asked for.
 * `proposal`: a pull request or a merge group. `default`: the default branch, whatever the event is about.
 * `deployed`: what somebody who may deploy has named; it need not be merged.
 */
type Names = 'pushed' | 'proposal' | 'default' | 'deployed';

/**
 * Every event that starts a workflow. `workflow_call` is not one: a called workflow runs on its caller's event. An
 * event that is not listed is unknown: a run on it applies nothing.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const events: ReadonlyMap<string, Names> = new Map(
  Object.entries({
    pushed: ['push', 'schedule', 'workflow_dispatch', 'create', 'release'],
    proposal: [
      'pull_request',
      'pull_request_target',
      'pull_request_review',
      'pull_request_review_comment',
      'pull_request_comment',
      'merge_group',
    ],
    default: [
      'branch_protection_rule',
      'check_run',
      'check_suite',
      'delete',
      'discussion',
      'discussion_comment',
      'fork',
      'gollum',
      'image_version',
      'issue_comment',
      'issues',
      'label',
      'milestone',
      'page_build',
      'project',
      'project_card',
      'project_column',
      'public',
      'repository_dispatch',
      'status',
      'watch',
      'workflow_run',
    ],
    deployed: ['deployment', 'deployment_status', 'registry_package'],
  } satisfies Record<Names, readonly string[]>).flatMap(([names, all]) =>
    all.map((event) => [event, names as Names] as const),
  ),
);

/** Events of pull requests that run without secrets when they come from a fork or from Dependabot. */
const withheld: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** Whether the run belongs to a pull request, and so is not on a branch. */
export const isPullRequest = (event: string): boolean =>
  events.get(event) === 'proposal' && event !== 'merge_group';

const repository = z.catch(z.nullish(z.object({ full_name: z.string() })), undefined);
const text = z.catch(z.optional(z.string()), undefined);
const payload = z.object({
  repository: z.catch(z.optional(z.object({ full_name: text, default_branch: text })), undefined),
  pull_request: z.catch(
    z.optional(
      z.object({
        number: z.number(),
        merged: z.nullish(z.boolean()),
        merge_commit_sha: z.catch(z.nullish(z.string()), undefined),
        base: z.object({ ref: z.string(), sha: z.string() }),
        head: z.object({ sha: z.string(), repo: repository }),
      }),
    ),
    undefined,
  ),
  workflow_run: z.catch(
    z.optional(
      z.object({
        event: text,
        head_branch: z.catch(z.nullable(text), undefined),
        head_repository: repository,
        head_sha: text,
      }),
    ),
    undefined,
  ),
  merge_group: z.catch(
    z.optional(z.object({ base_ref: z.string(), base_sha: z.string(), head_sha: z.string() })),
    undefined,
  ),
});
type Payload = z.infer<typeof payload>;

const visibility = z.object({
  repository: z.object({ private: z.optional(z.boolean()), visibility: z.optional(z.string()) }),
});

/** The parsed file at `GITHUB_EVENT_PATH`; an event without a payload when there is none, or none that can be read. */
export function readEvent(env: Readonly<Record<string, string | undefined>>): unknown {
  const file = env['GITHUB_EVENT_PATH'];
  try {
    return file ? JSON.parse(readRegular(file, 'GITHUB_EVENT_PATH', sizes.event).toString('utf8')) : {};
  } catch {
    return {};
  }
}

/** Whether an event says that the repository is private or internal, so that only its members read the logs. */
export function isKnownPrivate(content: unknown): boolean {
  const { repository } = visibility.safeParse(content).data ?? {};
  return repository?.private === true && repository.visibility !== 'public';
}

/**
 * The only place that decides whose code an event brings.
 * @param env the process's environment.
 * @param content the parsed file at `GITHUB_EVENT_PATH`.
 */
export function originOf(env: Readonly<Record<string, string | undefined>>, content: unknown): Origin {
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const known = payload.safeParse(content).data ?? {};
  const { repository: own, pull_request: pull, merge_group: group } = known;
  const home = (env['GITHUB_REPOSITORY'] || own?.full_name || '').toLowerCase();
  const isForeign = (head: Payload['repository'] | null): boolean => head?.full_name?.toLowerCase() !== home;
  const code = codeOf(env, known, isForeign);
  const branch = env['GITHUB_REF_TYPE'] === 'tag' ? null : (env['GITHUB_REF_NAME'] ?? null);
  const main = own?.default_branch ?? null;
  const none: Origin = {
    event,
    code,
    number: null,
    baseBranch: main === branch ? null : main,
    baseCommit: null,
    headCommit: env['GITHUB_SHA'] ?? null,
    // An event that should name its pull request and does not may be anybody's.
    fork: code === 'foreign' || code === 'unknown' || isPullRequest(event),
    withoutSecrets: null,
    mergedInto: null,
  };
  if (pull !== undefined) {
    const fork = isForeign(pull.head.repo);
    return {
      ...none,
      number: pull.number,
      baseBranch: pull.base.ref,
      baseCommit: pull.base.sha,
      headCommit: pull.head.sha,
      fork: fork || code === 'unknown',
      withoutSecrets: withheld.has(event) ? secretless(fork, env) : null,
      mergedInto: pull.merged === true ? pull.base.ref : null,
    };
  }
  if (group !== undefined)
    return {
      ...none,
      baseBranch: group.base_ref.replace(/^refs\/heads\//, ''),
      baseCommit: group.base_sha,
      headCommit: group.head_sha,
    };
  return none;
}

function secretless(
  fork: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Origin['withoutSecrets'] {
  if (fork) return 'a fork';
  return env['GITHUB_ACTOR'] === 'dependabot[bot]' ? 'Dependabot' : null;
}

function codeOf(
  env: Readonly<Record<string, string | undefined>>,
  known: Payload,
  isForeign: (head: Payload['repository'] | null) => boolean,
): Code {
  const { GITHUB_EVENT_NAME: event = '', GITHUB_REF: ref = '', GITHUB_SHA: sha = '' } = env;
  const ofCommits = (...commits: readonly (string | null | undefined)[]): Code => ({
    ofCommits: commits.filter((commit) => commit != null && commit !== '') as readonly string[],
  });
  // A terminal, or another CI system.
  if (event === '' && env['GITHUB_ACTIONS'] !== 'true') return 'ours';
  const names = events.get(event);
  const { pull_request: pull, workflow_run: run, repository: own } = known;
  if (names === undefined) return 'unknown';
  if (names === 'proposal') {
    if (event === 'pull_request_target') {
      if (isForeign(pull?.head.repo)) return 'foreign';
      return pull?.merged === true ? ofCommits(sha, pull.merge_commit_sha) : 'proposed';
    }
    return pull?.merged === true ? 'ours' : 'proposed';
  }
  if (event === 'workflow_run' && isForeign(run?.head_repository)) return 'foreign';
  // It belongs to a pull request or a merge queue, whatever the event is called.
  if (/^refs\/(?:pull\/|heads\/gh-readonly-queue\/)/.test(ref) || known.merge_group !== undefined)
    return 'proposed';
  if (names === 'pushed') return 'ours';
  // What it ran on, unless that was a proposal.
  if (event === 'workflow_run')
    return ofCommits(
      sha,
      events.get(run?.event ?? '') === 'pushed' && run?.head_branch?.startsWith('gh-readonly-queue/') !== true
        ? run?.head_sha
        : null,
    );
  if (names === 'deployed') {
    const known =
      ref.startsWith('refs/tags/') ||
      (own?.default_branch !== undefined && ref === `refs/heads/${own.default_branch}`);
    return known ? ofCommits(sha) : 'unknown';
  }
  return ofCommits(sha);
}

/**
 * Code from a fork never runs on a real database.
 * @throws {ActionError} on an event that hands secrets to a run about a fork's code.
 * @see https://docs.github.com/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
export function refuseForeignCode({ event, code }: Origin): void {
  if (code !== 'foreign') return;
  throw new ActionError({
    message: `The event ${event} gives secrets to this run, but the code of the event comes from a fork.`,
    state: 'No file was read, no database was connected to and nothing was changed.',
    remedy:
      'Use the event pull_request with mode: plan. ' +
      'For a fork it runs on the embedded engine, without secrets and without needing any.',
  });
}

/** The environment to read the inputs from, and a notice about what was changed in it. */
export interface Proposal {
  readonly env: NodeJS.ProcessEnv;
  readonly notice: string | null;
}

/**
 * What the inputs mean on this event. Code that is not merged is applied to the embedded engine in memory only; with
 * any other database, `apply` becomes `plan`. GitHub gives no secrets to pull requests from forks and from
 * Dependabot: an empty connection string there means that there is no database to look at. On every other event it
 * stays a mistake.
 */
export function inputEnvironment(env: NodeJS.ProcessEnv, { code, withoutSecrets }: Origin): Proposal {
  const value = (name: string): string => (env[name] ?? '').trim();
  const [connection, mode, shadow] = ['INPUT_CONNECTION-STRING', 'INPUT_MODE', 'INPUT_SHADOW'] as const;
  const secretless = withoutSecrets !== null && value(connection) === '';
  const applies =
    ['', 'apply'].includes(value(mode)) &&
    (secretless || (code === 'proposed' && value(connection) !== 'embedded'));
  if (!secretless && !applies) return { env, notice: null };
  const planned = {
    ...env,
    ...(applies || value(mode) === 'check' ? { [mode]: 'plan' } : {}),
    ...(secretless
      ? { [connection]: 'embedded', ...(value(shadow) === '' ? { [shadow]: 'embedded' } : {}) }
      : {}),
  };
  const why =
    applies && code === 'proposed'
      ? `On ${env['GITHUB_EVENT_NAME']} nothing is applied, because the code is not merged`
      : `GitHub gives no secrets to pull requests from ${withoutSecrets}, so there is no database`;
  return {
    env: planned,
    notice:
      planned[mode] === env[mode]
        ? null
        : `${why}: this run used mode: plan instead. Set mode: plan to avoid this notice.`,
  };
}
