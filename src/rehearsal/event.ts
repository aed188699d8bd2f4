import { z } from 'zod';
import { ActionError } from '../error.ts';

/** What the event says about the code that is checked out, and how far it is to be trusted. */
export interface Origin {
  /** Of the pull request that the event is about. */
  readonly number: number | null;
  /** The branch to compare with; null = there is none, such as on the default branch itself. */
  readonly baseBranch: string | null;
  /** Where that branch stood when the event happened. */
  readonly baseCommit: string | null;
  readonly headCommit: string | null;
  /** The code comes from another repository, or from one that is gone. */
  readonly fork: boolean;
  /** The event is about code that nobody has merged yet. */
  readonly proposed: boolean;
  /** GitHub gives this run no secrets and usually a token that only reads. */
  readonly withoutSecrets: 'a fork' | 'Dependabot' | null;
}

const repository = z.object({ full_name: z.string() }).nullish();
const event = z.object({
  repository: z.object({ full_name: z.string().optional(), default_branch: z.string().optional() }).optional(),
  pull_request: z.object({
    number: z.number(),
    merged: z.boolean().nullish(),
    base: z.object({ ref: z.string(), sha: z.string() }),
    head: z.object({ sha: z.string(), repo: repository }),
  }).optional(),
  workflow_run: z.object({ event: z.string().optional(), head_repository: repository, head_sha: z.string().optional() }).optional(),
  merge_group: z.object({ base_ref: z.string(), base_sha: z.string(), head_sha: z.string() }).optional(),
});

/**
 * @param env the process's environment.
 * @param payload the parsed file at `GITHUB_EVENT_PATH`.
 */
export function originOf(env: NodeJS.ProcessEnv, payload: unknown): Origin {
  const { repository: own, pull_request: pull, workflow_run: run, merge_group: group } = event.safeParse(payload).data ?? {};
  const home = (env['GITHUB_REPOSITORY'] ?? own?.full_name ?? '').toLowerCase();
  const foreign = (head: z.infer<typeof repository>): boolean => head?.full_name.toLowerCase() !== home;
  const triggeredByDependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]';
  if (pull !== undefined) {
    const fork = foreign(pull.head.repo);
    return {
      number: pull.number, baseBranch: pull.base.ref, baseCommit: pull.base.sha, headCommit: pull.head.sha, fork, proposed: pull.merged !== true,
      withoutSecrets: env['GITHUB_EVENT_NAME'] !== 'pull_request' ? null : fork ? 'a fork' : triggeredByDependabot ? 'Dependabot' : null,
    };
  }
  const branch = env['GITHUB_REF_TYPE'] === 'tag' ? null : env['GITHUB_REF_NAME'] ?? null;
  const main = own?.default_branch ?? null;
  const none: Origin = { number: null, baseBranch: main === branch ? null : main, baseCommit: null, headCommit: env['GITHUB_SHA'] ?? null, fork: false, proposed: group !== undefined, withoutSecrets: null };
  if (group !== undefined) return { ...none, baseBranch: group.base_ref.replace(/^refs\/heads\//, ''), baseCommit: group.base_sha, headCommit: group.head_sha };
  if (run !== undefined) return { ...none, fork: foreign(run.head_repository) };
  return none;
}

/** Events that run in the context of the base repository, secrets and all, whoever wrote the code. */
const privileged = new Set(['pull_request_target', 'workflow_run']);

/**
 * Code from a fork never comes near a real database.
 * @throws {ActionError} on an event that hands secrets to a run about a fork's code.
 * @see https://docs.github.com/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
export function refuseForeignCode(env: NodeJS.ProcessEnv, { fork }: Origin): void {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  if (!fork || !privileged.has(name)) return;
  throw new ActionError({
    message: `The event ${name} gives secrets to this run, and the code that it is about comes from a fork.`,
    state: 'No file was read, nothing was connected to and nothing was changed.',
    remedy: 'Use the event pull_request with mode: plan: for a fork it runs without secrets, on the embedded engine, and needs none.',
  });
}

/** The environment to read the inputs from, and what has to be said about it. */
export interface Proposal {
  readonly env: NodeJS.ProcessEnv;
  readonly notice: string | null;
}

/**
 * What the inputs mean on this event. Code that is not merged reaches no database but the embedded engine, so that `apply`
 * plans there. GitHub gives no secrets to a fork's or Dependabot's pull request: an empty connection string there means
 * that no database is looked at. On every other event it stays a mistake.
 */
export function inputEnvironment(env: NodeJS.ProcessEnv, { proposed, withoutSecrets }: Origin): Proposal {
  const value = (name: string): string => (env[name] ?? '').trim();
  const [connection, mode, shadow] = ['INPUT_CONNECTION-STRING', 'INPUT_MODE', 'INPUT_SHADOW'] as const;
  const secretless = withoutSecrets !== null && value(connection) === '';
  const applies = ['', 'apply'].includes(value(mode)) && proposed && !value(connection).startsWith('embedded');
  if (!secretless && !applies) return { env, notice: null };
  const planned = {
    ...env, ...(applies || value(mode) === 'check' ? { [mode]: 'plan' } : {}),
    ...(secretless ? { [connection]: 'embedded', ...(value(shadow) === '' ? { [shadow]: 'embedded' } : {}) } : {}),
  };
  const why = applies ? `On ${env['GITHUB_EVENT_NAME']} nothing is applied, because the code is not merged` : `GitHub gives no secrets to pull requests of ${withoutSecrets}, so there is no database to check`;
  return { env: planned, notice: planned[mode] === env[mode] ? null : `${why}: this run planned instead. With mode: plan it does so without this notice.` };
}
