import { nameFor, roles, type World } from './world.ts';

/** Indexes, policies, privileges, comments, statistics objects and publications. */
export function access(world: World): readonly string[] {
  return [
    ...indexes(world),
    ...policies(world),
    ...grants(world),
    ...comments(world),
    ...statistics(world),
    ...publications(world),
  ];
}

const isPlain = (type: string): boolean => /^(?:text$|varchar|integer|bigint|date$|numeric)/.test(type);

function indexes(world: World): readonly string[] {
  const { random } = world;
  return random.some(world.tables, 4).flatMap(({ name, columns, bare }) => {
    const [first, second] = random.some(
      columns.filter(({ type }) => isPlain(type)),
      2,
    );
    if (first === undefined) return [];
    const text = first.type === 'text' || first.type === 'varchar(80)';
    const index = nameFor(world, `${bare.replaceAll('"', '')} idx`);
    const both = [first, second].flatMap((column) => (column === undefined ? [] : [column.name])).join(', ');
    return [
      random.pick([
        `CREATE INDEX ${index} ON ${name} (${both})`,
        `CREATE INDEX ON ${name} (${first.name} DESC NULLS LAST)`,
        `CREATE INDEX ${index} ON ${name} (${text ? `lower(${first.name})` : `(${first.name} + 1)`})`,
        `CREATE INDEX ${index} ON ${name} (${first.name}) WHERE ${first.name} IS NOT NULL`,
      ]),
    ];
  });
}

function policies(world: World): readonly string[] {
  const { random } = world;
  return random
    .some(world.tables, 3)
    .flatMap(({ name }) => [
      `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY${random.chance(0.2) ? ', FORCE ROW LEVEL SECURITY' : ''}`,
      `CREATE POLICY ${nameFor(world, 'Users can read')} ON ${name} FOR SELECT TO ${random.pick(roles)} USING (true)`,
      ...(random.chance(0.5)
        ? [
            `CREATE POLICY ${nameFor(world, 'own')} ON ${name} AS RESTRICTIVE USING (CURRENT_USER <> 'nobody') WITH CHECK (true)`,
          ]
        : []),
    ]);
}

function grants(world: World): readonly string[] {
  const { random } = world;
  const role = (): string => random.pick(roles);
  const [schema = 'public'] = random.some(world.schemas, 1);
  return [
    ...world.schemas.map((name) => `GRANT USAGE ON SCHEMA ${name} TO ${role()}`),
    ...random
      .some(world.tables, 4)
      .map(
        ({ name }) =>
          `GRANT ${random.pick(['SELECT', 'ALL', 'SELECT, INSERT, UPDATE'])} ON ${name} TO ${role()}`,
      ),
    ...random
      .some(world.tables, 2)
      .map(
        ({ name, columns }) =>
          `GRANT ${random.pick(['SELECT', 'UPDATE'])} (${random.pick(columns).name}) ON ${name} TO ${role()}`,
      ),
    ...random.some(world.functions, 2).map((name) => `REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`),
    ...random.some(world.functions, 1).map((name) => `GRANT EXECUTE ON FUNCTION ${name} TO ${role()}`),
    ...random
      .some(world.views, 1)
      .map(({ name }) => `GRANT SELECT ON ${name} TO ${role()} WITH GRANT OPTION`),
    ...random.some(world.sequences, 1).map((name) => `GRANT USAGE ON SEQUENCE ${name} TO ${role()}`),
    ...(random.chance(0.6)
      ? [
          `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT ON TABLES TO ${role()}`,
          random.pick([
            `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${role()}`,
            'ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC',
            `ALTER DEFAULT PRIVILEGES GRANT ALL ON FUNCTIONS TO ${role()}`,
          ]),
        ]
      : []),
  ];
}

function comments(world: World): readonly string[] {
  const { random } = world;
  return [
    ...random
      .some(world.tables, 2)
      .flatMap(({ name, columns }) => [
        `COMMENT ON TABLE ${name} IS 'What it''s for'`,
        `COMMENT ON COLUMN ${name}.${random.pick(columns).name} IS 'Two\nlines'`,
      ]),
    ...random.some(world.functions, 1).map((name) => `COMMENT ON FUNCTION ${name} IS 'Adds'`),
    ...random.some(world.views, 1).map(({ name }) => `COMMENT ON VIEW ${name} IS 'Seen'`),
    ...random.some(world.enums, 1).map(({ name }) => `COMMENT ON TYPE ${name} IS 'How it is'`),
  ];
}

function statistics(world: World): readonly string[] {
  const { random } = world;
  const table = random.pick(world.tables);
  const columns = random.some(
    table.columns.filter(({ type }) => isPlain(type)),
    2,
  );
  if (columns.length < 2 || random.chance(0.4)) return [];
  return [
    `CREATE STATISTICS ${table.schema}.${nameFor(world, 'related')} ON ${columns.map(({ name }) => name).join(', ')} FROM ${table.name}`,
  ];
}

function publications(world: World): readonly string[] {
  const { random } = world;
  if (random.chance(0.4)) return [];
  const chosen = random.some(world.tables, 2).map(({ name }) => name);
  return [`CREATE PUBLICATION ${nameFor(world, 'supabase_realtime')} FOR TABLE ${chosen.join(', ')}`];
}
