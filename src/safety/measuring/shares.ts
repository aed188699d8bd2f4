import type { Course, Shown } from './course.ts';
import { seenAs } from './effects.ts';
import { isWeak, strength, strongest } from './lock-modes.ts';
import { looksBehind, NotTogether, type Claim } from './meaning.ts';
import type { Now } from './relations.ts';

/*
 * Of statements that run in one message, those that concern different tables are looked at once, behind the last of
 * them: to read the locks takes the longer the more of them a file holds. What is seen of a table is that of the
 * statement that is about it.
 */

/**
 * Shares out what looks have shown.
 * @param shown of each statement; a look stands with the last of those that it is behind.
 * @throws {NotTogether} something has changed of which it is not known by which statement.
 */
export function shared(course: Course, claims: readonly Claim[], shown: readonly Shown[]): readonly Shown[] {
  const rows = shown.map((): Now[] => []);
  const known = new Map<number, Now>();
  let first = 0;
  for (const [index, isLookedAt] of looksBehind(claims).entries()) {
    if (!isLookedAt) continue;
    const now = shown[index]?.now.filter(({ oid }) => course.concerned.has(oid)) ?? [];
    const names = new Map(now.flatMap(({ oid, name }) => (name === null ? [] : [[oid, name]])));
    for (const row of now) {
      const before = known.get(row.oid);
      known.set(row.oid, row);
      if (before === undefined ? isAsBefore(course, row) : isSame(before, row)) continue;
      const tables = tablesOf(course, row.oid);
      const claimants = rows.flatMap((_, at) =>
        at >= first && at <= index && isClaimed(course, claims[at], tables, names) ? [at] : [],
      );
      const [at = index] = claimants;
      const isOpen = claimants.length === 0 && !row.modes.every(isWeak);
      if (claimants.length > 1 || isOpen) throw new NotTogether();
      rows[at]?.push(row);
    }
    first = index + 1;
  }
  return shown.map(({ messages }, index) => ({ messages, now: rows[index] ?? [] }));
}

/** A table itself, or the one of an index. */
const tablesOf = ({ catalogue: { relations, above } }: Course, oid: number): readonly number[] =>
  relations.get(oid)?.kind === 'i' ? (above.get(oid) ?? []) : [oid];

function isClaimed(
  { catalogue: { relations } }: Course,
  claim: Claim | undefined,
  tables: readonly number[],
  names: ReadonlyMap<number, string>,
): boolean {
  return tables.some((oid) => {
    const name = names.get(oid) ?? relations.get(oid)?.name ?? '';
    return claim?.tables.has(oid) === true || claim?.names.has(name) === true;
  });
}

/** Whether nothing is to be seen of it that was not seen before these statements. */
function isAsBefore({ standing }: Course, { oid, modes, filenode, scans }: Now): boolean {
  const [mode, held] = [strongest(modes), standing.held.get(oid)];
  return (
    held !== undefined &&
    (mode === null || strength(mode) <= strength(held)) &&
    seenAs(standing.filenodes, oid) === filenode &&
    (seenAs(standing.scans, oid) ?? 0) === scans
  );
}

const isSame = (one: Now, other: Now): boolean => JSON.stringify(one) === JSON.stringify(other);
