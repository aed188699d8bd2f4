import type { Source } from './source.ts';
import { unquoted } from './tokens.ts';

/** Statements that return rows. */
const reading = new Set(['SELECT', 'WITH', 'TABLE', 'VALUES', 'SHOW']);
/** What may stand beside them in a script that only looks. */
const around = new Set('SET RESET BEGIN START COMMIT END ROLLBACK'.split(' '));

const writing = /\b(?:INTO|INSERT|UPDATE|DELETE|MERGE)\b/i;
/** A function in a schema of somebody, or one of PostgreSQL's that is called for what it does. */
const acting =
  /\b(?!pg_catalog\b|information_schema\b)[a-z_][\w$]*\.[a-z_][\w$]*\(|\b(?:setval|nextval|set_config|pg_notify|lo_\w+|dblink\w*|pg_(?:try_)?advisory\w+|pg_(?:terminate|cancel)_backend|pg_reload_conf|create_hypertable|add_\w+_policy)\(/i;

/**
 * Whether a file seems to check a database rather than to change it: it only selects, from tables, and calls nothing
 * that is known to do something. A function that it calls may: this is for a hint, not for a decision.
 */
export function onlySelects({ script: { statements }, sql }: Source): boolean {
  const read = statements.filter(({ words: [first = ''] }) => reading.has(first));
  const isKnown = statements.every(({ words: [first = ''] }) => reading.has(first) || around.has(first));
  if (read.length === 0 || !isKnown) return false;
  return read.every(({ start, end, words: [first] }) => {
    const text = unquoted(sql.slice(start, end));
    return first === 'SHOW' || (/\bFROM\b/i.test(text) && !writing.test(text) && !acting.test(text));
  });
}
