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
  /** It only says how statements behind it are meant. */
  readonly isSetting: boolean;
  /** Locks that it takes are let go when it ends. */
  readonly isAlone: boolean;
}

/** First words of statements that change what is there already, or work on it. */
const telling = new Set(
  'ALTER CREATE DROP TRUNCATE UPDATE DELETE WITH REFRESH REINDEX CLUSTER VACUUM REPACK LOCK REVOKE SET'.split(
    ' ',
  ),
);
/** What they create is told of by the tables that it is on. */
const creating = new Set([
  'FUNCTION',
  'PROCEDURE',
  'SCHEMA',
  'SEQUENCE',
  'EXTENSION',
  'ROLE',
  'AGGREGATE',
  'DOMAIN',
]);
const opaque = new Set(['DO', 'CALL']);

/** Settings that decide what a statement behind them does. */
const settings = new Set(['SEARCH_PATH', 'TIMEZONE', 'TIME']);

/** Statements that are looked at in a run, and characters of one: more is a load of rows. */
const most = 500;
const longest = 100_000;

/** What of pending files may do something to what was there before them. */
export function candidatesIn(pending: readonly Pending[]): {
  readonly candidates: readonly Candidate[];
  readonly unseen: number;
} {
  const candidates: Candidate[] = [];
  let unseen = 0;
  for (const one of pending) {
    if (one.kind === 'bundled') continue;
    let lineOf: ((index: number) => number) | undefined;
    for (const statement of one.source.script.statements) {
      const { words, start, end } = statement;
      if (opaque.has(words[0] ?? '')) unseen++;
      if (!isTelling(words) || end - start > longest || candidates.length >= most) continue;
      lineOf ??= lineFinder(one.source.sql);
      const sql = one.source.sql.slice(start, end);
      candidates.push({
        pending: one,
        file: one.source.file,
        statement,
        sql,
        line: lineOf(start),
        tokens: tokensIn(sql).map(({ text }) => nameOf(text)),
        isSetting: words[0] === 'SET',
        isAlone: one.steps !== null,
      });
    }
  }
  return { candidates: candidates.some(({ isSetting }) => !isSetting) ? candidates : [], unseen };
}

function isTelling([first = '', second = '', third = '', fourth = '']: readonly string[]): boolean {
  if (first === 'SET') return settings.has(second) || settings.has(third);
  return telling.has(first) && !(first === 'CREATE' && creating.has(second === 'OR' ? fourth : second));
}

/** A name as the catalog has it. */
const nameOf = (token: string): string =>
  token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token.toLowerCase();

/** Whatever may be a name in the database. */
export const namesIn = (candidates: readonly Candidate[]): readonly string[] => [
  ...new Set(candidates.flatMap(({ tokens }) => tokens.filter((one) => one.length > 0 && one.length < 64))),
];
