import { refuseForeign, sql } from '../database/index.ts';
import { lockBusy } from './formats/index.ts';

/** A row of catalog.migrations. */
export interface Applied {
  readonly file: string;
  readonly version: string;
  readonly kind: 'versioned' | 'repeatable' | 'bundled';
  /** Null when the file was marked by hand: the next run records what it finds. */
  readonly checksum: string | null;
  readonly token_checksum: string | null;
  readonly milliseconds: number | null;
  /** Set while a file that runs statement by statement is not finished. */
  readonly progress: Progress | null;
  /** How a person marked the file, while no run has acted on it yet. */
  readonly marked: 'applied' | 'baseline' | 'reverted' | null;
}

/** `progress` of a row of catalog.migrations: set while a file that runs statement by statement is not finished. */
export interface Progress {
  /** The run that works on the file. */
  readonly run: string;
  /** Statements that are known to have completed. */
  readonly done: number;
  /** Whether the next statement was started: then its outcome has to be looked up. */
  readonly begun: boolean;
  /** Whether it ran, as a person said by catalog.mark_statement. */
  readonly ran?: boolean;
  /** SHA-256 of the completed statements: they must not change while the file is half done. */
  readonly prefix: string;
  /** The process of the server that the run is connected to; absent behind a pooler, whose processes outlive it. */
  readonly backend?: number;
  /** Object ids of the indexes that the next statement's table had before it. */
  readonly indexes: readonly number[];
}

/** Whether anything of a file that runs statement by statement may have run. */
export const hasBegun = (progress: Progress | null): boolean =>
  progress !== null && (progress.done > 0 || progress.begun);

/** Advisory lock of everything that writes the history, per database. The first key spells `pfi` and a version. */
export const lockKeys = '1885759745, 1';

/**
 * PL/pgSQL statement that takes the lock until the transaction ends, or fails with {@link lockBusy}. Polled, never
 * waited for: a session that waits holds a snapshot and so blocks CREATE INDEX CONCURRENTLY elsewhere, and could not
 * tell whom it waits for.
 */
export const lock = `IF NOT pg_catalog.pg_try_advisory_xact_lock(${lockKeys}) THEN
    RAISE EXCEPTION 'another run is applying migrations' USING ERRCODE = '${lockBusy}';
  END IF`;

const pinned = 'SET search_path = pg_catalog, pg_temp';

/** SQL condition: the function that was added last is there, and so everything is. */
export const complete = `EXISTS (
    SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'catalog' AND p.proname = 'mark_statement'
      AND p.proconfig = '{"search_path=pg_catalog, pg_temp"}')`;

/*
 * Creating is guarded by the lock, because simultaneous CREATE … IF NOT EXISTS of the same object fail with 23505.
 * CREATE SCHEMA IF NOT EXISTS needs the privilege to create even when there is nothing to create, hence the tests. The
 * function that was added last is looked for first: where it is there, nothing is missing and no lock is needed.
 */
export const install = `DO $install$
DECLARE
  item record;
BEGIN
  -- Checked before, but it may have been created, or have a new owner, since then. To plan the question takes longer
  -- than all else here.
  IF to_regnamespace('catalog') IS NOT NULL THEN
    EXECUTE ${sql`${refuseForeign}`};
  END IF;
  IF ${complete} THEN
    RETURN;
  END IF;
  ${lock};
  -- Another run may have created it before it gave the lock back.
  IF ${complete} THEN
    RETURN;
  END IF;
  IF to_regnamespace('catalog') IS NULL THEN
    CREATE SCHEMA catalog;
  ELSE
    -- Once more: it may have been created while the lock was waited for.
    EXECUTE ${sql`${refuseForeign}`};
  END IF;
  IF to_regclass('catalog.migrations') IS NULL THEN
    CREATE TABLE catalog.migrations (
      file text PRIMARY KEY,
      version text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('versioned', 'repeatable', 'bundled')),
      checksum text,
      token_checksum text,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      applied_by text NOT NULL DEFAULT session_user,
      milliseconds integer,
      progress jsonb,
      marked text CHECK (marked IN ('applied', 'baseline', 'reverted'))
    );
    COMMENT ON TABLE catalog.migrations IS 'Which migration files are applied, by pg-feature-inventory. '
      'A row is written in the transaction that runs its file.';
    COMMENT ON COLUMN catalog.migrations.file
      IS 'Path in the repository, or pg-feature-inventory/NAME for bundled SQL. '
      'Before it, with " :: ", the search_path that the connection string names, if it does.';
    COMMENT ON COLUMN catalog.migrations.checksum
      IS 'SHA-256 of the file with line ends as LF; null = marked by hand.';
    COMMENT ON COLUMN catalog.migrations.token_checksum
      IS 'SHA-256 of the file''s tokens: comments and white space change nothing.';
    COMMENT ON COLUMN catalog.migrations.progress
      IS 'How far a file is that runs statement by statement, outside of a transaction; null = finished.';
    COMMENT ON COLUMN catalog.migrations.marked IS 'How a person marked the file, until the next run acts on it '
      'and writes it into the history of the tool that records the file.';
  END IF;
  CREATE OR REPLACE FUNCTION catalog.mark(file text, mark text) RETURNS void
  LANGUAGE plpgsql ${pinned} AS $body$
  BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock(${lockKeys});
    INSERT INTO catalog.migrations AS m (file, version, kind, marked)
    VALUES (
      mark.file,
      coalesce(substring(mark.file FROM '(?:^|/)[^/0-9]*([0-9]+)[^/]*(?:/migration\\.sql)?$'), mark.file),
      'versioned', mark.mark)
    ON CONFLICT ON CONSTRAINT migrations_pkey
    DO UPDATE SET checksum = NULL, token_checksum = NULL, progress = NULL, marked = mark.mark;
  END $body$;
  COMMENT ON FUNCTION catalog.mark(text, text)
    IS 'What mark_applied, mark_reverted and baseline have in common.';
  CREATE OR REPLACE FUNCTION catalog.mark_applied(file text) RETURNS void
  LANGUAGE sql ${pinned} AS $body$ SELECT catalog.mark(file, 'applied') $body$;
  COMMENT ON FUNCTION catalog.mark_applied(text) IS 'Records a migration file, by its path in the repository, '
    'as applied without running it. An edited file is accepted as it is at the next run.';
  CREATE OR REPLACE FUNCTION catalog.baseline(file text) RETURNS void
  LANGUAGE sql ${pinned} AS $body$ SELECT catalog.mark(file, 'baseline') $body$;
  COMMENT ON FUNCTION catalog.baseline(text) IS 'Records a migration file, by its path in the repository, '
    'and all files before it in its folder as applied without running them: '
    'for a database that was created by other means.';
  CREATE OR REPLACE FUNCTION catalog.mark_reverted(file text) RETURNS void
  LANGUAGE sql ${pinned} AS $body$ SELECT catalog.mark(file, 'reverted') $body$;
  COMMENT ON FUNCTION catalog.mark_reverted(text) IS 'Forgets that a migration file, by its path in the repository, '
    'was applied: the next run runs it again.';
  CREATE OR REPLACE FUNCTION catalog.mark_statement(file text, ran boolean) RETURNS void
  LANGUAGE plpgsql ${pinned} AS $body$
  BEGIN
    UPDATE catalog.migrations AS m
    SET progress = m.progress || pg_catalog.jsonb_build_object('ran', mark_statement.ran)
    WHERE m.file = mark_statement.file AND (m.progress->>'begun')::boolean;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no statement of % was started without a run seeing it finish', mark_statement.file
        USING ERRCODE = 'no_data_found';
    END IF;
  END $body$;
  COMMENT ON FUNCTION catalog.mark_statement(text, boolean) IS 'Says whether a statement of a half-done migration file '
    'ran that no run saw finish: true = the next run goes on after it, false = the next run runs it.';
  -- The owner's alone, whatever default privileges say; catalog.set_privileges() keeps it so.
  FOR item IN
    SELECT o.object, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee
    FROM (
      SELECT 'TABLE catalog.migrations' AS object, c.relowner AS owner, c.relacl AS acl
      FROM pg_catalog.pg_class c WHERE c.oid = 'catalog.migrations'::regclass
      UNION ALL
      SELECT 'FUNCTION ' || p.oid::regprocedure, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
      FROM pg_catalog.pg_proc p
      WHERE p.pronamespace = 'catalog'::regnamespace
        AND p.proname IN ('mark', 'mark_applied', 'mark_reverted', 'mark_statement', 'baseline')
    ) o CROSS JOIN LATERAL aclexplode(o.acl) a WHERE a.grantee <> o.owner GROUP BY 1, 2
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %s CASCADE', item.object, item.grantee);
  END LOOP;
END $install$`;
