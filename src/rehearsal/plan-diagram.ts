import { diagrams, group, identifiers } from '../inventory/index.ts';
import type { Change, Snapshot } from '../snapshot/index.ts';

const keyOf = (schema: string, name: string): string => JSON.stringify([schema, name]);

/** Mermaid diagrams of the tables that the changes touch, with those that they refer to and are referred to by. */
export function touchedDiagrams(snapshot: Snapshot, changes: readonly Change[]): readonly string[] {
  const touched = new Set(
    changes.flatMap(({ identity }) => {
      const [schema, name] = identifiers(identity);
      return schema === undefined || name === undefined ? [] : [keyOf(schema, name)];
    }),
  );
  const schemas = group(snapshot, (schema) => schema !== 'catalog');
  const relations = schemas.flatMap((schema) => schema.relations);
  const shown = new Set(touched);
  for (const { schema, name, constraints } of relations) {
    for (const { references } of constraints) {
      if (references === null) continue;
      const [from, to] = [keyOf(schema, name), keyOf(references.schema, references.table)];
      if (touched.has(from)) shown.add(to);
      if (touched.has(to)) shown.add(from);
    }
  }
  return schemas.flatMap(({ name, relations: own }) => {
    const some = own
      .filter((relation) => shown.has(keyOf(relation.schema, relation.name)))
      .map((relation) =>
        touched.has(keyOf(relation.schema, relation.name))
          ? relation
          : // Of a neighbour only what ties it to a touched table.
            {
              ...relation,
              constraints: relation.constraints.filter(
                ({ references }) =>
                  references === null || touched.has(keyOf(references.schema, references.table)),
              ),
            },
      );
    return diagrams(name, some).map(({ source }) => source);
  });
}
