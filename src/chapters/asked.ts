import type { Inputs } from '../inputs.ts';
import type { RenderOptions } from '../inventory/index.ts';
import { configTomlOf, readReviewOptions, type ReviewOptions } from '../snapshot/index.ts';

/**
 * All that a document and its findings depend on besides the snapshot, as plain data. It is hashed as a whole
 * ({@link memoryOf}), and those who check and render are given nothing else, so that no input can be forgotten: what
 * they need is added here.
 */
export interface Asked {
  readonly document: Omit<RenderOptions, 'changes' | 'findings'>;
  /** Null = nothing is checked. */
  readonly checks: ReviewOptions | null;
}

/**
 * Reads from inputs and checkout what is asked of the document.
 * @throws {ActionError} when the file of accepted findings cannot be read.
 */
export async function readAsked(inputs: Inputs, workspace: string): Promise<Asked> {
  const { layout, statistics, schemas, 'inventory-path': path } = inputs;
  return {
    document: { layout, statistics, schemas, path },
    checks:
      inputs.lint === 'off'
        ? null
        : await readReviewOptions(
            workspace,
            configTomlOf(inputs['edge-functions']),
            new Date().toISOString().slice(0, 10),
          ),
  };
}
