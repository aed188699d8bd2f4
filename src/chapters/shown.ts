import type { Inputs } from '../inputs.ts';
import { schemaFilter, selectChanges, selectFindings } from '../inventory/index.ts';
import type { Capture, Review } from '../snapshot/index.ts';

/** A review of which only what is about the chosen schemas is reported. */
export interface ShownReview extends Review {
  /** With all schemas, as the next run is to know it. */
  readonly whole: Pick<Review, 'list' | 'suppressed'>;
}

/**
 * What a run reports of a snapshot: of the schemas that the document shows, and of what is in no schema. How many there
 * were in them before is not known, so there is no trend.
 */
export function shownCapture({ schemas }: Pick<Inputs, 'schemas'>, captured: Capture): Capture {
  if (schemas.length === 0) return captured;
  const isShown = schemaFilter(schemas);
  const { snapshot, changes, drift, totals } = captured;
  const count = (list: readonly { readonly schema: string }[]): number =>
    list.filter(({ schema }) => isShown(schema)).length;
  return {
    ...captured,
    changes: selectChanges(changes, isShown),
    drift: selectChanges(drift, isShown),
    totals: {
      ...totals,
      tables: count(snapshot.tables),
      functions: count(snapshot.functions),
      policies: count(snapshot.policies),
    },
    trend: [],
  };
}

/** The same of its findings. */
export function shownReview({ schemas }: Pick<Inputs, 'schemas'>, reviewed: Review): ShownReview {
  const isShown = schemaFilter(schemas);
  return {
    ...reviewed,
    whole: reviewed,
    list: selectFindings(reviewed.list, isShown),
    suppressed: reviewed.suppressed.filter(({ finding }) => selectFindings([finding], isShown).length > 0),
  };
}
