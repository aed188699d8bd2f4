import type { Change } from '../snapshot/index.ts';

/** Changes that the log shows; all of them are in the JSON report. */
const changesShown = 20;

/** `3 added, 1 changed, 0 removed`, and how many were renamed, if any. */
export function changeCounts(changes: readonly Change[]): string {
  const count = (kind: Change['change']): number => changes.filter(({ change }) => change === kind).length;
  return [
    ...(['added', 'changed', 'removed'] as const).map((kind) => `${count(kind)} ${kind}`),
    ...(count('renamed') === 0 ? [] : [`${count('renamed')} renamed`]),
  ].join(', ');
}

/** Whether what uses the object may fail. */
export const isBreaking = ({ severity }: Change): boolean => severity === 'breaking';

const severities: readonly Change['severity'][] = [
  'breaking',
  'security',
  'performance',
  'additive',
  'cosmetic',
];

/** A change, and where a plan found the statement that makes it. */
type Placed = Change & { readonly file?: string | null; readonly line?: number | null };

/** The changes one a line, the most severe first. */
export function changeLines(changes: readonly Placed[]): readonly string[] {
  const sorted = [...changes].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const more = changes.length - changesShown;
  return [
    ...sorted.slice(0, changesShown).map(({ change, kind, identity, severity, file, line }) => {
      const place = file == null ? '' : `${line == null ? file : `${file}:${line}`}: `;
      return `${place}${change} ${kind} ${identity} (${severity})`;
    }),
    ...(more > 0 ? [`and ${more} more, all in the JSON report`] : []),
  ];
}
