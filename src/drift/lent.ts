import { requoted } from './requoted.ts';
import { stepAbout, type Step } from './step.ts';
import type { Unit, Units } from './units.ts';

/** Every project that a platform hosts has it. */
const platformRole = 'supabase_admin';

/**
 * Schemas that stand in for a platform's on the shadow, although no platform hosts the live database: somebody made
 * them there by hand. No SQL for them can be tried where they are anyway.
 *
 * @param given keys of what stands in. @param roles of the live database.
 */
export const lentSchemas = (
  given: readonly string[],
  units: Units,
  roles: ReadonlySet<string>,
): readonly Unit[] =>
  roles.has(platformRole)
    ? []
    : given.flatMap((key) => {
        const unit = units.get(key);
        return unit?.kind === 'schema' && unit.identity !== 'public' ? [unit] : [];
      });

/** Makes them where they are not there, before all else. */
export const makeLent = (lent: readonly Unit[]): readonly Step[] =>
  lent.map(({ key, identity }) => stepAbout(key, `CREATE SCHEMA IF NOT EXISTS ${requoted(identity)}`));

const why = 'on the shadow it stands in for the schema of a platform, so that it cannot be tried to drop it';

/** Why they are not taken back. */
export const keptLent = (lent: readonly Unit[]): ReadonlyMap<string, string> =>
  new Map(lent.map(({ key }) => [key, why]));

/** Units of what the migrations make, without them. */
export const withoutLent = (units: Units, lent: readonly Unit[]): Units =>
  new Map([...units].filter(([key]) => !lent.some((one) => one.key === key)));
