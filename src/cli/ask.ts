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
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  let answer = '';
  const answered = Promise.withResolvers<string | null>();
  const take = (typed: string): void => {
    for (const char of typed) {
      if (char === '\r' || char === '\n') return answered.resolve(answer);
      if (char === '\x03' || char === '\x04') return answered.resolve(null);
      if (char === '\x7f' || char === '\b') answer = [...answer].slice(0, -1).join('');
      else answer += char;
    }
  };
  const closed = (): void => answered.resolve(null);
  stdin.on('data', take).once('end', closed).resume();
  try {
    return await answered.promise;
  } finally {
    stdin.off('data', take).off('end', closed).pause();
    stdin.setRawMode(false);
    stderr.write('\n');
  }
}
