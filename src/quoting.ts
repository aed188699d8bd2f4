/*
 * Words of other languages in messages, for people to paste. SQL that a run sends itself is made by sql`…` in
 * src/database.
 */

/** An identifier for SQL, always in double quotes. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A string constant for SQL, with standard_conforming_strings on. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A word for a POSIX shell, in quotes where it needs them or would be an option. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
