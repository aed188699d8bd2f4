import * as z from '../zod.ts';
import { named, pin, queryNamed, sql, type Database } from '../database/index.ts';
import type { Finding, Suppressed } from './findings/index.ts';

/** What the last run that recorded its findings left; null = no run has. */
export type KnownFindings = {
  /** Messages by key. */
  readonly open: ReadonlyMap<string, string>;
  /** Why the repository accepts them, by key. */
  readonly accepted: ReadonlyMap<string, string>;
} | null;

/** A finding and whether the last run already had it. */
export interface JudgedFinding extends Finding {
  readonly isNew: boolean;
}

/**
 * Reads the column `known_findings`, one row; may be one statement among others. An older catalog, which keeps no
 * findings, has none.
 */
export const knownFindingsSql = `SELECT CASE
  WHEN EXISTS (SELECT FROM catalog.snapshots s WHERE to_jsonb(s)->>'total_findings' IS NOT NULL)
  THEN coalesce((
    SELECT jsonb_object_agg(f->>'key', jsonb_build_object('message', f->'message', 'accepted', f->'accepted'))
    FROM catalog.rows_of(catalog.readable('catalog', 'findings')) f WHERE f->>'gone_since' IS NULL), '{}')
  END AS known_findings`;

const knownSchema = z.object({
  known_findings: z.nullable(
    z.record(z.string(), z.object({ message: z.string(), accepted: z.nullable(z.string()) })),
  ),
});

/** @param row of {@link knownFindingsSql}. */
export function knownFindingsOf(row: unknown): KnownFindings {
  const { known_findings: known } = knownSchema.parse(row);
  if (known === null) return null;
  const [open, accepted] = [new Map<string, string>(), new Map<string, string>()];
  for (const [key, { message, accepted: reason }] of Object.entries(known)) {
    if (reason === null) open.set(key, message);
    else accepted.set(key, reason);
  }
  return { open, accepted };
}

/** A finding is new when the last list lacks it. The first list is the starting point: nothing in it is new. */
export function judge(findings: readonly Finding[], known: KnownFindings): readonly JudgedFinding[] {
  return findings.map((finding) => ({ ...finding, isNew: known !== null && !known.open.has(finding.key) }));
}

/**
 * The statement that records a list for the next run; null when it is the same as before. To be run only when a run
 * accepts its findings: a finding that failed a run stays new until it is gone or suppressed.
 * @param suppressed recorded too, as accepted: whoever reads the database without the repository must not show them.
 */
export function recordFindingsSql(
  findings: readonly Finding[],
  known: KnownFindings,
  suppressed: Suppressed['suppressed'] = [],
): string | null {
  const reasons = new Map(suppressed.map(({ finding, suppression }) => [finding.key, suppression.reason]));
  if (
    known !== null &&
    isSame(known.open, new Map(findings.map(({ key, message }) => [key, message]))) &&
    isSame(known.accepted, reasons)
  )
    return null;
  const list = [...findings, ...suppressed.map(({ finding }) => finding)].map(
    ({ key, rule, level, object, message }) => ({
      key,
      rule,
      level,
      object,
      message,
      accepted: reasons.get(key) ?? null,
    }),
  );
  return sql`SELECT key AS added FROM catalog.record_findings(${list}::jsonb) key`;
}

/** Runs {@link recordFindingsSql} by itself. @returns how many keys the last list lacked. */
export async function recordFindings(
  database: Database,
  ...list: Parameters<typeof recordFindingsSql>
): Promise<number> {
  const statement = recordFindingsSql(...list);
  if (statement === null) return 0;
  return (await queryNamed(database, [...pin, named('added', statement)])).added.length;
}

function isSame(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
  return before.size === now.size && [...now].every(([key, text]) => before.get(key) === text);
}

/** What `lint: fail` fails on: new, and more than a matter of taste. */
export function isAlarming({ isNew, level }: JudgedFinding): boolean {
  return isNew && level !== 'info';
}
