import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Milliseconds of processor time for one text of a megabyte, which takes a fraction of a second; one that is read again from
 * each place takes hours. By the clock a busy machine would decide.
 */
const patience = 60_000;

const compileCache = path.join(import.meta.dirname, '../../node_modules/.cache/node');

/** Milliseconds of processor time that a process has used; Linux counts in hundredths of a second. */
function processorTime(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return 0; // It has ended.
  }
}

/**
 * Lets one reader of texts read a megabyte of everything that is hard to read, in a process of its own.
 * @throws when it has read one of them for {@link patience}; then the process is killed.
 */
export function measure(reader: string, options: object = {}, wait: number = patience): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'linear-child.ts'), reader, JSON.stringify(options)],
      // Loading the product takes most readers longer than reading does.
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: compileCache } },
    );
    let last = 'its modules';
    let errors = '';
    let late = false;
    let begun = 0;
    const timer = setInterval(() => {
      if (processorTime(child.pid) - begun <= wait) return;
      late = true;
      child.kill('SIGKILL');
    }, 200);
    child.stdout.on('data', (data: Buffer) => {
      last = data.toString().trim().split('\n').at(-1) ?? last;
      begun = processorTime(child.pid);
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += data;
    });
    child.on('close', (code) => {
      clearInterval(timer);
      if (late)
        reject(
          new Error(
            `${reader} was still reading a megabyte of ${last} after ${wait / 1000} seconds of processor time`,
          ),
        );
      else if (code !== 0)
        reject(new Error(`${reader} ended with ${code} at ${last}: ${errors.slice(-2000)}`));
      else resolve();
    });
  });
}
