import { appendFile } from 'node:fs/promises';
import {
  commentBudget,
  commentId,
  commentOnPullRequest,
  hidingPlace,
  summaryBudget,
} from '../github/index.ts';
import { hasNews } from './plan-headline.ts';
import { planMarkdown } from './plan-markdown.ts';
import type { PlanReport } from './report.ts';
import type { PlanSetting } from './setting.ts';

/** To the job summary, and to the pull request where that is allowed. A comment that cannot be made fails nothing. */
export async function tell(
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
  const hide = hidingPlace(env, inputs, report.shadow?.engine === 'server' ? report.shadow.name : null);
  await commentOnPullRequest({
    environment,
    origin,
    token: inputs['github-token'],
    id: commentId('plan', env, inputs),
    body: hasNews(report) ? planMarkdown(redacted(report, hide) as PlanReport, commentBudget) : null,
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
