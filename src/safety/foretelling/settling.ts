import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import type { Hazard } from '../hazard.ts';
import { bodyIn } from '../meaning/bodies.ts';
import { assignedIn } from '../meaning/breaks-filled.ts';
import { undoneByWords } from '../meaning/breaks-settings.ts';
import { makesObject } from '../meaning/breaks-objects.ts';
import { isFilled, plainName } from '../meaning/change.ts';
import { kindOf, nodesOf } from '../meaning/scope.ts';
import type { Column, Routine, State } from '../meaning/state.ts';
import type { Subject } from '../meaning/verdict.ts';
import { lackingOf, withoutGrants } from '../meaning/settle.ts';
import { hidden, visibleIn, type Visible } from '../meaning/visible.ts';
import type { Ground } from './ground.ts';
import type { Places } from './places.ts';
import { policiesBehind } from './policies.ts';
import { unknown } from './scene.ts';

/* What a file gives back by its end of what its statements take: code that runs after it finds that. */

/** Where a file has led, none of whose statements has run. */
interface End {
  readonly ground: Pick<Ground, 'look'>;
  readonly places: Places;
  readonly state: State;
  /** Tables whose policies were told of. */
  readonly told: Set<string>;
}

/** @param trees of all statements of the file. */
export async function settledIn(
  end: End,
  trees: readonly SyntaxTree[],
  hazards: readonly Hazard[],
): Promise<readonly Hazard[]> {
  const kept: Hazard[] = [];
  for (const one of hazards) {
    const { subject = null } = one as { readonly subject?: Subject | null };
    if (subject?.kind === 'policies') {
      // Several statements exchange one table's policies; what was let through before the first of them counts.
      const place = `${subject.schema}.${subject.name}`;
      const left = end.told.has(place) ? null : await behindPolicies(end, trees, one, subject);
      end.told.add(place);
      if (left !== null) kept.push(left);
    } else if (subject?.undone !== undefined) {
      const left = undoneByWords(one, subject.undone, trees);
      if (left !== null) kept.push(left);
    } else {
      const left = subject !== null && isThereAgain(end, trees, subject) ? lackingIn(end, one, subject) : one;
      if (left !== null) kept.push(left);
    }
  }
  return kept;
}

/** What is left of a verdict about a relation that is there again: those can use it no more who are granted nothing. */
function lackingIn<Known extends Hazard>({ places, state }: End, one: Known, subject: Subject): Known | null {
  if (subject.kind !== 'relation') return null;
  const oid = places.find({ schemaname: subject.schema, relname: subject.name });
  const { kind = '', grants = [] } = state.relations.find((each) => each.oid === oid) ?? {};
  return withoutGrants(one, lackingOf(subject, new Set(grants), kind), kind === 'v');
}

/** Whether what a verdict is about is there again, with its name. */
function isThereAgain({ places, state }: End, trees: readonly SyntaxTree[], subject: Subject): boolean {
  const oid = places.find({ schemaname: subject.schema, relname: subject.name });
  switch (subject.kind) {
    case 'replica identity':
      return (
        subject.parts.length > 0 &&
        !trees.some((tree) => givesIdentity(tree, (node) => places.find(node) === oid)) &&
        state.indexes.some((one) => one.relation === oid && one.primary && one.immediate)
      );
    case 'filled':
      // By which trigger a column is filled then, only its function says.
      return trees.some(
        (tree) =>
          givesTrigger(tree, (node) => places.find(node) === oid) ||
          subject.parts.every((column) => filledIn(tree).has(column)),
      );
    case 'relation': {
      if (oid === null) return false;
      // Of what a view computes the type is not known.
      const own = state.columns.filter(({ relation }) => relation === oid);
      const is = (part: string) => (one: Column) =>
        part.startsWith(`${plainName(one.name)} `) &&
        (one.typeName === '' || part.endsWith(` ${one.typeName}`));
      return own.length === 0 || subject.parts.every((part) => own.some(is(part)));
    }
    case 'column': {
      const [column = ''] = subject.parts;
      return state.columns.some(
        ({ relation, name, typeName }) => relation === oid && column === `${plainName(name)} ${typeName}`,
      );
    }
    case 'function':
      return state.routines.some((one) => takesThose(one, subject));
    case 'object':
      return makesObject(trees, subject.name);
    case 'default':
      return state.columns.some(
        (one) => one.relation === oid && subject.parts.includes(one.name) && isFilled(one),
      );
    case 'type':
      return trees.some((tree) => givesType(tree, subject.name));
    default:
      return false;
  }
}

/** Whether a function takes at least these arguments, under these names, and needs no others. */
const takesThose = (
  one: Routine,
  { schema, name, parts, names = [], isProcedure = false }: Subject,
): boolean =>
  one.schema === schema &&
  one.name === name &&
  (one.kind === 'p') === isProcedure &&
  one.arguments.length >= parts.length &&
  one.arguments.length - one.defaults <= parts.length &&
  parts.every((part, at) => String(one.arguments[at]) === part) &&
  names.every((each, at) => each === '' || one.names[at] === each);

/** Whether a statement gives a type this name. */
function givesType(tree: SyntaxTree, name: string): boolean {
  const [kind, node] = kindOf(tree);
  const names = node['typeName'] ?? node['domainname'];
  const made = Array.isArray(names)
    ? ((names as readonly SyntaxTree[]).at(-1)?.['String']?.sval as unknown)
    : null;
  const isRenamed = kind === 'RenameStmt' && node['renameType'] === 'OBJECT_TYPE' && node['newname'] === name;
  return isRenamed || (kind.startsWith('Create') && made === name);
}

/** Whether a statement says what the replica identity of a table is. */
function givesIdentity(tree: SyntaxTree, isMeant: (node: SyntaxTree) => boolean): boolean {
  const [kind, node] = kindOf(tree);
  return (
    kind === 'AlterTableStmt' &&
    nodesOf(node['cmds'], 'AlterTableCmd').some(({ subtype }) => subtype === 'AT_ReplicaIdentity') &&
    isMeant(node['relation'] as SyntaxTree)
  );
}

const enabling = new Set(['AT_EnableTrig', 'AT_EnableTrigAll', 'AT_EnableTrigUser', 'AT_EnableAlwaysTrig']);

/** Columns that a function fills which a statement makes. */
function filledIn(tree: SyntaxTree): ReadonlySet<string> {
  const [kind, node] = kindOf(tree);
  return kind === 'CreateFunctionStmt' ? assignedIn(bodyIn(node) ?? '') : new Set();
}

/** Whether a statement gives a table a trigger. */
function givesTrigger(tree: SyntaxTree, isMeant: (node: SyntaxTree) => boolean): boolean {
  const [kind, node] = kindOf(tree);
  const gives =
    kind === 'CreateTrigStmt' ||
    nodesOf(node['cmds'], 'AlterTableCmd').some(({ subtype }) => enabling.has(String(subtype)));
  return gives && isMeant(node['relation'] as SyntaxTree);
}

/** What policies let through at the end of the file, beside what they did before. */
async function behindPolicies<Known extends Hazard>(
  { ground, places, state }: End,
  trees: readonly SyntaxTree[],
  one: Known,
  subject: Subject,
): Promise<Known | null> {
  const oid = places.find({ schemaname: subject.schema, relname: subject.name });
  const relation = state.relations.find((each) => each.oid === oid);
  if (relation !== undefined && !relation.rowSecurity) return null;
  const own = await policiesBehind(
    ground.look,
    subject,
    trees.filter((tree) => meant(tree, places) === oid),
  );
  const before: Visible = subject.visible ?? new Map<string, string>();
  const after = await visibleIn(ground.look, subject, { policies: own });
  const rows = `${identifier(subject.schema)}.${identifier(subject.name)}`;
  const lost = hidden(subject, rows, before, after);
  // Of nobody but the owner it is known that he may use it: then row security itself is what is told.
  if (lost === null) return after.size === 0 && subject.visible === undefined ? one : null;
  const isNone = [...after.values()].includes('(false)');
  const name = `${plainName(subject.schema)}.${plainName(subject.name)}`;
  return {
    ...one,
    message: isNone
      ? one.message
      : `${lost.roles.join(', ')} may find or write fewer rows of ${name}: only those that its policies let through`,
    question: lost.question.sql.includes(unknown)
      ? { ...lost.question, unlike: 'what it asks of rows is not known before it runs' }
      : lost.question,
  };
}

/** The table whose policies a statement changes; null = none. */
function meant(tree: SyntaxTree, places: Places): number | null {
  const [kind, node] = kindOf(tree);
  if (kind === 'CreatePolicyStmt' || kind === 'AlterPolicyStmt')
    return places.find(node['table'] as SyntaxTree);
  if (kind !== 'DropStmt' || node['removeType'] !== 'OBJECT_POLICY') return null;
  const [object] = node['objects'] as readonly SyntaxTree[];
  const parts = (object?.['List']?.items ?? []) as readonly SyntaxTree[];
  const [relname, schemaname] = [parts.at(-2), parts.at(-3)].map((part) => part?.['String']?.sval as unknown);
  return places.find({ relname, ...(schemaname === undefined ? {} : { schemaname }) });
}
