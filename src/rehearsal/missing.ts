import { calledName, onlyQuotedName, quotedNames } from '../database/index.ts';
import type { Failure } from '../error.ts';

/*
 * What is not there, from what no translation changes: SQLSTATE, the function of the server that looked for it, and the
 * names that the message says. The functions are those of PostgreSQL 14 to 19.
 */

export type MissingKind =
  | 'role'
  | 'tablespace'
  | 'extension'
  | 'relation'
  | 'function'
  | 'schema'
  | 'namespace'
  | 'extensible';

export interface Missing {
  readonly kind: MissingKind;
  /** As the message says them, `schema.name` among them, in its order: a translation may have another one. */
  readonly names: readonly string[];
}

const lookups: readonly (readonly [kind: MissingKind, sqlstates: string, routines: RegExp])[] = [
  ['role', '42704', /role/i],
  ['tablespace', '42704', /^(?:get_tablespace_oid|(?:Alter|Rename|Drop)TableSpace(?:Options)?)$/],
  // A parameter is refused; that it is one of a tablespace says the parameter's name.
  ['tablespace', '22023', /^call_string_check_hook$/],
  [
    'extension',
    '42704 58P01 0A000',
    /^(?:get_extension_oid|ExecAlterExtensionStmt|parse_extension_control_file)$/,
  ],
  ['relation', '42P01', /^(?:RangeVarGetRelidExtended|parserOpenTable|regclassin)$/],
  ['function', '42883', /^(?:ParseFuncOrColumn|LookupFunc\w*|regproc(?:edure)?in)$/],
  ['schema', '3F000', /^/],
  ['namespace', '22023', /^transformRelOptions$/],
  // What an extension may bring besides: types, what indexes use, text search, foreign-data wrappers, languages.
  [
    'extensible',
    '42704',
    /^(?:typename|parseTypeString|get_object_address_type|interpret_function_parameter_list|compute_return_type)/,
  ],
  [
    'extensible',
    '42704',
    /^(?:ResolveOpClass|Op(?:Class|Family)CacheLookup|get_op\w+_oid|DefineIndex|get_(?:index_|table_)?am_\w+)$/,
  ],
  ['extensible', '42704', /^(?:get_ts_\w+_oid|regconfigin|regdictionaryin|get_collation_oid)$/],
  ['extensible', '42704', /^(?:get_foreign_data_wrapper_oid|GetForeignDataWrapper\w+)$/],
  ['extensible', '42704', /^(?:CreateFunction|ExecuteDoStmt|get_language_oid)$/],
];

/** What a statement failed for the want of; null = nothing that can be named. A file's own words decide nothing. */
export function missingIn({ sqlstate, message, routine, raised, detail = '' }: Failure): Missing | null {
  if (raised === true || sqlstate === undefined || routine === undefined) return null;
  const kind = lookups.find(
    ([, sqlstates, routines]) => sqlstates.includes(sqlstate) && routines.test(routine),
  )?.[0];
  if (kind === undefined) return null;
  if (kind === 'role') {
    const role = onlyQuotedName(message);
    return role === null ? null : { kind, names: [role] };
  }
  if (kind === 'tablespace') return tablespaceIn(sqlstate, message, detail);
  const called = kind === 'function' ? calledName(message) : null;
  const quoted = quotedNames(message);
  // Of a parameter's type the name stands without quotes.
  const bare = quoted.length === 0 ? (message.slice(0, 500).match(/[\w$.]+/g) ?? []) : [];
  return { kind, names: called === null ? [...quoted, ...bare] : [called.replaceAll('"', '')] };
}

const tablespaceParameters = new Set(['default_tablespace', 'temp_tablespaces']);

/**
 * `tablespace "x" does not exist`, or `invalid value for parameter "default_tablespace": "x"`, where the value is
 * hidden as one that could be a secret and `Tablespace "x" does not exist.` is the detail.
 */
function tablespaceIn(sqlstate: string, message: string, detail: string): Missing | null {
  const [first] = quotedNames(message);
  const [second] = quotedNames(detail);
  if (sqlstate === '22023' && !tablespaceParameters.has(first ?? '')) return null;
  const name = sqlstate === '22023' ? second : first;
  return name === undefined ? null : { kind: 'tablespace', names: [name] };
}
