import type { ReadStream } from 'node:tty';
import { performed } from '../action.ts';
import type { ActionError } from '../error.ts';
import { namedBase } from '../github/index.ts';
import { createLog, type Log } from '../report/index.ts';
import type { Request } from './arguments.ts';
import { askHidden } from './ask.ts';
import { environmentFor } from './environment.ts';
import type { Screen } from './screen.ts';

/** Where the command was started, and what it can be heard through. */
export interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly stdin: ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** What results are told through, and what goes beside them. */
export interface Screens {
  readonly output: Screen;
  readonly notes: Screen;
}

/** Runs what was asked for. @returns whether it succeeded. @throws {ActionError} for wrong use. */
export async function perform(
  request: Extract<Request, { asks: 'run' }>,
  place: Place,
  { output, notes }: Screens,
): Promise<boolean> {
  const { directory, signal, stdin, stderr } = place;
  const ask = async (question: string): Promise<string | null> =>
    stdin.isTTY && stderr.isTTY ? await askHidden(question, { stdin, stderr }) : null;
  const base = request.base === null ? null : await namedBase(directory, request.base);
  const env = await environmentFor(request, place.env, ask);
  const screen = request.json ? notes : output;
  const { succeeded, json } = await performed({
    env,
    directory,
    signal,
    base,
    write: screen.write,
    watch: (log) => watched(log, screen),
  });
  if (request.json) output.write([...json].join(''));
  return succeeded;
}

/** A log whose chapters are seen while they go on. */
function watched(log: Log, screen: Screen): Log {
  const open: string[] = [];
  return {
    ...log,
    async group(title, body) {
      screen.progress(title);
      open.push(title);
      try {
        return await log.group(title, body);
      } finally {
        open.pop();
        screen.progress(open.at(-1) ?? null);
      }
    },
  };
}

/** Tells of wrong use. */
export function tell({ failure: { message, state, remedy } }: ActionError, screen: Screen): void {
  const log = createLog({ inActions: false, secrets: [], write: screen.write });
  log.error(message);
  for (const text of [state, remedy]) if (text !== undefined) log.line(text);
}
