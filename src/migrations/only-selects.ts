import type { Source } from './source.ts';
import { unquoted } from './tokens.ts';

/** Statements that return rows. */
const reading = new Set(['SELECT', 'WITH', 'TABLE', 'VALUES', 'SHOW']);
/** What may stand beside them in a script that only looks. */
const around = new Set('SET RESET BEGIN START COMMIT END ROLLBACK'.split(' '));

const writing = /\b(?:INTO|INSERT|UPDATE|DELETE|MERGE)\b/i;
/** PostgreSQL's and extensions' functions that are called for what they do. */
const acting =
  /^(?:setval|nextval|set_config|pg_notify|lo_\w+|dblink\w*|pg_(?:try_)?advisory\w+|pg_(?:terminate|cancel)_backend|pg_reload_conf|create_hypertable|add_\w+_policy)$/;

/** What is called in a statement, as it is written: each word before a parenthesis. */
function calledIn(text: string): readonly string[] {
  const parts = text.toLowerCase().split('(').slice(0, -1);
  return parts.map((part) => {
    let start = part.length;
    while (start > 0 && /[\w$."]/.test(part.charAt(start - 1))) start--;
    return part.slice(start);
  });
}

/** Whether a function does something for all that is known: one of a schema of somebody's may. */
function acts(written: string): boolean {
  const [schema, name] = written.includes('.') ? written.split('.') : ['pg_catalog', written];
  return !['pg_catalog', 'information_schema'].includes(schema ?? '') || acting.test(name ?? '');
}

/**
 * Whether a file seems to check a database rather than to change it: it only selects, from tables, and calls nothing
 * that is known to do something. A function that it calls may: this is for a hint, not for a decision.
 */
export function onlySelects({ script: { statements }, sql }: Source): boolean {
  const read = statements.filter(({ words: [first = ''] }) => reading.has(first));
  const isOther = statements.some(({ words: [first = ''] }) => !reading.has(first) && !around.has(first));
  if (read.length === 0 || isOther) return false;
  return !read.some(({ start, end, words: [first] }) => {
    const text = unquoted(sql.slice(start, end));
    return first !== 'SHOW' && (!/\bFROM\b/i.test(text) || writing.test(text) || calledIn(text).some(acts));
  });
}
