import { becameOf, markdown } from '../inventory/index.ts';
import type { Change } from '../snapshot/index.ts';
import { cut } from '../text.ts';
import type { PlacedChange } from './change-details.ts';
import { bullets, placeText, type Detail } from './plan-detail.ts';
import type { PlanReport } from './report.ts';

const severities: readonly Change['severity'][] = [
  'breaking',
  'security',
  'performance',
  'additive',
  'cosmetic',
];
const icons: Readonly<Record<Change['severity'], string>> = {
  breaking: '🔴 breaking',
  security: '🟠 security',
  performance: '🟡 performance',
  additive: '🟢 additive',
  cosmetic: '⚪ cosmetic',
};

/** UTF-16 units of what stands in a line; a longer text is folded away. */
const inline = 100;

/** What changes in the schema, the gravest first. */
export function changeBlocks({ changes, rehearsal }: PlanReport, detail: Detail): readonly string[] {
  if (rehearsal.extent === 'none') return [];
  if (changes.length === 0)
    return rehearsal.files.length === 0 || rehearsal.extent !== 'whole' ? [] : ['The schema stays as it is.'];
  const shown = [...changes]
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, detail.rows);
  return [
    markdown.heading(4, `Schema changes (${changes.length})`),
    ...bullets(
      shown.map((change) => changeItem(change, detail)),
      changes.length,
    ),
  ];
}

function changeItem(change: PlacedChange, detail: Detail): string {
  const { severity, kind, identity, file, line } = change;
  const what = `${change.change} ${markdown.cell(kind)} ${markdown.code(cut(identity, detail.text))}`;
  const where = file === null ? '' : ` (${placeText(file, line)})`;
  const head = `${icons[severity] ?? markdown.cell(severity)}: ${what}${where}`;
  if (!detail.properties) return head;
  const { lines, folded } = contentOf(change, detail);
  return [
    [head, ...lines].join('<br>\n'),
    ...(detail.definitions ? folded : []).map(
      ([title, text, language]) =>
        `\n${markdown.details(title, markdown.fence(cut(text, detail.text), language))}`,
    ),
  ].join('\n');
}

type Folded = readonly [title: string, text: string, language: string];

/** What an object becomes: in a line where it is short, folded away otherwise. */
function contentOf(
  { details, definition, statement, change }: PlacedChange,
  detail: Detail,
): { readonly lines: readonly string[]; readonly folded: readonly Folded[] } {
  const [lines, folded]: [string[], Folded[]] = [[], []];
  let isTold = false;
  for (const { property, from, to } of details) {
    // A hash tells that a text is another one, and the statement which.
    const isHash = property.endsWith('_hash');
    const [old, now] = [written(from), written(to)];
    if (isHash) lines.push(`${markdown.cell(property.replace(/_hash$/, ''))} changes`);
    else if ((Array.isArray(from) && Array.isArray(to)) || (isShort(old) && isShort(now)))
      lines.push(`${markdown.cell(property)}: ${becameOf(from, to, (json) => value(json, detail))}`);
    else folded.push([property, both(old, now), 'diff']);
    isTold ||= !isHash;
  }
  if (definition !== null) {
    const [first = '', ...rest] = definition.split('\n');
    if (isShort(definition)) lines.push(`${change === 'removed' ? 'was ' : ''}${markdown.code(definition)}`);
    else if (rest.length > 0 && first.endsWith(':')) folded.push([first.slice(0, -1), rest.join('\n'), '']);
    else folded.push(['Definition', definition, 'sql']);
    isTold = true;
  }
  if (!isTold && statement !== null) {
    if (isShort(statement)) lines.push(markdown.code(statement));
    else folded.push(['Statement', statement, 'sql']);
    isTold = true;
  }
  if (!isTold && lines.length === 0)
    lines.push('No statement of these files names it: a block or a function made the change.');
  return { lines, folded };
}

const isShort = (text: string): boolean => text.length <= inline && !text.includes('\n');

function written(json: unknown): string {
  if (json === null || json === undefined) return '';
  return typeof json === 'string' ? json : JSON.stringify(json);
}

/** Two texts as a difference: the lines of the one, then those of the other. */
function both(from: string, to: string): string {
  const marked = (text: string, mark: string): readonly string[] =>
    text === '' ? [] : text.split('\n').map((line) => `${mark} ${line}`);
  return [...marked(from, '-'), ...marked(to, '+')].join('\n');
}

function value(json: unknown, detail: Detail): string {
  if (json === null || json === undefined) return 'none';
  const text = written(json);
  return text === '' ? 'empty' : markdown.code(cut(text, Math.min(detail.text, 300)));
}
