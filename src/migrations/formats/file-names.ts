import { compare } from '../../text.ts';

const chunks = /(\d+)/;

/**
 * Orders `v1.9` before `v1.10` and `9_a` before `00010_b`: runs of digits compare as numbers, the rest by code unit.
 */
export function naturally(left: string, right: string): number {
  const a = left.split(chunks);
  const b = right.split(chunks);
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x = '', y = ''] = [a[index], b[index]];
    if (x === y) continue;
    if (index % 2 === 1 && BigInt(x) !== BigInt(y)) return BigInt(x) < BigInt(y) ? -1 : 1;
    if (index % 2 === 0) return x < y ? -1 : 1;
  }
  return a.length - b.length || byName(left, right);
}

/** By code unit, which for these names is the byte order that Go and Rust sort by. */
export const byName = compare;

/** By a number of any length. */
export function byNumber(left: string, right: string): number {
  const difference = BigInt(left) - BigInt(right);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** `007` → `7` */
export const digits = (version: string): string => String(BigInt(version));

/** The greatest bigint, in which golang-migrate and goose keep versions; those of Ory's files have 20 digits. */
export const greatestVersion = 9_223_372_036_854_775_807n;

/** Whether a name is one of the folder's own files, not one of a folder below. */
export const isOwn = (name: string): boolean => !name.includes('/');

export const isSql = (name: string): boolean => /\.sql$/i.test(name);

/** The number that an SQL file's name begins with, as text. */
export const numberOf = (name: string): string | undefined =>
  name.endsWith('.sql') ? /^\d+/.exec(name)?.[0] : undefined;

/** A numbered file of a programming language, which is no test and no declaration. */
export const isProgram = (name: string): boolean =>
  /^\d[^/]*\.(?:go|[cm]?[jt]sx?|py|rb|java|kts?|scala|groovy|php|cs|fs|exs?|rs|sh|pl)$/i.test(name) &&
  !/(?:[._-](?:test|spec)|\.d)\.\w+$/i.test(name);
