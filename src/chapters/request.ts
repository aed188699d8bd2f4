import path from 'node:path';
import {
  checkoutOf,
  environmentOf,
  inputEnvironment,
  originOf,
  readEvent,
  refuseForeignCode,
  type NamedBase,
  type Origin,
} from '../github/index.ts';
import { readInputs } from '../inputs.ts';
import { twinPath } from '../inventory/index.ts';
import { readSource } from '../migrations/index.ts';
import { earlierFiles, refuseInTheWay } from '../publish/index.ts';
import { rowsShown } from '../rows.ts';
import { readEdgeFunctions } from '../snapshot/index.ts';
import { readAsked } from './asked.ts';
import { refuseExplorer } from './explorer.ts';
import type { CheckoutContent, Note, RunRequest } from './setting.ts';

/**
 * Reads the event and the inputs.
 * @param directory the working directory, which is the checkout where GITHUB_WORKSPACE names none.
 * @param base what a plan compares with, where somebody named it; otherwise the event says.
 * @throws {ActionError} for code of a fork in a run with secrets, and for wrong inputs.
 */
export function readRequest(
  env: NodeJS.ProcessEnv,
  directory: string,
  base: NamedBase | null = null,
): RunRequest {
  const event = readEvent(env);
  const origin: Origin = {
    ...originOf(env, event),
    ...(base === null ? {} : { baseBranch: base.branch, baseCommit: base.commit, named: true }),
  };
  refuseForeignCode(origin);
  const proposal = inputEnvironment(env, origin);
  const given = readInputs(proposal.env);
  const workspace = env['GITHUB_WORKSPACE'] || directory;
  const environment = environmentOf(env, event);
  const checkout = checkoutOf(workspace, environment.repository, [
    given['inventory-path'],
    given.explorer,
    ...given.migrations,
  ]);
  const inputs = {
    ...given,
    'inventory-path': withinCheckout(given['inventory-path'], checkout.folder),
    explorer: withinCheckout(given.explorer, checkout.folder),
  };
  const shown = rowsShown(inputs.rows, env, event);
  return {
    env,
    environment,
    origin,
    inputs,
    rows: shown.rows,
    workspace,
    documents: path.join(workspace, checkout.folder),
    notices: [
      ...(base?.notice == null ? [] : [{ level: 'notice', message: base.notice } as const]),
      ...(checkout.notice === null ? [] : [{ level: 'notice', message: checkout.notice } as const]),
      ...(proposal.notice === null ? [] : [{ level: 'notice', message: proposal.notice } as const]),
      ...(shown.notice === null ? [] : [{ level: 'warning', message: shown.notice } as const]),
    ],
  };
}

/**
 * Reads what the run needs of the checkout, so that a mistake in it is found before anything is connected to.
 * @throws {ActionError} for files that cannot be read, and for somebody else's file where the inventory's JSON belongs.
 */
export async function readCheckout(
  { inputs, workspace, documents }: RunRequest,
  note: Note,
): Promise<CheckoutContent> {
  const edgeFunctions = readEdgeFunctions(workspace, inputs['edge-functions'], (message) =>
    note('notice', message),
  );
  const asked = await readAsked(inputs, workspace);
  for (const file of inputs.verify) readSource(workspace, file, 'verify');
  const main = inputs['inventory-path'];
  await refuseInTheWay(documents, main, inputs.mode === 'apply' && inputs.commit !== 'none');
  await refuseExplorer(documents, inputs);
  return { asked, edgeFunctions, earlier: () => earlierFiles(documents, [main, twinPath(main)]) };
}

/** An input may name a file by its place in the workspace; in the repository it has no such folder before it. */
function withinCheckout(file: string, folder: string): string {
  return folder !== '' && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}
