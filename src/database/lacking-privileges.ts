import { rollBack, type Database } from './database.ts';
import { says } from './message-names.ts';
import { named, queryNamed } from './named-results.ts';
import type { ServerError } from './server-error.ts';
import { sql } from './sql.ts';
import { pin } from './trust.ts';

/** What a role lacks for a statement that was refused, and who can give it. */
export interface Lacks {
  /** `lacks INSERT on table app.orders`, `is not the owner of table app.orders` */
  readonly what: string;
  readonly owner: string;
  /** SQL that runs as it stands. */
  readonly statements: readonly string[];
}

/** What GRANT calls it. */
const granted = {
  schema: 'SCHEMA',
  relation: 'TABLE',
  sequence: 'SEQUENCE',
  routine: 'ROUTINE',
  type: 'TYPE',
  language: 'LANGUAGE',
  server: 'FOREIGN SERVER',
  wrapper: 'FOREIGN DATA WRAPPER',
  database: 'DATABASE',
} as const;

/** An object whose name the error's message says. */
interface Candidate {
  readonly kind: keyof typeof granted;
  readonly name: string;
  /** For people and for statements, quoted where it must be: `table`, `app.orders`. */
  readonly type: string;
  readonly identity: string;
  readonly owner: string;
  readonly superuser: boolean;
  readonly owned: boolean;
  readonly lacking: readonly string[];
  readonly role: string;
}

/** Privileges of a table that a statement needs when it has the word. https://www.postgresql.org/docs/current/ddl-priv.html */
const ofTables = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

/** The schemas in which the role's own names are looked up. */
const rememberSchemas = `SELECT pg_catalog.set_config('pg_feature_inventory.schemas',
  pg_catalog.current_schemas(false)::pg_catalog.text, true)`;

/** The function of the server that misses the right to install an extension. */
const installing = 'execute_extension_script';
/** Those that miss a privilege on an object, or its ownership. */
const reporters = /^(?:aclcheck_error|nextval|do_setval|currval|lastval)/;

/** Objects that are called like something in the message, with what the connected role may not do to them. */
const candidates = (message: string, statement: string): string => sql`
  SELECT found.kind, found.name, identified.type, identified.identity, pg_get_userbyid(found.owner) AS owner,
    (SELECT r.rolsuper FROM pg_roles r WHERE r.oid = found.owner) AS superuser,
    pg_has_role(found.owner, 'USAGE') AS owned, to_json(found.lacking) AS lacking, quote_ident(current_user) AS role
  FROM (
    SELECT 'schema' AS kind, 'pg_namespace'::regclass AS class, n.oid, n.nspname AS name, n.nspowner AS owner,
      ARRAY(SELECT p FROM unnest(ARRAY['USAGE', 'CREATE']) p WHERE NOT has_schema_privilege(n.oid, p)) AS lacking
    FROM pg_namespace n
    UNION ALL SELECT 'relation', 'pg_class'::regclass, c.oid, c.relname, c.relowner,
      ARRAY(SELECT p FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
        WHERE NOT has_table_privilege(c.oid, p))
    FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
    UNION ALL SELECT 'sequence', 'pg_class'::regclass, c.oid, c.relname, c.relowner,
      ARRAY(SELECT p FROM unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) p WHERE NOT has_sequence_privilege(c.oid, p))
    FROM (SELECT * FROM pg_class WHERE relkind = 'S' OFFSET 0) c
    UNION ALL SELECT 'routine', 'pg_proc'::regclass, p.oid, p.proname, p.proowner,
      CASE WHEN has_function_privilege(p.oid, 'EXECUTE') THEN '{}' ELSE ARRAY['EXECUTE'] END FROM pg_proc p
    UNION ALL SELECT 'type', 'pg_type'::regclass, t.oid, t.typname, t.typowner,
      CASE WHEN has_type_privilege(t.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END
    FROM pg_type t WHERE t.typrelid = 0 AND t.typcategory <> 'A'
    UNION ALL SELECT 'language', 'pg_language'::regclass, l.oid, l.lanname, l.lanowner,
      CASE WHEN has_language_privilege(l.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END
    FROM pg_language l WHERE l.lanpltrusted
    UNION ALL SELECT 'server', 'pg_foreign_server'::regclass, s.oid, s.srvname, s.srvowner,
      CASE WHEN has_server_privilege(s.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END FROM pg_foreign_server s
    UNION ALL SELECT 'wrapper', 'pg_foreign_data_wrapper'::regclass, w.oid, w.fdwname, w.fdwowner,
      CASE WHEN has_foreign_data_wrapper_privilege(w.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END
    FROM pg_foreign_data_wrapper w
    UNION ALL SELECT 'database', 'pg_database'::regclass, d.oid, d.datname, d.datdba,
      CASE WHEN has_database_privilege(d.oid, 'CREATE') THEN '{}' ELSE ARRAY['CREATE'] END
    FROM pg_database d WHERE d.datname = current_database()
  ) found CROSS JOIN LATERAL pg_identify_object(found.class, found.oid, 0) identified
  WHERE (strpos(${message}, found.name) > 0 OR ${message} = '' AND found.kind = 'database')
    AND (found.lacking <> '{}' OR NOT pg_has_role(found.owner, 'USAGE'))
  ORDER BY length(found.name) DESC,
    strpos(${statement}, identified.schema || '.') = 0,
    array_position(current_setting('pg_feature_inventory.schemas')::text[], identified.schema), identified.identity
  LIMIT 100`;

/** Of what a role lacks on an object, that which the statement needs; [] = nothing. */
function needed({ kind, lacking }: Candidate, words: ReadonlySet<string>): readonly string[] {
  if (kind === 'schema' && !words.has('CREATE') && !words.has('ALTER'))
    return lacking.filter((privilege) => privilege === 'USAGE');
  if (kind !== 'relation') return lacking;
  return ofTables.filter((privilege) => words.has(privilege) && lacking.includes(privilege));
}

/** Statements with which a table's privileges do not help: its owner alone may do that. */
const owners = new Set('ALTER DROP COMMENT GRANT REVOKE REINDEX CLUSTER REFRESH SECURITY'.split(' '));
/** What CREATE makes for a table that is there already, and only its owner may. */
const parts = new Set(['INDEX', 'POLICY', 'RULE', 'STATISTICS', 'PUBLICATION']);

function lackOf(candidate: Candidate, words: readonly string[]): Lacks | null {
  const { kind, type, identity, owner, superuser, owned, role } = candidate;
  const [first = ''] = words;
  const needsOwner =
    kind !== 'schema' &&
    kind !== 'database' &&
    (owners.has(first) || (first === 'CREATE' && words.slice(1, 3).some((word) => parts.has(word))));
  const privileges = needsOwner ? [] : needed(candidate, new Set(words));
  if (privileges.length > 0)
    return {
      what: `lacks ${privileges.join(', ')} on ${type} ${identity}`,
      owner,
      statements: [`GRANT ${privileges.join(', ')} ON ${granted[kind]} ${identity} TO ${role};`],
    };
  if (owned || (!needsOwner && kind !== 'relation')) return null;
  return {
    what: `is not the owner of ${type} ${identity}`,
    owner,
    // A superuser's rights are more than a migration needs.
    statements: [
      superuser
        ? `ALTER ${type.toUpperCase().replace('-', ' ')} ${identity} OWNER TO ${role};`
        : `GRANT ${quoted(owner)} TO ${role};`,
    ],
  };
}

const quoted = (name: string): string =>
  /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

/**
 * What the connected role lacks for a statement that the server refused with 42501, looked up by the names that its
 * message says: its other words depend on lc_messages.
 * @returns undefined for other errors, and where it cannot be looked up: that must never take the error's place.
 */
export async function lacksFor(
  database: Database,
  { code, message, routine = '', where }: ServerError,
  statement: string,
): Promise<Lacks | undefined> {
  if (code !== '42501' || !(routine === installing || reporters.test(routine))) return undefined;
  try {
    const { found } = await queryNamed(database, [
      'BEGIN READ ONLY',
      rememberSchemas,
      ...pin,
      named('found', candidates(routine === installing ? '' : message, statement)),
      'ROLLBACK',
    ]);
    const words = statement.toUpperCase().match(/[A-Z_]+/g) ?? [];
    // Of an extension that a role with CREATE on the database may install, the message says the extension's name only.
    const isSaid = ({ kind, name }: Candidate): boolean =>
      routine === installing ? kind === 'database' : says(message, name);
    const said = (found as unknown as readonly Candidate[]).filter(isSaid);
    // Other names may be any word; in a function, what is refused is not in the statement.
    const isMeant = ({ kind, name }: Candidate): boolean =>
      kind === 'database' || kind === 'schema' || where !== undefined || says(statement, name);
    for (const candidate of said.filter(isMeant)) {
      const lack = lackOf(candidate, words);
      if (lack !== null) return lack;
    }
  } catch {
    // What failed is told without it.
    await rollBack(database);
  }
  return undefined;
}
