import { oneLine } from '../text.ts';

/*
 * The one place where text becomes GitHub Flavored Markdown: of the document, the job summary, pull request comments.
 *
 * Names, comments and expressions come from databases that anybody may have written. None of them may end a table cell,
 * open a tag, draw a link, mention a team, close an issue or hide what it says.
 */

/**
 * Characters that hide text, reverse it or move the cursor: controls except line feed and tab, bidirectional controls,
 * zero-width characters, soft hyphens, tags, halves of surrogate pairs. They are spelt out as `\u{…}`, in runs: a call
 * for each character takes most of the time. At most a thousand, as an expression keeps each place that it could go
 * back to.
 */
export const unseen =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Surrogate}]{1,1000}/gu;

/** Most names and expressions are no more than this. */
const printable = /^[\n\t -~]*$/;

/** A text whose hidden characters are spelt out. */
export function visible(text: string): string {
  if (printable.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(unseen, spelt);
}

/** Of each hidden character, once it has been seen. */
const spellings = new Map<string, string>();

function spelt(run: string): string {
  let written = '';
  for (const char of run) {
    let spelling = spellings.get(char);
    if (spelling === undefined)
      spellings.set(char, (spelling = `\\u{${(char.codePointAt(0) as number).toString(16)}}`));
    written += spelling;
  }
  return written;
}

/**
 * Breaks up what GitHub turns into links, mentions or emoji in rendered text, where no escape reaches: its filters run
 * after Markdown's escapes are gone. A zero-width space does it, as Renovate does it in release notes.
 */
const space = '&#8203;';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const;

/** Most text holds nothing to escape, and ten thousand tables hold much of it. */
const plain = /^[A-Za-z](?:[A-Za-z0-9 ,;.?'"()/%]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))*$/;

/** One line of text, every character of it shown as it is. */
function escapeLine(text: string): string {
  if (text === '' || (plain.test(text) && !/www\./i.test(text))) return text;
  return (
    visible(text)
      .replace(/[&<>]/g, (char) => entities[char as keyof typeof entities])
      .replace(/[\\`*~[\]|]/g, '\\$&')
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
      // Before any entity is written, as an entity holds a # itself.
      .replace(/#(?=[\dA-Za-z])/g, `#${space}`)
      .replace(/@/g, `@${space}`)
      // GitHub reads $…$ as mathematics; its documentation gives this as the way to write the sign itself.
      .replaceAll('$', '<span>$</span>')
      .replace(/\b(GH-)(?=\d)/gi, `$1${space}`)
      .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${space}`)
      .replace(/(www)(?=\.)/gi, `$1${space}`)
      .replace(/:(?=[\w+-]+:)/g, `:${space}`)
      // What would open a list, a quotation or a heading where a line begins.
      .replace(/^[ \t]+/, '')
      .replace(/^(#+|[-+=])/, (mark) => `\\${mark}`)
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}

/** Text within a line: a heading, a sentence. Line breaks become spaces. */
export function text(text: string): string {
  return escapeLine(oneLine(visible(text)).trim());
}

const address = /https?:\/\/[\w.:/?#=&%~+-]+/g;

/**
 * Sentences for a report. An address in them stays one that can be copied: as code, where {@link text} would break it
 * up with a character that nobody sees. A line break becomes a space, or `<br>` where it is to stay.
 */
export function sentences(text: string, lineBreak: ' ' | '<br>' = ' '): string {
  const lines = lineBreak === ' ' ? [oneLine(text)] : text.trim().split(/\r?\n/);
  return lines.map(sentence).join(lineBreak);
}

function sentence(line: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    // The full stop ends the sentence.
    const url = found.replace(/[.:?]$/, '');
    parts.push(spaced(line.slice(at, index)), code(url));
    at = index + url.length;
  }
  return [...parts, spaced(line.slice(at))].join('').trim();
}

/** {@link text}, with the spaces around it that part it from what stands beside it. */
function spaced(part: string): string {
  if (part.trim() === '') return part === '' ? '' : ' ';
  return `${/^\s/.test(part) ? ' ' : ''}${text(part)}${/\s$/.test(part) ? ' ' : ''}`;
}

/** Text of a table cell; it may stand in a sentence too. Line breaks stay, as `<br>`. */
export function cell(text: string): string {
  if (!/[\r\n]/.test(text)) return escapeLine(text);
  return visible(text).trim().split('\n').map(escapeLine).join('<br>');
}

/** Code within a line, shown exactly: an identifier, a type, a short expression. Line breaks are spelt out. */
export function code(text: string): string {
  if (/^[^\s`|\\]+(?: [^\s`|\\]+)*$/.test(text) && visible(text) === text) return `\`${text}\``;
  return `<code>${escapeCode(visible(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t'))}</code>`;
}

/** Code of several lines within a table cell, with its indentation. */
export function codeLines(text: string): string {
  const shown = visible(text).trim();
  if (!shown.includes('\n')) return code(shown);
  const lines = shown
    .replaceAll('\t', '    ')
    .split('\n')
    .map((line) => escapeCode(line.trimEnd()));
  return `<code>${lines.join('<br>')}</code>`;
}

/** What inline Markdown could read within `<code>`, in runs: a call for each character takes most of the time. */
const readable = /[!#$&*+:<>@[\\\]^`{|}~]+|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** Each of them as an entity, in which it is not read. */
const entityOf: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('!#$&*+:<>@[\\]^`{|}~_', (char) => [
    char,
    `&#${char.charCodeAt(0)};${char === '@' ? space : ''}`,
  ]),
);

function entitiesOf(run: string): string {
  let entities = '';
  for (const char of run) entities += entityOf[char] ?? char;
  return entities;
}

/** Within `<code>` inline Markdown is still read, so everything that it could read is an entity. */
function escapeCode(text: string): string {
  return text
    .replace(readable, entitiesOf)
    .replace(/(https?|ftp|mailto|xmpp)(?=&#58;)/gi, `$1${space}`)
    .replace(/(www)(?=\.)/gi, `$1${space}`)
    .replace(/^ +| {2,}| $/g, (blanks: string, at: number, all: string) =>
      at === 0 || at + blanks.length === all.length
        ? '&nbsp;'.repeat(blanks.length)
        : ` ${'&nbsp;'.repeat(blanks.length - 1)}`,
    );
}

/** A code block; its fence is longer than any run of backticks within. */
export function fence(text: string, language = ''): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${visible(text).replace(/\n$/, '')}\n${marks}`;
}

/** A heading of level 1 to 6. @param content Markdown, through this door already. */
export function heading(level: number, content: string): string {
  return `${'#'.repeat(level)} ${content}`;
}

/** @param content Markdown without a link. @param target a relative URL with an optional `#fragment`. */
export function link(content: string, target: string): string {
  // encodeURIComponent leaves these five, two of which end a Markdown link.
  const encode = (char: string): string =>
    encodeURIComponent(char).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `[${content}](${target.toWellFormed().replace(/[^A-Za-z0-9_.~/#%&=?:-]/gu, encode)})`;
}

/** A place to link to. Never depends on the slug that GitHub makes of a heading. */
export function anchor(id: string): string {
  return `<a id="${id.replace(/[^A-Za-z0-9_.-]/g, '-')}"></a>`;
}

/** A table. @param head Markdown. @param rows Markdown cells, through {@link cell} or {@link code}. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  alignment: readonly ('left' | 'right')[] = [],
): string {
  const rules = head.map((_, column) => (alignment[column] === 'right' ? '---:' : '---'));
  return [head, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A part that is folded away. @param summary Markdown is not read there: text only. @param body Markdown. */
export function details(summary: string, body: string, open = false): string {
  const title = escapeCode(visible(summary).replaceAll('\n', ' '));
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
