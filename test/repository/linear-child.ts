import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * The process of {@link measure}: for each line of its input, a reader's name and its options, it says what it is about
 * to read, reads it, and says at the end that it is done.
 */
interface Options {
  readonly source?: string;
  readonly flags?: string;
}

const units = [
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  ' \n',
  'a',
  'A',
  '0',
  '_',
  '-',
  '.',
  '.0',
  '[]',
  '[',
  '(',
  ')',
  '{',
  '}',
  '()',
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  "''",
  '""',
  '$',
  '$$',
  '$a',
  '$a$',
  '${',
  '/*',
  '/*/',
  '*/',
  '*',
  'a*',
  '--',
  '-- \n',
  '- ',
  '#',
  '# ',
  '%',
  '%25',
  ':',
  '::',
  ':a',
  ":'a'",
  '://',
  '://x:',
  '://a:b@',
  '@',
  '=',
  'a=',
  'a = ',
  ',',
  ', ',
  ';',
  '; ',
  '|',
  '&',
  '&amp;',
  '<',
  '<br>',
  '<!--',
  '!',
  '~',
  '^',
  '+',
  '\ud800',
  'é',
  '\u0301',
  '\x1b',
  '::error::',
  '##[',
  '«',
  'x-',
  'eyJ',
  'eyJaaaaaaaaa.',
  'sk-',
  'xoxb-',
  'SG.aaaaaaaaaaaaaaaaaa.',
  'M-',
  'password ',
  "password = '",
  'token text DEFAULT ',
  'AS password',
  'BEGIN;\n',
  'COMMIT;\n',
  'CREATE EXTENSION ',
  'CREATE EXTENSION a SCHEMA ',
  'CREATE SCHEMA ',
  'ON (',
  'ON ONLY ',
  'VACUUM (',
  'TABLE ',
  'FROM ONLY ',
  'FROM "',
  'SCHEMA "',
  'ON DELETE SET NULL (',
  'USING hnsw WITH (',
  'auth . ',
  '-- down\n',
  '-- migrate:up ',
  '--\n-- migrate:down\n',
  '-- +goose ',
  '-- +goose Up\n',
  '-- Up Migration\n',
  'up migration',
  '-- rollback  ',
  '----create above / drop below----\n',
  '--! no-transaction\n',
  'COPY a FROM stdin;\n',
  'COPY a FROM stdin;\n\\.\n',
  '\\set a 1\n',
  "\\echo '\n",
  ':DATABASE_NAME',
  'SELECT 1;\n',
  "SELECT E'\\';\n",
  'CREATE FUNCTION a() BEGIN ATOMIC ',
  'CASE ',
  'END ',
  'VACUUM a;\n',
  'column "a',
  'relation "a" ',
  'role "',
  'extension "',
  'Key (a)=(',
  'provider = "',
  '[functions.a]\n',
  'verify_jwt = ',
  '[api]\nschemas = [',
  '"a" : ',
  '{"a":',
  'pgSettings: { ',
  'x=\n',
  'until ',
  '2027-01-01 ',
  'no_primary_key table:public.a # b\n',
  '"#',
  'permission to a ',
  'repository ',
  'skip ci',
  '[skip ci] ',
  'skip-checks: true\n',
  '| a ',
  '```',
  '\n\n',
  '* ',
  '1. ',
  'http',
  'www.',
];

const megabyte = 2 ** 20;
/** What a regular expression is made of, for those that are measured by themselves. */
const partsOf = (source: string): readonly string[] => [
  ...new Set(
    [...source.replaceAll(/\\[a-zA-Z]/g, ' ').matchAll(/[^\\^$()[\]{}|?*+]+/g)].flatMap(([text]) => [
      text,
      text.charAt(0),
      ` ${text}`,
    ]),
  ),
];

interface Look {
  readonly length: number;
  readonly longer: number;
}

type Reader = (text: string) => unknown;

/** An expression by itself needs none of the readers, which load the whole product. */
async function readerOf(name: string, { source, flags }: Options): Promise<Reader> {
  if (source !== undefined) {
    const expression = new RegExp(source, flags);
    return (text) => text.replace(expression, 'x');
  }
  const reader = (await import('./readers.ts')).readers[name];
  if (reader === undefined) throw new Error(`there is no reader ${name}`);
  return reader;
}

/** The first look at each kind takes a reader some milliseconds, of which the median over all kinds is what it takes anyway. */
const first = megabyte / 64;
/**
 * Longer than the median by so many microseconds of the processor: there are further looks. One whose time grows with the
 * square and that takes less now takes 40 seconds for the megabyte, and would end within the patience.
 */
const noticeable = 10_000;
/**
 * The further looks, and by how many microseconds each has to take longer than its length accounts for. One that takes a
 * minute for the megabyte, because its time grows with the square, takes 30 milliseconds longer at the first of them, and
 * 175 at the second.
 */
const looks = [
  { length: megabyte / 32, longer: 25_000 },
  { length: megabyte / 16, longer: 150_000 },
] as const satisfies readonly Look[];
/** Of so many kinds, those that took longest, and of each that took longer at all further looks, the whole megabyte is read. */
const worst = 3;
/**
 * A megabyte that would take more microseconds than this, were its time to grow with its length, is not read for nothing:
 * first an eighth, and the rest where that took longer by half of what the square would make of it, and by more than one
 * reading differs from the next. One that takes longer than the patience for the whole, and at most half of that by its
 * length, takes a second longer for the eighth, so that it is found either way. What takes more than half of the
 * patience by its length alone is read as a whole.
 */
const slow = 100_000;
const eighth = { length: megabyte / 8, longer: 400_000 } as const;
const [differs, halfThePatience] = [1 / 8, 60_000_000];

/** Lets the reader read everything that is hard to read. */
async function readAll(name: string, options: Options): Promise<void> {
  const reader = await readerOf(name, options);
  // What is behind them. An expression that a line's end would let match at once is measured without one, too.
  const endings = options.source === undefined ? ['\n!x'] : ['\n!x', '!x'];

  async function read(unit: string, length: number): Promise<number> {
    writeSync(1, `${JSON.stringify(unit)}\n`);
    const before = process.cpuUsage();
    for (const ending of endings) await reader(`x ${unit.repeat(Math.ceil(length / unit.length))}${ending}`);
    return process.cpuUsage(before).user;
  }

  const taken: { readonly unit: string; readonly time: number }[] = [];
  for (const unit of [...partsOf(options.source ?? ''), ...units])
    taken.push({ unit, time: await read(unit, first) });
  taken.sort((a, b) => b.time - a.time);
  const most = (taken[Math.floor(taken.length / 2)]?.time ?? 0) + noticeable;

  const growth = (length: number, time: number): number => (length / first) * time;
  async function outgrows(unit: string, time: number, { length, longer }: Look): Promise<boolean> {
    const expected = growth(length, time);
    return (await read(unit, length)) > expected + Math.max(longer, expected * differs);
  }
  async function isSuspicious(unit: string, time: number): Promise<boolean> {
    if (time <= most) return false;
    for (const look of looks) if (!(await outgrows(unit, time, look))) return false;
    return true;
  }

  for (const [index, { unit, time }] of taken.entries()) {
    // What V8 held up by chance, compiling or tidying up, is quicker now.
    const again = time > most ? Math.min(time, await read(unit, first)) : time;
    if (index >= worst && !(await isSuspicious(unit, again))) continue;
    const whole = growth(megabyte, again);
    if (whole <= slow || whole > halfThePatience || (await outgrows(unit, again, eighth)))
      await read(unit, megabyte);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, options] = JSON.parse(line) as [string, Options];
  await readAll(name, options);
  writeSync(1, 'done\n');
}
