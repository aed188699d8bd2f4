import action from '../action.json' with { type: 'json' };
import { ActionError } from '../error.ts';
import { readArguments } from './arguments.ts';
import { helpText } from './help.ts';
import type { Place } from './perform.ts';
import { createScreen } from './screen.ts';

/** What a process ends with. */
const [done, wrong] = [0, 2];

/**
 * The command `pg-feature-inventory`: the same run as the action's, with the inputs as flags.
 * @param argv what follows the command's name.
 * @returns the exit code: 0 = done, 1 = failed, 2 = wrong use.
 */
export async function commandLine(argv: readonly string[], place: Place): Promise<number> {
  const { env, stdout, stderr } = place;
  const output = createScreen(stdout, env);
  const notes = createScreen(stderr, env);
  try {
    const request = readArguments(argv);
    if (request.asks === 'help') output.write(helpText(request.command, stdout.columns));
    else if (request.asks === 'version') output.write(`${action.version}\n`);
    else {
      // Everything else is only loaded to run: it takes longer than all of this.
      const { perform } = await import('./perform.ts');
      return await perform(request, place, { output, notes });
    }
    return done;
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const { tell } = await import('./perform.ts');
    tell(error, notes);
    return wrong;
  }
}
