import { oneLine } from '../text.ts';

/*
 * Object names, comments and server messages reach the log, and a log line can be a command: the runner reads
 * `::name::` at the start of a line, after any white space, and `##[name]` anywhere in it.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */

/**
 * Control characters except line feed and tab, line and paragraph separators, bidirectional controls, the byte order
 * mark, tag characters, and halves of surrogate pairs: they move the cursor, reverse what is read, or hide text.
 */
const unseen =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Text that shows what it contains and is no command. Line feeds stay; other controls are spelled out as `\u{…}`. */
export function neutralize(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(unseen, (char) => `\\u{${(char.codePointAt(0) as number).toString(16)}}`)
    .replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
}

/** {@link neutralize} for what must stay on one line, such as a title. */
export function neutralizeLine(text: string): string {
  return neutralize(oneLine(text));
}
