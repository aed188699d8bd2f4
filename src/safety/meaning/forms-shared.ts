import { identifier } from '../../quoting.ts';
import { named } from './change.ts';
import type { Constraint, Index, Relation } from './state.ts';

/* Statements that steps of more than one safer form are made of. */

/** Keeps a second column like the first: what is written to one is in the other when the statement ends. */
export const syncing = (
  table: Relation,
  name: string,
  assignments: string,
): { readonly create: readonly string[]; readonly drop: readonly string[] } => {
  const routine = `${identifier(table.schema)}.${identifier(name)}`;
  return {
    create: [
      `CREATE FUNCTION ${routine}() RETURNS trigger LANGUAGE plpgsql AS $sync$\nBEGIN\n${assignments}\n` +
        `  RETURN NEW;\nEND $sync$`,
      `CREATE TRIGGER ${identifier(name)} BEFORE INSERT OR UPDATE ON ${named(table)} ` +
        `FOR EACH ROW EXECUTE FUNCTION ${routine}()`,
    ],
    drop: [`DROP TRIGGER ${identifier(name)} ON ${named(table)}`, `DROP FUNCTION ${routine}()`],
  };
};

/** A constraint of an index that is there, which gets its name. */
export function usingIndex(table: Relation, constraint: Constraint, index: Index): string {
  const [deferrable = ''] = /(?: DEFERRABLE)(?: INITIALLY DEFERRED)?$/.exec(constraint.definition) ?? [];
  return (
    `ALTER TABLE ${named(table)} ADD CONSTRAINT ${identifier(constraint.name)} ` +
    `${constraint.kind === 'p' ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${identifier(index.name)}${deferrable}`
  );
}
