import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../migrations/support.ts';
import { query, startServer } from '../support/postgres.ts';
import { runAction, type Finished } from '../support/runner.ts';

/** What every object of JavaScript has under some name: a list kept in one would find it there. */
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '__defineGetter__',
];
const quoted = names.map((name) => `"${name}"`);

const objects = (name: string, index: number): string => `
CREATE SCHEMA ${name};
CREATE SCHEMA "${index}x";
CREATE TYPE "${index}x".${name} AS ENUM ('${names[index]}');
CREATE DOMAIN ${name}."${index}d" AS text CONSTRAINT ${name} CHECK (VALUE <> '');
CREATE TABLE ${name}.${name} (${quoted.map((column) => `${column} "${index}x".${name}`).join(', ')}, CONSTRAINT ${name} CHECK (${name} IS NOT NULL), PRIMARY KEY (${name}));
COMMENT ON TABLE ${name}.${name} IS '${names[index]}';
COMMENT ON COLUMN ${name}.${name}.${name} IS '${names[index]}';
CREATE TABLE public.${name} (${name} int, other int CONSTRAINT ${name} REFERENCES public.parent (id));
ALTER TABLE public.${name} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${name} ON public.${name} USING (${name} > 0);
CREATE INDEX "${index}i" ON public.${name} (${name});
CREATE VIEW ${name}."${index}v" AS SELECT ${name} FROM public.${name};
CREATE FUNCTION ${name}.${name}(${name} int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public."${index}t"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER ${name} BEFORE INSERT ON public.${name} FOR EACH ROW EXECUTE FUNCTION public."${index}t"();
CREATE SEQUENCE ${name}."${index}s";
CREATE ROLE ${name};
GRANT SELECT ON public.${name} TO ${name};
ALTER DEFAULT PRIVILEGES IN SCHEMA ${name} GRANT SELECT ON TABLES TO ${name};
CREATE PUBLICATION ${name} FOR TABLE public.${name};
`;

test('names that every object of JavaScript has pass through capture, page, twin, difference, findings and checks', async () => {
  await using server = await startServer(17);
  const url = await server.createDatabase('constructor');
  await query(url, 'CREATE TABLE public.parent (id int PRIMARY KEY)');
  const workspace = checkout({
    'migrations/constructor.sql': quoted.map(objects).join(''),
    'verify.sql': names
      .map((name) => `SELECT 'pass' AS status, '${name}' AS "check", 1 AS "__proto__", 2 AS "constructor";`)
      .join('\n'),
    'supabase/functions/constructor/index.ts': 'c',
    'supabase/functions/__proto__/index.ts': 'p',
  });
  const step = async (inputs: Record<string, string> = {}): Promise<Finished> => {
    using run = await runAction({
      dist: null,
      cwd: workspace,
      inputs: {
        'connection-string': url,
        migrations: 'migrations',
        baseline: 'none',
        verify: 'verify.sql',
        commit: 'none',
        'cron-schedule': 'none',
        ...inputs,
      },
    });
    return run;
  };
  const first = await step();
  expect(first.report.failure).toBe(null);
  expect([first.exitCode, first.outputs['verification'], first.report.verification.checks.length]).toEqual([
    0,
    'pass',
    names.length,
  ]);

  writeFileSync(
    path.join(workspace, 'migrations/toString.sql'),
    quoted
      .map(
        (name) =>
          `ALTER TABLE public.${name} ADD COLUMN "${name.slice(1, -1)} 2" int; ALTER TABLE ${name}.${name} DROP COLUMN ${name === '"valueOf"' ? '"toString"' : '"valueOf"'}; DROP POLICY ${name} ON public.${name};`,
      )
      .join('\n'),
  );
  const second = await step({ layout: 'split' });
  expect([second.exitCode, second.report.failure]).toEqual([0, null]);
  const identities = JSON.stringify(JSON.parse(second.outputs['diff'] as string));
  const twin = readFileSync(path.join(workspace, 'docs/inventory.json'), 'utf8');
  const { tables } = JSON.parse(twin) as {
    tables: readonly { schema: string; name?: string; table?: string }[];
  };
  for (const name of names) {
    expect(identities, name).toContain(`public.${/^[a-z_]+$/.test(name) ? name : `\\"${name}\\"`}`);
    expect(
      tables.filter((table) => table.schema === 'public' && (table.name ?? table.table) === name),
      name,
    ).toHaveLength(1);
    expect(
      second.report.snapshot.findings.list.some(({ object }: { object: string }) => object.includes(name)),
      name,
    ).toBe(true);
  }

  // A status that is none must not pass for one.
  writeFileSync(
    path.join(workspace, 'verify.sql'),
    names.map((name) => `SELECT '${name}' AS status;`).join('\n'),
  );
  const odd = await step();
  expect([
    odd.exitCode,
    odd.report.verification.checks.map(({ status, details }: { status: string; details: string }) => [
      status,
      /none of pass/.test(details),
    ]),
  ]).toEqual([1, names.map(() => ['fail', true])]);

  // Roles of these names are on the other server already.
  await using shadows = await startServer(17);
  const plan = { mode: 'plan', 'connection-string': 'embedded', shadow: await shadows.createDatabase() };
  const planned = await step(plan);
  expect([
    planned.exitCode,
    planned.report.plan.rehearsal.failure,
    planned.report.plan.rehearsal.files.length,
  ]).toEqual([1, expect.anything(), 2]);
  writeFileSync(
    path.join(workspace, 'migrations/__proto__.sql'),
    'CREATE TABLE public.parent (id int PRIMARY KEY);',
  );
  const whole = await step(plan);
  expect([whole.exitCode, whole.report.plan.rehearsal.extent, whole.report.plan.changes.length > 20]).toEqual(
    [0, 'whole', true],
  );
}, 240_000);
