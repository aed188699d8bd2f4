import path from 'node:path';
import { ActionError } from '../error.ts';
import { writeFiles } from '../files/index.ts';
import { secretInputs, type Inputs } from '../inputs.ts';
import { render, type Page } from '../inventory/index.ts';
import {
  earlierFiles,
  lookAhead,
  publish,
  refuseForeignPages,
  refuseSecrets,
  stalePages,
  type PublishOptions,
  type Standing,
} from '../publish/index.ts';
import type { Publication, Story } from '../report/index.ts';
import type { Capture, Review } from '../snapshot/index.ts';
import { makeExplorer, writeExplorer, type ExplorerFile } from './explorer.ts';
import type { Setting } from './setting.ts';
import { isInventoryOnly } from './unstored.ts';
import { documented } from './without-history.ts';

/** The inventory as it is to be in the repository. */
export interface InventoryFiles {
  /** The main page first. */
  readonly pages: readonly Page[];
  /** Repository-relative paths of earlier pages that have to go. */
  readonly stale: readonly string[];
  /** What the checkout held of the document before. */
  readonly earlier: readonly Buffer[];
  /** When the snapshot was taken that the pages show. */
  readonly takenAt: string;
  /** Written beside them and never committed; null = none is wanted. */
  readonly explorer: ExplorerFile | null;
}

/** The pages that show a snapshot. */
export function renderPages(
  { layout, statistics, schemas, 'inventory-path': main }: Inputs,
  { snapshot, latestChanges }: Capture,
  reviewed: Review | null,
): readonly Page[] {
  return render(snapshot, {
    layout,
    statistics,
    schemas,
    path: main,
    changes: latestChanges,
    findings: reviewed?.list ?? [],
  });
}

/** Makes the inventory without writing it. @throws {ActionError} when it would hold a secret. */
export async function makeInventory(
  setting: Setting,
  captured: Capture,
  reviewed: Review | null,
): Promise<InventoryFiles> {
  const { inputs, env, documents } = setting;
  const { target } = inputs;
  const shown = documented(setting, captured);
  const pages = renderPages(inputs, shown, reviewed);
  refuseSecrets(pages, {
    message: inputs['commit-message'],
    secrets: secretInputs(env),
    names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
  });
  refuseForeignPages(documents, pages);
  const stale = await stalePages(documents, pages);
  const earlier = earlierFiles(documents, [...pages.map((page) => page.path), ...stale]);
  const explorer = await makeExplorer(setting, shown.snapshot, reviewed);
  return { pages, stale, earlier, takenAt: shown.snapshot.unchanged_since.taken_at, explorer };
}

/** Writes the inventory into the checkout. */
export async function writeInventory(
  setting: Setting,
  { pages, stale, explorer }: InventoryFiles,
): Promise<Pick<Story, 'inventory' | 'explorer'>> {
  const { documents, log } = setting;
  const changed = await writeFiles(documents, pages, stale);
  const [main] = pages as readonly [Page];
  const bytes = pages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  const more = pages.length === 1 ? '' : ` and ${pages.length - 1} more`;
  log.line(`${path.join(documents, main.path)}${more}: ${bytes} bytes, ${changed ? 'changed' : 'unchanged'}`);
  return {
    inventory: { path: main.path, changed, bytes, files: pages.length },
    explorer: await writeExplorer(setting, explorer),
  };
}

/** What decides where a document is published, whatever is in it. */
const intentionOf = ({ inputs, environment, log }: Setting): Omit<PublishOptions, 'files' | 'deletions'> => ({
  commit: inputs.commit,
  message: inputs['commit-message'],
  branch: inputs.branch || null,
  pullRequestBranch: inputs['pull-request-branch'] || null,
  token: inputs['github-token'] || null,
  environment,
  log: (line) => log.line(line),
});

/** Looks at where the document will be published, before anything is migrated. */
export async function lookAtBranch(setting: Setting): Promise<Standing | null> {
  const { inputs, earlier } = setting;
  return await lookAhead({ ...intentionOf(setting), main: inputs['inventory-path'], earlier });
}

function databaseState({ inputs, unstored }: Setting): string {
  if (unstored !== null) return 'Nothing was written to the database.';
  return isInventoryOnly(inputs)
    ? 'The snapshot is stored.'
    : 'The migrations are applied and the snapshot is stored.';
}

/** Brings the inventory into the repository on GitHub. @param before what stood there when the run began. */
export async function publishInventory(
  setting: Setting,
  { pages, stale, earlier, takenAt }: InventoryFiles,
  before: Standing | null,
): Promise<Publication> {
  const { inputs, log, note } = setting;
  const publication = await publish({
    ...intentionOf(setting),
    files: pages,
    deletions: stale,
    document: { main: inputs['inventory-path'], takenAt, earlier, before },
  }).catch((error: unknown) => {
    if (!(error instanceof ActionError)) throw error;
    // Publishing knows nothing of databases, and the reader asks about theirs first.
    const state = [databaseState(setting), error.failure.state ?? ''].join(' ');
    throw new ActionError({ ...error.failure, state: state.trim() }, { cause: error });
  });
  for (const warning of publication.warnings) note('warning', warning);
  log.line(publication.summary);
  return publication;
}
