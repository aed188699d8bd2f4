import { sql, type Database } from '../database/index.ts';
import { askOnce } from './ask-once.ts';
import type { Rename } from './rename.ts';
import { requoted } from './requoted.ts';
import { keyOf, type Units } from './units.ts';

/**
 * Tables that the migrations make as partitions, and that stand by themselves in the live database. What a partition
 * has of its own is told only then: it is detached before anything else is compared, and attached again behind all.
 *
 * @param shadow where the migrations are built; in a transaction of its own.
 */
export async function detachmentsIn(
  shadow: Database,
  built: Units,
  wanted: Units,
): Promise<readonly Rename[]> {
  const detached = [...wanted.values()].flatMap(({ kind, identity }) => {
    const was = kind === 'table' ? built.get(keyOf('partition', identity)) : undefined;
    const parent = was?.body['partition_of'];
    if (was?.oid == null || typeof parent !== 'string') return [];
    const isPartitioned = built.get(keyOf('table', parent))?.body['kind'] === 'partitioned table';
    return isPartitioned ? [{ identity, parent, oid: was.oid }] : [];
  });
  if (detached.length === 0) return [];
  const found = await askOnce(
    shadow,
    sql`SELECT d.identity, d.parent, pg_get_expr(c.relpartbound, c.oid) AS bound
        FROM json_to_recordset(${detached}) d(identity text, parent text, oid oid)
        JOIN pg_class c ON c.oid = d.oid AND c.relpartbound IS NOT NULL`,
  );
  return found.map(({ identity, parent, bound }) => {
    const name = String(identity);
    const [child, above] = [requoted(name), requoted(String(parent))];
    return {
      key: keyOf('table', name),
      kind: 'table',
      identity: name,
      became: name,
      adopt: [`ALTER TABLE ${above} DETACH PARTITION ${child}`],
      undo: [`ALTER TABLE ${above} ATTACH PARTITION ${child} ${String(bound)}`],
    };
  });
}
