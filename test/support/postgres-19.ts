import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  chmodSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where `.ci/run` unpacks PostgreSQL 19 of Debian experimental with its libraries: npm has no binaries of it yet. */
const unpacked = path.join(
  process.env['DEBIAN_PARTS'] ??
    path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'pg-feature-inventory'),
  'postgresql-19',
);
const programs = 'usr/lib/postgresql/19/bin';

export const has19 = existsSync(path.join(unpacked, programs, 'postgres'));
/** What to do where it is not. */
export const missing19 = `${unpacked} is missing: .ci/run puts PostgreSQL 19 there, and DEBIAN_PARTS can name another parent folder`;

/** It needs a newer C library than the system's, so its own loader starts it; also where initdb starts postgres. */
const wrapper = `#!/bin/sh
root=\${0%/${programs}/*}
libraries=$root/usr/lib/x86_64-linux-gnu
exec "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" --argv0 "$0" "$0.elf" "$@"
`;

/**
 * The folder of its programs, in a copy under `cache`: the original may be in root's home, which the user that runs the
 * server cannot enter. It takes no space where it can be linked. Written beside its name and renamed, so that of two
 * workers the first wins; the name says of which original it is.
 */
export function programsOf19(cache: string): string {
  if (!has19) throw new Error(missing19);
  const { mtimeMs, size } = statSync(path.join(unpacked, programs, 'postgres'));
  const copy = path.join(cache, `postgresql-19-${size}-${mtimeMs}`);
  const folder = path.join(copy, programs);
  if (existsSync(copy)) return folder;
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(path.join(cache, 'new-'));
  chmodSync(aside, 0o755);
  for (const part of ['usr/lib/postgresql', 'usr/share/postgresql', 'usr/lib/x86_64-linux-gnu']) {
    const to = path.join(aside, part);
    mkdirSync(path.dirname(to), { recursive: true });
    const copied = ['-al', '-a'].some(
      (options) => spawnSync('cp', [options, '-T', path.join(unpacked, part), to]).status === 0,
    );
    if (!copied) throw new Error(`${path.join(unpacked, part)} was not copied to ${to}`);
  }
  for (const name of ['postgres', 'initdb', 'pg_dump']) {
    const program = path.join(aside, programs, name);
    renameSync(program, `${program}.elf`);
    writeFileSync(program, wrapper, { mode: 0o755 });
  }
  try {
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return folder;
}
