import type { OfferedObject, Unproven } from './drift-sql.ts';
import { objectOf } from './own-privileges.ts';
import type { Rename } from './rename.ts';
import { propertiesOf } from './difference.ts';
import { columnOrder, keyOf, type Unit, type Units } from './units.ts';

/** What the files do to which object; a table stands for what comes or goes with it. */
export function objectsOf(
  reached: ReadonlySet<string>,
  from: Units,
  to: Units,
  renames: readonly Rename[],
): readonly OfferedObject[] {
  const changed = [...reached].flatMap((key): readonly OfferedObject[] => {
    const unit = to.get(key) ?? from.get(key);
    // Of what was only foretold there is nothing to tell.
    if (unit === undefined) return [];
    const change = changeOf(from.has(key), to.has(key));
    const isQuiet =
      unit.extension !== undefined ||
      isWithTable(unit, change, from, to) ||
      isWithParent(from.get(key), to.get(key));
    return isQuiet ? [] : [{ kind: unit.kind, identity: unit.identity, change }];
  });
  // A name that was given in between is nobody's.
  const before = renames.filter(
    ({ identity }, at) => !renames.slice(0, at).some(({ became }) => became === identity),
  );
  return [
    ...before.map(({ kind, identity }): OfferedObject => ({ kind, identity, change: 'changed' })),
    ...changed,
  ];
}

function changeOf(before: boolean, after: boolean): OfferedObject['change'] {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

/** Whether of a column nothing changed but that its table has a parent with it, or has none any more. */
const isWithParent = (before: Unit | undefined, after: Unit | undefined): boolean =>
  propertiesOf(before, after).join() === 'inherited';

/** Whether a part of a table came or went with it. */
function isWithTable(
  { kind, relation }: Unit,
  change: OfferedObject['change'],
  from: Units,
  to: Units,
): boolean {
  if (
    change === 'changed' ||
    relation === null ||
    !['column', 'constraint', 'index', 'sequence'].includes(kind)
  )
    return false;
  const table = keyOf('table', relation);
  return change === 'added' ? !from.has(table) && to.has(table) : from.has(table) && !to.has(table);
}

/** What is left out, and why; of a table that is left out, no column besides, and of any object no privileges on it. */
export function unprovenOf(left: ReadonlyMap<string, string>, from: Units, to: Units): readonly Unproven[] {
  return [...left].flatMap(([key, why]): readonly Unproven[] => {
    const unit = to.get(key) ?? from.get(key);
    if (unit === undefined) return [];
    const { kind, identity, relation, body, extension } = unit;
    if (extension !== undefined && left.has(extension)) return [];
    const whole = objectOf(unit) ?? keyOf('table', kind === 'column' ? (relation ?? '') : '');
    if (left.has(whole) && from.has(whole) !== to.has(whole)) return [];
    return [{ kind: kind === columnOrder ? String(body['of'] ?? 'table') : kind, identity, why }];
  });
}
