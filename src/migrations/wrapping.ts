import type { MetaCommand } from './lexer.ts';
import { matchesByLine, type Text } from './text.ts';

/*
 * What a file holds for psql besides the SQL that runs. A migration and a verification differ in what they allow of it;
 * what the words mean is decided here once.
 */

/** Commands that change nothing in what psql sends: they print, set how psql reports, or guard a dump. */
const harmless = new Set([
  'echo',
  'qecho',
  'warn',
  'timing',
  'pset',
  'x',
  'a',
  't',
  'restrict',
  'unrestrict',
  'set',
  'unset',
  'encoding',
  'errverbose',
  '.',
]);
/** Variables that only steer psql. */
const steering =
  /^\\(?:un)?set\s+(?:ON_ERROR_STOP|ON_ERROR_ROLLBACK|ECHO|ECHO_ERRORS|QUIET|VERBOSITY|SHOW_CONTEXT|FETCH_COUNT|AUTOCOMMIT\s+on)\b/i;

/**
 * Whether a command that would be harmless has an argument that ends in a backslash without quotes: there another
 * command begins, or, with two of them, SQL.
 */
export const hidesMore = ({ name, start, end }: MetaCommand, text: Text): boolean =>
  harmless.has(name) &&
  text
    .slice(start + 1, end)
    .replaceAll(/('(?:[^'\\]|\\.)*|"[^"]*|`[^`]*)(['"`]?)/g, (part, _open, close) =>
      close === '' ? part : '',
    )
    .includes('\\');

/** Whether what is sent stays the same without the command's line, save for a variable that it may set. */
export const isHarmless = (command: MetaCommand, text: Text): boolean =>
  harmless.has(command.name) && !hidesMore(command, text);

/** Variables that say what psql takes for a statement, or when it commits. */
const dividing = new Set(['AUTOCOMMIT', 'SINGLELINE', 'SINGLESTEP']);

/** The psql variable at a place, as it is written there: `:name`, `:'name'` or `:"name"`. */
export function variableAt(text: Text, at: number): string | undefined {
  return text.slice(Math.max(at - 1, 0), at) === ':'
    ? undefined
    : /^:(?:\w+|'[^'\n]+'|"[^"\n]+")/.exec(text.slice(at, at + 130))?.[0];
}

/** Every variable of psql that a text uses, once: a file may set as many as it has lines. */
export function variablesIn(text: Text): () => ReadonlySet<string> {
  let found: Set<string> | undefined;
  return () => {
    if (found !== undefined) return found;
    found = new Set();
    for (const { groups } of matchesByLine(text, /(?<!:):(?:(\w+)|'(\w+)'|"(\w+)"|\{\?(\w+)\})/g))
      found.add(groups.slice(1).find((name) => name !== undefined) as string);
    return found;
  };
}

/**
 * Whether the command sets or unsets a variable that changes what is sent: one that the file uses, wherever it does.
 */
export function setsVariable(
  { name, start, end }: MetaCommand,
  text: Text,
  used: () => ReadonlySet<string>,
): boolean {
  const command = text.slice(start, end);
  if ((name !== 'set' && name !== 'unset') || steering.test(command) || /^\\set\s*$/.test(command))
    return false;
  // After another backslash comes another command.
  const variable = /^\\(?:un)?set\s+(\w+)(?:\s[^\\]*)?$/.exec(command)?.[1];
  return variable === undefined || dividing.has(variable) || used().has(variable);
}
