import { isMaintenance } from '../../migrations/index.ts';
import type { Effects, Hazard, Held, Locked, Relation, Waiting } from '../hazard.ts';
import { objectOf } from '../objects.ts';
import { blocks, strength } from './lock-modes.ts';
import { ruleOf } from '../rules.ts';

type Who = Waiting['who'];

/** The statement that did it. */
interface Told {
  readonly words: readonly string[];
  readonly line: number;
}

/** What a statement does, as far as it can hurt: the gravest first. */
export function hazardsOf(told: Told, effects: Effects): readonly Hazard[] {
  const long = [...rewrites(told, effects), ...builds(told, effects), ...scans(told, effects)];
  return [
    ...long,
    ...underHeldLock(told, effects),
    ...several(effects),
    ...(long.length > 0 ? [] : brief(effects)),
  ];
}

const nameOf = ({ schema, name }: Relation): string => `${schema}.${name}`;

/** Who waits for a table while the statement works: for its own lock, or one that an earlier statement took. */
function waitingFor({ oid }: Relation, { waits, held }: Effects): Who | null {
  const own = waits.find(({ relation }) => relation.oid === oid)?.who ?? null;
  const earlier = held.find(({ relation }) => relation.oid === oid);
  const other = earlier === undefined ? null : blocks(earlier.mode);
  return own === 'readers and writers' ? own : (other ?? own);
}

/** An error where nobody can read meanwhile; where only writes wait, a warning. */
const levelFor = (who: Who): Hazard['level'] => (who === 'readers and writers' ? 'error' : 'warning');

const all = (who: Who, what = 'it'): string =>
  `everything that ${who === 'readers and writers' ? 'reads or writes' : 'writes'} ${what}`;

/** @param about what it keeps busy or waiting. */
function hazard(
  rule: string,
  about: readonly Relation[],
  message: string,
  more: Partial<Pick<Hazard, 'level' | 'work'>> = {},
): Hazard {
  const { aspect, level } = ruleOf(rule);
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  const objects = [...new Set(about.map(objectOf))];
  return { rule, objects, aspect, level, message: sentence, safer: null, question: null, ...more };
}

/** Tables by who waits for them meanwhile; those for which nobody does are left out. */
function byWaiting(tables: readonly Relation[], effects: Effects): ReadonlyMap<Who, readonly Relation[]> {
  const found = new Map<Who, Relation[]>();
  for (const table of new Map(tables.map((table) => [table.oid, table])).values()) {
    const who = waitingFor(table, effects);
    if (who !== null) found.set(who, [...(found.get(who) ?? []), table]);
  }
  return found;
}

const mostNamed = 3;

/** `public.a, public.b and 4 more` */
function some(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${shown} and ${names.length - mostNamed} more` : shown;
}

const namesOf = (tables: readonly Relation[]): string => some(tables.map(nameOf));
const themOf = (tables: readonly Relation[]): string => (tables.length === 1 ? 'it' : 'them');

/** Tables that are written anew, and materialized views whose query runs again. */
function rewrites({ words }: Told, effects: Effects): readonly Hazard[] {
  const isRefreshed = ({ kind }: Relation): boolean => kind === 'm' && !isMaintenance({ words });
  const [views, tables] = [
    effects.rewrites.filter((table) => isRefreshed(table)),
    effects.rewrites.filter((table) => !isRefreshed(table)),
  ];
  return [
    ...[...byWaiting(tables, effects)].map(([who, which]) =>
      hazard(
        'rewrites-table',
        which,
        `writes ${namesOf(which)} anew, with all indexes, while ${all(who, themOf(which))} waits`,
        { level: levelFor(who), work: { does: 'rewrites', tables: which } },
      ),
    ),
    ...[...byWaiting(views, effects)].map(([who, which]) =>
      hazard(
        'refresh-not-concurrent',
        which,
        `runs the query of ${namesOf(which)} anew while ${all(who, themOf(which))} waits`,
        { work: { does: 'rewrites', tables: [...which, ...effects.scans.map(({ table }) => table)] } },
      ),
    ),
  ];
}

const isAmong = (tables: readonly Relation[], { oid }: Relation): boolean =>
  tables.some((table) => table.oid === oid);

/** Indexes that are built while somebody waits; those of a table that is written anew are part of that. */
function builds({ words }: Told, effects: Effects): readonly Hazard[] {
  const built = effects.builds.filter(({ table }) => !isAmong(effects.rewrites, table));
  const tables = built.map(({ table }) => table);
  return [...byWaiting(tables, effects)].map(([who, which]) => {
    const of = built.filter(({ table }) => isAmong(which, table));
    const indexes = some([...new Set(of.map(({ index }) => index))]);
    const isCopy = words[0] === 'ALTER' && words.includes('TABLESPACE');
    const does = isCopy
      ? `copies ${indexes}`
      : `builds ${indexes}${of.every(({ anew }) => anew) ? ' anew' : ''}, which reads all of ${namesOf(which)}`;
    return hazard(
      words[0] === 'CREATE' ? 'index-not-concurrent' : 'builds-index-under-lock',
      which,
      `${does}, while ${all(who, themOf(which))} waits`,
      { level: levelFor(who), work: { does: 'builds', tables: which } },
    );
  });
}

const changing = new Set(['UPDATE', 'DELETE', 'MERGE', 'WITH', 'DO', 'CALL', 'SELECT']);

/** Those of the tables whose rows are written, by the lock that this takes, or that is held already. */
function changedBy(
  { words: [first = ''] }: Told,
  tables: readonly Relation[],
  { locks, held }: Pick<Effects, 'locks' | 'held'>,
): readonly Relation[] {
  if (!changing.has(first)) return [];
  const isClear = ['UPDATE', 'DELETE', 'MERGE'].includes(first);
  const writes: readonly Locked[] = [...locks, ...held].filter(
    ({ mode }) => mode === 'RowExclusiveLock' || (isClear && strength(mode) > strength('RowExclusiveLock')),
  );
  return tables.filter(({ oid }) => writes.some(({ relation }) => relation.oid === oid));
}

/** Tables that are read from end to end, for another reason than those before. */
function scans(told: Told, effects: Effects): readonly Hazard[] {
  const known = [...effects.rewrites, ...effects.builds.map(({ table }) => table)];
  const rest = effects.scans.filter(({ table }) => !isAmong(known, table));
  // Whoever waits for an earlier statement's lock is told of with that.
  const locked = rest.filter(({ table: { oid } }) =>
    effects.waits.some(({ relation }) => relation.oid === oid),
  );
  const changed = changedBy(
    told,
    rest.map(({ table }) => table),
    effects,
  );
  const tables = locked.map(({ table }) => table);
  return [
    ...[...byWaiting(tables, effects)].map(([who, which]) =>
      hazard(
        'scans-under-lock',
        which,
        `reads all of ${namesOf(which)} ${locked.find(({ table }) => isAmong(which, table))?.why ?? ''}, ` +
          `while ${all(who, themOf(which))} waits`,
        { level: levelFor(who), work: { does: 'scans', tables: which } },
      ),
    ),
    ...(changed.length === 0
      ? []
      : [
          hazard(
            'changes-rows-in-bulk',
            changed,
            `reads all of ${namesOf(changed)} for what it changes; each row that it changes stays locked until the ` +
              'transaction ends',
            { work: { does: 'changes', tables: changed } },
          ),
        ]),
  ];
}

const mattering = ({ relation: { kind }, mode }: Held): boolean =>
  'rpm'.includes(kind) && blocks(mode) !== null;

/** What a statement does that takes its time, and to which tables. */
function workOf(told: Told, effects: Effects): NonNullable<Hazard['work']> | null {
  const distinct = (tables: readonly Relation[]): readonly Relation[] => [
    ...new Map(tables.map((table) => [table.oid, table])).values(),
  ];
  const { rewrites, builds, scans } = effects;
  if (rewrites.length > 0) return { does: 'rewrites', tables: rewrites };
  if (builds.length > 0) return { does: 'builds', tables: distinct(builds.map(({ table }) => table)) };
  if (scans.length === 0) return null;
  const tables = distinct(scans.map(({ table }) => table));
  const isChanged = changedBy(told, tables, effects).length > 0;
  return { does: isChanged ? 'changes' : 'scans', tables };
}

const deeds = {
  rewrites: (names) => `writes ${names} anew`,
  builds: (names) => `builds an index on ${names}`,
  scans: (names) => `reads all of ${names}`,
  changes: (names) => `reads and changes ${names}`,
} as const satisfies Record<NonNullable<Hazard['work']>['does'], (names: string) => string>;

/** Statements that change rows, with however many they read. */
const changesRows = (words: readonly string[]): boolean =>
  ['UPDATE', 'DELETE', 'MERGE', 'COPY'].includes(words[0] ?? '') ||
  (words[0] === 'INSERT' && words.includes('SELECT') && !words.includes('VALUES'));

/** Time that is spent while an earlier statement's lock keeps others waiting. */
function underHeldLock(told: Told, effects: Effects): readonly Hazard[] {
  const work = workOf(told, effects);
  if (work === null && !changesRows(told.words)) return [];
  const own = [...effects.rewrites, ...effects.builds.map(({ table }) => table)];
  // A table's own rewrite takes as strong a lock by itself.
  const held = effects.held.filter((one) => mattering(one) && !isAmong(own, one.relation));
  const [worst] = [...held].sort((a, b) => strength(b.mode) - strength(a.mode));
  if (worst === undefined) return [];
  const who = blocks(worst.mode) as Who;
  const others = held.length === 1 ? '' : ` and ${held.length - 1} more`;
  const what = work === null ? 'changes rows' : deeds[work.does](namesOf(work.tables));
  return [
    hazard(
      'work-under-held-lock',
      held.map(({ relation }) => relation),
      `${what} while the ${shortMode(worst.mode)} lock on ${nameOf(worst.relation)}${others} is held, ` +
        `which line ${worst.since} took: ${all(who, 'that table')} waits as long`,
      work === null ? { level: 'info' } : { level: levelFor(who), work },
    ),
  ];
}

/** `AccessExclusive` */
const shortMode = (mode: string): string => mode.replace(/Lock$/, '');

/** A second table is locked while the first one is. */
function several({ locks, held }: Effects): readonly Hazard[] {
  const isKnown = ({ oid }: Relation): boolean =>
    held.some((one) => one.relation.oid === oid && mattering(one));
  const more = locks.find(
    ({ relation, mode }) => 'rpm'.includes(relation.kind) && blocks(mode) !== null && !isKnown(relation),
  );
  if (more === undefined) return [];
  const earlier = held.filter(mattering);
  const [first] = earlier;
  if (first === undefined) return [];
  const isGrave = [more, ...earlier].some(({ mode }) => blocks(mode) === 'readers and writers');
  return [
    hazard(
      'several-tables-locked',
      [more.relation, first.relation],
      `waits for a lock on ${nameOf(more.relation)} while ${nameOf(first.relation)} is locked since line ` +
        `${first.since}: others wait for both, and can deadlock with it`,
      { level: isGrave ? 'warning' : 'info' },
    ),
  ];
}

/** A lock without work: it is over at once, but it has to be got. */
function brief({ waits, until }: Effects): readonly Hazard[] {
  const [first] = [...waits].sort((a, b) => Number(b.who !== 'writers') - Number(a.who !== 'writers'));
  if (first === undefined) return [];
  const { who } = first;
  const names = waits.filter((one) => one.who === who).map(({ relation }) => nameOf(relation));
  const end = until === 'statement' ? 'it ends' : "the file's transaction ends";
  const waiting = who === 'readers and writers' ? 'reads or writes' : 'writes';
  return [
    hazard(
      who === 'readers and writers' ? 'blocks-reads' : 'blocks-writes',
      waits.filter((one) => one.who === who).map(({ relation }) => relation),
      `everything that ${waiting} ${some(names)} waits until ${end}; brief by itself`,
    ),
  ];
}
