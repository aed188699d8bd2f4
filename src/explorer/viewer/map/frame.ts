import type { Box, RelationId } from '../../data.ts';
import type { Theme } from './theme.ts';

/** Scales from which on something is drawn. */
export const from = { lines: 0.09, bodies: 0.12, names: 0.27, columns: 0.42 } as const;

export interface Shown {
  readonly selected: RelationId | null;
  /** What is connected with the selected one, itself included; null = nothing is selected. */
  readonly near: ReadonlySet<RelationId> | null;
  readonly hovered: RelationId | null;
  /** Junctions, self references and the rest are told apart by words and signs, not by colour alone. */
  readonly theme: Theme;
}

/** What a frame is drawn with. */
export interface Frame extends Shown {
  readonly context: CanvasRenderingContext2D;
  readonly scale: number;
  /** What is in view, in the map's coordinates. */
  readonly view: Box;
}

export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

/** Begins a path around a box. */
export function rounded({ context }: Frame, { x, y, width, height }: Box, radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

/** As much of a text as there is room for. */
export function cut(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, Math.floor(characters) - 1))}…`;
}
