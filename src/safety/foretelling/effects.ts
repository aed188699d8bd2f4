import type { SyntaxTree } from '../../migrations/index.ts';
import type { Effects, Held, Locked, Relation } from '../hazard.ts';
import { columnsIn, keysOf } from '../meaning/change.ts';
import { provesNotNull } from '../meaning/proof.ts';
import { kindOf, nodesOf } from '../meaning/scope.ts';
import type { Column, State } from '../meaning/state.ts';
import { lockModes, strength, type LockMode } from '../measuring/lock-modes.ts';
import type { Catalogue } from '../measuring/relations.ts';
import { blockedBy, newlyWaiting, plain } from '../measuring/waits.ts';
import { family, type Scene } from './commands.ts';
import { isMade } from './places.ts';
import { domainOf, nodeOf } from './predict.ts';
import { rewritesValues, addsByRewrite } from './rewrites.ts';

/*
 * What a statement does to tables, as PostgreSQL's documentation and source say it: AlterTableGetLockLevel and
 * ATPrepCmd in commands/tablecmds.c, the chapter on explicit locking. Nothing is run.
 */

/** A statement that is told of: the catalog before and after it, and what has been locked before. */
export interface Told {
  readonly tree: SyntaxTree;
  readonly line: number;
  readonly before: State;
  readonly after: State;
  readonly scene: Scene;
  readonly catalogue: Catalogue;
  /** Locks that the transaction holds, with the line that took them. */
  readonly held: ReadonlyMap<number, Held>;
}

/** What is found out about a statement. */
class Deeds {
  readonly locks = new Map<number, LockMode>();
  readonly rewrites = new Set<number>();
  readonly builds: { table: number; index: string }[] = [];
  readonly scans = new Map<number, string>();
  readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  /** The stronger one counts. */
  lock(oid: number | null, mode: LockMode): void {
    if (oid === null || isMade(oid)) return;
    const known = this.locks.get(oid);
    if (known === undefined || strength(mode) > strength(known)) this.locks.set(oid, mode);
  }

  /** Tables with rows of their own: of a partitioned one its partitions. */
  stored(oid: number): readonly number[] {
    // A table that only a foreign key names is not looked at any closer.
    if (!isMade(oid) && !this.state.relations.some((one) => one.oid === oid)) return [oid];
    const those = family(this.state, { oid });
    return this.state.relations.flatMap((one) =>
      those.has(one.oid) && 'rm'.includes(one.kind) && !isMade(one.oid) ? [one.oid] : [],
    );
  }

  scan(oid: number, why: string): void {
    for (const one of this.stored(oid)) if (!this.scans.has(one)) this.scans.set(one, why);
  }

  rewrite(oid: number): void {
    for (const one of this.stored(oid)) this.rewrites.add(one);
  }

  build(oid: number, index: string): void {
    for (const table of this.stored(oid)) {
      this.builds.push({ table, index });
      this.scan(table, 'to build an index');
    }
  }
}

const exclusive = 'AccessExclusiveLock';

/** Commands of ALTER TABLE that need less than AccessExclusive. */
const milder: Readonly<Record<string, LockMode>> = {
  AT_SetStatistics: 'ShareUpdateExclusiveLock',
  AT_SetOptions: 'ShareUpdateExclusiveLock',
  AT_ResetOptions: 'ShareUpdateExclusiveLock',
  AT_SetRelOptions: 'ShareUpdateExclusiveLock',
  AT_ResetRelOptions: 'ShareUpdateExclusiveLock',
  AT_ClusterOn: 'ShareUpdateExclusiveLock',
  AT_DropCluster: 'ShareUpdateExclusiveLock',
  AT_ValidateConstraint: 'ShareUpdateExclusiveLock',
  AT_AttachPartition: 'ShareUpdateExclusiveLock',
  AT_EnableTrig: 'ShareRowExclusiveLock',
  AT_EnableTrigAll: 'ShareRowExclusiveLock',
  AT_EnableTrigUser: 'ShareRowExclusiveLock',
  AT_DisableTrig: 'ShareRowExclusiveLock',
  AT_DisableTrigAll: 'ShareRowExclusiveLock',
  AT_DisableTrigUser: 'ShareRowExclusiveLock',
  AT_AlterConstraint: 'ShareRowExclusiveLock',
};

const rewriting = new Set(['AT_SetLogged', 'AT_SetUnLogged', 'AT_SetAccessMethod', 'AT_SetTableSpace']);

async function alter(told: Told, node: SyntaxTree, deeds: Deeds): Promise<void> {
  const relation = node['relation'] as SyntaxTree;
  const oid = told.scene.places.find(relation);
  if (oid === null) return;
  const those = relation['inh'] === true ? family(told.before, { oid }) : new Set([oid]);
  for (const one of node['cmds'] as readonly SyntaxTree[]) {
    const command = one['AlterTableCmd'] as SyntaxTree;
    const kind = String(command['subtype']);
    const constraint = command['def']?.Constraint as SyntaxTree | undefined;
    const isForeign = kind === 'AT_AddConstraint' && constraint?.['contype'] === 'CONSTR_FOREIGN';
    const mode = isForeign ? 'ShareRowExclusiveLock' : (milder[kind] ?? exclusive);
    for (const each of those) deeds.lock(each, mode);
    if (rewriting.has(kind)) deeds.rewrite(oid);
    await byCommand(told, oid, kind, command, deeds);
  }
}

async function byCommand(
  told: Told,
  oid: number,
  kind: string,
  command: SyntaxTree,
  deeds: Deeds,
): Promise<void> {
  const { before, scene } = told;
  const name = String(command['name'] ?? '');
  const column = columnsIn(before, oid).find((one) => one.name === name);
  switch (kind) {
    case 'AT_AddColumn':
      return addColumn(told, oid, command['def']?.ColumnDef as SyntaxTree, deeds);
    case 'AT_SetNotNull':
      return await requireValues(told, oid, column, deeds);
    case 'AT_AddConstraint':
      return await constrain(told, oid, command['def']?.Constraint as SyntaxTree, deeds);
    case 'AT_ValidateConstraint': {
      const known = before.constraints.find((one) => one.relation === oid && one.name === name);
      if (known === undefined || known.validated) return;
      deeds.scan(oid, known.kind === 'f' ? 'to check every row against a foreign key' : 'to check every row');
      if (known.kind === 'f') deeds.lock(known.referenced, 'RowShareLock');
      return;
    }
    case 'AT_DropConstraint':
    case 'AT_DropColumn':
      for (const one of before.constraints)
        if (one.kind === 'f' && one.relation === oid && (one.name === name || one.columns.includes(name)))
          deeds.lock(one.referenced, exclusive);
      return;
    case 'AT_AlterColumnType':
      return column === undefined ? undefined : retype(told, oid, column, command, deeds);
    case 'AT_AttachPartition':
      return attach(told, oid, scene.places.find(command['def']?.PartitionCmd?.name as SyntaxTree), deeds);
    case 'AT_DetachPartition':
      return deeds.lock(scene.places.find(command['def']?.PartitionCmd?.name as SyntaxTree), exclusive);
  }
}

async function requireValues(
  { before }: Told,
  oid: number,
  column: Column | undefined,
  deeds: Deeds,
): Promise<void> {
  const table = before.relations.find((one) => one.oid === oid);
  if (column === undefined || table === undefined || column.notNull) return;
  if (!(await provesNotNull(before, table, column))) deeds.scan(oid, 'to check every row');
}

function addColumn(told: Told, oid: number, definition: SyntaxTree, deeds: Deeds): void {
  const { scene, before, after } = told;
  const name = String(definition['colname']);
  if (columnsIn(before, oid).some((one) => one.name === name)) return;
  if (addsByRewrite(definition, scene.known, after)) deeds.rewrite(oid);
  const hasValue = nodesOf(definition, 'Constraint').some(
    ({ contype, raw_expr }) =>
      ['CONSTR_GENERATED', 'CONSTR_IDENTITY'].includes(String(contype)) ||
      (contype === 'CONSTR_DEFAULT' && (raw_expr as SyntaxTree)['A_Const']?.isnull !== true),
  );
  for (const one of (definition['constraints'] ?? []) as readonly SyntaxTree[]) {
    const constraint = one['Constraint'] as SyntaxTree;
    if (constraint['contype'] === 'CONSTR_FOREIGN') {
      const referenced = scene.places.find(constraint['pktable'] as SyntaxTree);
      deeds.lock(referenced, 'ShareRowExclusiveLock');
      // Of a new column without values there is nothing to check.
      if (hasValue) refer(oid, referenced, deeds);
    }
    const isChecked = constraint['contype'] === 'CONSTR_CHECK';
    if (isChecked || (constraint['contype'] === 'CONSTR_NOTNULL' && !hasValue))
      deeds.scan(oid, 'to check every row');
    if (constraint['contype'] === 'CONSTR_UNIQUE' || constraint['contype'] === 'CONSTR_PRIMARY')
      deeds.build(oid, `an index on ${name}`);
  }
}

async function constrain(told: Told, oid: number, constraint: SyntaxTree, deeds: Deeds): Promise<void> {
  const { scene, before } = told;
  const skips = constraint['skip_validation'] === true || constraint['is_enforced'] === false;
  const keys = ((constraint['keys'] ?? []) as readonly SyntaxTree[]).map((one) =>
    String(one['String']?.sval),
  );
  switch (constraint['contype']) {
    case 'CONSTR_CHECK':
      if (!skips) deeds.scan(oid, 'to check every row');
      return;
    case 'CONSTR_FOREIGN': {
      const referenced = scene.places.find(constraint['pktable'] as SyntaxTree);
      deeds.lock(referenced, 'ShareRowExclusiveLock');
      if (!skips) refer(oid, referenced, deeds);
      return;
    }
    case 'CONSTR_NOTNULL':
      if (!skips)
        for (const key of keys)
          await requireValues(
            told,
            oid,
            columnsIn(before, oid).find(({ name }) => name === key),
            deeds,
          );
      return;
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE':
    case 'CONSTR_EXCLUSION':
      if (constraint['indexname'] === undefined)
        deeds.build(oid, String(constraint['conname'] ?? `an index on ${keys.join(', ')}`));
      if (constraint['contype'] === 'CONSTR_PRIMARY')
        for (const key of keys)
          await requireValues(
            told,
            oid,
            columnsIn(before, oid).find(({ name }) => name === key),
            deeds,
          );
  }
}

/** One query checks a foreign key, which reads both tables. */
function refer(oid: number, referenced: number | null, deeds: Deeds): void {
  deeds.scan(oid, 'to check every row against a foreign key');
  if (referenced !== null) deeds.scan(referenced, 'to check every row against a foreign key');
}

function retype(told: Told, oid: number, from: Column, command: SyntaxTree, deeds: Deeds): void {
  const { before, after, scene } = told;
  const to = columnsIn(after, oid).find(({ number }) => number === from.number);
  if (to === undefined) return;
  for (const one of before.constraints)
    if (one.kind === 'f' && one.relation === oid && one.columns.includes(from.name)) {
      deeds.lock(one.referenced, exclusive);
      if (from.type !== to.type) refer(oid, one.referenced, deeds);
    }
  if (command['def']?.ColumnDef?.collClause !== undefined)
    for (const { name, columns, keys } of before.indexes.filter(({ relation }) => relation === oid))
      if ([...columns, ...keys.map(({ sql }) => sql)].includes(from.name)) deeds.build(oid, name);
  if (
    rewritesValues(
      from,
      to,
      (command['def']?.ColumnDef?.raw_default as SyntaxTree | undefined) ?? null,
      scene.known,
    )
  )
    return deeds.rewrite(oid);
  const isChecked = before.constraints.some(
    ({ relation, kind, columns }) => relation === oid && kind === 'c' && columns.includes(from.name),
  );
  const isSame = from.type === to.type && from.typmod === to.typmod;
  if (isChecked && !isSame) deeds.scan(oid, 'to check every row');
}

function attach(told: Told, oid: number, partition: number | null, deeds: Deeds): void {
  const { before, after } = told;
  const child = before.relations.find((one) => one.oid === partition);
  if (child === undefined) return;
  deeds.lock(child.oid, exclusive);
  if (
    after.relations.some(
      ({ oid: one, partitionConstraint }) => one === child.oid && partitionConstraint !== null,
    )
  )
    deeds.scan(child.oid, 'to check every row');
  const own = new Set(before.indexes.flatMap((one) => (one.relation === child.oid ? [keysOf(one)] : [])));
  for (const one of before.indexes)
    if (one.relation === oid && !own.has(keysOf(one))) deeds.build(child.oid, `what ${one.name} is on it`);
  inDefault(before, oid, child.oid, deeds);
}

/** A new partition has the default one looked through, under the strongest lock. */
function inDefault({ relations }: State, parent: number, except: number | null, deeds: Deeds): void {
  const other = relations.find(
    ({ oid, bound, parents }) => bound === 'DEFAULT' && parents.includes(parent) && oid !== except,
  );
  if (other === undefined) return;
  deeds.lock(other.oid, exclusive);
  deeds.scan(other.oid, 'to check every row');
}

function dropped(told: Told, node: SyntaxTree, deeds: Deeds): void {
  const { before, scene, catalogue } = told;
  const what = String(node['removeType']);
  for (const object of node['objects'] as readonly SyntaxTree[]) {
    if (what === 'OBJECT_SCHEMA') {
      for (const oid of scene.places.in(String(object['String']?.sval))) deeds.lock(oid, exclusive);
      continue;
    }
    const parts = ((object['List']?.items ?? [object]) as readonly SyntaxTree[]).slice();
    // Of a policy, trigger or rule the last part is its own name.
    const isOwned = /TRIGGER|POLICY|RULE/.test(what);
    const oid = scene.places.find(nodeOf({ List: { items: isOwned ? parts.slice(0, -1) : parts } }));
    if (oid === null || !/TABLE|VIEW|SEQUENCE|INDEX|TRIGGER|POLICY|RULE/.test(what)) continue;
    for (const each of family(before, { oid })) deeds.lock(each, exclusive);
    if (what === 'OBJECT_INDEX')
      for (const table of catalogue.above.get(oid) ?? []) deeds.lock(table, exclusive);
    for (const one of before.constraints)
      if (what === 'OBJECT_TABLE' && one.kind === 'f' && one.relation === oid)
        deeds.lock(one.referenced, exclusive);
  }
}

function created(told: Told, node: SyntaxTree, deeds: Deeds): void {
  const { scene, before } = told;
  for (const { pktable } of nodesOf(node, 'Constraint'))
    if (pktable !== undefined) deeds.lock(scene.places.find(pktable as SyntaxTree), 'ShareRowExclusiveLock');
  for (const one of (node['inhRelations'] ?? []) as readonly SyntaxTree[]) {
    const parent = scene.places.find(one['RangeVar'] as SyntaxTree);
    const isPartition = node['partbound'] !== undefined;
    deeds.lock(parent, isPartition ? exclusive : 'ShareUpdateExclusiveLock');
    if (isPartition && parent !== null) inDefault(before, parent, null, deeds);
  }
}

/** UPDATE and DELETE: which rows they reach is known only where nothing limits them. */
function changed({ scene }: Told, node: SyntaxTree, deeds: Deeds): void {
  const oid = scene.places.find(node['relation'] as SyntaxTree);
  if (oid === null) return;
  for (const each of family(deeds.state, { oid })) deeds.lock(each, 'RowExclusiveLock');
  const isWhole = ['whereClause', 'fromClause', 'usingClause'].every((key) => node[key] === undefined);
  if (isWhole) deeds.scan(oid, 'as its query needs it');
}

function renamed({ scene, catalogue }: Told, node: SyntaxTree, deeds: Deeds): void {
  const relation = node['relation'] as SyntaxTree | undefined;
  const oid = relation === undefined ? null : scene.places.find(relation);
  if (oid === null) return;
  const isIndex = 'iI'.includes(catalogue.relations.get(oid)?.kind ?? '-');
  deeds.lock(oid, isIndex ? 'ShareUpdateExclusiveLock' : exclusive);
  if (node['renameType'] === 'OBJECT_COLUMN')
    for (const each of family(deeds.state, { oid })) deeds.lock(each, exclusive);
}

type Rule = (told: Told, node: SyntaxTree, deeds: Deeds) => void | Promise<void>;

/** Of the table that a node names in one of its fields. */
const locking =
  (field: string, mode: LockMode): Rule =>
  ({ scene }, node, deeds) =>
    deeds.lock(scene.places.find(node[field] as SyntaxTree), mode);

const rules: Readonly<Record<string, Rule>> = {
  AlterTableStmt: alter,
  DropStmt: dropped,
  CreateStmt: created,
  UpdateStmt: changed,
  DeleteStmt: changed,
  RenameStmt: renamed,
  AlterObjectSchemaStmt: renamed,
  CreateTrigStmt: locking('relation', 'ShareRowExclusiveLock'),
  CreatePolicyStmt: locking('table', exclusive),
  AlterPolicyStmt: locking('table', exclusive),
  RuleStmt: locking('relation', exclusive),
  IndexStmt: ({ scene }, node, deeds) => {
    const oid = scene.places.find(node['relation'] as SyntaxTree);
    if (oid === null || node['concurrent'] === true) return;
    for (const each of family(deeds.state, { oid })) deeds.lock(each, 'ShareLock');
    deeds.build(oid, String(node['idxname'] ?? 'an index'));
  },
  TruncateStmt: ({ scene }, node, deeds) => {
    for (const one of node['relations'] as readonly SyntaxTree[]) {
      const oid = scene.places.find(one['RangeVar'] as SyntaxTree);
      if (oid !== null) for (const each of family(deeds.state, { oid })) deeds.lock(each, exclusive);
    }
  },
  RefreshMatViewStmt: ({ scene }, node, deeds) => {
    const oid = scene.places.find(node['relation'] as SyntaxTree);
    deeds.lock(oid, node['concurrent'] === true ? 'ExclusiveLock' : exclusive);
    if (oid !== null && node['concurrent'] !== true && node['skipData'] !== true) deeds.rewrite(oid);
  },
  AlterDomainStmt: ({ before, after, scene }, node, deeds) => {
    const domain = domainOf(before, node, scene);
    const isAsked =
      JSON.stringify(before.constraints) !== JSON.stringify(after.constraints) || node['subtype'] === 'O';
    const asks = isAsked && node['def']?.Constraint?.skip_validation !== true;
    for (const { relation, type } of before.columns)
      if (domain !== null && type === domain && asks && 'CVO'.includes(String(node['subtype']))) {
        deeds.lock(relation, 'ShareLock');
        deeds.scan(relation, 'to check every row');
      }
  },
  LockStmt: ({ scene }, node, deeds) => {
    const mode = lockModes[Number(node['mode']) - 1] ?? exclusive;
    for (const one of node['relations'] as readonly SyntaxTree[])
      deeds.lock(scene.places.find(one['RangeVar'] as SyntaxTree), mode);
  },
};

/** What a statement will do to relations that the database has, and the locks that are held behind it. */
export async function effectsOf(
  told: Told,
): Promise<{ readonly effects: Effects; readonly held: ReadonlyMap<number, Held> }> {
  const { tree, line, before, catalogue, held } = told;
  const [kind, node] = kindOf(tree);
  const deeds = new Deeds(before);
  await rules[kind]?.(told, node, deeds);
  const now = new Map(held);
  const locks: Locked[] = [];
  for (const [oid, mode] of deeds.locks) {
    const relation = catalogue.relations.get(oid);
    const known = held.get(oid);
    if (relation === undefined || (known !== undefined && strength(known.mode) >= strength(mode))) continue;
    locks.push({ relation: plain(relation), mode });
    now.set(oid, { relation: plain(relation), mode, since: line });
  }
  const modes = (of: ReadonlyMap<number, Held>): ReadonlyMap<number, LockMode> =>
    new Map([...of].map(([oid, { mode }]) => [oid, mode]));
  const named = (oid: number): readonly Relation[] => {
    const relation = catalogue.relations.get(oid);
    return relation === undefined ? [] : [plain(relation)];
  };
  return {
    held: now,
    effects: {
      locks,
      held: [...held.values()],
      waits: newlyWaiting(
        blockedBy(modes(held), catalogue),
        blockedBy(modes(now), catalogue),
        catalogue.relations,
      ),
      rewrites: [...deeds.rewrites].flatMap(named),
      builds: deeds.builds.flatMap(({ table, index }) =>
        named(table).map((one) => ({ table: one, index, anew: false })),
      ),
      scans: [...deeds.scans].flatMap(([oid, why]) => named(oid).map((table) => ({ table, why }))),
      until: 'transaction',
    },
  };
}
