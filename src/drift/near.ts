import type { FactBase } from './library.ts';
import { placesOf } from './places.ts';
import { columnOrder, type Units } from './units.ts';

/** What other parts of a relation may need. */
const structural = new Set(['table', 'column', 'partition', 'view']);

/**
 * What must not be taken back: it is part of, needs, or is needed by what could not be adopted, so that the copy of the
 * live database on which undo is proven is another one there.
 * @param left what could not be adopted.
 * @returns units, each with the reason.
 */
export function near(
  left: ReadonlyMap<string, string>,
  sides: readonly { readonly facts: FactBase; readonly units: Units }[],
): ReadonlyMap<string, string> {
  const unlike = new Set([...left.keys()].filter((key) => !key.startsWith(`${columnOrder} `)));
  const found = new Map<string, string>();
  const add = (key: string, cause: string): void => {
    if (!unlike.has(key) && !found.has(key))
      found.set(key, `${cause}, which it has to do with, could not be adopted`);
  };
  for (const { facts, units } of sides) {
    const [relations, schemas] = [new Map<string, string>(), new Map<unknown, string>()];
    for (const key of unlike) {
      const unit = units.get(key);
      if (unit?.kind === 'schema') schemas.set(unit.body['schema'], key);
      if (unit?.relation != null && structural.has(unit.kind)) relations.set(unit.relation, key);
    }
    for (const [key, { relation, kind, body }] of units) {
      const inSchema = kind === 'schema' ? undefined : schemas.get(body['schema']);
      const cause = (relation === null ? undefined : relations.get(relation)) ?? inSchema;
      if (cause !== undefined) add(key, cause);
    }
    for (const { from, to, kind } of facts.edges) {
      if (kind !== 'depends') continue;
      const [one, other] = [placesOf(from, units, facts), placesOf(to, units, facts)];
      for (const [these, those] of [
        [one, other],
        [other, one],
      ] as const) {
        const cause = these.find((key) => unlike.has(key));
        if (cause !== undefined) for (const key of those) add(key, cause);
      }
    }
  }
  return found;
}
