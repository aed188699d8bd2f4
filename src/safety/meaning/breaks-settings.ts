import type { SyntaxTree } from '../../migrations/index.ts';
import type { Hazard } from '../hazard.ts';
import { plainName, said, type Change } from './change.ts';
import type { Look } from './look.ts';
import { publishedBefore, publishedNow, tableOf } from './publications.ts';
import { againOf, settingsBefore, type Left, type Settings, type Undone } from './settings.ts';
import { isUsual, setBehind, setBehindAll, sortOf, undoneBy, undoneIn } from './settings-words.ts';
import { verdict, type Subject, type Verdict } from './verdict.ts';

/*
 * What a statement undoes without a word: what makes an object anew, also in the place of one that was dropped, leaves
 * it without what ALTER, GRANT or REVOKE had set. Whether it is undone shows at the end of the file.
 */

/** @param code trees of statements that the statement runs. */
export async function undoneIf(
  change: Change,
  code: readonly SyntaxTree[],
  look: Look,
): Promise<readonly Undone[]> {
  const found: Undone[] = [];
  for (const tree of [change.tree, ...code].flatMap((one) => one ?? [])) {
    const one = { ...change, tree };
    for (const was of [...(await settingsBefore(one, look)), ...(await publishedBefore(one, look))]) {
      // Those before it have not run where it is foretold.
      const set = change.find === undefined ? was.set : setBehindAll(was, change.earlier ?? []);
      const object = { ...was, set: set ?? [] };
      const entries = undoneBy(object, tree);
      if (entries.length > 0) found.push({ object, entries, by: tree });
    }
  }
  return found;
}

/** What is told of it, where it is undone at the end of the file. */
export const undone = (all: readonly Undone[]): readonly Verdict[] =>
  all.map((one) => {
    const { object, entries } = one;
    const subject: Subject = {
      kind: 'settings',
      schema: object.schema,
      name: object.name,
      parts: [],
      undone: one,
    };
    const isGrave = entries.some((entry) => !isSlight(object, entry));
    return verdict('undoes-setting', aboutOf(object), 'breaks', messageOf(object, entries), {
      level: isGrave ? 'warning' : 'info',
      subject,
    });
  });

function aboutOf(one: Settings): Parameters<typeof verdict>[1] {
  if (one.kind === 'function') return `function:${signatureOf(one)}`;
  if (one.kind === 'publication') return `publication:${plainName(one.name)}`;
  return { schema: one.schema, name: one.name, kind: one.relkind };
}

/** What is left of such a verdict. @param left what is set at the end of the file. */
function leftWith<Known extends Hazard>(one: Known, { object, entries }: Undone, left: Left): Known | null {
  const still = left === null ? [] : undoneIn(entries, left, object.kind);
  if (still.length === 0) return null;
  const [{ level, message } = one] = undone([{ object, entries: still, by: {} }]);
  return { ...one, level, message };
}

/** What is set of it behind the statement that may undo it, by the words of those that follow. */
function saidSince({ object, by }: Undone, trees: readonly SyntaxTree[]): Left {
  const left = setBehind(object, by, true, true);
  const rest = trees.slice(trees.lastIndexOf(by) + 1);
  return setBehindAll({ ...object, set: left ?? [] }, rest, left !== null);
}

/**
 * Where the file has run.
 * @param trees of its statements.
 */
export async function stillUndone<Known extends Hazard>(
  one: Known,
  what: Undone,
  look: Look,
  trees: readonly SyntaxTree[],
): Promise<Known | null> {
  const { object, entries, by } = what;
  if (object.kind === 'publication') return leftWith(one, what, await publishedNow(object, entries, look));
  const now = await againOf(object, look);
  // No catalog tells what is said to be as a new object has it from what is not said.
  const said = trees.includes(by) ? (saidSince(what, trees) ?? []).filter(isUsual) : [];
  return leftWith(one, what, now === null ? null : [...now.set, ...said]);
}

/** Where it has not. @param trees of its statements. */
export function undoneByWords<Known extends Hazard>(
  one: Known,
  what: Undone,
  trees: readonly SyntaxTree[],
): Known | null {
  return leftWith(one, what, saidSince(what, trees));
}

/** What decides how a query is planned, or how a value is kept, and not what comes of it. */
const isSlight = ({ kind }: Settings, entry: string): boolean =>
  ['column', 'index', 'statistics'].includes(kind) ||
  (kind === 'function' && !entry.startsWith('SET ') && entry !== 'PUBLIC');

const signatureOf = (one: Settings): string => `${said(one)}(${one.part})`;

const effects: Readonly<Record<string, string>> = {
  security_invoker: 'it is read with the rights of its owner again',
  security_barrier: 'functions of a query may see rows that it hides',
  check_option: 'rows that it does not show can be written through it',
};
/** By `pg_trigger.tgenabled`. */
const firings: Readonly<Record<string, string>> = {
  D: 'fires again: it was disabled',
  A: 'no longer fires where replication writes: it was to fire always',
  R: 'fires with each write: it was to fire where replication writes',
};

/** What a policy does without what CREATE POLICY has said of it. */
const policies: Readonly<Record<string, string>> = {
  RESTRICTIVE: 'lets rows through instead of holding them back',
  FOR: 'holds for all commands',
  TO: 'holds for everybody',
};

/** Without row security it does not matter which policies there are. */
function ofRowSecurity(object: Settings, entries: readonly string[]): string {
  const table = said(object);
  if (entries.includes('ROW SECURITY'))
    return `Whoever may read ${table} finds all of its rows: it is made anew without row security`;
  const lost = [
    ...(entries.includes('POLICIES')
      ? [`Who does not own ${table} finds no rows in it: it is made anew without policies`]
      : []),
    ...(entries.includes('FORCE ROW SECURITY')
      ? [`The owner of ${table} finds all of its rows: it is made anew without FORCE ROW LEVEL SECURITY`]
      : []),
  ];
  return lost.join('; ');
}

const mostTables = 5;

function tablesIn(entries: readonly string[]): string {
  const names = entries.map((entry) => {
    const [schema, name] = tableOf(entry);
    return [schema, name].map((part) => plainName(part ?? '')).join('.');
  });
  const others = names.length - mostTables;
  if (others < 2) return names.join(', ');
  return `${names.slice(0, mostTables).join(', ')} and ${others} other tables`;
}

/** What a publication leaves out no more may be what subscribers were never to see. */
function ofPublication({ name }: Settings, entries: readonly string[]): string {
  const of = (part?: string): readonly string[] => entries.filter((entry) => tableOf(entry)[2] === part);
  const [tables, rows, columns] = [of(), of('rows'), of('columns')];
  const found = [
    ...(tables.length === 0
      ? []
      : [`loses ${tablesIn(tables)}: subscribers get no more of what changes there`]),
    ...(rows.length === 0 ? [] : [`publishes all rows of ${tablesIn(rows)}: its condition is gone`]),
    ...(columns.length === 0
      ? []
      : [`publishes all columns of ${tablesIn(columns)}: its list of columns is gone`]),
  ];
  return `The publication ${plainName(name)} ${found.join('; it ')}, and the statement does not say it`;
}

const written = (entry: string): string =>
  entry.replace(/^(?:volatility|strict|leakproof|parallel|cost|rows)=/, '');

function messageOf(object: Settings, entries: readonly string[]): string {
  const { kind, part } = object;
  const [first = ''] = entries;
  const why = 'and the statement undoes that';
  switch (kind) {
    case 'trigger':
      return `The trigger ${plainName(part)} of ${said(object)} ${firings[first.slice(-1)] ?? ''}, ${why}`;
    case 'constraint':
      return (
        `The constraint ${plainName(part)} is checked again by writes to ${said(object)}: ` +
        `its triggers were disabled, ${why}`
      );
    case 'relation':
      return ofRowSecurity(object, entries);
    case 'policy': {
      const lost = entries.map((entry) => entry.replace('=', ' ').replace(/^RESTRICTIVE$/, 'AS RESTRICTIVE'));
      const now = entries.map((entry) => policies[sortOf(entry)] ?? '');
      return `The policy ${plainName(part)} of ${said(object)} loses ${lost.join(' ')}: it ${now.join(', ')}`;
    }
    case 'publication':
      return ofPublication(object, entries);
    case 'view': {
      const found = entries.map((entry) => effects[sortOf(entry)] ?? 'it is another one');
      return `The view ${said(object)} loses ${entries.join(', ')}: ${found.join(', ')}`;
    }
    case 'function': {
      const isOpen = entries.includes('PUBLIC');
      const lost = entries.filter((entry) => entry !== 'PUBLIC').map(written);
      const opened = `Everybody may call ${signatureOf(object)} again, which EXECUTE was revoked for`;
      const loses = `${signatureOf(object)} loses ${lost.join(', ')}`;
      if (!isOpen) return `${loses}: the statement does not say it`;
      return lost.length === 0 ? opened : `${opened}, and it loses ${lost.join(', ')}`;
    }
    default: {
      const names = { column: 'column', index: 'index', statistics: 'statistics object' };
      const lost = entries.join(', ').replaceAll('=', ' ');
      return `The ${names[kind]} ${plainName(part)} of ${said(object)} loses ${lost}`;
    }
  }
}
