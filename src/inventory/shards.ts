import { compare } from '../text.ts';
import { relationId, slug } from './addresses.ts';
import { boundedSection, type PageContext } from './relation.ts';
import type { SchemaObjects } from './select.ts';
import type { Statistics } from './statistics.ts';

/** A page of a schema and what it describes. */
export interface Shard {
  /** The schema's first page. */
  readonly index: string;
  /** This page; the first page itself when there is only one. */
  readonly path: string;
  /** What the names of its objects begin with; null when it is the whole schema. */
  readonly prefix: string | null;
  readonly objects: SchemaObjects;
}

const encoder = new TextEncoder();

/** Bytes of UTF-8. */
export function byteLength(text: string): number {
  // Most text is ASCII, and a copy of 20 MB only to be measured is worth avoiding.
  return /^[\0-\x7f]*$/.test(text) ? text.length : encoder.encode(text).length;
}

/** The rows that an object has in the lists of its page, its links to other pages: about so many bytes. */
const listed = 400;

/** Of the budget, what sections may take; the rest is for headings, diagrams and grants. */
const share = 0.8;

/** A section longer than this is written in short: it could not share a page with anything. In characters. */
export const largestSection = 100_000;

interface Item {
  readonly name: string;
  readonly bytes: number;
  add(objects: SchemaObjects): void;
}

/**
 * Divides a schema by the first characters of names. Pages by running position would move every later table when one is
 * added; here it stays within its own page, and a page that grows too large divides itself and no other.
 */
export function shards(
  schema: SchemaObjects,
  folder: string,
  statistics: Statistics,
  budget: number,
): readonly [Shard, ...Shard[]] {
  const index = `${folder}/${slug(schema.name)}.md`;
  const measuring: PageContext = { statistics, href: (to, name) => `${slug(to)}/${relationId(to, name)}.md` };
  const items: Item[] = [
    ...schema.relations.map((relation): Item => ({
      name: relation.name,
      bytes:
        listed * (1 + relation.policies.length + relation.triggers.length) +
        byteLength(boundedSection(relation, measuring, largestSection)),
      add: ({ relations }) => relations.push(relation),
    })),
    ...schema.functions.map((routine): Item => ({
      name: routine.function,
      bytes: weight(routine),
      add: ({ functions }) => functions.push(routine),
    })),
    ...schema.types.map((type): Item => ({
      name: type.type,
      bytes: weight(type),
      add: ({ types }) => types.push(type),
    })),
    ...schema.families.map((family): Item => ({
      name: family.table,
      // Not by its partitions, which come and go by themselves.
      bytes: weight(family.differences),
      add: ({ families }) => families.push(family),
    })),
    ...schema.sequences.map((sequence): Item => ({
      name: sequence.sequence,
      bytes: weight(sequence),
      add: ({ sequences }) => sequences.push(sequence),
    })),
  ];
  // The diagrams and grants of a schema.
  const opening = 40_000 + schema.grants.length * 200;
  if (bytesOf(items) + opening <= budget * share)
    return [{ index, path: index, prefix: null, objects: schema }];
  const found: Shard[] = divide(items, '', budget * share).map(({ prefix, members }) => {
    const objects: SchemaObjects = {
      ...schema,
      relations: [],
      functions: [],
      types: [],
      sequences: [],
      families: [],
      grants: [],
    };
    for (const member of members) member.add(objects);
    return { index, path: `${folder}/${slug(schema.name)}/${slug(prefix)}.md`, prefix, objects };
  });
  return found as [Shard, ...Shard[]];
}

function weight(object: object): number {
  return listed + byteLength(JSON.stringify(object));
}

function bytesOf(items: readonly Item[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}

function divide(
  items: readonly Item[],
  prefix: string,
  budget: number,
): { prefix: string; members: readonly Item[] }[] {
  const whole = items.every(({ name }) => name === prefix);
  if (whole || (prefix !== '' && bytesOf(items) <= budget)) return [{ prefix, members: items }];
  const next = new Map<string, Item[]>();
  for (const item of items) {
    // By characters, not by UTF-16 units: half a character is no name.
    const start =
      item.name === prefix
        ? prefix
        : prefix + String.fromCodePoint(item.name.codePointAt(prefix.length) ?? 0);
    const members = next.get(start);
    if (members === undefined) next.set(start, [item]);
    else members.push(item);
  }
  return [...next]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([start, members]) =>
      start === prefix ? [{ prefix, members }] : divide(members, start, budget),
    );
}
