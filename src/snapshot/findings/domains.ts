import type { Column, Constraint, Snapshot } from '../model.ts';
import { tokens } from './expression.ts';
import { identity, pair } from './object-names.ts';
import { conjuncts } from './truth.ts';

/** What domains hide: a type behind a type, and columns that cannot be null though they do not say so. */
export interface Domains {
  /** The type that a type comes down to, however many domains stand over it: `app.key` → `bigint`. */
  readonly base: (type: string) => string;
  /** Whether the column can never be null, by itself, by its domain or by a CHECK. */
  readonly neverNull: (schema: string, table: string, column: Column) => boolean;
}

export function domainsOf(
  { types }: Snapshot,
  constraints: ReadonlyMap<string, readonly Constraint[]>,
): Domains {
  const domains = new Map(
    types.flatMap((type) =>
      type.kind === 'domain' && type.base_type !== null
        ? [[identity(type.schema, type.type), { ...type, over: type.base_type }] as const]
        : [],
    ),
  );
  const base = (type: string): string => {
    let found = type;
    for (let domain = domains.get(found); domain !== undefined; domain = domains.get(found))
      found = domain.over;
    return found;
  };
  const refusesNull = (type: string): boolean => {
    for (let domain = domains.get(type); domain !== undefined; domain = domains.get(domain.over))
      if (domain.not_null || domain.constraints.some((text) => demands(text, 'VALUE'))) return true;
    return false;
  };
  return {
    base,
    neverNull: (schema, table, { name, type, not_null }) =>
      not_null ||
      refusesNull(type) ||
      (constraints.get(pair(schema, table)) ?? []).some(
        (one) => one.kind === 'check' && one.validated && demands(one.definition, name),
      ),
  };
}

/** Whether a CHECK says, alone or among other things, that this is not null. */
function demands(definition: string, name: string): boolean {
  const start = definition.indexOf('CHECK (');
  if (start < 0 || / NOT (?:VALID|ENFORCED)$/.test(definition)) return false;
  const check = definition.slice(start + 'CHECK '.length, definition.lastIndexOf(')') + 1);
  return conjuncts(tokens(check)).some(
    (part) =>
      part.length === 4 &&
      part[0]?.text === name &&
      part
        .slice(1)
        .map(({ text }) => text)
        .join(' ') === 'IS NOT NULL',
  );
}
