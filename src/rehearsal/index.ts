export { ownOrigin } from './own-code.ts';
export { planRun } from './plan.ts';
export type { Planned, PlanSetting } from './plan.ts';
export type { PlanReport } from './report.ts';
