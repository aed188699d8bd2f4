import { hideShapes } from '../secret-shapes.ts';

/** Replaces secrets, in every form in which they can occur, with `***`; also those that have a known shape. */
export interface Redactor {
  /** @returns the secrets that are hidden wherever they occur, so that the runner may mask them too. */
  add(secrets: readonly string[]): readonly string[];
  text(text: string): string;
  /** The position of the first added secret in a text; -1 = none. */
  find(text: string): number;
  /**
   * Whether a text may hold an added secret, however what is neither letter nor digit in it is escaped: where this says
   * no, {@link find} finds nothing, also in the text without its escapes.
   */
  mayHold(text: string): boolean;
}

/**
 * Words of the server's messages and of our own. As a password they protect nothing, and hiding them everywhere would
 * make the report unreadable (`*** authentication failed for user "***"`), so they are treated like a short password.
 */
export const words: ReadonlySet<string> = new Set([
  'postgres',
  'postgresql',
  'supabase',
  'password',
  'public',
]);

/** A shorter text occurs in any message by chance: a password `a` would turn `table` into `t***ble`. */
const shortest = 4;

/** Fewer base64 characters than this occur by chance. */
const shortestEncoded = 6;

/**
 * A secret of four or more characters is hidden wherever it occurs. A shorter one, and a few words, only in the place
 * of a credential: `:secret@` in a URL and `password=secret`. Whole URLs and `user:password` pairs are long secrets.
 */
export function createRedactor(): Redactor {
  const everywhere = new Set<string>();
  const asCredential = new Set<string>();
  // Every text that the pattern matches contains all parts of one of these; looking for them is 100 times as fast.
  const hints: (readonly string[])[] = [];
  const isIn = (text: string, parts: readonly string[]): boolean =>
    parts.every((part) => text.includes(part));
  const mayMatch = (text: string): boolean => hints.some((parts) => isIn(text, parts));
  let pattern: RegExp | null = null;

  return {
    add(secrets) {
      const hidden: string[] = [];
      for (const secret of secrets.flatMap(lines)) {
        if (secret.trim() === '' || /^\*+$/.test(secret)) continue;
        if (secret.length < shortest || words.has(secret.toLowerCase())) {
          asCredential.add(secret);
          hints.push([secret]);
        } else {
          hidden.push(secret);
          for (const { form, parts } of formsOf(secret)) {
            everywhere.add(form);
            hints.push(parts);
          }
        }
      }
      pattern = patternOf(everywhere, asCredential);
      return hidden;
    },
    text: (text) => hideShapes(pattern === null || !mayMatch(text) ? text : text.replace(pattern, '***')),
    find: (text) => (pattern === null || !mayMatch(text) ? -1 : text.search(pattern)),
    mayHold: (text) => hints.some((parts) => isIn(text, parts.flatMap(unescaped))),
  };
}

/** What no escape is put into, and no escape is. */
const unescaped = (text: string): readonly string[] => text.match(/[A-Za-z0-9]+/g) ?? [];

/** The log is read line by line, so a secret of several lines is several secrets, as in the runner's own masking. */
function lines(secret: string): readonly string[] {
  const parts = secret.split(/\r?\n/).filter((part) => part.length >= shortest);
  return parts.length > 1 ? [secret, ...parts] : [secret];
}

/** Regular expressions of all forms of a secret, each with texts without which it never matches. */
function formsOf(secret: string): readonly { readonly form: string; readonly parts: readonly string[] }[] {
  return [...new Set([secret, decoded(secret)])]
    .filter((plain) => plain.length >= shortest)
    .flatMap((plain) => {
      const encoded = base64Of(plain).flatMap((form) => [
        form,
        form.replaceAll('+', '-').replaceAll('/', '_'),
      ]);
      // Letters and digits are the same in every form.
      const [json, sql] = [escaped(plain), doubled(plain)];
      const written = [...new Set([json, sql, escaped(sql), doubled(json), ...encoded])].filter(
        (form) => form !== plain,
      );
      return [
        { form: [...plain].map(characterPattern).join(''), parts: unescaped(plain) },
        ...written.map((form) => ({ form: literal(form), parts: [form] })),
      ];
    });
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const doubled = (text: string): string => text.replaceAll("'", "''");

/**
 * A character as it is, or percent-encoded; both forms differ, so that no run of characters can be read in two ways.
 */
function characterPattern(char: string): string {
  if (/[A-Za-z0-9]/.test(char)) return char;
  const percent = [...Buffer.from(char)]
    .map(
      (byte) =>
        `%${byte
          .toString(16)
          .padStart(2, '0')
          .replace(/[a-f]/g, (hex) => `[${hex}${hex.toUpperCase()}]`)}`,
    )
    .join('');
  return `(?:${[percent, ...(char === ' ' ? [char, '+'] : [char]).map(literal)].join('|')})`;
}

function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret);
  } catch {
    return secret;
  }
}

/**
 * Base64 as it looks wherever the secret begins within the three-byte groups of a longer text, such as the
 * `x-access-token:…` of a basic authorization header: only the characters that the secret alone decides.
 */
function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const whole = bytes.toString('base64');
  const parts = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)),
  );
  return [whole, ...parts].filter((form) => form.length >= shortestEncoded);
}

function patternOf(everywhere: ReadonlySet<string>, asCredential: ReadonlySet<string>): RegExp | null {
  // The longest first: of two that start at the same place, the longer one has to be hidden.
  const alternatives = [...everywhere].sort((a, b) => b.length - a.length);
  for (const secret of asCredential) {
    alternatives.push(
      `(?<=:)${literal(secret)}(?=@)`,
      `${literal(secret)}(?<=password\\s*=\\s*['"]?${literal(secret)})(?![\\w-])`,
    );
  }
  return alternatives.length === 0 ? null : new RegExp(alternatives.join('|'), 'g');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
