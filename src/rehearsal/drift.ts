import { appliedElsewhere, isInventoryOnly } from '../chapters/index.ts';
import type { Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import { schemaFilter, selectChanges } from '../inventory/index.ts';
import {
  bundledSet,
  bundledSql,
  isSql,
  narrowed,
  plan,
  scan,
  type Migration,
  type MigrationSet,
} from '../migrations/index.ts';
import type { OfferedSql } from '../report/index.ts';
import { driftText, readDrift, type Change } from '../snapshot/index.ts';
import type { Compared } from './compare.ts';
import { checkOut, type Files } from './files.ts';
import type { Live } from './live.ts';
import type { PlanSetting } from './setting.ts';

/** What the live database has that no migration made: not those of the pull request either, which are pending. */
export interface PlanDrift {
  readonly changes: readonly Change[];
  /** What is offered for it; null = nothing is. */
  readonly sql: OfferedSql | null;
  /** Files of the pull request that are just that SQL, or what a run has offered before. */
  readonly adopting: readonly string[];
  /** What the pull request is going to make and the database has already: `mode: apply` will fail at it. */
  readonly collisions: readonly Pick<Change, 'kind' | 'identity'>[];
}

/** What {@link DriftOffering} is asked with: the files that the database has applied are in `workspace`. */
export type ToOffer = Pick<PlanSetting, 'inputs' | 'env' | 'origin' | 'log' | 'note' | 'signal'> & {
  readonly database: Database;
  readonly workspace: string;
  readonly drift: readonly Change[];
};

/** Makes SQL of drift. @returns null where there is none, or something was in the way, which is a notice then. */
export type DriftOffering = (asked: ToOffer) => Promise<OfferedSql | null>;

/** What is known of both sides. */
interface Sides extends Pick<Compared, 'base' | 'comparison'> {
  readonly roots: readonly string[];
  /** The files of the checkout. */
  readonly head: Files;
  readonly live: Live | null;
}

/**
 * Looks for drift, and has SQL made of it. Without drift that is one question to the database.
 * @param changes of the schema that the pull request makes.
 * @returns null where nothing drifted, or it is not known.
 */
export async function planDrift(
  setting: PlanSetting,
  sides: Sides,
  changes: readonly Change[],
  offer: DriftOffering,
): Promise<PlanDrift | null> {
  const { live } = sides;
  if (live === null || live.decided === null || !isAsked(setting, live)) return null;
  const { inputs, log, note } = setting;
  const drift = selectChanges(await driftIn(setting, live), schemaFilter(inputs.schemas));
  if (drift.length === 0) return null;
  log.line(`Drift on ${live.database.name}: ${driftText(drift)}`);
  const sql =
    inputs['drift-sql'] === 'off'
      ? null
      : await log.group('Drift SQL', () => sqlFor(setting, { ...sides, live }, drift, offer));
  if (sql !== null && sql.adopt.files.length > 0 && inputs['drift-sql'] === 'pull-request')
    note(
      'notice',
      'For drift a plan makes files only: the pull request of drift-sql is made by mode: apply.',
    );
  const { offered, pending } = live.decided;
  const adopting = [...offered.map(({ source }) => source.file), ...adoptingIn(pending, sql)];
  return { changes: drift, sql, adopting, collisions: adopting.length > 0 ? [] : both(drift, changes) };
}

/** What drifted. A plan does without, where that cannot be known. */
async function driftIn({ log, signal }: PlanSetting, { database }: Live): Promise<readonly Change[]> {
  let why = 'the role may not read the catalog, or another version of it is installed';
  try {
    const found = await readDrift(database, bundledSql('003_feature_inventory.sql'));
    if (found !== null) return found;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    why = error instanceof Error ? error.message : String(error);
  }
  log.line(`Drift was not looked for: ${why}.`);
  return [];
}

/** Nobody reads the report of a merge queue, which waits. What another tool applied explains what changed. */
const isAsked = ({ inputs, environment }: PlanSetting, { inspection, decided }: Live): boolean =>
  environment.eventName !== 'merge_group' &&
  inputs['on-drift'] !== 'ignore' &&
  !isInventoryOnly(inputs) &&
  inspection.installed &&
  inspection.complete &&
  decided !== null &&
  !appliedElsewhere(decided);

async function sqlFor(
  setting: PlanSetting,
  { live, ...sides }: Sides & { readonly live: Live },
  drift: readonly Change[],
  offer: DriftOffering,
): Promise<OfferedSql | null> {
  const { inputs, env, origin, log, note, signal } = setting;
  const applied = await appliedFiles(setting, { ...sides, live });
  if (typeof applied === 'string') {
    note('notice', `No SQL is offered for the drift: ${applied}`);
    return null;
  }
  using built = checkOut(applied, sides.roots);
  const { database } = live;
  return await offer({ inputs, env, origin, log, note, signal, database, workspace: built.directory, drift });
}

/**
 * The files that the database has applied, as the base branch has them: what the pull request edits, moves or removes
 * is as it was.
 * @returns why they are not known, as a sentence.
 */
async function appliedFiles(
  { inputs }: PlanSetting,
  { base, head, live: { inspection, decided } }: Sides & { readonly live: Live },
): Promise<Files | string> {
  const recorded = new Set(inspection.applied.map(({ file }) => file));
  const known = decided === null ? [] : [...decided.appliedBefore, ...decided.offered];
  const own = new Map(
    known.flatMap(({ source: { file } }) =>
      head.has(file) ? [[file, head.get(file) as Buffer] as const] : [],
    ),
  );
  const theirs = base.sets === null ? null : await pendingIn(base.sets, inspection, inputs);
  if (typeof theirs === 'string') return theirs;
  const pending = theirs ?? decided?.pending ?? [];
  const changed = pending.find(({ kind, source }) => kind === 'repeatable' && recorded.has(source.key));
  if (changed !== undefined)
    return `${changed.source.file} was changed since the database applied it, and what it was then is not known.`;
  const files = theirs === null ? head : base.files;
  const without = new Set(pending.map(({ source }) => source.file));
  const moved = [...base.files].filter(([file]) => !head.has(file)).map(([, content]) => content);
  const more = [...own].filter(
    ([file, content]) => !files.has(file) && !moved.some((one) => one.equals(content)),
  );
  return narrowed(
    new Map([
      ...[...files].filter(([file]) => !without.has(file)),
      ...more,
      // A journal of the base branch does not name what only the pull request has.
      ...(more.length === 0 ? [] : [...head].filter(([file]) => !isSql(file))),
    ]),
  );
}

/** What of the base branch the database has not applied. @returns why that is not known, as a sentence. */
async function pendingIn(
  sets: readonly MigrationSet[],
  inspection: Live['inspection'],
  { packs, 'out-of-order': outOfOrder, baseline }: PlanSetting['inputs'],
): Promise<readonly Migration[] | string> {
  try {
    return (await plan([bundledSet(packs), ...sets], inspection, { outOfOrder, baseline })).pending;
  } catch (error) {
    if (error instanceof ActionError) return error.failure.message;
    throw error;
  }
}

/** The pending files that are the SQL that is offered; none where one of its files is not among them. */
function adoptingIn(pending: readonly Migration[], sql: OfferedSql | null): readonly string[] {
  const files = new Map(pending.map(({ source }) => [source.script.checksum, source.file]));
  const found = (sql?.adopt.files ?? []).map((one) => files.get(scan(one.sql).checksum));
  return found.every((file) => file !== undefined) ? found : [];
}

/** What both add. */
function both(drift: readonly Change[], changes: readonly Change[]): PlanDrift['collisions'] {
  const key = ({ kind, identity }: Change): string => `${kind} ${identity}`;
  const added = new Set(changes.filter(({ change }) => change === 'added').map(key));
  return drift
    .filter((each) => each.change === 'added' && each.kind !== 'grant' && added.has(key(each)))
    .map(({ kind, identity }) => ({ kind, identity }));
}
