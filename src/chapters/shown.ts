import { schemaFilter, selectChanges, selectFindings } from '../inventory/index.ts';
import type { Capture, Review, Taken } from '../snapshot/index.ts';
import type { Asked } from './asked.ts';

/** A review of which only what is about the chosen schemas is reported. */
export interface ShownReview extends Review {
  /** With all schemas, as the next run is to know it. */
  readonly whole: Pick<Review, 'list' | 'suppressed'>;
}

/**
 * What a run reports of a snapshot: of the schemas that the document shows, and of what is in no schema. How many there
 * were in them before is not known, so there is no trend.
 * @param totals of what is shown.
 */
export function shownTaken<One extends Taken>(
  { schemas }: Asked['document'],
  taken: One,
  totals: () => Partial<Taken['totals']>,
): One {
  if (schemas.length === 0) return taken;
  const isShown = schemaFilter(schemas);
  return {
    ...taken,
    changes: selectChanges(taken.changes, isShown),
    drift: selectChanges(taken.drift, isShown),
    totals: { ...taken.totals, ...totals() },
    trend: [],
  };
}

/** The same of a snapshot that was read. */
export function shownCapture(asked: Asked['document'], captured: Capture): Capture {
  return shownTaken(asked, captured, () => {
    const isShown = schemaFilter(asked.schemas);
    const count = (list: readonly { readonly schema: string }[]): number =>
      list.filter(({ schema }) => isShown(schema)).length;
    const { tables, functions, policies } = captured.snapshot;
    return { tables: count(tables), functions: count(functions), policies: count(policies) };
  });
}

/** The same of its findings. */
export function shownReview({ schemas }: Asked['document'], reviewed: Review): ShownReview {
  const isShown = schemaFilter(schemas);
  return {
    ...reviewed,
    whole: reviewed,
    list: selectFindings(reviewed.list, isShown),
    suppressed: reviewed.suppressed.filter(({ finding }) => selectFindings([finding], isShown).length > 0),
  };
}
