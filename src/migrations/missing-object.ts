import type { ServerError } from '../database/index.ts';

type Missing = Pick<ServerError, 'code' | 'message'>;

/** The name that an error says is not there, without its schema; null when it says none. */
function nameOf({ message }: Missing): string | null {
  const [, quoted, routine, column] =
    /"((?:[^"]|"")+)"|^(?:function|procedure|aggregate) ([^(]+)\(|^column (?!")(\S+) does/.exec(message) ??
    [];
  const name = quoted?.replaceAll('""', '"') ?? routine ?? column;
  return name?.split('.').at(-1) ?? null;
}

/** Words that end what a statement creates: what is named after them has to be there already. */
const ends = '(?:ON|AS|FROM|USING|OF|FOR|TO|BY|IN|REFERENCES|OWNER)';

/**
 * Tells which texts may create what an error says is missing. They are looked at as text, also in bodies of DO: what is
 * only mentioned, as the table of an index, is not created.
 */
export function creatorOf(error: Missing): (text: string) => boolean {
  const name = nameOf(error);
  if (name === null) return () => false;
  const called = String.raw`(?:"?[\w$]+"?\s*\.\s*)?"?${name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}"?(?![\w$])`;
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
