import { covering, suppressionsPath, validOn, type Suppression } from './findings/index.ts';
import { rules } from '../safety/index.ts';

/** What of a hazard decides whether the repository accepts it, and what is told of one that it does. */
interface Hazard {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly objects: readonly string[];
}

/** A hazard that the repository accepts, and why. */
export interface AcceptedHazard extends Hazard {
  readonly reason: string;
}

/** Statements with the hazards that are left, and suppressions that are about statements. */
interface Accepted<One> {
  readonly statements: readonly (One & { readonly accepted: readonly AcceptedHazard[] })[];
  /** Those that hold today; others ended. */
  readonly valid: readonly Suppression[];
  readonly expired: readonly Suppression[];
  /** Those that accept something, or would if they had not ended. */
  readonly used: ReadonlySet<Suppression>;
}

/**
 * Sets aside the hazards that the repository accepts: by their file, `file:migrations/7.sql`, or by all that they are
 * about.
 * @param today `YYYY-MM-DD` in UTC.
 */
export function acceptHazards<One extends { readonly file: string; readonly hazards: readonly Hazard[] }>(
  statements: readonly One[],
  suppressions: readonly Suppression[],
  today: string,
): Accepted<One> {
  const own = suppressions.filter(({ rule }) => rules.some(({ id }) => id === rule));
  const valid = validOn(own, today);
  const expired = own.filter((one) => !valid.includes(one));
  const used = new Set<Suppression>();
  const findValid = finding(valid, used);
  const findExpired = finding(expired, used);
  const told = statements.map((statement) => {
    const judged = statement.hazards.map((hazard) => ({ hazard, by: findValid(statement.file, hazard) }));
    for (const { hazard, by } of judged) if (by === null) findExpired(statement.file, hazard);
    return {
      ...statement,
      hazards: judged.flatMap(({ hazard, by }) => (by === null ? [hazard] : [])),
      accepted: judged.flatMap(({ hazard: { rule, level, message, objects }, by }) =>
        by === null ? [] : [{ rule, level, message, objects, reason: by.reason }],
      ),
    };
  });
  return { statements: told, valid, expired, used };
}

/** Finds what accepts a hazard. @param used takes what was found. */
function finding(
  suppressions: readonly Suppression[],
  used: Set<Suppression>,
): (file: string, hazard: Hazard) => Suppression | null {
  const coveringOne = covering(suppressions);
  return (file, { rule, objects }) => {
    const byFile = coveringOne(rule, `file:${file}`);
    const all = byFile === undefined ? objects.map((object) => coveringOne(rule, object)) : [byFile];
    const [first] = all;
    if (first === undefined || all.includes(undefined)) return null;
    for (const one of all) if (one !== undefined) used.add(one);
    return first;
  };
}

export const expiredText = ({ line, rule, object, until }: Suppression): string =>
  `${suppressionsPath}:${line}: ${rule} ${object} was accepted until ${until} and counts again.`;

/** What accepts a hazard from now on, for a remedy. @param file in which it is. */
export const howToAccept = (file: string, { rule, objects }: Hazard): string =>
  `accept it in ${suppressionsPath}, in a line of its own: ` +
  `${rule} ${objects.length === 1 ? objects[0] : `file:${file}`} # the reason`;
