import { exactly, render } from '../../../src/inventory/index.ts';
import { exposedSchemas, findings } from '../../../src/snapshot/findings/index.ts';
import { isServiceRole, readKeys } from './keys.ts';
import { readInventory, type Inventory } from './read.ts';

/** What the function is given by the project that it is deployed to; nothing of it is ever in an answer. */
export interface Environment {
  readonly databaseUrl: string | undefined;
  readonly serviceRoleKey: string | undefined;
  /** A JSON object of names and keys. */
  readonly secretKeys?: string | undefined;
}

/**
 * Answers `GET` with the inventory of the newest snapshot: as Markdown, or as JSON where `Accept` asks for
 * `application/json`; of one schema with `?schema=`. The key goes into `Authorization: Bearer` or `apikey`.
 */
export function createHandler(environment: () => Environment): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await answer(request, environment());
    } catch (error) {
      // The function's log is its owner's; the answer says nothing of the inside.
      console.error(error instanceof Error ? error.message : 'The inventory could not be read.');
      return failure(500, 'The inventory could not be read. The log of this function says why.');
    }
  };
}

async function answer(
  request: Request,
  { databaseUrl, serviceRoleKey, secretKeys }: Environment,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return failure(405, 'Only GET is answered.', { Allow: 'GET, HEAD' });
  const presented = presentedKeys(request.headers);
  if (presented.length === 0)
    return failure(401, 'The service-role key is missing.', { 'WWW-Authenticate': 'Bearer' });
  const keys = readKeys(serviceRoleKey, secretKeys);
  if (keys.length === 0 || databaseUrl === undefined || databaseUrl === '') {
    throw new Error('SUPABASE_DB_URL and SUPABASE_SERVICE_ROLE_KEY (or SUPABASE_SECRET_KEYS) must be set.');
  }
  if (!(await isServiceRole(presented, keys)))
    return failure(403, 'Only the service-role key may read the inventory.');

  const inventory = await readInventory(databaseUrl);
  if (inventory === null) return failure(404, 'There is no snapshot yet: SELECT catalog.capture_snapshot().');
  const schema = new URL(request.url).searchParams.get('schema');
  if (schema !== null && !inventory.snapshot.schemas.some((known) => known.schema === schema)) {
    return failure(404, 'The newest snapshot has no schema of this name.');
  }
  const json = wantsJson(request.headers.get('Accept') ?? '');
  const body = document(inventory, schema, json);
  if (body === null)
    return failure(413, 'The inventory is too large for one answer: ask for one schema with ?schema=.');
  // Of the bytes themselves: statistics, extensions and edge functions change without the schema's hash.
  const etag = `"${await digest(body)}"`;
  const headers = {
    ETag: etag,
    Vary: 'Accept, Authorization, apikey',
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
  if (matches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  const type = `${json ? 'application/json' : 'text/markdown'}; charset=utf-8`;
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'Content-Type': type },
  });
}

function presentedKeys(headers: Headers): readonly string[] {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.get('Authorization') ?? '')?.[1];
  return [bearer, headers.get('apikey') ?? undefined].filter(
    (key) => key !== undefined && key !== '',
  ) as string[];
}

/**
 * The bytes that the action writes with one page and rounded statistics; null when it is too large for JSON.
 */
function document(
  { snapshot, changes, accepted }: Inventory,
  schema: string | null,
  json: boolean,
): string | null {
  const known = new Set(accepted);
  const pages = render(snapshot, {
    statistics: 'rounded',
    layout: 'single',
    path: 'FEATURE_INVENTORY.md',
    schemas: schema === null ? [] : [exactly(schema)],
    changes,
    findings: findings(snapshot, { exposedSchemas: exposedSchemas(snapshot) }).filter(
      ({ key }) => !known.has(key),
    ),
  });
  return pages.find(({ path }) => path.endsWith('.json') === json)?.content ?? null;
}

/** The first of the two types that `Accept` names; Markdown when it names neither. */
function wantsJson(accept: string): boolean {
  return (
    /application\/json|text\/(?:markdown|plain|\*)/i.exec(accept)?.[0].toLowerCase() === 'application/json'
  );
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function failure(status: number, error: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ error }, { status, headers: { ...headers, 'Cache-Control': 'no-store' } });
}
