import { createHash } from 'node:crypto';
import * as z from '../zod.ts';
import { programDigest } from '../program-digest.ts';
import { filesHash, type DocumentFile } from '../publish/index.ts';
import {
  keyOf,
  type Capture,
  type Finding,
  type JudgedFinding,
  type Memory,
  type Recalled,
  type Review,
} from '../snapshot/index.ts';
import type { Asked } from './asked.ts';
import { packsByHand } from './packs-by-hand.ts';
import type { ShownReview } from './shown.ts';

const text = z.string();

/**
 * A finding without what is known of every remembered one: its key, and that it is not new. Numbers are places in the
 * list of texts: fifty thousand findings of one rule have one remedy, and whole they would be 30 MB.
 */
const finding = z.tuple([
  z.number(),
  z.enum(['error', 'warning', 'info']),
  z.array(z.enum(['security', 'integrity', 'performance', 'convention'])),
  text,
  z.number(),
  z.number(),
  z.number(),
]);

const madeSchema = z.object({
  texts: z.array(text),
  /** Of the schemas that are shown. */
  totals: z.object({ tables: z.number(), functions: z.number(), policies: z.number() }),
  packs: z.array(text),
  review: z.nullable(
    z.object({
      list: z.array(finding),
      suppressed: z.array(
        z.object({
          finding,
          suppression: z.object({
            rule: text,
            object: text,
            reason: text,
            until: z.nullable(text),
            line: z.number(),
          }),
        }),
      ),
      exposed: z.object({ names: z.array(text), source: text }),
      notices: z.array(text),
    }),
  ),
});

/** What a run makes of a snapshot besides the files of the document. */
export interface Made {
  readonly totals: Pick<Capture['totals'], 'tables' | 'functions' | 'policies'>;
  /** Packs whose tables are there, whoever made them. */
  readonly packs: readonly string[];
  /** Null = nothing was checked. */
  readonly review: Review | null;
}

/** A snapshot of which an earlier run has made everything already. */
export interface Remembered extends Omit<Recalled, 'made'> {
  readonly made: Made;
  /** The document's files, as they are in the checkout and are to be, the main page first. */
  readonly files: readonly DocumentFile[];
}

/** A snapshot: all of it, or what was made of it. */
export type Known = Capture | Remembered;

export const isRemembered = (known: Known): known is Remembered => 'made' in known;

/** As what a run remembers, and finds again, what it made. @param files of the document. */
export const memoryOf = (asked: Asked, files: readonly DocumentFile[]): Memory => ({
  asked: createHash('sha256')
    .update(JSON.stringify([programDigest(), asked]))
    .digest('hex'),
  files: filesHash(files),
  exact: asked.document.statistics === 'exact',
});

/** What is to be remembered, by a run that records its findings: none of them is new to the next one. */
export function madeText({ totals, snapshot }: Capture, reviewed: ShownReview | null): string {
  const { tables, functions, policies } = totals;
  const places = new Map<string, number>();
  const place = (words: string): number => {
    const known = places.get(words) ?? places.size;
    places.set(words, known);
    return known;
  };
  const short = ({ rule, level, categories, object, message, detail, remedy }: Finding): unknown => [
    place(rule),
    level,
    categories,
    object,
    place(message),
    place(detail),
    place(remedy),
  ];
  const made = {
    totals: { tables, functions, policies },
    packs: packsByHand(snapshot),
    review:
      reviewed === null
        ? null
        : {
            list: reviewed.list.map(short),
            suppressed: reviewed.suppressed.map(({ finding: found, suppression }) => ({
              finding: short(found),
              suppression,
            })),
            exposed: reviewed.exposed,
            notices: reviewed.notices,
          },
  };
  // Remedies have characters that the database's encoding may lack.
  return JSON.stringify({ ...made, texts: [...places.keys()] }).replaceAll(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What was remembered; null where it cannot be read. */
export function readMade(json: string): Made | null {
  try {
    const { texts, review, ...made } = madeSchema.parse(JSON.parse(json));
    return { ...made, review: review === null ? null : reviewOf(review, texts) };
  } catch {
    return null;
  }
}

function reviewOf(
  { list, suppressed, ...review }: NonNullable<z.infer<typeof madeSchema>['review']>,
  texts: readonly string[],
): Review {
  const textAt = (at: number): string => {
    const found = texts[at];
    if (found === undefined) throw new RangeError(`there is no text ${at}`);
    return found;
  };
  const whole = ([rule, level, categories, object, message, detail, remedy]: z.infer<
    typeof finding
  >): JudgedFinding => ({
    rule: textAt(rule),
    level,
    categories,
    object,
    message: textAt(message),
    detail: textAt(detail),
    remedy: textAt(remedy),
    key: keyOf(textAt(rule), object),
    isNew: false,
  });
  return {
    ...review,
    list: list.map(whole),
    suppressed: suppressed.map(({ finding: found, suppression }) => ({ finding: whole(found), suppression })),
  };
}
