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

/** Statements that look at every page of a table say so in one of these ways. */
const patterns = {
  rewritten: /^rewriting table "(.*)"$/s,
  verified: /^verifying table "(.*)"$/s,
  validated: /^validating foreign key constraint "(.*)"$/s,
  built: /^building index "(.*)" on table "(.*)" (?:serially|with request for \d+ parallel workers?)$/s,
} as const;

/** What the messages of one statement say; all others are somebody else's. */
export function traceOf(messages: readonly string[]): Trace {
  const firsts = (pattern: RegExp): readonly string[] =>
    messages.flatMap((message) => {
      const found = pattern.exec(message);
      return found === null ? [] : [found[1] as string];
    });
  return {
    rewritten: firsts(patterns.rewritten),
    verified: firsts(patterns.verified),
    validated: firsts(patterns.validated),
    built: messages.flatMap((message) => {
      const found = patterns.built.exec(message);
      return found === null ? [] : [{ index: found[1] as string, table: found[2] as string }];
    }),
  };
}
