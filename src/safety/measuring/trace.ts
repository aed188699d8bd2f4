/**
 * What PostgreSQL says at `client_min_messages = debug1` of the work that a statement does. These messages are never
 * translated (errmsg_internal), and have the same words in 14 to 19. They name relations without their schemas.
 */
export interface Trace {
  readonly rewritten: readonly string[];
  readonly verified: readonly string[];
  /** Names of constraints. */
  readonly validated: readonly string[];
  readonly built: readonly { readonly index: string; readonly table: string }[];
}

/** What stands between two texts; null where they do not begin and end the message. */
function between(message: string, before: string, after: string): string | null {
  return message.startsWith(before) && message.endsWith(after)
    ? message.slice(before.length, message.length - after.length)
    : null;
}

/** `building index "a" on table "b" serially`. Names are not escaped: one with these words is divided anywhere. */
function builtBy(message: string): Trace['built'] {
  const onTable = '" on table "';
  const names = between(message, 'building index "', '');
  const end = Math.max(message.lastIndexOf('" serially'), message.lastIndexOf('" with request for '));
  if (names === null || end < 0) return [];
  const both = message.slice(message.length - names.length, end);
  const at = both.lastIndexOf(onTable);
  return at < 0 ? [] : [{ index: both.slice(0, at), table: both.slice(at + onTable.length) }];
}

/** What the messages of one statement say; all others are somebody else's. */
export function traceOf(messages: readonly string[]): Trace {
  const named = (before: string): readonly string[] =>
    messages.flatMap((message) => between(message, before, '"') ?? []);
  return {
    rewritten: named('rewriting table "'),
    verified: named('verifying table "'),
    validated: named('validating foreign key constraint "'),
    built: messages.flatMap(builtBy),
  };
}
