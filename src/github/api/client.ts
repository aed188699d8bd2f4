import { randomUUID } from 'node:crypto';
import type { GitHub as Octokit } from '@actions/github/lib/utils';
import type { Environment } from '../environment.ts';
import { Refused, refusedByHttp, type GraphQLError } from '../refused.ts';

/** A connection to one repository on GitHub or GitHub Enterprise Server. Every failure is a {@link Refused}. */
export interface Client {
  readonly owner: string;
  readonly repo: string;
  /** `data` may be partial: the caller knows which fields it does not need. */
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphQLAnswer>;
  rest<Data>(
    call: (octokit: InstanceType<typeof Octokit>) => Promise<{ readonly data: Data }>,
  ): Promise<Data>;
}

export interface GraphQLAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
}

/** No call of ours takes GitHub more than ten seconds, its own limit. */
const timeoutSeconds = 30;

/** A job waits no longer than this for a rate limit; it reports when the limit ends. */
const patienceSeconds = 90;

/** How to reach GitHub. */
export interface ClientOptions {
  readonly environment: Environment;
  readonly token: string;
  readonly log: (line: string) => void;
  /** Milliseconds of a second of waiting; tests shorten it. */
  readonly second: number;
}

/** Opens a connection to the repository of the run. */
export async function openClient(options: ClientOptions): Promise<Client> {
  const { environment, token } = options;
  const octokit = await openOctokit(options);
  const [owner = '', repo = ''] = environment.repository.split('/');

  const asked = async <Data>(call: () => Promise<{ readonly data: Data }>): Promise<Data> => {
    try {
      return (await call()).data;
    } catch (error) {
      throw refusalOf(error, token);
    }
  };
  return {
    owner,
    repo,
    async graphql(query, variables) {
      // A mutation whose answer is lost may have been done: the caller looks instead of repeating it.
      const retries = query.trimStart().startsWith('mutation') ? { request: { retries: 0 } } : {};
      const url = environment.graphqlUrl;
      const answer: unknown = await asked(() =>
        octokit.request({ method: 'POST', url, query, variables, ...retries }),
      );
      const { data = null, errors } = (
        typeof answer === 'object' && answer !== null ? answer : {}
      ) as Partial<GraphQLAnswer>;
      return {
        data,
        errors: (Array.isArray(errors) ? (errors as readonly GraphQLError[]) : []).map((error) => ({
          ...error,
          message: String(error.message).replaceAll(token, '***'),
        })),
      };
    },
    rest: (call) => asked(() => call(octokit)),
  };
}

/**
 * Octokit with retries and patience. Loaded here, on first use: it takes longer to load than the rest of the action.
 */
async function openOctokit({
  environment,
  token,
  log,
  second,
}: ClientOptions): Promise<InstanceType<typeof Octokit>> {
  const [{ GitHub, defaults, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github/lib/utils'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const wait =
    (kind: string) =>
    (seconds: number, _request: object, _octokit: object, retries: number): boolean => {
      const patient = seconds <= patienceSeconds && retries < 2;
      log(`GitHub's ${kind} is reached${patient ? `; waiting ${seconds} s` : ` for another ${seconds} s`}.`);
      return patient;
    };
  const fetch = defaults.request?.fetch as typeof globalThis.fetch;
  return new (GitHub.plugin(retry, throttling))(
    getOctokitOptions(token, {
      baseUrl: environment.apiUrl,
      // Octokit's own default is the console, which would bypass the log that hides secrets.
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      request: {
        ...defaults.request,
        fetch: (url: string, init: RequestInit) =>
          fetch(url, { ...init, signal: AbortSignal.timeout(timeoutSeconds * 1000) }),
      },
      retry: { retryAfterBaseValue: second },
      throttle: {
        // The plugin spaces calls of one id; GitHub's limits are a token's, so another client need not wait.
        id: randomUUID(),
        write: unspaced,
        retryAfterBaseValue: second,
        fallbackSecondaryRateRetryAfter: 60,
        onRateLimit: wait('rate limit'),
        onSecondaryRateLimit: wait('secondary rate limit'),
      },
    }),
  );
}

/**
 * The plugin keeps a second between any two requests that are no GET, GraphQL's queries among them: a plan would wait
 * three times as long for that as for GitHub. The pause is asked of those who write many times; a run writes at most a
 * handful, one after the other, and waits as long as GitHub says when a limit is reached.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
const unspaced = { key: () => ({ schedule: () => Promise.resolve() }) } as never;

/** Fetch quotes a token that is not valid in a header. */
function refusalOf(error: unknown, token: string): Refused {
  if (!(error instanceof Error)) return new Refused('no-answer', 'an unknown error');
  const { response, status } = error as { response?: { data?: { errors?: unknown } }; status?: number };
  const message = error.message.replaceAll(token, '***').replaceAll(token.trim(), '***');
  return refusedByHttp(response === undefined ? null : (status ?? null), message);
}
