import type { Change } from './change.ts';
import { kindOf, type Scope } from './scope.ts';
import type { State } from './state.ts';

/** Whether two states are the same to whoever uses the database: OIDs and the order of columns may differ. */
export function equal(one: State, other: State): boolean {
  return shape(one) === shape(other);
}

function shape({ relations, columns, constraints, indexes, routines }: State): string {
  const names = new Map(relations.map(({ oid, schema, name }) => [oid, JSON.stringify([schema, name])]));
  const of = (oid: number): string => names.get(oid) ?? '';
  const parts = [
    ...relations.map(({ schema, name, kind, bound, persistence }) => [
      schema,
      name,
      kind,
      bound,
      persistence,
    ]),
    ...columns.map((one) => [
      of(one.relation),
      one.name,
      one.typeName,
      one.notNull,
      one.default,
      one.identity,
      one.generated,
    ]),
    // NOT NULL is told with its column; its name depends on how it came about.
    ...constraints
      .filter(({ kind }) => kind !== 'n')
      .map((one) => [of(one.relation), one.domain, one.name, one.definition, one.validated]),
    ...indexes.map((one) => [of(one.relation), one.name, one.definition, one.valid]),
    ...routines.map(({ signature, result }) => [signature, result]),
  ];
  return parts
    .map((part) => JSON.stringify(part))
    .toSorted()
    .join('\n');
}

/** Statements that leave what they name and what hangs on that together, unless that shows in the relations. */
const staying = new Set(['AlterTableStmt', 'IndexStmt']);

/** Whether the catalog after a statement is all that would be read of the same relations before the next one. */
export function isStart({ tree, before, after }: Change, { everything, routines, types }: Scope): boolean {
  const names = ({ relations }: State): string =>
    JSON.stringify(
      relations.map(({ oid, schema, name, kind, parents }) => [oid, schema, name, kind, parents]),
    );
  return (
    staying.has(kindOf(tree)[0]) &&
    !everything &&
    !routines &&
    types.length === 0 &&
    [before, after].every((state) => state.types.length === 0) &&
    names(before) === names(after)
  );
}
