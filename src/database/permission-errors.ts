import { identifier } from '../quoting.ts';
import { quotedNames } from './message-names.ts';
import type { Circumstances } from './particular-errors.ts';
import type { ServerError } from './server-error.ts';

/** What the role may not do, where nobody has looked into the catalog: the words are those of lc_messages. */
function withoutLook(message: string, user: string): string {
  const [, kind, name = ''] = /^permission denied for (schema|database) (.+)$/.exec(message) ?? [];
  if (kind === undefined)
    return (
      `Connected as role "${user}", which lacks a privilege: ${message}. ` +
      'Connect as the owning role (on Supabase: postgres), or let the owner GRANT what the statement needs.'
    );
  const privileges = kind === 'schema' ? 'USAGE, CREATE' : 'CREATE';
  // PostgreSQL tells names as they are; in a statement most other characters need quotes.
  const written = /^[a-z_][\w$]*$/.test(name) ? name : identifier(name);
  return (
    `Connected as role "${user}", which lacks a privilege on ${kind} ${written}. ` +
    'Connect as the owning role (on Supabase: postgres), or let the owner run: ' +
    `GRANT ${privileges} ON ${kind.toUpperCase()} ${written} TO ${identifier(user)};`
  );
}

/** What to do about 42501, insufficient_privilege. The function of the server that reports it is never translated. */
export function permission(error: ServerError, circumstances: Circumstances): string {
  const { user = 'the connected role', lacks } = circumstances;
  const { message, routine } = error;
  const table = quotedNames(message).at(-1) ?? 'the table';
  if (routine === 'check_enable_rls')
    return (
      `Row-level security holds for role "${user}" on ${table}, and a policy is never run with ` +
      "its rights where row_security is off, as where the run looks up its own state. Connect as the table's owner, " +
      'or remove FORCE from it: ALTER TABLE … NO FORCE ROW LEVEL SECURITY;'
    );
  if (routine === 'ExecWithCheckOptions')
    return (
      `Row-level security holds for role "${user}" on ${table}, and no policy lets it write this row. ` +
      "Connect as the table's owner or as a role with BYPASSRLS, or add a policy for this role in an earlier file."
    );
  if (lacks === undefined) return withoutLook(message, user);
  const { what, owner, statements } = lacks;
  return (
    `Connected as role "${user}", which ${what}. ` +
    `Connect as ${identifier(owner)}, the owner, or let that role run: ${statements.join(' ')}`
  );
}
