import { ActionError, type Failure } from '../error.ts';
import { list, verifyingNotices, type Migration, type MigrationSet } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import { answersTo, meaning, planLimits, sizesOf } from '../safety/index.ts';
import { configTomlOf } from '../snapshot/index.ts';
import { failureOfHazards, hazardsIn } from './accepted-hazards.ts';
import { detailed } from './change-details.ts';
import { compare, type Compared, type ToCompare } from './compare.ts';
import { touchedDiagrams } from './plan-diagram.ts';
import { failureOfFindings, newFindings } from './new-findings.ts';
import { majorOf, newerThan } from './newer.ts';
import { planDrift, type DriftOffering } from './drift.ts';
import { readFiles, rootsOf, type Files } from './files.ts';
import { longest } from './limit.ts';
import { look, type Live } from './live.ts';
import { headline } from './plan-headline.ts';
import { placesIn } from './places.ts';
import { failureOf } from './problems.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { refusalsOf, refusesBase } from './refused.ts';
import { nothing, type PlanReport } from './report.ts';
import type { PlanSetting } from './setting.ts';
import { openShadow } from './shadow.ts';
import { withLiveDependents } from './live-dependents.ts';
import { locksOf, placingIn, questionsIn, relationsIn, reportStatements } from './statements.ts';
import { platformOf } from './stand-ins.ts';
import { tell } from './tell.ts';
import { unjudgedText, withGap } from './unjudged.ts';
import { unlisted } from './unlisted.ts';

/** The chapters of the story that a plan tells. */
export type Planned = Pick<
  Story,
  'target' | 'engine' | 'serverVersion' | 'migrations' | 'drift' | 'driftSql' | 'failure'
> & {
  readonly plan: PlanReport;
};

/**
 * `mode: plan`: what a change of the migrations would do. It is rehearsed on a database that is thrown away; of the
 * database that is connected to, only its history and its catalog are read, in READ ONLY transactions.
 * @param offer makes SQL of what drifted there.
 * @throws {ActionError} for a database that cannot be reached, and a shadow that is not empty.
 */
export async function planRun(setting: PlanSetting, offer: DriftOffering): Promise<Planned> {
  const { inputs, log, workspace } = setting;
  const notes: string[] = [];
  const sets = await listed(setting);
  if (!Array.isArray(sets)) {
    const report = await log.group('Compare with the base branch', () => unlisted(setting, sets));
    await tell(setting, report);
    const { failure } = report;
    return { ...untold, failure, plan: report };
  }
  const live = await log.group('Connect', () => look(setting, sets, notes));
  try {
    const roots = rootsOf(inputs.migrations);
    const head = readFiles(workspace, roots);
    const compared = await log.group('Compare with the base branch', () =>
      compare(setting, { roots, head, sets, live, notes }),
    );
    // The look at a live database has said it of all that is pending there.
    const added = live?.decided == null ? ownFiles(sets, compared.comparison.added) : [];
    for (const { level, message } of verifyingNotices(added)) setting.note(level, message);
    const rehearsed = await log.group('Rehearse', () =>
      rehearseAll(setting, { roots, head, ...compared, sets, live, notes }),
    );
    const drift = await planDrift(setting, { roots, head, ...compared, live }, rehearsed.changes, offer);
    const report = { ...rehearsed, drift };
    log.line(`Plan: ${headline(report)}`);
    const failure = failureIn(setting, report, compared);
    annotate(setting, report, failure);
    await tell(setting, report);
    return {
      target: live?.database.name ?? report.shadow?.name ?? null,
      engine: live?.database.engine ?? report.shadow?.engine ?? null,
      serverVersion: live?.inspection.serverVersion ?? report.shadow?.version ?? null,
      migrations: migrationsOf(inputs.format, sets, report, live),
      drift: drift?.changes ?? [],
      driftSql: drift?.sql ?? null,
      failure,
      plan: report,
    };
  } finally {
    await live?.database.close().catch(() => {});
  }
}

/** Of a plan that came to no database. */
const untold = {
  target: null,
  engine: null,
  serverVersion: null,
  migrations: null,
  drift: [],
  driftSql: null,
} as const;

const ownFiles = (sets: readonly MigrationSet[], files: ReadonlySet<string>): readonly Migration[] =>
  sets.flatMap(({ migrations }) => migrations.filter(({ source }) => files.has(source.file)));

/** What of all that was found ends the run. */
function failureIn({ inputs }: PlanSetting, report: PlanReport, { comparison }: Compared): Failure | null {
  const errors = comparison.problems.filter(({ level }) => level === 'error');
  const [first] = errors;
  return (
    report.rehearsal.failure ??
    (first === undefined ? report.failure : failureOf(first, errors)) ??
    (inputs.lint === 'fail'
      ? (failureOfFindings(report.findings) ?? failureOfHazards(report.statements, comparison.added))
      : null)
  );
}

/** Annotates what has a place in a file, unless the failure does. */
function annotate({ log }: PlanSetting, report: PlanReport, failure: Failure | null): void {
  for (const { file, level, message, remedy, commands } of report.problems) {
    const annotated =
      failure !== null && file === failure.location?.file && failure.message.startsWith(message);
    if (!annotated)
      log[level]([message, remedy, ...commands].join('\n'), {
        file,
        line: 1,
        title: 'Migration does not fit the base branch',
      });
  }
  for (const { message, location, remedy } of report.refusals)
    if (location !== undefined && message !== failure?.message)
      log.error([message, remedy ?? ''].join('\n'), { ...location, title: 'File cannot be applied' });
  const refused = report.live?.refusal ?? null;
  if (refused !== null && refused.message !== failure?.message)
    log.warning([refused.message, refused.remedy ?? ''].join('\n'), {
      ...refused.location,
      title: 'The base branch cannot be applied',
    });
  for (const { file, line, hazards } of report.statements)
    for (const { level, rule, message } of hazards)
      if (level !== 'info') log.warning(message, { file, line, title: rule });
  for (const one of report.rehearsal.unjudged)
    log.warning(unjudgedText(one), { file: one.file, line: one.line, title: 'Not judged' });
  for (const { level, rule, message, remedy, file, line } of report.findings) {
    if (level !== 'info' && file !== null && line !== null)
      log.warning(`${message}\n${remedy}`, { file, line, title: rule });
  }
}

/** The migrations of the checkout, or why they cannot be listed. */
async function listed({ inputs, workspace, signal }: PlanSetting): Promise<MigrationSet[] | Failure> {
  try {
    return [...(await list(workspace, inputs.migrations, inputs.format, { signal, verify: inputs.verify }))];
  } catch (error) {
    if (error instanceof ActionError) return error.failure;
    throw error;
  }
}

async function rehearseAll(
  setting: PlanSetting,
  checked: Compared & ToCompare & { readonly head: Files },
): Promise<PlanReport> {
  const { inputs, log } = setting;
  const { roots, base, comparison, sets, live, notes } = checked;
  const pending = live?.decided?.pending.map(({ source }) => source.file) ?? null;
  const isOwn = await isOwnRefusal(setting, checked);
  const attributable = base.name !== null || setting.origin.baseBranch === null;
  const refusals = attributable ? await refusalsOf(sets, comparison.added) : [];
  const found = {
    base: base.name,
    problems: comparison.problems,
    refusals,
    notes,
    gaps: [...checked.gaps, ...(live !== null && live.decided === null ? ['pending files not known'] : [])],
    failure: checked.failure ?? (isOwn ? (live?.failure ?? null) : null),
    live: live === null ? null : liveReport(live, pending),
  };
  if (checked.failure !== null) return { ...nothing, ...found };
  if (comparison.added.size === 0 && !(pending ?? []).some((file) => comparison.merged.has(file))) {
    log.line('Nothing to rehearse: no migration is new.');
    return { ...nothing, ...found };
  }
  await using shadow = await openShadow(shadowText(setting, notes), {
    target: inputs.target,
    platform: platformOf(comparison.merged, sets, live?.extensions ?? null),
    wait: inputs['wait-for-lock'],
    limit: setting.limit ?? longest,
    signal: setting.signal,
    log: (line) => log.line(line),
  });
  const { engine, name } = shadow.database;
  const place = engine === 'embedded' ? 'the embedded engine' : name;
  const onTop = base.name === null ? '' : ` on top of ${base.name}`;
  log.line(`Rehearsing on ${place} (PostgreSQL ${shadow.version})${onTop}`);
  const rehearsal = await rehearse(shadow, {
    roots,
    entries: inputs.migrations,
    verify: inputs.verify,
    format: inputs.format,
    packs: inputs.packs,
    base: base.files,
    merged: comparison.merged,
    pending: new Set(pending ?? []),
    attributable,
    roles: live?.roles ?? null,
    extensions: live?.extensions ?? null,
    tablespaces: live?.tablespaces ?? null,
    newer: newerThan(
      shadow.version,
      live === null ? null : { database: live.database, version: live.inspection.serverVersion },
    ),
    meaning: inputs.lint === 'off' ? undefined : meaningFor(live),
    log: (line) => log.line(line),
    signal: setting.signal,
  });
  const told = await reportOf(setting, refusedIn(rehearsal, refusals), { ...comparison, sets }, live);
  return withGap({ ...nothing, ...found, shadow: { engine, name, version: shadow.version }, ...told });
}

/** Whether what the database's history does not allow is the pull request's doing. */
async function isOwnRefusal(
  { inputs, origin }: PlanSetting,
  { base, live, head }: Compared & ToCompare & { readonly head: Files },
): Promise<boolean> {
  if (live === null || live.failure === null || origin.baseBranch === null) return true;
  if (base.sets !== null) return !(await refusesBase(live, base.sets, inputs));
  const file = live.failure.location?.file;
  const content = file === undefined ? undefined : head.get(file);
  return file !== undefined && base.name !== null && base.files.get(file)?.equals(content as Buffer) !== true;
}

/** A rehearsal that did not come to a file says nothing of it; that the file is refused is known all the same. */
function refusedIn(rehearsal: Rehearsal, refusals: readonly Failure[]): Rehearsal {
  const [first] = refusals;
  if (first === undefined || rehearsal.failure !== null) return rehearsal;
  const refused = new Set(refusals.map(({ location }) => location?.file));
  const files = rehearsal.files.map((one) =>
    refused.has(one.file) ? { ...one, state: 'failed' as const } : one,
  );
  return { ...rehearsal, failure: first, files };
}

function liveReport(
  { database, inspection, decided, failure }: Live,
  pending: readonly string[] | null,
): NonNullable<PlanReport['live']> {
  return {
    name: database.name,
    version: inspection.serverVersion,
    pending,
    offered: decided?.offered.map(({ source }) => source.file) ?? [],
    refusal: failure,
    appliedBefore: decided?.appliedBefore.length ?? 0,
  };
}

/** What is offered and asked is for the live database, which may be older than where it is rehearsed. */
function meaningFor(live: Live | null): typeof meaning {
  const oldest = live === null ? Infinity : majorOf(live.inspection.serverVersion) * 10_000;
  return async (ask, earlier) => await meaning(ask, earlier, oldest);
}

/** Where to rehearse. */
function shadowText({ inputs, origin, note }: PlanSetting, notes: string[]): string {
  if (!origin.fork) return inputs.shadow;
  if (!inputs.shadow.startsWith('embedded')) {
    const why = 'The rehearsal ran on the embedded engine: code of a fork never runs on a real server.';
    notes.push(why);
    note('notice', why);
  }
  return 'embedded';
}

/** What a rehearsal has shown, for the report. */
async function reportOf(
  setting: PlanSetting,
  { before, after, statements, changes, ...rehearsal }: Rehearsal,
  { merged, sets }: { readonly merged: Files; readonly sets: readonly MigrationSet[] },
  live: Live | null,
): Promise<
  Pick<PlanReport, 'rehearsal' | 'document' | 'changes' | 'statements' | 'locks' | 'findings' | 'diagrams'>
> {
  const { inputs, workspace, note } = setting;
  if (rehearsal.obstacle !== null)
    note('notice', `Not rehearsed${rehearsal.extent === 'none' ? '' : ' to its end'}: ${rehearsal.obstacle}`);
  const places = placesIn(
    rehearsal.files.map(({ file }) => file),
    merged,
  );
  const sizes = live === null ? null : await sizesOf(live.database, relationsIn(statements));
  const answers =
    live === null
      ? new Map<string, never>()
      : await answersTo(live.database, questionsIn(statements), planLimits);
  const placed = detailed(changes, places, before, after);
  return {
    rehearsal,
    document: inputs.lint === 'off' ? null : inputs['inventory-path'],
    changes: placed,
    statements: await hazardsIn(
      setting,
      await withLiveDependents(live, reportStatements(statements, sizes, answers, placingIn(sets))),
      rehearsal.extent,
    ),
    locks: locksOf(statements, sizes),
    findings:
      before === null || after === null || inputs.lint === 'off'
        ? []
        : await newFindings(
            before,
            after,
            { workspace, configToml: configTomlOf(inputs['edge-functions']) },
            placed,
            places,
          ),
    diagrams: after === null ? [] : touchedDiagrams(after, changes),
  };
}

function migrationsOf(
  format: string,
  sets: readonly MigrationSet[],
  { rehearsal }: PlanReport,
  live: Live | null,
): Story['migrations'] {
  const versions = new Map(
    sets.flatMap(({ migrations }) => migrations.map(({ source, version }) => [source.file, version])),
  );
  const pending =
    live?.decided?.pending.map(({ source, version }) => ({ file: source.file, version })) ??
    rehearsal.files.map(({ file }) => ({ file, version: versions.get(file) ?? '' }));
  return {
    format,
    appliedBefore: live?.decided?.appliedBefore.length ?? Math.max(0, versions.size - pending.length),
    outcomes: pending.map((each) => ({ ...each, state: 'pending', milliseconds: null })),
  };
}
