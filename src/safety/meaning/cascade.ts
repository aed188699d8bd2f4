import { columnIn, relationIn, type Change } from './change.ts';
import type { Dependent, Taken } from './dependents.ts';
import { verdict, type Verdict } from './verdict.ts';

/* What DROP … CASCADE takes besides what it names, and what keeps a DROP without it. */

/** Of what CASCADE takes so many are named in a message. */
const mostInMessage = 10;

/** A verdict of what a statement takes with CASCADE and no other verdict of it tells. */
export function cascaded(change: Change, { objects, dependents }: Taken): readonly Verdict[] {
  const others = dependents.filter((one) => one.told && !isToldElsewhere(change, one) && !isNew(change, one));
  const [object] = objects;
  if (object === undefined || others.length === 0) return [];
  const count = others.length === 1 ? '' : `${others.length} other objects: `;
  const found = verdict('drop-cascade', object, 'breaks', `CASCADE also drops ${count}${listed(others)}`);
  return [{ ...found, objects }];
}

/** A verdict of what keeps a statement from dropping something without CASCADE. */
export function heldBack({ objects, dependents }: Taken): readonly Verdict[] {
  const [object] = objects;
  if (object === undefined || dependents.length === 0) return [];
  const list = listed(dependents);
  const text =
    dependents.length === 1
      ? `${list} depends on what it drops`
      : `${dependents.length} objects depend on what it drops: ${list}`;
  const message = `It fails without CASCADE: ${text}`;
  return [{ ...verdict('drop-cascade', object, 'fails', message, { level: 'error' }), objects }];
}

/** A verdict of what keeps a column from another type. */
export function inUse({ objects, dependents }: Taken): readonly Verdict[] {
  const [object] = objects;
  if (object === undefined || dependents.length === 0) return [];
  const message =
    `It fails: ${listed(dependents)} ${dependents.length === 1 ? 'uses' : 'use'} the column, ` +
    'and has to be dropped before and created again behind it';
  return [{ ...verdict('type-in-use', object, 'fails', message), objects }];
}

/** The first names, and how many more there are. */
function listed(dependents: readonly Dependent[]): string {
  const names = dependents.slice(0, mostInMessage).flatMap(({ name }) => (name === '' ? [] : [name]));
  const more = dependents.length - names.length;
  const list = [...names, ...(more > 0 ? [`${more} more`] : [])];
  return list.length === 1 ? String(list[0]) : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

/** Whether the pull request has made it, or the table that it is on. */
const isNew = ({ base }: Change, { catalog, oid, relation }: Dependent): boolean =>
  relation !== 0 ? base.isNew(relation) : ['pg_proc', 'pg_type'].includes(catalog) && base.isNew(oid);

/** Whether what goes has a verdict of its own, as tables, views, columns, types and functions have. */
function isToldElsewhere({ before, after }: Change, { catalog, oid, part, relation }: Dependent): boolean {
  switch (catalog) {
    case 'pg_attrdef':
      return (
        columnIn(before, relation, part)?.default != null && columnIn(after, relation, part)?.default == null
      );
    case 'pg_class':
      return part === 0
        ? relationIn(before, oid) !== undefined && relationIn(after, oid) === undefined
        : columnIn(before, oid, part) !== undefined && columnIn(after, oid, part) === undefined;
    case 'pg_type':
      return before.types.some((one) => one.oid === oid) && !after.types.some((one) => one.oid === oid);
    case 'pg_proc':
      return before.routines.some((one) => one.oid === oid) && !after.routines.some((one) => one.oid === oid);
    default:
      return false;
  }
}
