import { compare } from '../../text.ts';
import type { Column, Constraint, Snapshot, Table } from '../model.ts';
import { grantKind } from './context.ts';
import { type Hit, type Rule } from './finding.ts';
import { groupBy, identity, pair, some, sqlList, sqlName } from './names.ts';

const identityOf = ({ schema, table, constraint }: Constraint): string => identity(schema, table, constraint);

/** `numeric(10,2)` → `numeric`: a modifier does not make two types different. */
const baseType = (type: string): string => type.replace(/\([^()]*\)(?=$|\[| )/g, '').trim();

const columnsOf = (table: Table | undefined): ReadonlyMap<string, Column> =>
  new Map(table?.columns.map((column) => [column.name, column]));

const isSmall = ({ type }: Column): boolean => type === 'integer' || type === 'smallint';
const isNumbered = (column: Column): boolean =>
  column.identity !== null || /^nextval\(/.test(column.default ?? '');

export const keyRules: readonly Rule[] = [
  {
    id: 'no_primary_key',
    level: 'warning',
    category: 'integrity',
    title: 'A table without a primary key',
    why:
      'Its rows cannot be told apart: duplicates stay, logical replication cannot update or delete ' +
      'them, and tools cannot edit them.',
    sameAs: ['splinter 0004'],
    *check({ snapshot, constraints }): Generator<Hit> {
      for (const { kind, schema, table } of snapshot.tables) {
        if (
          kind === 'foreign table' ||
          constraints.get(pair(schema, table))?.some((constraint) => constraint.kind === 'primary key')
        )
          continue;
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} has no primary key.`,
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(schema, table)} ADD PRIMARY KEY (…); -- or, for lack of one: ADD ` +
            'COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, which rewrites the table',
        };
      }
    },
  },
  {
    id: 'published_without_key',
    level: 'error',
    category: 'integrity',
    title: 'A published table whose rows cannot be identified',
    why:
      'PostgreSQL refuses every UPDATE and DELETE on a published table that has neither a primary key ' +
      'nor another replica identity.',
    *check({ snapshot, constraints }): Generator<Hit> {
      for (const { table, published } of publishedTables(snapshot)) {
        const { schema, table: name, replica_identity } = table;
        const hasKey =
          constraints.get(pair(schema, name))?.some(({ kind }) => kind === 'primary key') === true;
        // Unknown in snapshots that were taken before it was recorded.
        if (
          replica_identity === undefined ||
          replica_identity === 'full' ||
          replica_identity === 'index' ||
          (replica_identity === 'default' && hasKey)
        )
          continue;
        yield {
          object: `table:${identity(schema, name)}`,
          message:
            `${identity(schema, name)} is published (${some(published)}), but UPDATE and DELETE on it ` +
            'fail for lack of a replica identity.',
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(schema, name)} ADD PRIMARY KEY (…); -- or ALTER TABLE ` +
            `${sqlName(schema, name)} REPLICA IDENTITY FULL;`,
        };
      }
    },
  },
  {
    id: 'integer_primary_key',
    level: 'warning',
    category: 'integrity',
    title: 'A numbered primary key that runs out',
    why:
      'integer ends at 2,147,483,647 and smallint at 32,767; then every INSERT fails, and the change ' +
      'to bigint rewrites the table while nobody can use it.',
    *check({ snapshot, constraints }): Generator<Hit> {
      for (const table of snapshot.tables) {
        const key = constraints
          .get(pair(table.schema, table.table))
          ?.find(({ kind }) => kind === 'primary key');
        const column =
          key?.columns.length === 1 ? table.columns.find(({ name }) => name === key.columns[0]) : undefined;
        if (column === undefined || !isSmall(column) || !isNumbered(column)) continue;
        yield {
          object: `column:${identity(table.schema, table.table, column.name)}`,
          message: `${identity(table.schema, table.table, column.name)} is a numbered key of type ${column.type}.`,
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(table.schema, table.table)} ALTER COLUMN ${sqlName(column.name)} ` +
            'TYPE bigint; -- rewrites the table under an exclusive lock: do it while it is small, its ' +
            'sequence and what refers to it as well',
        };
      }
    },
  },
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
    why: 'Deleting the row that is referred to fails every time, with an error about another table.',
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
    title: 'A column that looks like a reference and is none',
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
    title: 'Two foreign keys that say the same',
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

/** Tables of publications that publish updates or deletes. A publication's tables may have a column list and a filter behind the name. */
function* publishedTables({
  publications,
  tables,
}: Snapshot): Generator<{ readonly table: Table; readonly published: readonly string[] }> {
  const changing = publications.filter(
    ({ operations }) => operations.includes('update') || operations.includes('delete'),
  );
  if (changing.length === 0) return;
  const listed = new Map<string, string[]>();
  for (const { name, tables: entries } of changing) {
    for (const entry of entries) {
      const object = /^(?:"(?:[^"]|"")*"|[^\s"])+/.exec(entry)?.[0] ?? entry;
      listed.set(object, [...(listed.get(object) ?? []), name]);
    }
  }
  const everything = changing.filter(({ all_tables }) => all_tables).map(({ name }) => name);
  for (const table of tables) {
    if (table.kind === 'foreign table' || table.persistence === 'unlogged') continue;
    const bySchema = changing.filter(({ schemas }) => schemas.includes(table.schema)).map(({ name }) => name);
    const published = [
      ...new Set([...everything, ...bySchema, ...(listed.get(identity(table.schema, table.table)) ?? [])]),
    ];
    if (published.length > 0) yield { table, published };
  }
}
