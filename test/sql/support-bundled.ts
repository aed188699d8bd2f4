import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The bundled files in the order in which they run. */
export const workspaceFiles = [
  '08_workspace_baseline.sql',
  '09_notion_workspace_schema.sql',
  '10_notion_workspace_rls.sql',
] as const;
export const bundledFiles = [
  ...workspaceFiles,
  '11_notion_sample_page.sql',
  '003_feature_inventory.sql',
  '004_agent_registry.sql',
] as const;

/** Where a bundled file is. */
export function bundledPath(file: string): string {
  return path.join(import.meta.dirname, '../../sql', file);
}

/** The text of a bundled file. */
export function bundled(file: string): string {
  return readFileSync(bundledPath(file), 'utf8');
}

/**
 * Runs bundled files as the action does, each as one simple-protocol message in a transaction of its own, on one
 * connection, and returns the NOTICEs and WARNINGs.
 */
export async function install(url: string, files: readonly string[] = bundledFiles): Promise<string[]> {
  const notices: string[] = [];
  const client = new pg.Client({ connectionString: url });
  client.on('notice', (notice) => notices.push(`${notice.severity}: ${notice.message}`));
  await client.connect();
  try {
    for (const file of files) {
      await client.query('BEGIN');
      await client.query(bundled(file));
      await client.query('COMMIT');
    }
  } finally {
    await client.end();
  }
  return notices;
}

/** The last three digits of the sample's fixed ids, or any other number, as a UUID. */
export function id(number: number): string {
  return `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
}

/** SQL of a request through the API, undone at its end: the role and the claims hold for the rest of the transaction. */
export function request(
  role: 'anon' | 'authenticated' | 'service_role',
  claims: object | string | null,
): string {
  let text = '';
  if (claims !== null) text = typeof claims === 'string' ? claims : JSON.stringify(claims);
  return `BEGIN; SET LOCAL ROLE ${role}; SET LOCAL request.jwt.claims = ${pg.escapeLiteral(text)};`;
}

/** What came of a statement: how many rows it returned or changed, or the SQLSTATE that refused it. */
export type Outcome = number | string;

/** A connection on which requests are tried one after the other, each rolled back. */
export class Api implements AsyncDisposable {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async connect(url: string): Promise<Api> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return new Api(client);
  }

  /** Runs `statement` as a request and returns what came of it. */
  async try(
    role: 'anon' | 'authenticated' | 'service_role',
    claims: object | string | null,
    statement: string,
  ): Promise<Outcome> {
    await this.#client.query(request(role, claims));
    try {
      const result = await this.#client.query(statement);
      return result.rowCount ?? 0;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code !== undefined) return error.code;
      throw error;
    } finally {
      await this.#client.query('ROLLBACK');
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.end();
  }
}
