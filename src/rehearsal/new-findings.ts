import type { Failure } from '../error.ts';
import { identifiers } from '../inventory/index.ts';
import { lineFinder, scan, unquoted } from '../migrations/index.ts';
import {
  isAlarming,
  readSuppressions,
  review,
  suppressionsPath,
  type JudgedFinding,
  type Snapshot,
} from '../snapshot/index.ts';
import type { Files } from './files.ts';

/** A finding with the statement of the pull request that most likely caused it. */
export interface PlacedFinding extends JudgedFinding {
  readonly file: string | null;
  /** Counts from 1. */
  readonly line: number | null;
}

/**
 * What the rules find after the pull request and did not find before, without what the repository accepts.
 * @param configToml of the same project as when it is applied: beside its edge functions.
 * @param files the pull request's migrations, in the order in which they run.
 * @throws {ActionError} for a file of accepted findings that cannot be read.
 */
export function newFindings(
  before: Snapshot,
  after: Snapshot,
  { workspace, configToml }: { readonly workspace: string; readonly configToml: string },
  files: readonly string[],
  texts: Files,
): readonly PlacedFinding[] {
  const options = {
    workspace,
    configToml,
    today: new Date().toISOString().slice(0, 10),
  };
  const open = new Map(
    review(before, null, { ...options, accepted: [] }).list.map(({ key, message }) => [key, message]),
  );
  const found = review(
    after,
    { open, accepted: new Map() },
    { ...options, accepted: readSuppressions(workspace) },
  ).list.filter(({ isNew }) => isNew);
  if (found.length === 0) return [];
  const statements = files.flatMap((file) => {
    const text = texts.get(file)?.toString() ?? '';
    const lineOf = lineFinder(text);
    return scan(text).statements.map(({ start, end }) => ({
      file,
      line: lineOf(start),
      ...readings(text.slice(start, end)),
    }));
  });
  const lookUps = (['subject', 'spoken', 'whole'] as const).map((reading) =>
    lastNaming(statements.map((statement) => statement[reading])),
  );
  return found.map((finding) => {
    const at = lookUps.map((lastOf) => lastOf(finding)).find((index) => index >= 0);
    const place = at === undefined ? undefined : statements[at];
    return { ...finding, file: place?.file ?? null, line: place?.line ?? null };
  });
}

/** A statement's text, as far as a name in it means that this statement made the object: the first is the surest. */
interface Readings {
  /** Of CREATE and ALTER, up to what they say of their object. */
  readonly subject: string;
  /**
   * Without comments and what stands in quotes: a function that calls another is no reason to look for that one here.
   */
  readonly spoken: string;
  /** A DO block makes objects within its quotes. */
  readonly whole: string;
}

/** What belongs to a table is named with it. */
const ofTable = /^(?:CREATE|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:POLICY|TRIGGER|RULE)\b/i;

function readings(whole: string): Readings {
  const spoken = unquoted(whole);
  const subject = /^(?:CREATE|ALTER)\b/i.test(spoken)
    ? (spoken.split(
        ofTable.test(spoken) ? /[(]|\b(?:AS|USING|EXECUTE)\b/i : /[(]|\b(?:AS|ON|RETURNS)\b/i,
        1,
      )[0] ?? '')
    : '';
  return { subject, spoken, whole };
}

const words = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\w$\u0080-\uffff]+/g));

/**
 * Finds the last of the texts that names an object, and the table that it belongs to; -1 = none does. By their words:
 * searching each text for each object would cost their product.
 */
function lastNaming(texts: readonly string[]): (finding: JudgedFinding) => number {
  const places = new Map<string, Set<number>>();
  texts.forEach((text, at) => {
    for (const word of words(text)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, new Set([at]));
      else known.add(at);
    }
  });
  return ({ object }) => {
    const [, ...names] = identifiers(object.slice(object.indexOf(':') + 1));
    const [rarest, ...others] = names
      .flatMap((name) => [...words(name)])
      .map((word) => places.get(word) ?? new Set<number>())
      .sort((a, b) => a.size - b.size);
    const odd = names.map((name) => name.toLowerCase()).filter((name) => !/^[\w$\u0080-\uffff]+$/.test(name));
    if (rarest === undefined) return -1;
    return (
      [...rarest].findLast(
        (at) =>
          others.every((place) => place.has(at)) &&
          odd.every((name) => (texts[at] as string).toLowerCase().includes(name)),
      ) ?? -1
    );
  };
}

/** What `lint: fail` fails on. */
export function failureOfFindings(findings: readonly PlacedFinding[]): Failure | null {
  const alarming = findings.filter(isAlarming);
  const [first] = alarming;
  if (first === undefined) return null;
  const more =
    alarming.length === 1
      ? ''
      : ` ${alarming.length - 1} more findings are new: see the comment or the summary.`;
  const accepted = `${first.rule} ${first.object} # the reason`;
  return {
    message: `${first.message}${more}`,
    location:
      first.file === null || first.line === null
        ? undefined
        : { file: first.file, line: first.line, column: 1 },
    state: 'Nothing was written: mode is plan.',
    remedy: `${first.remedy}\nOr accept it in ${suppressionsPath}, in a line of its own: ${accepted}`,
  };
}
