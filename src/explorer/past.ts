import { identifiers, type Statistics } from '../inventory/index.ts';
import { identityOf, type Change, type History, type PlacedChange } from '../snapshot/index.ts';
import {
  kindsOfChange,
  severities,
  type ChangeDetail,
  type ChangedObject,
  type ChangeRow,
  type HistoryData,
  type SnapshotData,
} from './data.ts';
import { growthOf } from './growth.ts';

/** A value of a change is shown in one line. In UTF-16 units. */
const longestValue = 2_000;

/**
 * What is told from what to what takes so much of the file at most, the newest first, in UTF-16 units before it is
 * compressed: as much as the tables themselves, and in a small file as much as the viewer.
 */
const roomForDetails = 400_000;
const roomOfRelation = 2_000;

const commitLength = 8;

type Taken = History['snapshots'][number];

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
  const files = migrationsOf(kept, history);
  const objects = new Objects(idOf);
  let room = Math.max(roomForDetails, relations * roomOfRelation);
  let detailed = kept.length;
  // From the newest on: they have the room first, and what changed lately gets the small numbers.
  const rows = kept.toReversed().map(({ id }, back): readonly ChangeRow[] | null => {
    const at = kept.length - 1 - back;
    if (at === 0) return null;
    const changes = selected(history.changes.get(id) ?? [], shown);
    const details = changes.map(detailsOf);
    room -= details.flat(2).reduce((sum, text) => sum + text.length + 3, 0);
    if (room >= 0 && detailed === at + 1) detailed = at;
    return changes.map((change, place) =>
      changeRow(change, detailed === at ? (details[place] ?? []) : 0, objects),
    );
  });
  const snapshots = kept.map(
    ({ id, takenAt, label, commit, tables, functions, policies }, at): SnapshotData => ({
      id,
      at: takenAt,
      label,
      // So much of it is shown, and is told apart from others; chance does not compress.
      commit: commit?.slice(0, commitLength) ?? null,
      tables,
      functions,
      policies,
      migrations: files[at] ?? [],
      changes: rows[kept.length - 1 - at] ?? null,
    }),
  );
  return {
    data: {
      snapshots,
      objects: objects.list,
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

function changeRow(change: PlacedChange, details: readonly ChangeDetail[] | 0, objects: Objects): ChangeRow {
  const { kind, identity, on, open } = change;
  const [schema, table] = identifiers(identity);
  const parent = kind === 'column' && table !== undefined ? identityOf(schema ?? '', table) : on;
  const was = earlierIdentity(change);
  const row = [
    objects.place(kind, identity, parent, open),
    kindsOfChange.indexOf(change.change),
    severities.indexOf(change.severity),
  ] as const;
  if (was !== null) return [...row, details, objects.place(kind, was, parent)];
  return details !== 0 && details.length === 0 ? row : [...row, details];
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

/** Files by the place of the snapshot that was the first to be taken after them. */
function migrationsOf(kept: readonly Taken[], { migrations }: History): readonly (readonly string[])[] {
  const files = kept.map((): string[] => []);
  let place = 0;
  for (const { file, appliedAt } of migrations) {
    while (place < kept.length - 1 && (kept[place]?.takenAt ?? '') < appliedAt) place++;
    files[place]?.push(file);
  }
  return files;
}
