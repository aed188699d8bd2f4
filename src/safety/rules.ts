import { judgedRules } from './meaning/rules.ts';
import { measuredRules } from './measuring/rules.ts';
import type { Rule } from './rule.ts';

/** Every rule about statements there is; docs/migration-safety.md lists them from here. */
export const rules: readonly Rule[] = [...measuredRules, ...judgedRules];

const byId = new Map(rules.map((one) => [one.id, one]));

/** @throws {RangeError} for a rule that is in no table: it would have no page. */
export function ruleOf(id: string): Rule {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`There is no rule ${id}`);
  return found;
}
