import { EngineStopped, isServerError } from '../../database/index.ts';
import { ActionError } from '../../error.ts';
import type { Statement } from '../../migrations/index.ts';
import { firstWords } from './words.ts';

/*
 * What keeps a statement from being measured or judged, besides that it fails itself: then a verdict is missing, or one
 * is there that a later statement has made good. That is said, and ends nothing.
 */

/** A statement of which not all is told. */
export interface Unjudged {
  readonly file: string;
  readonly line: number;
  /** The statement's first words: `ALTER TABLE`. */
  readonly statement: string;
  /** What is not known: what it means, what it and all behind it do, or what the end of its file makes good. */
  readonly what: 'meaning' | 'rest' | 'end';
  /** Why, without a full stop. */
  readonly why: string;
  /** Whether it is no answer of the server, but a mistake of this program. */
  readonly isOurs: boolean;
}

/** The statement itself has failed: the run that follows reports that. */
export class Failed extends Error {
  constructor(cause: unknown) {
    super('the statement failed', { cause });
  }
}

/**
 * The error of a message, with what it says of the statement of the file that is a part of it.
 * @param completed how many statements of the message had completed. @param place which of them is the file's.
 */
export const failedIn = (error: unknown, completed: number, place: number): unknown =>
  isServerError(error) && (completed === place || unread.has(error.code)) ? new Failed(error) : error;

/** SQLSTATEs with which a server refuses a message before it runs any of it: all else that is in it is ours. */
const unread: ReadonlySet<string> = new Set(['42601', '22021', '22P05']);

/** What is told of an error; null = it is the file's own, or the rehearsal's, which is reported elsewhere. */
function reasonOf(error: unknown): Pick<Unjudged, 'why' | 'isOurs'> | null {
  if (error instanceof Failed || error instanceof EngineStopped || error instanceof ActionError) return null;
  if (isServerError(error))
    return { why: `the server answered “${error.message}” (SQLSTATE ${error.code})`, isOurs: false };
  return { why: error instanceof Error ? error.message : String(error), isOurs: true };
}

/** The statement at a place of a file, as one of which not all is told; none where {@link reasonOf} says so. */
export function unjudgedAt(
  place: { readonly file: string; readonly line: number; readonly words: Statement['words'] },
  what: Unjudged['what'],
  error: unknown,
): readonly Unjudged[] {
  const reason = reasonOf(error);
  const { file, line, words } = place;
  return reason === null ? [] : [{ file, line, statement: firstWords(words), what, ...reason }];
}
