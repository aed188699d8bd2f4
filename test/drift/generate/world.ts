import { identifier } from '../../../src/quoting.ts';
import type { Random } from './random.ts';

/** A column of a generated table. */
export interface Column {
  /** Quoted where it needs it. */
  readonly name: string;
  readonly type: string;
  /** What stands behind the type. */
  readonly rest: string;
}

/** A generated table. */
export interface Table {
  readonly schema: string;
  /** `schema.table`, quoted where it needs it. */
  readonly name: string;
  readonly bare: string;
  readonly columns: readonly Column[];
  readonly key: readonly Column[];
  readonly partitioned: boolean;
}

/** What has been generated so far, by what later parts refer to. */
export interface World {
  readonly random: Random;
  readonly major: number;
  readonly schemas: readonly string[];
  readonly tables: Table[];
  readonly enums: { readonly name: string; readonly labels: readonly string[] }[];
  readonly domains: string[];
  readonly composites: string[];
  readonly sequences: string[];
  readonly views: { readonly name: string; readonly columns: readonly string[] }[];
  /** Functions that triggers can call. */
  readonly triggerFunctions: string[];
  readonly functions: string[];
  readonly collations: string[];
  readonly taken: Set<string>;
}

/** Roles that the cluster has, as a platform has them. */
export const roles = ['anon', 'authenticated', 'service_role', '"Odd Role"'] as const;

export const createRoles = roles.map((role) => `CREATE ROLE ${role}`).join('; ');

const nouns =
  'accounts orders items invoices teams members projects tasks notes files events tags plans seats tokens visits'.split(
    ' ',
  );
const odd = ['Order', 'select', 'user', 'Mixed Case', 'naïve', 'with.dot', 'a"quote', 'group'];

/** As it is written in SQL. */
export const written = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : identifier(name));

/** A name that nothing has yet; some have to be quoted. @param base is followed by a number when taken. */
export function nameFor(world: World, base?: string): string {
  const { random, taken } = world;
  const wanted = base ?? (random.chance(0.2) ? random.pick(odd) : random.pick(nouns));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
  taken.add(name);
  return /^(?:select|user|group)$/.test(name) ? identifier(name) : written(name);
}
