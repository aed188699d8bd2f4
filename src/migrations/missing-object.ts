import { calledName, dottedNames, quotedNames, type ServerError } from '../database/index.ts';

type Missing = Pick<ServerError, 'code' | 'message'>;

/**
 * What an error says is not there, without its schema or table. Of a column and its table translations differ in which
 * comes first: that the table's file has not run is as good a reason.
 */
function namesOf({ code, message }: Missing): readonly string[] {
  const quoted = quotedNames(message).map((name) => name.replaceAll('""', '"'));
  const [name = calledName(message) ?? dottedNames(message)[0], ...others] = quoted;
  if (name === undefined) return [];
  return [name, ...(code === '42703' ? others : [])].map((one) => one.split('.').at(-1) as string);
}

/** Words that end what a statement creates: what is named after them has to be there already. */
const ends = '(?:ON|AS|FROM|USING|OF|FOR|TO|BY|IN|REFERENCES|OWNER)';

/**
 * Tells which texts may create what an error says is missing. They are looked at as text, also in bodies of DO: what is
 * only mentioned, as the table of an index, is not created.
 */
export function creatorOf(error: Missing): (text: string) => boolean {
  const names = namesOf(error).map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  if (names.length === 0) return () => false;
  const called = String.raw`(?:"?[\w$]+"?\s*\.\s*)?"?(?:${names.join('|')})"?(?![\w$])`;
  const creation = new RegExp(
    [
      String.raw`\bCREATE(?:\s+(?!${ends}\b)[a-z]+){1,8}\s+${called}`,
      String.raw`\bADD(?:\s+COLUMN)?(?:\s+IF\s+NOT\s+EXISTS)?\s+${called}`,
      String.raw`\bRENAME(?:\s+COLUMN)?(?:\s+[^\s;]+)?\s+TO\s+${called}`,
      // A column of a new table.
      ...(error.code === '42703' ? [String.raw`[(,]\s*${called}\s+[a-z"]`] : []),
    ].join('|'),
    'i',
  );
  return (text) => creation.test(text);
}
