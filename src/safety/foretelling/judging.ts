import { isServerError } from '../../database/index.ts';
import { isMaintenance, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import type { Effects, Hazard, Held } from '../hazard.ts';
import { breaking } from '../meaning/breaks.ts';
import { elsewhere, formerOf, type Former } from '../meaning/breaks-elsewhere.ts';
import { hangingOn, hung, type Hanging } from '../meaning/breaks-hanging.ts';
import { cascaded, heldBack, inUse } from '../meaning/cascade.ts';
import type { Coded } from '../meaning/code.ts';
import { said, type Base, type Change, type Written } from '../meaning/change.ts';
import { changingData } from '../meaning/data.ts';
import type { Taken } from '../meaning/dependents.ts';
import { failing } from '../meaning/fails.ts';
import { losing } from '../meaning/loses.ts';
import { placed } from '../meaning/loses-code.ts';
import { emptied } from '../meaning/maintenance.ts';
import { kindOf, resolve } from '../meaning/scope.ts';
import { readState, type State } from '../meaning/state.ts';
import { verdict, type Verdict } from '../meaning/verdict.ts';
import { doingsOf, effectsOutside } from '../measuring/documented.ts';
import { hazardsOf } from '../measuring/hazards.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { foreseen } from './behind.ts';
import { effectsOf } from './effects.ts';
import { firstMade, isMade, Places } from './places.ts';
import { quotedIn, type Ground, type Parsed } from './ground.ts';
import { named, writtenBy } from './named.ts';
import { heldByRows } from './row-types.ts';
import { settledIn } from './settling.ts';
import { Since } from './since.ts';
import { takingsOf, withoutTaken, type Takings } from './takings.ts';
import { concernsRoutines } from './routines.ts';
import { isReplicaSetBy, isUtcSetBy, pathSetBy, predicted } from './predict.ts';
import { knownOf } from './types.ts';

/** What is known of a statement before sizes are. */
export interface Judged {
  readonly candidate: Candidate;
  readonly line: number;
  readonly effects: Effects;
  readonly hazards: readonly Hazard[];
}

const made: Omit<Base, 'version'> = { isNew: isMade, isNewColumn: (_, number) => number >= firstMade };

/** What is known while the statements are gone through, none of which is run. */
interface Course {
  readonly ground: Ground;
  readonly places: Places;
  readonly scene: Omit<Scene, 'sql'>;
  state: State;
  /** Locks of the transaction that goes on. */
  held: ReadonlyMap<number, Held>;
  /** Whether the file's time zone is UTC. */
  utc: boolean;
  /** Whether the file has foreign keys and triggers switched off. */
  isReplica: boolean;
  /** Trees of the statements so far. */
  readonly earlier: SyntaxTree[];
  readonly written: Written[];
  readonly since: Since;
  readonly takings: Takings;
}

/** What these do to tables is told by what they leave of the catalog, in which no relation has another name. */
const looksAhead = new Set(['AlterTableStmt', 'AlterDomainStmt']);

/** Settings that change what is there: others are read at the end of the file. */
const followed = new Set(['GrantStmt', 'CreateSeqStmt', 'DefineStmt']);

/** Relations that are looked at: of a schema with more that is dropped, the rest is counted. */
const mostRelations = 200;

/** Judges statements in the order in which they will run, each on what those before it leave. */
export async function judgeFiles(ground: Ground, parsed: readonly Parsed[]): Promise<readonly Judged[]> {
  const places = new Places(ground.catalogue, ground.path);
  const trees = parsed.flatMap(({ tree }) => tree ?? []);
  const oids = new Set(trees.flatMap((tree) => named(tree, places)));
  // The schemas that a SET search_path names hold tables, too.
  for (const tree of trees) {
    const path = pathSetBy(tree, ground.user);
    if (path === null) continue;
    const elsewhere = new Places(ground.catalogue, path);
    for (const other of trees) for (const oid of named(other, elsewhere)) oids.add(oid);
  }
  // The tables that have columns of a domain are found in all of them only.
  const everything = trees.some((tree) => kindOf(tree)[0] === 'AlterDomainStmt');
  const takings = await takingsOf(ground, parsed, places);
  const state = await readState(ground.look, {
    relations: [...new Set([...oids, ...takings.relations])].slice(0, mostRelations),
    everything,
    routines: trees.some(concernsRoutines),
  });
  const quote = (name: string): string => quotedIn(ground, name);
  const scene = { places, known: await knownOf(ground.look, trees), quote };
  takings.start(state);
  const course: Course = {
    ground,
    places,
    scene,
    state,
    held: new Map(),
    utc: true,
    isReplica: false,
    earlier: [],
    written: [],
    since: new Since(),
    takings,
  };
  const found: Judged[] = [];
  for (const file of new Set(parsed.map(({ candidate }) => candidate.file)))
    found.push(
      ...(await judgeFile(
        course,
        parsed.filter(({ candidate }) => candidate.file === file),
      )),
    );
  return found;
}

async function judgeFile(course: Course, parsed: readonly Parsed[]): Promise<readonly Judged[]> {
  const found: Judged[] = [];
  const trees = parsed.flatMap(({ tree }) => tree ?? []);
  course.held = new Map();
  course.places.path = course.ground.path;
  course.utc = course.scene.known.utc;
  course.isReplica = false;
  for (const { candidate, tree, coded, unknown = [] } of parsed) {
    if (candidate.isAlone) course.held = new Map();
    if (tree === null) {
      course.since.write(candidate, course.places, course.ground.routines);
      if (unknown.length > 0)
        found.push({ candidate, line: candidate.line, effects: noEffects, hazards: unknown });
      continue;
    }
    if (candidate.role === 'setting') {
      course.places.path = pathSetBy(tree, course.ground.user) ?? course.places.path;
      course.utc = isUtcSetBy(tree) ?? course.utc;
      course.isReplica = isReplicaSetBy(tree) ?? course.isReplica;
      if (followed.has(kindOf(tree)[0]))
        course.state = predicted(course.state, tree, { ...course.scene, sql: candidate.sql });
      continue;
    }
    try {
      const judged = await judgeOne(course, candidate, tree);
      const hazards = coded === undefined ? judged.hazards : await placedIn(judged.hazards, coded);
      if (hazards.length > 0) found.push({ ...judged, hazards });
    } catch (error) {
      // What cannot be followed, such as a type that an earlier statement makes; the others are judged all the same.
      const told = isServerError(error) ? [] : unfollowed(course, candidate, tree, whyNot(error));
      if (told.length === 0 && !(error instanceof RangeError)) throw new Unforetold(candidate, error);
      found.push(...told);
    }
  }
  const settled: Judged[] = [];
  const end = { ...course, told: new Set<string>() };
  for (const { hazards, ...one } of found) {
    const kept = await settledIn(end, trees, hazards);
    if (kept.length > 0) settled.push({ ...one, hazards: kept });
  }
  return settled;
}

/** Of a statement that is not judged by itself. */
const noEffects: Effects = {
  ...{ locks: [], held: [], waits: [], rewrites: [], builds: [], scans: [] },
  until: 'transaction',
};

/** What keeps all statements from being judged, with the one at which it did. */
export class Unforetold extends Error {
  readonly candidate: Candidate;

  constructor(candidate: Candidate, cause: unknown) {
    super('a statement could not be judged', { cause });
    this.candidate = candidate;
  }
}

const whyNot = (error: unknown): string =>
  error instanceof RangeError
    ? 'it names something that an earlier statement makes'
    : `“${error instanceof Error ? error.message : String(error)}” is a mistake of pg-feature-inventory: ` +
      'please report it with the statement';

/** A statement of which nothing is known but the tables that it names. */
function unfollowed(
  { places, ground, state }: Course,
  candidate: Candidate,
  tree: SyntaxTree,
  why: string,
): readonly Judged[] {
  const oids = [...new Set(named(tree, places))].filter((oid) => !isMade(oid));
  const tables = state.relations.filter(({ oid, kind }) => oids.includes(oid) && 'rpm'.includes(kind));
  const [table] = tables;
  if (table === undefined || !ground.catalogue.relations.has(table.oid)) return [];
  const what = tables.map(said).join(', ');
  const hazards = [
    verdict('not-foretold', table, 'locks', `What it does to ${what} is not known before it runs: ${why}`),
  ];
  return [{ candidate, line: candidate.line, effects: noEffects, hazards }];
}

/** Hazards with the code that their statement stands in. */
async function placedIn(hazards: readonly Hazard[], coded: Coded): Promise<readonly Hazard[]> {
  const found: Hazard[] = [];
  for (const one of hazards) found.push(await placed(one, coded));
  return found;
}

/** A statement and what is known of its end. */
interface Followed {
  readonly tree: SyntaxTree;
  readonly change: Change;
  readonly former: Former;
  readonly hanging: readonly Hanging[];
  readonly data: readonly Verdict[];
  /** What it takes with CASCADE; what keeps it from dropping something, or from changing a type. */
  readonly taken: Taken | null;
  readonly holding: Taken | null;
  readonly using: Taken | null;
  readonly scene: Scene;
}

/** What a statement does that is in no transaction. */
async function outsideOf({ ground }: Course, { statement }: Candidate, tree: SyntaxTree): Promise<Effects> {
  const doings = doingsOf(tree, statement.words[0] === 'REPACK');
  const names = doings.flatMap(({ name }) => name ?? []);
  const oids = await resolve(ground.look, names);
  const existing = new Set(ground.catalogue.relations.keys());
  const given = doings.map(({ name }) => (name === null ? null : (oids.get(name) ?? null)));
  return effectsOutside(doings, given, ground.catalogue, existing);
}

async function judgeOne(course: Course, candidate: Candidate, tree: SyntaxTree): Promise<Judged> {
  const { ground, places, state: before } = course;
  const { sql, statement, line, pending } = candidate;
  const { words } = statement;
  const judged = (effects: Effects, verdicts: readonly Hazard[]): Judged => ({
    candidate,
    line,
    effects,
    hazards: [...hazardsOf({ words, line }, effects), ...verdicts],
  });
  const isAlone = pending.steps?.has(statement.start) === true;
  const outside = isAlone || isMaintenance(statement) ? await outsideOf(course, candidate, tree) : null;
  if (outside !== null && isMaintenance(statement)) return judged(outside, []);
  const scene: Scene = { ...course.scene, known: { ...course.scene.known, utc: course.utc }, sql };
  const find = (node: SyntaxTree): number | null => places.find(node);
  const [kind, node] = kindOf(tree);
  const path = places.path.map(identifier).join(', ');
  const known: Change = {
    base: { ...made, version: before.version },
    ...{ tree, sql, before, after: before, written: [...course.written], find, path },
    earlier: [...course.earlier],
    isReplica: course.isReplica,
  };
  const former = await formerOf(known, ground.look);
  const data = await changingData(known, ground.look);
  const told = { tree, line, before, scene, catalogue: ground.catalogue, held: course.held };
  const { since } = course;
  const remember = since.changesOf(tree, before, places, candidate);
  // Names are given and taken while it is followed: what it locks is found under the names from before.
  const first = await effectsOf({ ...told, after: before });
  course.takings.see(tree, before, places);
  const holding = since.isCertain ? course.takings.holding(candidate, before) : null;
  const using = since.isCertain ? course.takings.using(candidate, before) : null;
  const taken = await course.takings.takenBy(candidate, tree, before, places);
  const hanging = await hangingOn(known, [], taken, ground.look);
  const after = withoutTaken(predicted(before, tree, scene), taken, places);
  const change: Change = { ...known, after };
  const { effects, held } = looksAhead.has(kind) ? await effectsOf({ ...told, after }) : first;
  const verdicts =
    kind === 'RefreshMatViewStmt'
      ? emptied(change, node)
      : await verdictsOf(course, { tree, change, former, hanging, data, taken, holding, using, scene });
  const asked = await askable(verdicts, course);
  remember();
  course.state = after;
  if (!isAlone) course.held = held;
  course.written.push(...writtenBy(tree, places, before));
  course.earlier.push(tree);
  return judged(outside ?? effects, asked);
}

/** What a statement means that has not run, by the same judges as where it has. */
async function verdictsOf(
  { ground, places, since }: Course,
  { tree, change, former, hanging, data, taken, holding, using, scene }: Followed,
): Promise<readonly Verdict[]> {
  return [
    ...(await failing(change)),
    ...losing(change),
    ...data,
    ...(await breaking(change, ground.look)),
    ...(await elsewhere(change, former, ground.look, foreseen(change, ground.look, scene))),
    ...(taken === null ? [] : cascaded(change, taken)),
    ...hung(hanging),
    ...(holding === null ? [] : heldBack(holding)),
    ...(using === null ? [] : inUse(using)),
    ...(since.isCertain ? await heldByRows(tree, places, ground.look) : []),
  ];
}

/** Verdicts with what keeps their questions from being asked of the live database. */
async function askable(
  verdicts: readonly Verdict[],
  { since, state, ground }: Course,
): Promise<readonly Verdict[]> {
  const asked: Verdict[] = [];
  for (const one of verdicts) {
    const { question } = one;
    asked.push(
      question === null ? one : { ...one, question: await since.asked(question, state, ground.ambiguous) },
    );
  }
  return asked;
}
