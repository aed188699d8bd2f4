import { appendFile } from 'node:fs/promises';
import { connect, type Database } from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import {
  commentBudget,
  commentId,
  commentOnPullRequest,
  summaryBudget,
  type Environment,
  type Origin,
} from '../github/index.ts';
import type { Inputs } from '../inputs.ts';
import {
  bundledSet,
  inspect,
  list,
  plan,
  type Inspection,
  type MigrationSet,
  type MigrationPlan,
} from '../migrations/index.ts';
import type { Log, Story } from '../report/index.ts';
import { readBase, type Base } from './base.ts';
import { touchedDiagrams } from './diagram.ts';
import { failureOfFindings, newFindings } from './findings.ts';
import { checkOut, namedIn, readFiles, rootsOf, type Files } from './files.ts';
import { longest } from './limit.ts';
import { rolesOf, withSizes } from './live.ts';
import { hasNews, headline, planMarkdown } from './markdown.ts';
import { compareFiles, failureOf, outOfOrder, type Comparison } from './problems.ts';
import { rehearse } from './rehearse.ts';
import type { PlanReport } from './report.ts';
import { openShadow } from './shadow.ts';

export interface PlanSetting {
  readonly inputs: Inputs;
  readonly env: NodeJS.ProcessEnv;
  readonly environment: Environment;
  readonly origin: Origin;
  readonly workspace: string;
  readonly log: Log;
  readonly note: (level: 'notice' | 'warning', message: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of a second of waiting for GitHub; tests shorten it. */
  readonly second?: number;
  /** Milliseconds that a statement may take in the rehearsal; tests shorten it. */
  readonly limit?: number;
}

/** The chapters of the story that a plan tells. */
export type Planned = Pick<Story, 'target' | 'engine' | 'serverVersion' | 'migrations' | 'failure'> & {
  readonly plan: PlanReport;
};

interface Live {
  readonly database: Database;
  readonly inspection: Inspection;
  readonly decided: MigrationPlan | null;
  readonly failure: Failure | null;
  readonly roles: ReadonlySet<string>;
}

/**
 * `mode: plan`: what a change of the migrations would do. It is rehearsed on a database that is thrown away; of the
 * database that is connected to, only its history and its catalog are read, in READ ONLY transactions.
 * @throws {ActionError} for a database that cannot be reached, and a shadow that is not empty.
 */
export async function planRun(setting: PlanSetting): Promise<Planned> {
  const { inputs, log, workspace } = setting;
  const notes: string[] = [];
  const sets = listed(setting);
  if (!Array.isArray(sets)) {
    await tell(setting, { ...nothing, failure: sets });
    return {
      target: null,
      engine: null,
      serverVersion: null,
      migrations: null,
      failure: sets,
      plan: { ...nothing, failure: sets },
    };
  }
  const live = await log.group('Connect', () => look(setting, sets, notes));
  try {
    const roots = rootsOf(inputs.migrations);
    const head = readFiles(workspace, roots);
    const { base, comparison } = await log.group('Compare with the base branch', () =>
      compare(setting, { roots, head, sets, live, notes }),
    );
    const report = await log.group('Rehearse', () =>
      rehearseAll(setting, { roots, base, comparison, live, notes }),
    );
    log.line(`Plan: ${headline(report)}`);

    const errors = comparison.problems.filter(({ level }) => level === 'error');
    const [first] = errors;
    const failure =
      report.rehearsal.failure ??
      (first === undefined ? report.failure : failureOf(first, errors)) ??
      (inputs.lint === 'fail' ? failureOfFindings(report.findings) : null);
    for (const { file, level, message, remedy, commands } of comparison.problems) {
      const annotated =
        failure !== null && file === failure.location?.file && failure.message.startsWith(message);
      if (!annotated)
        log[level]([message, remedy, ...commands].join('\n'), {
          file,
          line: 1,
          title: 'Migration does not fit the base branch',
        });
    }
    for (const { level, rule, message, remedy, file, line } of report.findings) {
      if (level !== 'info' && file !== null && line !== null)
        log.warning(`${message}\n${remedy}`, { file, line, title: rule });
    }
    await tell(setting, report);
    return {
      target: live?.database.name ?? report.shadow?.name ?? null,
      engine: live?.database.engine ?? report.shadow?.engine ?? null,
      serverVersion: live?.inspection.serverVersion ?? report.shadow?.version ?? null,
      migrations: migrationsOf(inputs.format, sets, report, live),
      failure,
      plan: report,
    };
  } finally {
    await live?.database.close().catch(() => {});
  }
}

const nothing: PlanReport = {
  base: null,
  problems: [],
  shadow: null,
  rehearsal: {
    extent: 'whole',
    obstacle: null,
    failure: null,
    files: [],
    standIns: [],
    touches: [],
    leftOut: [],
  },
  changes: [],
  findings: [],
  locks: [],
  diagrams: [],
  live: null,
  notes: [],
  failure: null,
};

/** Files that cannot even be listed are a mistake that the pull request's author has to see. */
function listed({ inputs, workspace }: PlanSetting): MigrationSet[] | Failure {
  try {
    return [...list(workspace, inputs.migrations, inputs.format)];
  } catch (error) {
    if (error instanceof ActionError) return error.failure;
    throw error;
  }
}

/** The live database, unless there is none to look at. */
async function look(
  { inputs, origin, log, signal, note }: PlanSetting,
  sets: readonly MigrationSet[],
  notes: string[],
): Promise<Live | null> {
  const { target } = inputs;
  if (origin.fork || (target.engine === 'embedded' && target.directory === null)) {
    if (origin.withoutSecrets !== null) {
      const why = `No database was looked at: GitHub gives no secrets to pull requests of ${origin.withoutSecrets}${target.engine === 'server' ? ', and code of a fork never comes near a real one' : ''}.`;
      notes.push(why);
      note('notice', why);
    }
    return null;
  }
  const database = await connect(target, signal);
  try {
    const all = [bundledSet(inputs.packs), ...sets];
    const inspection = await inspect(database, all);
    log.line(
      `Connected to ${database.name}: PostgreSQL ${inspection.serverVersion} as role ${inspection.user}, reading only`,
    );
    const roles = await rolesOf(database);
    try {
      const decided = await plan(all, inspection, { outOfOrder: inputs['out-of-order'] });
      for (const { level, message } of decided.notices) note(level, message);
      return { database, inspection, roles, decided, failure: null };
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      return { database, inspection, roles, decided: null, failure: error.failure };
    }
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

interface Compared {
  readonly base: { readonly name: string | null; readonly files: Files };
  readonly comparison: Comparison;
}

/** Against the tip of the base branch; without one against what the database has applied; without that against nothing. */
async function compare(
  setting: PlanSetting,
  {
    roots,
    head,
    sets,
    live,
    notes,
  }: {
    roots: readonly string[];
    head: Files;
    sets: readonly MigrationSet[];
    live: Live | null;
    notes: string[];
  },
): Promise<Compared> {
  const { inputs, environment, origin, workspace, log } = setting;
  const branch =
    roots.length === 0
      ? null
      : await readBase({
          environment,
          token: inputs['github-token'] || null,
          origin,
          workspace,
          roots,
          head,
          log: (line) => log.line(line),
          ...(setting.second === undefined ? {} : { second: setting.second }),
        });
  if (branch !== null) {
    log.line(`${branch.files.size} files on ${branch.name}`);
    const comparison = await withBase(branch, { roots, head, sets, inputs });
    return { base: { name: branch.name, files: branch.files }, comparison };
  }
  if (origin.baseBranch !== null && roots.length > 0)
    notes.push(
      `The files of ${origin.baseBranch} could not be read (the token needs contents: read), so nothing is said about edited files and about the order.`,
    );
  const applied =
    live?.decided?.appliedBefore.flatMap(({ source }) =>
      head.has(source.file) ? [[source.file, head.get(source.file) as Buffer] as const] : [],
    ) ?? [];
  const known = new Set(applied.map(([file]) => file));
  const added = new Set(
    sets
      .flatMap(({ migrations }) => migrations.map(({ source }) => source.file))
      .filter((file) => !known.has(file)),
  );
  return {
    base: {
      name:
        applied.length === 0
          ? null
          : `the ${applied.length} files that ${live?.database.name ?? ''} has applied`,
      files: new Map(applied),
    },
    comparison: { problems: [], merged: head, added },
  };
}

async function withBase(
  base: Base,
  {
    roots,
    head,
    sets,
    inputs,
  }: { roots: readonly string[]; head: Files; sets: readonly MigrationSet[]; inputs: Inputs },
): Promise<Comparison> {
  using before = checkOut(base.files, roots);
  const listed = list(before.directory, namedIn(before.directory, inputs.migrations), inputs.format);
  const comparison = await compareFiles(base, head, listed, sets);
  if (inputs['out-of-order'] === 'allow') return comparison;
  using after = checkOut(comparison.merged, roots);
  const merged = list(after.directory, namedIn(after.directory, inputs.migrations), inputs.format);
  return {
    ...comparison,
    problems: [
      ...comparison.problems,
      ...outOfOrder(merged, comparison.added, comparison.merged, base.branch),
    ],
  };
}

async function rehearseAll(
  setting: PlanSetting,
  {
    roots,
    base,
    comparison,
    live,
    notes,
  }: Compared & { readonly roots: readonly string[]; readonly live: Live | null; readonly notes: string[] },
): Promise<PlanReport> {
  const { inputs, origin, log, signal, note } = setting;
  const pending = live?.decided?.pending.map(({ source }) => source.file) ?? null;
  const found = {
    base: base.name,
    problems: comparison.problems,
    notes,
    failure: live?.failure ?? null,
    live:
      live === null
        ? null
        : {
            name: live.database.name,
            version: live.inspection.serverVersion,
            pending,
            appliedBefore: live.decided?.appliedBefore.length ?? 0,
          },
  };
  if (comparison.added.size === 0 && !(pending ?? []).some((file) => comparison.merged.has(file))) {
    log.line('Nothing to rehearse: no migration is new.');
    return { ...nothing, ...found };
  }
  const text = origin.fork ? 'embedded' : inputs.shadow;
  if (origin.fork && !inputs.shadow.startsWith('embedded')) {
    const why = 'The rehearsal ran on the embedded engine: code of a fork never runs on a real server.';
    notes.push(why);
    note('notice', why);
  }
  await using shadow = await openShadow(text, {
    target: inputs.target,
    wait: inputs['wait-for-lock'],
    limit: setting.limit ?? longest,
    signal,
    log: (line) => log.line(line),
  });
  const { engine, name } = shadow.database;
  log.line(
    `Rehearsing on ${engine === 'embedded' ? 'the embedded engine' : name} (PostgreSQL ${shadow.version})${base.name === null ? '' : ` on top of ${base.name}`}`,
  );
  const { before, after, locks, changes, ...rehearsal } = await rehearse(shadow, {
    roots,
    entries: inputs.migrations,
    format: inputs.format,
    packs: inputs.packs,
    base: base.files,
    merged: comparison.merged,
    pending: new Set(pending ?? []),
    attributable: base.name !== null || origin.baseBranch === null,
    roles: live?.roles ?? null,
    log: (line) => log.line(line),
  });
  if (rehearsal.obstacle !== null)
    note('notice', `Not rehearsed${rehearsal.extent === 'none' ? '' : ' to its end'}: ${rehearsal.obstacle}`);
  return {
    ...found,
    shadow: { engine, name, version: shadow.version },
    rehearsal,
    changes,
    locks:
      live === null
        ? locks.map((lock) => ({ ...lock, bytes: null, rows: null }))
        : await withSizes(live.database, locks),
    findings:
      before === null || after === null || inputs.lint === 'off'
        ? []
        : newFindings(
            before,
            after,
            setting.workspace,
            rehearsal.files.map(({ file }) => file),
            comparison.merged,
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

/** To the job summary, and to the pull request where that is allowed. A comment that cannot be made fails nothing. */
async function tell(
  { inputs, env, environment, origin, log, note, second }: PlanSetting,
  told: PlanReport,
): Promise<void> {
  const report = redacted(told, log.redact) as PlanReport;
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary)
    await appendFile(summary, `${planMarkdown(report, summaryBudget.plan)}\n`).catch((error: unknown) =>
      note('warning', `The plan could not be written to the job summary: ${String(error)}`),
    );
  if (!inputs.comment) return;
  await commentOnPullRequest({
    environment,
    origin,
    token: inputs['github-token'],
    id: commentId('plan', env, inputs),
    body: hasNews(report) ? planMarkdown(report, commentBudget) : null,
    what: 'The plan',
    log,
    note,
    second,
  });
}

/** Redacted before it is rendered: afterwards an escape could split a secret, or `***` break a table. */
function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((each) => redacted(each, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redacted(each, redact)]));
}
