import type { Box, Detail, RelationData, RelationId } from '../../data.ts';
import { layColumns, type Line } from '../../layout/columns.ts';
import { layMap } from '../../layout/map.ts';
import { headHeight, listed, rowHeight, sizeOf } from '../../shape.ts';
import { isHub, type Book } from '../book.ts';

/* What is on the map, in its own coordinates: drawn by draw.ts at any scale. */

export interface SceneBox extends Box {
  readonly id: RelationId;
  readonly relation: RelationData;
  readonly colour: number;
  /** Places of the columns that it lists. */
  readonly columns: readonly number[];
  readonly more: number;
}

export interface SceneLine {
  /** A foreign key, or what a view reads. */
  readonly kind: 'key' | 'read';
  readonly from: RelationId;
  readonly to: RelationId;
  /** Points of a cubic curve. */
  readonly points: readonly [number, number, number, number, number, number, number, number];
  /** 1 = the end is on the right of its box, -1 = on the left. */
  readonly fromSide: 1 | -1;
  readonly toSide: 1 | -1;
  readonly unique: boolean;
  readonly optional: boolean;
  /** To a table that so many refer to that its lines say little: tenants, users. */
  readonly hub: boolean;
}

export interface Area extends Box {
  readonly name: string;
  readonly colour: number;
}

/** Of a schema. */
export interface Cluster extends Area {
  readonly schema: Area;
}

export interface Scene {
  readonly boxes: readonly SceneBox[];
  readonly lines: readonly SceneLine[];
  readonly schemas: readonly Area[];
  readonly clusters: readonly Cluster[];
  readonly bounds: Box;
}

function sceneBox(book: Book, id: RelationId, x: number, y: number, detail: Detail): SceneBox {
  const relation = book.data.relations[id] as RelationData;
  const { columns, more } = listed(relation, detail);
  const { width, height } = sizeOf(relation, detail);
  return { id, relation, x, y, width, height, colour: book.colourOf(relation.schema), columns, more };
}

/** How the whole map is wanted; as it was laid out when the file was made, or otherwise. */
export interface Wanted {
  readonly detail: Detail;
  readonly views: boolean;
}

/** The whole map. Another than the one in the file is laid out here, by what laid out that one. */
export function wholeScene(book: Book, { detail, views }: Wanted): Scene {
  const { map: stored, relations } = book.data;
  const isStored = stored.detail === detail && stored.views === views;
  const map = isStored ? stored : layMap(relations, { detail, views });
  const boxes = map.places.map(([id, x, y]) => sceneBox(book, id, x, y, detail));
  const schemas = map.schemas.map((area) => ({ ...area, colour: book.colourOf(area.name) }));
  return {
    boxes,
    lines: linesOf(boxes, book),
    schemas,
    clusters: map.clusters.flatMap((area) => {
      const schema = schemas[area.schema];
      return schema === undefined ? [] : [{ ...area, colour: schema.colour, schema }];
    }),
    bounds: { x: 0, y: 0, width: map.width, height: map.height },
  };
}

/** Some relations by themselves, with all their columns. */
export function partScene(book: Book, ids: ReadonlySet<RelationId>): Scene {
  const own = [...ids].sort((a, b) => a - b);
  const place = new Map(own.map((id, at) => [id, at]));
  const detail: Detail = own.length > 60 ? 'keys' : 'columns';
  const sizes = own.map((id) => sizeOf(book.data.relations[id] as RelationData, detail));
  const lines = own.flatMap((id, from) =>
    targetsOf(book.data.relations[id]).flatMap((to): readonly Line[] => {
      const at = place.get(to);
      return at === undefined ? [] : [[from, at]];
    }),
  );
  const boxes = layColumns(sizes, lines).map(({ x, y }, at) => sceneBox(book, own[at] ?? 0, x, y, detail));
  const width = Math.max(...boxes.map((box) => box.x + box.width));
  const height = Math.max(...boxes.map((box) => box.y + box.height));
  return {
    boxes,
    lines: linesOf(boxes, book),
    schemas: [],
    clusters: [],
    bounds: { x: 0, y: 0, width, height },
  };
}

const targetsOf = (relation: RelationData | undefined): readonly RelationId[] => [
  ...(relation?.references ?? []).map(({ to }) => to),
  ...(relation?.reads ?? []),
];

function linesOf(boxes: readonly SceneBox[], book: Book): readonly SceneLine[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return boxes.flatMap((from) => [
    ...from.relation.references.flatMap(
      ({ to, columns, toColumns, unique, optional }): readonly SceneLine[] => {
        const target = byId.get(to);
        if (target === undefined) return [];
        const targetColumn = target.relation.columns.findIndex(({ name }) => name === toColumns[0]);
        const start = rowCentre(from, columns[0] ?? -1);
        const end = rowCentre(target, targetColumn);
        const ends = { unique: unique === true, optional: optional === true };
        const way = curve(from, start, target, end);
        return [{ kind: 'key', from: from.id, to, ...way, ...ends, hub: isHub(book, to) }];
      },
    ),
    ...(from.relation.reads ?? []).flatMap((to): readonly SceneLine[] => {
      const target = byId.get(to);
      if (target === undefined) return [];
      const way = curve(from, rowCentre(from, -1), target, rowCentre(target, -1));
      return [{ kind: 'read', from: from.id, to, ...way, unique: false, optional: false, hub: false }];
    }),
  ]);
}

/** The height at which a line meets a column's row, or the head where the row is not listed. */
function rowCentre(box: SceneBox, column: number): number {
  const row = box.columns.indexOf(column);
  return box.y + (row < 0 ? headHeight / 2 : headHeight + 4 + (row + 0.5) * rowHeight);
}

function curve(
  from: SceneBox,
  start: number,
  to: SceneBox,
  end: number,
): Pick<SceneLine, 'points' | 'fromSide' | 'toSide'> {
  const [fromRight, toRight] = [from.x + from.width, to.x + to.width];
  let [fromSide, toSide]: [1 | -1, 1 | -1] = [1, 1];
  if (toRight + 24 <= from.x) [fromSide, toSide] = [-1, 1];
  else if (fromRight + 24 <= to.x) [fromSide, toSide] = [1, -1];
  const [x1, x2] = [fromSide === 1 ? fromRight : from.x, toSide === 1 ? toRight : to.x];
  const bow = fromSide === toSide ? 46 : Math.min(150, Math.max(34, Math.abs(x2 - x1) / 2));
  return {
    points: [x1, start, x1 + fromSide * bow, start, x2 + toSide * bow, end, x2, end],
    fromSide,
    toSide,
  };
}

/** The box at a point; of a scene's few thousand each is asked. */
export function boxAt(scene: Scene, x: number, y: number): SceneBox | undefined {
  return scene.boxes.findLast(
    (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
}
