import type { Hazard } from './hazard.ts';

/** What is known of a rule without a statement that it is about. */
export interface Rule {
  /** In kebab case. */
  readonly id: string;
  /** What most of its hazards are about. */
  readonly aspect: Hazard['aspect'];
  /** Where only writes wait, a measured error is a warning. */
  readonly level: Hazard['level'];
  /** What a statement that it is about does, and why that matters: one line of Markdown. */
  readonly doc: string;
  /** What it is seen by: one line of Markdown without a full stop. */
  readonly evidence: string;
  /** What other tools call it, each as `tool id`. */
  readonly sameAs: readonly string[];
}

type Named = Omit<Rule, 'aspect' | 'evidence'>;

export const rule = (id: string, level: Rule['level'], doc: string, ...sameAs: readonly string[]): Named => ({
  id,
  level,
  doc,
  sameAs,
});

/** Rules that are seen by the same. */
export const rulesOf = (aspect: Rule['aspect'], evidence: string, rules: readonly Named[]): readonly Rule[] =>
  rules.map((one) => ({ ...one, aspect, evidence }));
