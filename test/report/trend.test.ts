import { expect, test } from 'vitest';
import { summary } from '../../src/report/index.ts';
import { diagramsIn, expectDiagram } from '../support/mermaid.ts';
import { done } from './story.ts';

const point = (takenAt: string, tables: number | null, sizeBytes: number | null) => ({
  takenAt,
  tables,
  functions: 3,
  policies: 7,
  sizeBytes,
});

function charts(trend: readonly ReturnType<typeof point>[]): readonly string[] {
  const { snapshot } = done;
  if (snapshot === null) throw new Error('the story has no snapshot');
  return diagramsIn(summary({ ...done, snapshot: { ...snapshot, trend } }, 100_000));
}

const colour = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#0969da"}}}}%%\n';

test('the summary draws what has grown over the last snapshots, one chart a measure', async () => {
  const drawn = charts([
    point('2026-11-20T02:00:00Z', 4, null),
    point('2026-11-21T02:00:00Z', 4, 1_000_000),
    point('2026-11-21T09:00:00Z', 6, 2_540_000),
  ]);
  for (const source of drawn) await expectDiagram(source);
  expect(drawn).toEqual([
    `${colour}xychart-beta\n  title "Tables"\n  x-axis ["1: 11-20", "2: 11-21", "3: 11-21"]\n  y-axis "tables" 0 --> 6\n  line [4, 4, 6]`,
    `${colour}xychart-beta\n  title "Size"\n  x-axis ["1: 11-21", "2: 11-21"]\n  y-axis "MB" 0 --> 2.5\n  line [1, 2.5]`,
  ]);
});

test('a flat line, a single snapshot and none are no chart', () => {
  expect(charts([point('2026-11-20T02:00:00Z', 4, 9), point('2026-11-21T02:00:00Z', 4, 9)])).toEqual([]);
  expect(charts([point('2026-11-20T02:00:00Z', 4, 9)])).toEqual([]);
  expect(charts([])).toEqual([]);
});
