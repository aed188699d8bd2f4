import path from 'node:path';
import type { Setting } from '../chapters/index.ts';
import { ActionError } from '../error.ts';
import { hidingPlace } from '../github/index.ts';
import { markdown } from '../inventory/index.ts';
import { publish, withdraw, type PublishOptions } from '../publish/index.ts';
import { outsideOf, type OfferedSql } from '../report/index.ts';
import { counted, cut } from '../text.ts';
import type { ProjectFiles } from './project-files.ts';

const titles = {
  drift: 'Adopt what was changed in the database by hand',
  baseline: 'Add a baseline of what the database has',
} as const;

/** Rows of each list in the text of the pull request. */
const most = 100;

type Proposing = Omit<PublishOptions, 'files' | 'deletions'>;

function intentionOf(
  { inputs, environment, log }: Setting,
  { lead, title }: { readonly lead: string; readonly title: string },
): Proposing {
  const branch = inputs['pull-request-branch'];
  return {
    commit: 'pull-request',
    message: title,
    branch: inputs.branch || null,
    pullRequestBranch: branch === '' ? null : `${branch}-drift`,
    token: inputs['github-token'] || null,
    environment,
    log: (line) => log.line(line),
    proposal: { prefix: 'feature-inventory-drift', lead },
  };
}

/** Opens a pull request that adds the files to the migrations, or brings the open one up to date. */
export async function proposeMigration(
  setting: Setting,
  offered: OfferedSql,
  { files, before }: ProjectFiles,
): Promise<OfferedSql['pullRequest']> {
  const { note } = setting;
  const inRepository = repositoryPaths(setting);
  const paths = files.map(({ file }) => inRepository(file));
  if (paths.includes(null)) {
    note('notice', 'No pull request is made of adopt.sql: the migrations are of another repository.');
    return null;
  }
  try {
    const { summary, warnings, pullRequestNumber, pullRequestUrl } = await publish({
      ...intentionOf(setting, { lead: leadOf(offered), title: titles[offered.reason] }),
      description: descriptionOf(setting, offered),
      files: files.map(({ text }, at) => ({ path: paths[at] ?? '', content: text })),
      deletions: before.flatMap((file) => inRepository(file) ?? []),
    });
    for (const warning of warnings) note('warning', warning);
    return { summary: `Pull request: ${summary}.`, pullRequestNumber, pullRequestUrl };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const { message, remedy = '' } = error.failure;
    note(
      'warning',
      [`The pull request for the drift could not be made. ${message}`, remedy].join('\n').trim(),
    );
    return null;
  }
}

/** Closes the pull request that an earlier run opened. @returns what was done, for people; null = nothing. */
export async function withdrawMigration(setting: Setting): Promise<string | null> {
  const closed = await withdraw(intentionOf(setting, { lead: '', title: titles.drift }));
  return closed?.summary ?? null;
}

/** From a path of the workspace to one of the repository, whose checkout may be a folder in it; null = it is not. */
function repositoryPaths({ workspace, documents }: Setting): (file: string) => string | null {
  const folder = path.relative(workspace, documents).split(path.sep).join('/');
  if (folder === '') return (file) => file;
  return (file) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null);
}

function leadOf({ reason, adopt }: OfferedSql): string {
  const objects = counted(adopt.objects.length, 'object');
  return [
    reason === 'baseline'
      ? `The database has ${objects} that no migration makes. This migration makes them.`
      : `In the database, ${objects} changed with no migration. This migration makes the same changes.`,
    'It was run on a copy of the schema without rows, behind the other migrations; of each of them, the result is ' +
      'what the database has.',
    '',
    '- **Merged**, it is recorded as applied in that database and does not run there, as long as what it makes is as ' +
      'it is now. Every other database runs it. Comments may be edited; with other SQL it would run everywhere.',
    reason === 'baseline'
      ? '- **Closed**, nothing changes.'
      : '- **To take the changes back instead**, run `undo.sql` of the workflow run on the database. ' +
        'The next run then closes this pull request.',
    '',
    'The migration:',
  ].join('\n');
}

function descriptionOf({ env, inputs, log }: Setting, { adopt, outside }: OfferedSql): string {
  const hide = hidingPlace(env, inputs);
  const text = (one: string): string => cut(hide(log.redact(one)), 500);
  const rest = (list: readonly unknown[]): readonly string[] =>
    list.length > most ? [`_and ${list.length - most} more_`] : [];
  const bullets = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          `${title}\n`,
          ...lines.slice(0, most).map((line) => `- ${markdown.sentences(text(line))}`),
          ...rest(lines),
        ];
  return [
    markdown.table(
      ['Change', 'Kind', 'Object'],
      adopt.objects
        .slice(0, most)
        .map(({ change, kind, identity }) => [change, markdown.cell(kind), markdown.code(text(identity))]),
    ),
    ...rest(adopt.objects),
    ...bullets(
      '\n⚠️ **May lose data** in databases where it runs:',
      adopt.losses.map(({ what, statement }) => `${what}: ${statement}`),
    ),
    ...bullets(
      '\n**Left out**, because it could not be proven:',
      adopt.unproven.map(({ kind, identity, why }) => `${kind} ${identity}: ${why}`),
    ),
    ...bullets(
      '\n**Not in the file**, because no migration of this database makes it:',
      outsideOf({ outside }),
    ),
  ].join('\n');
}
