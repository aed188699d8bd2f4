import type { ReadStream } from 'node:tty';

/** How a question is put. */
export interface Terminal {
  readonly stdin: ReadStream;
  readonly stderr: NodeJS.WriteStream;
}

/**
 * Asks on the terminal, without showing what is typed or pasted.
 * @returns the answer; null = the question was cancelled with Ctrl-C or Ctrl-D.
 */
export async function askHidden(question: string, { stdin, stderr }: Terminal): Promise<string | null> {
  // Before the question, so that nothing is shown of an answer that comes at once.
  stdin.setRawMode(true);
  stderr.write(question);
  stdin.setEncoding('utf8');
  try {
    return await new Promise((resolve) => {
      let answer = '';
      stdin.on('data', (typed: string) => {
        for (const char of typed) {
          if (char === '\r' || char === '\n') return resolve(answer);
          if (char === '\x03' || char === '\x04') return resolve(null);
          if (char === '\x7f' || char === '\b') answer = [...answer].slice(0, -1).join('');
          else answer += char;
        }
      });
      stdin.once('end', () => resolve(null)).resume();
    });
  } finally {
    stdin.removeAllListeners('data').removeAllListeners('end').pause();
    stdin.setRawMode(false);
    stderr.write('\n');
  }
}
