import { lineFinder, tokensIn, type MigrationPlan, type Statement } from '../../migrations/index.ts';

type Pending = MigrationPlan['pending'][number];

/** A statement that may do something to what the database has. */
export interface Candidate {
  readonly pending: Pending;
  readonly file: string;
  readonly statement: Statement;
  readonly sql: string;
  readonly line: number;
  /** Names as the database has them, and other words. */
  readonly tokens: readonly string[];
  /**
   * `judged` = by its tree; `setting` = it only says how statements around it are meant; `writing` = it only changes
   * rows, which are counted no more behind it; `opaque` = it runs code, which may change whatever it likes.
   */
  readonly role: 'judged' | 'setting' | 'writing' | 'opaque';
  /** Locks that it takes are let go when it ends. */
  readonly isAlone: boolean;
}

interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Statements that run code which is too long to be read. */
  readonly unseen: number;
  /** Statements that were not looked at. */
  readonly skipped: number;
}

/** First words of statements that change what is there already, or work on it. */
const telling = new Set(
  'ALTER CREATE DROP TRUNCATE UPDATE DELETE WITH REFRESH REINDEX CLUSTER VACUUM REPACK LOCK REVOKE SET'.split(
    ' ',
  ),
);
/** What they create is told of by the tables that it is on. */
const creating = new Set('SCHEMA SEQUENCE EXTENSION ROLE AGGREGATE DOMAIN'.split(' '));
/** What they create may stand in the place of what was dropped. */
const givingBack = new Set(['OPERATOR', 'CAST', 'COLLATION', 'TEXT', 'SEQUENCE', 'AGGREGATE']);
const opaque = new Set(['DO', 'CALL']);
const writing = new Set(['INSERT', 'MERGE', 'COPY', 'SELECT']);

/** Settings that decide what a statement behind them does. */
const settings = new Set(['SEARCH_PATH', 'TIMEZONE', 'TIME', 'SESSION_REPLICATION_ROLE']);

/** Statements that are looked at, characters of one, and of all: more is a load of rows. */
const most = 20_000;
const longest = 100_000;
const longestOfAll = 10_000_000;
/** INSERTs of a file that are judged by their rows. */
const mostInserts = 50;
/** Of a statement that writes rows its table stands at the beginning; a function may stand further behind. */
const headOfWriting = 200;
const headOfSelect = 5_000;

/** What of pending files may do something to what was there before them. */
export function candidatesIn(pending: readonly Pending[]): Candidates {
  const candidates: Candidate[] = [];
  const judged = budget();
  const others = budget();
  let [unseen, skipped] = [0, 0];
  for (const one of pending) {
    if (one.kind === 'bundled') continue;
    let lineOf: ((index: number) => number) | undefined;
    // Of the many rows of a file those of each table are told of once.
    const written = new Set<string>();
    let inserts = 0;
    for (const statement of one.source.script.statements) {
      let role = roleOf(statement.words);
      if (role === null) continue;
      const length = lengthRead(role, statement);
      const isRead = (role === 'judged' ? judged : others)(length);
      if (role === 'opaque' && !isRead) unseen++;
      if (!isRead && role === 'judged') skipped++;
      // Of so many rows nobody looks where they go.
      const key = isRead ? '' : 'any';
      if (!isRead && (role === 'judged' || written.has(key))) continue;
      const sql = one.source.sql.slice(statement.start, statement.start + length);
      const tokens = isRead && role !== 'opaque' ? wordsOf(sql) : [];
      const isWhole = length === statement.end - statement.start;
      if (
        role === 'writing' &&
        isWhole &&
        (replaces(tokens) || (tokens[0] === 'insert' && inserts++ < mostInserts))
      )
        role = 'judged';
      const target = isRead ? targetOf(role, tokens) : key;
      if (target !== null && written.has(target)) continue;
      if (target !== null) written.add(target);
      lineOf ??= lineFinder(one.source.sql);
      candidates.push({
        pending: one,
        file: one.source.file,
        statement,
        sql,
        line: lineOf(statement.start),
        tokens,
        role: isRead ? role : 'opaque',
        isAlone: one.steps !== null,
      });
    }
  }
  const found = candidates.some(mayMean) ? candidates : [];
  return { candidates: found, unseen, skipped };
}

/** Whether it may do something by itself: a query may call a function that does. */
export const mayMean = ({ role, tokens }: Candidate): boolean =>
  role === 'judged' ||
  role === 'opaque' ||
  (role === 'writing' && tokens[0] === 'select' && tokens.includes('('));

/** Whether there is still room for a statement of a length. */
function budget(): (length: number) => boolean {
  let [count, left] = [most, longestOfAll];
  return (length) => {
    if (count === 0 || length > longest || length > left) return false;
    count--;
    left -= length;
    return true;
  };
}

/** How much of a statement is read. */
function lengthRead(role: Candidate['role'], { start, end, words }: Statement): number {
  if (role === 'judged' || role === 'opaque') return end - start;
  // Of rows that are loaded nobody reads more; another statement of this length is written by hand.
  const isShort = end - start <= headOfSelect && words[0] !== 'COPY';
  return Math.min(end - start, words[0] === 'SELECT' || isShort ? headOfSelect : headOfWriting);
}

/** Whether a statement that writes rows may replace some, or sets a sequence. */
const replaces = (tokens: readonly string[]): boolean =>
  tokens[0] === 'merge' || tokens.includes('conflict') || tokens.includes('setval');

/** What tells statements that write the same apart from others; null = each is looked at. */
function targetOf(role: Candidate['role'], tokens: readonly string[]): string | null {
  if (role !== 'writing') return null;
  return JSON.stringify(tokens[0] === 'select' ? tokens : tokens.slice(0, 6));
}

function roleOf(words: readonly string[]): Candidate['role'] | null {
  const [first = '', second = '', third = '', fourth = ''] = words;
  // It gives back what a relation that is made anew has lost.
  if (first === 'GRANT') return 'setting';
  if (first === 'SET') return settings.has(second) || settings.has(third) ? 'setting' : null;
  if (opaque.has(first)) return 'opaque';
  if (writing.has(first)) return 'writing';
  if (first === 'CREATE' && givingBack.has(second)) return 'setting';
  const isNew = first === 'CREATE' && creating.has(second === 'OR' ? fourth : second);
  const isTelling = telling.has(first) && !isNew;
  return isTelling ? 'judged' : null;
}

/** Names and other words; a sequence is named in a text. */
function wordsOf(sql: string): readonly string[] {
  const words = tokensIn(sql).map(({ text }) => nameOf(text));
  if (!words.includes('setval')) return words;
  return words.flatMap((one) =>
    one.startsWith("'")
      ? [
          one,
          ...one
            .slice(1, -1)
            .split('.')
            .map((part) => part.replaceAll('"', '')),
        ]
      : one,
  );
}

/** A name as the catalog has it. */
const nameOf = (token: string): string =>
  token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token.toLowerCase();

/** Whatever may be a name in the database. */
export const namesIn = (candidates: readonly Candidate[]): readonly string[] => [
  ...new Set(candidates.flatMap(({ tokens }) => tokens.filter((one) => one.length > 0 && one.length < 64))),
];
