import { nameFor, type World } from './world.ts';

/** Enums, domains, composite and range types, collations and sequences. */
export function types(world: World): readonly string[] {
  const { random } = world;
  const statements: string[] = [];
  const at = (base: string): string => `${random.pick(world.schemas)}.${nameFor(world, base)}`;
  for (const base of random.some(['status_kind', 'Mood', 'priority'], 1 + random.below(3))) {
    const name = at(base);
    const labels = random.some(['low', 'mid', 'high', 'On Hold', 'done'], 2 + random.below(3));
    world.enums.push({ name, labels });
    statements.push(`CREATE TYPE ${name} AS ENUM (${labels.map((label) => `'${label}'`).join(', ')})`);
  }
  for (const [base, text] of random.some(
    [
      ['email_address', "text CONSTRAINT has_at CHECK (VALUE LIKE '%@%')"],
      ['positive', 'integer DEFAULT 1 CHECK (VALUE > 0)'],
      ['short', 'varchar(20) NOT NULL'],
    ] as const,
    1 + random.below(2),
  )) {
    const name = at(base);
    // A column of such a type takes NULL only from an outer join.
    if (base !== 'short') world.domains.push(name);
    statements.push(`CREATE DOMAIN ${name} AS ${text}`);
  }
  if (random.chance(0.7)) {
    const name = at('address');
    world.composites.push(name);
    statements.push(`CREATE TYPE ${name} AS (street text, "Zip Code" varchar(10), country char(2))`);
  }
  if (random.chance(0.4)) statements.push(`CREATE TYPE ${at('span')} AS RANGE (SUBTYPE = numeric)`);
  if (random.chance(0.4)) {
    const name = at('plain_order');
    world.collations.push(name);
    statements.push(`CREATE COLLATION ${name} (provider = libc, locale = 'C')`);
  }
  for (let n = random.below(3); n > 0; n--) {
    const name = at('numbers');
    world.sequences.push(name);
    statements.push(
      `CREATE SEQUENCE ${name}${random.pick(['', ' START 100 INCREMENT 10', ' AS integer CYCLE MAXVALUE 999'])}`,
    );
  }
  return statements;
}
