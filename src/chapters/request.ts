import { environmentOf, inputEnvironment, originOf, readEvent, refuseForeignCode } from '../github/index.ts';
import { readInputs } from '../inputs.ts';
import { readSource } from '../migrations/index.ts';
import { refuseForeignTwin } from '../publish/index.ts';
import { rowsShown } from '../rows.ts';
import { readEdgeFunctions, readSuppressions } from '../snapshot/index.ts';
import type { CheckoutContent, Note, RunRequest } from './setting.ts';

/**
 * Reads the event and the inputs.
 * @param directory the working directory, which is the checkout where GITHUB_WORKSPACE names none.
 * @throws {ActionError} for code of a fork in a run with secrets, and for wrong inputs.
 */
export function readRequest(env: NodeJS.ProcessEnv, directory: string): RunRequest {
  const event = readEvent(env);
  const origin = originOf(env, event);
  refuseForeignCode(origin);
  const proposal = inputEnvironment(env, origin);
  const inputs = readInputs(proposal.env);
  const shown = rowsShown(inputs.rows, env, event);
  return {
    env,
    environment: environmentOf(env, event),
    origin,
    inputs,
    rows: shown.rows,
    workspace: env['GITHUB_WORKSPACE'] || directory,
    notices: [
      ...(proposal.notice === null ? [] : [{ level: 'notice', message: proposal.notice } as const]),
      ...(shown.notice === null ? [] : [{ level: 'warning', message: shown.notice } as const]),
    ],
  };
}

/**
 * Reads what the run needs of the checkout, so that a mistake in it is found before anything is connected to.
 * @throws {ActionError} for files that cannot be read, and for somebody else's file where the inventory's JSON belongs.
 */
export async function readCheckout({ inputs, workspace }: RunRequest, note: Note): Promise<CheckoutContent> {
  const accepted = inputs.lint === 'off' ? [] : readSuppressions(workspace);
  const edgeFunctions = readEdgeFunctions(workspace, inputs['edge-functions'], (message) =>
    note('notice', message),
  );
  for (const file of inputs.verify) readSource(workspace, file, 'verify');
  await refuseForeignTwin(workspace, inputs['inventory-path']);
  return { accepted, edgeFunctions };
}
