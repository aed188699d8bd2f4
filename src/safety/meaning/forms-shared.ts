import { identifier } from '../../quoting.ts';
import { named, plainName } from './change.ts';
import type { RowTrigger } from './forms-own.ts';
import type { Constraint, Index, Relation } from './state.ts';

/* Statements that steps of more than one safer form are made of. */

/** How a second column is kept like the first. */
interface Synced {
  readonly table: Relation;
  readonly column: string;
  /** Statements of PL/pgSQL. */
  readonly assignments: string;
  /** Whether they hold names of the statement's own, which then mean everywhere what they mean in the file. */
  readonly isForeign: boolean;
  readonly triggers: readonly RowTrigger[];
}

/** Statements that make and drop a trigger, and whom else a backfill of its column calls. */
interface Syncing {
  readonly create: readonly string[];
  readonly drop: readonly string[];
  /** For the end of a summary. */
  readonly firing: string;
}

/**
 * Keeps a second column like the first: what is written to one is in the other when the statement ends. Triggers fire
 * in the order of their names, and one that comes behind could still change the first.
 * @returns null where no name comes behind all others.
 */
export function syncing({ table, column, assignments, isForeign, triggers }: Synced): Syncing | null {
  const before = triggers.filter((one) => one.before).map((one) => one.name);
  const name = ['', 'z', 'zz', 'zzz', 'zzzz']
    .map((first) => `${first}sync_${column}`.slice(0, 60))
    .find((one) => before.every((other) => Buffer.compare(Buffer.from(other), Buffer.from(one)) < 0));
  if (name === undefined) return null;
  const path = isForeign ? ' SET search_path FROM CURRENT' : '';
  const routine = `${identifier(table.schema)}.${identifier(name)}`;
  const firing = triggers.filter(({ updates }) => updates).map((one) => plainName(one.name));
  return {
    create: [
      `CREATE FUNCTION ${routine}() RETURNS trigger LANGUAGE plpgsql${path} ` +
        `AS $sync$\nBEGIN\n${assignments}\n  RETURN NEW;\nEND $sync$`,
      `CREATE TRIGGER ${identifier(name)} BEFORE INSERT OR UPDATE ON ${named(table)} ` +
        `FOR EACH ROW EXECUTE FUNCTION ${routine}()`,
    ],
    drop: [`DROP TRIGGER ${identifier(name)} ON ${named(table)}`, `DROP FUNCTION ${routine}()`],
    firing:
      firing.length === 0
        ? ''
        : `; each row that is filled fires ${firing.join(', ')}, which the statement itself does not`,
  };
}

/**
 * In front of what locks one table after another: it gives up before `deadlock_timeout`, so that of a deadlock with
 * code that uses them in another order never the code is the victim. The action tries it again.
 */
export const briefly = "SET LOCAL lock_timeout = '500ms'";

/** A constraint of an index that is there, which gets its name. */
export function usingIndex(table: Relation, constraint: Constraint, index: Index): string {
  const [deferrable = ''] = /(?: DEFERRABLE)(?: INITIALLY DEFERRED)?$/.exec(constraint.definition) ?? [];
  return (
    `ALTER TABLE ${named(table)} ADD CONSTRAINT ${identifier(constraint.name)} ` +
    `${constraint.kind === 'p' ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${identifier(index.name)}${deferrable}`
  );
}
