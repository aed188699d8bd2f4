import type { SaferForm } from '../hazard.ts';
import { breaking } from './breaks.ts';
import { elsewhere, formerOf, type Former } from './breaks-elsewhere.ts';
import { hangingOn, hung, type Hanging } from './breaks-hanging.ts';
import { cascaded } from './cascade.ts';
import { type Base, type Change } from './change.ts';
import { writtenBy } from './earlier.ts';
import { changingData } from './data.ts';
import { failing } from './fails.ts';
import { dependentsOf, relationsOf, type Taken } from './dependents.ts';
import { byName, rootsOf } from './drops.ts';
import { draftOf } from './forms.ts';
import { updatedInParts } from './forms-data.ts';
import {
  isPlainInsert,
  leftAhead,
  madeFunction,
  namesAhead,
  stateAhead,
  takesRows,
  type Names,
} from './ahead.ts';
import { codeOf, type Code } from './code.ts';
import { losing } from './loses.ts';
import { losingInCode } from './loses-code.ts';
import { emptied, maintained } from './maintenance.ts';
import { isWithout, kindOf, nodesOf, scopeOf, scopeOfCode, type Scope } from './scope.ts';
import { NotTogether, type Ask, type InFile, type Judged } from '../measuring/meaning.ts';
import { Failed } from '../measuring/unjudged.ts';
import { partOf } from './plain-state.ts';
import { isStart } from './same.ts';
import { madeWhole, readFirst, type Session } from './reading.ts';
import { mayBePlain, place, readIn, reading, type State } from './state.ts';
import { back, release, trialOf, type Statement, type Trial } from './trial.ts';
import { tried } from './tried.ts';
import type { Verdict } from './verdict.ts';

/** What a statement means, and how its end is reached more safely. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Tried on the same tables; null where there is no better way, or it did not run. */
  readonly safer: SaferForm | null;
}

const nothing: Judgement = { verdicts: [], safer: null };

/**
 * Says what a statement means for rows, data and running code, before it runs: it is tried behind a savepoint, and told
 * from the catalog before and after it instead of its words, so that what a DO block or a function executes is seen as
 * well. The safer form is tried in its place, after the statement was taken back.
 * @param inFile sends SQL in the transaction in which the statement will run, or runs it for good, if it comes to that;
 *   where it only sends SQL, the statement is tried and rolled back. The database holds no rows.
 * @returns nothing for a statement that fails: whoever runs it reports that.
 */
export async function judge(
  statement: Statement,
  inFile: Ask | InFile,
  known: Pick<Trial, 'base' | 'session'>,
): Promise<Judgement & Judged> {
  const { reached } = known.session;
  known.session.reached = null;
  if (isWithout(statement.tree)) {
    known.session.ahead = leftAhead(known.session.ahead, statement.tree, null);
    return { ...nothing, ran: 'not', next: [], mistake: null };
  }
  const [ask, session] = typeof inFile === 'function' ? [inFile, null] : [inFile.ask, inFile];
  const trial = trialOf(statement, ask, known, session);
  const judgement = await judgeBehind(statement, trial, reached).catch((error: unknown) => {
    trial.mistake = error instanceof Failed ? null : error;
    if (trial.ran === 'stands') trial.ran = 'undone';
    trial.led = null;
    return nothing;
  });
  if (trial.isBroken) throw new NotTogether();
  known.session.ahead = leftAhead(known.session.ahead, statement.tree, trial.led, trial.ran === 'stands');
  const { mistake } = trial;
  if (!trial.isOpen()) return { ...judgement, ran: 'not', next: [], mistake };
  if (session !== null && trial.ran === 'stands')
    return { ...judgement, ran: 'stands', next: [release], mistake };
  const undo = [back, release];
  if (session !== null) return { ...judgement, ran: trial.ran, next: undo, mistake };
  await ask(undo.join(';\n'));
  return { ...judgement, ran: trial.ran, next: [], mistake };
}

/** The catalog before a statement: where the last one has led, if that was about the same relations. */
async function startOf(
  { following }: Statement,
  trial: Trial,
  scope: Scope,
  reached: Session['reached'],
): Promise<State> {
  const { ask, session, isForGood } = trial;
  if (reached?.scope === JSON.stringify(scope)) return reached.state;
  const ahead = mayBePlain(scope) ? stateAhead(session.ahead, scope) : null;
  // What is tried and rolled back may be tried again, where another statement has run.
  const next = async (): Promise<Names> =>
    isForGood && following !== undefined ? await namesAhead(following()) : { tables: [], functions: [] };
  return ahead ?? (await readFirst(ask, session, scope, { back, next }));
}

async function judgeBehind(
  statement: Statement,
  trial: Trial,
  reached: Session['reached'],
): Promise<Judgement> {
  const { look, base } = trial;
  if (trial.session.ahead?.absent.has(madeFunction(statement.tree) ?? '') === true) return nothing;
  const wide = await scopeOf(look, statement.tree);
  if (wide === null) return nothing;
  const code = await codeOf(statement.tree, look);
  const narrow =
    code?.isWhole === true
      ? await scopeOfCode(
          look,
          code.statements.map(({ tree }) => tree),
        )
      : null;
  const roots = rootsOf(statement.tree, byName);
  const taken = (await dependentsOf(look, new Map([[0, roots]]), null)).get(0) ?? null;
  const own = narrow ?? wide;
  const scope = { ...own, relations: [...own.relations, ...relationsOf(taken)] };
  const before = await startOf(statement, trial, scope, reached);
  const names = trial.session.ahead?.oids ?? new Map<string, number>();
  const about = { tree: statement.tree, state: before, known: names };
  const written = await writtenBy(trial.lookAnytime, statement.earlier ?? [], about);
  // Such a statement leaves its tables as they were read.
  const known = isPlainInsert(statement.tree) ? trial.session.ahead?.oids : undefined;
  const { fits } = trial.session.proven;
  const change: Change = { ...statement, before, after: before, base, written, known, fits };
  const [kind, node] = kindOf(statement.tree);
  if (kind === 'ReindexStmt' || kind === 'RefreshMatViewStmt')
    return { verdicts: emptied(change, node), safer: await tried(maintained(change), trial, null) };
  const data = await changingData(change, look);
  // Rows leave the catalog as it is, save for what functions and triggers do.
  const runsCode = !takesRows(before) || nodesOf(statement.tree, 'FuncCall').length > 0;
  if (ofRows.has(kind) && trial.isForGood && !runsCode)
    trial.session.reached = { scope: JSON.stringify(scope), state: before };
  if (kind === 'UpdateStmt') {
    const safer = await tried(await updatedInParts(change, node), trial, null);
    return { verdicts: attached(data, safer), safer };
  }
  if (ofRows.has(kind)) return { verdicts: data, safer: null };
  const trees = (code?.statements ?? []).flatMap(({ tree }) => tree ?? []);
  const former = await formerOf(change, look, trees);
  const hanging = await hangingOn(change, trees, taken, look);
  return await judgeChange(change, { data, code, scope, taken, former, hanging }, trial);
}

/** Statements that change rows. */
const ofRows = new Set(['UpdateStmt', 'TruncateStmt', 'DeleteStmt', 'InsertStmt']);

/** What is known of a statement before it runs. */
interface Known {
  readonly data: readonly Verdict[];
  readonly code: Code | null;
  readonly scope: Scope;
  /** What it takes with CASCADE; null = nothing. */
  readonly taken: Taken | null;
  readonly former: Former;
  readonly hanging: readonly Hanging[];
}

async function judgeChange(
  given: Change,
  { data, code, scope, taken, former, hanging }: Known,
  trial: Trial,
): Promise<Judgement> {
  // What it made is named in it as well, and what it renamed keeps its OID.
  const relations = given.before.relations.map(({ oid }) => oid);
  const types = scope.types === 'all' ? scope.types : given.before.types.map(({ oid }) => oid);
  const behind = { ...scope, relations, types };
  const isPlain = mayBePlain(behind) && !trial.session.isSpecial;
  const rows = await trial.run(trial.among === null ? reading(behind, isPlain) : [], place);
  const first = trial.among === null ? readIn(rows, isPlain) : afterAll(trial.session, given.before);
  const after = await madeWhole(trial.ask, trial.session, behind, first);
  const again = { isPlain: isPlain && first !== null, scope: behind };
  const change: Change = { ...given, after };
  trial.led = [given.before, after];
  const found = [
    ...(await failing(change)),
    ...losing(change),
    ...data,
    ...(await losingInCode(change, code, trial.look)),
    ...(await breaking(change, trial.look)),
    ...(await elsewhere(change, former, trial.look)),
    ...(taken === null ? [] : cascaded(change, taken)),
    ...hung(hanging),
  ];
  const safer = await tried(await draftOf(change, trial.look), trial, { again, change });
  if (trial.isForGood && trial.ran === 'stands' && isStart(change, scope))
    trial.session.reached = { scope: JSON.stringify(scope), state: change.after };
  return { verdicts: attached(found, safer), safer };
}

/** What the statements that ran together have made of the tables of one of them. */
const afterAll = ({ together }: Session, { relations }: State): State | null =>
  together === null ? null : partOf(together, new Set(relations.map(({ oid }) => oid)));

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

/** What the database has before the first file of a pull request; asked in a transaction or outside of one. */
export async function readBase(ask: Ask, oldest: number): Promise<Base> {
  const oids = (catalog: string): string =>
    `(SELECT pg_catalog.json_agg(c.oid::pg_catalog.int8) FROM pg_catalog.${catalog} c WHERE c.oid >= ${firstOwn})`;
  const [row] = await ask(`SELECT pg_catalog.json_build_object('types', ${oids('pg_type')},
      'routines', ${oids('pg_proc')},
      'relations', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(c.oid::pg_catalog.int8, c.relnatts))
        FROM pg_catalog.pg_class c),
      'version', pg_catalog.current_setting('server_version_num')::int4)::pg_catalog.text AS base`);
  const { types, routines, relations, version } = JSON.parse(String(row?.['base'])) as {
    readonly types: readonly number[] | null;
    readonly routines: readonly number[] | null;
    readonly relations: readonly (readonly [number, number])[];
    readonly version: number;
  };
  const columns = new Map(relations);
  const others = new Set([...(types ?? []), ...(routines ?? [])]);
  return {
    version: Math.min(version, oldest),
    isNew: (oid) => oid >= firstOwn && !columns.has(oid) && !others.has(oid),
    isNewColumn: (oid, number) => number > (columns.get(oid) ?? 0),
  };
}

/** The first OID that is not PostgreSQL's own, see FirstNormalObjectId in access/transam.h. */
const firstOwn = 16_384;
