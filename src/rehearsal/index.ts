export { inputEnvironment, originOf, refuseForeignCode } from './event.ts';
export type { Origin } from './event.ts';
export { planRun } from './plan.ts';
export type { Planned, PlanSetting } from './plan.ts';
export type { PlanReport } from './report.ts';
