import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly directory?: string;
}

export interface Measured {
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  /** The most that one process of the command had in memory, in MB. */
  readonly memory: number;
  readonly stdout: string;
}

/** How often memory is looked at. The kernel keeps the peak, so only a peak in a process's last moments is missed. */
const interval = 10;

/** A field of /proc/PID/status, in MB; 0 when the process is gone. */
export function memoryOf(pid: number, field: 'VmHWM' | 'RssAnon'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** What a process calls itself: a backend names user and database. Empty when it is gone. */
export function titleOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

export function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
      .trim()
      .split(' ')
      .filter((text) => text !== '')
      .map(Number);
  } catch {
    return [];
  }
}

/** The kernel's clock ticks a second, on every Linux that Node runs on. */
const ticks = 100;

/** Milliseconds of the processor that a process and all that it started have taken, also those that have ended. */
export function processorTime(pid: number): number {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return 0;
  }
  // Behind the name, which may hold anything: utime, stime, and of children that were waited for cutime, cstime.
  const times = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
  const own = (1000 * times.reduce((one, other) => one + other, 0)) / ticks;
  return own + childrenOf(pid).reduce((sum, child) => sum + processorTime(child), 0);
}

function family(pid: number): readonly number[] {
  return [pid, ...childrenOf(pid).flatMap(family)];
}

/**
 * Runs a command to its end.
 * @param timeout milliseconds after which it is killed.
 * @param every milliseconds between two looks at its memory.
 * @throws with what it says when it fails or takes too long.
 */
export async function measure(
  { file, args, env = {}, directory }: Command,
  timeout = 600_000,
  every = interval,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(file, args, {
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...env },
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(0, 100_000);
  });
  let memory = 0;
  const look = (): void => {
    memory = Math.max(memory, ...family(child.pid ?? 0).map((pid) => memoryOf(pid, 'VmHWM')));
  };
  const looking = setInterval(look, every);
  const killing = setTimeout(() => child.kill('SIGKILL'), timeout);
  let ended = NaN;
  child.once('exit', () => {
    ended = performance.now();
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.once('error', reject).once('close', (...how) => resolve(how));
  }).finally(() => {
    clearInterval(looking);
    clearTimeout(killing);
  });
  if (code !== 0) {
    const why =
      code === null
        ? `was ended by ${signal} after ${((ended - started) / 1000).toFixed(1)} s`
        : `ended with status ${code}`;
    // The line that names the error stands anywhere between a listing and a stack.
    const reason = /^.*\b(?:[A-Z]\w*)?error\b: .*$/im.exec(stderr)?.[0] ?? (stderr || stdout).trim();
    throw new Error(`${path.basename(file)} ${path.basename(args[0] ?? '')} ${why}: ${reason.slice(0, 400)}`);
  }
  return { milliseconds: ended - started, memory, stdout };
}
