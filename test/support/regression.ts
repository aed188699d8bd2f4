import { homedir } from 'node:os';
import path from 'node:path';

/** PostgreSQL's own regression tests: `.ci/run` leaves them here, from Debian's source package. */
export const regression =
  process.env['PG_REGRESS'] ??
  path.join(
    process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'),
    'pg-feature-inventory',
    'regress',
  );

/** What to do where they are not. */
export const regressionMissing =
  ".ci/run puts PostgreSQL's regression tests there, and PG_REGRESS can name another folder";
