import { tmpdir } from 'node:os';
import path from 'node:path';
import { ActionError } from '../error.ts';
import { makeSpool, writeFiles, type Spool, type TextFile } from '../files/index.ts';
import { secretInputs, type Inputs } from '../inputs.ts';
import type { PageInPieces } from '../inventory/index.ts';
import {
  documentBytes,
  earlierFiles,
  isRefused,
  lookAhead,
  ownSecretIn,
  publish,
  refuseForeignPages,
  refuseSecrets,
  stalePages,
  standingDocument,
  standingPages,
  willPublish,
  type DocumentFile,
  type Own,
  type PublishOptions,
  type Standing,
} from '../publish/index.ts';
import type { Publication, Story } from '../report/index.ts';
import { collectWhereLarge } from '../small-heap.ts';
import type { Capture, Review } from '../snapshot/index.ts';
import type { Asked } from './asked.ts';
import { makeExplorer, writeExplorer, type ExplorerFile } from './explorer.ts';
import { isRemembered, type Known } from './made.ts';
import type { Setting } from './setting.ts';
import { isInventoryOnly } from './unstored.ts';
import { documented } from './without-history.ts';

/** The inventory as it is to be in the repository. */
export interface InventoryFiles {
  /** The main page first, by what is in them. */
  readonly files: readonly DocumentFile[];
  /** The same, for whoever asks for their content; null = they are in the checkout as they are to be. */
  readonly made: { readonly pages: readonly TextFile[]; readonly spool: Spool } | null;
  /** Repository-relative paths of earlier pages that have to go. */
  readonly stale: readonly string[];
  /** What the checkout held of the document before, where that is something else and the document is published. */
  readonly earlier: readonly Buffer[];
  /** When the snapshot was taken that the pages show. */
  readonly takenAt: string;
  /** Written beside them and never committed; null = none is wanted. */
  readonly explorer: ExplorerFile | null;
}

/** The pages that show a snapshot, one after the other. */
export async function renderPages(
  { document }: Asked,
  { snapshot, latestChanges }: Capture,
  reviewed: Review | null,
): Promise<Iterable<PageInPieces>> {
  const { renderEach } = await import('../inventory/index.ts');
  return renderEach(snapshot, { ...document, changes: latestChanges, findings: reviewed?.list ?? [] });
}

/** The document that is in the checkout; null where there is none, or none that could be published as it is. */
export async function documentInCheckout({
  inputs,
  env,
  documents,
}: Setting): Promise<readonly DocumentFile[] | null> {
  return await standingDocument(documents, inputs['inventory-path'], ownSecretIn(ownOf(inputs, env)));
}

/** What of this run the document must not hold. */
function ownOf(inputs: Inputs, env: NodeJS.ProcessEnv): Own {
  const { target } = inputs;
  return {
    message: inputs['commit-message'],
    secrets: secretInputs(env),
    names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
  };
}

/** Makes the inventory without writing it. @throws {ActionError} when it would hold a secret. */
export async function makeInventory(
  setting: Setting,
  known: Known,
  reviewed: Review | null,
): Promise<InventoryFiles> {
  const { inputs, env } = setting;
  const own = ownOf(inputs, env);
  if (isRemembered(known)) {
    refuseSecrets([], own);
    const { files, unchangedSince: takenAt } = known;
    return { files, made: null, stale: [], earlier: [], takenAt, explorer: null };
  }
  const spool = makeSpool(env['RUNNER_TEMP'] || tmpdir());
  try {
    return await spooled(setting, documented(setting, known), reviewed, spool, own);
  } catch (error) {
    spool.remove();
    throw error;
  }
}

/** Renders page by page, of which one at a time is in memory. */
async function spooled(
  setting: Setting,
  shown: Capture,
  reviewed: Review | null,
  spool: Spool,
  own: Own,
): Promise<InventoryFiles> {
  const { asked, documents, inputs } = setting;
  const rendered: { readonly path: string; readonly page: TextFile; readonly file: DocumentFile }[] = [];
  const isUnfit = isRefused(own);
  // What was read and checked has left as much as it keeps.
  collectWhereLarge();
  let anyUnfit = false;
  for (const { path, pieces } of await renderPages(asked, shown, reviewed)) {
    anyUnfit ||= isUnfit(path, pieces);
    const { bytes, file } = documentBytes(path, pieces);
    rendered.push({ path, page: spool.add(path, bytes), file: file() });
  }
  const { mainFirst } = await import('../inventory/index.ts');
  const all = mainFirst(rendered, inputs['inventory-path']);
  const pages = all.map(({ page }) => page);
  // Of several that hold a secret, the first in the order of the document is named.
  refuseSecrets(anyUnfit ? pages : [], own);
  refuseForeignPages(documents, pages);
  const stale = await stalePages(documents, pages);
  return {
    files: all.map(({ file }) => file),
    made: { pages, spool },
    stale,
    earlier: willPublish(intentionOf(setting))
      ? earlierFiles(documents, [...pages.map((page) => page.path), ...stale])
      : [],
    takenAt: shown.snapshot.unchanged_since.taken_at,
    explorer: await makeExplorer(setting, shown.snapshot, reviewed),
  };
}

/** Writes the inventory into the checkout. */
export async function writeInventory(
  setting: Setting,
  { files, made, stale, explorer }: InventoryFiles,
): Promise<Pick<Story, 'inventory' | 'explorer'>> {
  const { documents, log } = setting;
  try {
    const changed = made !== null && (await writeFiles(documents, made.pages, stale));
    const [main] = files as readonly [DocumentFile];
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const more = files.length === 1 ? '' : ` and ${files.length - 1} more`;
    log.line(
      `${path.join(documents, main.path)}${more}: ${bytes} bytes, ${changed ? 'changed' : 'unchanged'}`,
    );
    return {
      inventory: { path: main.path, changed, bytes, files: files.length },
      explorer: await writeExplorer(setting, explorer),
    };
  } finally {
    made?.spool.remove();
  }
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
  const intention = intentionOf(setting);
  return await lookAhead({
    ...intention,
    main: inputs['inventory-path'],
    earlier: willPublish(intention) ? earlier() : [],
  });
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
  { files, stale, earlier, takenAt }: InventoryFiles,
  before: Standing | null,
): Promise<Publication> {
  const { inputs, log, note } = setting;
  const publication = await publish({
    ...intentionOf(setting),
    files: standingPages(setting.documents, files),
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
