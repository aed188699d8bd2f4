import { identifier, literal } from '../quoting.ts';
import { partsOf } from './bracketed.ts';
import type { Units } from './units.ts';

/*
 * What is changed in the text of the library's statements.
 */

/** What the shadow runs to give an object away, which only a superuser may at once; null = the statement itself. */
export function givenAway(sql: string, made: readonly string[], units: Units): string | null {
  const [, owner] = / OWNER TO ("(?:[^"]|"")*")$/.exec(sql) ?? [];
  const schema = made.map((key) => units.get(key)?.body['schema']).find((one) => typeof one === 'string');
  if (owner === undefined || typeof schema !== 'string') return null;
  const place = identifier(schema);
  const role = `${literal(owner)}::pg_catalog.regrole`;
  // A schema is in the database: revoked in itself, its new owner could create nothing there.
  const [where, may] = sql.startsWith('ALTER SCHEMA ')
    ? [
        `pg_catalog.format('DATABASE %I', pg_catalog.current_database())`,
        `pg_catalog.has_database_privilege(${role}, pg_catalog.current_database(), 'CREATE')`,
      ]
    : [
        literal(`SCHEMA ${place}`),
        `pg_catalog.has_schema_privilege(${role}, ${literal(place)}::pg_catalog.regnamespace, 'CREATE')`,
      ];
  const rights = (verb: string, to: string): string =>
    `IF NOT may THEN EXECUTE ${literal(`${verb} CREATE ON `)} || place || ${literal(` ${to} ${owner}`)}; END IF;`;
  return `DO $given$ DECLARE place text := ${where}; may boolean := ${may}; BEGIN
    ${rights('GRANT', 'TO')} EXECUTE ${literal(sql)}; ${rights('REVOKE', 'FROM')} END $given$`;
}

/** Without the semicolon that some definitions bring along. */
export function withoutEnd(sql: string): string {
  let end = sql.length;
  while (end > 0 && (sql[end - 1] === ';' || sql[end - 1]?.trim() === '')) end--;
  return sql.slice(0, end);
}

/** The library knows no generated column but a stored one. */
export const asVirtual = (sql: string, made: readonly string[], units: Units): string =>
  made.some((key) => units.get(key)?.body['generated'] === 'virtual')
    ? sql.replace(/\) STORED$/, ') VIRTUAL')
    : sql;

/** An index of a partitioned table, as PostgreSQL writes it, that its partitions have as well. */
export const ofPartitions = (sql: string): string =>
  sql.replace(/^(CREATE (?:UNIQUE )?INDEX (?:"(?:[^"]|"")*"|[^" ]+) ON) ONLY /, '$1 ');

/** Without the word a table's children are published, or not any more, with it: the library names each by itself. */
export function withOnly(sql: string): string {
  const [head] =
    /^(?:ALTER PUBLICATION "(?:[^"]|"")*" (?:ADD|DROP)|CREATE PUBLICATION "(?:[^"]|"")*" FOR) TABLE /.exec(
      sql,
    ) ?? [];
  const parts = head === undefined ? null : partsOf(`(${sql.slice(head.length)})`, 0);
  if (head === undefined || parts === null) return sql;
  return head + parts.list.map((one) => (one.startsWith('"') ? `ONLY ${one}` : one)).join(', ');
}

/**
 * The library casts each value where PostgreSQL would refuse one that does not fit: `x::varchar(3)` cuts a text.
 * Without it PostgreSQL's own rules for assignment hold.
 */
export const withoutCast = (sql: string): string => castIn(sql)?.head ?? sql;

/** The same where no cast leads from one type to the other: PostgreSQL reads what it writes of a value. */
export function throughText(sql: string): string {
  const cast = castIn(sql);
  if (cast === null) return sql;
  const { head, column, type } = cast;
  return `${head} USING ${type === 'jsonb' ? `to_jsonb(${column})` : `${column}::text::${type}`}`;
}

/** The parts of a statement that casts a column to its new type at once; null = it is none. */
function castIn(
  sql: string,
): { readonly head: string; readonly column: string; readonly type: string } | null {
  const at = sql.lastIndexOf(' USING ');
  const [head, cast] = [sql.slice(0, at), sql.slice(at + ' USING '.length)];
  const type = head.slice(head.indexOf(' TYPE ') + ' TYPE '.length);
  const column = cast.slice(0, -type.length - 2);
  const isDirect = cast.endsWith(`::${type}`) && !column.includes('::');
  return at > 0 && sql.startsWith('ALTER TABLE ') && isDirect ? { head, column, type } : null;
}
