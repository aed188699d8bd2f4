import { scan, type Statement } from '../lexer.ts';
import type { Folder } from './format.ts';
import { isOwn, isProgram, isSql } from './names.ts';
import { leaveTo, stop } from './stop.ts';

/** What people draw around a heading; the last two are dashes and box-drawing characters. */
const rule = String.raw`[-=#*+@!~\t \u2010-\u2015\u2500-\u257f]*`;
/** A line that is a comment to PostgreSQL, or to the tool, and begins the way back; the word alone counts for no tool in particular. */
const wayBack = new RegExp(`^[^\\S\\n]*(?:${[
  String.raw`----[^\S\n]*create above / drop below[^\S\n]*----`, // tern
  String.raw`--[^\S\n]*//[^\S\n]*@undo\b.*`, // MyBatis
  // sql-migrate, Play, rambler, micrate, and whoever splits by hand
  `(?:--|#)${rule}(?:(?:migrate|migration|rambler|micrate|sql|ddl|step)[\\t :_-]*)?(?:(?:downs?|undo|rollback|revert)(?:[\\t _-]+(?:migrations?|scripts?|sql|section|steps?|statements?|notransaction))?|reverse migration)[\\t ]*(?:\\([^()\\n]*\\))?[:.]?${rule}`,
].join('|')})\\r?$`, 'gim');

/** Such as `3_a.down.sql`, `3_a-down.sql`, `003.undo.a.sql`. */
const wayBackName = /(?:^|[._-])(?:down|undo|rollback|revert)\.sql$|^\d+\.(?:down|undo)\.|^U\d[\d._]*__/i;

const comment = /^[^\S\n]*(?:--|#)/;
const destructive = new Set(['DROP', 'DELETE', 'TRUNCATE']);

/**
 * Whether what a mark begins is told, not done: the comment goes on below it, with statements that do not run, or in the
 * head of a file, where nothing stands yet that could be undone.
 */
function isNote(text: string, mark: RegExpExecArray, statements: readonly Statement[]): boolean {
  const below = text.slice(mark.index + mark[0].length + 1).split('\n');
  const end = below.findIndex((line) => !comment.test(line));
  const told = below.slice(0, end < 0 ? below.length : end).map((line) => line.replace(new RegExp(`^[^\\S\\n]*(?:--|#)${rule}`), '').trim()).filter((line) => line !== '');
  const next = statements.find(({ start }) => start > mark.index);
  const first = next === statements[0];
  if (told.some((line) => line.endsWith(';'))) return first || end < 0 || (below[end] as string).trim() === '';
  return first && told.length > 0 && !destructive.has(next?.words[0] ?? '');
}

/** Where the way back begins in a file of which all would run; -1 when nothing that runs follows. */
export function startOfWayBack(text: string): number {
  const marks = [...text.matchAll(wayBack)];
  if (marks.length === 0) return -1;
  const { statements } = scan(text.replace(/^[^\S\n]*#[^\n]*/gm, (line) => ' '.repeat(line.length)));
  const end = statements.at(-1)?.end ?? 0;
  return marks.find((mark) => mark.index < end && !statements.some((one) => one.start < mark.index && mark.index < one.end) && !isNote(text, mark, statements))?.index ?? -1;
}

/**
 * Refuses a folder that no format but plain recognises and that is nevertheless not plain SQL that runs from its first
 * file to its last: what goes back would run behind what goes forward, and what only a program does would be missing.
 * @param chosen the files that are to run.
 * @throws {ActionError}
 */
export function refuseNotPlain({ directory, names, text }: Folder, chosen: readonly string[] | 'all'): void {
  const own = (chosen === 'all' ? names : chosen).filter(isOwn);
  const files = own.filter(isSql);
  const program = own.find(isProgram);
  if (program !== undefined) {
    stop(`${directory}/${program}`, `${directory}/${program} is a program: only the tool that it is written for can run it, and SQL files may stand on what it does.`,
      `${leaveTo('that tool')} If the SQL files run without it, list only them: ${directory}/*.sql.`);
  }
  const back = files.find((name) => wayBackName.test(name));
  if (back !== undefined) {
    stop(`${directory}/${back}`, `${directory}/${back} is the way back by its name: it would run like the others.`,
      `Move the files that go back to another folder, or list only those that go forward, such as ${directory}/*.up.sql. If it is none, set format: plain.`);
  }
  for (const name of files) {
    const contents = text(name) ?? '';
    const at = startOfWayBack(contents);
    if (at < 0) continue;
    const line = contents.slice(0, at).split('\n').length;
    stop({ file: `${directory}/${name}`, line }, `${directory}/${name}:${line}: the way back begins here, and the whole file would run: both its ways.`,
      `Let the tool that it is written for apply it in an earlier step and set migrations: none here, or remove what stands below. If all of it is to run, reword the comment, or set format: plain.`);
  }
  const below = names.filter((name) => !isOwn(name) && isSql(name));
  if (chosen === 'all' && files.length === 0 && below.length > 0) {
    stop(null, `${directory} holds no SQL file of its own, only files below: ${below.slice(0, 3).join(', ')}${below.length > 3 ? ', …' : ''}.`,
      'List the folders that hold the migrations, in the order in which they are to run, or name them with a glob.');
  }
}
