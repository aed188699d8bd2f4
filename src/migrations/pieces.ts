import type { Copy } from '../database/index.ts';
import type { Statement, Statements } from './lexer.ts';
import type { Migration } from './listing.ts';
import type { Source, Range } from './source.ts';
import { blank } from './long-text.ts';
import { partOf } from './text.ts';

/*
 * PostgreSQL reads a whole message before it runs any of it, and keeps what it has read until the message ends: about
 * twenty bytes for each byte of INSERTs. So a large file goes out in pieces, one message after the other within its one
 * transaction, and the server has as much of it in memory at a time as it has of an ordinary batch.
 */

/** UTF-16 units of a file from which on it is sent in pieces, and runs in a batch of its own. */
export const largeFile = 1_000_000;
/** UTF-16 units of a piece, unless one statement is longer. Each costs a round trip. */
export const pieceSize = 131_072;

/** A migration in a batch: from its own BEGIN to its own COMMIT. */
export interface Unit {
  readonly migration: Migration;
  /** The file's statements that are sent, in order. */
  readonly statements: Statements;
  /**
   * Statements of the batch that complete before the file's first, before the first that looks at what it did to the
   * histories, and before the unit's end.
   */
  readonly statementsBefore: number;
  readonly statementsWithin: number;
  readonly statementsAfter: number;
}

/** What is sent for a unit. */
export interface UnitText {
  readonly unit: Unit;
  readonly before: readonly string[];
  /** Statements of the file that are not sent: its own BEGIN, COMMIT and SET TRANSACTION. */
  readonly left: readonly Statement[];
  readonly after: readonly string[];
}

/** Where in the file of which unit, as a UTF-16 index. */
export interface Place {
  readonly unit: Unit;
  readonly at: number;
}

/** A part of a batch that is one message of the simple protocol. */
export interface Piece {
  readonly text: string;
  readonly copies: readonly Copy[];
  /** Those of the files that it holds. */
  readonly statements: () => Statements;
  /** Where an index of the text is; null outside of the files. */
  readonly find: (index: number) => Place | null;
}

/** A file, or a range of it, as the server gets it. */
interface Body {
  readonly text: string;
  readonly copies: readonly Copy[];
  /** Maps an index of the text to one of the file. */
  readonly toSource: (index: number) => number;
}

/** Parts of a text, in order. */
interface Parts<T> {
  readonly length: number;
  at(index: number): Range | undefined;
  slice(from: number, to: number): T;
}

/** Those that begin in a range of it. */
function beginningIn<T>(parts: Parts<T>, { start, end }: Range): T {
  const firstFrom = (index: number): number => {
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts.at(middle) as Range).start < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return parts.slice(firstFrom(start), firstFrom(end));
}

/** COPY's rows are taken out, psql's lines and what is not sent are blanked in place. */
function bodyOf({ sql, script }: Source, left: readonly Statement[], range: Range): Body {
  const notSent: readonly Range[] = [
    ...beginningIn(left, range),
    ...beginningIn(script.metaCommands, range),
  ].sort((a, b) => a.start - b.start);
  const textOf = (from: number, to: number): string =>
    blank(
      sql.slice(from, to),
      beginningIn(notSent, { start: from, end: to }).map(({ start, end }) => ({
        start: start - from,
        end: end - from,
      })),
    );
  const copies: Copy[] = [];
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let body = '';
  let at = range.start;
  for (const { start, end, copyData } of beginningIn(script.statements, range)) {
    if (copyData === undefined) continue;
    body += textOf(at, copyData.start);
    const shift = copyData.start - body.length;
    copies.push({ start: start - shift, end: end - shift, rows: partOf(sql, copyData) });
    const closing = /^\\\.[ \t]*\r?(?:\n|$)/m;
    const next = copyData.end + (closing.exec(sql.slice(copyData.end, copyData.end + 8))?.[0].length ?? 0);
    cuts.push({ at: body.length, length: next - copyData.start });
    at = next;
  }
  body += textOf(at, range.end);
  return {
    text: body,
    copies,
    toSource: (index) =>
      range.start + cuts.reduce((found, cut) => found + (index >= cut.at ? cut.length : 0), index),
  };
}

/** The ranges of a file that are sent one after the other: all of it, unless it is large. */
function rangesOf({ sql, script }: Source): readonly Range[] {
  const ranges: Range[] = [];
  let [start, rows] = [0, 0];
  for (const statement of sql.length <= largeFile ? ([] as Statements) : script.statements) {
    // Rows of COPY are no part of the message.
    if (statement.start - start - rows >= pieceSize) {
      ranges.push({ start, end: statement.start });
      [start, rows] = [statement.start, 0];
    }
    if (statement.copyData !== undefined) rows += statement.copyData.end - statement.copyData.start;
  }
  return [...ranges, { start, end: sql.length }];
}

/** A unit's part of a piece. */
interface Span extends Range {
  readonly unit: Unit;
  readonly range: Range;
  readonly toSource: Body['toSource'];
}

/** A piece while it is written. */
class Draft {
  text: string;
  readonly #copies: Copy[] = [];
  readonly #spans: Span[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Adds a range of a unit's file. */
  add({ unit, left }: UnitText, range: Range): void {
    const { text, copies, toSource } = bodyOf(unit.migration.source, left, range);
    const { length } = this.text;
    for (const copy of copies)
      this.#copies.push({ ...copy, start: copy.start + length, end: copy.end + length });
    this.text += text;
    this.#spans.push({ unit, range, toSource, start: length, end: this.text.length });
  }

  finish(): Piece {
    const spans = this.#spans;
    return {
      text: this.text,
      copies: this.#copies,
      statements: () =>
        spans.flatMap(({ unit, range }) => [...beginningIn(unit.migration.source.script.statements, range)]),
      find: (index) => {
        const span = spans.find(({ start, end }) => index >= start && index <= end);
        return span === undefined ? null : { unit: span.unit, at: span.toSource(index - span.start) };
      },
    };
  }
}

/** The messages of a batch, each made when it is asked for. @param tail what comes after all units. */
export function* piecesOf(
  head: readonly string[],
  units: readonly UnitText[],
  tail: readonly string[],
): Generator<Piece> {
  let draft = new Draft(head.map((statement) => `${statement};\n`).join(''));
  for (const one of units) {
    draft.text += `${one.before.join(';\n')};\n`;
    for (const [index, range] of rangesOf(one.unit.migration.source).entries()) {
      if (index > 0) {
        yield draft.finish();
        draft = new Draft('');
      }
      draft.add(one, range);
    }
    // On a line of its own: the file may end in a comment.
    draft.text += `\n;\n${one.after.join(';\n')};\n`;
  }
  draft.text += tail.join(';\n');
  yield draft.finish();
}
