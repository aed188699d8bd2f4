import { severities, type ChangeDetail } from '../history-data.ts';
import type { ChangeData, Run, Severity } from './past.ts';

/** Changes that are left, by what each is of. */
type Net = Map<string, ChangeData>;

const keyOf = ({ kind, identity }: Pick<ChangeData, 'kind' | 'identity'>): string => `${kind} ${identity}`;

/** What others are told with, those first that hold the most. */
const holders = ['schema', 'table', 'view', 'sequence', 'function', 'type', 'foreign server'];

/**
 * What changed from one snapshot to another, put together from the changes of those between: what came and went again
 * is left out, of several changes of a property the first value and the last one count, and a table stands for what
 * came or went with it. catalog.diff() says the same of the stored states, as far as these tell what was removed and
 * made again, and that a name is another table's now. @param from,to places of the snapshots.
 */
export function between(runs: readonly Run[], from: number, to: number): readonly ChangeData[] {
  const net: Net = new Map();
  for (const { changes } of runs.slice(from + 1, to + 1)) {
    const all = changes ?? [];
    // What has a new name first, and of it what holds others.
    const rank = ({ kind }: ChangeData): number => holders.indexOf(kind) + 1 || holders.length + 1;
    const renamed = all.filter(({ was }) => was !== undefined).sort((a, b) => rank(a) - rank(b));
    move(net, renamed);
    for (const change of [...renamed, ...all.filter(({ was }) => was === undefined)]) add(net, change);
  }
  return folded(net);
}

function add(net: Net, change: ChangeData): void {
  const key = keyOf(change);
  const before = net.get(key);
  const joined = before === undefined ? change : join(before, change);
  net.delete(key);
  if (joined !== null) net.set(key, joined);
  // With it went all of it, whatever had become of that.
  if (change.change === 'removed' && holders.includes(change.kind))
    for (const [part, { on }] of net) if (on === change.identity) net.delete(part);
}

/** What was told of objects under their earlier names, and of their parts, is told under the new ones. */
function move(net: Net, renamed: readonly ChangeData[]): void {
  // Two may change their names with each other: all are taken out before one is put back.
  const moved = [...net].flatMap(([key, change]) => {
    const now = renamed.reduce(followed, change);
    if (now === change) return [];
    net.delete(key);
    return [now];
  });
  for (const change of moved) net.set(keyOf(change), change);
}

/** A change as it reads after something got another name. */
function followed(change: ChangeData, { kind, identity, was, relation }: ChangeData): ChangeData {
  if (was === undefined) return change;
  const of = relation === undefined ? {} : { relation };
  if (change.kind === kind && change.identity === was) return { ...change, identity, ...of };
  if (change.kind === 'grant' && change.on === was)
    return { ...change, identity: change.identity.replace(was, () => identity), on: identity, ...of };
  if (!['schema', 'table', 'view'].includes(kind) || !change.identity.startsWith(`${was}.`)) return change;
  const on = change.on?.startsWith(was) === true ? identity + change.on.slice(was.length) : change.on;
  return {
    ...change,
    identity: identity + change.identity.slice(was.length),
    ...(on === undefined ? {} : { on }),
    ...of,
  };
}

/** Two changes of one object as one; null = it is as it was. */
function join(first: ChangeData, second: ChangeData): ChangeData | null {
  const { was: _was, details: _details, ...plain } = second;
  if (first.change === 'added')
    return second.change === 'removed' ? null : { ...plain, change: 'added', severity: first.severity };
  if (second.change === 'removed') return second;
  const severity = worst(first.severity, second.severity);
  if (first.change === 'removed' || first.change === 'remade')
    return { ...plain, change: 'remade', severity };
  const before = first.was ?? second.was;
  const was = before === undefined || before === second.identity ? {} : { was: before };
  const change = 'was' in was ? 'renamed' : 'changed';
  const details = joinedDetails(first.details, second.details);
  if (details === null) return { ...plain, ...was, change, severity };
  return details.length === 0 && change === 'changed'
    ? null
    : { ...plain, ...was, change, severity, details };
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

/** A table that was added stands for its columns, keys, indexes and grants, as it does in catalog.diff(). */
function folded(net: Net): readonly ChangeData[] {
  const added = new Set(
    [...net.values()]
      .filter(({ kind, change }) => change === 'added' && holders.includes(kind))
      .map(({ identity }) => identity),
  );
  return [...net.values()].filter(({ kind, on, open }) => {
    if (on === undefined || !added.has(on)) return true;
    return (
      !['column', 'constraint', 'index', 'sequence'].includes(kind) && (kind !== 'grant' || open === true)
    );
  });
}

function worst(a: Severity, b: Severity): Severity {
  return severities.find((each) => each === a || each === b) ?? a;
}
