import type { Box } from '../data.ts';
import type { Sized } from './columns.ts';

interface Packed {
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** How wide the rows are tried, as shares of the width that a picture without gaps would have. */
const widths = [0.85, 0.95, 1.05, 1.15, 1.3, 1.5, 1.75] as const;

/** Puts boxes into rows, the highest first; of several widths that by which the whole is seen largest. */
export function pack(boxes: readonly Sized[], gap: number, aspect: number): Packed {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  const tried = widths.map((share) => rowsOf(boxes, gap, Math.max(widest, share * Math.sqrt(area * aspect))));
  const seen = ({ width, height }: Packed): number => Math.max(width / aspect, height);
  return tried.reduce((best, each) => (seen(each) < seen(best) ? each : best));
}

function rowsOf(boxes: readonly Sized[], gap: number, most: number): Packed {
  const order = boxes.map((_, at) => at).sort((a, b) => heightOf(b) - heightOf(a) || a - b);
  const result: Box[] = boxes.map((box) => ({ x: 0, y: 0, ...box }));
  // Rows are filled where there is room, so that small boxes close the gaps beside high ones.
  const rows: { y: number; height: number; x: number }[] = [];
  let bottom = 0;
  for (const at of order) {
    const { width = 0, height = 0 } = boxes[at] ?? {};
    let row = rows.find((each) => each.x + width <= most && height <= each.height);
    if (row === undefined) {
      row = { y: bottom, height, x: 0 };
      rows.push(row);
      bottom += height + gap;
    }
    result[at] = { x: row.x, y: row.y, width, height };
    row.x += width + gap;
  }
  const width = Math.max(0, ...rows.map(({ x }) => x - gap));
  return { boxes: result, width, height: Math.max(0, bottom - gap) };

  function heightOf(at: number): number {
    return boxes[at]?.height ?? 0;
  }
}
