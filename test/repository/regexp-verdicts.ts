import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { check } from 'recheck';

/*
 * What recheck's automata say of each part of an expression is kept in a file. Most parts take them milliseconds and a few
 * take a minute, so that a limit of time would have the machine's load decide what is asked; and what was said of a text
 * stays true as long as recheck is the same.
 */

/**
 * `measured`: with what automata cannot express, or take more than a minute for (the file says of which parts that is so),
 * so that the whole expression is measured.
 */
export type Verdict = 'linear' | 'measured' | { readonly problem: string };

export const verdictsFile = path.join(import.meta.dirname, 'regexp-verdicts.json');
const { version } = createRequire(import.meta.url)('recheck/package.json') as { readonly version: string };

/**
 * Milliseconds of the clock for a part that is new. One that takes longer is a problem, and never passes for linear; where
 * it cannot be written in simpler parts, a person puts it under `measured` in the file.
 */
const patience = 300_000;

/** Asks about every part, also about those in the file; an hour or two. */
const asksAll = process.env['REGEXPS'] === 'all';

function known(): ReadonlyMap<string, Verdict> {
  if (asksAll || !existsSync(verdictsFile)) return new Map();
  const kept = JSON.parse(readFileSync(verdictsFile, 'utf8')) as Kept;
  if (kept.recheck !== version) return new Map();
  return new Map((['linear', 'measured'] as const).flatMap((kind) => kept[kind].map((name) => [name, kind])));
}

interface Kept {
  /** The version that said so. */
  readonly recheck: string;
  /** Parts, each written as a literal. */
  readonly linear: readonly string[];
  readonly measured: readonly string[];
}

/** Answers from the file, and from recheck where that has none. */
export class Verdicts {
  readonly #known = known();
  readonly #asked = new Map<string, Verdict>();

  async of(part: string, flags: string): Promise<Verdict> {
    const name = `/${part}/${flags}`;
    const verdict = this.#asked.get(name) ?? this.#known.get(name) ?? (await judge(part, flags));
    this.#asked.set(name, verdict);
    return verdict;
  }

  /** What the file has to hold: of every part that was asked about, and of no other. */
  text(): string {
    const of = (kind: Verdict): readonly string[] =>
      [...this.#asked]
        .filter(([, verdict]) => verdict === kind)
        .map(([name]) => name)
        .sort();
    const kept: Kept = { recheck: version, linear: of('linear'), measured: of('measured') };
    return `${JSON.stringify(kept, null, 2)}\n`;
  }
}

/** What recheck says of a part. Without an answer there is a problem: only what it calls linear is. */
export async function judge(part: string, flags: string, timeout = patience): Promise<Verdict> {
  const told = await check(part, flags, { checker: 'automaton', timeout });
  if (told.status === 'safe') return 'linear';
  if (told.status === 'vulnerable')
    return { problem: `${told.complexity.summary}, as on ${told.attack.pattern}` };
  if (told.error.kind === 'unsupported') return 'measured';
  return {
    problem: `recheck has no answer for /${part}/${flags} (${told.error.kind}): write it in simpler parts`,
  };
}
