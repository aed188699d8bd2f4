import { severities, type ChangeDetail, type ChangedObject } from '../data.ts';
import type { ChangeData, Past, Severity } from './past.ts';

/** Changes that are left, by the place of the object that each is of. */
type Net = Map<number, ChangeData>;

/**
 * What changed from one snapshot to another, put together from the changes of those between: what came and went again
 * is left out, of several changes of a property the first value and the last one count, and a table stands for what came
 * or went with it. catalog.diff() says the same of the stored states, save that what was removed and made again is told
 * here.
 */
export function between(past: Past, from: number, to: number): readonly ChangeData[] {
  const net: Net = new Map();
  for (const { changes } of past.runs.slice(from + 1, to + 1)) {
    const [renamed, others] = [
      (changes ?? []).filter(({ was }) => was !== undefined),
      (changes ?? []).filter(({ was }) => was === undefined),
    ];
    // What has a new name first, and of it what holds others.
    const depth = ({ kind }: ChangeData): number =>
      ['schema', 'table', 'view'].includes(kind) ? ['schema', 'table', 'view'].indexOf(kind) : 3;
    const moves = renamed.sort((a, b) => depth(a) - depth(b));
    for (const change of moves) move(net, change, past);
    for (const change of [...moves, ...others]) add(net, change);
  }
  return folded(net, past.objects);
}

function add(net: Net, change: ChangeData): void {
  const before = net.get(change.object);
  const joined = before === undefined ? change : join(before, change);
  net.delete(change.object);
  if (joined !== null) net.set(change.object, joined);
}

/** What was told of an object under its earlier name, and of its parts, is told under the new one. */
function move(net: Net, { was, identity: name, kind }: ChangeData, past: Past): void {
  const earlier = was === undefined ? undefined : past.objects[was]?.identity;
  if (earlier === undefined) return;
  for (const change of [...net.values()]) {
    const renamed = renamedIdentity(change, kind, earlier, name, past.objects);
    const place = renamed === null ? undefined : past.find(change.kind, renamed);
    const of = place === undefined ? undefined : past.objects[place];
    if (place === undefined || of === undefined || place === change.object) continue;
    net.delete(change.object);
    net.set(place, { ...change, ...of, object: place });
  }
}

function renamedIdentity(
  { kind, identity, on }: ChangeData,
  moved: string,
  earlier: string,
  name: string,
  objects: readonly ChangedObject[],
): string | null {
  if (kind === moved && identity === earlier) return name;
  if (kind === 'grant')
    return on !== undefined && objects[on]?.identity === earlier
      ? identity.replace(earlier, () => name)
      : null;
  const holds = moved === 'schema' || moved === 'table' || moved === 'view';
  return holds && identity.startsWith(`${earlier}.`) ? name + identity.slice(earlier.length) : null;
}

/** Two changes of one object as one; null = it is as it was. */
function join(first: ChangeData, second: ChangeData): ChangeData | null {
  const severity = worst(first.severity, second.severity);
  const was = first.was ?? second.was;
  const named = { ...second, severity, ...(was === undefined ? {} : { was }) };
  if (first.change === 'added') {
    if (second.change === 'removed') return null;
    const { was: _was, details: _details, ...rest } = named;
    return { ...rest, change: 'added', severity: first.severity };
  }
  if (second.change === 'removed') return second;
  if (first.change === 'removed' || first.change === 'remade') {
    const { details: _details, ...rest } = named;
    return { ...rest, change: 'remade' };
  }
  const change = was === undefined || was === second.object ? 'changed' : 'renamed';
  const details = joinedDetails(first.details, second.details);
  if (details === null) {
    const { details: _details, ...rest } = named;
    return { ...rest, change };
  }
  return details.length === 0 && change === 'changed' ? null : { ...named, change, details };
}

/** From the first value of each property to its last one; null = not known. */
function joinedDetails(
  first: readonly ChangeDetail[] | undefined,
  second: readonly ChangeDetail[] | undefined,
): readonly ChangeDetail[] | null {
  if (first === undefined || second === undefined) return null;
  const joined = new Map(first.map((detail) => [detail[0], detail]));
  for (const [property, from, to] of second) {
    const was = joined.get(property)?.[1] ?? from;
    // Of two long values only the beginnings are known.
    if (was === to && !to.endsWith('…')) joined.delete(property);
    else joined.set(property, [property, was, to]);
  }
  return [...joined.values()];
}

/** A table stands for what was removed with it, and for what else than policies and the like was added with it. */
function folded(net: Net, objects: readonly ChangedObject[]): readonly ChangeData[] {
  const holders = new Map(
    [...net.values()].flatMap(({ kind, identity, change }) =>
      kind === 'column' || kind === 'grant' ? [] : [[identity, change] as const],
    ),
  );
  return [...net.values()].filter(({ kind, on, open }) => {
    const holder = on === undefined ? undefined : holders.get(objects[on]?.identity ?? '');
    if (holder === 'removed') return false;
    const comesAlong = ['column', 'constraint', 'index', 'sequence'].includes(kind);
    return holder !== 'added' || !(comesAlong || (kind === 'grant' && open !== true));
  });
}

function worst(a: Severity, b: Severity): Severity {
  return severities.find((each) => each === a || each === b) ?? a;
}
