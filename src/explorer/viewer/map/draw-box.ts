import {
  besideColumn,
  headHeight,
  isView,
  longestType,
  nameCharacter,
  rowHeight,
  shortType,
  titleCharacter,
  typeCharacter,
} from '../../shape.ts';
import { cut, from, rounded, type Frame } from './frame.ts';
import type { SceneBox } from './scene.ts';
import { areaColour } from './theme.ts';

/** What a foreign table lacks at its upper right. */
const corner = 16;

/** A table: from afar its colour, then its name, then its columns. */
export function drawBox(frame: Frame, box: SceneBox): void {
  const { context, theme, scale, near, selected, hovered } = frame;
  const colour = areaColour(theme, box.colour, isView(box.relation) ? 'view' : 'head');
  const isFar = near !== null && !near.has(box.id);
  if (isFar) {
    // No line shows through.
    outline(frame, box);
    context.fillStyle = theme.ground;
    context.fill();
  }
  context.globalAlpha = isFar ? 0.35 : 1;
  if (scale < from.names) {
    drawAfar(frame, box, colour);
  } else {
    drawFrame(frame, box, colour);
    drawTitle(frame, box);
    if (scale >= from.columns) drawColumns(frame, box);
    else drawBars(frame, box);
  }
  if (selected === box.id || hovered === box.id) {
    rounded(frame, { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 }, 9);
    context.lineWidth = Math.max(2.5, 2 / scale);
    context.strokeStyle = theme.accent;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Of thousands of boxes that are small on the screen no corner is round: a path costs many times a rectangle. */
function drawAfar({ context, theme, scale }: Frame, { x, y, width, height }: SceneBox, colour: string): void {
  const hasBody = scale >= from.bodies;
  if (hasBody) {
    context.fillStyle = theme.box;
    context.fillRect(x, y, width, height);
  }
  context.fillStyle = colour;
  context.fillRect(x, y, width, hasBody ? Math.min(headHeight, height) : height);
}

/** A table is a card, a view has round ends, a materialized one a second behind it, a foreign table a cut corner. */
function drawFrame(frame: Frame, box: SceneBox, colour: string): void {
  const { context, theme } = frame;
  context.lineWidth = 1;
  context.strokeStyle = theme.border;
  if (box.relation.kind === 'materialized view') {
    outline(frame, { ...box, x: box.x + 5, y: box.y + 5 });
    context.fillStyle = theme.box;
    context.fill();
    context.stroke();
  }
  outline(frame, box);
  context.fillStyle = theme.box;
  context.fill();
  outline(frame, { ...box, height: Math.min(headHeight, box.height) }, box.height > headHeight);
  context.fillStyle = colour;
  context.fill();
  outline(frame, box);
  // What stands for a relationship has a broken edge, what lies elsewhere a dotted one.
  if (box.relation.junction === true) context.setLineDash([7, 4]);
  if (box.relation.kind === 'elsewhere') context.setLineDash([2, 3]);
  context.stroke();
  context.setLineDash([]);
}

/** The path around a box. @param flat below it goes on. */
function outline({ context }: Frame, box: SceneBox, flat = false): void {
  const { x, y, width, height } = box;
  context.beginPath();
  if (box.relation.kind !== 'foreign table') {
    const radius = isView(box.relation) ? 17 : 7;
    context.roundRect(x, y, width, height, flat ? [radius, radius, 0, 0] : radius);
    return;
  }
  context.moveTo(x, y);
  context.lineTo(x + width - corner, y);
  context.lineTo(x + width, y + corner);
  context.lineTo(x + width, y + height);
  context.lineTo(x, y + height);
  context.closePath();
}

/** What a table is besides a table, in a sign at its head. */
function signOf({ junction, partitionedBy, kind }: SceneBox['relation']): string {
  if (junction === true) return 'n:m';
  if (partitionedBy !== undefined) return '▤';
  if (kind === 'foreign table') return '↗';
  return kind === 'view' || kind === 'materialized view' ? 'view' : '';
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
  context.font = `${isView(relation) ? 'italic ' : ''}600 14px ${theme.font}`;
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
  const rows = box.columns.flatMap((at, row) => {
    const column = relation.columns[at];
    if (column === undefined) return [];
    const y = box.y + headHeight + 4 + (row + 0.5) * rowHeight;
    return [
      { at, y, column, isKey: relation.key.includes(at), type: cut(shortType(column.type), longestType) },
    ];
  });
  // Font by font: to change it takes as long as to write a word.
  context.fillStyle = theme.quiet;
  context.font = `10px ${theme.font}`;
  for (const { at, y, isKey } of rows)
    if (isKey || references.has(at)) context.fillText(isKey ? '◆' : '◇', x + 9, y);
  context.font = `11px ${theme.mono}`;
  context.textAlign = 'right';
  for (const { y, type } of rows) context.fillText(type, x + width - 10, y);
  context.textAlign = 'left';
  context.fillStyle = theme.ink;
  for (const ofKey of [true, false]) {
    context.font = `${ofKey ? '600 ' : ''}12.5px ${theme.font}`;
    for (const { y, column, isKey, type } of rows) {
      const room = width - besideColumn - type.length * typeCharacter;
      if (isKey === ofKey) context.fillText(cut(column.name, Math.ceil(room / nameCharacter)), x + 22, y);
    }
  }
  if (box.more === 0) return;
  context.fillStyle = theme.quiet;
  context.font = `italic 12px ${theme.font}`;
  context.fillText(
    `${box.more} more`,
    x + 22,
    box.y + headHeight + 4 + (box.columns.length + 0.5) * rowHeight,
  );
}
