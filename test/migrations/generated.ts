/** A file of a generated set, as its kind writes it. `n` counts the set's statements that leave a row in `log`. */
type Kind = (next: () => number, chance: Chance) => string;

interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** mulberry32, by Tommy Ettinger (public domain): the same numbers for the same seed everywhere. */
function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

const log = (n: number): string => `INSERT INTO public.log VALUES ('${n}')`;

const statement: Kind = (next, chance) => {
  const n = next();
  return chance.pick([
    () => log(n),
    () => `INSERT INTO public.log SELECT '${n}' FROM generate_series(1, ${1 + chance.below(3)})`,
    () =>
      `CREATE TABLE public.t${n} AS SELECT '${n}'::text AS what; INSERT INTO public.log SELECT what FROM public.t${n}`,
    () => `DO $$ BEGIN ${log(n)}; PERFORM pg_catalog.pg_sleep(0.01); END $$`,
    () =>
      `CREATE FUNCTION public.f${n}() RETURNS void LANGUAGE sql BEGIN ATOMIC ${log(n)}; SELECT CASE WHEN true THEN 1 END; END; SELECT public.f${n}()`,
    () => `/* ; 'it''s' */ INSERT INTO public.log VALUES (E'${n} \\' ;') -- é🐘;`,
  ])();
};

const statements = (next: () => number, chance: Chance, most: number): string =>
  Array.from({ length: 1 + chance.below(most) }, () => `${statement(next, chance)}\n;\n`).join('');

const rows: Kind = (next, chance) =>
  `COPY public.log FROM stdin;\n${Array.from({ length: chance.below(4) }, () => `${next()};'\n`).join('')}\\.\n`;

const alone: Kind = (next, chance) => {
  const n = next();
  return chance.pick([
    `CREATE INDEX CONCURRENTLY i${n} ON public.big (a, (b + ${n}))`,
    `CREATE UNIQUE INDEX CONCURRENTLY ON public.big (b, (a + ${n}))`,
    'VACUUM (ANALYZE) public.big',
    'REINDEX INDEX CONCURRENTLY public.big_pkey',
    `CREATE INDEX CONCURRENTLY i${n} ON public.big (b);\nDROP INDEX CONCURRENTLY i${n}`,
  ]);
};

const kinds: readonly Kind[] = [
  (next, chance) => statements(next, chance, 5),
  (next, chance) => statements(next, chance, 5),
  (next, chance) => `BEGIN;\n${statements(next, chance, 3)}COMMIT;\n`,
  (next, chance) =>
    `SELECT pg_catalog.set_config('search_path', '', false); SET ROLE pg_monitor; RESET ROLE;\n${statements(next, chance, 2)}`,
  (next, chance) =>
    statements(next, chance, 2) + rows(next, chance) + statements(next, chance, 2) + rows(next, chance),
  // Larger than what one message holds.
  (next, chance) =>
    Array.from({ length: 3 }, () => `${statement(next, chance)}\n;-- ${'x'.repeat(400_000)}\n`).join('') +
    rows(next, chance),
  (next, chance) => Array.from({ length: 1 + chance.below(3) }, () => `${alone(next, chance)};\n`).join(''),
  (next, chance) =>
    `SET maintenance_work_mem = '4MB';\nSELECT pg_catalog.set_config('search_path', 'public', false);\n${alone(next, chance)};\n`,
  (next, chance) =>
    `-- no-transaction\n${log(next())};\n${alone(next, chance)};\n${rows(next, chance)}DO $$ BEGIN ${log(next())}; END $$;\n`,
  (next, chance) =>
    `BEGIN;\n${statements(next, chance, 2)}COMMIT;\n${log(next())};\n` +
    `START TRANSACTION ISOLATION LEVEL ${chance.pick(['REPEATABLE READ', 'SERIALIZABLE'])};\n${rows(next, chance)}` +
    `${log(next())};\nCOMMIT AND CHAIN;\n${log(next())};\nEND;\n${alone(next, chance)};\n` +
    "BEGIN; INSERT INTO public.log VALUES ('undone'); ROLLBACK;\n",
  (next) => `DO $$ BEGIN ${log(next())}; PERFORM pg_catalog.pg_sleep(0.05); COMMIT; END $$`,
];

/** A set of migration files: which kinds, in which order, how large and of what statements, the seed decides. */
export function generate(seed: number): Readonly<Record<string, string>> {
  const chance = chanceOf(seed);
  let n = 0;
  const next = (): number => ++n;
  const files: Record<string, string> = {
    'migrations/100.sql':
      'CREATE TABLE log (what text);\nCREATE TABLE big (a int PRIMARY KEY, b int);\nINSERT INTO big SELECT n, n FROM generate_series(1, 500) n;',
  };
  for (let file = 101; file < 104 + chance.below(5); file++)
    files[`migrations/${file}.sql`] = chance.pick(kinds)(next, chance);
  for (let file = 0; file < chance.below(3); file++)
    files[`migrations/R__${file}.sql`] =
      `CREATE OR REPLACE VIEW v${file} AS SELECT a FROM big; ${log(next())};`;
  return files;
}
