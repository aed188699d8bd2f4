import type { Snapshot } from '../model.ts';
import { groupSnapshot } from './grouped-snapshot.ts';
import type { ExposedSchemas } from './exposure.ts';
import { inOrder, keyOf, type Finding } from './finding.ts';
import { withoutMade } from './made.ts';
import { withMembers } from './members.ts';
import { rules } from './rules.ts';

/**
 * Everything that the rules find in a snapshot, errors first. A pure function, linear in the size of the snapshot: the
 * same on a server, on the embedded engine, and for a rehearsal.
 */
export function findings(
  snapshot: Snapshot,
  options: { readonly exposedSchemas: ExposedSchemas },
): readonly Finding[] {
  const whole = groupSnapshot(withMembers(snapshot), options.exposedSchemas);
  // Who can reach what an extension made matters as for any table; how it is built is not the user's to change.
  const remaining = withoutMade(snapshot);
  const own = remaining === snapshot ? whole : groupSnapshot(withMembers(remaining), options.exposedSchemas);
  const found = new Map<string, Finding>();
  for (const { id, level, category, check } of rules) {
    const categories = [category];
    for (const hit of check(category === 'security' ? whole : own)) {
      const key = asOne(keyOf(id, hit.object));
      const before = found.get(key);
      // A rule may have two things to say about one object; it stays one finding.
      found.set(
        key,
        before === undefined
          ? {
              rule: id,
              level: hit.level ?? level,
              categories,
              object: asOne(hit.object),
              message: asOne(hit.message),
              detail: hit.detail,
              remedy: asOne(hit.remedy),
              key,
            }
          : {
              ...before,
              detail: [before.detail, hit.message, hit.detail].filter((text) => text !== '').join(' '),
              remedy: both(before.remedy, hit.remedy),
            },
      );
    }
  }
  return [...found.values()].sort(inOrder);
}

/**
 * The same text. One that was put together keeps all of its parts in memory, and of a slice all that it was cut from:
 * of fifty thousand findings, that is more than the text.
 */
const asOne = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** Two remedies as one: all statements, then all that is said about them, which would hide what comes after it. */
function both(first: string, second: string): string {
  const parts = [first, second].map((remedy) => {
    const at = remedy.indexOf(' -- ');
    return at === -1 ? ([remedy, ''] as const) : ([remedy.slice(0, at), remedy.slice(at + 4)] as const);
  });
  const notes = [...new Set(parts.map(([, note]) => note).filter((note) => note !== ''))];
  const statements = [...new Set(parts.map(([text]) => text))].join(' ');
  return notes.length === 0 ? statements : `${statements} -- ${notes.join('; ')}`;
}
