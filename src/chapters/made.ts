import { createHash } from 'node:crypto';
import { z } from 'zod';
import { programDigest } from '../program-digest.ts';
import { filesHash, type DocumentFile } from '../publish/index.ts';
import {
  keyOf,
  type Capture,
  type JudgedFinding,
  type Memory,
  type Recalled,
  type Review,
} from '../snapshot/index.ts';
import type { Asked } from './asked.ts';
import { packsByHand } from './packs-by-hand.ts';
import type { ShownReview } from './shown.ts';

const text = z.string();

/** Without what is known of every remembered finding: its key, and that it is not new. */
const finding = z
  .object({
    rule: text,
    level: z.enum(['error', 'warning', 'info']),
    categories: z.array(z.enum(['security', 'integrity', 'performance', 'convention'])),
    object: text,
    message: text,
    detail: text,
    remedy: text,
  })
  .transform((found): JudgedFinding => ({ ...found, key: keyOf(found.rule, found.object), isNew: false }));

const madeSchema = z.object({
  /** Of the schemas that are shown. */
  totals: z.object({ tables: z.number(), functions: z.number(), policies: z.number() }),
  packs: z.array(text),
  review: z
    .object({
      list: z.array(finding),
      suppressed: z.array(
        z.object({
          finding,
          suppression: z.object({
            rule: text,
            object: text,
            reason: text,
            until: text.nullable(),
            line: z.number(),
          }),
        }),
      ),
      exposed: z.object({ names: z.array(text), source: text }),
      notices: z.array(text),
    })
    .nullable(),
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
  const made: Made = {
    totals: { tables, functions, policies },
    packs: packsByHand(snapshot),
    review:
      reviewed === null
        ? null
        : {
            list: reviewed.list,
            suppressed: reviewed.suppressed,
            exposed: reviewed.exposed,
            notices: reviewed.notices,
          },
  };
  const left = new Set(['key', 'isNew']);
  // Remedies have characters that the database's encoding may lack.
  return JSON.stringify(made, (name, value: unknown) => (left.has(name) ? undefined : value)).replaceAll(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What was remembered; null where it cannot be read. */
export function readMade(json: string): Made | null {
  try {
    return madeSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
