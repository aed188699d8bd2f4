import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { dependentsOf, leftOf, relationsOf, type Dependent, type Taken } from '../meaning/dependents.ts';
import { rootsOf, type Behavior, type FindRelation, type Root } from '../meaning/drops.ts';
import { columnIn, relationIn } from '../meaning/change.ts';
import { kindOf, namesOf } from '../meaning/scope.ts';
import type { Relation, State } from '../meaning/state.ts';
import type { Candidate } from './candidates.ts';
import { quotedIn, type Ground, type Parsed } from './ground.ts';
import { isMade, type Places } from './places.ts';
import { pathSetBy } from './predict.ts';

/* What statements that are not run will take with CASCADE, of the catalog as it is before the first of them. */

const found =
  (places: Pick<Places, 'find'>): FindRelation =>
  (node) => {
    const oid = places.find(node);
    return oid === null || isMade(oid) ? null : `${oid}::pg_catalog.oid`;
  };

/** As a setting: what it names may be missing, as `$user` often is. */
const pathText = (path: readonly string[]): string => path.map(identifier).join(', ');

/** What a statement takes, and what keeps it from dropping something, or from changing a type. */
type Drop = Readonly<Partial<Record<Behavior, Taken>>>;

/** What all statements take, asked once for each search_path. */
export class Takings {
  readonly #ground: Ground;
  readonly #known: ReadonlyMap<Candidate, Drop>;
  readonly #gone = new Set<string>();
  /** Words of the names of functions and publications that are another one, or gone. */
  readonly #apart: string[] = [];
  #first: State | null = null;

  constructor(ground: Ground, known: ReadonlyMap<Candidate, Drop>) {
    this.#ground = ground;
    this.#known = known;
  }

  /** Relations that go, or lose something. */
  get relations(): readonly number[] {
    return [...this.#known.values()].flatMap((drop) => Object.values(drop).flatMap(relationsOf));
  }

  /** @param state before the first statement. */
  start(state: State): void {
    this.#first = state;
  }

  /** Notes what a statement takes by name, or changes so that it may depend on other things behind it. */
  see(tree: SyntaxTree, before: State, places: Places): void {
    const [kind, node] = kindOf(tree);
    if (kind === 'ViewStmt') {
      const oid = places.find(node['view'] as SyntaxTree);
      if (oid !== null) this.#gone.add(keyOf({ catalog: 'pg_class', oid, part: 0 }));
    }
    if (kind === 'AlterPolicyStmt') {
      const relation = relationIn(before, places.find(node['table'] as SyntaxTree) ?? 0);
      if (relation !== undefined)
        this.#gone.add(this.#nameOf('policy', String(node['policy_name']), relation));
    }
    const other = namedApart(kind, node, (one) => quotedIn(this.#ground, one));
    if (other !== null) this.#apart.push(other);
    const what = owned[String(node['removeType'])];
    if (kind !== 'DropStmt' || what === undefined) return;
    for (const object of node['objects'] as readonly SyntaxTree[]) {
      const parts = namesOf(object['List']?.items);
      const [relname, schemaname] = [parts.at(-2), parts.at(-3)];
      const oid = places.find({ relname, ...(schemaname === undefined ? {} : { schemaname }) });
      const relation = relationIn(before, oid ?? 0);
      if (relation !== undefined) this.#gone.add(this.#nameOf(what, parts.at(-1) ?? '', relation));
    }
  }

  /** As the server identifies it. */
  #nameOf(what: string, name: string, relation: Pick<Relation, 'schema' | 'name'>): string {
    const quote = (one: string): string => quotedIn(this.#ground, one);
    return `the ${what} ${quote(name)} on ${quote(relation.schema)}.${quote(relation.name)}`;
  }

  /** What a statement takes of what those before it have left; null = it takes nothing. */
  async takenBy(
    candidate: Candidate,
    tree: SyntaxTree,
    before: State,
    places: Places,
  ): Promise<Taken | null> {
    const taken = this.#known.get(candidate)?.DROP_CASCADE ?? (await this.#renamed(tree, places));
    if (taken === null) return null;
    const dependents = leftOf(taken.dependents, (one) => this.#isGone(one, before, taken), true);
    for (const one of dependents) this.#gone.add(keyOf(one));
    return { ...taken, dependents };
  }

  /** What certainly still depends on what a statement drops without CASCADE. */
  holding(candidate: Candidate, before: State): Taken | null {
    return this.#holding(this.#known.get(candidate)?.DROP_RESTRICT, before);
  }

  /** What certainly still uses a column whose type a statement changes, so that it fails. */
  using(candidate: Candidate, before: State): Taken | null {
    const holding = this.#holding(this.#known.get(candidate)?.RETYPE, before);
    const uses = ({ catalog, name, via }: Dependent): boolean =>
      via?.includes('') === true && (using.has(catalog) || / view /.test(name.slice(0, 24)));
    return holding && { ...holding, dependents: holding.dependents.filter(uses) };
  }

  #holding(taken: Taken | undefined, before: State): Taken | null {
    if (taken === undefined) return null;
    const first = this.#first;
    const isUncertain = (one: Dependent): boolean =>
      !followed.has(one.catalog) ||
      first === null ||
      (one.catalog !== 'pg_proc' && relationIn(first, one.relation) === undefined) ||
      this.#isGone(one, before, taken);
    const told = taken.dependents.filter((one) => one.told);
    const dependents = leftOf(told, isUncertain, false);
    return { ...taken, dependents };
  }

  /** Of a relation that has its name from a statement before, nothing could be asked at the beginning. */
  async #renamed(tree: SyntaxTree, places: Places): Promise<Taken | null> {
    const roots = rootsOf(tree, found(places));
    if (roots.length === 0) return null;
    const known = await dependentsOf(this.#ground.look, new Map([[0, roots]]), pathText(places.path));
    return known.get(0) ?? null;
  }

  #isGone(one: Dependent, now: State, { objects }: Taken): boolean {
    const first = this.#first;
    if (first === null) return false;
    if (this.#gone.has(keyOf(one)) || this.#gone.has(one.name)) return true;
    if (this.#apart.some((words) => one.name.includes(words))) return true;
    const { catalog, oid, part, relation } = one;
    if (relationIn(first, relation) !== undefined && relationIn(now, relation) === undefined) return true;
    const left = (list: (state: State) => readonly { readonly oid: number }[]): boolean =>
      list(first).some((each) => each.oid === oid) && !list(now).some((each) => each.oid === oid);
    if (catalog === 'pg_constraint') return left(({ constraints }) => constraints);
    if (catalog === 'pg_type') return left(({ types }) => types);
    if (part > 0) {
      const [old, column] = [columnIn(first, relation, part), columnIn(now, relation, part)];
      const isSame = catalog === 'pg_attrdef' ? old?.default === column?.default : old?.type === column?.type;
      return old !== undefined && !isSame;
    }
    // A table that was moved goes with its new schema.
    const isOfSchema = objects.some((object) => object.startsWith('schema:'));
    return isOfSchema && relationIn(first, relation)?.schema !== relationIn(now, relation)?.schema;
  }
}

/** Of these it is seen what statements do with them. */
const followed = new Set([
  'pg_class',
  'pg_constraint',
  'pg_attrdef',
  'pg_policy',
  'pg_trigger',
  'pg_rewrite',
  'pg_proc',
  'pg_publication_rel',
]);

/** Besides views: what PostgreSQL makes anew itself, such as an index, keeps no column from another type. */
const using = new Set(['pg_policy', 'pg_trigger', 'pg_rewrite', 'pg_proc', 'pg_publication_rel']);

/** How the server calls a function or publication that a statement replaces, changes or drops; null = none. */
function namedApart(kind: string, node: SyntaxTree, quote: (name: string) => string): string | null {
  if (kind === 'AlterPublicationStmt') return `in publication ${quote(String(node['pubname']))}`;
  const [object] = (node['objects'] ?? []) as readonly SyntaxTree[];
  if (kind === 'DropStmt' && node['removeType'] === 'OBJECT_PUBLICATION')
    return `in publication ${quote(String(object?.['String']?.sval))}`;
  const name = namesOf(node['funcname'] ?? object?.['ObjectWithArgs']?.objname).at(-1);
  const isOne = kind === 'CreateFunctionStmt' || kind === 'DropStmt';
  return isOne && name !== undefined ? `.${quote(name)}(` : null;
}

/** What belongs to a relation, and is dropped by its own name. */
const owned: Readonly<Record<string, string>> = {
  OBJECT_POLICY: 'policy',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_RULE: 'rule',
};

const keyOf = ({ catalog, oid, part }: Pick<Dependent, 'catalog' | 'oid' | 'part'>): string =>
  `${catalog} ${oid} ${part}`;

/** Asks what the statements of files take. */
export async function takingsOf(ground: Ground, parsed: readonly Parsed[], places: Places): Promise<Takings> {
  const asked = new Map<string, Map<number, readonly Root[]>>();
  let [path, file] = [ground.path, ''];
  for (const [number, { candidate, tree }] of parsed.entries()) {
    if (candidate.file !== file) [path, file] = [ground.path, candidate.file];
    if (tree === null) continue;
    path = pathSetBy(tree, ground.user) ?? path;
    const find = found({ find: (node) => places.findIn(path, node) });
    const text = pathText(path);
    for (const [at, behavior] of behaviors.entries()) {
      const roots = rootsOf(tree, find, behavior);
      if (roots.length === 0) continue;
      const known = asked.get(text) ?? new Map<number, readonly Root[]>();
      asked.set(text, known.set(number * behaviors.length + at, roots));
    }
  }
  const takings = new Map<Candidate, Drop>();
  for (const [text, roots] of asked)
    for (const [number, taken] of await dependentsOf(ground.look, roots, text)) {
      const one = parsed[Math.floor(number / behaviors.length)]?.candidate;
      if (one === undefined) continue;
      const behavior = behaviors[number % behaviors.length] as Behavior;
      takings.set(one, { ...takings.get(one), [behavior]: taken });
    }
  return new Takings(ground, takings);
}

const behaviors: readonly Behavior[] = ['DROP_CASCADE', 'DROP_RESTRICT', 'RETYPE'];

/** A state without what a statement takes with it. */
export function withoutTaken(state: State, taken: Taken | null, places: Places): State {
  if (taken === null || taken.dependents.length === 0) return state;
  const gone = new Map<string, Set<number>>();
  const columns = new Set<string>();
  const defaults = new Set<string>();
  for (const { catalog, oid, part, relation } of taken.dependents) {
    if (catalog === 'pg_attrdef') defaults.add(`${relation} ${part}`);
    else if (part > 0) columns.add(`${oid} ${part}`);
    else gone.set(catalog, (gone.get(catalog) ?? new Set()).add(oid));
  }
  const has = (catalog: string, oid: number): boolean => gone.get(catalog)?.has(oid) === true;
  for (const { oid, schema, name } of state.relations) if (has('pg_class', oid)) places.take(schema, name);
  return {
    ...state,
    relations: state.relations.filter(({ oid }) => !has('pg_class', oid)),
    columns: state.columns.flatMap((one) => {
      const key = `${one.relation} ${one.number}`;
      if (has('pg_class', one.relation) || columns.has(key)) return [];
      return [defaults.has(key) ? { ...one, default: null } : one];
    }),
    constraints: state.constraints.filter(
      ({ oid, relation }) => !has('pg_constraint', oid) && !has('pg_class', relation),
    ),
    indexes: state.indexes.filter(({ oid, relation }) => !has('pg_class', oid) && !has('pg_class', relation)),
    types: state.types.filter(({ oid }) => !has('pg_type', oid)),
    routines: state.routines.filter(({ oid }) => !has('pg_proc', oid)),
  };
}
