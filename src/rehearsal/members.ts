import { extensionWith, quotedNames, says } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { withoutEnd } from '../text.ts';
import { missingIn } from './missing.ts';

/** The types that GiST and GIN index only by these extensions, as a message writes them. */
const scalars = (
  'bigint|integer|smallint|numeric|real|double precision|money|oid|text|character|character varying|name|bytea|bit|' +
  'bit varying|boolean|uuid|date|time without time zone|time with time zone|timestamp without time zone|' +
  'timestamp with time zone|interval|inet|cidr|macaddr|macaddr8|"char"'
).split('|');

/** What comes with an extension, and in which schema it was looked for; null = in any of the search_path. */
export interface Member {
  readonly extension: string;
  readonly name: string;
  readonly schema: string | null;
}

/** What a statement failed for the want of, when an extension brings it. */
export function memberIn(failure: Failure): Member | null {
  if (failure.raised === true) return null;
  return operatorIn(failure) ?? defaultClassIn(failure) ?? namedIn(failure);
}

/** An operator of pg_trgm. */
function operatorIn({ routine, message }: Failure): Member | null {
  if (routine !== 'op_error') return null;
  const name = /(?:text|character varying) (%>?>?|<?<%|<->|<?<->>|<->>>) /.exec(message)?.[1];
  return name === undefined ? null : { extension: 'pg_trgm', name, schema: null };
}

/** That a type has no default operator class: the only name that the message says is the access method's. */
function defaultClassIn({ routine, message }: Failure): Member | null {
  if (routine !== 'ResolveOpClass') return null;
  const names = quotedNames(message).filter((name) => name !== 'char');
  const method = names.length === 1 ? names[0] : undefined;
  const type = scalars.findLast((each) => says(message, each));
  return type !== undefined && (method === 'gist' || method === 'gin')
    ? { extension: `btree_${method}`, name: type, schema: null }
    : null;
}

function namedIn(failure: Failure): Member | null {
  const missing = missingIn(failure);
  if (
    missing === null ||
    missing.kind === 'role' ||
    missing.kind === 'extension' ||
    missing.kind === 'schema'
  )
    return null;
  for (const written of missing.names) {
    const parts = withoutEnd(written, '[]').replaceAll('"', '').split('.');
    const name = (parts.at(-1) as string).toLowerCase();
    const extension = extensionWith(name);
    if (extension !== null)
      return { extension, name, schema: parts.length > 1 ? (parts[0] as string) : null };
  }
  return null;
}
