import type { Box } from '../data.ts';

/*
 * A diagram of some tens of boxes that lines connect: what is referred to stands left of what refers to it, in columns.
 * The steps are Sugiyama's: break cycles, put boxes into layers, order each layer by where its neighbours stand, and
 * move every box towards them. Unlike in ELK's layered layout, a layer of a hundred boxes is broken into columns, so
 * that the tables around a much used one make a block and not a strip of 10,000 pixels; and a map of 5,000 tables takes
 * less than a second, where ELK takes 2 to 3 ms for each table.
 * Everything is decided by the order of the boxes, so that the same ones give the same picture.
 */

export interface Sized {
  readonly width: number;
  readonly height: number;
}

/** `[from, to]`: places of boxes; from refers to to. */
export type Line = readonly [from: number, to: number];

const gapBetween = 26;
const gapAcross = 84;
const sweeps = 12;
/** A column that is no higher is never broken. */
const low = 640;
/** Width to height of the whole. */
const aspect = 1.5;

/** Where each box stands; the first one touches neither edge beyond 0. */
export function layColumns(boxes: readonly Sized[], lines: readonly Line[]): readonly Box[] {
  const neighbours = neighboursOf(boxes.length, lines);
  const columns = breakLayers(layersOf(boxes.length, lines), boxes, neighbours);
  const centre = boxes.map(() => 0);
  for (const column of columns) stack(column, boxes, centre);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order) settle(column, boxes, neighbours, centre);
  }
  return placed(columns, boxes, centre);
}

function neighboursOf(count: number, lines: readonly Line[]): readonly (readonly number[])[] {
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  for (const [from, to] of lines) {
    if (from === to) continue;
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
  }
  return neighbours.map((each) => [...each].sort((a, b) => a - b));
}

/** The longest way to a box that refers to nothing; a line that closes a cycle does not count. */
function layersOf(count: number, lines: readonly Line[]): readonly number[][] {
  const targets = Array.from({ length: count }, (): number[] => []);
  for (const [from, to] of lines) if (from !== to) targets[from]?.push(to);
  const depth = new Map<number, number>();
  const open = new Set<number>();
  // By hand, because a chain may be as long as there are boxes.
  for (let start = 0; start < count; start++) {
    const path = [start];
    while (path.length > 0) {
      const at = path[path.length - 1] as number;
      if (depth.has(at)) {
        path.pop();
        continue;
      }
      open.add(at);
      const next = (targets[at] ?? []).find((to) => !depth.has(to) && !open.has(to));
      if (next !== undefined) {
        path.push(next);
        continue;
      }
      depth.set(at, Math.max(-1, ...(targets[at] ?? []).map((to) => depth.get(to) ?? -1)) + 1);
      open.delete(at);
      path.pop();
    }
  }
  const layers: number[][] = [];
  for (let at = 0; at < count; at++) (layers[depth.get(at) ?? 0] ??= []).push(at);
  return layers;
}

/** Columns no higher than the picture should be; boxes with the same neighbours stay together. */
function breakLayers(
  layers: readonly number[][],
  boxes: readonly Sized[],
  neighbours: readonly (readonly number[])[],
): readonly number[][] {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gapAcross) * (height + gapBetween), 0);
  const tallest = Math.max(...boxes.map(({ height }) => height));
  const most = Math.max(tallest, low, Math.sqrt(area / aspect) * 1.15);
  return layers.flatMap((layer) => {
    const least = (at: number): number => neighbours[at]?.[0] ?? Infinity;
    const sorted = [...layer].sort((a, b) => least(a) - least(b) || a - b);
    const columns: number[][] = [[]];
    let height = 0;
    for (const at of sorted) {
      const own = (boxes[at]?.height ?? 0) + gapBetween;
      if (height > 0 && height + own > most) {
        columns.push([]);
        height = 0;
      }
      columns[columns.length - 1]?.push(at);
      height += own;
    }
    return columns;
  });
}

function stack(column: readonly number[], boxes: readonly Sized[], centre: number[]): void {
  const total = column.reduce((sum, at) => sum + (boxes[at]?.height ?? 0) + gapBetween, -gapBetween);
  let y = -total / 2;
  for (const at of column) {
    const height = boxes[at]?.height ?? 0;
    centre[at] = y + height / 2;
    y += height + gapBetween;
  }
}

/** Orders a column by where its neighbours are and moves each box as near to them as the others let it. */
function settle(
  column: number[],
  boxes: readonly Sized[],
  neighbours: readonly (readonly number[])[],
  centre: number[],
): void {
  const wish = new Map(
    column.map((at) => {
      const around = neighbours[at] ?? [];
      const sum = around.reduce((total, each) => total + (centre[each] ?? 0), 0);
      return [at, around.length === 0 ? (centre[at] ?? 0) : sum / around.length] as const;
    }),
  );
  column.sort(
    (a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (centre[a] ?? 0) - (centre[b] ?? 0) || a - b,
  );
  const heights = column.map((at) => (boxes[at]?.height ?? 0) + gapBetween);
  const positions = separated(
    column.map((at) => wish.get(at) ?? 0),
    heights,
  );
  column.forEach((at, place) => (centre[at] = positions[place] ?? 0));
}

/**
 * Positions in this order, each the given distance from the next, that are nearest to the wishes: the least squares, by
 * pooling neighbours that would overlap.
 */
function separated(wishes: readonly number[], heights: readonly number[]): readonly number[] {
  let offset = 0;
  const offsets = heights.map((height, at) => {
    const half = height / 2;
    const own = at === 0 ? 0 : offset + half;
    offset = own + half;
    return own;
  });
  const pools: { sum: number; count: number }[] = [];
  wishes.forEach((wish, at) => {
    pools.push({ sum: wish - (offsets[at] ?? 0), count: 1 });
    for (let last = pools.pop(), before = pools.pop(); last !== undefined; before = pools.pop()) {
      if (before === undefined || before.sum / before.count < last.sum / last.count) {
        if (before !== undefined) pools.push(before);
        pools.push(last);
        break;
      }
      last = { sum: before.sum + last.sum, count: before.count + last.count };
    }
  });
  return pools
    .flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
    .map((base, at) => base + (offsets[at] ?? 0));
}

function placed(
  columns: readonly number[][],
  boxes: readonly Sized[],
  centre: readonly number[],
): readonly Box[] {
  const top = Math.min(...boxes.map(({ height }, at) => (centre[at] ?? 0) - height / 2));
  const result: Box[] = boxes.map((box) => ({ x: 0, y: 0, ...box }));
  let x = 0;
  for (const column of columns) {
    const widest = Math.max(...column.map((at) => boxes[at]?.width ?? 0));
    for (const at of column) {
      const { width = 0, height = 0 } = boxes[at] ?? {};
      result[at] = { x: Math.round(x), y: Math.round((centre[at] ?? 0) - height / 2 - top), width, height };
    }
    x += widest + gapAcross;
  }
  return result;
}
