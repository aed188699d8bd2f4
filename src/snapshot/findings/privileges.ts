import { counted } from '../../text.ts';
import type { Role } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, isPlatformRole, pair, parentOf, some, sqlName, sqlRole } from './object-names.ts';

/** Kinds of objects for which a grant to everyone is never the default. */
const relationKinds = new Set(['table', 'view', 'materialized view', 'foreign table', 'sequence', 'column']);

const withoutOption = (privilege: string): string => privilege.replace(/\*$/, '');

const attributes = (role: Role): string =>
  [...(role.superuser ? ['SUPERUSER'] : []), ...(role.bypass_rls ? ['BYPASSRLS'] : [])].join(' and ');

export const privilegeRules: readonly Rule[] = [
  {
    id: 'api_role_privileged',
    level: 'error',
    category: 'security',
    title: 'A role of the API is exempt from row-level security',
    why: 'Requests run as this role. Policies do not apply to a superuser or to a role with BYPASSRLS.',
    *check({ apiRoles, roles }): Generator<Hit> {
      for (const name of apiRoles) {
        const role = roles.get(name) as Role;
        if (!role.superuser && !role.bypass_rls) continue;
        yield {
          object: `role:${name}`,
          message: `${name} has ${attributes(role)}.`,
          detail: '',
          remedy: `ALTER ROLE ${name} NOSUPERUSER NOBYPASSRLS;`,
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
      for (const { on, object, grantee, privileges } of snapshot.grants) {
        if (grantee !== 'PUBLIC' || !relationKinds.has(on)) continue;
        const granted = privileges.map(withoutOption).join(', ');
        yield {
          object: `${on}:${object}`,
          message: `PUBLIC has ${granted} on the ${on} ${object}.`,
          detail: '',
          remedy:
            on === 'column'
              ? `REVOKE ${granted} (…) ON ${parentOf(object)} FROM PUBLIC; -- then GRANT to the roles that need it`
              : `REVOKE ALL ON ${on === 'sequence' ? 'SEQUENCE ' : ''}${object} FROM PUBLIC; -- then ` +
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
          remedy: `REVOKE CREATE ON SCHEMA ${object} FROM ${grantee};`,
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
    *check({ snapshot }): Generator<Hit> {
      for (const { role, schema, on, grantee, privileges } of snapshot.default_privileges) {
        if (on !== 'tables' || (grantee !== 'anon' && grantee !== 'PUBLIC')) continue;
        const place = schema === null ? '' : ` IN SCHEMA ${sqlName(schema)}`;
        yield {
          object:
            `default privilege:${identity(role)}${schema === null ? '' : ` in ${identity(schema)}`} on ` +
            `${on} to ${grantee}`,
          message:
            `Tables that ${identity(role)} creates${schema === null ? '' : ` in ${identity(schema)}`} ` +
            `are given to ${grantee}: ${privileges.map(withoutOption).join(', ')}.`,
          detail: '',
          remedy:
            `ALTER DEFAULT PRIVILEGES FOR ROLE ${sqlName(role)}${place} REVOKE ALL ON TABLES FROM ` +
            `${sqlRole(grantee)};`,
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
    *check({ snapshot, apiRoles }): Generator<Hit> {
      const tables = new Map(
        snapshot.tables.map(({ schema, table }) => [identity(schema, table), { schema, table }]),
      );
      const found = new Map<
        string,
        { readonly schema: string; readonly role: string; readonly tables: string[] }
      >();
      for (const { on, object, grantee, privileges } of snapshot.grants) {
        const table = on === 'table' ? tables.get(object) : undefined;
        const role =
          apiRoles.find((each) => each === grantee) ?? (grantee === 'PUBLIC' ? grantee : undefined);
        if (table === undefined || role === undefined || !privileges.map(withoutOption).includes('TRUNCATE'))
          continue;
        const entry = found.get(pair(table.schema, role)) ?? { schema: table.schema, role, tables: [] };
        entry.tables.push(table.table);
        found.set(pair(table.schema, role), entry);
      }
      // One finding for a schema and role: platforms grant ALL on every table, and one statement takes it back.
      for (const { schema, role, tables: names } of found.values()) {
        yield {
          object: `grant:schema ${identity(schema)} to ${role}`,
          message: `${role} may TRUNCATE ${counted(names.length, 'table')} of the schema ${identity(schema)}.`,
          detail: `${some(names)}.`,
          remedy: `REVOKE TRUNCATE ON ALL TABLES IN SCHEMA ${sqlName(schema)} FROM ${role};`,
        };
      }
    },
  },
];
