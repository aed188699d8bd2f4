import { deflateRawSync } from 'node:zlib';
import { identifiers, type Statistics } from '../inventory/index.ts';
import { identityOf, type Change, type History, type PlacedChange } from '../snapshot/index.ts';
import { growthOf } from './growth.ts';
import {
  commitLength,
  kindsOfChange,
  labelSteps,
  lettersOf,
  noCommit,
  severities,
  stepsOf,
  type ChangeDetail,
  type ChangedObject,
  type ChangeLists,
  type HistoryData,
  type SnapshotLists,
} from './history-data.ts';

/** A value of a change is shown in one line. In UTF-16 units. */
const longestValue = 2_000;

/**
 * So many deflated bytes a history may take: with them, the file stays within 1.2 times what inventory.json and the
 * viewer take, in which a table has some 1,800 bytes. What is left beside the changes themselves is for the newest of
 * what is told from what to what, and so much in any case.
 */
const roomForHistory = 16_000;
const roomOfRelation = 1_000;
const leastForDetails = 1_000;
/** Nor more than these UTF-16 units, which a browser has to read before anything is seen. */
const mostOfDetails = 4_000_000;

type Taken = History['snapshots'][number];
type Details = ChangeLists['details'];

export interface Past {
  readonly data: Omit<HistoryData, 'times'>;
  readonly placeOf: (snapshot: number) => number | undefined;
}

/**
 * The first snapshot and those with which the schema changed: a night on which nothing changed adds nothing, so that an
 * unchanged database gives the same bytes.
 * @param idOf place of the relation that an object belongs to.
 * @param relations how many are shown.
 */
export function historyData(
  history: History,
  statistics: Statistics,
  shown: (schema: string) => boolean,
  idOf: (kind: string, identity: string) => number | undefined,
  relations: number,
  note: string | null,
): Past {
  const kept = history.snapshots.filter(
    ({ schemaHash }, at) => at === 0 || schemaHash !== history.snapshots[at - 1]?.schemaHash,
  );
  const changes = kept.map(({ id }, at) => (at === 0 ? [] : selected(history.changes.get(id) ?? [], shown)));
  const objects = new Objects(idOf);
  // From the newest on: what changed lately gets the small numbers.
  const newest = changes.toReversed().flat();
  const bare = {
    snapshots: snapshotLists(kept, history, changes),
    objects: objects.list,
    changes: changeLists(newest, objects),
  };
  const room = roomForHistory + relations * roomOfRelation - deflated(bare);
  const { details, count } = detailsWithin(changes.toReversed(), Math.max(room, leastForDetails));
  const detailed = kept.length - count;
  return {
    data: {
      ...bare,
      changes: { ...bare.changes, details },
      growth: growthOf(history, statistics),
      ...(detailed > 1 && kept.length > 1 ? { detailed } : {}),
      ...(note === null ? {} : { note }),
    },
    // The first one was there before all that came later; objects that it has came at an unknown time.
    placeOf: (snapshot) => {
      const place = kept.findIndex(({ id }) => id >= snapshot);
      return place <= 0 ? undefined : place;
    },
  };
}

const deflated = (value: unknown): number => deflateRawSync(JSON.stringify(value)).length;

function snapshotLists(
  kept: readonly Taken[],
  history: History,
  changes: readonly (readonly PlacedChange[])[],
): SnapshotLists {
  return {
    ids: stepsOf(kept.map(({ id }) => id)),
    seconds: stepsOf(kept.map(({ takenAt }) => Date.parse(takenAt) / 1000)),
    labels: labelSteps(kept.map(({ label }) => label)),
    commits: kept
      .map(({ commit }) => commit?.slice(0, commitLength).padEnd(commitLength, '-') ?? noCommit)
      .join(''),
    tables: kept.map(({ tables }) => tables),
    functions: kept.map(({ functions }) => functions),
    policies: kept.map(({ policies }) => policies),
    migrations: migrationsOf(kept, history),
    changes: changes.map(({ length }) => length),
  };
}

function changeLists(changes: readonly PlacedChange[], objects: Objects): Omit<ChangeLists, 'details'> {
  const placed = changes.map((change) => {
    const { kind, identity, on, open } = change;
    const [schema, table] = identifiers(identity);
    const parent = kind === 'column' && table !== undefined ? identityOf(schema ?? '', table) : on;
    const was = earlierIdentity(change);
    return {
      object: objects.place(kind, identity, parent, open),
      kind: kindsOfChange.indexOf(change.change) * severities.length + severities.indexOf(change.severity),
      was: was === null ? null : objects.place(kind, was, parent),
    };
  });
  return {
    objects: lettersOf(placed.map(({ object }) => object)),
    kinds: lettersOf(placed.map(({ kind }) => kind)),
    was: placed.flatMap(({ was }, at) => (was === null ? [] : [[at, was] as const])),
  };
}

/**
 * From what to what, of as many of the newest snapshots as there is room for.
 * @param newest changes of the snapshots, the newest first. @param room deflated bytes.
 * @returns also of how many snapshots.
 */
function detailsWithin(
  newest: readonly (readonly PlacedChange[])[],
  room: number,
): { readonly details: Details; readonly count: number } {
  const all: Details[number][] = [];
  /** How many of them those of so many snapshots are. */
  const ends = [0];
  let [place, units] = [0, 0];
  for (const changes of newest) {
    for (const change of changes) {
      const details = detailsOf(change);
      units += details.flat().reduce((sum, text) => sum + text.length, 0);
      if (details.length > 0) all.push([place, ...details]);
      place++;
    }
    if (units > mostOfDetails) break;
    ends.push(all.length);
  }
  let [count, above] = [0, ends.length];
  while (above - count > 1) {
    const middle = (count + above) >> 1;
    if (deflated(all.slice(0, ends[middle])) <= room) count = middle;
    else above = middle;
  }
  return { details: all.slice(0, ends[count]), count };
}

/** What ever changed, each once. */
class Objects {
  readonly list: ChangedObject[] = [];
  readonly #places = new Map<string, number>();
  readonly #idOf: (kind: string, identity: string) => number | undefined;

  constructor(idOf: (kind: string, identity: string) => number | undefined) {
    this.#idOf = idOf;
  }

  /** @param on identity of the table or view that it is a part of. */
  place(kind: string, identity: string, on: string | null, open = false): number {
    // A sequence whose table was renamed was a part of another one before.
    const key = `${kind}\0${identity}\0${on ?? ''}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const parent = on === null ? undefined : this.place('table', on, null);
    const relation = this.#idOf(kind, identity);
    const column = kind === 'column' ? identifiers(identity)[2] : undefined;
    this.#places.set(key, this.list.length);
    return (
      this.list.push({
        kind,
        identity,
        ...(relation === undefined ? {} : { relation }),
        ...(column === undefined ? {} : { column }),
        ...(parent === undefined ? {} : { on: parent }),
        ...(open ? { open } : {}),
      }) - 1
    );
  }
}

function selected(
  changes: readonly PlacedChange[],
  shown: (schema: string) => boolean,
): readonly PlacedChange[] {
  return changes.filter(({ kind, identity }) => {
    const [schema, name] = identifiers(kind === 'grant' ? grantedOn(identity) : identity);
    return schema === undefined || (name === undefined && kind !== 'schema') || shown(schema);
  });
}

/** `table public.notes to anon` → `public.notes`. */
export function grantedOn(identity: string): string {
  return identity.replace(/^(?:(?:foreign|materialized) )?[a-z]+ /, '');
}

/** What a renamed object was called; null = it was not, or that is not told. */
function earlierIdentity({ kind, identity, change, details }: Change): string | null {
  if (change !== 'renamed') return null;
  const names = identifiers(identity);
  const before = (property: string): string | undefined => {
    const from = details.find((one) => one.property === property)?.from;
    return typeof from === 'string' ? from : undefined;
  };
  const name = before('name') ?? before(kind);
  const earlier = [
    ...names.slice(0, -1).map((each, at) => (at === 0 ? (before('schema') ?? each) : each)),
    name ?? names.at(-1) ?? '',
  ];
  const start = identityOf(...names);
  return identity.startsWith(start) ? identityOf(...earlier) + identity.slice(start.length) : null;
}

function detailsOf({ details }: Change): readonly ChangeDetail[] {
  return details.map(({ property, from, to }) => [property, valueText(from), valueText(to)] as const);
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}

/** Files with the first snapshot that was taken after them. */
function migrationsOf(kept: readonly Taken[], { migrations }: History): SnapshotLists['migrations'] {
  const files = new Map<number, string[]>();
  let place = 0;
  for (const { file, appliedAt } of migrations) {
    while (place < kept.length - 1 && (kept[place]?.takenAt ?? '') < appliedAt) place++;
    const own = files.get(place);
    if (own === undefined) files.set(place, [file]);
    else own.push(file);
  }
  return kept.length === 0 ? [] : [...files];
}
