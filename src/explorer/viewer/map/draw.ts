import type { Box, RelationId } from '../../data.ts';
import {
  besideColumn,
  headHeight,
  longestType,
  nameCharacter,
  rowHeight,
  shortType,
  titleCharacter,
  typeCharacter,
} from '../../shape.ts';
import type { Camera, Size } from './camera.ts';
import type { Area, Scene, SceneBox, SceneLine } from './scene.ts';
import { areaColour, lineColour, type Theme } from './theme.ts';

/*
 * Draws what is in view, and of that only what can be read: from afar areas, then boxes, then names, then columns. So a
 * frame costs the same whatever the size of the map.
 */

/** Scales from which on something is drawn. */
const from = { lines: 0.09, names: 0.27, columns: 0.42 } as const;
/** Up to so many lines are drawn from any distance. */
const fewLines = 400;
/** So few tables need no groups to be told apart. */
const fewBoxes = 60;
/** A schema that is not so wide on the screen has room for its own name only. In pixels. */
const roomForClusters = 260;

export interface Shown {
  readonly selected: RelationId | null;
  /** What is connected with the selected one, itself included; null = nothing is selected. */
  readonly near: ReadonlySet<RelationId> | null;
  readonly hovered: RelationId | null;
  /** Junctions, self references and the rest are told apart by words and signs, not by colour alone. */
  readonly theme: Theme;
}

interface Frame extends Shown {
  readonly context: CanvasRenderingContext2D;
  readonly scale: number;
  /** What is in view, in the map's coordinates. */
  readonly view: Box;
}

export function draw(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  size: Size,
  pixelRatio: number,
  shown: Shown,
): void {
  const { scale, left, top } = camera;
  const view = { x: -left / scale, y: -top / scale, width: size.width / scale, height: size.height / scale };
  const frame: Frame = { ...shown, context, scale, view };
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = shown.theme.ground;
  context.fillRect(0, 0, size.width * pixelRatio, size.height * pixelRatio);
  const zoom = scale * pixelRatio;
  context.setTransform(zoom, 0, 0, zoom, left * pixelRatio, top * pixelRatio);
  context.textBaseline = 'middle';
  for (const area of scene.schemas) if (touches(area, view)) drawSchema(frame, area);
  const isCrowded = scale < from.names && scene.boxes.length > fewBoxes;
  if (isCrowded) for (const area of scene.clusters) if (touches(area, view)) drawCluster(frame, area);
  drawLines(frame, scene);
  for (const box of scene.boxes) if (touches(box, view)) drawBox(frame, box);
  for (const area of scene.schemas) if (touches(area, view)) drawSchemaName(frame, area);
  if (isCrowded) drawClusterNames(frame, scene);
}

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

function rounded({ context }: Frame, { x, y, width, height }: Box, radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

function drawSchema(frame: Frame, area: Area): void {
  const { context, theme } = frame;
  rounded(frame, area, 26);
  context.fillStyle = areaColour(theme, area.colour, 'area');
  context.fill();
  context.lineWidth = 1.5 / frame.scale;
  context.strokeStyle = areaColour(theme, area.colour, 'edge');
  context.stroke();
}

/** As large on the screen from any distance, as far as it fits. */
function drawSchemaName(frame: Frame, area: Area): void {
  const { context, theme, scale } = frame;
  const size = Math.min(Math.max(20, 14 / scale), Math.max(20, area.height / 4));
  const fits = area.width / (size * 0.66);
  if (size * scale < 8 || fits < 3) return;
  const name = cut(area.name, fits);
  context.font = `700 ${size}px ${theme.font}`;
  if (area.width * scale >= roomForClusters) {
    context.fillStyle = theme.ink;
    context.fillText(name, area.x + 24, area.y + 12 + size * 0.75);
    return;
  }
  context.textAlign = 'center';
  haloed(frame, name, area.x + area.width / 2, area.y + area.height / 2);
  context.textAlign = 'left';
}

/** Text over other things. */
function haloed({ context, theme, scale }: Frame, text: string, x: number, y: number): void {
  context.lineWidth = 4 / scale;
  context.lineJoin = 'round';
  context.strokeStyle = theme.box;
  context.strokeText(text, x, y);
  context.fillStyle = theme.ink;
  context.fillText(text, x, y);
}

function drawCluster(frame: Frame, area: Area): void {
  rounded(frame, area, 16);
  frame.context.fillStyle = areaColour(frame.theme, area.colour, 'cluster');
  frame.context.fill();
}

function drawClusterNames(frame: Frame, scene: Scene): void {
  const { context, theme, scale, view } = frame;
  const size = 12 / scale;
  context.font = `600 ${size}px ${theme.font}`;
  context.textAlign = 'center';
  for (const area of scene.clusters) {
    const fits = area.width / (size * 0.58);
    if (!touches(area, view) || fits < 4 || area.height * scale < 18) continue;
    if ((scene.schemas[area.colour]?.width ?? 0) * scale < roomForClusters) continue;
    haloed(frame, cut(area.name, fits), area.x + area.width / 2, area.y + area.height / 2);
  }
  context.textAlign = 'left';
}

function drawLines(frame: Frame, scene: Scene): void {
  const { near, selected, scale, view } = frame;
  const all = scale >= from.lines || scene.lines.length <= fewLines;
  const ofSelected: SceneLine[] = [];
  for (const line of scene.lines) {
    if (!inView(line, view)) continue;
    if (selected !== null && (line.from === selected || line.to === selected)) ofSelected.push(line);
    else if (all) drawLine(frame, line, near === null ? 'usual' : 'faint');
  }
  for (const line of ofSelected) drawLine(frame, line, 'strong');
}

function inView({ points: [x1, y1, x2, , x3, , x4, y4] }: SceneLine, view: Box): boolean {
  const [left, right] = [Math.min(x1, x2, x3, x4), Math.max(x1, x2, x3, x4)];
  return (
    left < view.x + view.width &&
    right > view.x &&
    Math.min(y1, y4) < view.y + view.height &&
    Math.max(y1, y4) > view.y
  );
}

function drawLine(frame: Frame, line: SceneLine, weight: 'usual' | 'faint' | 'strong'): void {
  const { context, theme, scale } = frame;
  const [x1, y1, x2, y2, x3, y3, x4, y4] = line.points;
  context.strokeStyle = lineColour(theme, weight);
  context.lineWidth = (weight === 'strong' ? 2.2 : 1.3) / Math.max(scale, 0.4);
  if (line.optional) context.setLineDash([6, 4]);
  context.beginPath();
  context.moveTo(x1, y1);
  context.bezierCurveTo(x2, y2, x3, y3, x4, y4);
  context.stroke();
  if (line.optional) context.setLineDash([]);
  if (scale < from.names) return;
  // Many at one end, one at the other; a bar instead of the foot where it is at most one.
  context.beginPath();
  const foot = x1 + line.fromSide * 11;
  if (line.unique) {
    context.moveTo(foot, y1 - 6);
    context.lineTo(foot, y1 + 6);
  } else {
    context.moveTo(foot, y1);
    context.lineTo(x1, y1 - 6);
    context.moveTo(foot, y1);
    context.lineTo(x1, y1 + 6);
  }
  const bar = x4 + line.toSide * 8;
  context.moveTo(bar, y4 - 6);
  context.lineTo(bar, y4 + 6);
  context.stroke();
}

function drawBox(frame: Frame, box: SceneBox): void {
  const { context, theme, scale, near, selected, hovered } = frame;
  const colour = areaColour(theme, box.colour, 'head');
  const isFar = near !== null && !near.has(box.id);
  context.globalAlpha = isFar ? 0.35 : 1;
  if (box.height * scale < 9) {
    context.fillStyle = colour;
    context.fillRect(box.x, box.y, box.width, box.height);
  } else {
    drawFrame(frame, box, colour);
    if (scale >= from.names) drawTitle(frame, box);
    if (scale >= from.columns) drawColumns(frame, box);
    else if (scale >= from.names) drawBars(frame, box);
  }
  if (selected === box.id || hovered === box.id) {
    rounded(frame, { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 }, 9);
    context.lineWidth = Math.max(2.5, 2 / scale);
    context.strokeStyle = theme.accent;
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawFrame(frame: Frame, box: SceneBox, colour: string): void {
  const { context, theme } = frame;
  const { x, y, width, height } = box;
  rounded(frame, box, 7);
  context.fillStyle = theme.box;
  context.fill();
  context.beginPath();
  context.roundRect(x, y, width, Math.min(headHeight, height), height > headHeight ? [7, 7, 0, 0] : 7);
  context.fillStyle = colour;
  context.fill();
  rounded(frame, box, 7);
  context.lineWidth = 1;
  context.strokeStyle = theme.border;
  // What stands for a relationship has a broken edge, what lies elsewhere a dotted one.
  if (box.relation.junction === true) context.setLineDash([7, 4]);
  if (box.relation.kind === 'elsewhere') context.setLineDash([2, 3]);
  context.stroke();
  context.setLineDash([]);
}

/** What a table is besides a table, in a sign at its head. */
function signOf({ junction, partitionedBy, kind }: SceneBox['relation']): string {
  if (junction === true) return 'n:m';
  if (partitionedBy !== undefined) return '▤';
  return kind === 'foreign table' ? '↗' : '';
}

/** Columns that are too small to be read. */
function drawBars({ context, theme }: Frame, box: SceneBox): void {
  context.fillStyle = theme.bar;
  let y = box.y + headHeight + 4 + rowHeight / 2 - 3;
  for (const at of box.columns) {
    const length = Math.min(box.width - 60, (box.relation.columns[at]?.name.length ?? 0) * 6.4);
    context.fillRect(box.x + 22, y, length, 6);
    y += rowHeight;
  }
}

/** A closed lock: row security is on. */
function drawLock({ context, theme }: Frame, x: number, y: number): void {
  context.fillStyle = theme.headInk;
  context.fillRect(x, y - 1, 10, 8);
  context.lineWidth = 1.6;
  context.strokeStyle = theme.headInk;
  context.beginPath();
  context.arc(x + 5, y - 1, 3.2, Math.PI, 0);
  context.stroke();
}

function drawTitle(frame: Frame, { relation, x, y, width }: SceneBox): void {
  const { context, theme } = frame;
  const sign = signOf(relation);
  context.fillStyle = theme.headInk;
  context.font = `600 14px ${theme.font}`;
  const isLocked = relation.rowSecurity !== undefined;
  const room = width - 22 - (sign === '' ? 0 : 30) - (isLocked ? 22 : 0);
  context.fillText(cut(relation.name, Math.ceil(room / titleCharacter)), x + 11, y + headHeight / 2 + 1);
  if (isLocked) drawLock(frame, x + width - 20, y + headHeight / 2);
  if (sign === '') return;
  context.font = `12px ${theme.font}`;
  context.textAlign = 'right';
  context.fillText(sign, x + width - (isLocked ? 27 : 10), y + headHeight / 2 + 1);
  context.textAlign = 'left';
}

function drawColumns({ context, theme }: Frame, box: SceneBox): void {
  const { relation, x, width } = box;
  const references = new Set(relation.references.flatMap(({ columns }) => columns));
  let y = box.y + headHeight + 4 + rowHeight / 2;
  for (const at of box.columns) {
    const column = relation.columns[at];
    if (column === undefined) continue;
    const isKey = relation.key.includes(at);
    const mark = isKey ? '◆' : '◇';
    context.fillStyle = theme.quiet;
    context.font = `10px ${theme.font}`;
    if (isKey || references.has(at)) context.fillText(mark, x + 9, y);
    context.font = `${isKey ? '600 ' : ''}12.5px ${theme.font}`;
    context.fillStyle = theme.ink;
    const type = cut(shortType(column.type), longestType);
    const room = width - besideColumn - type.length * typeCharacter;
    context.fillText(cut(column.name, Math.ceil(room / nameCharacter)), x + 22, y);
    context.fillStyle = theme.quiet;
    context.font = `11px ${theme.mono}`;
    context.textAlign = 'right';
    context.fillText(type, x + width - 10, y);
    context.textAlign = 'left';
    y += rowHeight;
  }
  if (box.more === 0) return;
  context.fillStyle = theme.quiet;
  context.font = `italic 12px ${theme.font}`;
  context.fillText(`${box.more} more`, x + 22, y);
}

function cut(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, Math.floor(characters) - 1))}…`;
}
