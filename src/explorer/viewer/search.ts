import type { ExplorerData } from '../data.ts';
import { layersOf, type Entry, type Hit, type Layer } from './search-entries.ts';

export type { Hit } from './search-entries.ts';

export interface Search {
  /**
   * Goes on reading what there is to find until there is no more time: ten thousand tables take part of a second.
   * @returns how many layers are read.
   */
  readonly read: (hasTime: () => boolean) => number;
  /** How many layers there are to read. */
  readonly layers: number;
  /** The best hits for all of these words, names before what is written about them, among what is read. */
  readonly find: (query: string, most: number) => readonly Hit[];
}

/** A part of a layer: entries of one text, a line each, so that one indexOf() passes over thousands of them. */
interface Block {
  readonly text: string;
  readonly starts: Uint32Array;
  /** Whose entry it is, and the place of it among theirs. */
  readonly owners: Uint32Array;
  readonly places: Uint32Array;
}

interface Line {
  readonly block: Block;
  readonly entry: number;
  readonly rank: number;
}

/** So many matches of a layer are weighed; nobody reads more, and a single letter has hundred thousands. */
const mostWeighed = 400;

/** And so many more whose name it is or begins with. */
const ofNames = 100;

/** So many objects are read at once, which takes few milliseconds. */
const ofBlock = 100;

/** No hundred objects have so many entries: a table has 1,600 columns at most. */
const mostOfBlock = 1e7;

/** The share of the hits that is left to comments, definitions and findings. */
const forTexts = 0.2;

/** Prepares a search over names, comments, definitions and findings. */
export function createSearch(data: ExplorerData): Search {
  const layers = layersOf(data);
  const blocks = layers.map((): Block[] => []);
  let [layer, next] = [0, 0];
  const readBlock = (): void => {
    const { count, entriesOf } = layers[layer] as Layer;
    if (next < count) blocks[layer]?.push(blockOf(next, Math.min(count, next + ofBlock), entriesOf));
    next += ofBlock;
    if (next >= count) [layer, next] = [layer + 1, 0];
  };
  return {
    layers: layers.length,
    read(hasTime) {
      while (layer < layers.length && hasTime()) readBlock();
      return layer;
    },
    find(query, most) {
      const words = query
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
      if (words.length === 0) return [];
      const hits: Hit[] = [];
      const seen = new Set<string>();
      for (const [at, { entriesOf }] of layers.entries()) {
        // What is written about things finds room beside a word that is in a thousand names.
        const room = at === layers.length - 1 ? most : most - Math.floor(most * forTexts);
        if (hits.length >= room) continue;
        for (const { block, entry } of matches(blocks[at] ?? [], words, at === 0)) {
          if (hits.length >= room) break;
          const hit = (entriesOf(block.owners[entry] ?? 0)[block.places[entry] ?? 0] as Entry).hit();
          const place = `${hit.href} ${hit.kind}`;
          if (seen.has(place)) continue;
          seen.add(place);
          hits.push(hit);
        }
      }
      return hits;
    },
  };
}

function blockOf(from: number, end: number, entriesOf: Layer['entriesOf']): Block {
  const lines: string[] = [];
  const owners: number[] = [];
  const places: number[] = [];
  for (let owner = from; owner < end; owner++)
    for (const [place, { text }] of entriesOf(owner).entries()) {
      lines.push(text.includes('\n') ? text.replaceAll('\n', ' ') : text);
      owners.push(owner);
      places.push(place);
    }
  // All at once; the places of the lines only now, because small letters can be longer than capitals.
  const text = `${lines.join('\n')}\n`.toLowerCase();
  const starts = new Uint32Array(lines.length);
  for (let entry = 1; entry < lines.length; entry++)
    starts[entry] = text.indexOf('\n', starts[entry - 1]) + 1;
  return { text, starts, owners: Uint32Array.from(owners), places: Uint32Array.from(places) };
}

/** Entries that hold all words, the best first. @param isNames whether a line ends with a name after a dot. */
function matches(blocks: readonly Block[], words: readonly string[], isNames: boolean): readonly Line[] {
  const query = words.join(' ');
  // The longest word is the rarest.
  const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  const weighed = new Map<number, Line>();
  const weigh = (wanted: string, most: number): void => {
    for (const [place, block] of blocks.entries()) {
      const { text, starts } = block;
      for (let at = text.indexOf(wanted); at >= 0 && weighed.size < most;) {
        const entry = entryAt(starts, at);
        const start = starts[entry] ?? 0;
        const end = (starts[entry + 1] ?? text.length) - 1;
        const line = text.slice(start, end);
        if (others.every((word) => line.includes(word)))
          weighed.set(place * mostOfBlock + entry, { block, entry, rank: rankOf(line, query, first) });
        at = text.indexOf(wanted, end);
      }
    }
  };
  weigh(first, mostWeighed);
  // A name is found however many others have it within them.
  if (isNames && weighed.size >= mostWeighed) {
    weigh(`.${first}\n`, mostWeighed + ofNames);
    weigh(`.${first}`, mostWeighed + ofNames);
  }
  return [...weighed.values()].sort((a, b) => a.rank - b.rank);
}

/** Exactly the name, its beginning, the beginning of a word in it, or anything else; shorter ones first. */
function rankOf(line: string, query: string, word: string): number {
  const name = line.slice(line.lastIndexOf('.') + 1);
  const length = Math.min(line.length, 999) / 1000;
  if (line === query || name === query) return length;
  if (name.startsWith(word) || line.startsWith(word)) return 1 + length;
  const before = line.charAt(line.indexOf(word) - 1);
  return before === '.' || before === '_' || before === ' ' ? 2 + length : 3 + length;
}

/** The last entry that begins at or before a position. */
function entryAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
