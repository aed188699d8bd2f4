import { withoutEnd } from '../../text.ts';
import type { Column, Constraint, Table } from '../model.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, some, sqlName } from './object-names.ts';

export const identityOf = ({ schema, table, constraint }: Constraint): string =>
  identity(schema, table, constraint);

/** `numeric(10,2)` → `numeric`: a modifier does not make two types different. */
export const baseType = (type: string): string => type.replace(/\([^()]*\)(?=$|\[| )/g, '').trim();

export const columnsOf = (table: Table | undefined): ReadonlyMap<string, Column> =>
  new Map(table?.columns.map((column) => [column.name, column]));

/** PostgreSQL 15 brought NULLS NOT DISTINCT. */
const nullsNotDistinct = 150_000;
/** Until PostgreSQL 18 only a foreign key can be made ENFORCED as it is. */
const checkCanBeEnforced = 190_000;

export const constraintRules: readonly Rule[] = [
  {
    id: 'constraint_not_valid',
    level: 'warning',
    category: 'integrity',
    title: 'A constraint that was never validated',
    why: 'It holds for new rows only; the old ones may break it, and the planner does not rely on it.',
    *check({ snapshot }): Generator<Hit> {
      for (const one of snapshot.constraints) {
        if (one.validated || one.definition.endsWith('NOT ENFORCED')) continue;
        yield {
          object: `constraint:${identityOf(one)}`,
          message: `${identityOf(one)} (${one.kind}) is NOT VALID: rows from before it was added were not checked.`,
          detail: one.definition,
          remedy:
            `ALTER TABLE ${sqlName(one.schema, one.table)} VALIDATE CONSTRAINT ` +
            `${sqlName(one.constraint)}; -- reads the table, does not block it`,
        };
      }
      for (const { schema, type, constraints } of snapshot.types) {
        const names = constraints.flatMap((text) => {
          const name = text.endsWith(' NOT VALID')
            ? /^CONSTRAINT ("(?:[^"]|"")*"|[^\s"]+) /.exec(text)?.[1]
            : undefined;
          return name === undefined ? [] : [name];
        });
        if (names.length === 0) continue;
        yield {
          object: `type:${identity(schema, type)}`,
          message:
            `${identity(schema, type)}: ${some(names)} ${names.length === 1 ? 'is' : 'are'} NOT VALID: values from ` +
            'before were not checked.',
          detail: some(constraints),
          remedy: names
            .map((name) => `ALTER DOMAIN ${sqlName(schema, type)} VALIDATE CONSTRAINT ${name};`)
            .join(' '),
        };
      }
    },
  },
  {
    id: 'constraint_not_enforced',
    level: 'info',
    category: 'integrity',
    title: 'A constraint that is not enforced',
    why: 'It documents an intention; PostgreSQL checks nothing.',
    *check({ snapshot }): Generator<Hit> {
      for (const one of snapshot.constraints) {
        if (!one.definition.endsWith('NOT ENFORCED')) continue;
        yield {
          object: `constraint:${identityOf(one)}`,
          message: `${identityOf(one)} (${one.kind}) is NOT ENFORCED.`,
          detail: one.definition,
          remedy:
            one.kind === 'foreign key' || snapshot.server_version_num >= checkCanBeEnforced
              ? `ALTER TABLE ${sqlName(one.schema, one.table)} ALTER CONSTRAINT ${sqlName(one.constraint)} ENFORCED;`
              : `ALTER TABLE ${sqlName(one.schema, one.table)} DROP CONSTRAINT ${sqlName(one.constraint)}, ADD ` +
                `CONSTRAINT ${sqlName(one.constraint)} ${withoutEnd(one.definition, ' NOT ENFORCED')};`,
        };
      }
    },
  },
  {
    id: 'nullable_unique',
    level: 'info',
    category: 'integrity',
    title: 'A unique constraint over several columns of which one may be null',
    why: 'Null equals nothing, so rows that agree in all other columns may repeat as often as this one is null.',
    *check({ snapshot, tables, references: referring, domains }): Generator<Hit> {
      for (const one of snapshot.constraints) {
        if (one.kind !== 'unique' || one.columns.length < 2 || /NULLS NOT DISTINCT/.test(one.definition))
          continue;
        const columns = columnsOf(tables.get(pair(one.schema, one.table)));
        const found = one.columns.filter((name) => {
          const column = columns.get(name);
          return column !== undefined && !domains.neverNull(one.schema, one.table, column);
        });
        if (found.length === 0) continue;
        const notNull = `ALTER TABLE ${sqlName(one.schema, one.table)} ${found
          .map((name) => `ALTER COLUMN ${sqlName(name)} SET NOT NULL`)
          .join(', ')};`;
        // A temporal key (WITHOUT OVERLAPS) and one that foreign keys depend on stay as they are.
        const canChange =
          snapshot.server_version_num >= nullsNotDistinct &&
          one.definition.startsWith('UNIQUE (') &&
          !/ WITHOUT OVERLAPS\)/.test(one.definition) &&
          !(referring.get(pair(one.schema, one.table)) ?? []).some(
            ({ references }) => references?.index === one.constraint,
          );
        yield {
          object: `constraint:${identityOf(one)}`,
          message: `${identityOf(one)} lets rows repeat when ${some(found)} ${found.length === 1 ? 'is' : 'are'} null.`,
          detail: one.definition,
          remedy: canChange
            ? `ALTER TABLE ${sqlName(one.schema, one.table)} DROP CONSTRAINT ${sqlName(one.constraint)}, ADD ` +
              `CONSTRAINT ${sqlName(one.constraint)} UNIQUE NULLS NOT DISTINCT ` +
              `${one.definition.slice('UNIQUE '.length)}; -- or ${notNull}`
            : `${notNull} -- or a unique index on coalesce(…)`,
        };
      }
    },
  },
];
