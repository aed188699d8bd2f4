import { rules as statementRules } from '../safety/index.ts';
import { rules } from '../snapshot/index.ts';
import type { Story } from './story.ts';

/** Values that the program itself compares: a password that happens to be `pass` must not turn a verdict into `***`. */
const vocabulary: ReadonlyMap<string, ReadonlySet<unknown>> = new Map(
  Object.entries({
    mode: new Set(['apply', 'plan', 'check']),
    engine: new Set(['server', 'embedded']),
    state: new Set(['applied', 'failed', 'pending']),
    verdict: new Set(['pass', 'fail', 'skipped']),
    status: new Set(['pass', 'fail', 'skipped', 'information']),
    change: new Set(['added', 'removed', 'changed', 'renamed']),
    severity: new Set(['breaking', 'security', 'performance', 'additive', 'cosmetic']),
    level: new Set(['notice', 'warning', 'error', 'info']),
    reason: new Set(['drift', 'baseline']),
    rule: new Set([...rules, ...statementRules].map(({ id }) => id)),
  }),
);

/**
 * The same story without secrets; what has none is not copied, because it may be the findings of thousands of tables.
 * Property names stay, except inside values that come from the database.
 */
export function redactStory(story: Story, redact: (text: string) => string): Story {
  const walk = (value: unknown, key: string, foreign: boolean): unknown => {
    if (typeof value === 'string')
      return vocabulary.get(key)?.has(value) === true && !foreign ? value : redact(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => walk(item, key, foreign));
      return items.every((item, at) => item === value[at]) ? value : items;
    }
    const entries = Object.entries(value);
    const redacted = entries.map(([name, item]): [string, unknown] => [
      foreign ? redact(name) : name,
      walk(item, name, foreign || name === 'from' || name === 'to'),
    ]);
    return redacted.every(([name, item], at) => name === entries[at]?.[0] && item === entries[at]?.[1])
      ? value
      : Object.fromEntries(redacted);
  };
  return walk(story, '', false) as Story;
}
