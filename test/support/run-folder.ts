import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/*
 * Where tests write: one folder for each run, which goes with it. It is in memory where there is enough, because most of
 * what a server of a test does is to write files that nobody reads again: on a disk that others use too, creating a
 * database takes four times as long. On others' systems /dev/shm may be as small as 64 MB, or not let programs run.
 */

const prefix = 'feature-inventory-';
/** Bytes that must be free; a run of all tests takes up to a third of it. */
const enough = 6 * 2 ** 30;

export const isRunFolder = (folder: string): boolean => path.basename(folder).startsWith(prefix);

/** Vitest's global setup, which each project calls. */
export default function setup(): (() => void) | undefined {
  if (isRunFolder(tmpdir())) return undefined;
  const parent = inMemory('/dev/shm') ? '/dev/shm' : tmpdir();
  removeAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
  // PostgreSQL does not run as root: it goes through here as nobody.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

function inMemory(place: string): boolean {
  if (!existsSync(place)) return false;
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, at]) => at === place);
  const { bavail, bsize } = statfsSync(place);
  return (
    mount?.[2] === 'tmpfs' &&
    !mount[3]?.split(',').includes('noexec') &&
    Math.min(bavail * bsize, process.availableMemory()) >= enough
  );
}

/** What runs left that were killed an hour ago or longer: in memory it would stay until the machine is restarted. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length))?.[0] : undefined;
    const folder = path.join(parent, name);
    if (pid !== undefined && !existsSync(`/proc/${pid}`) && statSync(folder).mtimeMs < Date.now() - 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}
