import { spareTablespace } from '../database/index.ts';
import { scan, tokensIn, type Token } from '../migrations/index.ts';
import { literal } from '../quoting.ts';

/*
 * Statements that name a tablespace. Tablespaces belong to the server: a rehearsal makes none on a server of the
 * user's, and leaves those alone that are there.
 */

/** Gives one of the engine's tablespaces the name by which migrations know theirs. False = none is left. */
export const tablespaceHelper = 'feature_inventory_rehearsal.tablespace';
/** Makes it, run by a superuser that the migrations are not. */
export const tablespaceHelperSql = `CREATE FUNCTION ${tablespaceHelper}(called text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $helper$
DECLARE spare name := (SELECT min(spcname) FROM pg_tablespace WHERE starts_with(spcname, '${spareTablespace}'));
BEGIN
  IF spare IS NULL THEN RETURN false; END IF;
  EXECUTE format('ALTER TABLESPACE %I RENAME TO %I', spare, called);
  RETURN true;
END $helper$;
REVOKE ALL ON FUNCTION ${tablespaceHelper}(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${tablespaceHelper}(text) TO postgres;`;

/** A text with such statements as they can run, with no line moved. */
export interface Placed {
  readonly text: string;
  /** Tablespaces in whose place the database's own one stands. */
  readonly replaced: readonly string[];
  /** Whether a statement about a tablespace itself, such as a GRANT, was taken out. */
  readonly isCut: boolean;
}

const own = new Set(['pg_default', 'pg_global']);
const parameters = new Set(['default_tablespace', 'temp_tablespaces']);

/** What a name or string constant stands for; null = it is none of either. */
function nameOf(written: string): string | null {
  if (/^"/.test(written)) return written.slice(1, -1).replaceAll('""', '"');
  if (/^'/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  return /^[a-z_\u0080-\uffff][\w$\u0080-\uffff]*$/i.test(written) ? written.toLowerCase() : null;
}

/** Whether a statement is about a tablespace itself, and not about what lies in it. */
function isAbout(words: readonly string[]): boolean {
  const [first = '', second, third] = words;
  if (['CREATE', 'ALTER', 'DROP'].includes(first)) return second === 'TABLESPACE';
  if (first === 'COMMENT') return third === 'TABLESPACE';
  return ['GRANT', 'REVOKE'].includes(first) && words.includes('TABLESPACE');
}

/**
 * @param there tablespaces of the rehearsal's server; null = the embedded engine, which names one of its own where a
 *   file wants to create one.
 * @param live those of the live database's server, which alone may be meant; null = not known.
 */
export function placed(
  text: string,
  there: ReadonlySet<string> | null,
  live: ReadonlySet<string> | null,
): Placed {
  if (!/tablespace/i.test(text)) return { text, replaced: [], isCut: false };
  const replaced = new Set<string>();
  let isCut = false;
  let result = '';
  let at = 0;
  const put = (from: number, to: number, instead: string): void => {
    result += text.slice(at, from) + instead;
    at = to;
  };
  for (const { start, end, words, copyData } of scan(text).statements) {
    if (copyData !== undefined) continue;
    const statement = text.slice(start, end);
    if (isAbout(words)) {
      const instead = there === null ? createdAs(statement, words) : '';
      if (instead === null) continue;
      isCut ||= there !== null;
      put(start, end, instead + statement.replace(/[^\r\n]/g, ''));
      continue;
    }
    if (there === null) continue;
    const tokens = tokensIn(statement);
    for (const [index, token] of tokens.entries()) {
      const word = token.text.toLowerCase();
      const isParameter = parameters.has(word);
      if (word !== 'tablespace' && !isParameter) continue;
      if (!isParameter && !namesOne(words, tokens, index)) continue;
      const named = tokens[index + (isParameter ? 2 : 1)];
      const name = named === undefined ? null : nameOf(named.text);
      if (named === undefined || name === null || name === '' || own.has(name) || there.has(name)) continue;
      if (live?.has(name) === false || (isParameter && (words[0] !== 'SET' || name === 'default'))) continue;
      replaced.add(name);
      put(start + named.from, start + named.to, isParameter ? "''" : 'pg_default');
    }
  }
  return { text: result + text.slice(at), replaced: [...replaced], isCut };
}

/** Whether the word TABLESPACE stands before the name of one: it may be the name of a column as well. */
function namesOne(words: readonly string[], tokens: readonly Token[], index: number): boolean {
  const [first, second = ''] = words;
  const before = tokens[index - 1]?.text.toUpperCase();
  if (first === 'REINDEX') return true;
  if (first === 'ALTER') return before === 'SET' || before === 'IN';
  if (first !== 'CREATE' || ['VIEW', 'FUNCTION', 'PROCEDURE', 'OR', 'RULE'].includes(second)) return false;
  if (before === 'INDEX') return tokens[index - 2]?.text.toUpperCase() === 'USING';
  const isBehindQuery = tokens
    .slice(0, index)
    .some(({ text, depth }) => depth === 0 && text.toUpperCase() === 'AS');
  return tokens[index]?.depth === 0 && !isBehindQuery;
}

/** On the embedded engine a tablespace that is created is one that only gets its name. */
function createdAs(statement: string, [first]: readonly string[]): string | null {
  const name = first === 'CREATE' ? nameOf(tokensIn(statement)[2]?.text ?? '') : null;
  return name === null ? null : `SELECT ${tablespaceHelper}(${literal(name)})`;
}

/** Whether a text creates tablespaces: then the live server need not have them. */
export const createsTablespace = (text: string): boolean => /\bCREATE\s+TABLESPACE\b/i.test(text);
