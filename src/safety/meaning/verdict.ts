import type { Hazard, Question, SaferForm } from '../hazard.ts';
import { objectOf } from '../objects.ts';
import { ruleOf } from '../rules.ts';
import type { Undone } from './settings.ts';
import type { Relation } from './state.ts';
import type { Visible } from './visible.ts';

/** What running code names, and finds no more unless something takes its place before the file ends. */
export interface Subject {
  readonly kind:
    | 'relation'
    | 'column'
    | 'type'
    | 'function'
    | 'schema'
    | 'policies'
    | 'default'
    | 'replica identity'
    | 'filled'
    | 'object'
    | 'settings';
  readonly schema: string;
  readonly name: string;
  /**
   * Columns with their types, that it had: `id bigint`. Of a function, OIDs of its arguments; of a
   * default, and of what a trigger fills, its column. Of another object, a query that finds it.
   * Of a replica identity `key`, where a primary key gives it back.
   */
  readonly parts: readonly string[];
  /** Of a function's arguments. */
  readonly names?: readonly string[];
  /** Whether it is called by CALL. */
  readonly isProcedure?: boolean;
  /** Of policies: what they let through before. Without, that was everything. */
  readonly visible?: Visible;
  /** Of a relation: who may do what with it, `app SELECT`. */
  readonly grants?: readonly string[];
  /** Of settings: what may be undone. */
  readonly undone?: Undone;
}

/** A hazard, with what it is about where something may still take its place. */
export interface Verdict extends Hazard {
  readonly subject: Subject | null;
}

interface More {
  readonly question?: Question | null;
  readonly safer?: SaferForm | null;
  readonly subject?: Subject;
  readonly level?: Hazard['level'];
}

/**
 * A verdict of a rule, whose level it has unless another is given.
 * @param about what suppressions name: `function:public.f(integer)`, or a relation.
 */
export const verdict = (
  rule: string,
  about: string | Pick<Relation, 'schema' | 'name' | 'kind'>,
  aspect: Hazard['aspect'],
  message: string,
  more: More = {},
): Verdict => ({
  rule,
  objects: [typeof about === 'string' ? about : objectOf(about)],
  aspect,
  level: more.level ?? ruleOf(rule).level,
  message,
  safer: more.safer ?? null,
  question: more.question ?? null,
  subject: more.subject ?? null,
});
