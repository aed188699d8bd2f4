import type { ExplorerData } from '../data.ts';
import { href, relationHref, type Route } from './route.ts';

/** Something that was found, and where it is. */
export interface Hit {
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly href: string;
}

/** Entries of one text, a line each, so that one indexOf() passes over thousands of them. */
interface Layer {
  readonly text: string;
  readonly starts: readonly number[];
  readonly hit: (entry: number) => Hit;
}

export interface Search {
  /** The best hits for all of these words, names before what is written about them. */
  readonly find: (query: string, most: number) => readonly Hit[];
}

/** So many matches of a layer are weighed; nobody reads more, and a single letter has hundred thousands. */
const mostWeighed = 400;

/** The share of the hits that is left to comments, definitions and findings. */
const forTexts = 0.2;

interface Entry {
  readonly text: string;
  readonly hit: () => Hit;
}

/** Prepares a search over names, comments, definitions and findings. */
export function createSearch(data: ExplorerData): Search {
  const named = [...pageEntries(), ...holderEntries(data), ...relationEntries(data), ...otherEntries(data)];
  const layers = [named, columnEntries(data), partEntries(data), textEntries(data)].map(layerOf);
  return {
    find(query, most) {
      const words = query
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
      if (words.length === 0) return [];
      const hits: Hit[] = [];
      const seen = new Set<string>();
      for (const layer of layers) {
        // What is written about things finds room beside a word that is in a thousand names.
        const room = layer === layers.at(-1) ? most : most - Math.floor(most * forTexts);
        for (const entry of matches(layer, words)) {
          const hit = layer.hit(entry);
          const place = `${hit.href} ${hit.kind}`;
          if (seen.has(place)) continue;
          if (hits.length >= room) break;
          seen.add(place);
          hits.push(hit);
        }
      }
      return hits;
    },
  };
}

function layerOf(entries: readonly Entry[]): Layer {
  const starts: number[] = [];
  let length = 0;
  const lines = entries.map(({ text }) => {
    const line = text.toLowerCase().replaceAll('\n', ' ');
    starts.push(length);
    length += line.length + 1;
    return line;
  });
  return { text: lines.join('\n'), starts, hit: (entry) => (entries[entry] as Entry).hit() };
}

/** Entries that hold all words, the best first. */
function matches({ text, starts }: Layer, words: readonly string[]): readonly number[] {
  // The longest word is the rarest.
  const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  const found: { entry: number; rank: number }[] = [];
  for (let at = text.indexOf(first); at >= 0 && found.length < mostWeighed;) {
    const entry = entryAt(starts, at);
    const start = starts[entry] ?? 0;
    const end = (starts[entry + 1] ?? text.length + 1) - 1;
    const line = text.slice(start, end);
    if (others.every((word) => line.includes(word)))
      found.push({ entry, rank: rankOf(line, words.join(' '), first) });
    at = text.indexOf(first, end);
  }
  return found.sort((a, b) => a.rank - b.rank || a.entry - b.entry).map(({ entry }) => entry);
}

/** Exactly the name, its beginning, the beginning of a word in it, or anything else; shorter ones first. */
function rankOf(line: string, query: string, word: string): number {
  const name = line.slice(line.lastIndexOf('.') + 1);
  const length = Math.min(line.length, 999) / 1000;
  if (line === query || name === query) return length;
  if (name.startsWith(word) || line.startsWith(word)) return 1 + length;
  return /[._ ]/.test(line.charAt(line.indexOf(word) - 1)) ? 2 + length : 3 + length;
}

/** The last entry that begins at or before a position. */
function entryAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function relationEntries({ relations }: ExplorerData): readonly Entry[] {
  return relations.map(({ schema, name, kind, comment }) => ({
    text: `${schema}.${name}`,
    hit: () => ({ kind, title: `${schema}.${name}`, note: comment ?? '', href: relationHref(schema, name) }),
  }));
}

function columnEntries({ relations }: ExplorerData): readonly Entry[] {
  return relations.flatMap(({ schema, name, columns }) =>
    columns.map((column) => ({
      text: `${name}.${column.name}`,
      hit: () => ({
        kind: 'column',
        title: `${name}.${column.name}`,
        note: `${column.type} in ${schema}`,
        href: relationHref(schema, name, column.name),
      }),
    })),
  );
}

const entry = (kind: string, title: string, note: string, to: string, text = title): Entry => ({
  text,
  hit: () => ({ kind, title, note, href: to }),
});

/** The pages themselves, by what people call what is on them. */
function pageEntries(): readonly Entry[] {
  const page = (title: string, words: string, route: Route): Entry =>
    entry('page', title, words, href(route), `${title} ${words}`);
  return [
    page('Biggest tables', 'by size, largest', { view: 'tables', sort: 'size' }),
    page('Most rows', 'tables by rows', { view: 'tables', sort: 'rows' }),
    page('Tables and views', 'list of all', { view: 'tables', sort: 'name' }),
    page('Access', 'privileges, grants, roles and tables', { view: 'access', role: null }),
    page('History', 'changes, last week, compare, growth', { view: 'history', from: null, to: null }),
    page('Findings', 'problems, warnings, errors', { view: 'findings' }),
  ];
}

/** Schemas and roles: they stand before the hundreds of tables that have a schema's name before their own. */
function holderEntries({ schemas, roles }: ExplorerData): readonly Entry[] {
  return [
    ...schemas.map(({ name, comment }) =>
      entry('schema', name, comment ?? '', href({ view: 'schema', schema: name })),
    ),
    ...roles.map(({ name, comment }) =>
      entry('role', name, comment ?? '', href({ view: 'access', role: name })),
    ),
  ];
}

function otherEntries({ routines, types }: ExplorerData): readonly Entry[] {
  return [
    ...routines.map(({ schema, name, identity, kind }) =>
      entry(kind, `${schema}.${name}`, identity, href({ view: 'routine', schema, name, identity })),
    ),
    ...types.map(({ schema, name, kind, detail }) =>
      entry(kind, `${schema}.${name}`, detail, href({ view: 'schema', schema })),
    ),
  ];
}

/** What belongs to a relation and has a name of its own. */
function partEntries({ relations }: ExplorerData): readonly Entry[] {
  return relations.flatMap((relation) => {
    const to = relationHref(relation.schema, relation.name);
    const note = `on ${relation.schema}.${relation.name}`;
    const listed = (kind: string, list: readonly { readonly name: string }[] | undefined): readonly Entry[] =>
      (list ?? []).map(({ name }) => ({ text: name, hit: () => ({ kind, title: name, note, href: to }) }));
    return [
      ...listed('policy', relation.policies),
      ...listed('trigger', relation.triggers),
      ...listed('index', relation.indexes),
      ...listed('constraint', relation.constraints),
    ];
  });
}

function textEntries({ relations, routines, findings }: ExplorerData): readonly Entry[] {
  const said = (kind: string, title: string, text: string | undefined, to: string): readonly Entry[] =>
    text === undefined || text === '' ? [] : [{ text, hit: () => ({ kind, title, note: text, href: to }) }];
  return [
    ...relations.flatMap((relation) => {
      const { schema, name } = relation;
      const title = `${schema}.${name}`;
      const to = relationHref(schema, name);
      return [
        ...said('comment', title, relation.comment, to),
        ...relation.columns.flatMap((column) =>
          said('comment', `${name}.${column.name}`, column.comment, relationHref(schema, name, column.name)),
        ),
        ...said('definition', title, relation.definition, to),
        ...(relation.policies ?? []).flatMap(({ name: policy, using, check, comment }) =>
          said('policy', `${policy} on ${title}`, [using, check, comment].filter(Boolean).join(' '), to),
        ),
        ...(relation.constraints ?? []).flatMap(({ definition, name: constraint }) =>
          said('constraint', `${constraint} on ${title}`, definition, to),
        ),
        ...(relation.triggers ?? []).flatMap(({ definition, name: trigger }) =>
          said('trigger', `${trigger} on ${title}`, definition, to),
        ),
      ];
    }),
    ...routines.flatMap(({ schema, name, identity, comment }) =>
      said('comment', `${schema}.${name}`, comment, href({ view: 'routine', schema, name, identity })),
    ),
    ...findings.flatMap(({ rule, object, message, relation }) => {
      const on = relation === undefined ? undefined : relations[relation];
      const to = on === undefined ? '#/findings' : relationHref(on.schema, on.name);
      return said('finding', object, `${rule}: ${message}`, to);
    }),
  ];
}
