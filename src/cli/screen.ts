import { styleText } from 'node:util';

/** A stream to the outside that may be a terminal, and may be closed before all is told. */
export interface Screen {
  /** Takes whole lines, which are no longer than what is to be seen: nothing in them moves the cursor. */
  write(text: string): void;
  /** Tells on a terminal what goes on, until the next call; null = nothing. */
  progress(title: string | null): void;
  /** Why not all could be written, such as a full disk; null when all was, or when the reader had enough. */
  lost(): Error | null;
}

/** Milliseconds between two looks of the progress line. */
const beat = 1_000;

/** How a line is drawn on a terminal that has colours: the first pattern that fits decides. */
const styles = [
  [/^(?:DATABASE OPERATIONS|PLAN|CHECK) (?:COMPLETE|PASSED)/, ['bold', 'green']],
  [/^(?:DATABASE OPERATIONS|PLAN|CHECK) FAILED/, ['bold', 'red']],
  [/^PLAN INCOMPLETE/, ['bold', 'yellow']],
  [/^ *(?:new )?error: |\(breaking\)$|^ +✗ /, ['red']],
  [/^ *(?:new )?warning: |\(security\)$/, ['yellow']],
  [/^ +✓ /, ['green']],
] as const;

/** A line in its colours. */
export function coloured(line: string): string {
  const style = styles.find(([pattern]) => pattern.test(line))?.[1];
  return style === undefined ? line : styleText([...style], line, { validateStream: false });
}

/**
 * @param env NO_COLOR (https://no-color.org) and TERM are read.
 */
export function createScreen(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Screen {
  const isTerminal = stream.isTTY && env['TERM'] !== 'dumb';
  const hasColours = isTerminal && !env['NO_COLOR'];
  let isClosed = false;
  let lost: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    // `| head` has read enough; what runs goes on to its end.
    if (error.code !== 'EPIPE') lost = error;
  });
  const put = (text: string): void => {
    if (!isClosed) stream.write(text);
  };
  let shown = false;
  let current: { readonly title: string; readonly since: number } | null = null;
  const clear = (): void => {
    if (shown) put('\r\x1b[K');
    shown = false;
  };
  const draw = (): void => {
    if (current === null) return;
    const seconds = Math.floor((performance.now() - current.since) / 1_000);
    const text = `${current.title} … ${seconds} s`.slice(0, Math.max(0, (stream.columns || 80) - 1));
    put(`\r\x1b[K${hasColours ? styleText('dim', text, { validateStream: false }) : text}`);
    shown = true;
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    lost: () => lost,
    write(text) {
      clear();
      put(hasColours ? text.split('\n').map(coloured).join('\n') : text);
    },
    progress(title) {
      if (!isTerminal) return;
      clearInterval(timer);
      clear();
      current = title === null ? null : { title, since: performance.now() };
      // What is over within a second needs no line.
      if (current !== null) timer = setInterval(draw, beat).unref();
    },
  };
}
