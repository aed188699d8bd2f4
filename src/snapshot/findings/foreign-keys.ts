import { compare } from '../../text.ts';
import type { Constraint } from '../model.ts';
import { baseType, columnsOf, identityOf } from './constraints.ts';
import { covers } from './coverage.ts';
import { grantKind, type GroupedSnapshot, type Index } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { groupBy } from '../../group-by.ts';
import { identity, pair, some, sqlName } from './object-names.ts';

const integers = ['smallint', 'integer', 'bigint', 'numeric'];
const isWider = (type: string, than: string): boolean =>
  integers.indexOf(type) > integers.indexOf(than) && integers.includes(than);

/** Gives the column that a foreign key refers to another type, and all columns that refer to it the same. */
function widened(given: GroupedSnapshot, { references }: Constraint, column: string, type: string): string {
  const [schema, table] = [references?.schema ?? '', references?.table ?? ''];
  const others = (given.references.get(pair(schema, table)) ?? []).flatMap((one) =>
    one.columns
      .filter((_, at) => one.references?.columns[at] === column)
      .map((name) => [one.schema, one.table, name] as const),
  );
  const statements = [[schema, table, column] as const, ...others]
    .filter(
      ([ofSchema, of, name]) =>
        given.tables.get(pair(ofSchema, of))?.columns.find((each) => each.name === name)?.type !== type,
    )
    .map(
      ([ofSchema, of, name]) =>
        `ALTER TABLE ${sqlName(ofSchema, of)} ALTER COLUMN ${sqlName(name)} TYPE ${type};`,
    );
  return [...new Set(statements)].join(' ');
}

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

export const foreignKeyRules: readonly Rule[] = [
  {
    id: 'foreign_key_type_mismatch',
    level: 'warning',
    category: 'integrity',
    title: 'A foreign key between columns of different types',
    why: 'Comparing them needs a cast, values may exist on one side only, and the narrower side overflows first.',
    *check(given): Generator<Hit> {
      const { snapshot, tables, domains } = given;
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
          remedy: `${found
            .map(({ from, to }) =>
              isWider(plain(from.type), plain(to.type))
                ? widened(given, one, to.name, from.type)
                : `ALTER TABLE ${sqlName(one.schema, one.table)} ALTER COLUMN ${sqlName(from.name)} TYPE ${to.type};`,
            )
            .join(' ')} -- may rewrite the table`,
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
          const action = ` ON ${event.toUpperCase()} SET NULL`;
          const at = one.definition.indexOf(action);
          const after = one.definition.slice(at + action.length).replace(/^ \([^()]*\)/, '');
          const changed = `${one.definition.slice(0, at)} ON ${event.toUpperCase()} RESTRICT${after}`;
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
