import type { ScannedSql, Statement, Statements } from './lexer.ts';
import { isAmong } from './statement-list.ts';

/*
 * The transactions that a file brings along. A migration and a verification differ in what they allow of them; what the
 * words mean is decided here once.
 */

/**
 * What a statement does to the transaction that it runs in. `elsewhere`: it ends one that some session has prepared.
 */
export type TransactionControl = 'begin' | 'commit' | 'roll back' | 'prepare' | 'elsewhere';

const controls: ReadonlyMap<string, TransactionControl> = new Map([
  ['BEGIN', 'begin'],
  ['START', 'begin'],
  ['COMMIT', 'commit'],
  ['END', 'commit'],
  ['ROLLBACK', 'roll back'],
  ['ABORT', 'roll back'],
]);

/** Null for a statement that keeps to its transaction; savepoints do. */
export function transactionControl({ words }: Pick<Statement, 'words'>): TransactionControl | null {
  const [first = '', second = ''] = words;
  // After PREPARE TRANSACTION comes a string; PREPARE transaction AS … gives a query that name.
  if (first === 'PREPARE') return second === 'TRANSACTION' && words.length === 2 ? 'prepare' : null;
  if (first === 'ROLLBACK' && words.includes('TO')) return null;
  return second === 'PREPARED' ? 'elsewhere' : (controls.get(first) ?? null);
}

/** Whether a statement that ends a transaction begins the next one at once, with the same modes. */
const chains = ({ words }: Statement): boolean => words.includes('CHAIN') && !words.includes('NO');

/** How a transaction is begun: the modes of BEGIN, START TRANSACTION and SET TRANSACTION. Null = the default. */
export interface TransactionModes {
  readonly isolation: 'SERIALIZABLE' | 'REPEATABLE READ' | 'READ COMMITTED' | 'READ UNCOMMITTED' | null;
  readonly access: 'READ ONLY' | 'READ WRITE' | null;
  readonly deferrable: 'DEFERRABLE' | 'NOT DEFERRABLE' | null;
}

export const defaultModes: TransactionModes = { isolation: null, access: null, deferrable: null };

/** The modes that a statement names. */
function modesIn({ words }: Statement): TransactionModes {
  const text = words.join(' ');
  const [, isolation = null] =
    /\bISOLATION LEVEL (SERIALIZABLE|REPEATABLE READ|READ COMMITTED|READ UNCOMMITTED)\b/.exec(text) ?? [];
  const [access = null] = /\bREAD (?:ONLY|WRITE)\b/.exec(text) ?? [];
  const [deferrable = null] = /\b(?:NOT )?DEFERRABLE\b/.exec(text) ?? [];
  return { isolation, access, deferrable } as TransactionModes;
}

/** SET TRANSACTION names modes; with a snapshot's name it is left to the server. */
const setsModes = ({ words: [first, second, third] }: Statement): boolean =>
  first === 'SET' && second === 'TRANSACTION' && third !== 'SNAPSHOT';

/** Statements before which a transaction has no snapshot yet, so that its modes can still be set. */
const beforeSnapshot = new Set(['SET', 'RESET', 'SHOW']);

/** What a transaction's first statements say of its modes. */
interface Opening {
  readonly modes: TransactionModes;
  /** The SET TRANSACTION statements that say so. */
  readonly statements: readonly Statement[];
}

/** @param begin null where no BEGIN is written. @param body the transaction's statements. */
function openingOf(begin: Statement | null, body: Statements): Opening {
  let modes = begin === null ? defaultModes : modesIn(begin);
  const statements: Statement[] = [];
  for (const statement of body) {
    if (!beforeSnapshot.has(statement.words[0] ?? '')) break;
    if (!setsModes(statement)) continue;
    const { isolation, access, deferrable } = modesIn(statement);
    modes = {
      isolation: isolation ?? modes.isolation,
      access: access ?? modes.access,
      deferrable: deferrable ?? modes.deferrable,
    };
    statements.push(statement);
  }
  return { modes, statements };
}

/**
 * The BEGIN of a transaction with these modes in which something of ours comes before the file's statements. What
 * can only be set before the first query is set here, the access mode by {@link accessMode}.
 */
export const beginWith = ({ isolation, access, deferrable }: TransactionModes): string =>
  [
    `BEGIN ISOLATION LEVEL ${isolation ?? 'READ COMMITTED'}`,
    ...(access === 'READ WRITE' ? [access] : []),
    ...(deferrable === null ? [] : [deferrable]),
  ].join(' ');

/**
 * What follows our savepoint, before the file's statements. READ ONLY ends with the savepoint in which it is set, so
 * that what the run writes before and after it is not refused (CommitSubTransaction in access/transam/xact.c).
 */
export const accessMode = ({ access }: TransactionModes): readonly string[] =>
  access === 'READ ONLY' ? ['SET TRANSACTION READ ONLY'] : [];

/** Set before a file's first statement and released after its last: it lasts as long as the transaction. */
export const savepoint = 'pg_feature_inventory';

/** Whether a statement sets something that ends with its transaction. */
const setsLocally = ({ words: [first, second, ...others] }: Statement): boolean =>
  (first === 'SET' && (second === 'LOCAL' || second === 'CONSTRAINTS')) ||
  [second, ...others].includes('SET_CONFIG');

/**
 * The statements that make a part of a file, or all of it, one transaction: without them the file is one as a whole,
 * and does the same. A ROLLBACK after the COMMIT, for a psql that went on after an error, is one of them. Undefined
 * when the file has none, several, or one that cannot be widened.
 */
export function ownTransaction(
  { statements }: Pick<ScannedSql, 'statements'>,
  ends: readonly TransactionControl[] = ['commit'],
): readonly Statement[] | undefined {
  const controls = [...statements.filter((statement) => transactionControl(statement) !== null)];
  const [begin, end, idle, ...more] = controls;
  const closing = end === undefined ? null : transactionControl(end);
  if (
    begin === undefined ||
    end === undefined ||
    transactionControl(begin) !== 'begin' ||
    closing === null ||
    !ends.includes(closing)
  )
    return undefined;
  if (
    end.words.includes('CHAIN') ||
    more.length > 0 ||
    (idle !== undefined && (closing !== 'commit' || transactionControl(idle) !== 'roll back'))
  )
    return undefined;
  const [from, to] = [begin, end].map(({ start }) => statements.findIndex((one) => one.start === start)) as [
    number,
    number,
  ];
  const before = statements.slice(0, from);
  const within = statements.slice(from + 1, to);
  const after = statements.slice(to + 1).some(({ start }) => start !== idle?.start);
  // What comes before or after it may write.
  const readOnly = openingOf(begin, within).modes.access === 'READ ONLY';
  if (readOnly && (after || before.some(({ words: [first = ''] }) => !beforeSnapshot.has(first))))
    return undefined;
  // What comes after a ROLLBACK is kept, and what SET LOCAL says does not hold there.
  const widens = closing === 'roll back' ? from === 0 && !after : !after || !within.some(setsLocally);
  return widens ? controls : undefined;
}

/** A file that runs as one transaction: how that is begun, and the statements which say so and are not sent. */
export function wholeTransaction(script: Pick<ScannedSql, 'statements'>): {
  readonly modes: TransactionModes;
  readonly left: readonly Statement[];
} {
  const { statements } = script;
  const own = ownTransaction(script) ?? [];
  const [begin = null] = own;
  const { modes, statements: settings } = openingOf(
    begin,
    own.length === 0 ? statements : statements.filter((statement) => !isAmong(own, statement)),
  );
  return { modes, left: [...own, ...settings].sort((a, b) => a.start - b.start) };
}

/** What psql commits at once: a transaction that the file brings along, or one statement outside of any. */
export interface Step {
  /** What is sent. */
  readonly statements: Statements;
  /** Indexes of the file's statements that it takes up, BEGIN and COMMIT included: the first, and after the last. */
  readonly from: number;
  readonly to: number;
  /** How the file's transaction is begun; null for a statement outside of one. */
  readonly modes: TransactionModes | null;
  /** Whether the file rolls it back itself. */
  readonly rolledBack: boolean;
}

/** Why a statement that controls transactions is out of place; `nested` and `unended` are BEGIN. */
export type Misplacement = Exclude<TransactionControl, 'begin'> | 'nested' | 'unended';

export interface Steps {
  readonly steps: readonly Step[];
  /** The first statement that is out of place, so that the file cannot run in these steps. */
  readonly misplaced: { readonly statement: Statement; readonly why: Misplacement } | null;
}

/** A transaction that is being read: its first index, that of its first statement, and what began it. */
interface Open {
  readonly from: number;
  readonly body: number;
  readonly begin: Statement;
}

/** Divides a file as psql does, which commits each statement outside of a transaction by itself. */
export function stepsOf({ statements }: Pick<ScannedSql, 'statements'>): Steps {
  const steps: Step[] = [];
  let open: Open | null = null;
  for (const [index, statement] of statements.entries()) {
    const control = transactionControl(statement);
    if (control === null) {
      if (open === null) steps.push(outside(statement, index));
    } else if (control === 'begin') {
      if (open !== null) return { steps, misplaced: { statement, why: 'nested' } };
      open = { from: index, body: index + 1, begin: statement };
    } else if (control === 'prepare' || control === 'elsewhere') {
      return { steps, misplaced: { statement, why: control } };
    } else if (open === null) {
      const last = steps.pop();
      // psql only warns of it after a transaction.
      if (last === undefined || last.modes === null) return { steps, misplaced: { statement, why: control } };
      steps.push({ ...last, to: index + 1 });
    } else {
      steps.push(transactionStep(open, statements.slice(open.body, index), index + 1, control));
      open = chains(statement) ? { from: index + 1, body: index + 1, begin: open.begin } : null;
    }
  }
  return { steps, misplaced: open === null ? null : { statement: open.begin, why: 'unended' } };
}

function transactionStep({ from, begin }: Open, body: Statements, to: number, end: TransactionControl): Step {
  const { modes, statements: settings } = openingOf(begin, body);
  const statements = settings.length === 0 ? body : body.filter((one) => !isAmong(settings, one));
  return { statements, from, to, modes, rolledBack: end === 'roll back' };
}

const outside = (statement: Statement, index: number): Step => ({
  statements: [statement],
  from: index,
  to: index + 1,
  modes: null,
  rolledBack: false,
});

/** Whether a file says anything of transactions: most say nothing, and a large one has many steps. */
export const controlsTransactions = ({ statements }: Pick<ScannedSql, 'statements'>): boolean =>
  statements.some((statement) => transactionControl(statement) !== null);

/** Whether a file says itself where its transactions begin and end, and they are not one as a whole. */
export function holdsTransactions(script: Pick<ScannedSql, 'statements'>): boolean {
  if (!controlsTransactions(script)) return false;
  const { steps, misplaced } = stepsOf(script);
  return misplaced === null && steps.some(({ modes }) => modes !== null);
}
