import type { SyntaxTree } from '../../migrations/index.ts';
import { functionOf, inputsOf } from './bodies.ts';
import { kindOf, namesOf, nodeOfName, nodesOf } from './scope.ts';
import { publishedBehind, unpublishedBy, unpublishedOf } from './publications.ts';
import { droppedIn, isCalled, namesGiven, tablesTaken, type Left, type Settings } from './settings.ts';

/* What statements make of the settings of an object, by their words. */

/**
 * What a setting is of: of two values of one sort, one takes the other's place. `sort=` without a value is what is said
 * to be as a new object has it: nothing is set then, and nobody has lost it without a word.
 */
export const sortOf = (entry: string): string => entry.split('=', 1)[0] ?? entry;

const without = (set: readonly string[], ...sorts: readonly string[]): readonly string[] =>
  set.filter((one) => !sorts.includes(sortOf(one)));
const withOne = (set: readonly string[], entry: string): readonly string[] => [
  ...without(set, sortOf(entry)),
  entry,
];

/** Whether an entry only says that a new object's way is meant. */
export const isUsual = (entry: string): boolean => entry.endsWith('=');

/** Whether a node, or the parts of a name, mean the relation or function of an object, as far as they say it. */
const means = ({ schema, name }: Settings, node: SyntaxTree | undefined): boolean =>
  isCalled(node, schema, name);

const commandsIn = (tree: SyntaxTree): readonly SyntaxTree[] =>
  nodesOf(kindOf(tree)[1]['cmds'], 'AlterTableCmd');

/** The types of arguments, as the catalog names them. */
const typesIn = (nodes: readonly (SyntaxTree | undefined)[]): string =>
  nodes
    .map((type) => {
      const [, last] = kindOf(((type?.['names'] ?? []) as readonly SyntaxTree[]).at(-1) ?? null);
      return `${type?.['arrayBounds'] === undefined ? '' : '_'}${String(last['sval'])}`;
    })
    .join();

/** Whether `f(int)`, or `f` alone, means a function. */
function meansFunction(one: Settings, given: SyntaxTree | undefined): boolean {
  const types = ((given?.['objargs'] ?? []) as readonly SyntaxTree[]).map(
    (type) => type['TypeName'] as SyntaxTree | undefined,
  );
  const isAny = given?.['args_unspecified'] === true;
  return (
    means(one, nodeOfName(namesOf(given?.['objname']))) && (isAny || typesIn(types) === one.columns.join())
  );
}

/** What is dropped by the name of its table and its own. */
const droppedOnTables: Readonly<Record<string, Settings['kind']>> = {
  OBJECT_TRIGGER: 'trigger',
  OBJECT_POLICY: 'policy',
};

/** Whether a statement drops it, or takes its name away. */
function isTaken(one: Settings, tree: SyntaxTree): boolean {
  const [kind, node] = kindOf(tree);
  if (kind !== 'DropStmt') return tablesTaken(tree).some((table) => means(one, table));
  if (one.kind === 'function')
    return nodesOf(node['objects'], 'ObjectWithArgs').some((object) => meansFunction(one, object));
  const onTable = droppedOnTables[String(node['removeType'])];
  return droppedIn(node).some((parts) =>
    onTable === undefined
      ? means(one, nodeOfName(parts))
      : one.kind === onTable && parts.at(-1) === one.part && means(one, nodeOfName(parts.slice(0, -1))),
  );
}

/** `sort=value` of options of a view. */
const optionsIn = (options: unknown): readonly string[] =>
  nodesOf(options, 'DefElem').map(
    ({ defname, arg }) =>
      `${String(defname)}=${String(arg?.['String']?.sval ?? arg?.['Boolean']?.boolval ?? 'true')}`,
  );

/** Attributes of a function that a new one has. */
const usualAttributes = new Set(['VOLATILE', 'PARALLEL UNSAFE']);

/** `sort=value` of options of a function, as {@link Settings.set} has them. */
const attributesIn = (options: unknown): readonly string[] =>
  nodesOf(options, 'DefElem').map(({ defname, arg }) => {
    const sort = String(defname);
    const [kind, node] = kindOf((arg ?? null) as SyntaxTree | null);
    if (kind === 'VariableSetStmt') return `SET ${String(node['name'])}=${valueIn(node)}`;
    const value = String(
      node['sval'] ?? node['fval'] ?? node['ival'] ?? (node['boolval'] === true ? sort : ''),
    );
    const isNamed = ['parallel', 'cost', 'rows'].includes(sort);
    const said = `${isNamed ? `${sort} ` : ''}${value}`.toUpperCase();
    return `${sort}=${usualAttributes.has(said) ? '' : said}`;
  });

/** What a parameter is set to; empty = to what it is anyway. */
function valueIn({ kind, args }: SyntaxTree): string {
  if (kind === 'VAR_SET_CURRENT') return 'CURRENT';
  const values = nodesOf(args, 'A_Const').map(
    ({ sval, ival, fval }) => sval?.['sval'] ?? fval?.['fval'] ?? ival?.['ival'] ?? '""',
  );
  return values.map(String).join(', ');
}

/** What a view of the caller's rights has of the table below it. */
const secured = ['ROW SECURITY', 'FORCE ROW SECURITY', 'POLICIES'];

/** A place of the grammar's own: nobody has written it. */
const isWritten = ({ location }: SyntaxTree): boolean => Number(location ?? 0) >= 0;

/** What CREATE and ALTER POLICY say of a policy; nothing of what they leave out. */
function saidOfPolicy(node: SyntaxTree, isNew: boolean): readonly string[] {
  const command = String(node['cmd_name'] ?? 'all').toUpperCase();
  const roles = nodesOf(node['roles'], 'RoleSpec').filter(isWritten);
  const isForAll = roles.some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC');
  return [
    ...(isNew && node['permissive'] !== true ? ['RESTRICTIVE'] : []),
    ...(isNew && command !== 'ALL' ? [`FOR=${command}`] : []),
    ...(roles.length === 0
      ? []
      : [`TO=${isForAll ? '' : roles.map(({ rolename }) => String(rolename)).join(', ')}`]),
  ];
}

/** Whether a statement is about a policy. */
const isPolicy = (one: Settings, node: SyntaxTree): boolean =>
  node['policy_name'] === one.part && means(one, node['table'] as SyntaxTree);

/** What a statement makes anew under the name of an object has set; null = it makes none such. */
function madeIn(one: Settings, tree: SyntaxTree): readonly string[] | null {
  const [kind, node] = kindOf(tree);
  const is = (given: boolean): readonly string[] | null => (given ? [] : null);
  switch (one.kind) {
    case 'trigger':
      return is(
        kind === 'CreateTrigStmt' &&
          node['trigname'] === one.part &&
          means(one, node['relation'] as SyntaxTree),
      );
    case 'policy':
      return kind === 'CreatePolicyStmt' && isPolicy(one, node) ? saidOfPolicy(node, true) : null;
    case 'view': {
      if (kind !== 'ViewStmt' || !means(one, node['view'] as SyntaxTree)) return null;
      const [, check] = /^(LOCAL|CASCADED)/.exec(String(node['withCheckOption'])) ?? [];
      const options = optionsIn(node['options']);
      return check === undefined ? options : [...options, `check_option=${check.toLowerCase()}`];
    }
    case 'relation': {
      if (kind === 'ViewStmt' && means(one, node['view'] as SyntaxTree)) {
        const isInvoker = /^security_invoker=(?:true|on|yes|1)$/i;
        return optionsIn(node['options']).some((option) => isInvoker.test(option)) ? secured : [];
      }
      return is(namesGiven(tree).some((relation) => means(one, relation)));
    }
    case 'function': {
      if (kind !== 'CreateFunctionStmt' || functionOf(tree) !== one.name) return null;
      const types = inputsOf(node).map(({ argType }) => argType as SyntaxTree);
      if (typesIn(types) !== one.columns.join()) return null;
      // Who may execute it stays with a function that is replaced.
      const stays = node['replace'] === true ? one.set.filter((entry) => entry === 'PUBLIC') : [];
      return [...stays, ...attributesIn(node['options'])];
    }
    default:
      return null;
  }
}

/** Commands of ALTER TABLE by which triggers fire or do not, with what they set. */
const firing: Readonly<Record<string, string | null>> = {
  AT_EnableTrig: 'fires=',
  AT_EnableAlwaysTrig: 'fires=A',
  AT_EnableReplicaTrig: 'fires=R',
  AT_DisableTrig: 'fires=D',
  AT_EnableTrigAll: null,
  AT_EnableTrigUser: null,
  AT_DisableTrigAll: 'fires=D',
  AT_DisableTrigUser: 'fires=D',
};

/** What one command of ALTER TABLE makes of it. */
function altered(one: Settings, set: Left, { subtype, name, def }: SyntaxTree): Left {
  const what = String(subtype);
  const given = String(def?.['String']?.sval);
  const known = set ?? [];
  const fires = firing[what];
  switch (one.kind) {
    case 'trigger':
    case 'constraint': {
      if (what === 'AT_AddConstraint' && def?.['Constraint']?.conname === one.part) return [];
      if (set === null) return null;
      if (what === 'AT_DropConstraint' && one.kind === 'constraint' && name === one.part) return null;
      if (isRetyped(one, { subtype, name })) return without(known, 'fires');
      const isMeant =
        what.endsWith('All') || (one.kind === 'trigger' && (what.endsWith('User') || name === one.part));
      if (fires === undefined || !isMeant) return set;
      return fires === null ? without(known, 'fires') : withOne(known, fires);
    }
    case 'view':
      if (what === 'AT_SetRelOptions') return optionsIn(def).reduce(withOne, known);
      return what === 'AT_ResetRelOptions' ? without(known, ...optionsIn(def).map(sortOf)) : set;
    case 'column':
      if (name !== one.part) return set;
      if (what === 'AT_AlterColumnType') return [];
      if (what === 'AT_SetStorage') return withOne(known, `STORAGE=${given.toUpperCase()}`);
      return what === 'AT_SetCompression' ? withOne(known, `COMPRESSION=${given}`) : set;
    case 'index':
    case 'statistics':
      return isRetyped(one, { subtype, name }) ? [] : set;
    case 'relation':
      if (what === 'AT_EnableRowSecurity') return withOne(known, 'ROW SECURITY');
      if (what === 'AT_ForceRowSecurity') return withOne(known, 'FORCE ROW SECURITY');
      if (what === 'AT_DisableRowSecurity') return withOne(known, 'ROW SECURITY=');
      return what === 'AT_NoForceRowSecurity' ? withOne(known, 'FORCE ROW SECURITY=') : set;
    case 'policy':
    case 'function':
    case 'publication':
      return set;
  }
}

const isRetyped = ({ columns }: Settings, { subtype, name }: SyntaxTree): boolean =>
  (subtype === 'AT_AlterColumnType' || subtype === 'AT_SetExpression') && columns.includes(String(name));

/** What GRANT, REVOKE and ALTER make of a function. */
function ofFunction(one: Settings, tree: SyntaxTree): Left {
  const [kind, node] = kindOf(tree);
  if (kind === 'AlterFunctionStmt' && meansFunction(one, node['func'] as SyntaxTree))
    return attributesIn(node['actions']).reduce(withOne, one.set);
  const isMeant =
    kind === 'GrantStmt' &&
    nodesOf(node['grantees'], 'RoleSpec').some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC') &&
    (nodesOf(node['objects'], 'ObjectWithArgs').some((object) => meansFunction(one, object)) ||
      (node['targtype'] === 'ACL_TARGET_ALL_IN_SCHEMA' &&
        /FUNCTION|ROUTINE|PROCEDURE/.test(String(node['objtype']))));
  if (!isMeant) return one.set;
  return withOne(one.set, node['is_grant'] === true ? 'PUBLIC=' : 'PUBLIC');
}

/** What CREATE and ALTER POLICY make of a policy, or of the table that has it. */
function ofPolicies(one: Settings, tree: SyntaxTree): Left {
  const [kind, node] = kindOf(tree);
  if (one.kind === 'relation' && kind === 'CreatePolicyStmt' && means(one, node['table'] as SyntaxTree))
    return withOne(one.set, 'POLICIES');
  if (one.kind !== 'policy' || kind !== 'AlterPolicyStmt' || !isPolicy(one, node)) return one.set;
  return node['roles'] === undefined ? one.set : [...without(one.set, 'TO'), ...saidOfPolicy(node, false)];
}

/**
 * What is set of an object behind a statement.
 * @param isThere whether it is there before it.
 * @param hangs whether it hangs on what the statement alters, though it may be on another table.
 */
export function setBehind(one: Settings, tree: SyntaxTree, isThere: boolean, hangs = false): Left {
  if (one.kind === 'publication') return publishedBehind(one, tree, isThere);
  const made = madeIn(one, tree);
  if (made !== null) return made;
  const set = isThere ? one.set : null;
  if (isTaken(one, tree)) return null;
  const [kind, node] = kindOf(tree);
  if (kind === 'AlterTableStmt' && (hangs || means(one, node['relation'] as SyntaxTree)))
    return commandsIn(tree).reduce<Left>((now, command) => altered(one, now, command), set);
  if (set === null) return null;
  if (one.kind === 'function') return ofFunction(one, tree);
  return ofPolicies(one, tree);
}

/** Behind several statements. */
export const setBehindAll = (one: Settings, trees: readonly SyntaxTree[], isThere = true): Left =>
  trees.reduce<Left>(
    (now, tree) => setBehind({ ...one, set: now ?? [] }, tree, now !== null),
    isThere ? one.set : null,
  );

/** Sorts of which a statement says itself what becomes of them. */
function saidIn(one: Settings, tree: SyntaxTree): readonly string[] {
  const [kind, node] = kindOf(tree);
  if (kind === 'CreateFunctionStmt') return attributesIn(node['options']).map(sortOf);
  return commandsIn(tree).flatMap(({ subtype, name }) =>
    (name === one.part && String(subtype) in firing) ||
    // All that was disabled is what it enables; what fires otherwise, few think of.
    (/^AT_EnableTrig(?:All|User)$/.test(String(subtype)) && one.set.includes('fires=D'))
      ? ['fires']
      : [],
  );
}

const disabling = new Set(['AT_DisableTrigAll', 'AT_DisableTrigUser']);

/** What of an object a statement undoes, or may, without a word. */
export function undoneBy(one: Settings, tree: SyntaxTree): readonly string[] {
  if (one.set.length === 0) return [];
  if (one.kind === 'publication') return unpublishedBy(one, tree);
  // What was disabled before is enabled with all others.
  const isAll = commandsIn(tree).some(({ subtype }) => disabling.has(String(subtype)));
  if (isAll && (one.kind === 'trigger' || one.kind === 'constraint'))
    return one.set.filter((entry) => !isUsual(entry));
  return undoneIn(one.set, setBehind(one, tree, true, true)).filter(
    (entry) => !saidIn(one, tree).includes(sortOf(entry)),
  );
}

/** What of one set is not in another; all of it where the object is gone, and may be made anew. */
export function undoneIn(set: readonly string[], left: Left, kind?: Settings['kind']): readonly string[] {
  if (kind === 'publication') return unpublishedOf(set, left);
  const sorts = new Set((left ?? []).map(sortOf));
  return set.filter((entry) => !isUsual(entry) && !sorts.has(sortOf(entry)));
}
