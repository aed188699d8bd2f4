import { access } from './access.ts';
import { code } from './code.ts';
import { randomOf } from './random.ts';
import { tables } from './tables.ts';
import { types } from './types.ts';
import { written, type World } from './world.ts';

/**
 * Migrations of a schema that nobody has written: the same for the same seed. They need the roles that {@link
 * createRoles} creates, and nothing else.
 * @param major of the oldest server that they are to run on.
 */
export function schemaOf(seed: number, major: number): readonly string[] {
  const random = randomOf(seed);
  const own = random.some(['app', 'billing', 'Odd Schema', 'order'], 1 + random.below(3));
  const world: World = {
    random,
    major,
    schemas: ['public', ...own.map((name) => (name === 'order' ? '"order"' : written(name)))],
    tables: [],
    enums: [],
    domains: [],
    composites: [],
    sequences: [],
    views: [],
    triggerFunctions: [],
    functions: [],
    collations: [],
    taken: new Set(),
  };
  const extension = random.chance(0.3) ? ['CREATE EXTENSION pg_trgm'] : [];
  return [
    [...extension, ...world.schemas.slice(1).map((name) => `CREATE SCHEMA ${name}`)],
    types(world),
    tables(world),
    code(world),
    access(world),
  ]
    .filter((statements) => statements.length > 0)
    .map((statements) => `${statements.join(';\n')};\n`);
}
