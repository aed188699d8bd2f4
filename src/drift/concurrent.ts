import type { Step } from './step.ts';
import { keyOf, type Units } from './units.ts';

/**
 * The same steps, with indexes on tables that are there before them built CONCURRENTLY: in a database with rows whoever
 * writes to the table would wait. Each is a file of its own by that, behind all that does without it.
 * @param from what is there before them: a table that they make has no rows.
 */
export function indexesLast(steps: readonly Step[], from: Units): readonly Step[] {
  const anew = new Set(steps.filter(({ sql }) => makes.test(sql)).flatMap(({ units }) => units));
  const made = steps.map((step) => concurrently(step, from, anew) ?? step);
  const last = new Set(
    made.filter((step, at) => step !== steps[at] && !made.slice(at + 1).some((one) => needs(one, step))),
  );
  return [...made.filter((step) => !last.has(step)), ...last];
}

/** Whether a step is about the index that another makes. */
function needs({ sql, touches }: Step, { units }: Step): boolean {
  return units.some((key) => touches.includes(key) || sql.includes(nameIn(key)));
}

/** The name of an index, as it stands in SQL with or without quotes. */
const nameIn = (key: string): string => key.slice(key.lastIndexOf('.') + 1).replace(/^"|"$/g, '');

/** What has no rows behind it. */
const makes = /^CREATE (?:UNLOGGED )?(?:TABLE|MATERIALIZED VIEW) /;

function concurrently(step: Step, from: Units, anew: ReadonlySet<string>): Step | null {
  const [create] = /^CREATE (?:UNIQUE )?INDEX (?=\S)/.exec(step.sql) ?? [];
  if (create === undefined) return null;
  const relations = step.relations.flatMap((relation) =>
    ['table', 'view'].flatMap((kind) => from.get(keyOf(kind, relation)) ?? []),
  );
  // A partitioned table can have no index that is built so.
  const isThere = relations.some(
    ({ key, body: { kind } }) => !anew.has(key) && (kind === 'table' || kind === 'materialized view'),
  );
  if (!isThere) return null;
  const sql = `${create}CONCURRENTLY ${step.sql.slice(create.length)}`;
  return { ...step, sql, onShadow: step.sql, isTransactional: false };
}
