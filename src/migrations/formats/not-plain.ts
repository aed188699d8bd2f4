import { scan, type Statement } from '../lexer.ts';
import { asString, matchesByLine, type Text } from '../text.ts';
import type { Folder } from './format.ts';
import { isOwn, isProgram, isSql } from './file-names.ts';
import { leaveTo, stop } from './stop.ts';

/** What people draw around a heading; the last two are dashes and box-drawing characters. */
const rule = String.raw`[-=#*+@!~\t \u2010-\u2015\u2500-\u257f]*`;
/** What a tool or a person may call a down migration, in a comment. */
const downWords = [
  String.raw`(?:(?:migrate|migration|rambler|micrate|sql|ddl|step)[\t :_-]*)?`,
  String.raw`(?:(?:downs?|undo|rollback|revert)`,
  String.raw`(?:[\t _-]+(?:migrations?|scripts?|sql|section|steps?|statements?|notransaction))?|reverse migration)`,
  String.raw`(?:[\t ]*\([^()\n]*\))?(?:[\t ]*[:.])?`,
].join('');
/**
 * A line that is a comment to PostgreSQL, or to the tool, and begins a down migration; the word alone counts for no
 * tool in particular.
 */
const downMark = new RegExp(
  `^[ \\t]*(?:${[
    String.raw`----[^\S\n]*create above / drop below[^\S\n]*----`, // tern
    String.raw`--[^\S\n]*//[^\S\n]*@undo\b.*`, // MyBatis
    // sql-migrate, Play, rambler, micrate, and whoever splits by hand
    `(?:--|#)${rule}${downWords}${rule}`,
  ].join('|')})\\r?$`,
  'gim',
);

/** Such as `3_a.down.sql`, `3_a-down.sql`, `003.undo.a.sql`. */
const downFileName = /(?:^|[._-])(?:down|undo|rollback|revert)\.sql$|^\d+\.(?:down|undo)\.|^U\d[\d._]*__/i;

/** Whether a file is a down migration by its name, without folders. */
export const isDown = (name: string): boolean => downFileName.test(name);

const comment = /^[ \t]*(?:--|#)/;
const head = new RegExp(`^[ \\t]*(?:--|#)${rule}`);
const destructive = new Set(['DROP', 'DELETE', 'TRUNCATE']);

/** What is below a line: the rest of its comment, and what follows that. */
interface Below {
  /** Whether the comment goes on with words. */
  readonly words: boolean;
  /** Whether one of its lines ends a statement. */
  readonly statement: boolean;
  /** The first line that is no comment; null at the end of the file. */
  readonly next: string | null;
}

function belowEach(lines: readonly string[]): readonly Below[] {
  const below: Below[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    const [line, further] = [lines[at + 1], below[at + 1]];
    if (line === undefined || further === undefined || !comment.test(line)) {
      below[at] = { words: false, statement: false, next: line ?? null };
    } else {
      const words = line.replace(head, '').trim();
      below[at] = {
        words: words !== '' || further.words,
        statement: words.endsWith(';') || further.statement,
        next: further.next,
      };
    }
  }
  return below;
}

/**
 * Whether what a mark begins is described, not done: the comment goes on below it, with statements that do not run,
 * or in the head of a file, where there is nothing yet that could be undone.
 */
function isNote(below: Below, first: boolean, next: Statement): boolean {
  if (below.statement) return first || below.next === null || below.next.trim() === '';
  return first && below.words && !destructive.has(next.words[0] ?? '');
}

/** Where a down migration begins in a file of which all would run; -1 when nothing that runs follows. */
export function startOfDownMigration(contents: Text): number {
  const marks = [...matchesByLine(contents, downMark)];
  if (marks.length === 0) return -1;
  const text = asString(contents);
  const { statements } = scan(text.replace(/^[ \t]*#[^\n]*/gm, (line) => ' '.repeat(line.length)));
  const end = statements.at(-1)?.end ?? 0;
  const lines = text.split('\n');
  const below = belowEach(lines);
  let [passed, line, behind] = [0, 0, (lines[0] as string).length];
  for (const mark of marks) {
    if (mark.index >= end) break;
    while ((statements[passed] as Statement).end <= mark.index) passed++;
    const next = statements[passed] as Statement;
    while (behind < mark.index) behind += (lines[++line] as string).length + 1;
    if (next.start > mark.index && !isNote(below[line] as Below, passed === 0, next)) return mark.index;
  }
  return -1;
}

/**
 * Refuses a folder that no format but plain recognises and that is nevertheless not plain SQL that runs from its first
 * file to its last: down migrations would run after up migrations, and what only a program does would be missing.
 * @param chosen the files that are to run.
 * @throws {ActionError}
 */
export function refuseNotPlain({ directory, names, sql }: Folder, chosen: readonly string[] | 'all'): void {
  const own = (chosen === 'all' ? names : chosen).filter(isOwn);
  const files = own.filter(isSql);
  const program = own.find(isProgram);
  if (program !== undefined) {
    stop(
      `${directory}/${program}`,
      `${directory}/${program} is a program: only the tool that it is written for can run it, ` +
        'and SQL files may depend on what it does.',
      `${leaveTo('that tool')} If the SQL files run without it, list only them: ${directory}/*.sql.`,
    );
  }
  const back = files.find(isDown);
  if (back !== undefined) {
    stop(
      `${directory}/${back}`,
      `${directory}/${back} is a down migration by its name: it would run like the others.`,
      'Move the down migrations to another folder, or list only the up migrations, ' +
        `such as ${directory}/*.up.sql. If it is none, set format: plain.`,
    );
  }
  for (const name of files) {
    const contents = sql(name) ?? '';
    const at = startOfDownMigration(contents);
    if (at < 0) continue;
    const line = contents.slice(0, at).split('\n').length;
    stop(
      { file: `${directory}/${name}`, line },
      `${directory}/${name}:${line}: a down migration begins here, and the whole file would run.`,
      'Let the tool that it is written for apply it in an earlier step and set migrations: none here, ' +
        'or remove what is below. If all of it is to run, reword the comment, or set format: plain.',
    );
  }
}
