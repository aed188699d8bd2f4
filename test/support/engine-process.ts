import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of the embedded engine that this process has started. */
export interface Child {
  readonly pid: number;
  readonly arguments: readonly string[];
}

/** The processes of embedded engines that run now, started by this process. */
export function enginesOf(parent = process.pid): readonly Child[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return ppid === parent &&
          words.some((word) => /engine\/index\.(?:ts|js)$/.test(word)) &&
          words.includes('--disallow-code-generation-from-strings') &&
          !words[0]?.endsWith('sh')
          ? [{ pid: Number(name), arguments: words }]
          : [];
      } catch {
        return [];
      }
    });
}

/** Waits for the engine that is there next. */
export async function nextEngine(known: readonly Child[] = []): Promise<Child> {
  for (;;) {
    const found = enginesOf().find(({ pid }) => !known.some((other) => other.pid === pid));
    if (found !== undefined) return found;
    await sleep(20);
  }
}
