import path from 'node:path';
import { writeFiles } from '../files/index.ts';
import { secretInputs, type Inputs } from '../inputs.ts';
import { render, type Page } from '../inventory/index.ts';
import { publish, refuseSecrets, stalePages } from '../publish/index.ts';
import type { Publication, Story } from '../report/index.ts';
import type { Capture, Review } from '../snapshot/index.ts';
import type { Setting } from './setting.ts';

/** The inventory as it is to be in the repository. */
export interface InventoryFiles {
  /** The main page first. */
  readonly pages: readonly Page[];
  /** Repository-relative paths of earlier pages that have to go. */
  readonly stale: readonly string[];
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
  { inputs, env, workspace }: Setting,
  captured: Capture,
  reviewed: Review | null,
): Promise<InventoryFiles> {
  const { target } = inputs;
  const pages = renderPages(inputs, captured, reviewed);
  refuseSecrets(pages, {
    message: inputs['commit-message'],
    secrets: secretInputs(env),
    names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
  });
  return { pages, stale: await stalePages(workspace, pages) };
}

/** Writes the inventory into the checkout. */
export async function writeInventory(
  { workspace, log }: Setting,
  { pages, stale }: InventoryFiles,
): Promise<NonNullable<Story['inventory']>> {
  const changed = await writeFiles(workspace, pages, stale);
  const [main] = pages as readonly [Page];
  const bytes = pages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  const more = pages.length === 1 ? '' : ` and ${pages.length - 1} more`;
  log.line(`${path.join(workspace, main.path)}${more}: ${bytes} bytes, ${changed ? 'changed' : 'unchanged'}`);
  return { path: main.path, changed, bytes, files: pages.length };
}

/** Brings the inventory into the repository on GitHub. */
export async function publishInventory(
  { inputs, environment, log, note }: Setting,
  { pages, stale }: InventoryFiles,
): Promise<Publication> {
  const publication = await publish({
    commit: inputs.commit,
    message: inputs['commit-message'],
    branch: inputs.branch || null,
    pullRequestBranch: inputs['pull-request-branch'] || null,
    token: inputs['github-token'] || null,
    files: pages,
    deletions: stale,
    environment,
    log: (line) => log.line(line),
  });
  for (const warning of publication.warnings) note('warning', warning);
  log.line(publication.summary);
  return publication;
}
