import type { Column } from '../snapshot/index.ts';
import { identifiers } from './addresses.ts';

/** What a role may do with the sequence of an identity column, which is no object of its own. */
export interface IdentityGrant {
  readonly column: string;
  readonly grantee: string;
  readonly privileges: readonly string[];
}

const start = 'granted to ';

/** Reads an option of a column such as `granted to anon=SELECT,USAGE`; null = it says something else. */
function grantOf(option: string): Omit<IdentityGrant, 'column'> | null {
  if (!option.startsWith(start)) return null;
  const end = option.lastIndexOf('=');
  const grantee = option.slice(start.length, end);
  return { grantee: identifiers(grantee)[0] ?? grantee, privileges: option.slice(end + 1).split(',') };
}

export function identityGrants(columns: readonly Column[]): readonly IdentityGrant[] {
  return columns.flatMap(({ name, identity, options = [] }) =>
    (identity === null ? [] : options).flatMap((option) => {
      const grant = grantOf(option);
      return grant === null ? [] : [{ column: name, ...grant }];
    }),
  );
}

/** The options of a column that are not told with the grants. */
export const ownOptions = ({ identity, options = [] }: Column): readonly string[] =>
  identity === null ? options : options.filter((option) => grantOf(option) === null);
