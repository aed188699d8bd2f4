import { identifier, literal } from '../../quoting.ts';

/** An identity as catalog.quote() writes it, the same on every server version. */
export function identity(...names: readonly string[]): string {
  return names.map((name) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : identifier(name))).join('.');
}

/** The same for SQL that is to be run: reserved words are quoted too. */
export function sqlName(...names: readonly string[]): string {
  return names
    .map((name) => (/^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : identifier(name)))
    .join('.');
}

/** A role for GRANT, REVOKE and TO; `public` and `PUBLIC` mean everyone. */
export function sqlRole(role: string): string {
  return role === 'PUBLIC' || role === 'public' ? 'PUBLIC' : sqlName(role);
}

/** A list of names in SQL: `a, "B"`. */
export function sqlList(names: readonly string[]): string {
  return names.map((name) => sqlName(name)).join(', ');
}

/** At most ten of them and how many more there are. */
export function some(names: readonly string[]): string {
  return names.length <= 10
    ? names.join(', ')
    : `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`;
}

/**
 * A statement for every partition of a table, at any level: a list of them would read differently each night.
 * @param statement with `%s` for the partition; its other `%` are doubled.
 */
export function eachPartition(schema: string, table: string, statement: string): string {
  const of = literal(sqlName(schema, table));
  return (
    'DO $$ DECLARE part regclass; BEGIN FOR part IN WITH RECURSIVE t AS (' +
    `SELECT inhrelid FROM pg_inherits WHERE inhparent = ${of}::regclass UNION ALL ` +
    'SELECT i.inhrelid FROM t JOIN pg_inherits i ON i.inhparent = t.inhrelid) SELECT inhrelid FROM t ' +
    `LOOP EXECUTE format(${literal(statement)}, part); END LOOP; END $$;`
  );
}

/** An {@link identity} for SQL that is to be run. */
export function sqlIdentity(object: string): string {
  return sqlName(
    ...[...object.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}

/** Whether a table, view, schema or column of this name needs quotes wherever it is used. */
export function needsQuotes(name: string): boolean {
  return !/^[a-z_][a-z0-9_$]*$/.test(name) || reserved.has(name);
}

/** The identity without its last name: the table of a column. */
export function parentOf(object: string): string {
  return object.replace(/\.(?:"(?:[^"]|"")*"|[^".]*)$/, '');
}

/** One text for a pair of names that no other pair has. */
export function pair(schema: string, name: string): string {
  return `${schema}\0${name}`;
}

/**
 * Key words of PostgreSQL 14 to 19 that cannot be column or table names without quotes.
 * @see https://www.postgresql.org/docs/current/sql-keywords-appendix.html
 */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
  collation column concurrently constraint create cross current_catalog current_date current_role current_schema
  current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch
  for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral
  leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer
  overlaps placing primary references returning right select session_user similar some symmetric system_user
  table tablesample then to trailing true union unique user using variadic verbose when where window with`.split(
    /\s+/,
  ),
);

/** Roles of hosting platforms, which their customers cannot change. As catalog.is_platform_role() in the database. */
export function isPlatformRole(role: string): boolean {
  return /^(?:supabase_|rds|cloudsql|azure|neon_|cloud_admin$|pgsodium_key|pgbouncer$|dashboard_user$)/.test(
    role,
  );
}
