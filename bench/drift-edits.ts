/** Changes made by hand on generated schemas, by what becomes of the SQL that is offered for each. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { editKinds, type EditKind } from '../test/drift/edits/index.ts';
import { engine } from '../test/drift/engine.ts';
import { randomOf } from '../test/drift/generate/random.ts';
import { createRoles } from '../test/drift/generate/world.ts';
import { judge, verdicts, type Case } from '../test/drift/judge.ts';
import { naive } from '../test/drift/naive.ts';
import { query, startServer, type Major } from '../test/support/postgres.ts';
import { print, printTable } from './support/table.ts';

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '1..3' },
      major: { type: 'string', default: '18' },
      shadow: { type: 'string', default: 'embedded' },
      of: { type: 'string', default: 'engine' },
      only: { type: 'string', default: '' },
      mixed: { type: 'string', default: '0' },
      set: { type: 'string' },
      json: { type: 'string' },
    },
  });
  await using server = await startServer(Number(values.major) as Major, ['wal_level=logical']);
  const isEmbedded = values.shadow === 'embedded';
  const shadowMajor = values.shadow === 'server' ? values.major : values.shadow;
  await using shadow = isEmbedded
    ? null
    : await startServer(Number(shadowMajor) as Major, ['wal_level=logical']);
  const proposes =
    values.of === 'naive' ? naive(isEmbedded ? 'embedded' : 'server') : engine(shadow ?? 'embedded');
  for (const one of [server, shadow]) if (one !== null) await query(one.url(), createRoles);
  const cases: Case[] = [];
  for (const seed of seedsOf(values.seeds))
    for (const [at, kinds] of setsOf(seed, Number(values.mixed), values.only).entries()) {
      if (values.set !== undefined && !seedsOf(values.set).includes(at)) continue;
      const one = await judge(server, seed, kinds, proposes);
      if (one === null) continue;
      cases.push(one);
      for (const text of complaints(one, at)) print(text);
      // As it goes: hundreds take an hour.
      if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(cases, null, 1));
    }
  report(cases, `PostgreSQL ${values.major}, shadow: ${values.shadow}, by ${values.of}`);
}

/** `3` or `1..20`. */
function seedsOf(text: string): readonly number[] {
  const [from = 1, to = from] = text.split('..').map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Each kind by itself, or sets of as many as are wanted, so that each kind is in one. */
function setsOf(seed: number, size: number, only: string): readonly (readonly EditKind[])[] {
  const wanted = editKinds.filter(({ kind }) => kind.includes(only));
  if (size === 0) return wanted.map((kind) => [kind]);
  const mixed = randomOf(seed).some(wanted, wanted.length);
  return Array.from({ length: Math.ceil(mixed.length / size) }, (_, at) =>
    mixed.slice(at * size, (at + 1) * size),
  );
}

function complaints({ seed, edits, judgements }: Case, set: number): readonly string[] {
  return judgements
    .filter(({ verdict }) => verdict !== 'right')
    .map(
      ({ direction, verdict, why, leftOut }) =>
        `${verdict} | ${direction} | seed ${seed} set ${set} | ${edits.map(({ kind }) => kind).join(', ')}\n` +
        `    ${edits.map(({ sql }) => sql).join('\n    ')}\n    => ${why.join('\n    => ')}\n` +
        leftOut.map((one) => `    left out: ${one}\n`).join(''),
    );
}

const percent = (some: number, all: number): string => `${((100 * some) / all).toFixed(1)} %`;

/** In how many of the items in which the databases differed each offer makes them the same. */
const offeredOf = ({ changed, judgements }: Case): readonly number[] =>
  judgements.map(({ verdict, why }) =>
    verdict === 'wrong' || verdict === 'failed' ? 0 : Math.max(0, changed.length - why.length),
  );

function report(cases: readonly Case[], title: string): void {
  const single = cases.every(({ edits }) => edits.length === 1);
  const kinds = new Map<string, Case[]>();
  for (const one of cases) {
    const kind = single ? (one.edits[0]?.kind ?? '') : `${one.edits.length} edits`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const row = (name: string, of: readonly Case[]): readonly string[] => {
    const all = of.flatMap(({ judgements }) => judgements);
    const counts = verdicts.map((verdict) => all.filter((one) => one.verdict === verdict).length);
    const reordered = all.filter((one) => one.reordered).length;
    return [
      name,
      ...[...counts, reordered].map(String),
      percent(counts[0] ?? 0, all.length),
      percent(
        of.flatMap(offeredOf).reduce((sum, one) => sum + one, 0),
        of.reduce((sum, { changed, judgements }) => sum + changed.length * judgements.length, 0),
      ),
    ];
  };
  printTable(
    `${cases.length} cases, adopted and undone: ${title}`,
    ['', ...verdicts, 'columns reordered', 'right', 'of all that differed'],
    [...[...kinds].map(([kind, of]) => row(kind, of)), row('all', cases)],
  );
}
