import type { SyntaxTree } from '../../migrations/index.ts';
import { namedIn, plainName, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, relationNames } from './scope.ts';
import type { Routine } from './state.ts';
import { verdict, type Subject, type Verdict } from './verdict.ts';

/* Which calls fail after a change of functions or privileges. */

/**
 * Whether a call fits both, where arguments that have defaults are left out: PostgreSQL prefers neither, not even the
 * one that needs no default ("function is not unique", 14 to 19).
 */
function areAmbiguous(one: Routine, other: Routine): boolean {
  const given = Math.max(...[one, other].map((each) => each.arguments.length - each.defaults));
  const first = (each: Routine): string => each.arguments.slice(0, given).join();
  return (
    one.schema === other.schema &&
    one.name === other.name &&
    given <= Math.min(one.arguments.length, other.arguments.length) &&
    first(one) === first(other)
  );
}

export function routines({ before, after, base }: Change): readonly Verdict[] {
  const found = before.routines.flatMap((routine): readonly Verdict[] => {
    if (base.isNew(routine.oid)) return [];
    const now = after.routines.find(({ oid }) => oid === routine.oid);
    const subject: Subject = {
      kind: 'function',
      schema: routine.schema,
      name: routine.name,
      parts: routine.arguments.map(String),
      names: routine.names,
      isProcedure: routine.kind === 'p',
    };
    const about = `function:${routine.signature}`;
    if (now === undefined)
      return [
        verdict('drop-function', about, 'breaks', `Calls of ${routine.signature} fail: it is dropped`, {
          subject,
        }),
      ];
    return now.name === routine.name && now.schema === routine.schema
      ? []
      : [
          verdict(
            'rename-function',
            about,
            'breaks',
            `Calls of ${routine.signature} fail: it is ${now.signature} from now on`,
            { subject },
          ),
        ];
  });
  const old = new Set(before.routines.map(({ oid }) => oid));
  const made = after.routines.filter(({ oid }) => !old.has(oid));
  const ambiguous = made.flatMap((one) =>
    before.routines
      .filter((other) => !base.isNew(other.oid) && after.routines.some(({ oid }) => oid === other.oid))
      .filter((other) => areAmbiguous(one, other))
      .map((other) =>
        verdict(
          'ambiguous-function',
          `function:${other.signature}`,
          'breaks',
          `Calls of ${other.signature} may be ambiguous: ${one.signature} takes the same ones`,
        ),
      ),
  );
  return [...found, ...ambiguous];
}

/** Privileges that running code seldom needs. */
const seldom = new Set(['truncate', 'references', 'trigger', 'maintain']);

/** Whether sequences are those of identity columns, for which nobody needs a privilege. */
async function areOfIdentity(change: Change, look: Look): Promise<boolean> {
  const [, node] = kindOf(change.tree);
  const oids = await namedIn(change, look, relationNames(node['objects']));
  const [row] =
    await look(`SELECT pg_catalog.count(DISTINCT d.objid)::int AS count FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'i'
      AND d.objid IN (${[0, ...oids].join(', ')})`);
  return oids.length > 0 && Number(row?.['count']) === oids.length;
}

export async function revoked(change: Change, look: Look): Promise<readonly Verdict[]> {
  const { tree, before, after } = change;
  const [kind, node] = kindOf(tree);
  if (kind !== 'GrantStmt' || node['is_grant'] === true || node['grant_option'] === true) return [];
  const roles = (node['grantees'] as readonly SyntaxTree[]).map((grantee) => {
    const { rolename, roletype } = grantee['RoleSpec'] as SyntaxTree;
    return typeof rolename === 'string' ? plainName(rolename) : String(roletype).replace('ROLESPEC_', '');
  });
  const privileges = ((node['privileges'] ?? []) as readonly SyntaxTree[]).map(
    (one) => one['AccessPriv'] as SyntaxTree,
  );
  const ofColumns = privileges.some(({ cols }) => cols !== undefined);
  const isOfTables =
    node['objtype'] === 'OBJECT_TABLE' && node['targtype'] === 'ACL_TARGET_OBJECT' && !ofColumns;
  const still = new Map(after.relations.map(({ oid, grants }) => [oid, new Set(grants)]));
  // Of a table the catalog says whether anybody had it.
  const had = before.relations.some(({ oid, grants = [] }) =>
    grants.some((grant) => still.get(oid)?.has(grant) === false),
  );
  if (isOfTables && !had) return [];
  const isOfSequences = node['objtype'] === 'OBJECT_SEQUENCE' && node['targtype'] === 'ACL_TARGET_OBJECT';
  if (isOfSequences && (await areOfIdentity(change, look))) return [];
  const isSeldom =
    privileges.length > 0 &&
    privileges.every(({ priv_name: name }) => seldom.has(String(name).toLowerCase()));
  return [
    verdict(
      'revoke',
      `role:${roles.join(', ')}`,
      'breaks',
      `Code of ${roles.join(', ')} that needs the privilege gets errors`,
      isSeldom ? { level: 'info' } : {},
    ),
  ];
}
