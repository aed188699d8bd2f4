import type { SyntaxTree } from '../../migrations/index.ts';
import { columnsIn, keysOf } from '../meaning/change.ts';
import { provenBy, provesNotNull } from '../meaning/proof.ts';
import { nodesOf } from '../meaning/scope.ts';
import type { Column, State } from '../meaning/state.ts';
import type { LockMode } from '../measuring/lock-modes.ts';
import { exclusive, type Deeds, type Told } from './deeds.ts';
import { addsByRewrite, rewritesValues } from './rewrites.ts';
import { family } from './scene.ts';

/* What ALTER TABLE does to tables. */

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

/**
 * Settings that nobody may read by while they change, see reloptions.c; others need ShareUpdateExclusive.
 * @see https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS
 */
const exclusiveOptions = new Set([
  ...['user_catalog_table', 'fastupdate', 'gin_pending_list_limit', 'buffering'],
  ...['autosummarize', 'pages_per_range'],
  ...['security_barrier', 'security_invoker', 'check_option'],
]);
const isExclusive = (command: SyntaxTree): boolean =>
  /RelOptions$/.test(String(command['subtype'])) &&
  nodesOf(command['def'], 'DefElem').some(({ defname }) => exclusiveOptions.has(String(defname)));

const rewriting = new Set(['AT_SetLogged', 'AT_SetUnLogged', 'AT_SetAccessMethod', 'AT_SetTableSpace']);

export async function alter(told: Told, node: SyntaxTree, deeds: Deeds): Promise<void> {
  const relation = node['relation'] as SyntaxTree;
  const oid = told.scene.places.find(relation);
  if (oid === null) return;
  const those = relation['inh'] === true ? family(told.before, { oid }) : new Set([oid]);
  for (const one of node['cmds'] as readonly SyntaxTree[]) {
    const command = one['AlterTableCmd'] as SyntaxTree;
    const kind = String(command['subtype']);
    const constraint = command['def']?.Constraint as SyntaxTree | undefined;
    const isForeign = kind === 'AT_AddConstraint' && constraint?.['contype'] === 'CONSTR_FOREIGN';
    const milderOf = isExclusive(command) ? undefined : milder[kind];
    const mode = isForeign ? 'ShareRowExclusiveLock' : (milderOf ?? exclusive);
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
    case 'AT_SetExpression':
      return column?.generated === 's' ? deeds.rewrite(oid) : undefined;
    case 'AT_AlterConstraint': {
      const { conname, is_enforced: isEnforced } = (command['def']?.ATAlterConstraint ?? {}) as SyntaxTree;
      const known = before.constraints.find((one) => one.relation === oid && one.name === conname);
      if (known === undefined || known.enforced || isEnforced !== true) return;
      if (known.kind === 'f') refer(oid, known.referenced, deeds);
      else deeds.scan(oid, 'to check every row');
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
      return await attach(
        told,
        oid,
        scene.places.find(command['def']?.PartitionCmd?.name as SyntaxTree),
        deeds,
      );
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

async function attach(told: Told, oid: number, partition: number | null, deeds: Deeds): Promise<void> {
  const { before, after, catalogue } = told;
  // An index of a partition: queries of the partition lock it.
  if (catalogue.relations.get(oid)?.kind === 'I') return deeds.lock(partition, exclusive);
  const child = before.relations.find((one) => one.oid === partition);
  if (child === undefined) return;
  deeds.lock(child.oid, exclusive);
  const asked = after.relations.find((one) => one.oid === child.oid)?.partitionConstraint ?? null;
  if (asked !== null && !(await provenBy(before, child, asked))) deeds.scan(child.oid, 'to check every row');
  const own = new Set(before.indexes.flatMap((one) => (one.relation === child.oid ? [keysOf(one)] : [])));
  for (const one of before.indexes)
    if (one.relation === oid && !own.has(keysOf(one))) deeds.build(child.oid, `what ${one.name} is on it`);
  inDefault(before, oid, child.oid, deeds);
}

/** A new partition has the default one looked through, under the strongest lock. */
export function inDefault({ relations }: State, parent: number, except: number | null, deeds: Deeds): void {
  const other = relations.find(
    ({ oid, bound, parents }) => bound === 'DEFAULT' && parents.includes(parent) && oid !== except,
  );
  if (other === undefined) return;
  deeds.lock(other.oid, exclusive);
  deeds.scan(other.oid, 'to check every row');
}
