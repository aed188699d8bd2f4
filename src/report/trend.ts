import type { TrendPoint } from '../snapshot/index.ts';

/** A chart of one measure. GitHub's Mermaid draws no legend, so each has a chart of its own. */
function chart(
  title: string,
  unit: string,
  points: readonly TrendPoint[],
  measure: (point: TrendPoint) => number | null,
): readonly string[] {
  const known = points.flatMap((point) => {
    const value = measure(point);
    return value === null ? [] : [{ day: point.takenAt.slice(5, 10), value }];
  });
  if (known.length < 2 || new Set(known.map(({ value }) => value)).size < 2) return [];
  const top = Math.max(...known.map(({ value }) => value));
  return [
    [
      // The default theme draws the first line in lavender on white.
      '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#0969da"}}}}%%',
      'xychart-beta',
      `  title "${title}"`,
      // Two snapshots of one day need two places on the axis: a number keeps them apart.
      `  x-axis [${known.map(({ day }, index) => `"${index + 1}: ${day}"`).join(', ')}]`,
      `  y-axis "${unit}" 0 --> ${Math.max(top, 1)}`,
      `  line [${known.map(({ value }) => value).join(', ')}]`,
    ].join('\n'),
  ];
}

/** Mermaid charts of how the database has grown over the last snapshots; flat lines are left out. */
export function trendCharts(points: readonly TrendPoint[]): readonly string[] {
  return [
    ...chart('Tables', 'tables', points, ({ tables }) => tables),
    ...chart('Policies', 'policies', points, ({ policies }) => policies),
    ...chart('Size', 'MB', points, ({ sizeBytes }) =>
      sizeBytes === null ? null : Math.round(sizeBytes / 100_000) / 10,
    ),
  ];
}
