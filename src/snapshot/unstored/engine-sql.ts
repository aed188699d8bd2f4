/*
 * On the embedded engine the catalog is installed as everywhere; only what looks at the database answers what was read
 * elsewhere. So redaction, hash, totals and lists are made by the same SQL.
 */

/** Statements; `given.answers` is to be filled with rows of the functions named in its column `answer`. */
export const answersFromElsewhere = `
CREATE SCHEMA given;
CREATE TABLE given.answers (answer text, kind text, identity text, oid oid, locked boolean, body jsonb);
CREATE OR REPLACE FUNCTION catalog.fingerprint() RETURNS text LANGUAGE sql STABLE AS 'SELECT ''given''';
CREATE OR REPLACE FUNCTION catalog.read_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT g.kind, g.identity, g.oid,
    CASE
      WHEN g.kind = 'setting' THEN jsonb_set(g.body, '{value}',
        to_jsonb(catalog.redact_setting((g.body->>'name') || '=' || (g.body->>'value'))))
      WHEN g.kind = 'function' AND jsonb_typeof(g.body->'redacted') = 'string' THEN jsonb_set(g.body, '{redacted}',
        to_jsonb(catalog.redacted_kinds(g.body->>'redacted')))
      ELSE g.body END,
    g.locked, NULL::bigint
  FROM given.answers g WHERE g.answer = 'read_objects'
$fn$;
CREATE OR REPLACE FUNCTION catalog.read_statistics_in_parts() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT g.kind, g.identity, g.body FROM given.answers g
  WHERE g.answer = 'read_statistics' AND (
    g.kind <> 'observation' OR g.body->>'about' NOT IN ('unused index', 'never analyzed')
    -- Only of what the snapshot has; the identity of an observation has the kind before it.
    OR EXISTS (
      SELECT FROM catalog.objects o
      WHERE o.valid_to IS NULL AND o.kind = split_part(g.identity, ' ', 1)
        AND o.identity = catalog.shorten(substr(g.identity, strpos(g.identity, ' ') + 1))))
$fn$;
CREATE OR REPLACE FUNCTION catalog.read_labels() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT g.kind, g.identity, g.body FROM given.answers g WHERE g.answer = 'read_labels'
$fn$`;

/**
 * What stands on the server in the place of functions that redact: the text itself, for the engine to redact. What is
 * read by a role that may not install the catalog is redacted where it is put together, in the memory of the runner.
 */
export const leftToTheEngine = {
  redact_setting: (entry: string): string => `substr(${entry}, strpos(${entry}, '=') + 1)`,
  // Sources stay on the server, unless one looks as if it held a secret.
  redacted_kinds: (content: string): string =>
    `CASE WHEN catalog.is_suspicious(${content}) THEN to_jsonb(${content}) ELSE '[]' END`,
};

/**
 * Which indexes and tables are old enough to be judged: without a history all of them, as at a first snapshot. The
 * engine takes away those that are no objects.
 */
export const settledWithoutHistory = `SELECT CASE WHEN c.relkind IN ('i', 'I') THEN 'index' ELSE 'table' END AS kind,
    catalog.shorten(catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text)) AS identity,
    clock_timestamp() AS seen, true AS from_the_start
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('i', 'I', 'r', 'p')`;
