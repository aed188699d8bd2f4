import type { GroupedSnapshot, View } from './grouped-snapshot.ts';
import { relations, tokens } from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, some, sqlName } from './object-names.ts';

/** PostgreSQL 15 brought views that run with the rights of whoever queries them. */
const securityInvoker = 150_000;

const runsAsCaller = ({ options }: View): boolean =>
  options.some((option) => /^security_invoker=(?:true|on|yes|1)$/i.test(option));
const readsUsers = ({ definition }: View): boolean =>
  relations(tokens(definition)).some(([schema, name]) => schema === 'auth' && name === 'users');

/** Views that the API serves, with the roles that may read them. */
function* served(
  { snapshot, reachable }: GroupedSnapshot,
  kind: View['kind'],
): Generator<readonly [view: View, object: string, roles: readonly string[]]> {
  for (const view of snapshot.views) {
    if (view.kind !== kind) continue;
    const object = identity(view.schema, view.view);
    const roles = reachable(view.schema, kind, object, ['SELECT']);
    if (roles.length > 0) yield [view, object, roles];
  }
}

/** Tables with row-level security whose policies do not apply when the view's owner reads them. */
function bypassedBy(view: View, { tables, bypasses }: GroupedSnapshot): readonly string[] {
  if (runsAsCaller(view)) return [];
  return [
    ...new Set(
      relations(tokens(view.definition)).flatMap(([schema, name]) => {
        const table = tables.get(pair(schema, name));
        if (!table?.row_security) return [];
        const subject = !bypasses(view.owner) && (table.owner !== view.owner || table.force_row_security);
        return subject ? [] : [identity(schema, name)];
      }),
    ),
  ];
}

const invokerRemedy = ({ schema, view }: View, { snapshot, apiRoles }: GroupedSnapshot): string => {
  const revoke = `REVOKE ALL ON ${sqlName(schema, view)} FROM PUBLIC, ${apiRoles.join(', ')};`;
  return snapshot.server_version_num >= securityInvoker
    ? `ALTER VIEW ${sqlName(schema, view)} SET (security_invoker = true); -- or ${revoke}`
    : `${revoke} -- PostgreSQL 15 and later can also run it with the caller's rights: SET (security_invoker = true)`;
};

export const exposedRules: readonly Rule[] = [
  {
    id: 'auth_users_exposed',
    level: 'error',
    category: 'security',
    title: 'A view that the API serves reads auth.users',
    why: 'It shows the e-mail addresses and metadata of users to whoever may read the view.',
    sameAs: ['splinter 0002'],
    *check(given): Generator<Hit> {
      for (const kind of ['view', 'materialized view'] as const) {
        for (const [view, object, roles] of served(given, kind)) {
          if (!readsUsers(view) || runsAsCaller(view)) continue;
          yield {
            object: `view:${object}`,
            message: `${object} reads auth.users and can be read through the API by ${roles.join(' and ')}.`,
            detail: `Schema ${identity(view.schema)} is exposed (${given.exposed.source}).`,
            remedy:
              `REVOKE ALL ON ${sqlName(view.schema, view.view)} FROM PUBLIC, ` +
              `${given.apiRoles.join(', ')}; -- and serve the few columns that are needed from a ` +
              'table with policies',
          };
        }
      }
    },
  },
  {
    id: 'view_bypasses_rls',
    level: 'error',
    category: 'security',
    title: 'A view that the API serves bypasses row-level security',
    why:
      'A view runs with its owner’s rights, and policies do not apply to this owner: every reader of ' +
      'the view sees all rows.',
    sameAs: ['splinter 0010'],
    *check(given): Generator<Hit> {
      for (const [view, object, roles] of served(given, 'view')) {
        const found = bypassedBy(view, given);
        if (found.length === 0) continue;
        yield {
          object: `view:${object}`,
          message: `${object} shows ${roles.join(' and ')} all rows of ${some(found)}, whatever the policies say.`,
          detail:
            `The view runs as ${identity(view.owner)}. Schema ${identity(view.schema)} is exposed ` +
            `(${given.exposed.source}).`,
          remedy: invokerRemedy(view, given),
        };
      }
    },
  },
  {
    id: 'security_definer_view',
    level: 'warning',
    category: 'security',
    title: 'A view that the API serves runs with its owner’s rights',
    why: 'Whoever may read the view reads what its owner may read; grants and policies of the reader do not count.',
    sameAs: ['splinter 0010'],
    *check(given): Generator<Hit> {
      for (const [view, object, roles] of served(given, 'view')) {
        if (runsAsCaller(view) || readsUsers(view) || bypassedBy(view, given).length > 0) continue;
        yield {
          object: `view:${object}`,
          message:
            `${object} can be read through the API by ${roles.join(' and ')} and runs as ` +
            `${identity(view.owner)}.`,
          detail: '',
          remedy: invokerRemedy(view, given),
        };
      }
    },
  },
  {
    id: 'materialized_view_exposed',
    level: 'warning',
    category: 'security',
    title: 'The API serves a materialized view',
    why: 'A materialized view has no row-level security: everyone who may read it sees all of it.',
    sameAs: ['splinter 0016'],
    *check(given): Generator<Hit> {
      for (const [view, object, roles] of served(given, 'materialized view')) {
        yield {
          object: `view:${object}`,
          message: `The materialized view ${object} can be read through the API by ${roles.join(' and ')}.`,
          detail: '',
          remedy: `REVOKE ALL ON ${sqlName(view.schema, view.view)} FROM PUBLIC, ${given.apiRoles.join(', ')};`,
        };
      }
    },
  },
  {
    id: 'foreign_table_exposed',
    level: 'warning',
    category: 'security',
    title: 'The API serves a foreign table',
    why:
      'A foreign table has no row-level security: everyone who may use it reaches the other server ' +
      'with the mapped user’s rights.',
    sameAs: ['splinter 0017'],
    *check({ snapshot, reachable, apiRoles }): Generator<Hit> {
      for (const { kind, schema, table } of snapshot.tables) {
        const object = identity(schema, table);
        const roles =
          kind === 'foreign table'
            ? reachable(schema, kind, object, ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])
            : [];
        if (roles.length > 0) {
          yield {
            object: `table:${object}`,
            message: `The foreign table ${object} can be reached through the API by ${roles.join(' and ')}.`,
            detail: '',
            remedy: `REVOKE ALL ON ${sqlName(schema, table)} FROM PUBLIC, ${apiRoles.join(', ')};`,
          };
        }
      }
    },
  },
  {
    id: 'extension_in_public',
    level: 'warning',
    category: 'security',
    title: 'An extension in an exposed schema',
    why: 'Its functions and tables are served by the API with the schema, and its names get in the way of your own.',
    sameAs: ['splinter 0014'],
    *check({ snapshot, exposed, apiRoles }): Generator<Hit> {
      if (apiRoles.length === 0) return;
      const names = new Set(exposed.names);
      for (const { name, schema } of snapshot.extensions) {
        if (!names.has(schema)) continue;
        yield {
          object: `extension:${identity(name)}`,
          message: `The extension ${name} is installed in ${identity(schema)}, which the API serves.`,
          detail: '',
          remedy:
            `ALTER EXTENSION ${sqlName(name)} SET SCHEMA extensions; -- where the extension cannot be ` +
            'moved, drop it and create it again WITH SCHEMA extensions',
        };
      }
    },
  },
  {
    id: 'fkey_to_auth_unique',
    level: 'error',
    category: 'security',
    title: 'A foreign key to a unique column of auth.users other than its key',
    why: 'It keeps the platform from changing that unique constraint, and upgrades of the auth schema fail on it.',
    sameAs: ['splinter 0021'],
    *check({ snapshot }): Generator<Hit> {
      for (const { schema, table, constraint, references } of snapshot.constraints) {
        if (
          references?.schema !== 'auth' ||
          references.table !== 'users' ||
          references.columns.join() === 'id'
        )
          continue;
        yield {
          object: `constraint:${identity(schema, table, constraint)}`,
          message:
            `${identity(schema, table, constraint)} refers to auth.users ` +
            `(${references.columns.join(', ')}) instead of its key.`,
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(schema, table)} DROP CONSTRAINT ${sqlName(constraint)}; -- then a ` +
            'foreign key to auth.users (id)',
        };
      }
    },
  },
];
