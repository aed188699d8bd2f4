import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Repository } from './git.ts';
import { answerGit } from './github-git.ts';
import { executeGraphQL } from './github-graphql.ts';
import { answerRest } from './github-rest.ts';
import { drop, type Call, type GitHubState, type Pull, type Reply, type Settings } from './github-state.ts';

export { drop };
export type { Call, Reply };

/**
 * GitHub's API for one repository: queries are validated against GitHub's own schema and executed on a real bare
 * repository, so a wrong field name fails and a commit is a commit.
 */
export class GitHub implements GitHubState, AsyncDisposable {
  readonly repository: Repository;
  readonly owner = 'acme';
  readonly name = 'app';
  readonly token = 'ghs_S3cretT0kenOfTheWorkflow0000000000000';
  readonly calls: Call[] = [];
  readonly pulls: Pull[] = [];
  readonly settings: Settings = {
    permissions: { contents: 'write', pullRequests: 'write' },
    rules: {},
    hideRules: false,
    protection: {},
    archived: false,
    unheard: {},
    unheardPulls: 0,
    creationsRestricted: false,
    locked: false,
    pullRequestsByWorkflows: true,
    without: new Set(),
    partialFetch: true,
    mergeabilityKnown: true,
  };
  /** Called before a request is carried out; an answer takes the place of carrying it out. */
  before: (call: Call) => Reply | typeof drop | void | Promise<Reply | typeof drop | void> = () => {};
  /** Called after a request was carried out; `drop` loses its answer. */
  after: (call: Call) => typeof drop | void = () => {};
  readonly #server: Server;

  constructor(format: 'sha1' | 'sha256') {
    this.repository = new Repository(format, { 'README.md': '# app\n' });
    this.#server = createServer((request, response) => {
      void this.#answer(request, response);
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The page of this repository. */
  get page(): string {
    return `https://github.test/${this.owner}/${this.name}`;
  }

  /** The names of the requests that change something, in order. */
  get writes(): readonly string[] {
    return this.calls.filter((call) => call.write).map((call) => call.name);
  }

  /** A pull request is closed when its branch is gone or holds nothing that its base does not hold. */
  settlePulls(): void {
    for (const pull of this.pulls) {
      const [head, base] = [this.repository.head(pull.head), this.repository.head(pull.base)];
      if (head === null || base === null || this.repository.isAncestor(head, base)) pull.state = 'closed';
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (request.url?.startsWith(`/${this.owner}/${this.name}.git/`) === true) {
      await answerGit(this, request, bytes, response);
      this.settlePulls();
      return;
    }
    const asked = bytes.toString();
    const reply = await this.#carryOut(request, asked === '' ? null : JSON.parse(asked))
      // 400 is the one status that no client repeats: the defect shows at once.
      .catch((error: unknown): Reply => ({
        status: 400,
        body: { message: `The fake GitHub failed: ${String(error)}` },
      }));
    if (reply === drop) {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers });
    // A page for people, which an outage or a proxy puts in the place of an answer.
    const isPage = reply.headers?.['content-type']?.startsWith('text/html') === true;
    const text = isPage ? String(reply.body) : JSON.stringify(reply.body);
    response.end(reply.status === 204 ? '' : text);
  }

  async #carryOut(request: IncomingMessage, body: unknown): Promise<Reply | typeof drop> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const path = decodeURIComponent(pathname).replace(/^\/api\/v3/, '');
    const graphql = path === '/graphql' || path === '/api/graphql';
    const method = request.method ?? '';
    const root = `/repos/${this.owner}/${this.name}`;
    const name = graphql ? rootField(body) : `${method} ${path.replace(root, '')}`;
    const call: Call = {
      name,
      nth: this.calls.filter((other) => other.name === name).length + 1,
      method,
      path,
      body,
      authorization: request.headers.authorization ?? null,
      write: graphql ? name !== 'repository' : method !== 'GET',
    };
    this.calls.push(call);
    const instead = await this.before(call);
    if (instead !== undefined) return instead;
    if (call.authorization !== `token ${this.token}`)
      return { status: 401, body: { message: 'Bad credentials', status: '401' } };
    const reply = graphql
      ? {
          status: 200,
          body: executeGraphQL(this, body as { query: string; variables?: Record<string, unknown> }),
        }
      : answerRest(this, method, path.startsWith(root) ? path.slice(root.length) : null, searchParams, body);
    this.settlePulls();
    return this.after(call) ?? reply;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    this.repository[Symbol.dispose]();
  }
}

/** Starts a GitHub with one repository, `acme/app`, whose branch `main` holds a README. */
export async function startGitHub(format: 'sha1' | 'sha256' = 'sha1'): Promise<GitHub> {
  return await new GitHub(format).listen();
}

function rootField(body: unknown): string {
  const { query = '' } = (body ?? {}) as { query?: string };
  return /{\s*(\w+)/.exec(query)?.[1] ?? 'graphql';
}
