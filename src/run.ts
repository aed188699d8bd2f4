import {
  accept,
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
  snapshotChapter,
  takeSnapshot,
  verifyAll,
  whyUnstored,
  writeInventory,
  type Note,
  type Setting,
} from './chapters/index.ts';
import { checkRun } from './check/index.ts';
import { connect, type Database } from './database/index.ts';
import type { Failure } from './error.ts';
import type { NamedBase } from './github/index.ts';
import { ownOrigin, planRun } from './rehearsal/index.ts';
import { emptyStory, type Log, type Story } from './report/index.ts';

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
  const add = (chapters: Partial<Story>): Story => (story = { ...story, ...chapters });
  let database: Database | undefined;
  try {
    const request = readRequest(env, directory, base);
    const { inputs, rows } = request;
    add({ mode: inputs.mode, isInventoryOnly: isInventoryOnly(inputs) });
    notices.push(...request.notices);
    const origin = await ownOrigin({ ...request, note, signal });
    if (inputs.mode === 'plan') return add(await planRun({ ...request, origin, log, note, signal }));
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
    if (inputs.mode === 'check') return add(await checkRun(setting, story, planned, inspection));

    const standing = await lookAtBranch(setting);
    const drift = await log.group('Drift', () => driftBefore(setting, planned, inspection));
    add({ drift, failure: refusalBeforeMigrating(drift, inputs) });
    if (story.failure !== null) return story;
    add(await log.group('Migrate', () => migrate(setting, planned, inspection)));
    if (story.failure !== null) return story;

    const captured = await log.group('Snapshot', () => takeSnapshot(setting));
    add({ drift: driftOf(setting, drift, captured), snapshot: snapshotChapter(setting, captured, null) });
    const reviewed =
      inputs.lint === 'off' ? null : await log.group('Check', () => reviewSnapshot(setting, captured));
    add({ snapshot: snapshotChapter(setting, captured, reviewed) });

    const files = await makeInventory(setting, captured, reviewed);
    add(await log.group('Inventory', () => writeInventory(setting, files)));

    add({ verification: await log.group('Verify', () => verifyAll(setting, inspection, captured)) });
    add({ failure: refusalBeforePublishing(story, inputs) });
    if (story.failure !== null) return story;
    await accept(setting, captured, reviewed);
    return add({ publication: await log.group('Publish', () => publishInventory(setting, files, standing)) });
  } catch (error) {
    return add({ failure: failureOf(error) });
  } finally {
    await database?.close().catch(() => {});
  }
}
