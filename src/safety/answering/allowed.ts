/*
 * Names of pg_catalog that a query may use which holds expressions of a pull request. None of these functions writes,
 * waits, reads a file, opens a connection, runs SQL that it is given or asks for much memory. Types are those whose
 * input and output is code of the server.
 */

export const functions: ReadonlySet<string> = new Set(
  (
    'abs age array_length array_lower array_ndims array_position array_remove array_to_string array_upper ascii ' +
    'bit_length btrim cardinality ceil ceiling char_length character_length clock_timestamp concat concat_ws ' +
    'count date_part date_trunc daterange div exp extract family floor host initcap int4range int8range isempty ' +
    'isfinite json_array_length json_typeof jsonb_array_length jsonb_exists jsonb_typeof left length like_escape ' +
    'ln log lower lower_inc lower_inf ltrim make_date masklen md5 mod now num_nonnulls num_nulls numrange ' +
    'octet_length overlaps overlay pg_input_is_valid position power regexp_count regexp_like regexp_replace ' +
    'replace reverse right round row_number rtrim satisfies_hash_partition scale sign similar_to_escape split_part ' +
    'sqrt starts_with statement_timestamp string_to_array strpos substr substring timezone to_char to_date ' +
    'to_number to_timestamp transaction_timestamp translate trim trunc tsrange tstzrange upper upper_inc upper_inf'
  ).split(' '),
);

/** As the grammar names them. */
export const types: ReadonlySet<string> = new Set(
  (
    'bit bool bpchar bytea char cidr date daterange float4 float8 inet int2 int4 int4range int8 int8range interval ' +
    'json jsonb macaddr macaddr8 money name numeric numrange oid text time timestamp timestamptz timetz tsrange ' +
    'tstzrange uuid varbit varchar'
  ).split(' '),
);

/** As format_type() names them, without what stands in parentheses. */
export const shownTypes: ReadonlySet<string> = new Set([
  ...['bit', 'bit varying', 'boolean', 'character', 'character varying', '"char"', 'bytea', 'cidr', 'date'],
  ...['double precision', 'real', 'inet', 'smallint', 'integer', 'bigint', 'interval', 'json', 'jsonb'],
  ...['macaddr', 'macaddr8', 'money', 'name', 'numeric', 'oid', 'text', 'uuid'],
  ...['time without time zone', 'time with time zone'],
  ...['timestamp without time zone', 'timestamp with time zone'],
  ...['daterange', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange'],
]);
