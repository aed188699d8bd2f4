import { counted } from '../../text.ts';
import type { GroupedSnapshot, Role } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import {
  identity,
  isPlatformRole,
  pair,
  parentOf,
  some,
  sqlIdentity,
  sqlName,
  sqlRole,
} from './object-names.ts';

/** Kinds of objects for which a grant to everyone is never the default. */
const relationKinds = new Set(['table', 'view', 'materialized view', 'foreign table', 'sequence', 'column']);

const withoutOption = (privilege: string): string => privilege.replace(/\*$/, '');

const attributes = (role: Role): string =>
  [...(role.superuser ? ['SUPERUSER'] : []), ...(role.bypass_rls ? ['BYPASSRLS'] : [])].join(' and ');

/** Roles whose members no grant holds back. */
const ofEverything = ['pg_read_all_data', 'pg_write_all_data'] as const;

const lastOf = (object: string): string => object.slice(parentOf(object).length + 1);

export const privilegeRules: readonly Rule[] = [
  {
    id: 'api_role_privileged',
    level: 'error',
    category: 'security',
    title: 'A role of the API is above grants or row-level security',
    why:
      'Requests run as this role. Policies do not apply to a superuser or to a role with BYPASSRLS, and for a member ' +
      'of pg_read_all_data or pg_write_all_data no grant counts.',
    *check({ apiRoles, roles, access }): Generator<Hit> {
      for (const name of apiRoles) {
        const role = roles.get(name) as Role;
        const inherited = role.superuser ? [] : ofEverything.filter((each) => access.inherits(name, each));
        const lost = [
          ...(role.superuser ? ['NOSUPERUSER'] : []),
          ...(role.bypass_rls ? ['NOBYPASSRLS'] : []),
        ];
        if (lost.length === 0 && inherited.length === 0) continue;
        yield {
          object: `role:${name}`,
          message: `${name} has ${[attributes(role), ...inherited].filter((text) => text !== '').join(' and ')}.`,
          detail: '',
          remedy: [
            ...(lost.length === 0 ? [] : [`ALTER ROLE ${name} ${lost.join(' ')};`]),
            ...inherited.flatMap((each) =>
              access
                .members(each)
                .filter((member) => access.inherits(name, member))
                .map((member) => `REVOKE ${each} FROM ${sqlName(member)};`),
            ),
          ].join(' '),
        };
      }
    },
  },
  {
    id: 'privileged_login',
    level: 'warning',
    category: 'security',
    title: 'A role that can log in and is exempt from every policy',
    why: 'Whoever has its password reads and changes everything. Log in with less, and SET ROLE where more is needed.',
    *check({ snapshot }): Generator<Hit> {
      const found = snapshot.roles.filter(
        ({ role, login, superuser, bypass_rls }) =>
          login && (superuser || bypass_rls) && role !== 'postgres' && !isPlatformRole(role),
      );
      // Every cluster has one superuser; whatever its name, it cannot be done without.
      const only = snapshot.roles.filter(({ login, superuser }) => login && superuser);
      for (const role of found) {
        if (only.length === 1 && only[0] === role) continue;
        yield {
          object: `role:${identity(role.role)}`,
          message: `${identity(role.role)} can log in and has ${attributes(role)}.`,
          detail: '',
          remedy:
            `ALTER ROLE ${sqlName(role.role)} ` +
            `${[...(role.superuser ? ['NOSUPERUSER'] : []), ...(role.bypass_rls ? ['NOBYPASSRLS'] : [])].join(' ')};`,
        };
      }
    },
  },
  {
    id: 'grant_to_public',
    level: 'warning',
    category: 'security',
    title: 'Everyone may use a table, view or sequence',
    why: 'PUBLIC means every present and future role, including those of other applications.',
    *check({ snapshot }): Generator<Hit> {
      const entered = new Set(
        snapshot.grants
          .filter(({ on, privileges }) => on === 'schema' && privileges.map(withoutOption).includes('USAGE'))
          .map(({ object }) => object),
      );
      for (const { on, object, grantee, privileges } of snapshot.grants) {
        if (grantee !== 'PUBLIC' || !relationKinds.has(on)) continue;
        // What is in a schema that only its owner may enter, nobody else can name.
        if (!entered.has(parentOf(on === 'column' ? parentOf(object) : object))) continue;
        const granted = privileges.map(withoutOption).join(', ');
        const ofColumn = privileges.map((each) => `${withoutOption(each)} (${sqlIdentity(lastOf(object))})`);
        yield {
          object: `${on}:${object}`,
          message: `PUBLIC has ${granted} on the ${on} ${object}.`,
          detail: '',
          remedy:
            on === 'column'
              ? `REVOKE ${ofColumn.join(', ')} ` +
                `ON ${sqlIdentity(parentOf(object))} FROM PUBLIC; -- then GRANT to the roles that need it`
              : `REVOKE ALL ON ${on === 'sequence' ? 'SEQUENCE ' : ''}${sqlIdentity(object)} FROM PUBLIC; -- then ` +
                'GRANT to the roles that need it',
        };
      }
    },
  },
  {
    id: 'public_create',
    level: 'warning',
    category: 'security',
    title: 'Everyone may create objects in a schema',
    why:
      'Any role can shadow your functions and tables with its own and wait for you to use them ' +
      '(CVE-2018-1058). Before PostgreSQL 15 this was the default of the schema public.',
    *check({ snapshot }): Generator<Hit> {
      for (const { on, object, grantee, privileges } of snapshot.grants) {
        if (
          on !== 'schema' ||
          !['PUBLIC', 'anon', 'authenticated'].includes(grantee) ||
          !privileges.map(withoutOption).includes('CREATE')
        )
          continue;
        yield {
          object: `schema:${object}`,
          message: `${grantee} may create objects in the schema ${object}.`,
          detail: '',
          remedy: `REVOKE CREATE ON SCHEMA ${sqlIdentity(object)} FROM ${grantee};`,
        };
      }
    },
  },
  {
    id: 'default_privilege_to_anon',
    level: 'warning',
    category: 'security',
    title: 'New tables are granted to anonymous requests or to everyone',
    why: 'Every new table is open from its first moment, and stays so if its row-level security is forgotten.',
    *check({ snapshot, roles }): Generator<Hit> {
      for (const { role, schema, on, grantee, privileges } of snapshot.default_privileges) {
        if (on !== 'tables' || (grantee !== 'anon' && grantee !== 'PUBLIC')) continue;
        const place = schema === null ? '' : ` IN SCHEMA ${sqlName(schema)}`;
        const isUsual = grantee === 'anon' && role === 'postgres' && schema === 'public' && isSupabase(roles);
        yield {
          object:
            `default privilege:${identity(role)}${schema === null ? '' : ` in ${identity(schema)}`} on ` +
            `${on} to ${grantee}`,
          message:
            `Tables that ${identity(role)} creates${schema === null ? '' : ` in ${identity(schema)}`} ` +
            `are given to ${grantee}: ${privileges.map(withoutOption).join(', ')}.`,
          detail: isUsual ? 'Every project of the platform begins so.' : '',
          remedy:
            `ALTER DEFAULT PRIVILEGES FOR ROLE ${sqlName(role)}${place} REVOKE ALL ON TABLES FROM ` +
            `${sqlRole(grantee)};`,
          ...(isUsual ? { level: 'info' as const } : {}),
        };
      }
    },
  },
  {
    id: 'truncate_granted',
    level: 'warning',
    category: 'security',
    title: 'A role of the API may empty tables',
    why:
      'Row-level security does not cover TRUNCATE: one function that runs it with the caller’s rights ' +
      'empties the table for all.',
    *check(given): Generator<Hit> {
      const found = new Map<string, Emptied>();
      for (const { schema, table, kind } of given.snapshot.tables) {
        if (kind === 'foreign table') continue;
        for (const role of given.apiRoles) {
          const sources = given.access.sources(role, 'table', identity(schema, table), ['TRUNCATE']);
          if (sources.length === 0 || !given.access.may(role, 'USAGE', 'schema', identity(schema))) continue;
          const entry = found.get(pair(schema, role)) ?? { schema, role, tables: [], grantees: new Set() };
          entry.tables.push(table);
          for (const { by, through } of sources) if (by === 'grant') entry.grantees.add(through);
          found.set(pair(schema, role), entry);
        }
      }
      // One finding for a schema and role: platforms grant ALL on every table, and one statement takes it back.
      for (const one of told([...found.values()], given)) yield one;
    },
  },
];

/** The tables of a schema that a role may empty, and to whom that was granted. */
interface Emptied {
  readonly schema: string;
  readonly role: string;
  readonly tables: string[];
  readonly grantees: Set<string>;
}

function* told(found: readonly Emptied[], { roles }: GroupedSnapshot): Generator<Hit> {
  const usual = found.filter(
    ({ schema, role, grantees }) => schema === 'public' && grantees.has(role) && isSupabase(roles),
  );
  const [first] = usual;
  for (const one of first === undefined ? found : [first, ...found.filter((each) => !usual.includes(each))]) {
    const { schema, role, tables, grantees } = one;
    const all = one === first ? usual : [one];
    const to = [...new Set([...all.map((each) => each.role), ...all.flatMap((each) => [...each.grantees])])];
    yield {
      object: `grant:schema ${identity(schema)} to ${role}`,
      message:
        `${all.map((each) => each.role).join(' and ')} may TRUNCATE ${counted(tables.length, 'table')} of the ` +
        `schema ${identity(schema)}.`,
      detail: `${some(tables)}.${one === first ? ' Every project of the platform begins so.' : ''}`,
      remedy:
        grantees.size === 0
          ? `ALTER TABLE … OWNER TO …; -- ${role} owns ${counted(tables.length, 'table')}`
          : `REVOKE TRUNCATE ON ALL TABLES IN SCHEMA ${sqlName(schema)} FROM ${to.map(sqlRole).join(', ')};`,
      ...(one === first ? { level: 'info' as const } : {}),
    };
  }
}

/** Whether the database is one of Supabase, which grants ALL on new tables in public to the roles of the API. */
const isSupabase = (roles: GroupedSnapshot['roles']): boolean => roles.has('supabase_admin');
