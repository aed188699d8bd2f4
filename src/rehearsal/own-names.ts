import { bundledSql } from '../migrations/index.ts';

/** The names of what lies in the schema catalog of ours; another schema, table or alias may be called catalog too. */
export function ownNames(): readonly string[] {
  const made = [...bundledSql('003_feature_inventory.sql').matchAll(/\bcatalog\.([a-z_]+)/g)].map(
    ([, name]) => name as string,
  );
  return [
    ...new Set([
      ...made,
      'migrations',
      'mark',
      'baseline',
      'mark_applied',
      'mark_reverted',
      'mark_statement',
    ]),
  ];
}
