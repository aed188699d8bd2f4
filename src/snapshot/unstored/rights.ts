import * as z from '../../zod.ts';
import { named, pin, queryNamed, type Database } from '../../database/index.ts';

/** What decides whether a run can store a snapshot, and what it has to know of the server when it cannot. */
export interface StorageRights {
  readonly standby: boolean;
  /** Transactions of the role are read-only (default_transaction_read_only). */
  readonly readOnly: boolean;
  /** The owner of the schema catalog; null = there is none. */
  readonly owner: string | null;
  /**
   * May create the schema catalog, or has the rights of its owner. Whoever may create it and finds somebody else's in
   * its place is told so by the run that would use it.
   */
  readonly mayWrite: boolean;
  readonly database: string;
  readonly user: string;
  /** `17.10` */
  readonly serverVersion: string;
}

const rightsSchema = z.object({
  standby: z.boolean(),
  readOnly: z.boolean(),
  owner: z.nullable(z.string()),
  mayWrite: z.boolean(),
  database: z.string(),
  user: z.string(),
  serverVersion: z.string(),
});

const question = `SELECT pg_is_in_recovery() AS standby,
    current_setting('default_transaction_read_only')::boolean AS "readOnly",
    pg_get_userbyid(n.nspowner)::text AS owner,
    has_database_privilege(current_database(), 'CREATE') OR coalesce(pg_has_role(n.nspowner, 'USAGE'), false)
      OR EXISTS (
        SELECT FROM pg_class c
        WHERE c.relnamespace = n.oid AND c.relname = 'snapshots' AND c.relkind = 'r'
          AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT')) AS "mayWrite",
    current_database()::text AS database, current_user::text AS user,
    split_part(current_setting('server_version'), ' ', 1) AS "serverVersion"
  FROM (SELECT) here LEFT JOIN pg_namespace n ON n.nspname = 'catalog'`;

/** Asks in a READ ONLY transaction. @throws {ServerError} what the server reports. */
export async function storageRights(database: Database): Promise<StorageRights> {
  const { rights } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...pin,
    named('rights', question),
    'ROLLBACK',
  ]);
  return rightsSchema.parse(rights[0]);
}
