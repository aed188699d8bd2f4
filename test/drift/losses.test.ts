import { expect, test } from 'vitest';
import { lossesOf } from '../../src/drift/losses.ts';
import type { Step } from '../../src/drift/step.ts';
import type { Units } from '../../src/drift/units.ts';

const key = 'column public.t.a';
const column = (type: string): Units =>
  new Map([
    [
      key,
      {
        ...{ key, kind: 'column', identity: 'public.t.a', body: { name: 'a', type } },
        ...{ relation: 'public.t', locked: false, oid: null },
      },
    ],
  ]);

const about = async (from: string, to: string): Promise<readonly string[]> => {
  const sql = `ALTER TABLE "public"."t" ALTER COLUMN "a" TYPE ${to}`;
  const step: Step = {
    ...{ sql, units: [key], touches: [key], relations: ['public.t'] },
    ...{ isTransactional: true, endsTransaction: false, destroys: [] },
  };
  return (await lossesOf([step], column(from), column(to), null)).map(({ what }) => what);
};

test.each([
  ['character varying(5)', 'character varying(9)'],
  ['character varying(5)', 'character varying'],
  ['character varying(5)', 'text'],
  ['smallint', 'integer'],
  ['integer', 'bigint'],
  ['bigint', 'numeric'],
])('%s loses nothing as %s', async (from, to) => {
  expect(await about(from, to)).toEqual([]);
});

test.each([
  ['character varying(9)', 'character varying(5)'],
  ['text', 'character varying(5)'],
  ['character(9)', 'text'],
  ['bigint', 'integer'],
  ['bigint', 'numeric(5,0)'],
  ['bigint', 'double precision'],
  ['integer', 'bigint USING (a * 2)'],
  ['date', 'text'],
])('%s may lose something as %s', async (from, to) => {
  expect(await about(from, to)).toEqual([
    'is refused while a value does not fit the new type, and may round one that does',
  ]);
});
