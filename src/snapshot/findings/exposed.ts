import type { GroupedSnapshot, View } from './grouped-snapshot.ts';
import { bypassing, readsUsers, runsAsCaller } from './chain.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, some, sqlName } from './object-names.ts';
import { revoke, type Relation } from './revoke.ts';

/** PostgreSQL 15 brought views that run with the rights of whoever queries them. */
const securityInvoker = 150_000;

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

const relation = ({ schema, view, kind }: View): Relation => ({
  schema,
  name: view,
  on: kind,
  object: identity(schema, view),
});

const setInvoker = ({ schema, view }: View): string =>
  `ALTER VIEW ${sqlName(schema, view)} SET (security_invoker = true);`;

/**
 * Has the views run with the caller's rights, every one of them: if one of a chain still ran with its owner's, the rows
 * would come through that one. What cannot be done so is taken from the API.
 */
function asCaller(
  view: View,
  chain: readonly View[],
  roles: readonly string[],
  given: GroupedSnapshot,
): string {
  const definers = [...new Set([...chain, view])].filter((one) => !runsAsCaller(one));
  const revoked = revoke('ALL', relation(view), roles, given);
  if (given.snapshot.server_version_num < securityInvoker)
    return (
      `${revoked} -- PostgreSQL 15 and later can also run it with the caller's rights: ` +
      'SET (security_invoker = true)'
    );
  return definers.some(({ kind }) => kind === 'materialized view')
    ? `${revoked} -- a materialized view always shows what its owner sees`
    : `${definers.map(setInvoker).join(' ')} -- or ${revoked}`;
}

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
          const readers = roles.filter((role) => readsUsers(view, role, given));
          if (readers.length === 0) continue;
          yield {
            object: `view:${object}`,
            message: `${object} reads auth.users and can be read through the API by ${readers.join(' and ')}.`,
            detail: `Schema ${identity(view.schema)} is exposed (${given.exposed.source}).`,
            remedy:
              `${revoke('ALL', relation(view), roles, given)} -- and serve the few columns that are needed from a ` +
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
        const found = roles.flatMap((role) =>
          bypassing(view, role, given).map((reading) => ({ role, ...reading })),
        );
        if (found.length === 0) continue;
        const tables = [...new Set(found.map(({ schema, name }) => identity(schema, name)))];
        const readers = roles.filter((each) => found.some(({ role }) => role === each));
        const owners = [...new Set(found.map(({ as }) => identity(as)))];
        const through = [...new Set(found.flatMap(({ path }) => path))]
          .filter((one) => one !== view)
          .map((one) => identity(one.schema, one.view));
        yield {
          object: `view:${object}`,
          message: `${object} shows ${readers.join(' and ')} all rows of ${some(tables)}, whatever the policies say.`,
          detail:
            `They are read as ${some(owners)}` +
            `${through.length === 0 ? '' : `, through ${some(through)}`}. ` +
            `Schema ${identity(view.schema)} is exposed (${given.exposed.source}).`,
          remedy: asCaller(
            view,
            found.flatMap(({ path }) => path),
            roles,
            given,
          ),
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
        const told = roles.some(
          (role) => readsUsers(view, role, given) || bypassing(view, role, given).length > 0,
        );
        if (runsAsCaller(view) || told) continue;
        yield {
          object: `view:${object}`,
          message:
            `${object} can be read through the API by ${roles.join(' and ')} and runs as ` +
            `${identity(view.owner)}.`,
          detail: '',
          remedy: asCaller(view, [view], roles, given),
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
          remedy: revoke('ALL', relation(view), roles, given),
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
    *check(given): Generator<Hit> {
      for (const { kind, schema, table } of given.snapshot.tables) {
        const object = identity(schema, table);
        const roles =
          kind === 'foreign table'
            ? given.reachable(schema, kind, object, ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])
            : [];
        if (roles.length > 0) {
          yield {
            object: `table:${object}`,
            message: `The foreign table ${object} can be reached through the API by ${roles.join(' and ')}.`,
            detail: '',
            remedy: revoke('ALL', { schema, name: table, on: kind, object }, roles, given),
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
      for (const { name, schema, relocatable } of snapshot.extensions) {
        if (!names.has(schema)) continue;
        yield {
          object: `extension:${identity(name)}`,
          message: `The extension ${name} is installed in ${identity(schema)}, which the API serves.`,
          detail: '',
          // Dropping it would take with it every column of its types, and what some keep in tables of their own.
          remedy:
            relocatable === true
              ? `CREATE SCHEMA IF NOT EXISTS extensions; ALTER EXTENSION ${sqlName(name)} SET SCHEMA extensions; -- ` +
                'functions with a search_path of their own need extensions in it'
              : 'It cannot be moved to another schema. Leave it, and have the API serve another schema than ' +
                `${identity(schema)}.`,
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
