import type { Detail, RelationData } from './data.ts';

/*
 * How large a relation is drawn: the layout leaves the room, the viewer fills it. All in CSS pixels at a scale of 1.
 */

export const headHeight = 34;
export const rowHeight = 20;
const padding = 8;
const narrowest = 168;
const widest = 300;
/** Widths of an average character: of a column's name, of a type, of a table's name. Wide fonts decide. */
export const nameCharacter = 7.5;
export const typeCharacter = 6.8;
export const titleCharacter = 9;
/** Around the name and the type of a column: its mark, the edges, and a gap. */
export const besideColumn = 42;
export const longestType = 14;

/** More columns than these are counted, not listed. */
const mostColumns = 14;
const mostKeys = 8;
/** What a view computes is told on its page. */
const mostOfView = 6;

export const isView = ({ kind }: Pick<RelationData, 'kind'>): boolean =>
  kind === 'view' || kind === 'materialized view';

/** Places of the columns that a box lists, and how many more there are. */
export function listed(
  relation: RelationData,
  detail: Detail,
): { readonly columns: readonly number[]; readonly more: number } {
  const keys = new Set([...relation.key, ...relation.references.flatMap(({ columns }) => columns)]);
  const wanted = relation.columns.flatMap((_, at) => (detail === 'columns' || keys.has(at) ? [at] : []));
  const most = mostListed(relation, detail);
  // Of a wide table the keys first: they are where lines end.
  const chosen =
    wanted.length <= most
      ? wanted
      : [...wanted]
          .sort((a, b) => Number(keys.has(b)) - Number(keys.has(a)) || a - b)
          .slice(0, most)
          .sort((a, b) => a - b);
  return { columns: chosen, more: relation.columns.length - chosen.length };
}

function mostListed(relation: RelationData, detail: Detail): number {
  if (detail === 'keys') return mostKeys;
  return isView(relation) ? mostOfView : mostColumns;
}

/** A type as a box has room for it. */
export function shortType(type: string): string {
  return type
    .replace('timestamp with time zone', 'timestamptz')
    .replace('timestamp without time zone', 'timestamp')
    .replace('character varying', 'varchar')
    .replace('double precision', 'float8');
}

/** How wide and high a relation is drawn. */
export function sizeOf(
  relation: RelationData,
  detail: Detail,
): { readonly width: number; readonly height: number } {
  const { columns, more } = listed(relation, detail);
  const texts = columns.map((at) => {
    const column = relation.columns[at];
    const type = Math.min(shortType(column?.type ?? '').length, longestType);
    return (column?.name.length ?? 0) * nameCharacter + type * typeCharacter + besideColumn;
  });
  const wanted = Math.max(relation.name.length * titleCharacter + 46, ...texts);
  const lines = columns.length + (more > 0 ? 1 : 0);
  return {
    width: Math.round(Math.min(widest, Math.max(narrowest, wanted))),
    height: headHeight + (lines === 0 ? 0 : lines * rowHeight + padding),
  };
}
