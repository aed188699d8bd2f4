import type { SyntaxTree } from '../../migrations/index.ts';
import type { SaferForm } from '../hazard.ts';
import { breaking } from './breaks.ts';
import { cascaded } from './cascade.ts';
import { dependentsOf, relationsOf, type Taken } from './dependents.ts';
import { byName, rootsOf } from './drops.ts';
import { type Base, type Change } from './change.ts';
import { writtenBy } from './earlier.ts';
import { changingData } from './data.ts';
import { formOf, type Draft } from './draft.ts';
import { failing } from './fails.ts';
import { draftOf } from './forms.ts';
import { updatedInParts } from './forms-data.ts';
import { losing } from './loses.ts';
import { emptied, maintained } from './maintenance.ts';
import { isWithout, kindOf, scopeOf, type Scope } from './scope.ts';
import type { Ask } from '../measuring/meaning.ts';
import { pinned, type Look } from './look.ts';
import { prepareState, readPrepared, type State } from './state.ts';
import type { Verdict } from './verdict.ts';

/** A statement of a file. */
interface Judged {
  /** Null where the grammar does not know it. */
  readonly tree: SyntaxTree | null;
  /** The text that the tree was made of. */
  readonly sql: string;
  /** Statements of the pull request that have run before it. */
  readonly earlier?: readonly SyntaxTree[];
}

/** What a statement means, and how its end is reached more safely. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Tried on the same tables; null where there is no better way, or it did not run. */
  readonly safer: SaferForm | null;
}

const nothing: Judgement = { verdicts: [], safer: null };
const savepoint = 'pg_feature_inventory_meaning';

/**
 * Says what a statement means for rows, data and running code, before it runs: it is tried behind a savepoint, and told
 * from the catalog before and after it instead of its words, so that what a DO block or a function executes is seen as
 * well. The safer form is tried in its place. All of it is rolled back.
 * @param ask sends SQL in the transaction in which the statement will run; the database holds no rows.
 * @returns nothing for a statement that fails: whoever runs it reports that.
 */
export async function judge(statement: Judged, ask: Ask, base: Base): Promise<Judgement> {
  if (isWithout(statement.tree)) return nothing;
  await prepareState(ask, `SAVEPOINT ${savepoint}`);
  try {
    return await judgeBehind(statement, ask, base);
  } catch {
    return nothing;
  } finally {
    await ask(`ROLLBACK TO SAVEPOINT ${savepoint};\nRELEASE SAVEPOINT ${savepoint}`);
  }
}

async function judgeBehind(statement: Judged, ask: Ask, base: Base): Promise<Judgement> {
  const look = pinned(ask);
  const own = await scopeOf(look, statement.tree);
  if (own === null) return nothing;
  const taken =
    (await dependentsOf(look, new Map([[0, rootsOf(statement.tree, byName)]]), null)).get(0) ?? null;
  const scope = { ...own, relations: relationsOf(taken) };
  const before = await readPrepared(ask, scope);
  const written = await writtenBy(look, statement.earlier ?? [], before);
  const change: Change = { ...statement, before, after: before, base, written };
  const [kind, node] = kindOf(statement.tree);
  if (kind === 'ReindexStmt' || kind === 'RefreshMatViewStmt')
    return { verdicts: emptied(change, node), safer: await tried(maintained(change), ask, null) };
  const data = await changingData(change, look);
  if (kind === 'UpdateStmt') {
    const safer = await tried(await updatedInParts(change, node), ask, null);
    return { verdicts: attached(data, safer), safer };
  }
  if (['TruncateStmt', 'DeleteStmt'].includes(kind)) return { verdicts: data, safer: null };
  return await judgeChange(change, { data, taken }, scope, ask, look);
}

async function judgeChange(
  given: Change,
  { data, taken }: { readonly data: readonly Verdict[]; readonly taken: Taken | null },
  scope: Scope,
  ask: Ask,
  look: Look,
): Promise<Judgement> {
  // What it made is named in it as well, and what it renamed keeps its OID.
  const relations = given.before.relations.map(({ oid }) => oid);
  const again = async (): Promise<State> => await readPrepared(ask, { ...scope, relations });
  await ask(inTransaction(given));
  const change: Change = { ...given, after: await again() };
  const found = [
    ...(await failing(change)),
    ...losing(change),
    ...data,
    ...(await breaking(change, look)),
    ...(taken === null ? [] : cascaded(change, taken)),
  ];
  const draft = await draftOf(change);
  if (draft !== null) await ask(`ROLLBACK TO SAVEPOINT ${savepoint}`);
  const safer = await tried(draft, ask, async () => equal(await again(), change.after));
  return { verdicts: attached(found, safer), safer };
}

/** CONCURRENTLY leaves the same behind, and is refused in a transaction. */
const inTransaction = ({ tree, sql }: Judged): string =>
  JSON.stringify(tree).includes('"concurrent":true') ? sql.replace(/\bCONCURRENTLY\b/i, '') : sql;

const helped = new Set([
  'add-not-null-column',
  'set-not-null',
  'add-unique',
  'add-primary-key',
  'add-check',
  'add-foreign-key',
  'change-type',
  'attach-partition',
  'default-partition',
  'rename-table',
  'rename-column',
  'cut-values',
  'update-all-rows',
]);

/** The verdicts with the safer form where it helps against what they say. */
const attached = (verdicts: readonly Verdict[], safer: SaferForm | null): readonly Verdict[] =>
  verdicts.map((one) => (safer !== null && helped.has(one.rule) ? { ...one, safer } : one));

/**
 * Runs the steps of a draft.
 * @param reaches whether they have led to the same; null = that cannot be seen in the catalog.
 * @returns null where they fail or lead elsewhere.
 */
async function tried(
  draft: Draft | null,
  ask: Ask,
  reaches: (() => Promise<boolean>) | null,
): Promise<SaferForm | null> {
  if (draft === null) return null;
  try {
    for (const { tried: sql } of draft.steps) await ask(sql);
    return !draft.reachesTheSame || reaches === null || (await reaches()) ? formOf(draft) : null;
  } catch {
    return null;
  }
}

/** Whether two states are the same to whoever uses the database: OIDs and the order of columns may differ. */
function equal(one: State, other: State): boolean {
  return shape(one) === shape(other);
}

function shape({ relations, columns, constraints, indexes, routines }: State): string {
  const names = new Map(relations.map(({ oid, schema, name }) => [oid, JSON.stringify([schema, name])]));
  const of = (oid: number): string => names.get(oid) ?? '';
  const parts = [
    ...relations.map(({ schema, name, kind, bound, persistence }) => [
      schema,
      name,
      kind,
      bound,
      persistence,
    ]),
    ...columns.map((one) => [
      of(one.relation),
      one.name,
      one.typeName,
      one.notNull,
      one.default,
      one.identity,
      one.generated,
    ]),
    // NOT NULL is told with its column; its name depends on how it came about.
    ...constraints
      .filter(({ kind }) => kind !== 'n')
      .map((one) => [of(one.relation), one.domain, one.name, one.definition, one.validated]),
    ...indexes.map((one) => [of(one.relation), one.name, one.definition, one.valid]),
    ...routines.map(({ signature, result }) => [signature, result]),
  ];
  return parts
    .map((part) => JSON.stringify(part))
    .toSorted()
    .join('\n');
}

/** What the database has before the first file of a pull request; asked in a transaction or outside of one. */
export async function readBase(ask: Ask): Promise<Base> {
  const [row] = await ask(`SELECT pg_catalog.jsonb_build_object(
      'types', (SELECT pg_catalog.jsonb_agg(t.oid::pg_catalog.int8) FROM pg_catalog.pg_type t),
      'routines', (SELECT pg_catalog.jsonb_agg(p.oid::pg_catalog.int8) FROM pg_catalog.pg_proc p),
      'relations', (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(c.oid::pg_catalog.int8, c.relnatts))
        FROM pg_catalog.pg_class c))::pg_catalog.text AS base`);
  const { types, routines, relations } = JSON.parse(String(row?.['base'])) as {
    readonly types: readonly number[];
    readonly routines: readonly number[];
    readonly relations: readonly (readonly [number, number])[];
  };
  const columns = new Map(relations);
  const others = new Set([...types, ...routines]);
  return {
    isNew: (oid) => !columns.has(oid) && !others.has(oid),
    isNewColumn: (oid, number) => number > (columns.get(oid) ?? 0),
  };
}
