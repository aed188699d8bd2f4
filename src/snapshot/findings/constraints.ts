import { compare } from '../../text.ts';
import type { Column, Constraint, Table } from '../model.ts';
import { grantKind } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { groupBy } from './group-by.ts';
import { identity, pair, some, sqlList, sqlName } from './object-names.ts';

const identityOf = ({ schema, table, constraint }: Constraint): string => identity(schema, table, constraint);

/** `numeric(10,2)` → `numeric`: a modifier does not make two types different. */
const baseType = (type: string): string => type.replace(/\([^()]*\)(?=$|\[| )/g, '').trim();

const columnsOf = (table: Table | undefined): ReadonlyMap<string, Column> =>
  new Map(table?.columns.map((column) => [column.name, column]));

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
            one.kind === 'foreign key'
              ? `ALTER TABLE ${sqlName(one.schema, one.table)} ALTER CONSTRAINT ${sqlName(one.constraint)} ENFORCED;`
              : 'Drop it and add it again as ENFORCED.',
        };
      }
    },
  },
  {
    id: 'foreign_key_type_mismatch',
    level: 'warning',
    category: 'integrity',
    title: 'A foreign key between columns of different types',
    why: 'Comparing them needs a cast, values may exist on one side only, and the narrower side overflows first.',
    *check({ snapshot, tables }): Generator<Hit> {
      const domains = new Map(
        snapshot.types.flatMap(({ kind, schema, type, base_type }) =>
          kind === 'domain' && base_type !== null ? [[identity(schema, type), base_type] as const] : [],
        ),
      );
      const plain = (type: string): string => baseType(domains.get(type) ?? type);
      for (const one of snapshot.constraints) {
        if (one.references === null) continue;
        const own = columnsOf(tables.get(pair(one.schema, one.table)));
        const other = columnsOf(tables.get(pair(one.references.schema, one.references.table)));
        const found = one.columns.flatMap((name, at) => {
          const [from, to] = [own.get(name), other.get(one.references?.columns[at] ?? '')];
          return from === undefined || to === undefined || plain(from.type) === plain(to.type)
            ? []
            : [`${name} is ${from.type}, ${to.name} is ${to.type}`];
        });
        if (found.length === 0) continue;
        yield {
          object: `constraint:${identityOf(one)}`,
          message: `${identityOf(one)} joins different types: ${found.join('; ')}.`,
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(one.schema, one.table)} ALTER COLUMN ` +
            `${sqlName(one.columns[0] as string)} TYPE …; -- the type of the column it refers to; may ` +
            'rewrite the table',
        };
      }
    },
  },
  {
    id: 'set_null_on_not_null',
    level: 'warning',
    category: 'integrity',
    title: 'ON DELETE SET NULL for a column that must not be null',
    why: 'Deleting the referenced row fails every time, with an error about another table.',
    *check({ snapshot, tables }): Generator<Hit> {
      for (const one of snapshot.constraints) {
        if (one.references === null) continue;
        const columns = columnsOf(tables.get(pair(one.schema, one.table)));
        for (const event of ['delete', 'update'] as const) {
          if (one.references[`on_${event}`] !== 'SET NULL') continue;
          // ON DELETE SET NULL (a, b) leaves the other columns of the key alone.
          const list =
            event === 'delete' ? /ON DELETE SET NULL \(([^()]*)\)/.exec(one.definition)?.[1] : undefined;
          const found = one.columns.filter(
            (name) =>
              columns.get(name)?.not_null === true &&
              (list === undefined ||
                list.split(', ').some((each) => each === name || each === sqlName(name))),
          );
          if (found.length === 0) continue;
          yield {
            object: `constraint:${identityOf(one)}`,
            message: `${identityOf(one)} sets ${some(found)} to null on ${event}, which is NOT NULL.`,
            detail: one.definition,
            remedy:
              `ALTER TABLE ${sqlName(one.schema, one.table)} ALTER COLUMN ` +
              `${sqlName(found[0] as string)} DROP NOT NULL; -- or give the foreign key ON DELETE ` +
              'RESTRICT or CASCADE',
          };
        }
      }
    },
  },
  {
    id: 'nullable_unique',
    level: 'info',
    category: 'integrity',
    title: 'A unique constraint over several columns of which one may be null',
    why: 'Null equals nothing, so rows that agree in all other columns may repeat as often as this one is null.',
    *check({ snapshot, tables }): Generator<Hit> {
      for (const one of snapshot.constraints) {
        if (one.kind !== 'unique' || one.columns.length < 2 || /NULLS NOT DISTINCT/.test(one.definition))
          continue;
        const columns = columnsOf(tables.get(pair(one.schema, one.table)));
        const found = one.columns.filter((name) => columns.get(name)?.not_null === false);
        if (found.length === 0) continue;
        yield {
          object: `constraint:${identityOf(one)}`,
          message: `${identityOf(one)} lets rows repeat when ${some(found)} ${found.length === 1 ? 'is' : 'are'} null.`,
          detail: one.definition,
          remedy:
            snapshot.server_version_num >= 150_000
              ? `Recreate it as UNIQUE NULLS NOT DISTINCT (${sqlList(one.columns)}), or ALTER TABLE ` +
                `${sqlName(one.schema, one.table)} ALTER COLUMN ${sqlName(found[0] as string)} SET NOT ` +
                'NULL;'
              : `ALTER TABLE ${sqlName(one.schema, one.table)} ALTER COLUMN ` +
                `${sqlName(found[0] as string)} SET NOT NULL; -- or a unique index on coalesce(…)`,
        };
      }
    },
  },
  {
    id: 'missing_foreign_key',
    level: 'info',
    category: 'integrity',
    title: 'A column that looks like a foreign key and is not one',
    why:
      'It is named after a table of the same schema and has the type of its key, but nothing keeps it ' +
      'from pointing nowhere.',
    *check({ snapshot, tables, constraints }): Generator<Hit> {
      for (const { kind, schema, table, columns } of snapshot.tables) {
        if (kind === 'foreign table') continue;
        const own = constraints.get(pair(schema, table)) ?? [];
        const referring = new Set(
          own.filter((one) => one.kind === 'foreign key').flatMap((one) => one.columns),
        );
        for (const { name, type } of columns) {
          const stem = /^(\w+)_id$/.exec(name)?.[1];
          if (stem === undefined || referring.has(name)) continue;
          const target = [stem, `${stem}s`, `${stem}es`, stem.replace(/y$/, 'ies')]
            .map((each) => tables.get(pair(schema, each)))
            .find((each) => each !== undefined && each.table !== table && grantKind(each) === 'table');
          const key =
            target &&
            constraints.get(pair(target.schema, target.table))?.find((one) => one.kind === 'primary key');
          if (
            target === undefined ||
            key?.columns.length !== 1 ||
            columnsOf(target).get(key.columns[0] as string)?.type !== type
          )
            continue;
          yield {
            object: `column:${identity(schema, table, name)}`,
            message:
              `${identity(schema, table, name)} looks like a reference to ` +
              `${identity(target.schema, target.table)}, and no foreign key says so.`,
            detail: '',
            remedy:
              `ALTER TABLE ${sqlName(schema, table)} ADD FOREIGN KEY (${sqlName(name)}) REFERENCES ` +
              `${sqlName(target.schema, target.table)} NOT VALID; -- then VALIDATE CONSTRAINT`,
          };
        }
      }
    },
  },
  {
    id: 'duplicate_foreign_key',
    level: 'warning',
    category: 'performance',
    title: 'Two identical foreign keys',
    why: 'Each is checked on every write; and where their actions differ, both happen.',
    *check({ snapshot }): Generator<Hit> {
      const groups = groupBy(
        snapshot.constraints.filter(({ references }) => references !== null),
        (one) => {
          const pairs = one.columns
            .map((name, at) => [name, one.references?.columns[at] ?? ''])
            .sort(([a = ''], [b = '']) => compare(a, b));
          return JSON.stringify([
            one.schema,
            one.table,
            one.references?.schema,
            one.references?.table,
            pairs,
          ]);
        },
      );
      for (const same of groups.values()) {
        const [first, ...others] = [...same].sort((a, b) => compare(a.constraint, b.constraint));
        for (const one of others) {
          yield {
            object: `constraint:${identityOf(one)}`,
            message: `${identityOf(one)} repeats ${first?.constraint ?? ''}.`,
            detail: `${one.definition}; ${first?.definition ?? ''}`,
            remedy: `ALTER TABLE ${sqlName(one.schema, one.table)} DROP CONSTRAINT ${sqlName(one.constraint)};`,
          };
        }
      }
    },
  },
];
