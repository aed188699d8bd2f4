import { bodyLimit, type Changes } from '../github/index.ts';

const begin = '<!-- pg-feature-inventory:begin -->';
const end = '<!-- pg-feature-inventory:end -->';

/**
 * The body of a pull request. Our part is between two markers, so that a person may write around it.
 * @param about.description Markdown, already escaped.
 */
export function pullRequestBody(about: {
  readonly target: string;
  readonly changes: Changes;
  readonly run: string;
  readonly description: string | undefined;
  /** What the pull request is for; without it, the inventory. */
  readonly lead: string | undefined;
}): string {
  const files = [
    ...about.changes.additions.map(({ path }) => `- ${code(path)}`),
    ...about.changes.deletions.map(({ path }) => `- ${code(path)} (removed)`),
  ];
  const { lead } = about;
  const head = [
    begin,
    lead ??
      `The inventory on ${code(about.target)} does not show the schema as it is now. ` +
        'This pull request brings it up to date.',
    '',
  ];
  const tail = [
    '',
    `Made by [this workflow run](${about.run}). ` +
      (lead === undefined
        ? 'Later runs add to this pull request; commits by other people on its branch are kept.'
        : 'Later runs bring this pull request up to date, unless other people have added commits to it.'),
    'If the checks of this pull request wait for approval, approve them here: ' +
      'GitHub requires that when a workflow opens a pull request with its own token.',
    end,
  ].join('\n');
  const lines = [...head, ...files, ...(about.description === undefined ? [] : ['', about.description])];
  return `${shortened(lines.join('\n'), bodyLimit - tail.length - 1)}\n${tail}`;
}

/** Replaces our part of a body; null = it is not there, so the body belongs to somebody else now. */
export function withOurPart(body: string, ours: string): string | null {
  const from = body.indexOf(begin);
  const to = body.indexOf(end, from);
  if (from < 0 || to < 0) return null;
  const whole = body.slice(0, from) + ours + body.slice(to + end.length);
  return whole.length > bodyLimit ? ours : whole;
}

const cut = '\n\n… shortened: the rest is in the files of this pull request.';

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const part = text.slice(0, length - cut.length - '\n```'.length);
  const whole = part.slice(0, part.lastIndexOf('\n'));
  // A code block that is cut open would swallow everything after it, the end marker included.
  const fences = whole.match(/^```/gm)?.length ?? 0;
  return whole + (fences % 2 === 1 ? '\n```' : '') + cut;
}

function code(text: string): string {
  const ticks = '`'.repeat(
    (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0) + 1,
  );
  return ticks.length === 1 ? `\`${text}\`` : `${ticks} ${text} ${ticks}`;
}
