import { counted, compare } from '../../text.ts';
import type { GroupedSnapshot } from './grouped-snapshot.ts';
import { type Hit, type Rule } from './finding.ts';
import { groupBy } from '../../group-by.ts';
import { identity, needsQuotes, some, sqlName } from './object-names.ts';

const isPlain = (name: string): boolean => !needsQuotes(name);

interface Named {
  readonly schema: string;
  readonly object: string;
  readonly label: string;
  readonly odd: readonly string[];
  readonly rename: string;
}

function* named({ snapshot }: GroupedSnapshot): Generator<Named> {
  for (const { schema } of snapshot.schemas) {
    yield {
      schema,
      object: `schema:${identity(schema)}`,
      label: identity(schema),
      odd: isPlain(schema) ? [] : [schema],
      rename: `ALTER SCHEMA ${sqlName(schema)} RENAME TO …;`,
    };
  }
  for (const [kind, word, list] of [
    [
      'table',
      'TABLE',
      snapshot.tables.map(({ schema, table: name, columns }) => ({ schema, name, columns })),
    ],
    ['view', 'VIEW', snapshot.views.map(({ schema, view: name, columns }) => ({ schema, name, columns }))],
  ] as const) {
    for (const { schema, name, columns } of list) {
      const odd = columns.map((column) => column.name).filter((column) => !isPlain(column));
      yield {
        schema,
        object: `${kind}:${identity(schema, name)}`,
        label: identity(schema, name),
        odd: [...(isPlain(name) ? [] : [name]), ...odd],
        rename: [
          ...odd.map(
            (column) => `ALTER ${word} ${sqlName(schema, name)} RENAME COLUMN ${sqlName(column)} TO …;`,
          ),
          ...(isPlain(name) ? [] : [`ALTER ${word} ${sqlName(schema, name)} RENAME TO …;`]),
        ].join(' '),
      };
    }
  }
  for (const { schema, function: name, identity_arguments } of snapshot.functions) {
    yield {
      schema,
      object: `function:${identity(schema, name)}(${identity_arguments})`,
      label: identity(schema, name),
      // A key word can be the name of a function.
      odd: /^[a-z_][a-z0-9_$]*$/.test(name) ? [] : [name],
      rename: `ALTER ROUTINE ${sqlName(schema, name)}(${identity_arguments}) RENAME TO …;`,
    };
  }
}

interface Described {
  readonly schema: string;
  readonly name: string;
  readonly comment: string | null;
}

/** One finding for a schema: a list of a thousand tables is nothing that anybody acts on. */
function* uncommented<One extends Described>(
  list: readonly One[],
  noun: string,
  remedy: (one: One) => string,
): Generator<Hit> {
  for (const [schema, all] of groupBy(list, (each) => each.schema)) {
    const without = all.filter(({ comment }) => comment === null).sort((a, b) => compare(a.name, b.name));
    if (without.length === 0) continue;
    yield {
      object: `schema:${identity(schema)}`,
      message:
        `${without.length} of ${counted(all.length, noun)} in ${identity(schema)} ` +
        `${without.length === 1 ? 'has' : 'have'} no comment.`,
      detail: `${some(without.map(({ name }) => name))}.`,
      remedy:
        without.slice(0, mostShown).map(remedy).join(' ') +
        (without.length > mostShown ? ` -- and so for ${without.length - mostShown} more` : ''),
    };
  }
}

/** Of a list of objects so many are shown, as some() does. */
const mostShown = 10;

/** In a schema where most names are so, it is a style (Prisma's, TypeORM's) and no slip. */
const manyQuoted = 10;

export const conventionRules: readonly Rule[] = [
  {
    id: 'name_needs_quotes',
    level: 'info',
    category: 'convention',
    title: 'A name that needs quotes',
    sameAs: ['schemalint name-casing'],
    why: 'Every query has to quote it; without quotes PostgreSQL says that the object does not exist.',
    *check(given): Generator<Hit> {
      for (const [schema, all] of groupBy(named(given), (each) => each.schema)) {
        const quoted = all.filter(({ odd }) => odd.length > 0);
        if (quoted.length > manyQuoted && quoted.length > all.length / 2) {
          yield {
            object: `schema:${identity(schema)}`,
            message:
              `${quoted.length} of ${all.length} tables, views and functions in ${identity(schema)} ` +
              'have names that need quotes.',
            detail: `${some(quoted.map(({ label }) => label))}.`,
            remedy:
              'As the style of a whole schema it is best left alone: accept it with a reason, or let ' +
              'the mapper of the application write names with underscores.',
          };
          continue;
        }
        for (const { object, label, odd, rename } of quoted)
          yield {
            object,
            message: `${label} has names that need quotes: ${some(odd.map((name) => sqlName(name)))}.`,
            detail: '',
            remedy: rename,
          };
      }
    },
  },
  {
    id: 'table_without_comment',
    level: 'info',
    category: 'convention',
    title: 'Tables without a comment',
    why: 'Readers of the inventory learn only the names of these tables.',
    check: ({ snapshot }) =>
      uncommented(
        snapshot.tables.map(({ schema, table: name, kind, comment }) => ({ schema, name, kind, comment })),
        'table',
        ({ schema, name, kind }) =>
          `COMMENT ON ${kind === 'foreign table' ? 'FOREIGN TABLE' : 'TABLE'} ${sqlName(schema, name)} IS '…';`,
      ),
  },
  {
    id: 'function_without_comment',
    level: 'info',
    category: 'convention',
    title: 'Functions without a comment',
    why: 'A name and its arguments rarely say what a function promises.',
    check: ({ snapshot }) =>
      uncommented(
        snapshot.functions.map(({ schema, function: name, identity_arguments, comment }) => ({
          schema,
          name: `${identity(name)}(${identity_arguments})`,
          signature: `${sqlName(name)}(${identity_arguments})`,
          comment,
        })),
        'function',
        ({ schema, signature }) => `COMMENT ON ROUTINE ${sqlName(schema)}.${signature} IS '…';`,
      ),
  },
];
