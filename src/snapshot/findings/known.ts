import { z } from 'zod';
import { sql, type Database } from '../../database/index.ts';
import type { Finding } from './finding.ts';

/** What the last run that kept its findings left behind: messages by key; null = no run ever did. */
export type KnownFindings = ReadonlyMap<string, string> | null;

/** A finding and whether the last run already had it. */
export interface JudgedFinding extends Finding {
  readonly isNew: boolean;
}

/**
 * Reads the column `known_findings`, one row; may be one statement among others. An older catalog, which keeps no
 * findings, has none.
 */
export const knownFindingsSql = `SELECT CASE WHEN EXISTS (SELECT FROM catalog.snapshots s WHERE to_jsonb(s)->>'total_findings' IS NOT NULL)
  THEN coalesce((SELECT jsonb_object_agg(f->>'key', f->>'message') FROM catalog.rows_of(catalog.readable('catalog', 'findings')) f WHERE f->>'gone_since' IS NULL), '{}')
  END AS known_findings`;

const knownSchema = z.object({ known_findings: z.record(z.string(), z.string()).nullable() });

/** @param row of {@link knownFindingsSql}. */
export function knownFindingsOf(row: unknown): KnownFindings {
  const { known_findings: known } = knownSchema.parse(row);
  return known === null ? null : new Map(Object.entries(known));
}

/** New is what the last list lacks. The first list is the starting point: nothing in it is new. */
export function judge(findings: readonly Finding[], known: KnownFindings): readonly JudgedFinding[] {
  return findings.map((finding) => ({ ...finding, isNew: known !== null && !known.has(finding.key) }));
}

/**
 * Keeps the list for the next run; writes nothing when it is the one that is already there. To be called once a run
 * accepts its findings: one that was refused stays new until it is gone or suppressed.
 * @returns how many keys the last list lacked.
 */
export async function recordFindings(database: Database, findings: readonly Finding[], known: KnownFindings): Promise<number> {
  if (known !== null && known.size === findings.length && findings.every(({ key, message }) => known.get(key) === message)) return 0;
  const list = findings.map(({ key, rule, level, object, message }) => ({ key, rule, level, object, message }));
  const [result] = await database.query(sql`SELECT catalog.record_findings(${list}::jsonb)`);
  return result?.rows.length ?? 0;
}
