import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { outputBudget } from '../github/index.ts';
import type { Change } from '../snapshot/index.ts';
import type { MigrationOutcome, Story } from './story.ts';

/**
 * All outputs of action.yml, on every path: what the run did not reach is `0`, `false`, `[]` or empty.
 * @param report path of the JSON report, empty when it could not be written.
 * @param driftSql the folder of the SQL for what drifted, empty when there is none.
 */
export function outputsOf(story: Story, report: string, driftSql = ''): Readonly<Record<string, string>> {
  const { migrations, drift, snapshot, plan, inventory, explorer, publication, verification } = story;
  const outcomes = migrations?.outcomes ?? [];
  const applied = outcomes.filter(({ state }) => state === 'applied');
  // A failed file was rolled back: it is as pending as those after it.
  const pending = outcomes.filter(({ state }) => state !== 'applied');
  return {
    'applied-count': String(applied.length),
    applied: list(applied),
    'pending-count': String(pending.length),
    pending: list(pending),
    'snapshot-id': String(snapshot?.id ?? ''),
    'snapshot-label': snapshot?.label ?? '',
    changed: String(inventory?.changed ?? false),
    drift: String(drift.length > 0),
    diff: diff(plan?.changes ?? snapshot?.changes ?? []),
    'findings-count': String(plan?.findings.length ?? snapshot?.findings?.list.length ?? 0),
    'inventory-path': inventory?.path ?? '',
    committed: String(publication?.committed ?? false),
    'commit-sha': publication?.commitSha ?? '',
    'commit-url': publication?.commitUrl ?? '',
    'pull-request-number': String(publication?.pullRequestNumber ?? ''),
    'pull-request-url': publication?.pullRequestUrl ?? '',
    verification: verification?.verdict ?? 'skipped',
    report,
    explorer: explorer?.path ?? '',
    'drift-sql': driftSql,
  };
}

/** The longest form that fits; always a JSON array, whose full length is in the count output. */
function list(outcomes: readonly MigrationOutcome[]): string {
  return fitting([
    () => outcomes,
    () => outcomes.map(({ file, version, state }) => ({ file, version, state })),
    ...[500, 100].map(
      (count) => () => outcomes.slice(0, count).map(({ file, version, state }) => ({ file, version, state })),
    ),
  ]);
}

function diff(changes: readonly Change[]): string {
  const shape = (detailed: boolean, count: number) => (): object => {
    const of = (...kinds: readonly Change['change'][]): readonly object[] =>
      changes
        .filter(({ change }) => kinds.includes(change))
        .slice(0, count)
        .map(({ kind, identity, severity, details }) => ({
          kind,
          identity,
          severity,
          ...(detailed ? { details } : {}),
        }));
    const whole = { added: of('added'), removed: of('removed'), changed: of('changed', 'renamed') };
    const omitted = changes.length - whole.added.length - whole.removed.length - whole.changed.length;
    return omitted === 0 ? whole : { ...whole, omitted };
  };
  return fitting([shape(true, Infinity), shape(false, Infinity), shape(false, 500), shape(false, 50)]);
}

function fitting(levels: readonly (() => object)[]): string {
  let text = '';
  for (const level of levels) {
    text = JSON.stringify(level());
    if (text.length <= outputBudget) break;
  }
  return text;
}

/**
 * Appends outputs to the file of GITHUB_OUTPUT.
 * The delimiter is random, so that no value can end itself and start another output.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings
 */
export async function writeOutputs(file: string, outputs: Readonly<Record<string, string>>): Promise<void> {
  const entries = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `ghadelimiter_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  await appendFile(file, entries.join(''));
}
