import { nameFor, type Table, type World } from './world.ts';

/** Functions, procedures, views, rules, triggers and event triggers. */
export function code(world: World): readonly string[] {
  return [
    ...functions(world),
    ...views(world),
    ...materializedViews(world),
    ...triggers(world),
    ...rules(world),
    ...eventTriggers(world),
  ];
}

function functions(world: World): readonly string[] {
  const { random } = world;
  const schema = (): string => random.pick(world.schemas);
  const touch = `${schema()}.${nameFor(world, 'touch')}`;
  world.triggerFunctions.push(touch);
  const statements = [
    `CREATE FUNCTION ${touch}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN\n  -- Kept as it is.\n  RETURN NEW;\nEND $$`,
  ];
  const add = (base: string, text: (name: string) => string, args: string): void => {
    const name = `${schema()}.${nameFor(world, base)}`;
    world.functions.push(`${name}(${args})`);
    statements.push(text(name));
  };
  add(
    'add_up',
    (name) =>
      `CREATE FUNCTION ${name}(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b'`,
    'integer, integer',
  );
  if (random.chance(0.5))
    statements.push(
      `CREATE FUNCTION ${world.functions[0]?.split('(')[0] ?? ''}(a text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $f$ SELECT upper(a) $f$`,
    );
  const table = random.pick(world.tables);
  if (random.chance(0.7))
    add(
      'count_all',
      (name) =>
        `CREATE FUNCTION ${name}() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$ SELECT count(*) FROM ${table.name} $$`,
      '',
    );
  if (random.chance(0.5))
    add(
      'Odd Rows',
      (name) =>
        `CREATE FUNCTION ${name}("In" text, VARIADIC rest integer[] DEFAULT '{}') RETURNS TABLE (n integer, t text) LANGUAGE plpgsql ROWS 10 AS $$ BEGIN RETURN QUERY SELECT 1, "In"; END $$`,
      'text, integer[]',
    );
  if (random.chance(0.5) && !table.partitioned)
    add(
      'rows_of',
      (name) =>
        `CREATE FUNCTION ${name}() RETURNS SETOF ${table.name} LANGUAGE sql STABLE AS $$ SELECT * FROM ${table.name} $$`,
      '',
    );
  if (random.chance(0.5))
    statements.push(
      `CREATE PROCEDURE ${schema()}.${nameFor(world, 'tidy')}(INOUT done integer, note text DEFAULT NULL) LANGUAGE plpgsql AS $$ BEGIN done := 1; END $$`,
    );
  if (random.chance(0.4))
    statements.push(
      `CREATE AGGREGATE ${schema()}.${nameFor(world, 'total')}(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0')`,
    );
  if (random.chance(0.4))
    statements.push(
      `CREATE FUNCTION ${schema()}.${nameFor(world, 'atomic')}(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT n + 1; END`,
    );
  return statements;
}

const names = (table: Table): readonly string[] => table.columns.map(({ name }) => name);

function views(world: World): readonly string[] {
  const { random } = world;
  const statements: string[] = [];
  for (let n = 1 + random.below(3); n > 0; n--) {
    const table = random.pick(world.tables);
    const columns = random.some(names(table), 3);
    const name = `${random.pick(world.schemas)}.${nameFor(world, 'shown')}`;
    const invoker = world.major >= 15 && random.chance(0.4) ? ' WITH (security_invoker = true)' : '';
    statements.push(
      `CREATE VIEW ${name}${invoker} AS SELECT ${columns.join(', ')}, 1 AS one FROM ${table.name}`,
    );
    world.views.push({ name, columns: [...columns, 'one'] });
  }
  const [first] = world.views;
  if (first !== undefined && random.chance(0.7)) {
    const name = `${random.pick(world.schemas)}.${nameFor(world, 'on_top')}`;
    statements.push(
      `CREATE VIEW ${name} AS SELECT ${first.columns[0] ?? 'one'}, count(*) AS n FROM ${first.name} GROUP BY 1`,
    );
    world.views.push({ name, columns: [first.columns[0] ?? 'one', 'n'] });
  }
  return statements;
}

function materializedViews(world: World): readonly string[] {
  const { random } = world;
  if (random.chance(0.4)) return [];
  const from = random.pick(world.views);
  const name = `${random.pick(world.schemas)}.${nameFor(world, 'summed')}`;
  return [
    `CREATE MATERIALIZED VIEW ${name} AS SELECT count(*) AS n FROM ${from.name}${random.pick(['', ' WITH NO DATA'])}`,
    `CREATE UNIQUE INDEX ON ${name} (n)`,
  ];
}

function triggers(world: World): readonly string[] {
  const { random } = world;
  return random.some(world.tables, 1 + random.below(3)).flatMap((table) => {
    const name = nameFor(world, random.pick(['touched', 'Watch It', 'audit']));
    const call = `EXECUTE FUNCTION ${random.pick(world.triggerFunctions)}()`;
    const when = random.pick(['BEFORE UPDATE', 'AFTER INSERT OR DELETE', 'BEFORE INSERT']);
    const statement = random.pick([
      `CREATE TRIGGER ${name} ${when} ON ${table.name} FOR EACH ROW ${call}`,
      `CREATE TRIGGER ${name} AFTER TRUNCATE ON ${table.name} ${call}`,
      `CREATE CONSTRAINT TRIGGER ${name} AFTER INSERT ON ${table.name} DEFERRABLE FOR EACH ROW ${call}`,
    ]);
    return random.chance(0.2)
      ? [statement, `ALTER TABLE ${table.name} DISABLE TRIGGER ${name}`]
      : [statement];
  });
}

function rules(world: World): readonly string[] {
  const { random } = world;
  if (random.chance(0.7)) return [];
  const table = random.pick(world.tables.filter(({ partitioned }) => !partitioned));
  return [`CREATE RULE ${nameFor(world, 'keep')} AS ON DELETE TO ${table.name} DO INSTEAD NOTHING`];
}

function eventTriggers(world: World): readonly string[] {
  const { random } = world;
  if (random.chance(0.7)) return [];
  const name = `${random.pick(world.schemas)}.${nameFor(world, 'watch')}`;
  return [
    `CREATE FUNCTION ${name}() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$`,
    `CREATE EVENT TRIGGER ${nameFor(world, 'watching')} ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION ${name}()`,
  ];
}
