import { identifiers } from '../inventory/index.ts';
import { lineFinder, scan, unquoted } from '../migrations/index.ts';
import type { Change } from '../snapshot/index.ts';
import type { Files } from './files.ts';

/** A statement of the pull request. */
export interface Statement {
  readonly file: string;
  /** Of its first word; counts from 1. */
  readonly line: number;
  readonly text: string;
}

/** A statement's text, as far as a name in it means that this statement made the object: the first is the surest. */
interface Readings extends Statement {
  /** Of CREATE and ALTER, up to what they say of their object. */
  readonly subject: string;
  /**
   * Without comments and what stands in quotes: a function that calls another is no reason to look for that one here.
   */
  readonly spoken: string;
}

/** Finds the statement that most likely did something to an object. */
export interface Places {
  /** @param object `table:public.orders`; the last statement that names it. */
  ofObject(object: string): Statement | null;
  /** The one that made, took away or altered what a change is about. */
  ofChange(change: Change): Statement | null;
}

type Look = (names: readonly string[]) => Statement | null;

/** @param files the pull request's migrations, in the order in which they run. */
export function placesIn(files: readonly string[], texts: Files): Places {
  const statements = files.flatMap((file) => {
    const text = texts.get(file)?.toString() ?? '';
    const lineOf = lineFinder(text);
    return scan(text).statements.map(({ start, end }) =>
      readings({ file, line: lineOf(start), text: text.slice(start, end) }),
    );
  });
  /** Indexed at the first question: most plans need no more than one of these. */
  const lookUp = (reading: (statement: Readings) => string, which: 0 | -1 = -1): Look => {
    let naming: ReturnType<typeof statementsNaming> | undefined;
    return (names) => {
      naming ??= statementsNaming(statements.map(reading));
      return statements[naming(names).at(which) ?? -1] ?? null;
    };
  };
  const spoken = (pattern: RegExp): Look =>
    lookUp((statement) => (pattern.test(statement.spoken) ? statement.spoken : ''));
  const [subject, anywhere, whole] = [
    lookUp((statement) => statement.subject),
    lookUp((statement) => statement.spoken),
    lookUp((statement) => statement.text),
  ];
  // A policy names its table in the same way, after the table was made.
  const making = lookUp((statement) => (/^CREATE\b/i.test(statement.subject) ? statement.subject : ''), 0);
  const removing = spoken(/^(?:DROP|ALTER|REVOKE)\b/i);
  const granting = spoken(/^(?:GRANT|REVOKE)\b/i);
  const first = (names: readonly string[], looks: readonly Look[]): Statement | null => {
    for (const look of looks) {
      const found = names.length === 0 ? null : look(names);
      if (found !== null) return found;
    }
    // What has no name of its own in the text, such as the constraint of a REFERENCES, is found by its table.
    return names.length < 2 ? null : first(names.slice(0, -1), [making, ...looks]);
  };
  const general = [subject, anywhere, whole];
  return {
    ofObject: (object) => first(namesOf(object.slice(object.indexOf(':') + 1)), general),
    ofChange({ kind, identity, change }) {
      if (kind === 'grant') return first(grantNames(identity), [granting, ...general]);
      const looks = { added: [making], removed: [removing], changed: [], renamed: [removing] }[change];
      return first(namesOf(identity), [...looks, ...general]);
    },
  };
}

/** The names without the schema, which a search_path may give. */
function namesOf(identity: string): readonly string[] {
  const [schema, ...names] = identifiers(identity);
  return names.length === 0 && schema !== undefined ? [schema] : names;
}

/** `table shop.people to PUBLIC` */
function grantNames(identity: string): readonly string[] {
  const object = identity.slice(identity.indexOf(' ') + 1);
  return namesOf(object);
}

/** What belongs to a table is named with it. */
const ofTable = /^(?:CREATE|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:POLICY|TRIGGER|RULE)\b/i;

function readings(statement: Statement): Readings {
  const spoken = unquoted(statement.text);
  const subject = /^(?:CREATE|ALTER)\b/i.test(spoken)
    ? (spoken.split(
        ofTable.test(spoken) ? /[(]|\b(?:AS|USING|EXECUTE)\b/i : /[(]|\b(?:AS|ON|RETURNS)\b/i,
        1,
      )[0] ?? '')
    : '';
  return { ...statement, subject, spoken };
}

const words = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\w$\u0080-\uffff]+/g));

/**
 * Finds the texts that hold all of some names, the first one first. By their words: searching each text for each object
 * would cost their product.
 */
function statementsNaming(texts: readonly string[]): (names: readonly string[]) => readonly number[] {
  const places = new Map<string, Set<number>>();
  texts.forEach((text, at) => {
    for (const word of words(text)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, new Set([at]));
      else known.add(at);
    }
  });
  return (names) => {
    const [rarest, ...others] = names
      .flatMap((name) => [...words(name)])
      .map((word) => places.get(word) ?? new Set<number>())
      .sort((a, b) => a.size - b.size);
    const odd = names.map((name) => name.toLowerCase()).filter((name) => !/^[\w$\u0080-\uffff]+$/.test(name));
    if (rarest === undefined) return [];
    return [...rarest].filter(
      (at) =>
        others.every((place) => place.has(at)) &&
        odd.every((name) => (texts[at] as string).toLowerCase().includes(name)),
    );
  };
}
