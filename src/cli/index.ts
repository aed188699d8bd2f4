import { setImmediate as immediate } from 'node:timers/promises';
import action from '../action.json' with { type: 'json' };
import { ActionError } from '../error.ts';
import { readArguments } from './arguments.ts';
import { helpText } from './help.ts';
import type { Place, Screens } from './perform.ts';
import { createScreen } from './screen.ts';

/** What a process ends with. */
const exitCodes = { done: 0, failed: 1, wrongUse: 2 } as const;

/**
 * The command `pg-feature-inventory`: the same run as the action's, with the inputs as flags.
 * @param argv what follows the command's name.
 * @returns the exit code: 0 = done, 1 = failed, 2 = wrong use.
 */
export async function commandLine(argv: readonly string[], place: Place): Promise<number> {
  const output = createScreen(place.stdout, place.env);
  const notes = createScreen(place.stderr, place.env);
  const code = await answered(argv, place, { output, notes });
  // An error of a stream comes after the call that caused it.
  await immediate();
  const lost = output.lost();
  if (lost === null) return code;
  notes.write(`error: Not all could be written to standard output: ${lost.message}\n`);
  return exitCodes.failed;
}

async function answered(argv: readonly string[], place: Place, screens: Screens): Promise<number> {
  try {
    const request = readArguments(argv);
    if (request.asks === 'run') {
      // Everything else is only loaded to run: it takes longer than all of this.
      const { perform } = await import('./perform.ts');
      return (await perform(request, place, screens)) ? exitCodes.done : exitCodes.failed;
    }
    screens.output.write(
      request.asks === 'help' ? helpText(request.command, place.stdout.columns) : `${action.version}\n`,
    );
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const { tell } = await import('./perform.ts');
    tell(error, screens.notes);
    return exitCodes.wrongUse;
  }
}
