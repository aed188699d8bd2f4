import { homedir } from 'node:os';
import path from 'node:path';

const ownCache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');

/** Where `.ci/run` leaves what it takes from other Debian suites: as scripts/debian-parts.sh says. */
export const debianParts =
  process.env['DEBIAN_PARTS'] ??
  path.join(process.getuid?.() === 0 ? '/var/cache' : ownCache, 'pg-feature-inventory');
