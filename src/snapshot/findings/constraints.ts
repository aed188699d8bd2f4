import { compare, withoutEnd } from '../../text.ts';
import type { Column, Constraint, Table } from '../model.ts';
import { covers } from './coverage.ts';
import { grantKind, type Index } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { groupBy } from './group-by.ts';
import { identity, pair, some, sqlName } from './object-names.ts';

const identityOf = ({ schema, table, constraint }: Constraint): string => identity(schema, table, constraint);

/** `numeric(10,2)` → `numeric`: a modifier does not make two types different. */
const baseType = (type: string): string => type.replace(/\([^()]*\)(?=$|\[| )/g, '').trim();

const columnsOf = (table: Table | undefined): ReadonlyMap<string, Column> =>
  new Map(table?.columns.map((column) => [column.name, column]));

/** PostgreSQL 15 brought NULLS NOT DISTINCT. */
const nullsNotDistinct = 150_000;
/** Until PostgreSQL 18 only a foreign key can be made ENFORCED as it is. */
const checkCanBeEnforced = 190_000;

const integers = ['smallint', 'integer', 'bigint', 'numeric'];
const isWider = (type: string, than: string): boolean =>
  integers.indexOf(type) > integers.indexOf(than) && integers.includes(than);

/** A foreign key with the index that deleting a referenced row needs, without blocking writes for long. */
function addForeignKey(
  column: {
    readonly schema: string;
    readonly table: string;
    readonly name: string;
    readonly partitioned: boolean;
  },
  target: string,
  indexes: readonly Index[],
): string {
  const { schema, table, name, partitioned } = column;
  const of = sqlName(schema, table);
  // As PostgreSQL would name it, where that is not too long.
  const key = sqlName(
    `${table}_${name}_fkey`.length > 63 ? `${name}_fkey`.slice(-63) : `${table}_${name}_fkey`,
  );
  const index = indexes.some((each) => covers(each, [name], partitioned))
    ? ''
    : `CREATE INDEX${partitioned ? '' : ' CONCURRENTLY'} ON ${of} (${sqlName(name)}); `;
  const reference = `ALTER TABLE ${of} ADD CONSTRAINT ${key} FOREIGN KEY (${sqlName(name)}) REFERENCES ${target}`;
  // Until PostgreSQL 17 a foreign key of a partitioned table cannot be NOT VALID.
  return partitioned
    ? `${index}${reference};`
    : `${index}${reference} NOT VALID; ALTER TABLE ${of} VALIDATE CONSTRAINT ${key};`;
}

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
          const name = /^CONSTRAINT ((?:"(?:[^"]|"")*"|[^\s"])+) .* NOT VALID$/s.exec(text)?.[1];
          return name === undefined ? [] : [name];
        });
        if (names.length === 0) continue;
        yield {
          object: `type:${identity(schema, type)}`,
          message: `${identity(schema, type)}: ${some(names)} ${names.length === 1 ? 'is' : 'are'} NOT VALID: values from before were not checked.`,
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
    id: 'foreign_key_type_mismatch',
    level: 'warning',
    category: 'integrity',
    title: 'A foreign key between columns of different types',
    why: 'Comparing them needs a cast, values may exist on one side only, and the narrower side overflows first.',
    *check({ snapshot, tables, domains }): Generator<Hit> {
      const plain = (type: string): string => baseType(domains.base(type));
      for (const one of snapshot.constraints) {
        if (one.references === null) continue;
        const { references } = one;
        const own = columnsOf(tables.get(pair(one.schema, one.table)));
        const other = columnsOf(tables.get(pair(references.schema, references.table)));
        const found = one.columns.flatMap((name, at) => {
          const [from, to] = [own.get(name), other.get(references.columns[at] ?? '')];
          return from === undefined || to === undefined || plain(from.type) === plain(to.type)
            ? []
            : [{ from, to }];
        });
        if (found.length === 0) continue;
        yield {
          object: `constraint:${identityOf(one)}`,
          message: `${identityOf(one)} joins different types: ${found
            .map(({ from, to }) => `${from.name} is ${from.type}, ${to.name} is ${to.type}`)
            .join('; ')}.`,
          detail: '',
          remedy:
            found
              .map(({ from, to }) => {
                const widen = isWider(plain(from.type), plain(to.type));
                const [table, column, type] = widen
                  ? [sqlName(references.schema, references.table), to.name, from.type]
                  : [sqlName(one.schema, one.table), from.name, to.type];
                return `ALTER TABLE ${table} ALTER COLUMN ${sqlName(column)} TYPE ${type};`;
              })
              .join(' ') + ' -- may rewrite the table',
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
    *check({ snapshot, tables, domains }): Generator<Hit> {
      for (const one of snapshot.constraints) {
        if (one.references === null) continue;
        const columns = columnsOf(tables.get(pair(one.schema, one.table)));
        for (const event of ['delete', 'update'] as const) {
          if (one.references[`on_${event}`] !== 'SET NULL') continue;
          // ON DELETE SET NULL (a, b) leaves the other columns of the key alone.
          const list =
            event === 'delete' ? /ON DELETE SET NULL \(([^()]*)\)/.exec(one.definition)?.[1] : undefined;
          const found = one.columns.filter((name) => {
            const column = columns.get(name);
            return (
              column !== undefined &&
              domains.neverNull(one.schema, one.table, column) &&
              (list === undefined || list.split(', ').some((each) => each === name || each === sqlName(name)))
            );
          });
          if (found.length === 0) continue;
          // The same in effect, and it says so.
          const changed = one.definition.replace(
            new RegExp(` ON ${event.toUpperCase()} SET NULL(?: \\([^()]*\\))?`),
            ` ON ${event.toUpperCase()} RESTRICT`,
          );
          yield {
            object: `constraint:${identityOf(one)}`,
            message: `${identityOf(one)} sets ${some(found)} to null on ${event}, which cannot be null.`,
            detail: one.definition,
            remedy:
              `ALTER TABLE ${sqlName(one.schema, one.table)} DROP CONSTRAINT ${sqlName(one.constraint)}, ADD ` +
              `CONSTRAINT ${sqlName(one.constraint)} ${changed}; -- or let the column be null`,
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
  {
    id: 'missing_foreign_key',
    level: 'info',
    category: 'integrity',
    title: 'A column that looks like a foreign key and is not one',
    why:
      'It is named after a table of the same schema and has the type of its key, but nothing keeps it ' +
      'from pointing nowhere.',
    *check({ snapshot, tables, constraints, indexes }): Generator<Hit> {
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
            remedy: addForeignKey(
              { schema, table, name, partitioned: kind === 'partitioned table' },
              sqlName(target.schema, target.table),
              indexes.get(pair(schema, table)) ?? [],
            ),
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
        // NO ACTION beside another action changes nothing: the other has happened when it is checked.
        const rank = ({ validated, definition }: Constraint): number =>
          (validated ? 0 : 2) + (/ ON (?:DELETE|UPDATE) /.test(definition) ? 0 : 1);
        const [first, ...others] = [...same].sort(
          (a, b) => rank(a) - rank(b) || compare(a.constraint, b.constraint),
        );
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
