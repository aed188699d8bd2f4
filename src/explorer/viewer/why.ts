import type { Command, ExplorerData, PolicyData, Reason, RelationData, RoleData } from '../data.ts';

/*
 * What a role may do with a table, and why, as the server would answer. The privileges were worked out when the file
 * was made; what row security makes of them depends on the policies, which are here.
 */

const commands: readonly Command[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** What of the rows a role gets that has the privilege. */
export type Rows =
  | { readonly rows: 'all'; readonly why: string }
  | { readonly rows: 'none'; readonly why: string }
  | { readonly rows: 'some'; readonly why: string; readonly policies: readonly PolicyData[] };

export interface Answer {
  readonly privilege: string;
  /** Empty: not allowed. */
  readonly reasons: readonly Reason[];
  readonly onSchema: boolean;
  readonly rows: Rows;
}

/** Whether a role has the privileges of another without SET ROLE. */
function hasPrivilegesOf(roles: readonly RoleData[], role: RoleData, other: string): boolean {
  return (
    role.superuser === true || role.name === other || role.inherits.some((at) => roles[at]?.name === other)
  );
}

/** Whether policies hold for a role: the owner and its members pass them unless they are forced. */
export function isLimited(data: ExplorerData, relation: RelationData, role: RoleData): boolean {
  if (relation.rowSecurity === undefined || role.superuser === true || role.bypassRowSecurity === true)
    return false;
  return relation.rowSecurity === 'forced' || !hasPrivilegesOf(data.roles, role, relation.owner ?? '');
}

/** What row security leaves of the rows for a command. */
function rowsFor(data: ExplorerData, relation: RelationData, role: RoleData, command: string): Rows {
  if (relation.rowSecurity === undefined) return { rows: 'all', why: 'row security is off' };
  if (command === 'TRUNCATE') return { rows: 'all', why: 'row security does not limit TRUNCATE' };
  if (!isLimited(data, relation, role)) {
    if (role.superuser === true) return { rows: 'all', why: 'a superuser bypasses row security' };
    if (role.bypassRowSecurity === true) return { rows: 'all', why: 'BYPASSRLS: policies do not apply' };
    return { rows: 'all', why: `${relation.owner ?? 'the owner'} owns the table: policies do not apply` };
  }
  const applying = (relation.policies ?? []).filter(
    (policy) =>
      (policy.command === 'ALL' || policy.command === command) &&
      policy.roles.some((name) => name === 'public' || hasPrivilegesOf(data.roles, role, name)),
  );
  if (!applying.some(({ restrictive }) => restrictive !== true))
    return {
      rows: 'none',
      why: `row security is ${relation.rowSecurity} and no permissive policy applies: no row`,
    };
  return {
    rows: 'some',
    why: `row security is ${relation.rowSecurity}: rows as the policies say`,
    policies: applying,
  };
}

/** Every privilege that a role has on a relation, and those of the four commands that it lacks. */
export function answersFor(data: ExplorerData, relation: RelationData, roleAt: number): readonly Answer[] {
  const role = data.roles[roleAt];
  if (role === undefined) return [];
  const entry = patternOf(data, relation.access)?.find(({ role: at }) => at === roleAt);
  const held = new Map(entry?.privileges ?? []);
  const onSchema = data.schemas.find(({ name }) => name === relation.schema)?.usage.includes(roleAt) ?? false;
  return [...commands, ...(held.has('TRUNCATE') ? ['TRUNCATE'] : [])].map((privilege) => ({
    privilege,
    reasons: held.get(privilege) ?? [],
    onSchema,
    rows: rowsFor(data, relation, role, privilege),
  }));
}

const patternOf = (
  data: ExplorerData,
  at: number | undefined,
): ExplorerData['patterns'][number] | undefined => (at === undefined ? undefined : data.patterns[at]);

/** A reason in words. */
export function reasonText({ by, through, columns }: Reason, role: string): string {
  const on = columns === undefined ? '' : ` on ${columns.length === 0 ? 'some columns' : columns.join(', ')}`;
  switch (by) {
    case 'superuser':
      return `${role} is a superuser`;
    case 'owner':
      return through === role ? `${role} owns it` : `member of ${through}, which owns it`;
    case 'predefined role':
      return through === role ? `${role} is a predefined role` : `member of ${through}`;
    case 'grant':
      if (through === 'PUBLIC') return `granted to PUBLIC${on}`;
      return through === role
        ? `granted to ${role}${on}`
        : `granted to ${through}${on}, whose member ${role} is`;
  }
}

/** What a cell of the matrix says in one word. */
export type Verdict = 'no' | 'yes' | 'columns' | 'policies' | 'no rows' | 'no schema';

export function verdictOf({ reasons, onSchema, rows }: Answer): Verdict {
  if (reasons.length === 0) return 'no';
  if (!onSchema) return 'no schema';
  if (rows.rows === 'none') return 'no rows';
  if (rows.rows === 'some') return 'policies';
  return reasons.every(({ columns }) => columns !== undefined) ? 'columns' : 'yes';
}

/** Who may execute a function. */
export function mayExecute(data: ExplorerData, access: number | undefined, role: number): readonly Reason[] {
  const entry = patternOf(data, access)?.find(({ role: at }) => at === role);
  return entry?.privileges.find(([privilege]) => privilege === 'EXECUTE')?.[1] ?? [];
}
