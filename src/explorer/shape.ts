import type { Detail, RelationData } from './data.ts';

/*
 * How large a relation is drawn: the layout leaves the room, the viewer fills it. All in CSS pixels at a scale of 1.
 */

export const headHeight = 34;
export const rowHeight = 20;
const padding = 8;
const narrowest = 168;
const widest = 300;
/** Of an average character at 12.5 pixels, and of one of a title at 14 pixels in bold. */
const character = 6.7;
const titleCharacter = 8.1;

/** More columns than these are counted, not listed. */
const mostColumns = 14;
const mostKeys = 8;

/** Places of the columns that a box lists, and how many more there are. */
export function listed(
  relation: RelationData,
  detail: Detail,
): { readonly columns: readonly number[]; readonly more: number } {
  const keys = new Set([...relation.key, ...relation.references.flatMap(({ columns }) => columns)]);
  const wanted = relation.columns.flatMap((_, at) => (detail === 'columns' || keys.has(at) ? [at] : []));
  const most = detail === 'columns' ? mostColumns : mostKeys;
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
    return ((column?.name.length ?? 0) + Math.min(shortType(column?.type ?? '').length, 14) + 5) * character;
  });
  const wanted = Math.max(relation.name.length * titleCharacter + 44, ...texts);
  const lines = columns.length + (more > 0 ? 1 : 0);
  return {
    width: Math.round(Math.min(widest, Math.max(narrowest, wanted))),
    height: headHeight + (lines === 0 ? 0 : lines * rowHeight + padding),
  };
}
