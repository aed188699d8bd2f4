import { groupBy } from '../../group-by.ts';
import type { Box, Detail, MapData, RelationData } from '../data.ts';
import { sizeOf } from '../shape.ts';
import { clusters } from './clusters.ts';
import { layColumns, type Line } from './columns.ts';
import { pack } from './pack.ts';

/** Up to so many tables every column has room. */
const mostWithColumns = 80;
/** Connected tables that make one picture, and how large the parts of more of them are. */
const mostTogether = 40;
const mostOfPart = 24;
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

const onMap = ({ kind }: RelationData): boolean => kind !== 'view' && kind !== 'materialized view';

/** Where every table stands: connected ones in clusters, these in schemas. The same tables give the same map. */
export function layMap(relations: readonly RelationData[]): MapData {
  const shown = relations.flatMap((relation, id) => (onMap(relation) ? [{ relation, id }] : []));
  const detail: Detail = shown.length <= mostWithColumns ? 'columns' : 'keys';
  const placeOf = new Map(shown.map(({ id }, place) => [id, place]));
  const lines = shown.flatMap(({ relation }, from) =>
    relation.references.flatMap(({ to }): readonly Line[] => {
      const place = placeOf.get(to);
      return place === undefined ? [] : [[from, place]];
    }),
  );
  const names = [...new Set(shown.map(({ relation }) => relation.schema))];
  const areas = names.map((name) => {
    const members = shown.flatMap(({ relation }, place) => (relation.schema === name ? [place] : []));
    const parts = clustersOf(
      members,
      lines,
      shown.map(({ relation }) => relation),
      detail,
    );
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
  return { detail, width: whole.width, height: whole.height, ...map };
}

function clustersOf(
  members: readonly number[],
  allLines: readonly Line[],
  relations: readonly RelationData[],
  detail: Detail,
): readonly Cluster[] {
  const own = new Map(members.map((place, at) => [place, at]));
  const lines = allLines.flatMap(([from, to]): readonly Line[] => {
    const [a, b] = [own.get(from), own.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const parts = partsOf(members.length, lines);
  const alone = parts.filter((part) => part.length === 1).flat();
  return [
    ...parts
      .filter((part) => part.length > 1)
      .map((part) => connectedCluster(part, lines, members, relations, detail)),
    ...chunks(alone, mostAlone).map((part) => looseCluster(part, members, relations, detail)),
  ];
}

/** The connected groups; large ones in parts. */
function partsOf(count: number, lines: readonly Line[]): readonly (readonly number[])[] {
  const groups = grouped(clusters(count, lines, Infinity));
  return groups.flatMap((group): readonly (readonly number[])[] => {
    if (group.length <= mostTogether) return [group];
    const place = new Map(group.map((at, each) => [at, each]));
    const inside = lines.flatMap(([from, to]): readonly Line[] => {
      const [a, b] = [place.get(from), place.get(to)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
    return grouped(clusters(group.length, inside, mostOfPart)).map((part) =>
      part.map((each) => group[each] ?? 0),
    );
  });
}

function grouped(groupOf: readonly number[]): readonly (readonly number[])[] {
  const groups = groupBy(groupOf.keys(), (at) => groupOf[at]);
  return [...groups.values()];
}

function chunks(list: readonly number[], most: number): readonly (readonly number[])[] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, at) => list.slice(at * most, (at + 1) * most));
}

function connectedCluster(
  part: readonly number[],
  lines: readonly Line[],
  members: readonly number[],
  relations: readonly RelationData[],
  detail: Detail,
): Cluster {
  const place = new Map(part.map((at, each) => [at, each]));
  const inside = lines.flatMap(([from, to]): readonly Line[] => {
    const [a, b] = [place.get(from), place.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const own = part.map((at) => members[at] ?? 0);
  const referred = part.map((_, each) => inside.filter(([, to]) => to === each).length);
  const central = own[referred.indexOf(Math.max(...referred))] ?? 0;
  const boxes = layColumns(
    own.map((at) => sizeAt(at, relations, detail)),
    inside,
  );
  return framed(relations[central]?.name ?? '', own, boxes);
}

/** Tables that no foreign key connects with another of their schema. */
function looseCluster(
  part: readonly number[],
  members: readonly number[],
  relations: readonly RelationData[],
  detail: Detail,
): Cluster {
  const own = part.map((at) => members[at] ?? 0);
  const { boxes } = pack(
    own.map((at) => sizeAt(at, relations, detail)),
    24,
    aspect,
  );
  const name = (at: number | undefined): string => relations[at ?? 0]?.name ?? '';
  return framed(own.length === 1 ? name(own[0]) : `${name(own[0])} … ${name(own.at(-1))}`, own, boxes);
}

const sizeAt = (
  at: number,
  relations: readonly RelationData[],
  detail: Detail,
): { readonly width: number; readonly height: number } => {
  const relation = relations[at];
  return relation === undefined ? { width: 0, height: 0 } : sizeOf(relation, detail);
};

function framed(name: string, members: readonly number[], boxes: readonly Box[]): Cluster {
  return {
    name,
    members,
    boxes,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + 2 * clusterPadding,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + 2 * clusterPadding,
  };
}
