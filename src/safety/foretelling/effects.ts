import type { SyntaxTree } from '../../migrations/index.ts';
import type { Effects, Held, Locked, Relation } from '../hazard.ts';
import { kindOf, nodesOf } from '../meaning/scope.ts';
import { lockModes, strength, type LockMode } from '../measuring/lock-modes.ts';
import { blockedBy, newlyWaiting, plain } from '../measuring/waits.ts';
import { alter, inDefault } from './altering.ts';
import { Deeds, exclusive, type Told } from './deeds.ts';
import { domainOf, nodeOf } from './predict.ts';
import { family } from './scene.ts';

/*
 * What a statement does to tables, as PostgreSQL's documentation and source say it: AlterTableGetLockLevel and
 * ATPrepCmd in commands/tablecmds.c, the chapter on explicit locking. Nothing is run.
 */

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
  AlterSeqStmt: locking('sequence', 'ShareRowExclusiveLock'),
  CreateTrigStmt: locking('relation', 'ShareRowExclusiveLock'),
  CreatePolicyStmt: locking('table', exclusive),
  AlterPolicyStmt: locking('table', exclusive),
  RuleStmt: locking('relation', exclusive),
  IndexStmt: ({ scene }, node, deeds) => {
    const oid = scene.places.find(node['relation'] as SyntaxTree);
    if (oid === null || node['concurrent'] === true) return;
    // ON ONLY a partitioned table nothing is built.
    const isOnly = node['relation']?.inh !== true && deeds.stored(oid).every((one) => one !== oid);
    for (const each of isOnly ? [oid] : family(deeds.state, { oid })) deeds.lock(each, 'ShareLock');
    if (!isOnly) deeds.build(oid, String(node['idxname'] ?? 'an index'));
  },
  TruncateStmt: ({ scene }, node, deeds) => {
    for (const one of node['relations'] as readonly SyntaxTree[]) {
      const oid = scene.places.find(one['RangeVar'] as SyntaxTree);
      if (oid !== null) for (const each of family(deeds.state, { oid })) deeds.lock(each, exclusive);
    }
  },
  ViewStmt: ({ scene }, node, deeds) => {
    if (node['replace'] === true) deeds.lock(scene.places.find(node['view'] as SyntaxTree), exclusive);
  },
  CreateTableAsStmt: ({ scene }, node, deeds) => {
    const isLimited = node['into']?.skipData === true || nodesOf(node['query'], 'whereClause').length > 0;
    for (const one of isLimited ? [] : nodesOf(node['query'], 'RangeVar')) {
      const oid = scene.places.find(one);
      if (oid !== null) deeds.scan(oid, 'as its query needs it');
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
