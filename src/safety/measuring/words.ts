/* What the first words of a statement say of it. */

/** What creates something without touching a table that is there already. */
const creations = new Set([
  'FUNCTION',
  'PROCEDURE',
  'TYPE',
  'DOMAIN',
  'SCHEMA',
  'SEQUENCE',
  'EXTENSION',
  'ROLE',
]);
/** With one of these a new table depends on another one. */
const references = new Set(['REFERENCES', 'INHERITS', 'OF', 'LIKE', 'AS']);

/** Statements that touch no table that is there already; what others lock before them shows after the next. */
export function makesOnly(words: readonly string[]): boolean {
  const [first, second, third, fourth] = words;
  const what = second === 'OR' ? fourth : second;
  if (first === 'SET' || first === 'SAVEPOINT' || first === 'RELEASE') return true;
  if (first !== 'CREATE' || what === undefined) return false;
  // The lexer keeps a statement's first words only.
  if (what === 'TABLE') return words.length < 24 && !words.some((word) => references.has(word));
  return creations.has(what) && third !== undefined;
}

/** Statements that run no code of the user's, by their words. */
export const runsNothing = (words: readonly string[]): boolean =>
  makesOnly(words) ||
  words[0] === 'COMMENT' ||
  words[0] === 'GRANT' ||
  (words[0] === 'CREATE' && words[1] === 'TABLE' && words.length < 24 && !words.includes('AS'));

/** What comes after these is no word of the language, or one of many. */
const single = new Set([
  'UPDATE',
  'SELECT',
  'DO',
  'CALL',
  'WITH',
  'CLUSTER',
  'EXECUTE',
  'MERGE',
  'GRANT',
  'REVOKE',
]);
const maybeSingle = new Set(['TRUNCATE', 'LOCK', 'VACUUM', 'REPACK', 'COPY', 'ANALYZE']);

/** `CREATE UNIQUE INDEX` */
export function firstWords(words: readonly string[]): string {
  const [first = '', second = ''] = words;
  if (single.has(first) || (maybeSingle.has(first) && second !== 'TABLE' && second !== 'FULL')) return first;
  return words.slice(0, second === 'UNIQUE' || second === 'MATERIALIZED' ? 3 : 2).join(' ');
}
