import { extensionWith } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { withoutEnd } from '../text.ts';

/** The types that GiST and GIN index only by these extensions. */
const scalar =
  /^(?:bigint|integer|smallint|numeric|real|double precision|money|oid|text|character(?: varying)?|name|bytea|bit(?: varying)?|boolean|uuid|date|time|timestamp|interval|inet|cidr|macaddr8?|"char")(?: with(?:out)? time zone)?$/;

/** What comes with an extension, and in which schema it was looked for; null = in any of the search_path. */
export interface Member {
  readonly extension: string;
  readonly name: string;
  readonly schema: string | null;
}

/** Undefined objects, functions and relations; invalid parameter values, for a namespace of parameters. */
const missing = new Set(['42704', '42883', '42P01', '22023']);

const quoted =
  /(?:type|operator class|access method|text search \w+|foreign-data wrapper|relation|language|namespace) "([^"]+)"/;
const called = /(?:function|procedure) ([\w$."]+)\(/;

/** What a statement failed for the want of, when an extension brings it. */
export function memberIn({ sqlstate, message, raised }: Failure): Member | null {
  // A file's own words decide nothing.
  if (raised === true || !missing.has(sqlstate ?? '')) return null;
  const [, type = '', method] =
    /^data type (.+) has no default operator class for access method "(gist|gin)"/.exec(
      message.slice(Math.max(message.indexOf('data type '), 0)),
    ) ?? [];
  if (method !== undefined)
    return scalar.test(type) ? { extension: `btree_${method}`, name: type, schema: null } : null;
  const operator = /operator does not exist: (?:text|character varying) (%>?>?|<?<%|<->|<?<->>|<->>>)/.exec(
    message,
  )?.[1];
  if (operator !== undefined) return { extension: 'pg_trgm', name: operator, schema: null };
  const written = (quoted.exec(message) ?? called.exec(message))?.[1];
  if (written === undefined) return null;
  const parts = withoutEnd(written, '[]').replaceAll('"', '').split('.');
  const name = (parts.at(-1) as string).toLowerCase();
  const extension = extensionWith(name);
  return extension === null
    ? null
    : { extension, name, schema: parts.length > 1 ? (parts[0] as string) : null };
}
