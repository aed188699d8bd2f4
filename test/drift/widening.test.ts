import { expect, test } from 'vitest';
import { holdsAll } from '../../src/drift/widening.ts';
import { emptied } from '../sql/catalog-support.ts';

/** Types as PostgreSQL writes them, and values at their ends. */
const types: Readonly<Record<string, readonly string[]>> = {
  smallint: ['-32768', '32767'],
  integer: ['-2147483648', '2147483647'],
  bigint: ['-9223372036854775808', '9223372036854775807'],
  real: ['0.1', '16777217', '1e-40'],
  'double precision': ['0.1', '1e300', '9007199254740993'],
  numeric: ['0.123456789012345678901234567890', '1e60'],
  'numeric(5,0)': ['99999', '-99999'],
  'numeric(5,2)': ['999.99', '-999.99'],
  'numeric(7,2)': ['99999.99'],
  'numeric(6,3)': ['999.999'],
  'numeric(12,2)': ['9999999999.99'],
  'numeric(19,0)': ['9999999999999999999'],
  text: ['abc  ', 'a long one that has more than twenty characters'],
  'character varying': ['abc  ', 'a long one that has more than twenty characters'],
  'character varying(10)': ['abc  ', '1234567890'],
  'character varying(20)': ['12345678901234567890'],
  'character(10)': ['abc'],
  'character(20)': ['abc'],
  'bit(3)': ['101'],
  'bit(8)': ['10101010'],
  'bit varying(3)': ['101', '1'],
  'bit varying(8)': ['10101010', '1'],
  'bit varying': ['1010101011', ''],
  date: ['2026-12-01', '4713-01-01 BC'],
  'timestamp without time zone': ['2026-12-01 10:11:12.123456'],
  'timestamp(3) without time zone': ['2026-12-01 10:11:12.123'],
  'timestamp(0) without time zone': ['2026-12-01 10:11:12'],
  'timestamp with time zone': ['2026-12-01 10:11:12.123456+02'],
  'timestamp(3) with time zone': ['2026-12-01 10:11:12.123+02'],
  uuid: ['00000000-0000-0000-0000-000000000100'],
};

test('a type is said to hold all of another only where its ends come through as they are', async () => {
  await using session = await emptied('embedded');
  const pairs = Object.keys(types).flatMap((from) => Object.keys(types).map((to) => [from, to] as const));
  const wider = pairs.filter(([from, to]) => holdsAll(from, to));
  for (const [from, to] of wider)
    for (const value of types[from] ?? []) {
      await session.run(`DROP TABLE IF EXISTS t; CREATE TABLE t (x ${from}); INSERT INTO t VALUES ('${value}');
        DROP TABLE IF EXISTS was; CREATE TABLE was AS SELECT x FROM t; ALTER TABLE t ALTER x TYPE ${to}`);
      const same = await session.value(`SELECT t.x::${from} = was.x FROM t, was`);
      expect(same, `${value} from ${from} to ${to}`).toBe(true);
    }
  const said = wider.filter(([from, to]) => from !== to).map((pair) => pair.join(' > '));
  expect(said).toEqual(
    expect.arrayContaining([
      'integer > bigint',
      'smallint > numeric(5,0)',
      'numeric(5,2) > numeric(7,2)',
      'character varying(10) > character varying(20)',
      'character varying(10) > text',
      'text > character varying',
      'timestamp(0) without time zone > timestamp(3) without time zone',
    ]),
  );
  for (const not of [
    'bigint > integer',
    'bigint > double precision',
    'integer > real',
    'integer > numeric(5,2)',
    'numeric(5,2) > numeric(5,0)',
    'numeric(7,2) > numeric(6,3)',
    'numeric > numeric(12,2)',
    'character varying > character varying(20)',
    'text > character varying(20)',
    'character(10) > character(20)',
    'timestamp without time zone > date',
    // A date may be later than any timestamp.
    'date > timestamp without time zone',
    'timestamp without time zone > timestamp with time zone',
    'timestamp with time zone > timestamp(3) with time zone',
  ])
    expect(said).not.toContain(not);
});
