import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connect,
  isServerError,
  parseConnectionString,
  type Database,
  type Rows,
  type ServerError,
} from '../../src/database/index.ts';
import { discreet } from '../../src/database/discreet.ts';
import { rowsShown } from '../../src/rows.ts';
import { ends, type Server, startServer } from '../support/postgres.ts';

const value = 'ada@example.com';
const setUp = `CREATE TYPE mood AS ENUM ('sad'); CREATE DOMAIN short AS text CHECK (length(VALUE) < 3);
  CREATE TABLE person (id int PRIMARY KEY, email text UNIQUE CHECK (email <> 'x'), born date, mood mood, name varchar(3), age smallint);
  CREATE TABLE pet (id int, owner int REFERENCES person, during int4range, EXCLUDE USING gist (during WITH &&));
  CREATE TABLE part (a text) PARTITION BY LIST (a); CREATE TABLE part_x PARTITION OF part FOR VALUES IN ('x');
  CREATE VIEW few AS SELECT * FROM person WHERE id < 5 WITH CHECK OPTION;
  INSERT INTO person (id, email) VALUES (1, '${value}'); INSERT INTO pet VALUES (1, 1, '[10001,10005)');`;

/** What fails, the SQLSTATE, what must not be told, and what must. */
const failures: readonly (readonly [
  text: string,
  code: string,
  hidden: readonly string[],
  told: readonly string[],
])[] = [
  [
    `INSERT INTO person (id, email) VALUES (2, '${value}')`,
    '23505',
    [value],
    ['(email)=(***)', 'person_email_key'],
  ],
  [`INSERT INTO person (id, email) VALUES (2, 'a) (b'), (3, 'a) (b')`, '23505', ['a) (b'], ['(email)=(***)']],
  [
    `CREATE UNIQUE INDEX ON person ((lower(email || 'x'))); INSERT INTO person (id, email) VALUES (3, '${value.toUpperCase()}')`,
    '23505',
    [value],
    ['=(***)'],
  ],
  ['INSERT INTO pet VALUES (1, 987654321)', '23503', ['987654321'], ['(owner)=(***)', 'person']],
  ['DELETE FROM person WHERE id = 1', '23503', ['=(1)'], ['(id)=(***)', 'pet']],
  [`INSERT INTO person (email) VALUES ('${value}x')`, '23502', [value], ['id', 'person', '(***)']],
  [
    `INSERT INTO person (id, email, name) VALUES (4, 'x', 'Ada')`,
    '23514',
    ['Ada', '(4'],
    ['person_email_check', '(***)'],
  ],
  [
    "INSERT INTO pet (during) VALUES ('[10002,10003)')",
    '23P01',
    ['10001', '10002', '10003', '10005'],
    ['(during)=(***)'],
  ],
  [`INSERT INTO part VALUES ('${value}')`, '23514', [value], ['part', '(a) = (***)']],
  [
    `INSERT INTO few (id, email) VALUES (987654321, '${value}y')`,
    '44000',
    ['987654321', value],
    ['few', '(***)'],
  ],
  [`SELECT '${value}'::short`, '23514', [value], ['short_check']],
  [`SELECT '${value}'::int`, '22P02', [value], ['integer']],
  [`SELECT '${value}'::uuid`, '22P02', [value], ['uuid']],
  [`SELECT '${value}'::mood`, '22P02', [value], ['mood']],
  [`SELECT '{${value}'::int[]`, '22P02', [value], []],
  [`SELECT '{"a": ${value}}'::json`, '22P02', [value, '"a"'], ['json']],
  [`SELECT '"a"b: c'::int`, '22P02', ['a"b'], ['integer']],
  [`SELECT '${value}'::date`, '22007', [value], ['date']],
  ["SELECT '2024-13-87'::date", '22008', ['2024-13-87'], []],
  ["SELECT '98765432109876'::int", '22003', ['98765432109876'], ['integer']],
  [`INSERT INTO person (id, name) VALUES (9, '${value}')`, '22001', [value], ['character varying(3)']],
  ["SELECT '987654321'::smallint", '22003', ['987654321'], ['smallint']],
  [
    `DO $$ BEGIN EXECUTE 'INSERT INTO person (id, email) VALUES (7, ''${value}'')'; END $$`,
    '23505',
    [value],
    ['(email)=(***)', 'SQL', 'PL/pgSQL'],
  ],
  [`DO $$ BEGIN PERFORM ('${value}')::int; END $$`, '22P02', [value], ['integer', 'PL/pgSQL']],
];
const copies: typeof failures = [
  ['COPY person (id, email, born) FROM stdin', '22007', ['not-a-day', value], ['person', 'date', 'born']],
  ['COPY person (id) FROM stdin', '22P04', ['not-a-day', value], ['person']],
];

const told = ({ message, detail, where, hint }: ServerError): string =>
  [message, detail, where, hint].join('\n');

describe.each(ends)('what a server says of rows, PostgreSQL %i', (major) => {
  let server: Server;
  let url: string;
  const open = new Map<Rows, Database>();
  beforeAll(async () => {
    server = await startServer(major);
    url = await server.createDatabase();
    for (const rows of ['hide', 'show'] as const)
      open.set(rows, await connect(parseConnectionString(url), undefined, { rows }));
    await open.get('show')?.query(setUp);
  });
  afterAll(async () => {
    for (const database of open.values()) await database.close();
    await server[Symbol.asyncDispose]();
  });

  const fail = async (rows: Rows, text: string): Promise<ServerError> => {
    const isCopy = text.startsWith('COPY');
    const message = `BEGIN; ${text}; COMMIT`;
    const during = isCopy
      ? { copies: [{ start: 7, end: 7 + text.length, rows: `5\t${value}\tnot-a-day\n` }] }
      : {};
    const error = await open
      .get(rows)
      ?.query(message, during)
      .then(
        () => null,
        (thrown: unknown) => thrown,
      );
    await open.get(rows)?.query('ROLLBACK');
    if (!isServerError(error)) throw new Error(`${text} did not fail: ${error}`);
    return error;
  };

  test.each([...failures, ...copies])('%s', async (text, code, hidden, names) => {
    const [whole, shown] = [await fail('show', text), await fail('hide', text)];
    expect([whole.code, shown.code]).toEqual([code, code]);
    for (const part of hidden) expect(told(shown)).not.toContain(part);
    for (const name of names) expect(told(shown)).toContain(name);
    expect(shown.stack ?? '').not.toContain(value);
    if (!told(whole).includes(value) && code !== '22001') return;
    if (code !== '22001' && !text.includes('short')) expect(told(whole)).not.toBe(told(shown));
  });
});

test.each([
  [
    '23505',
    {
      message: 'doppelter Schlüsselwert verletzt Unique-Constraint »a«',
      detail: `Schlüssel »(email)=(${value})« existiert bereits.`,
    },
  ],
  ['23502', { message: 'NULL-Wert in Spalte »a«', detail: `Fehlgeschlagene Zeile enthält (1, ${value}).` }],
  ['22P02', { message: `ungültige Eingabesyntax für Typ integer: »${value}«` }],
  ['22003', { message: `Wert »${value}« ist außerhalb des gültigen Bereichs für Typ integer` }],
  ['22P02', { message: `syntaxe en entrée invalide pour le type integer : « ${value} »` }],
  ['22P02', { message: `неверный синтаксис для типа integer: "${value}"` }],
  ['22P02', { message: `integer型の入力構文が不正です: "${value}"` }],
  ['22007', { message: 'x', where: `COPY person, Zeile 3, Spalte born: »${value}«` }],
  [
    '22P02',
    { message: 'x', detail: `Token »${value}« ist ungültig.`, where: `JSON-Daten, Zeile 1: {"a": ${value}` },
  ],
  ['57014', { message: 'x', where: `unnamed portal with parameters: $1 = '${value}', $2 = '${value}'` }],
  ['P0001', { message: 'x', where: `SQL-Anweisung »INSERT INTO a VALUES ('${value}')«` }],
] as const)('in another language, %s %o', (code, fields) => {
  const error = discreet(
    Object.assign(new Error(fields.message), { code, severity: 'ERROR', ...fields }),
    'hide',
  );
  expect(told(error as ServerError)).not.toContain(value);
});

test('a parameter that does not exist keeps its name, and what is valid is told', () => {
  const error = discreet(
    Object.assign(new Error('invalid value for enum option "buffering": 7'), {
      code: '22023',
      severity: 'ERROR',
      detail: 'Valid values are "on", "off", and "auto".',
    }),
    'hide',
  ) as Error & { detail: string };
  expect([error.message, error.detail]).toEqual([
    'invalid value for enum option "buffering": ***',
    'Valid values are "on", "off", and "auto".',
  ]);
});

test("what a function says of its own is its author's", () => {
  const error = discreet(
    Object.assign(new Error(`nobody is called ${value}`), {
      code: 'P0001',
      severity: 'ERROR',
      detail: `(${value})`,
    }),
    'hide',
  ) as Error & { detail: string };
  expect([error.message, error.detail]).toEqual([`nobody is called ${value}`, `(${value})`]);
});

describe('rows are shown', () => {
  const actions = { GITHUB_ACTIONS: 'true' };
  test.each([
    ['in a terminal', 'hide', {}, {}, 'show', false],
    ['in a terminal that asks not to', 'hide', { INPUT_ROWS: 'hide' }, {}, 'hide', false],
    ['in a private repository that asks', 'show', actions, { repository: { private: true } }, 'show', false],
    [
      'in an internal one',
      'show',
      actions,
      { repository: { private: true, visibility: 'internal' } },
      'show',
      false,
    ],
    ['never unasked', 'hide', actions, { repository: { private: true } }, 'hide', false],
    ['never in a public one', 'show', actions, { repository: { private: false } }, 'hide', true],
    ['never where the event does not say', 'show', actions, {}, 'hide', true],
    ['never where it says something else', 'show', actions, { repository: { private: 'yes' } }, 'hide', true],
    [
      'never where it contradicts itself',
      'show',
      actions,
      { repository: { private: true, visibility: 'public' } },
      'hide',
      true,
    ],
  ] as const)('%s', (_where, asked, env, event, rows, told) => {
    const shown = rowsShown(asked, env, event);
    expect(shown.rows).toBe(rows);
    expect(shown.notice !== null).toBe(told);
  });
});
