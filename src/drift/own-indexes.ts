import { identifier } from '../quoting.ts';
import { notNull } from './own-columns.ts';
import { comment, commentOf, optionsOf, tableOf, text, type Both, type Writer } from './own-writer.ts';
import { dotted, keyOf, type Unit } from './units.ts';
import { ofPartitions } from './wording.ts';

/** The storage parameters in the definition of an index, as pg_get_indexdef() writes them, and the rest of it. */
function parametersOf({ body }: Unit): readonly [rest: string, ReadonlyMap<string, string>] {
  const [definition, word] = [String(body['definition']), ' WITH ('];
  const start = definition.lastIndexOf(word);
  const end = definition.indexOf(')', start);
  if (start < 0 || end < 0) return [definition, new Map()];
  const list = definition.slice(start + word.length, end).split(', ');
  const rest = definition.slice(0, start) + definition.slice(end + 1);
  return [rest, new Map(list.map((one) => one.split('=') as [string, string]))];
}

/** Of an index behind a constraint the library knows no storage parameters. */
function storageOf(from: Unit | undefined, to: Unit, name: string): readonly string[] {
  if (from === undefined || to.body['constraint'] === null) return [];
  const [[rest, old], [wantedRest, wanted]] = [parametersOf(from), parametersOf(to)];
  if (rest !== wantedRest) return [];
  const set = [...wanted].filter(([one, value]) => old.get(one) !== value).map((one) => one.join('='));
  const reset = [...old.keys()].filter((one) => !wanted.has(one));
  return [
    ...(set.length === 0 ? [] : [`ALTER INDEX ${name} SET (${set.join(', ')})`]),
    ...(reset.length === 0 ? [] : [`ALTER INDEX ${name} RESET (${reset.join(', ')})`]),
  ];
}

/** One that the library could not make: such as one of a partitioned table, whose partitions are to have it as well. */
const madeIndex = (to: Unit, both: Both): readonly string[] =>
  to.body['constraint'] === null && to.body['valid'] === true && isOnOlder(to, both)
    ? [ofPartitions(text(to, 'definition'))]
    : [];

/** Whether it is on a relation that is there already, be it as a part of another one. */
const isOnOlder = ({ relation }: Unit, { from }: Both): boolean =>
  ['table', 'view', 'partition'].some((kind) => from.has(keyOf(kind, relation ?? '')));

export const index: Writer = (from, to, both) => {
  if (to === undefined) return null;
  const made = from === undefined ? madeIndex(to, both) : [];
  const [old, wanted] = [optionsOf(from), optionsOf(to)];
  const name = `${identifier(text(to, 'schema'))}.${identifier(text(to, 'index'))}`;
  const numbered = [...new Set([...old.keys(), ...wanted.keys()])].filter((one) =>
    one.startsWith('statistics of column '),
  );
  const after = [
    ...made,
    ...storageOf(from, to, name),
    ...(wanted.has('clustered')
      ? [`ALTER TABLE ${tableOf(to)} CLUSTER ON ${identifier(text(to, 'index'))}`]
      : []),
    ...numbered
      .filter((one) => old.get(one) !== wanted.get(one))
      .map((one) => {
        const number = one.replace('statistics of column ', '');
        return `ALTER INDEX ${name} ALTER COLUMN ${number} SET STATISTICS ${wanted.get(one) ?? '-1'}`;
      }),
    // The library knows none of an index behind a constraint.
    ...(from?.body['comment'] === to.body['comment'] ? [] : [`COMMENT ON INDEX ${name} IS ${commentOf(to)}`]),
  ];
  const before =
    old.has('clustered') && !wanted.has('clustered')
      ? [`ALTER TABLE ${tableOf(to)} SET WITHOUT CLUSTER`]
      : [];
  return before.length + after.length > 0 ? { before, after, isWhole: made.length > 0 } : null;
};

/** One that the library could not make, such as one of a table that it did not know by itself before. */
export const constraint: Writer = (from, to, both) => {
  if ((to ?? from)?.body['kind'] === 'not null') return notNull(from, to, both);
  // That of a constraint trigger comes with it, and no statement makes it.
  const isMade = from === undefined && to !== undefined && to.body['kind'] !== 'trigger';
  if (!isMade || !isOnOlder(to, both)) return null;
  const name = identifier(text(to, 'constraint'));
  return {
    after: [
      `ALTER TABLE ${tableOf(to)} ADD CONSTRAINT ${name} ${text(to, 'definition')}`,
      ...comment(`CONSTRAINT ${name} ON ${tableOf(to)}`, to),
    ],
    isWhole: true,
    besides: [keyOf('index', dotted(text(to, 'schema'), text(to, 'constraint')))],
  };
};
