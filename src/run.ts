import {
  accept,
  confirmOffered,
  driftBefore,
  driftOf,
  inspectDatabase,
  isInventoryOnly,
  lookAtBranch,
  makeInventory,
  migrate,
  pendingMigrations,
  planMigrations,
  publishInventory,
  readCheckout,
  readRequest,
  refusalBeforeMigrating,
  refusalBeforePublishing,
  refusalOfWrites,
  reviewSnapshot,
  saysItAdopts,
  snapshotChapter,
  takeSnapshot,
  verifyAll,
  whyUnstored,
  writeInventory,
  type Note,
  type RunRequest,
  type Setting,
} from './chapters/index.ts';
import { connect, type Database } from './database/index.ts';
import type { Failure } from './error.ts';
import type { NamedBase, Origin } from './github/index.ts';
import type { Inspection, MigrationPlan } from './migrations/index.ts';
import type { offerDrift } from './offer/index.ts';
import type { planRun } from './rehearsal/index.ts';
import { emptyStory, type Log, type Story } from './report/index.ts';

/** A quarter of all code, which a run that applies does not load. */
async function rehearse(asked: Parameters<typeof planRun>[0]): ReturnType<typeof planRun> {
  const rehearsal = await import('./rehearsal/index.ts');
  return await rehearsal.planRun(asked, async (drift) => {
    const { offerInPlan } = await import('./offer/index.ts');
    return await offerInPlan(drift);
  });
}

/** SQL for what no migration makes, with what proves it: neither is loaded where there is nothing to offer. */
async function offer(...[setting, found]: Parameters<typeof offerDrift>): ReturnType<typeof offerDrift> {
  const { inspection } = found.inspected;
  if (isInventoryOnly(setting.inputs) || setting.inputs['drift-sql'] === 'off') return null;
  if (found.story.drift.length === 0 && inspection.existing === null && inspection.offers.length === 0)
    return null;
  const { offerDrift } = await import('./offer/index.ts');
  return await offerDrift(setting, found);
}

/** The drift and the files of a run, where a pending file says that it adopts what drifted. */
async function withoutAdopted(
  setting: Setting,
  planned: MigrationPlan,
  drift: Story['drift'],
): Promise<Pick<Story, 'drift'> & { readonly planned: MigrationPlan }> {
  if (drift.length === 0 || setting.inputs['drift-sql'] === 'off' || !planned.pending.some(saysItAdopts))
    return { planned, drift };
  const { recognise } = await import('./offer/index.ts');
  return await recognise(setting, planned, drift);
}

/** Whose code it is. What the event leaves open, files have to show that a rehearsal reads. */
async function originOf(
  asked: RunRequest & { readonly note: Note; readonly signal: AbortSignal | undefined },
): Promise<Origin> {
  const { origin } = asked;
  if (origin.code === 'ours' || origin.code === 'proposed') return origin;
  const { ownOrigin } = await import('./rehearsal/index.ts');
  return await ownOrigin(asked);
}

/**
 * One run: connect → migrate → snapshot → inventory → verify → publish. Reporting is the caller's.
 *
 * It never throws: whatever ends a run early is the story's failure, and the chapters before it stay in the story.
 * @param base what a plan compares with, where the event does not say.
 */
export async function run(
  env: NodeJS.ProcessEnv,
  directory: string,
  log: Log,
  failureOf: (error: unknown) => Failure,
  signal?: AbortSignal,
  base: NamedBase | null = null,
): Promise<Story> {
  const notices: Story['notices'][number][] = [];
  const note: Note = (level, message) => void notices.push({ level, message });
  let story: Story = { ...emptyStory, notices };
  const add: Add = (chapters) => (story = { ...story, ...chapters });
  let database: Database | undefined;
  try {
    const request = readRequest(env, directory, base);
    const { inputs, rows } = request;
    add({ mode: inputs.mode, isInventoryOnly: isInventoryOnly(inputs) });
    notices.push(...request.notices);
    const origin = await originOf({ ...request, note, signal });
    if (inputs.mode === 'plan') return add(await rehearse({ ...request, origin, log, note, signal }));
    const checkout = await readCheckout(request, note);

    // Code that may be a stranger's gets no superuser, not even of an engine in memory; on disk it is not applied.
    const rights = origin.code === 'ours' ? 'superuser' : 'owner';
    database = await log.group('Connect', () => connect(inputs.target, signal, { rows, rights }));
    add({ target: database.name, engine: database.engine });
    const unstored = await whyUnstored(database, inputs);
    const setting: Setting = { ...request, ...checkout, origin, database, log, note, unstored, signal };
    const inspected = await inspectDatabase(setting);
    const { inspection } = inspected;
    add({ serverVersion: inspection.serverVersion });
    const planned = await planMigrations(setting, inspected);
    add({
      migrations: pendingMigrations(inputs, planned),
      failure: refusalOfWrites(inspection, inputs, database.name, unstored),
    });
    if (story.failure !== null) return story;
    const check = inputs.mode === 'check' ? await import('./check/index.ts') : null;
    if (check !== null) add(await check.checkRun(setting, story, planned, inspection));
    else
      await applyRun(setting, planned, inspection, add).catch((error: unknown) =>
        add({ failure: failureOf(error) }),
      );
    const offered = planned.offered.map(({ source }) => source.file);
    add({ driftSql: await offer(setting, { story, inspected, offered }) });
    await check?.commentOnCheck(setting, story);
    return story;
  } catch (error) {
    return add({ failure: failureOf(error) });
  } finally {
    await database?.close().catch(() => {});
  }
}

/** Adds chapters to the story. @returns all of it so far. */
type Add = (chapters: Partial<Story>) => Story;

/** The chapters of `mode: apply`, up to the one that fails. */
async function applyRun(
  setting: Setting,
  whole: MigrationPlan,
  inspection: Inspection,
  add: Add,
): Promise<void> {
  const { inputs, log } = setting;
  const standing = await lookAtBranch(setting);
  const found = await log.group('Drift', () => driftBefore(setting, whole, inspection));
  const { planned, drift } = await withoutAdopted(setting, whole, found);
  if (add({ drift, failure: refusalBeforeMigrating(drift, inputs) }).failure !== null) return;
  await confirmOffered(setting, planned);
  if (add(await log.group('Migrate', () => migrate(setting, planned, inspection, add))).failure !== null)
    return;

  const captured = await log.group('Snapshot', () => takeSnapshot(setting));
  add({ drift: driftOf(setting, drift, captured), snapshot: snapshotChapter(setting, captured, null) });
  const reviewed =
    inputs.lint === 'off' ? null : await log.group('Check', () => reviewSnapshot(setting, captured));
  add({ snapshot: snapshotChapter(setting, captured, reviewed) });

  const files = await makeInventory(setting, captured, reviewed);
  add(await log.group('Inventory', () => writeInventory(setting, files)));

  const story = add({
    verification: await log.group('Verify', () => verifyAll(setting, inspection, captured)),
  });
  if (add({ failure: refusalBeforePublishing(story, inputs) }).failure !== null) return;
  await accept(setting, captured, reviewed, files.files);
  add({ publication: await log.group('Publish', () => publishInventory(setting, files, standing)) });
}
