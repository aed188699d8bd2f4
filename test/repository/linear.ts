import { spawn } from 'node:child_process';
import path from 'node:path';

/** Milliseconds for one text of a megabyte, which takes a fraction of a second of an idle machine; one that is read again from each place takes hours. */
const patience = 60_000;

/**
 * Lets one reader of texts read a megabyte of everything that is hard to read, in a process of its own.
 * @throws when it is still reading one of them after {@link patience}; then the process is killed.
 */
export function measure(reader: string, options: object = {}, wait: number = patience): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'linear-child.ts'), reader, JSON.stringify(options)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let last = 'its modules';
    let errors = '';
    let late = false;
    const watch = (): NodeJS.Timeout =>
      setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, wait);
    let timer = watch();
    child.stdout.on('data', (data: Buffer) => {
      last = data.toString().trim().split('\n').at(-1) ?? last;
      clearTimeout(timer);
      timer = watch();
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += data;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (late)
        reject(new Error(`${reader} was still reading a megabyte of ${last} after ${wait / 1000} seconds`));
      else if (code !== 0)
        reject(new Error(`${reader} ended with ${code} at ${last}: ${errors.slice(-2000)}`));
      else resolve();
    });
  });
}
