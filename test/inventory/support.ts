import type { Change, Column, Constraint, Snapshot, Table } from '../../src/snapshot/index.ts';

type Item<Kind extends keyof Snapshot> = Snapshot[Kind] extends readonly (infer One)[] ? One : never;

export function column(name: string, type = 'text', rest: Partial<Column> = {}): Column {
  return {
    name,
    type,
    not_null: false,
    default: null,
    identity: null,
    generated: null,
    collation: null,
    comment: null,
    ...rest,
  };
}

export function table(schema: string, name: string, columns: Column[], rest: Partial<Table> = {}): Table {
  return {
    schema,
    table: name,
    kind: 'table',
    owner: 'postgres',
    persistence: 'permanent',
    row_count: 0,
    size_bytes: 16_384,
    row_security: false,
    force_row_security: false,
    partition_key: null,
    partitions: 0,
    inherits: [],
    options: [],
    comment: null,
    columns,
    ...rest,
  };
}

export function constraint(
  schema: string,
  tableName: string,
  kind: Constraint['kind'],
  columns: string[],
  rest: Partial<Constraint> = {},
): Constraint {
  const words = {
    'primary key': ['pkey', 'PRIMARY KEY'],
    unique: ['key', 'UNIQUE'],
    check: ['check', 'CHECK'],
    'foreign key': ['fkey', 'FOREIGN KEY'],
  } as const;
  const [suffix, word] = words[kind as keyof typeof words];
  return {
    schema,
    table: tableName,
    constraint: `${tableName}_${columns.join('_')}_${suffix}`,
    kind,
    definition: `${word} (${columns.join(', ')})`,
    columns,
    references: null,
    validated: true,
    deferrable: false,
    initially_deferred: false,
    comment: null,
    ...rest,
  };
}

export function reference(
  schema: string,
  tableName: string,
  columns: string[],
  to: string,
  toTable: string,
): Constraint {
  return constraint(schema, tableName, 'foreign key', columns, {
    definition: `FOREIGN KEY (${columns.join(', ')}) REFERENCES ${to}.${toTable}(id) ON DELETE CASCADE`,
    references: { schema: to, table: toTable, columns: ['id'], on_update: 'NO ACTION', on_delete: 'CASCADE' },
  });
}

export function policy(
  schema: string,
  tableName: string,
  name: string,
  rest: Partial<Item<'policies'>> = {},
): Item<'policies'> {
  return {
    schema,
    table: tableName,
    policy: name,
    command: 'SELECT',
    permissive: true,
    roles: ['authenticated'],
    using: 'true',
    with_check: null,
    comment: null,
    ...rest,
  };
}

export function index(
  schema: string,
  tableName: string,
  name: string,
  columns: string[],
  rest: Partial<Item<'indexes'>> = {},
): Item<'indexes'> {
  return {
    schema,
    table: tableName,
    index: name,
    definition: `CREATE INDEX ${name} ON ${schema}.${tableName} USING btree (${columns.join(', ')})`,
    method: 'btree',
    unique: false,
    primary: false,
    valid: true,
    columns,
    include: [],
    predicate: null,
    constraint: null,
    comment: null,
    ...rest,
  };
}

export function routine(
  schema: string,
  name: string,
  rest: Partial<Item<'functions'>> = {},
): Item<'functions'> {
  return {
    schema,
    function: name,
    kind: 'function',
    identity_arguments: '',
    arguments: '',
    return_type: 'trigger',
    language: 'plpgsql',
    volatility: 'volatile',
    parallel: 'unsafe',
    strict: false,
    security_definer: false,
    leakproof: false,
    owner: 'postgres',
    settings: [],
    source_hash: null,
    comment: null,
    ...rest,
  };
}

const taken = {
  id: 7,
  label: 'schedule-42',
  taken_at: '2026-03-01T02:00:04.123456+00:00',
  github_commit_sha: '4f2a9c1be0d3a7765f0c8d11a2b3c4d5e6f70819',
};

/** A snapshot of what is given, with nothing else in the database. */
export function snapshot(parts: Partial<Snapshot> = {}): Snapshot {
  const lists = {
    schemas: [],
    tables: [],
    views: [],
    sequences: [],
    functions: [],
    types: [],
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    extensions: [],
    event_triggers: [],
    publications: [],
    foreign_servers: [],
    cron_jobs: [],
    storage_buckets: [],
    rules: [],
    statistics_objects: [],
    roles: [],
    grants: [],
    default_privileges: [],
    edge_functions: [],
    platform_schemas: [],
    not_modelled: [],
    hidden: [],
    ...parts,
  } satisfies Partial<Snapshot>;
  return {
    ...taken,
    database: 'odoboo',
    server_version: '17.10',
    server_version_num: 170_010,
    schema_hash: 'a'.repeat(64),
    unchanged_since: taken,
    total_schemas: lists.schemas.length,
    total_tables: lists.tables.length,
    total_columns: lists.tables.flatMap(({ columns }) => columns).length,
    total_views: lists.views.length,
    total_sequences: lists.sequences.length,
    total_functions: lists.functions.length,
    total_types: lists.types.length,
    total_constraints: lists.constraints.length,
    total_indexes: lists.indexes.length,
    total_triggers: lists.triggers.length,
    total_policies: lists.policies.length,
    total_extensions: lists.extensions.length,
    total_event_triggers: lists.event_triggers.length,
    total_publications: lists.publications.length,
    total_foreign_servers: lists.foreign_servers.length,
    total_cron_jobs: lists.cron_jobs.length,
    total_storage_buckets: lists.storage_buckets.length,
    total_roles: lists.roles.length,
    total_edge_functions: lists.edge_functions.length,
    ...lists,
  };
}

const id = column('id', 'uuid', { not_null: true, default: 'gen_random_uuid()' });
const stamps = [
  column('created_at', 'timestamp with time zone', { not_null: true, default: 'now()' }),
  column('updated_at', 'timestamp with time zone', { not_null: true, default: 'now()' }),
];
const required = (name: string, type = 'text', comment: string | null = null): Column =>
  column(name, type, { not_null: true, comment });

type WorkspaceTable = readonly [
  name: string,
  comment: string,
  columns: readonly Column[],
  references: readonly (readonly [column: string, table: string])[],
];

const workspaceTables: readonly WorkspaceTable[] = [
  ['companies', 'Tenants: everything below belongs to one of them.', [required('name')], []],
  [
    'content_blocks',
    'Blocks of a page, in the order of position.',
    [
      required('page_id', 'uuid'),
      required('type', 'text', 'text, heading, list, table, embed, code, image, file, divider or quote'),
      column('content', 'jsonb', { not_null: true, default: "'{}'::jsonb" }),
      required('position', 'integer', 'Unique per page'),
      column('parent_block_id', 'uuid'),
      column('created_by', 'uuid'),
    ],
    [
      ['page_id', 'knowledge_pages'],
      ['parent_block_id', 'content_blocks'],
      ['created_by', 'auth.users'],
    ],
  ],
  [
    'custom_properties',
    'Properties that a company adds to its entities.',
    [
      required('company_id', 'uuid'),
      required('entity_type'),
      required('name'),
      column('required', 'boolean', { not_null: true, default: 'false' }),
    ],
    [['company_id', 'companies']],
  ],
  [
    'database_views',
    'Saved views of a collection.',
    [
      required('company_id', 'uuid'),
      required('name'),
      required('type'),
      column('filters', 'jsonb', { default: "'[]'::jsonb" }),
    ],
    [['company_id', 'companies']],
  ],
  [
    'knowledge_pages',
    'Pages of the workspace.',
    [required('company_id', 'uuid'), required('title')],
    [['company_id', 'companies']],
  ],
  [
    'page_templates',
    'Templates; public ones are readable by every company.',
    [
      required('company_id', 'uuid'),
      required('name'),
      column('is_public', 'boolean', { not_null: true, default: 'false' }),
    ],
    [['company_id', 'companies']],
  ],
  [
    'project_tasks',
    'Tasks of a project.',
    [required('project_id', 'uuid'), required('title')],
    [['project_id', 'projects']],
  ],
  [
    'projects',
    'Projects of a company.',
    [required('company_id', 'uuid'), required('name')],
    [['company_id', 'companies']],
  ],
  [
    'property_values',
    'Values of custom properties.',
    [required('property_id', 'uuid'), required('entity_id', 'uuid'), column('value', 'jsonb')],
    [['property_id', 'custom_properties']],
  ],
  [
    'task_dependencies',
    'What a task waits for; cycles are refused.',
    [
      required('task_id', 'uuid'),
      required('depends_on_task_id', 'uuid'),
      column('lag_days', 'integer', { not_null: true, default: '0' }),
    ],
    [
      ['task_id', 'project_tasks'],
      ['depends_on_task_id', 'project_tasks'],
    ],
  ],
  [
    'time_entries',
    'Time spent; no end_time = running.',
    [
      required('task_id', 'uuid'),
      required('user_id', 'uuid'),
      column('end_time', 'timestamp with time zone'),
      column('duration_minutes', 'integer', {
        generated: 'stored',
        default: '(EXTRACT(epoch FROM (end_time - start_time)) / 60)::integer',
      }),
      column('billing_rate', 'numeric(10,2)'),
    ],
    [['task_id', 'project_tasks']],
  ],
];

const ownCompany = '(company_id = ( SELECT ops.jwt_company_id() AS jwt_company_id))';
const throughPage =
  '(EXISTS ( SELECT 1\n   FROM knowledge_pages p\n  WHERE ((p.id = content_blocks.page_id) AND (p.company_id = ( SELECT ops.jwt_company_id() AS jwt_company_id)))))';

/** What the workspace of a real project looks like. */
export function workspace(): Snapshot {
  const policies = workspaceTables.flatMap(([name, , columns]) => {
    const condition = columns.some((one) => one.name === 'company_id') ? ownCompany : throughPage;
    return (['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const).map((command) =>
      policy('public', name, `${name}_${command.toLowerCase()}`, {
        command,
        using: command === 'INSERT' ? null : condition,
        with_check: command === 'INSERT' || command === 'UPDATE' ? condition : null,
      }),
    );
  });
  return snapshot({
    schemas: [
      { schema: 'agents', owner: 'postgres', comment: 'Which agent does what.' },
      { schema: 'catalog', owner: 'postgres', comment: null },
      { schema: 'public', owner: 'pg_database_owner', comment: 'standard public schema' },
    ],
    tables: [
      table(
        'agents',
        'roles',
        [
          id,
          required('name'),
          column('skills', 'jsonb', { not_null: true, default: "'[]'::jsonb" }),
          ...stamps,
        ],
        { row_security: true, comment: 'Agents that take tasks.' },
      ),
      table(
        'agents',
        'task_bindings',
        [
          id,
          required('role_id', 'uuid'),
          required('task_type'),
          column('priority', 'integer', { not_null: true, default: '1' }),
        ],
        { row_security: true },
      ),
      ...workspaceTables.map(([name, comment, columns], at) =>
        table('public', name, [id, ...columns, ...stamps], {
          comment,
          row_security: true,
          row_count: at % 3 === 0 ? null : 40 ** at,
          size_bytes: 8192 * 7 ** at,
        }),
      ),
      table('public', 'events', [column('at', 'timestamp with time zone', { not_null: true })], {
        kind: 'partitioned table',
        partition_key: 'RANGE (at)',
        partitions: 12,
      }),
    ],
    views: [
      {
        schema: 'public',
        view: 'open_tasks',
        kind: 'view',
        owner: 'postgres',
        options: ['security_invoker=true'],
        populated: null,
        comment: 'Tasks that wait for nothing.',
        definition:
          ' SELECT id,\n    title\n   FROM project_tasks t\n  WHERE (NOT (EXISTS ( SELECT 1\n           FROM task_dependencies d\n          WHERE (d.task_id = t.id))));',
        columns: [column('id', 'uuid'), column('title')],
      },
    ],
    sequences: [
      {
        schema: 'catalog',
        sequence: 'snapshots_id_seq',
        owner: 'postgres',
        type: 'bigint',
        start: '1',
        increment: '1',
        minimum: '1',
        maximum: '9223372036854775807',
        cycle: false,
        owned_by: 'catalog.snapshots.id',
        comment: null,
      },
    ],
    functions: [
      routine('catalog', 'capture_snapshot', {
        identity_arguments: 'text, text',
        arguments: 'label text DEFAULT NULL::text, commit_sha text DEFAULT NULL::text',
        return_type: 'bigint',
        settings: ['search_path=pg_catalog'],
      }),
      routine('ops', 'jwt_company_id', {
        return_type: 'uuid',
        language: 'sql',
        volatility: 'stable',
        parallel: 'safe',
        comment: 'The company of the request.',
      }),
      routine('public', 'export_page_as_json', {
        identity_arguments: 'uuid',
        arguments: 'page_id uuid',
        return_type: 'jsonb',
        security_definer: true,
        volatility: 'stable',
      }),
      routine('public', 'set_updated_at'),
    ],
    types: [
      {
        schema: 'public',
        type: 'mood',
        kind: 'enum',
        owner: 'postgres',
        labels: ['sad', 'ok', 'happy'],
        attributes: [],
        base_type: null,
        not_null: false,
        default: null,
        constraints: [],
        comment: null,
      },
    ],
    constraints: [
      constraint('agents', 'roles', 'primary key', ['id']),
      constraint('agents', 'roles', 'unique', ['name']),
      constraint('agents', 'task_bindings', 'primary key', ['id']),
      reference('agents', 'task_bindings', ['role_id'], 'agents', 'roles'),
      ...workspaceTables.flatMap(([name, , , references]) => [
        constraint('public', name, 'primary key', ['id']),
        ...references.map(([from, to]) => {
          const [schema = '', target = ''] = to.includes('.') ? to.split('.') : ['public', to];
          return reference('public', name, [from], schema, target);
        }),
      ]),
    ],
    indexes: workspaceTables.flatMap(([name, , , references]) => [
      index('public', name, `${name}_pkey`, ['id'], {
        unique: true,
        primary: true,
        constraint: `${name}_id_pkey`,
        definition: `CREATE UNIQUE INDEX ${name}_pkey ON public.${name} USING btree (id)`,
      }),
      ...references.map(([from]) =>
        index('public', name, `${name}_${from}_idx`, [from], { valid: from !== 'property_id' }),
      ),
    ]),
    triggers: workspaceTables.map(([name]) => ({
      schema: 'public',
      table: name,
      trigger: `${name}_updated_at`,
      function: 'public.set_updated_at',
      enabled: 'origin' as const,
      comment: null,
      definition: `CREATE TRIGGER ${name}_updated_at BEFORE UPDATE ON public.${name} FOR EACH ROW EXECUTE FUNCTION public.set_updated_at()`,
    })),
    policies: [
      ...policies,
      policy('storage', 'objects', 'avatars are public', {
        roles: ['public'],
        using: "(bucket_id = 'avatars'::text)",
      }),
    ],
    extensions: [
      { name: 'pg_cron', version: '1.6', schema: 'pg_catalog', comment: 'Job scheduler for PostgreSQL' },
      { name: 'pgcrypto', version: '1.3', schema: 'extensions', comment: 'cryptographic functions' },
    ],
    cron_jobs: [
      {
        name: 'feature_inventory_snapshot',
        schedule: '0 2 * * *',
        command: 'SELECT catalog.capture_snapshot()',
        database: 'odoboo',
        username: 'postgres',
        active: true,
      },
    ],
    storage_buckets: [
      { name: 'avatars', public: true, file_size_limit: 1_048_576, allowed_mime_types: ['image/png'] },
    ],
    publications: [
      {
        name: 'supabase_realtime',
        all_tables: false,
        tables: ['public.content_blocks'],
        schemas: [],
        operations: ['insert', 'update'],
        comment: null,
      },
    ],
    roles: [
      {
        role: 'anon',
        login: false,
        superuser: false,
        bypass_rls: false,
        create_role: false,
        create_database: false,
        replication: false,
        inherit: true,
        member_of: [],
      },
      {
        role: 'authenticated',
        login: false,
        superuser: false,
        bypass_rls: false,
        create_role: false,
        create_database: false,
        replication: false,
        inherit: true,
        member_of: [],
      },
      {
        role: 'service_role',
        login: false,
        superuser: false,
        bypass_rls: true,
        create_role: false,
        create_database: false,
        replication: false,
        inherit: true,
        member_of: ['authenticated'],
      },
    ],
    grants: [
      { on: 'schema', object: 'public', grantee: 'authenticated', privileges: ['USAGE'] },
      {
        on: 'table',
        object: 'public.content_blocks',
        grantee: 'authenticated',
        privileges: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
      },
      {
        on: 'function',
        object: 'public.export_page_as_json(uuid)',
        grantee: 'authenticated',
        privileges: ['EXECUTE'],
      },
      { on: 'database', object: 'odoboo', grantee: 'PUBLIC', privileges: ['CONNECT', 'TEMPORARY'] },
    ],
    default_privileges: [
      { role: 'postgres', schema: 'public', on: 'tables', grantee: 'authenticated', privileges: ['SELECT'] },
    ],
    edge_functions: [
      {
        name: 'feature-inventory-md',
        verify_jwt: false,
        entrypoint: 'supabase/functions/feature-inventory-md/index.ts',
        files: 3,
      },
    ],
    platform_schemas: [
      { schema: 'auth', owner: 'supabase_auth_admin', tables: 23, functions: 4 },
      { schema: 'storage', owner: 'supabase_storage_admin', tables: 8, functions: 15 },
    ],
    not_modelled: [{ kind: 'text search configuration', count: 2 }],
    hidden: ['Cron jobs of other roles than postgres.'],
  });
}

export const changes: readonly Change[] = [
  { kind: 'table', identity: 'public.page_templates', change: 'added', severity: 'additive', details: [] },
  {
    kind: 'policy',
    identity: 'public.content_blocks.content_blocks_select',
    change: 'changed',
    severity: 'security',
    details: [{ property: 'using', from: ownCompany, to: 'true' }],
  },
];
