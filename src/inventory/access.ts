import type { Snapshot } from '../snapshot/index.ts';
import { longList, tableOf, type Kind } from './kind.ts';
import { cell, code, details } from './markdown.ts';
import { unscoped, type Grant } from './select.ts';
import { largeObject } from './statistics.ts';

/** Roles, what they may do outside the schemas, and what they will be given by default. */
export function access({ roles, grants, default_privileges, settings = [] }: Snapshot): readonly Kind[] {
  const global = grants.filter(unscoped);
  return [
    {
      id: 'roles',
      title: 'Roles and grants',
      count: roles.length,
      always: global.length > 0 || default_privileges.length > 0 || settings.length > 0,
      body: () =>
        [
          ...roleList(roles),
          grantTable(global),
          tableOf(
            ['Default privileges for objects of', 'In schema', 'On', 'Grantee', 'Privileges'],
            default_privileges.map((item) => [
              code(item.role),
              item.schema === null ? 'all' : code(item.schema),
              cell(item.on),
              code(item.grantee),
              item.privileges.map(cell).join(', '),
            ]),
          ),
          tableOf(
            ['Settings of role', 'In', 'Setting', 'Value'],
            settings.map((item) => [
              item.role === null ? 'every' : code(item.role),
              item.this_database ? 'this database' : 'every database',
              code(item.name),
              code(item.value),
            ]),
          ),
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
    },
  ];
}

/** Of a hundred roles most have only a name: those are no rows. */
function roleList(roles: Snapshot['roles']): readonly string[] {
  const rows = roles.map(
    (role) =>
      [
        code(role.role),
        [
          ...(role.superuser ? ['**superuser**'] : []),
          ...(role.bypass_rls ? ['**bypasses row security**'] : []),
          ...(role.login ? ['login'] : []),
          ...(role.create_role ? ['creates roles'] : []),
          ...(role.create_database ? ['creates databases'] : []),
          ...(role.replication ? ['replication'] : []),
          ...(role.inherit ? [] : ['does not inherit']),
          ...(role.admin_of === undefined ? [] : [`gives ${role.admin_of.map(code).join(', ')} to others`]),
          ...(role.connection_limit === undefined ? [] : [`at most ${role.connection_limit} connections`]),
          ...(role.valid_until === undefined ? [] : [`password until ${code(role.valid_until)}`]),
          ...(role.comment === undefined ? [] : [cell(role.comment)]),
        ].join(', '),
        role.member_of.map(code).join(', '),
      ] as const,
  );
  const plain = rows
    .filter(([, attributes, memberOf]) => attributes === '' && memberOf === '')
    .map(([name]) => name);
  const bare = new Set(plain);
  return [
    tableOf(
      ['Role', 'Attributes', 'Member of'],
      rows.filter(([name]) => !bare.has(name)),
    ),
    plainRoles(plain),
  ];
}

/** Long lists are folded. */
function plainRoles(names: readonly string[]): string {
  if (names.length === 0) return '';
  const list = `Without attributes and memberships: ${names.join(', ')}.`;
  return names.length <= longList
    ? list
    : details(`${names.length} roles without attributes and memberships`, list);
}

/** One row for each object, with all of its grantees. @param draw draws a table; a folded one is not folded again. */
export function grantTable(grants: readonly Grant[], draw: typeof tableOf = tableOf): string {
  const objects = new Map<string, { readonly on: string; readonly object: string; readonly to: string[] }>();
  for (const { on, object, grantee, privileges } of grants) {
    const known = objects.get(`${on} ${object}`) ?? { on, object, to: [] };
    known.to.push(
      `${code(grantee)}: ${privileges.length === 0 ? 'nothing, **revoked**' : privileges.map(cell).join(', ')}`,
    );
    objects.set(`${on} ${object}`, known);
  }
  return draw(
    ['Granted on', 'To'],
    [...objects.values()].map(({ on, object, to }) => [`${cell(on)} ${code(object)}`, to.join('<br>')]),
  );
}

/** Of a kind that is not described; more of its names would push everything else away. */
const mostNamed = 20;

/** What exists but is only counted here: never silently missing. */
export function leftOut({ platform_schemas, not_modelled }: Snapshot): readonly Kind[] {
  return [
    {
      id: 'platform-schemas',
      title: 'Platform schemas',
      count: platform_schemas.length,
      body: () =>
        [
          'The platform owns these schemas; only what was added to them is listed.',
          tableOf(
            ['Schema', 'Owner', 'Tables', 'Functions'],
            platform_schemas.map((item) => [
              code(item.schema),
              code(item.owner),
              String(item.tables),
              String(item.functions),
            ]),
            ['left', 'left', 'right', 'right'],
          ),
        ].join('\n\n'),
    },
    {
      id: 'not-described',
      title: 'Not described',
      count: not_modelled.reduce((sum, { count }) => sum + count, 0),
      body: () =>
        [
          'These objects exist and are counted and named, not described.',
          tableOf(
            ['Kind', 'Objects', 'Names'],
            not_modelled.map(({ kind, count, names = [] }) => [
              cell(kind),
              `${kind === largeObject ? 'about ' : ''}${count}`,
              names.slice(0, mostNamed).map(code).join(', ') +
                (count > mostNamed && names.length > 0 ? ` and ${count - mostNamed} more` : ''),
            ]),
            ['left', 'right'],
          ),
        ].join('\n\n'),
    },
  ];
}
