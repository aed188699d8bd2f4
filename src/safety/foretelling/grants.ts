import type { SyntaxTree } from '../../migrations/index.ts';
import type { State } from '../meaning/state.ts';
import type { Scene } from './scene.ts';

/** The roles that a statement names. @param everyone what stands for all of them. */
export const rolesIn = (specs: unknown, everyone: string): readonly string[] =>
  ((specs ?? []) as readonly SyntaxTree[]).map(({ RoleSpec: role }) =>
    role?.['roletype'] === 'ROLESPEC_PUBLIC' ? everyone : String(role?.['rolename'] ?? ''),
  );

/** Privileges on whole relations, given or taken. */
export function grant(state: State, node: SyntaxTree, { places }: Scene): State {
  const privileges = ((node['privileges'] ?? []) as readonly SyntaxTree[]).map(
    (one) => one['AccessPriv'] as SyntaxTree,
  );
  const isPlain =
    (node['objtype'] === 'OBJECT_TABLE' || node['objtype'] === 'OBJECT_SEQUENCE') &&
    node['targtype'] === 'ACL_TARGET_OBJECT' &&
    node['grant_option'] !== true &&
    privileges.every(({ cols }) => cols === undefined);
  if (!isPlain) return state;
  const oids = new Set(
    (node['objects'] as readonly SyntaxTree[]).map((one) => places.find(one['RangeVar'] as SyntaxTree)),
  );
  const roles = rolesIn(node['grantees'], 'PUBLIC');
  const names = privileges.map(({ priv_name: name }) => String(name).toUpperCase());
  const isMeant = (given: string): boolean => {
    const at = given.lastIndexOf(' ');
    return roles.includes(given.slice(0, at)) && (names.length === 0 || names.includes(given.slice(at + 1)));
  };
  const added = roles.flatMap((role) => names.map((name) => `${role} ${name}`));
  return {
    ...state,
    relations: state.relations.map((one) => {
      if (!oids.has(one.oid)) return one;
      const others = (one.grants ?? []).filter((given) => !isMeant(given));
      return { ...one, grants: node['is_grant'] === true ? [...others, ...added].toSorted() : others };
    }),
  };
}
