import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  executeSync,
  getOperationAST,
  GraphQLError,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { Moved, type Content } from './git.ts';
import { commentMutations, pullRequestOf } from './github-comments.ts';
import type { GitHubState } from './github-state.ts';

let built: GraphQLSchema | null = null;

/** GitHub's public schema, as GitHub publishes it. The package exports it only together with 3 MB of JSON. */
function schema(): GraphQLSchema {
  const file = path.join(import.meta.dirname, '../../node_modules/@octokit/graphql-schema/schema.graphql');
  // The published text defines two fields twice, which would end the building of the schema.
  return (built ??= buildSchema(readFileSync(file, 'utf8'), { assumeValid: true }));
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** Validates and executes as GitHub does; errors carry GitHub's `type`. */
export function executeGraphQL(
  github: GitHubState,
  request: { readonly query: string; readonly variables?: Record<string, unknown> },
): Answer {
  const document = parse(request.query);
  const errors = [...unknownFields(github, document), ...validate(schema(), document)];
  if (errors.length > 0)
    return { errors: errors.map((error) => ({ message: error.message, extensions: error.extensions })) };
  const operation = getOperationAST(document)?.operation;
  if (operation === 'subscription' || operation === undefined)
    return { errors: [{ message: 'No operation' }] };
  const result = executeSync({
    schema: schema(),
    document,
    rootValue: operation === 'query' ? queries(github) : mutations(github),
    variableValues: request.variables ?? {},
  });
  return {
    data: result.data ?? null,
    ...(result.errors === undefined
      ? {}
      : {
          errors: result.errors.map((error) => ({
            message: error.message,
            path: error.path,
            type: error.extensions['type'],
          })),
        }),
  };
}

/** An older server's answer to a field that it does not know. */
function unknownFields(github: GitHubState, document: DocumentNode): GraphQLError[] {
  const found: GraphQLError[] = [];
  const types = new TypeInfo(schema());
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const type = types.getParentType()?.name ?? '';
        if (!github.settings.without.has(`${type}.${node.name.value}`)) return;
        found.push(
          new GraphQLError(`Field '${node.name.value}' doesn't exist on type '${type}'`, {
            extensions: { code: 'undefinedField', typeName: type, fieldName: node.name.value },
          }),
        );
      },
    }),
  );
  return found;
}

function refuse(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } });
}

function queries(github: GitHubState): Record<string, unknown> {
  return {
    rateLimit: {
      remaining: 4_990,
      resetAt: '2030-01-01T00:00:00Z',
      limit: 5_000,
      cost: 1,
      used: 10,
      nodeCount: 1,
    },
    repository({ owner, name }: { owner: string; name: string }) {
      if (owner !== github.owner || name !== github.name || github.settings.permissions.contents === 'none') {
        return refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return {
        id: 'R_1',
        isArchived: github.settings.archived,
        isLocked: false,
        ref: ({ qualifiedName }: { qualifiedName: string }) => refOf(github, qualifiedName),
        object: ({ expression, oid }: { expression?: string; oid?: string }) =>
          objectOf(github, expression ?? oid ?? ''),
        pullRequest: ({ number }: { number: number }) => pullRequestOf(github, number),
        pullRequests: ({
          states,
          headRefName,
          baseRefName,
        }: {
          states: string[];
          headRefName: string;
          baseRefName: string;
        }) => ({
          nodes: github.pulls
            .filter(
              (pull) =>
                states.includes(pull.state.toUpperCase()) &&
                pull.head === headRefName &&
                pull.base === baseRefName,
            )
            .map((pull) => ({
              ...pull,
              url: `${github.page}/pull/${pull.number}`,
              isCrossRepository: false,
              mergeable: mergeability(github, pull),
            })),
        }),
      };
    },
  };
}

function mergeability(
  { settings, repository }: GitHubState,
  { base, head }: { readonly base: string; readonly head: string },
): string {
  if (!settings.mergeabilityKnown) return 'UNKNOWN';
  return repository.conflict(`refs/heads/${base}`, `refs/heads/${head}`) ? 'CONFLICTING' : 'MERGEABLE';
}

function refOf(github: GitHubState, qualifiedName: string): unknown {
  const name = qualifiedName.replace(/^refs\/heads\//, '');
  const oid = github.repository.head(name);
  if (oid === null) return null;
  return {
    target: commitOf(github, oid),
    rules: () =>
      github.settings.hideRules
        ? refuse('FORBIDDEN', 'Resource not accessible by integration')
        : { nodes: (github.settings.rules[name] ?? []).map((type) => ({ type })) },
    refUpdateRule: github.settings.protection[name] ?? null,
    compare({ headRef }: { headRef: string }) {
      const head = github.repository.head(headRef);
      if (head === null) return refuse('NOT_FOUND', `Could not resolve to a head ref: ${headRef}`);
      const between = (from: string, to: string): readonly string[] =>
        github.repository
          .ask(['rev-list', `${from}..${to}`])
          .split('\n')
          .filter(Boolean);
      const ahead = between(oid, head);
      return {
        aheadBy: ahead.length,
        behindBy: between(head, oid).length,
        commits: { nodes: ahead.slice(0, 100).map((each) => commitOf(github, each)) },
      };
    },
  };
}

function commitOf(github: GitHubState, oid: string): unknown {
  const [parents = '', email = '', ...message] = github.repository
    .ask(['show', '--no-patch', '--format=%P%n%ce%n%B', oid])
    .split('\n');
  return {
    __typename: 'Commit',
    oid,
    url: `${github.page}/commit/${oid}`,
    message: message.join('\n').trim(),
    committer: { email },
    parents: {
      nodes: parents
        .split(' ')
        .filter(Boolean)
        .map((parent) => ({ oid: parent })),
    },
    signature: { __typename: 'GpgSignature', isValid: email === 'noreply@github.com' },
  };
}

function objectOf(github: GitHubState, expression: string): unknown {
  const found = github.repository.object(expression);
  if (found === null) return null;
  const { oid, type, content } = found;
  if (type !== 'tree') return { __typename: 'Blob', oid, text: () => content.toString() };
  const entries = entriesOf(content, oid.length / 2).map(({ name, mode, oid: entryOid }) => ({
    name,
    mode: Number.parseInt(mode, 8),
    oid: entryOid,
    // A submodule's commit is in another repository.
    object: () => (mode === '160000' ? null : objectOf(github, entryOid)),
  }));
  return { __typename: 'Tree', oid, entries };
}

/** What a tree holds, from how Git keeps it. @param width of a name, in bytes. */
function entriesOf(
  tree: Buffer,
  width: number,
): readonly { readonly mode: string; readonly name: string; readonly oid: string }[] {
  const entries = [];
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at);
    const [mode = '', ...name] = tree.subarray(at, end).toString().split(' ');
    at = end + 1 + width;
    entries.push({ mode, name: name.join(' '), oid: tree.subarray(end + 1, at).toString('hex') });
  }
  return entries;
}

/** Rules that a commit breaks which comes without a pull request. */
const demanding = new Set(['PULL_REQUEST', 'REQUIRED_STATUS_CHECKS', 'LOCK_BRANCH', 'UPDATE', 'MERGE_QUEUE']);

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges: {
    readonly additions: readonly { path: string; contents: string }[];
    readonly deletions: readonly { path: string }[];
  };
}

interface RefsInput {
  readonly refUpdates: readonly {
    readonly name: string;
    readonly beforeOid?: string | null;
    readonly afterOid: string;
    readonly force: boolean;
  }[];
}

/** Whether this part of GitHub has not heard of a new branch yet; each time that it is asked brings it nearer. */
function unheard({ settings }: GitHubState, branch: string): boolean {
  const left = settings.unheard[branch] ?? 0;
  settings.unheard[branch] = Math.max(0, left - 1);
  return left > 0;
}

function mutations(github: GitHubState): Record<string, unknown> {
  const { repository, settings } = github;
  const mayWrite = (): void => {
    if (settings.archived) refuse('UNPROCESSABLE', 'Repository was archived so is read-only.');
    if (settings.permissions.contents !== 'write')
      refuse('FORBIDDEN', 'Resource not accessible by integration');
  };
  return {
    ...commentMutations(github),
    createCommitOnBranch({ input }: { input: CommitInput }) {
      mayWrite();
      const { branchName } = input.branch;
      const head = repository.head(branchName);
      if (head === null || unheard(github, branchName))
        return refuse('NOT_FOUND', `No ref found for branch ${branchName}`);
      // A ruleset's refusal is not of the type that classic branch protection has, and says FORBIDDEN like a token
      // without a permission: https://github.com/Thinkmill/keystatic/issues/1598 and /1559. The words:
      // https://github.com/satisfactory-factories/application/issues/67, wheels-dev/wheels/issues/3283
      if ((settings.rules[branchName] ?? []).some((rule) => demanding.has(rule)))
        refuse(
          'FORBIDDEN',
          'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
        );
      if (settings.protection[branchName])
        refuse(
          'BRANCH_PROTECTION_RULE_VIOLATION',
          `protected branch '${branchName}' check failed:\nAt least 1 approving review is required by reviewers with write access.`,
        );
      const stale = `Expected branch to point to "${head}" but it did not.  Pull and try again.`;
      if (head !== input.expectedHeadOid) refuse('STALE_DATA', stale);
      const { additions, deletions } = input.fileChanges;
      const missing = deletions.find(({ path }) => repository.read(branchName, path) === null);
      if (missing !== undefined)
        refuse(
          'UNPROCESSABLE',
          `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
        );
      const files: Record<string, Content> = Object.fromEntries(deletions.map(({ path }) => [path, null]));
      for (const { path, contents } of additions) {
        // Text is all that is ever committed here; other bytes would not survive this.
        files[path] = Buffer.from(contents, 'base64').toString();
      }
      const bot = {
        name: 'github-actions[bot]',
        email: '41898282+github-actions[bot]@users.noreply.github.com',
      };
      const { headline, body = '' } = input.message;
      const oid = repository.commitTree(head, files, body === '' ? headline : `${headline}\n\n${body}`, bot, {
        name: 'GitHub',
        email: 'noreply@github.com',
      });
      try {
        repository.move([{ ref: `refs/heads/${branchName}`, from: head, to: oid }]);
      } catch (error) {
        return error instanceof Moved
          ? refuse('STALE_DATA', stale)
          : refuse('SERVICE_UNAVAILABLE', String(error));
      }
      return { commit: commitOf(github, oid) };
    },
    updateRefs({ input }: { input: RefsInput }) {
      mayWrite();
      const updates = input.refUpdates.map(({ name, beforeOid, afterOid, force }) => {
        const from = repository.head(name.replace(/^refs\/heads\//, ''));
        if (beforeOid != null && beforeOid !== from)
          refuse('STALE_DATA', `Expected ${name} to point to "${beforeOid}" but it did not.`);
        const to = /^0+$/.test(afterOid) ? null : afterOid;
        if (!force && from !== null && to !== null && !repository.isAncestor(from, to))
          refuse('UNPROCESSABLE', `${name}: update is not a fast forward`);
        return { ref: name, from, to };
      });
      repository.move(updates);
      return { clientMutationId: null };
    },
  };
}
