import * as z from '../zod.ts';
import {
  blobId,
  commitOf,
  gitOf,
  openClient,
  Refused,
  type Client,
  type Environment,
  type Origin,
} from '../github/index.ts';
import { isRelevant, type Files } from './files.ts';

/** The base branch's migrations. */
export interface Base {
  /** For people, where they come from: `main at 1a2b3c4d5e6f (GitHub)`. */
  readonly name: string;
  readonly branch: string;
  /** What Git calls its tip in a clone that has fetched it. */
  readonly ref: string;
  readonly files: Files;
  /**
   * Git's ids of the files where the pull request left the base branch, to tell what it changed from what the base
   * branch changed since; null = not known. Asked for only when the two differ.
   */
  readonly fork: () => Promise<ReadonlyMap<string, string> | null>;
}

export interface BaseOptions {
  readonly environment: Environment;
  readonly token: string | null;
  readonly origin: Origin;
  readonly workspace: string;
  readonly roots: readonly string[];
  /** The files as they are checked out: what is equal is not fetched. */
  readonly head: Files;
  readonly log: (line: string) => void;
  readonly second?: number;
}

/**
 * The files at the tip of the base branch: from GitHub, since only GitHub knows the tip; without an answer from the
 * clone, which may be older; null when neither has them. A branch that was named is looked for in the clone alone.
 */
export async function readBase(options: BaseOptions): Promise<Base | null> {
  const {
    origin: { baseBranch, named },
    environment: { inActions },
    token,
    log,
  } = options;
  if (baseBranch === null) return null;
  if (inActions && token !== null && named !== true) {
    try {
      return await fromGitHub(options, baseBranch, token);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      log(
        `GitHub does not give the files of ${baseBranch} (${error.message}); looking in the clone. ` +
          'The token needs contents: read.',
      );
    }
  }
  return await fromClone(options, baseBranch);
}

const oid = z.string().check(z.regex(/^[0-9a-f]{40,64}$/));
const named = z.nullable(z.object({ __typename: z.string(), oid }));
const tips = z.object({ repository: z.object({ ref: z.nullable(z.object({ target: z.object({ oid }) })) }) });

async function fromGitHub(
  { environment, roots, head, log, second, origin }: BaseOptions,
  branch: string,
  token: string,
): Promise<Base> {
  const client = await openClient({ environment, token, log, second: second ?? 1000 });
  const variables = { owner: client.owner, name: client.repo, ref: `refs/heads/${branch}` };
  const { data } = await client.graphql(
    `query Tip($owner: String!, $name: String!, $ref: String!) {
      repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
    }`,
    variables,
  );
  const tip = tips.safeParse(data).data?.repository.ref?.target.oid;
  if (tip === undefined)
    throw new Refused('missing', `There is no branch ${branch}, or the token may not see it.`);
  const ids = await idsAt(client, tip, roots);
  const algorithm = tip.length === 64 ? 'sha256' : 'sha1';
  const files = new Map<string, Buffer>();
  for (const [file, id] of ids) {
    const here = head.get(file);
    files.set(file, here !== undefined && blobId(here, algorithm) === id ? here : await blob(client, id));
  }
  return {
    name: `${branch} at ${tip.slice(0, 12)} (GitHub)`,
    branch,
    ref: `origin/${branch}`,
    files,
    async fork() {
      if (origin.headCommit === null) return null;
      try {
        const {
          merge_base_commit: { sha },
        } = await client.rest((octokit) =>
          octokit.rest.repos.compareCommitsWithBasehead({
            owner: client.owner,
            repo: client.repo,
            basehead: `${tip}...${origin.headCommit}`,
            per_page: 1,
          }),
        );
        return await idsAt(client, sha, roots);
      } catch (error) {
        if (error instanceof Refused) return null;
        throw error;
      }
    },
  };
}

/** Path → blob id of the files below the roots at a commit. */
async function idsAt(
  client: Client,
  commit: string,
  roots: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const variables = Object.fromEntries(roots.map((root, index) => [`root${index}`, `${commit}:${root}`]));
  const fields = roots.map(
    (_, index) => `root${index}: object(expression: $root${index}) { __typename oid }`,
  );
  const declared = Object.keys(variables)
    .map((name) => `, $${name}: String!`)
    .join('');
  const { data } = await client.graphql(
    `query Roots($owner: String!, $name: String!${declared}) {
      repository(owner: $owner, name: $name) { ${fields.join(' ')} }
    }`,
    { owner: client.owner, name: client.repo, ...variables },
  );
  const found = z.object({ repository: z.record(z.string(), named) }).safeParse(data).data?.repository;
  if (found === undefined)
    throw new Refused('no-answer', "GitHub's answer about the base branch is not of the expected form.");
  const ids = new Map<string, string>();
  for (const [index, root] of roots.entries()) {
    const object = found[`root${index}`];
    if (object?.__typename === 'Blob') ids.set(root, object.oid);
    if (object?.__typename !== 'Tree') continue;
    const { tree, truncated } = await client.rest((octokit) =>
      octokit.rest.git.getTree({
        owner: client.owner,
        repo: client.repo,
        tree_sha: object.oid,
        recursive: '1',
      }),
    );
    if (truncated) throw new Refused('invalid', `The folder ${root} has more files than GitHub lists.`);
    for (const { path, type, sha } of tree) {
      const file = root === '' ? path : `${root}/${path}`;
      if (type === 'blob' && isRelevant(file)) ids.set(file, sha);
    }
  }
  return ids;
}

async function blob(client: Client, id: string): Promise<Buffer> {
  const { content } = await client.rest((octokit) =>
    octokit.rest.git.getBlob({ owner: client.owner, repo: client.repo, file_sha: id }),
  );
  return Buffer.from(content, 'base64');
}

async function fromClone({ workspace, origin, roots }: BaseOptions, branch: string): Promise<Base | null> {
  const git = gitOf(workspace);
  const idsIn = async (commit: string): Promise<ReadonlyMap<string, string> | null> => {
    const listed = await git('ls-tree', '-r', '-z', commit, '--', ...(roots.includes('') ? [] : roots));
    if (listed === null) return null;
    return new Map(
      listed
        .toString()
        .split('\0')
        .flatMap((line) => {
          const [, id, file = ''] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
          return id === undefined || !isRelevant(file) ? [] : [[file, id] as const];
        }),
    );
  };
  const remote = `refs/remotes/origin/${branch}`;
  // A branch that somebody named stands where they see it; what an event names may have moved on since.
  for (const candidate of origin.named === true ? [origin.baseCommit] : [remote, origin.baseCommit]) {
    const commit = candidate === null ? null : await commitOf(git, candidate);
    const ids = commit === null ? null : await idsIn(commit);
    if (commit === null || ids === null) continue;
    const files = new Map<string, Buffer>();
    for (const [file, id] of ids) {
      const content = await git('cat-file', 'blob', id);
      if (content === null) return null;
      files.set(file, content);
    }
    return {
      name: `${branch} at ${commit.slice(0, 12)} (this clone)`,
      branch,
      ref: origin.named === true ? branch : `origin/${branch}`,
      files,
      async fork() {
        const merge = (await git('merge-base', commit, origin.headCommit ?? 'HEAD'))?.toString().trim();
        return merge === undefined ? null : await idsIn(merge);
      },
    };
  }
  return null;
}
