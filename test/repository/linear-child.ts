import { writeSync } from 'node:fs';

/** The process of {@link measure}: it says what it is about to read, and reads it. */
const [name = '', options = '{}'] = process.argv.slice(2);
const given = JSON.parse(options) as { readonly source?: string; readonly flags?: string };

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
const own =
  given.source === undefined
    ? []
    : [
        ...new Set(
          [...given.source.replaceAll(/\\[a-zA-Z]/g, ' ').matchAll(/[^\\^$()[\]{}|?*+]+/g)].flatMap(
            ([text]) => [text, text.charAt(0), ` ${text}`],
          ),
        ),
      ];
/** An expression by itself needs none of the readers, which load the whole product. */
async function readerOf(): Promise<((text: string) => unknown) | undefined> {
  if (given.source === undefined) return (await import('./readers.ts')).readers[name];
  const expression = new RegExp(given.source, given.flags);
  return (text) => text.replace(expression, 'x');
}
const reader = await readerOf();
if (reader === undefined) throw new Error(`there is no reader ${name}`);

/** The first look at each kind takes a reader some milliseconds, of which the median over all kinds is what it takes anyway. */
const first = megabyte / 64;
/**
 * Longer than the median by so many microseconds of the processor: there is a second look. One whose time grows with the
 * square and that takes less now takes 40 seconds for the megabyte, and would end within the patience.
 */
const noticeable = 10_000;
/** The second look, at which one that begins anew everywhere takes a second, or some hundred milliseconds at least. */
const second = megabyte / 16;
/** Of so many kinds, those that took longest, and of each whose second look took so much longer than its length accounts for, the whole megabyte is read. */
const worst = 3;
const suspicious = 200_000;
/**
 * A megabyte that would take more microseconds than this, were its time to grow with its length, is read of the worst
 * kind only; of the others first an eighth, and the rest where that took half as long again as its length accounts for.
 */
const slow = 1_000_000;
const third = megabyte / 8;

/** What is behind them. An expression that a line's end would let match at once is measured without one, too. */
const endings = given.source === undefined ? ['\n!x'] : ['\n!x', '!x'];

async function read(unit: string, length: number): Promise<number> {
  writeSync(1, `${JSON.stringify(unit)}\n`);
  const before = process.cpuUsage();
  for (const ending of endings) await reader?.(`x ${unit.repeat(Math.ceil(length / unit.length))}${ending}`);
  return process.cpuUsage(before).user;
}

const taken: { readonly unit: string; readonly time: number }[] = [];
for (const unit of [...own, ...units]) taken.push({ unit, time: await read(unit, first) });
taken.sort((a, b) => b.time - a.time);
const median = taken[Math.floor(taken.length / 2)]?.time ?? 0;

const growth = (length: number, time: number): number => (length / first) * time;

async function isSuspicious(unit: string, time: number): Promise<boolean> {
  return time > median + noticeable && (await read(unit, second)) > growth(second, time) + suspicious;
}

async function isWorthWhole(unit: string, time: number): Promise<boolean> {
  if (growth(megabyte, time) <= slow) return true;
  return (await read(unit, third)) > growth(third, time) * 1.5 + suspicious;
}

for (const [index, { unit, time }] of taken.entries()) {
  // What V8 held up by chance, compiling or tidying up, is quicker now.
  const again = time > median + noticeable ? Math.min(time, await read(unit, first)) : time;
  const looked = index < worst || (await isSuspicious(unit, again));
  if (index === 0 || (looked && (await isWorthWhole(unit, again)))) await read(unit, megabyte);
}
