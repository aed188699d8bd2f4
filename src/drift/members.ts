import { sql, type Row } from '../database/index.ts';
import type { ReadObject } from '../snapshot/index.ts';
import { dotted } from './units.ts';

/*
 * Privileges on what an extension brings. They come by a file where the extension does: CREATE EXTENSION gives what the
 * default privileges of the database say to all that it makes, and these may have been others when it ran. A snapshot
 * does not do: it has only what differs from `pg_init_privs`, in which a script that grants anything puts all there is.
 */

/** To whom belongs what an extension brings into the live database, in the words of the database that is read. */
export interface MembersOwner {
  /** The role that applies migrations. */
  readonly user: string;
  readonly isSuperuser: boolean;
  /** The role that initdb made: what anybody else than a superuser lets a trusted extension make belongs to it. */
  readonly first: string;
}

/** All that extensions brought and that has privileges, with the letters of `pg_default_acl` and of `acldefault()`. */
const members = `
    SELECT d.refobjid AS extension, d.xmin AS since, d.cmin AS command, c.oid, CASE c.relkind WHEN 'S' THEN 'sequence'
        WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'table' END AS "on",
      c.relnamespace AS schema, c.relname::text AS name, NULL AS part, NULL AS arguments,
      c.relowner AS owner, c.relacl AS acl,
      CASE c.relkind WHEN 'S' THEN 'S' ELSE 'r' END AS letter, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS usual
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'column', c.relnamespace, c.relname::text, a.attname::text, NULL,
      c.relowner, a.attacl, NULL, 'c'
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'function', c.pronamespace, c.proname::text, NULL,
      coalesce((SELECT pg_catalog.string_agg(pg_catalog.format_type(u.type, NULL), ', ' ORDER BY u.place)
        FROM pg_catalog.unnest(c.proargtypes) WITH ORDINALITY u(type, place)), ''),
      c.proowner, c.proacl, 'f', 'f'
    FROM pg_catalog.pg_proc c
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    UNION ALL
    -- Of a table's own type, of arrays and of multiranges nobody can say who may use it.
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'type', c.typnamespace, c.typname::text, NULL, NULL,
      c.typowner, c.typacl, 'T', 'T'
    FROM pg_catalog.pg_type c LEFT JOIN pg_catalog.pg_class r ON r.oid = c.typrelid
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    WHERE c.typtype <> 'm' AND coalesce(r.relkind, 'c') = 'c'
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_type b WHERE b.oid = c.typelem AND b.typarray = c.oid)
    UNION ALL
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'schema', 0, c.nspname::text, NULL, NULL,
      c.nspowner, c.nspacl, 'n', 'n'
    FROM pg_catalog.pg_namespace c
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = c.oid
      AND d.deptype = 'e'`;

/** Whether a row of default privileges has been as it is since before a member was made. */
const wasBefore = (row: string): string => `CASE WHEN ${row}.xmin = m.since
        THEN ${row}.cmin::text::bigint < m.command::text::bigint
        ELSE pg_catalog.age(${row}.xmin) > pg_catalog.age(m.since) END`;

/** The same row, where it is younger than the member: of what it was then nothing is known. */
const wasChanged = (row: string): string => `coalesce(${row}.oid < m.oid AND NOT ${wasBefore(row)}, false)`;

const byDefault = (row: string, schema: string): string => `LEFT JOIN pg_catalog.pg_default_acl ${row}
      ON m.is_foretold AND ${row}.defaclrole = m.by AND ${row}.defaclobjtype = m.letter::"char"
      AND ${row}.defaclnamespace = ${schema}`;

const privilegesOf = (acl: string): string =>
  `SELECT e.grantee, e.privilege_type, e.is_grantable FROM pg_catalog.aclexplode(${acl}) e`;

/** Rows of privileges as one row a grantee, with a star where they may be given on. */
const byGrantee = (rows: string): string => `SELECT p.grantee,
      pg_catalog.array_agg(p.privilege ORDER BY p.privilege COLLATE "C") AS privileges
    FROM (SELECT e.grantee, e.privilege_type
        || CASE WHEN pg_catalog.bool_or(e.is_grantable) THEN '*' ELSE '' END AS privilege
      FROM (${rows}) e GROUP BY e.grantee, e.privilege_type) p
    GROUP BY p.grantee`;

const isIn = (acl: string): string => `EXISTS (SELECT FROM pg_catalog.aclexplode(${acl}) u
        WHERE u.grantee = e.grantee AND u.privilege_type = e.privilege_type)`;

/**
 * Rows of objects that an extension brought, and in which one grantee has other privileges than by itself.
 *
 * @param owner null = the database that is read is the live one. In another one, what would belong to somebody else
 * in the live database is foretold: by what `get_user_default_acl()` in PostgreSQL's `aclchk.c` does, with the default
 * privileges that were there when it was made. What that is remains unknown where they were changed since.
 */
export function membersPrivileges(owner: MembersOwner | null): string {
  const { user, isSuperuser, first } = owner ?? { user: null, isSuperuser: true, first: null };
  return `WITH extensions AS MATERIALIZED (
    SELECT x.oid, x.extname::text AS name, CASE WHEN ${sql`${isSuperuser}`} OR NOT coalesce((
        SELECT v.superuser FROM pg_catalog.pg_available_extension_versions() v
        WHERE v.name = x.extname AND v.version = x.extversion), true)
      THEN ${sql`${user}::text`} ELSE ${sql`${first}::text`} END AS owner
    FROM pg_catalog.pg_extension x WHERE x.oid >= 16384
  ), members AS MATERIALIZED (
    SELECT m.*, x.name AS extension_name, r.oid AS by,
      ${sql`${owner !== null}`} AND m.owner IS DISTINCT FROM r.oid AS is_foretold,
      pg_catalog.acldefault(m.usual::"char", m.owner) AS own
    FROM (${members}) m JOIN extensions x ON x.oid = m.extension
    LEFT JOIN pg_catalog.pg_roles r ON r.rolname = x.owner
  ), given AS MATERIALIZED (
    SELECT m.*, ${wasChanged('g')} OR ${wasChanged('s')} AS is_unknown,
      CASE WHEN ${wasBefore('g')} THEN g.defaclacl END AS everywhere,
      CASE WHEN ${wasBefore('s')} THEN s.defaclacl END AS here
    FROM members m ${byDefault('g', '0')} ${byDefault('s', 'NULLIF(m.schema, 0)')}
    WHERE m.acl IS NOT NULL OR g.oid IS NOT NULL OR s.oid IS NOT NULL
  )
  SELECT m.extension_name AS extension, m."on", x.privileges, x.usual, CASE WHEN m.is_foretold
      THEN CASE WHEN m.is_unknown THEN 'unknown' ELSE 'certain' END END AS foretold,
    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(x.grantee)::text END AS grantee,
    pg_catalog.json_agg(pg_catalog.json_build_array(n.nspname, m.name, m.part, m.arguments)) AS objects
  FROM given m LEFT JOIN pg_catalog.pg_namespace n ON n.oid = m.schema
  CROSS JOIN LATERAL (
    SELECT coalesce(now.grantee, usual.grantee) AS grantee,
      pg_catalog.array_to_json(coalesce(now.privileges, '{}'))::jsonb AS privileges,
      pg_catalog.array_to_json(coalesce(usual.privileges, '{}'))::jsonb AS usual
    FROM (${byGrantee(`
        ${privilegesOf('coalesce(m.acl, m.own)')} WHERE NOT m.is_foretold
        UNION ALL ${privilegesOf('m.acl')} WHERE m.is_foretold AND NOT ${isIn('m.own')}
        UNION ALL ${privilegesOf('coalesce(m.everywhere, m.own)')}
          WHERE m.is_foretold AND (m.acl IS NULL OR ${isIn('m.acl')} OR NOT ${isIn('m.own')})
        UNION ALL ${privilegesOf('m.here')} WHERE m.is_foretold`)}) now
    FULL JOIN (${byGrantee(privilegesOf('m.own'))}) usual USING (grantee)
    WHERE m.is_unknown OR now.privileges IS DISTINCT FROM usual.privileges
      AND NOT (m.is_foretold AND coalesce(now.grantee, usual.grantee) IN (m.owner, m.by))) x
  GROUP BY 1, 2, 3, 4, 5, 6
  UNION ALL
  SELECT m.extension_name, NULL, NULL, NULL, NULL, NULL,
    pg_catalog.json_agg(pg_catalog.json_build_array(n.nspname, m.name, m.part, m.arguments))
  FROM members m LEFT JOIN pg_catalog.pg_namespace n ON n.oid = m.schema
  WHERE m.extension IN (SELECT g.extension FROM given g) GROUP BY 1`;
}

const named = ([schema, name, part, args]: readonly (string | null)[]): string => {
  const names = [schema, name, part].filter((one) => typeof one === 'string');
  return `${dotted(...names)}${args == null ? '' : `(${args})`}`;
};

/** What each extension brings, by its name, where somebody has other privileges than usual on some of it. */
export const membersOf = (rows: readonly Row[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    rows
      .filter(({ on }) => on === null)
      .map(({ extension, objects }) => [
        String(extension),
        (objects as readonly (readonly (string | null)[])[]).map(named),
      ]),
  );

/** A privilege for each of the objects in a row of {@link membersPrivileges}. */
export function membersGrants({ objects, on: kind, ...rest }: Row): readonly ReadObject[] {
  if (kind === null) return [];
  const on = `extension's ${String(kind)}`;
  return (objects as readonly (readonly (string | null)[])[]).map((one) => {
    const object = named(one);
    const identity = `${on} ${object} to ${String(rest['grantee'])}`;
    return { kind: 'grant', identity, oid: null, locked: false, body: { on, object, ...rest } };
  });
}
