import type { Box } from '../data.ts';
import type { Sized } from './columns.ts';

/** Puts boxes into rows, the highest first, so that the whole is about `aspect` times as wide as high. */
export function pack(
  boxes: readonly Sized[],
  gap: number,
  aspect: number,
): { readonly boxes: readonly Box[]; readonly width: number; readonly height: number } {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  const most = Math.max(widest, Math.sqrt(area * aspect));
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
