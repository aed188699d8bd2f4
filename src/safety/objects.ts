import { identifier } from '../quoting.ts';

/** By `pg_class.relkind`, as in catalog.objects; what else there is counts as a table. */
const kinds: Readonly<Record<string, string>> = {
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
  S: 'sequence',
  i: 'index',
  I: 'index',
};

/** A name for people: quotes only where PostgreSQL needs them. */
export const plainName = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : identifier(name);

/** `table:public.orders`, as findings name their objects and suppressions both. */
export const objectOf = ({
  schema,
  name,
  kind,
}: {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
}): string => `${kinds[kind] ?? 'table'}:${plainName(schema)}.${plainName(name)}`;
