import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { processorTime } from '../support/processor-time.ts';

/**
 * Milliseconds of processor time for one text of a megabyte, which takes a fraction of a second; one that is read again from
 * each place takes hours. By the clock a busy machine would decide. A whole schema of it takes 40 seconds where each new
 * page of memory is dear, as in some virtual machines.
 */
const patience = 120_000;

/** Processes that have read all that they were given: loading the product takes most readers longer than reading does. */
const idle: ChildProcessWithoutNullStreams[] = [];

function started(): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'linear-child.ts')]);
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Ends the processes that are kept for the next reader. */
export function endReaders(): void {
  for (const child of idle.splice(0)) child.stdin.end();
}

/**
 * Lets one reader of texts read a megabyte of everything that is hard to read, in another process.
 * @throws when it has read one of them for {@link patience}; then the process is killed.
 */
export function measure(reader: string, options: object = {}, wait: number = patience): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = idle.pop() ?? started();
    let said = 'its modules';
    const last = (): string => said.trimEnd().split('\n').at(-1) ?? said;
    let errors = '';
    let late = false;
    let begun = processorTime(child.pid);
    const timer = setInterval(() => {
      if (processorTime(child.pid) - begun <= wait) return;
      late = true;
      child.kill('SIGKILL');
    }, 200);
    child.stdout.on('data', (data: string) => {
      said = (said + data).slice(-1_000);
      begun = processorTime(child.pid);
      if (!said.endsWith('\ndone\n')) return;
      clearInterval(timer);
      for (const stream of [child.stdout, child.stderr]) stream.removeAllListeners('data');
      child.removeAllListeners('close');
      idle.push(child);
      resolve();
    });
    child.stderr.on('data', (data: string) => {
      errors += data;
    });
    child.on('close', (code) => {
      clearInterval(timer);
      reject(
        new Error(
          late
            ? `${reader} was still reading a megabyte of ${last()} after ${wait / 1000} seconds of processor time`
            : `${reader} ended with ${code} at ${last()}: ${errors.slice(-2000)}`,
        ),
      );
    });
    child.stdin.write(`${JSON.stringify([reader, options])}\n`);
  });
}
