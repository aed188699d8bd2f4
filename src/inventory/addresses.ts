import { trimmed } from '../text.ts';

/** cyrb53: 53 bits of a hash without a library or an asynchronous call. It tells names apart and protects nothing. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** Names that Windows keeps for devices, whatever their extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name itself where it is safe as a file name and in a link on every system; otherwise what is safe of it with a
 * hash, so that `Users` and `users` stay two files where file names ignore case.
 */
export function slug(name: string): string {
  if (/^[a-z0-9_]{1,63}$/.test(name) && !device.test(name)) return name;
  const safe = trimmed(name.toLowerCase().replace(/[^a-z0-9_]+/g, '-'), '-').slice(0, 40);
  return `${safe === '' ? 'x' : safe}-${hash(name)}`;
}

/** The id of a relation's section: `public.notes`. */
export function relationId(schema: string, name: string): string {
  return `${slug(schema)}.${slug(name)}`;
}

/** One text for a pair of names that no other pair has. */
export function key(schema: string, name: string): string {
  return `${schema}\0${name}`;
}

/** The identifiers at the start of SQL such as `public."odd.name"(integer)`: `public`, `odd.name`. */
export function identifiers(identity: string): readonly string[] {
  const found: string[] = [];
  const part = /(?:"((?:[^"]|"")*)"|([^\s".(,]+))(\.)?/y;
  for (let match = part.exec(identity); match !== null; match = part.exec(identity)) {
    found.push(match[1] === undefined ? (match[2] as string) : match[1].replaceAll('""', '"'));
    if (match[3] === undefined) break;
  }
  return found;
}

/** The URL by which a page of the repository links to another, `a/b.md` to `a/c/d.md`: `c/d.md`. */
export function relative(from: string, to: string): string {
  const [base, target] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].map(encodeURIComponent).join('/');
}
