export { ownOrigin } from './own-code.ts';
export { planRun } from './plan.ts';
export type { Planned } from './plan.ts';
export type { PlanReport } from './report.ts';
