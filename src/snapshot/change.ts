import * as z from '../zod.ts';

const text = z.string();

/** One row of catalog.inventory_diff. */
export const changeSchema = z.object({
  kind: text,
  identity: text,
  change: z.enum(['added', 'removed', 'changed', 'renamed']),
  severity: z.enum(['breaking', 'security', 'performance', 'additive', 'cosmetic']),
  /** For a change: the properties that differ, `name: from → to`. */
  details: z.array(z.object({ property: text, from: z.json(), to: z.json() })),
});
export type Change = z.infer<typeof changeSchema>;
