import * as z from '../../zod.ts';
import { foldersOf } from '../../files/index.ts';
import { Refused, refusedByGraphQL, type GraphQLError } from '../refused.ts';
import type { Client } from './client.ts';
import { queryFor } from './preflight-query.ts';

const entry = z.object({ name: z.string(), mode: z.int(), oid: z.string() });
export type TreeEntry = z.infer<typeof entry>;

const commit = z.object({
  oid: z.string(),
  url: z.string(),
  message: z.string(),
  parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
});

const comparison = z.object({
  aheadBy: z.number(),
  behindBy: z.number(),
  commits: z.object({
    nodes: z.array(
      z.object({ message: z.string(), committer: z.nullable(z.object({ email: z.nullable(z.string()) })) }),
    ),
  }),
});

const answer = z.object({
  repository: z.catchall(
    z.object({
      id: z.string(),
      isArchived: z.boolean(),
      isLocked: z.boolean(),
      target: z.nullable(
        z.object({
          target: commit,
          rules: z.nullish(z.object({ nodes: z.array(z.nullable(z.object({ type: z.string() }))) })),
          refUpdateRule: z.nullish(
            z.object({
              requiredApprovingReviewCount: z.nullable(z.number()),
              requiredStatusCheckContexts: z.nullable(z.array(z.nullable(z.string()))),
              requiresCodeOwnerReviews: z.boolean(),
              viewerCanPush: z.boolean(),
            }),
          ),
          compare: z.nullish(comparison),
        }),
      ),
      branch: z.nullish(z.object({ target: commit })),
      pullRequests: z.nullish(
        z.object({
          nodes: z.array(
            z.nullable(
              z.object({
                number: z.number(),
                url: z.string(),
                body: z.string(),
                mergeable: z.string(),
                isCrossRepository: z.boolean(),
              }),
            ),
          ),
        }),
      ),
    }),
    z.unknown(),
  ),
  rateLimit: z.nullish(z.object({ remaining: z.number(), resetAt: z.string() })),
});

const tree = z.nullable(
  z.object({
    entries: z.nullish(
      z.array(z.extend(entry, { object: z.nullish(z.object({ entries: z.nullish(z.array(entry)) })) })),
    ),
  }),
);

/** One branch as it is now. */
export interface BranchState {
  readonly branch: string;
  readonly head: {
    readonly oid: string;
    readonly url: string;
    readonly message: string;
    readonly parents: readonly string[];
  };
  /** Folder → name → entry, for every folder that exists: on the way to a wanted file, or listed as a whole. */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, TreeEntry>>;
}

/** The branch to update, and the pull request's; null = no pull request will be made. */
interface Names {
  readonly target: string;
  readonly branch: string | null;
}

/** All that has to be known before anything is written. */
export interface RepositoryState {
  /** GitHub's node id of the repository. */
  readonly repositoryId: string;
  readonly readOnly: boolean;
  /** Null = there is no such branch. */
  readonly target: BranchState | null;
  /** What requires a pull request, in GitHub's names; empty also where the token may not read the rules. */
  readonly rules: readonly string[];
  /** The pull request's branch. */
  readonly branch: BranchState | null;
  /** The pull request's branch compared with the target; null = unknown. */
  readonly comparison: z.infer<typeof comparison> | null;
  readonly pullRequest: {
    readonly number: number;
    readonly url: string;
    readonly body: string;
    readonly conflicting: boolean;
  } | null;
}

/** Rules under which a commit cannot simply be pushed. */
const pullRequestRules: ReadonlySet<string> = new Set([
  'PULL_REQUEST',
  'REQUIRED_STATUS_CHECKS',
  'REQUIRED_WORKFLOW_STATUS_CHECKS',
  'WORKFLOWS',
  'REQUIRED_DEPLOYMENTS',
  'CODE_SCANNING',
  'LOCK_BRANCH',
  'UPDATE',
  'MERGE_QUEUE',
]);

/** Fields that an older GitHub Enterprise Server lacks or a token may not read, and that the action does not need. */
const dispensable: ReadonlySet<string> = new Set([
  'rules',
  'refUpdateRule',
  'compare',
  'pullRequests',
  'rateLimit',
]);

/**
 * Reads everything in one query.
 * @param paths the files to compare.
 * @param within a folder that is listed as a whole, with the folders in it; null = none.
 */
export async function preflight(
  client: Client,
  names: Names,
  paths: readonly string[],
  within: string | null,
): Promise<RepositoryState> {
  const folders = [...new Set(paths.flatMap(foldersOf))];
  const variables: Record<string, string> = {
    owner: client.owner,
    name: client.repo,
    targetRef: `refs/heads/${names.target}`,
    targetName: names.target,
  };
  if (names.branch !== null)
    Object.assign(variables, { branchRef: `refs/heads/${names.branch}`, branchName: names.branch });
  for (const [index, folder] of folders.entries()) {
    variables[`target${index}`] = `refs/heads/${names.target}:${folder}`;
    if (names.branch !== null) variables[`branch${index}`] = `refs/heads/${names.branch}:${folder}`;
  }
  if (within !== null) {
    variables['targetWithin'] = `refs/heads/${names.target}:${within}`;
    if (names.branch !== null) variables['branchWithin'] = `refs/heads/${names.branch}:${within}`;
  }

  let without: ReadonlySet<string> = new Set();
  for (;;) {
    const { data, errors } = await client.graphql(
      queryFor(variables, names.branch !== null, without),
      variables,
    );
    const unknown = new Set(errors.flatMap(unknownField).filter((field) => !without.has(field)));
    if (unknown.size > 0) {
      without = new Set([...without, ...unknown]);
      continue;
    }
    const serious = errors.filter(
      (error) => !(error.path ?? []).some((part) => dispensable.has(String(part))),
    );
    if (serious.length > 0) {
      const refused = refusedByGraphQL(serious);
      throw refused.kind === 'missing' ? new Refused('forbidden', refused.message) : refused;
    }
    return seen(data, names, folders, within);
  }
}

function unknownField({ extensions }: GraphQLError): readonly string[] {
  const field = extensions?.code === 'undefinedField' ? extensions.fieldName : undefined;
  return field !== undefined && dispensable.has(field) ? [field] : [];
}

function seen(
  data: unknown,
  names: Names,
  folders: readonly string[],
  within: string | null,
): RepositoryState {
  const parsed = answer.safeParse(data);
  if (!parsed.success)
    throw new Refused(
      'no-answer',
      `GitHub's answer has an unexpected form: ${z.prettifyError(parsed.error)}`,
    );
  const { repository } = parsed.data;
  const side = (
    branch: string | null,
    prefix: string,
    head: z.infer<typeof commit> | undefined,
  ): BranchState | null =>
    branch === null || head === undefined
      ? null
      : {
          branch,
          head: { ...head, parents: head.parents.nodes.map((parent) => parent.oid) },
          folders: new Map([
            ...folders.map((folder, index) =>
              listing(folder, tree.parse(repository[`${prefix}${index}`] ?? null)),
            ),
            ...(within === null ? [] : listings(within, tree.parse(repository[`${prefix}Within`] ?? null))),
          ]),
        };
  const pullRequest = (repository.pullRequests?.nodes ?? []).find(
    (each) => each !== null && !each.isCrossRepository,
  );
  return {
    repositoryId: repository.id,
    readOnly: repository.isArchived || repository.isLocked,
    target: side(names.target, 'target', repository.target?.target),
    rules: rulesOf(repository.target),
    branch: side(names.branch, 'branch', repository.branch?.target),
    comparison: repository.target?.compare ?? null,
    pullRequest:
      pullRequest == null ? null : { ...pullRequest, conflicting: pullRequest.mergeable === 'CONFLICTING' },
  };
}

type Folder = readonly [path: string, entries: ReadonlyMap<string, TreeEntry>];

function listing(folder: string, found: z.infer<typeof tree>): Folder {
  return [folder, new Map((found?.entries ?? []).map((each) => [each.name, each]))];
}

/** A folder and those in it, each by its path. */
function listings(folder: string, found: z.infer<typeof tree>): readonly Folder[] {
  return [
    listing(folder, found),
    ...(found?.entries ?? []).flatMap(({ name, object }) =>
      object?.entries == null ? [] : [listing(`${folder}/${name}`, { entries: object.entries })],
    ),
  ];
}

/** Rulesets and the older branch protection, as far as they hold for this token. */
function rulesOf(target: z.infer<typeof answer>['repository']['target']): readonly string[] {
  const rules = (target?.rules?.nodes ?? []).flatMap((rule) =>
    rule !== null && pullRequestRules.has(rule.type) ? [rule.type] : [],
  );
  const protection = target?.refUpdateRule;
  if (protection == null) return rules;
  const protectedBy = [
    ...(protection.requiredApprovingReviewCount !== null || protection.requiresCodeOwnerReviews
      ? ['required reviews']
      : []),
    ...((protection.requiredStatusCheckContexts ?? []).length > 0 ? ['required status checks'] : []),
    ...(protection.viewerCanPush ? [] : ['restricted pushes']),
  ];
  return [...new Set([...rules, ...protectedBy])];
}
