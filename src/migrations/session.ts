import { pin } from '../database/index.ts';

/**
 * Ends what a file left to its COMMIT, and takes its role off. Deferred constraints come first, as at the COMMIT that the
 * file was written for: with its settings.
 */
export const returnRole: readonly string[] = [
  'SET CONSTRAINTS ALL IMMEDIATE',
  'RESET SESSION AUTHORIZATION',
  'RESET ROLE',
];

/** Undoes what a file has set for the session; a dump blanks search_path. */
export const resetSettings: readonly string[] = [...returnRole, 'RESET ALL'];

/** What else of a file outlives its statements. */
export const dropRemains: readonly string[] = [
  'CLOSE ALL',
  'UNLISTEN *',
  'DISCARD TEMP',
  'DISCARD SEQUENCES',
  'SELECT pg_catalog.pg_advisory_unlock_all()',
];

export const leave: readonly string[] = [...resetSettings, ...dropRemains];

/** DEALLOCATE ALL would take what a pooler keeps on the server for others. */
export const deallocate = `DO $pfi$ DECLARE name text; BEGIN
    FOR name IN SELECT p.name FROM pg_catalog.pg_prepared_statements p WHERE p.from_sql LOOP
      EXECUTE pg_catalog.format('DEALLOCATE %I', name);
    END LOOP;
  END $pfi$`;

/**
 * What a file sets, creates or holds for the session must reach neither the next file, nor the history, nor other
 * users of a pool: each file begins as in a session of its own. What follows in the transaction is ours.
 */
export const forgetSession: readonly string[] = [...leave, ...pin, deallocate];
