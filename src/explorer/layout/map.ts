import { groupBy } from '../../group-by.ts';
import type { Box, Detail, MapData, RelationData, RelationId } from '../data.ts';
import { isView, sizeOf } from '../shape.ts';
import { clusters } from './clusters.ts';
import { layColumns, type Line } from './columns.ts';
import { pack } from './pack.ts';

/** Up to so many tables every column has room. */
const mostWithColumns = 80;
/** Connected tables that make one picture, and how large the parts of more of them are. */
const mostTogether = 40;
const mostOfPart = 24;
/** Views that stand with the tables that they read. */
const mostViews = 16;
/** Tables without foreign keys in one block. */
const mostAlone = 48;

const clusterPadding = 22;
const clusterGap = 46;
const schemaPadding = 30;
const schemaTitle = 48;
const schemaGap = 90;
const aspect = 1.6;

/** A cluster whose boxes stand relative to its own corner. */
interface Cluster {
  readonly name: string;
  /** Places in the list of what is on the map. */
  readonly members: readonly number[];
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** What is on a map, by places in a list of its own. */
interface Content {
  readonly shown: readonly { readonly relation: RelationData; readonly id: RelationId }[];
  readonly detail: Detail;
  /** Foreign keys. */
  readonly keys: readonly Line[];
  /** From views to what they read. */
  readonly reads: readonly Line[];
}

/** Columns as long as there are few tables. */
export function detailFor(relations: readonly RelationData[]): Detail {
  return relations.filter((each) => !isView(each)).length <= mostWithColumns ? 'columns' : 'keys';
}

/**
 * Where every table stands: connected ones in clusters, these in schemas, and views with what they read. The same
 * tables give the same map.
 */
export function layMap(
  relations: readonly RelationData[],
  { views, detail }: Pick<MapData, 'views' | 'detail'>,
): MapData {
  const content = contentOf(relations, views, detail);
  const { shown } = content;
  const members = groupBy(shown.keys(), (place) => shown[place]?.relation.schema ?? '');
  const areas = [...members].map(([name, own]) => {
    const parts = clustersOf(own, content);
    const packed = pack(parts, clusterGap, aspect);
    return {
      name,
      parts,
      packed,
      width: packed.width + 2 * schemaPadding,
      height: packed.height + 2 * schemaPadding + schemaTitle,
    };
  });
  const whole = pack(areas, schemaGap, aspect);
  const map = {
    schemas: [] as MapData['schemas'][number][],
    clusters: [] as MapData['clusters'][number][],
    places: [] as MapData['places'][number][],
  };
  areas.forEach((area, schema) => {
    const { x, y } = whole.boxes[schema] ?? { x: 0, y: 0 };
    map.schemas.push({ name: area.name, x, y, width: area.width, height: area.height });
    area.parts.forEach((part, at) => {
      const corner = area.packed.boxes[at] ?? { x: 0, y: 0 };
      const [left, top] = [x + schemaPadding + corner.x, y + schemaPadding + schemaTitle + corner.y];
      const { name, width, height } = part;
      map.clusters.push({ name, schema, x: left, y: top, width, height });
      part.members.forEach((place, each) => {
        const box = part.boxes[each] ?? { x: 0, y: 0 };
        const id = shown[place]?.id ?? 0;
        map.places.push([
          id,
          left + clusterPadding + box.x,
          top + clusterPadding + box.y,
          map.clusters.length - 1,
        ]);
      });
    });
  });
  map.places.sort((a, b) => a[0] - b[0]);
  return { detail, views, width: whole.width, height: whole.height, ...map };
}

function contentOf(relations: readonly RelationData[], views: boolean, detail: Detail): Content {
  const shown = relations.flatMap((relation, id) => (views || !isView(relation) ? [{ relation, id }] : []));
  const placeOf = new Map(shown.map(({ id }, place) => [id, place]));
  const lines = (targets: (relation: RelationData) => readonly RelationId[]): readonly Line[] =>
    shown.flatMap(({ relation }, from) =>
      targets(relation).flatMap((to): readonly Line[] => {
        const place = placeOf.get(to);
        return place === undefined ? [] : [[from, place]];
      }),
    );
  return {
    shown,
    detail,
    keys: lines(({ references }) => references.map(({ to }) => to)),
    reads: lines(({ reads = [] }) => reads),
  };
}

function clustersOf(members: readonly number[], content: Content): readonly Cluster[] {
  const tables = members.filter((place) => !isViewAt(content, place));
  const views = members.filter((place) => isViewAt(content, place));
  const parts = withViews(partsOf(tables, inside(tables, content.keys)), views, content);
  const alone = parts.filter((part) => part.length === 1).flat();
  return [
    ...parts.filter((part) => part.length > 1).map((part) => connectedCluster(part, content)),
    ...chunks(alone, mostAlone).map((part) => looseCluster(part, content)),
  ];
}

const isViewAt = ({ shown }: Content, place: number): boolean => {
  const one = shown[place];
  return one !== undefined && isView(one.relation);
};

/** The lines between these, by their places among them. */
function inside(members: readonly number[], lines: readonly Line[]): readonly Line[] {
  const own = new Map(members.map((place, at) => [place, at]));
  return lines.flatMap(([from, to]): readonly Line[] => {
    const [a, b] = [own.get(from), own.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
}

/** The connected groups; large ones in parts. */
function partsOf(members: readonly number[], lines: readonly Line[]): readonly (readonly number[])[] {
  const groups = grouped(clusters(members.length, lines, Infinity));
  const parts = groups.flatMap((group): readonly (readonly number[])[] =>
    group.length <= mostTogether
      ? [group]
      : grouped(clusters(group.length, inside(group, lines), mostOfPart)).map((part) =>
          part.map((each) => group[each] ?? 0),
        ),
  );
  return parts.map((part) => part.map((each) => members[each] ?? 0));
}

function grouped(groupOf: readonly number[]): readonly (readonly number[])[] {
  const groups = groupBy(groupOf.keys(), (at) => groupOf[at]);
  return [...groups.values()];
}

/**
 * Puts each view to the group that most of what it reads is in, so that it decides nothing about the tables. Views of
 * views follow those. What reads nothing of this schema stays alone.
 */
function withViews(
  parts: readonly (readonly number[])[],
  views: readonly number[],
  { reads }: Content,
): readonly (readonly number[])[] {
  const groups = parts.map((part) => ({ part: [...part], views: 0 }));
  const groupOf = new Map(parts.flatMap((part, at) => part.map((place) => [place, at] as const)));
  const sources = groupBy(reads, ([from]) => from);
  let waiting = views;
  // Each round settles those that read what the rounds before have settled.
  for (let settled = -1; settled !== waiting.length;) {
    settled = waiting.length;
    waiting = waiting.filter((view) => {
      const near = (sources.get(view) ?? []).flatMap(([, to]) => groupOf.get(to) ?? []);
      const counts = [...groupBy(near, (at) => at)].filter(([at]) => (groups[at]?.views ?? 0) < mostViews);
      const [best] = counts.sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
      const group = best === undefined ? undefined : groups[best[0]];
      if (best === undefined || group === undefined) return true;
      group.part.push(view);
      group.views++;
      groupOf.set(view, best[0]);
      return false;
    });
  }
  return [...groups.map(({ part }) => part), ...waiting.map((view) => [view])];
}

function chunks(list: readonly number[], most: number): readonly (readonly number[])[] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, at) => list.slice(at * most, (at + 1) * most));
}

/** Named by the table that most refer to. */
function connectedCluster(part: readonly number[], content: Content): Cluster {
  const keys = inside(part, content.keys);
  const referred = part.map((_, each) => keys.filter(([, to]) => to === each).length);
  const central = part[referred.indexOf(Math.max(...referred))] ?? 0;
  const boxes = layColumns(
    part.map((at) => sizeAt(at, content)),
    [...keys, ...inside(part, content.reads)],
  );
  return framed(nameAt(central, content), part, boxes);
}

/** Tables that no foreign key connects with another of their schema. */
function looseCluster(part: readonly number[], content: Content): Cluster {
  const { boxes } = pack(
    part.map((at) => sizeAt(at, content)),
    24,
    aspect,
  );
  const [first = 0, last = first] = [part[0], part.at(-1)];
  const name = nameAt(first, content);
  return framed(part.length === 1 ? name : `${name} … ${nameAt(last, content)}`, part, boxes);
}

const nameAt = (at: number, { shown }: Content): string => shown[at]?.relation.name ?? '';

function sizeAt(at: number, { shown, detail }: Content): { readonly width: number; readonly height: number } {
  const one = shown[at];
  return one === undefined ? { width: 0, height: 0 } : sizeOf(one.relation, detail);
}

function framed(name: string, members: readonly number[], boxes: readonly Box[]): Cluster {
  return {
    name,
    members,
    boxes,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + 2 * clusterPadding,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + 2 * clusterPadding,
  };
}
