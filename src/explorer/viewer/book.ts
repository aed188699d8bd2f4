import { groupBy } from '../../group-by.ts';
import type { ExplorerData, FindingData, RelationData, RelationId } from '../data.ts';
import { openPast, type Run } from './past.ts';

/** The data with what is looked up in it again and again. */
export interface Book {
  readonly data: ExplorerData;
  /** The snapshots with which the schema changed, oldest first. */
  readonly runs: readonly Run[];
  readonly idOf: (schema: string, name: string) => RelationId | undefined;
  /** What refers to a relation: the relation and the place of its reference. */
  readonly incoming: readonly (readonly (readonly [from: RelationId, reference: number])[])[];
  /** Views that select from a relation. */
  readonly readBy: readonly (readonly RelationId[])[];
  readonly findingsOf: ReadonlyMap<RelationId, readonly FindingData[]>;
  /** Place of a schema among those on the map, which is its colour. */
  readonly colourOf: (schema: string) => number;
}

export function openBook(data: ExplorerData): Book {
  const ids = new Map(data.relations.map(({ schema, name }, id) => [`${schema}\0${name}`, id]));
  const incoming = data.relations.map((): (readonly [RelationId, number])[] => []);
  data.relations.forEach(({ references }, from) =>
    references.forEach(({ to }, at) => incoming[to]?.push([from, at])),
  );
  const readBy = data.relations.map((): RelationId[] => []);
  data.relations.forEach(({ reads = [] }, view) => reads.forEach((from) => readBy[from]?.push(view)));
  const colours = new Map(data.map.schemas.map(({ name }, at) => [name, at]));
  return {
    data,
    runs: openPast(data.history),
    idOf: (schema, name) => ids.get(`${schema}\0${name}`),
    incoming,
    readBy,
    findingsOf: groupBy(data.findings, ({ relation }) => relation ?? -1),
    colourOf: (schema) => colours.get(schema) ?? colours.size,
  };
}

/** From so many foreign keys on, a table is no way from one of its neighbours to another: tenants, users. */
const keysOfHub = 12;

export const isHub = ({ incoming }: Book, id: RelationId): boolean =>
  (incoming[id]?.length ?? 0) >= keysOfHub;

/**
 * The relation and those within so many steps, in either direction: of foreign keys, and from views to what they read.
 * A hub ends a way unless it begins there: by way of the tenants, everything is near everything.
 * @param views whether there are any; where it begins with one, there are.
 */
export function neighbourhood(
  book: Book,
  start: RelationId,
  steps: number,
  views: boolean,
): ReadonlySet<RelationId> {
  const { data, incoming, readBy } = book;
  const found = new Set([start]);
  let edge: readonly RelationId[] = [start];
  for (let step = 0; step < steps; step++) {
    const next = edge
      .filter((id) => id === start || !isHub(book, id))
      .flatMap((id) => [
        ...(data.relations[id]?.references ?? []).map(({ to }) => to),
        ...(incoming[id] ?? []).map(([from]) => from),
        ...(data.relations[id]?.reads ?? []),
        ...(views ? (readBy[id] ?? []) : []),
      ]);
    edge = [...new Set(next)].filter((id) => !found.has(id));
    for (const id of edge) found.add(id);
  }
  return found;
}

/** How many rows, as the statistics allow. */
export function rowsText({ rows }: Pick<RelationData, 'rows'>, rounded: boolean): string {
  if (rows === undefined) return '–';
  if (!rounded) return rows.toLocaleString('en-US');
  return rows === 0 ? '< 1k' : `~${magnitude(rows, ['', 'k', 'M', 'G', 'T'])}`;
}

export function bytesText(bytes: number | undefined, rounded: boolean): string {
  if (bytes === undefined) return '–';
  if (rounded && bytes === 0) return '< 1 MB';
  return `${rounded ? '~' : ''}${magnitude(bytes, [' B', ' kB', ' MB', ' GB', ' TB', ' PB'])}`;
}

export function magnitude(value: number, units: readonly string[]): string {
  let [rest, unit] = [value, 0];
  for (; rest >= 1000 && unit < units.length - 1; unit++) rest /= 1000;
  const digits = rest < 10 && !Number.isInteger(rest) ? 1 : 0;
  return `${rest.toFixed(digits)}${units[unit] ?? ''}`;
}

/** `2026-03-01 02:00` of ISO 8601 in UTC. */
export const timeText = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;
