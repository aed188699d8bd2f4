import path from 'node:path';
import { ActionError } from '../error.ts';
import { readStart, refuseUnwritable, writeFiles } from '../files/index.ts';
import { secretInputs, type Inputs } from '../inputs.ts';
import { refuseSecrets } from '../publish/index.ts';
import type { Story } from '../report/index.ts';
import type { Review, Snapshot } from '../snapshot/index.ts';
import type { Setting } from './setting.ts';

/** The explorer as it is to be written. */
export interface ExplorerFile {
  /** Repository-relative. */
  readonly path: string;
  readonly content: string;
}

/**
 * Ends a run before it touches a database, for a path at which the explorer could not be written, or where a file
 * stands that is somebody else's.
 * @throws {ActionError} naming the file.
 */
export async function refuseExplorer(documents: string, inputs: Inputs): Promise<void> {
  const { explorer, mode, 'inventory-path': main } = inputs;
  if (explorer === '' || mode !== 'apply') return;
  const state = 'No database was connected to.';
  if (explorer === main)
    throw new ActionError({
      message: `The inputs explorer and inventory-path both name ${explorer}.`,
      state,
      remedy: 'Set the input explorer to another path.',
    });
  await refuseUnwritable(documents, [explorer], state);
  const { explorerStart, isExplorer } = await import('../explorer/index.ts');
  const start = readStart(documents, explorer, 'explorer', explorerStart.length);
  if (start === null || isExplorer(start.toString('utf8'))) return;
  throw new ActionError({
    message: `${explorer} was not written by this action, which would write the explorer there.`,
    state,
    remedy: 'Set the input explorer to another path, or move that file away.',
  });
}

/**
 * Makes the explorer of what the document shows, without writing it; null = none is wanted.
 * @throws {ActionError} when it would hold a secret.
 */
export async function makeExplorer(
  setting: Setting,
  snapshot: Snapshot,
  reviewed: Review | null,
): Promise<ExplorerFile | null> {
  const { inputs, env, database, unstored } = setting;
  const { explorer: file, statistics, schemas, target } = inputs;
  if (file === '') return null;
  const { explorerData, explorerJson, explorerPage, readViewer } = await import('../explorer/index.ts');
  const { emptyHistory, readHistory, readPresent } = await import('../snapshot/index.ts');
  const data = explorerData(snapshot, {
    statistics,
    schemas,
    findings: reviewed?.list ?? [],
    history: unstored === null ? await readHistory(database) : emptyHistory,
    present: await readPresent(database),
    historyNote: unstored === null ? null : `There is no history: ${unstored.onPage}.`,
  });
  const json = explorerJson(data);
  refuseSecrets([{ path: file, content: json }], {
    message: '',
    secrets: secretInputs(env),
    names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
  });
  return { path: file, content: explorerPage(data, json, readViewer()) };
}

/** Writes the explorer into the checkout, where a later step finds it: this action never commits it. */
export async function writeExplorer(
  { documents, log }: Setting,
  explorer: ExplorerFile | null,
): Promise<Story['explorer']> {
  if (explorer === null) return null;
  const changed = await writeFiles(documents, [explorer], []);
  const bytes = Buffer.byteLength(explorer.content);
  log.line(`${path.join(documents, explorer.path)}: ${bytes} bytes, ${changed ? 'changed' : 'unchanged'}`);
  return { path: explorer.path, changed, bytes };
}
