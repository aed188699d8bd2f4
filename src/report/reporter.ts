import { appendFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { annotateFailure } from './failure.ts';
import { summaryBudget } from '../github/index.ts';
import { rules as statementRules } from '../safety/index.ts';
import { sarif } from '../snapshot/index.ts';
import { batched } from '../text.ts';
import { createLog, type Log } from './log.ts';
import { outputsOf, writeOutputs } from './outputs.ts';
import { indentedJson } from './json-pieces.ts';
import { redactStory } from './redact-story.ts';
import type { OfferedSql, Story } from './story.ts';
import { summary } from './summary.ts';
import { reportText } from './text.ts';
import { headline, nextStep, succeeded } from './verdict.ts';

/** The log of a run while it goes on, and the report in all its forms at the end. */
export interface Reporter {
  readonly log: Log;
  /**
   * Reports the story once, at the end: JSON file, outputs, job summary, log, and annotations for its notices and its
   * failure, which therefore need no annotation when they happen.
   * It never throws: what cannot be written is a warning in the log, and the cause of a failure is always printed.
   * @returns the report as JSON, in pieces, whether or not its file could be written.
   */
  finish(story: Story): Promise<Iterable<string>>;
}

/** What was written beside the log; each path is empty when it could not be, or when there is nothing. */
interface Written {
  readonly report: string;
  /** The folder of the SQL for what drifted. */
  readonly driftSql: string;
  /** The report as JSON, in pieces. */
  readonly json: Iterable<string>;
}

/**
 * @param options.env the environment: GITHUB_ACTIONS, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY and RUNNER_TEMP are read.
 * @param options.secrets what no form of the report may hold.
 * @param options.write standard output; nothing else in the program writes there.
 */
export function createReporter(options: {
  env: NodeJS.ProcessEnv;
  secrets: readonly string[];
  write(text: string): void;
}): Reporter {
  const { env, secrets, write } = options;
  const inActions = env['GITHUB_ACTIONS'] === 'true';
  const log = createLog({ inActions, secrets, write });

  const attempt = attemptOf(log);

  return {
    log,
    async finish(reported) {
      // Redacted before rendering: afterwards an escape could split a secret, or `***` could break a table or JSON.
      const story = redactStory(reported, log.redact);
      const { report, driftSql, json } = await attempt<Written>(
        'The JSON report',
        () => writeReport(env['RUNNER_TEMP'] || tmpdir(), story, reported.driftSql),
        () => ({ report: '', driftSql: '', json: contentOf(story, null, '') }),
      );
      const outputFile = env['GITHUB_OUTPUT'];
      if (outputFile)
        await attempt(
          'The outputs',
          () => writeOutputs(outputFile, outputsOf(story, report, driftSql)),
          () => undefined,
        );
      const summaryFile = env['GITHUB_STEP_SUMMARY'];
      if (summaryFile)
        await attempt(
          'The job summary',
          () => appendFile(summaryFile, summary(story, summaryBudget.report)),
          () => undefined,
        );

      if (inActions) for (const { level, message } of story.notices) log[level](message);
      log.line();
      log.line(
        await attempt(
          'The report',
          () => reportText(story),
          () => headline(story),
        ),
      );
      if (driftSql !== '') log.line(`Drift SQL     ${driftSql}`);
      if (report !== '') log.line(`Report        ${report}`);
      log.end();
      if (inActions && !succeeded(story))
        annotateFailure(log, story.failure ?? { message: headline(story), remedy: nextStep(story) });
      return json;
    },
  };
}

/** Runs what may fail without the run: that is a warning, and there is something else instead. */
const attemptOf =
  (log: Log) =>
  async <Value>(
    what: string,
    action: () => Value | Promise<Value>,
    otherwise: () => Value,
  ): Promise<Value> => {
    try {
      return await action();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.warning(`${what} could not be written: ${why}. The run itself is not affected.`);
      return otherwise();
    }
  };

/** Next to the report, for code scanning; null when nothing was checked: an empty list would close every alert. */
async function writeSarif(folder: string, story: Story): Promise<string | null> {
  const pieces = sarifOf(story);
  if (pieces === null) return null;
  const file = path.join(folder, 'findings.sarif');
  await writePieces(file, pieces);
  return file;
}

function sarifOf({ plan, snapshot, inventory }: Story): Iterable<string> | null {
  // A plan that was not rehearsed to its end has not seen all there is.
  if (plan !== undefined)
    return plan.document === null || plan.rehearsal.extent !== 'whole'
      ? null
      : planSarif(plan, plan.document);
  const findings = snapshot?.findings ?? null;
  if (findings === null || inventory === null) return null;
  const newKeys = new Set(findings.list.filter(({ isNew }) => isNew).map(({ key }) => key));
  return sarif(findings.list, { inventoryPath: inventory.path, newKeys, suppressed: findings.suppressed });
}

const planSarif = (
  { findings, statements }: NonNullable<Story['plan']>,
  inventoryPath: string,
): Iterable<string> =>
  sarif(findings, {
    inventoryPath,
    furtherRules: statementRules,
    furtherResults: statements.flatMap(({ file, line, hazards, accepted }) => [
      ...hazards.map((hazard) => ({ ...hazard, file, line, reason: null })),
      ...accepted.map((hazard) => ({ ...hazard, file, line })),
    ]),
  });

/** Readable by the user of the run only: it names every object of the database. */
async function writeReport(parent: string, story: Story, sql: OfferedSql | null): Promise<Written> {
  const folder = await mkdtemp(path.join(parent, 'pg-feature-inventory-'));
  const report = path.join(folder, 'report.json');
  const driftSql = await writeDriftSql(folder, sql);
  const json = contentOf(story, await writeSarif(folder, story), driftSql);
  await writePieces(report, json);
  return { report, driftSql, json };
}

/**
 * The files as they are to run. They are not redacted, which could change what they do: SQL with a secret is not
 * offered at all.
 */
async function writeDriftSql(parent: string, sql: OfferedSql | null): Promise<string> {
  const files = sql === null ? [] : [...sql.adopt.files, ...sql.undo.files];
  if (files.length === 0) return '';
  const folder = path.join(parent, 'drift-sql');
  await mkdir(folder, { mode: 0o700 });
  for (const { name, sql: content } of files)
    await writeFile(path.join(folder, name), content, { mode: 0o600, flag: 'wx' });
  return folder;
}

/** So many characters are written at once. */
const together = 2 ** 16;

/** Writes a file that is readable by the user of the run only. */
async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  await writeFile(file, batched(pieces, together), { mode: 0o600, flag: 'wx' });
}

/** The report, which can be read more than once. */
function contentOf(story: Story, sarif: string | null, driftSql: string): Iterable<string> {
  const content = {
    version: 1,
    succeeded: succeeded(story),
    headline: headline(story),
    nextStep: nextStep(story),
    ...story,
    sarif,
    driftSqlFolder: driftSql === '' ? null : driftSql,
  };
  return {
    *[Symbol.iterator]() {
      yield* indentedJson(content);
      yield '\n';
    },
  };
}
