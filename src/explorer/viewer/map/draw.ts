import { groupBy } from '../../../group-by.ts';
import type { Box } from '../../data.ts';
import type { Camera, Size } from './camera.ts';
import { drawBox } from './draw-box.ts';
import { cut, from, rounded, touches, type Frame, type Shown } from './frame.ts';
import type { Area, Scene, SceneLine } from './scene.ts';
import { areaColour, lineColour } from './theme.ts';

/*
 * Draws what is in view, and of that only what can be read: from afar areas, then boxes, then names, then columns. So a
 * frame costs the same whatever the size of the map.
 */

/** Up to so many lines are drawn from any distance. */
const fewLines = 400;
/** So few tables need no groups to be told apart. */
const fewBoxes = 60;
/** A schema that is not so wide on the screen has room for its own name only. In pixels. */
const roomForClusters = 260;

/** All that decides what a frame looks like. */
export interface Picture extends Shown {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly pixelRatio: number;
}

export function draw(context: CanvasRenderingContext2D, picture: Picture): void {
  const { width, height } = context.canvas;
  drawPart(context, picture, { x: 0, y: 0, width, height });
}

/**
 * Draws the same picture as the last one, seen from elsewhere at the same scale: what stays in view is moved, and only
 * what comes into view is drawn.
 * @param x,y by how much it moved, in whole pixels of the canvas.
 */
export function drawMoved(context: CanvasRenderingContext2D, picture: Picture, x: number, y: number): void {
  const { width, height } = context.canvas;
  const [across, down] = [Math.abs(x), Math.abs(y)];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(context.canvas, x, y);
  if (x !== 0) drawPart(context, picture, { x: x > 0 ? 0 : width - across, y: 0, width: across, height });
  if (y !== 0) drawPart(context, picture, { x: 0, y: y > 0 ? 0 : height - down, width, height: down });
}

/** How far an edge, a shadow or a sign reaches beyond its box. */
const beyond = 14;

/** @param part of the canvas, in its pixels. */
function drawPart(context: CanvasRenderingContext2D, picture: Picture, part: Box): void {
  const { scene, pixelRatio, theme } = picture;
  const { scale, left, top } = picture.camera;
  const zoomed = scale * pixelRatio;
  const view = {
    x: part.x / zoomed - left / scale - beyond,
    y: part.y / zoomed - top / scale - beyond,
    width: part.width / zoomed + 2 * beyond,
    height: part.height / zoomed + 2 * beyond,
  };
  const frame: Frame = { ...picture, context, scale, view };
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(part.x, part.y, part.width, part.height);
  context.clip();
  context.fillStyle = theme.ground;
  context.fillRect(part.x, part.y, part.width, part.height);
  context.setTransform(zoomed, 0, 0, zoomed, left * pixelRatio, top * pixelRatio);
  context.textBaseline = 'middle';
  for (const area of scene.schemas) if (touches(area, view)) drawSchema(frame, area);
  const isCrowded = scale < from.names && scene.boxes.length > fewBoxes;
  if (isCrowded) for (const area of scene.clusters) if (touches(area, view)) drawCluster(frame, area);
  drawLines(frame, scene);
  for (const box of scene.boxes) if (touches(box, view)) drawBox(frame, box);
  for (const area of scene.schemas) if (touches(area, view)) drawSchemaName(frame, area);
  if (isCrowded) drawClusterNames(frame, scene);
  context.restore();
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
  if (scale >= from.names || area.width * scale >= roomForClusters) {
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
    if (area.schema.width * scale < roomForClusters) continue;
    haloed(frame, cut(area.name, fits), area.x + area.width / 2, area.y + area.height / 2);
  }
  context.textAlign = 'left';
}

type Weight = 'usual' | 'faint' | 'strong';

function drawLines(frame: Frame, scene: Scene): void {
  const { near, selected, hovered, scale, view } = frame;
  const all = scale >= from.lines || scene.lines.length <= fewLines;
  const weightOf = (line: SceneLine): Weight | null => {
    if ([selected, hovered].some((id) => line.from === id || line.to === id)) return 'strong';
    if (!all || (near !== null && line.hub)) return null;
    return near !== null || line.hub ? 'faint' : 'usual';
  };
  const seen = groupBy(
    scene.lines.filter((line) => inView(line, view)),
    weightOf,
  );
  for (const weight of ['faint', 'usual', 'strong'] as const)
    drawAlike(frame, seen.get(weight) ?? [], weight);
}

const dashes = { always: [], optional: [6, 4], read: [1.5, 4] } as const;

/** Lines of one weight: each dash is one path, because from afar there are thousands of lines. */
function drawAlike(frame: Frame, lines: readonly SceneLine[], weight: Weight): void {
  const { context, theme, scale } = frame;
  context.strokeStyle = lineColour(theme, weight);
  context.lineWidth = (weight === 'strong' ? 2.2 : 1.3) / Math.max(scale, 0.4);
  const dashOf = ({ kind, optional }: SceneLine): keyof typeof dashes => {
    // Nobody sees from afar what costs ten times as much to be drawn.
    if (scale < from.names) return 'always';
    if (kind === 'read') return 'read';
    return optional ? 'optional' : 'always';
  };
  for (const [dash, alike] of groupBy(lines, dashOf)) {
    context.setLineDash(dashes[dash]);
    context.beginPath();
    for (const { points } of alike) {
      const [x1, y1, x2, y2, x3, y3, x4, y4] = points;
      context.moveTo(x1, y1);
      context.bezierCurveTo(x2, y2, x3, y3, x4, y4);
    }
    context.stroke();
  }
  context.setLineDash([]);
  if (scale >= from.names) for (const line of lines) drawEnds(frame, line);
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

function drawEnds({ context, theme }: Frame, line: SceneLine): void {
  const [x1, y1, , , , , x4, y4] = line.points;
  if (line.kind === 'read') {
    // A view changes nothing of what it reads: an open ring instead of a foot.
    context.beginPath();
    context.arc(x4 + line.toSide * 4, y4, 4, 0, 2 * Math.PI);
    context.fillStyle = theme.box;
    context.fill();
    context.stroke();
    return;
  }
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
