import type { MetaCommand } from './lexer.ts';

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
export const hidesMore = ({ name, start, end }: MetaCommand, text: string): boolean =>
  harmless.has(name) &&
  text
    .slice(start + 1, end)
    .replaceAll(/('(?:[^'\\]|\\.)*|"[^"]*|`[^`]*)(['"`]?)/g, (part, _open, close) =>
      close === '' ? part : '',
    )
    .includes('\\');

/** Whether what is sent stays the same without the command's line, save for a variable that it may set. */
export const isHarmless = (command: MetaCommand, text: string): boolean =>
  harmless.has(command.name) && !hidesMore(command, text);

/** Variables that say what psql takes for a statement, or when it commits. */
const dividing = new Set(['AUTOCOMMIT', 'SINGLELINE', 'SINGLESTEP']);

/** The psql variable at a place, as it is written there: `:name`, `:'name'` or `:"name"`. */
export function variableAt(text: string, at: number): string | undefined {
  return text[at - 1] === ':'
    ? undefined
    : /^:(?:\w+|'[^'\n]+'|"[^"\n]+")/.exec(text.slice(at, at + 130))?.[0];
}

/** Every variable of psql that a text uses, once: a file may set as many as it has lines. */
export function variablesIn(text: string): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () =>
    (found ??= new Set(
      [...text.matchAll(/(?<!:):(?:(\w+)|'(\w+)'|"(\w+)"|\{\?(\w+)\})/g)].map(
        ([, ...names]) => names.find((name) => name !== undefined) as string,
      ),
    ));
}

/**
 * Whether the command sets or unsets a variable that changes what is sent: one that the file uses, wherever it does.
 */
export function setsVariable(
  { name, start, end }: MetaCommand,
  text: string,
  used: () => ReadonlySet<string>,
): boolean {
  const command = text.slice(start, end);
  if ((name !== 'set' && name !== 'unset') || steering.test(command) || /^\\set\s*$/.test(command))
    return false;
  // After another backslash comes another command.
  const variable = /^\\(?:un)?set\s+(\w+)(?:\s[^\\]*)?$/.exec(command)?.[1];
  return variable === undefined || dividing.has(variable) || used().has(variable);
}

/** The text with these parts blank, so that every place stays where it is. @param parts in order, not overlapping. */
export function blank(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of parts) {
    blanked += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ');
    at = end;
  }
  return blanked + text.slice(at);
}
