export { build } from './build.ts';
export type { BuildOptions } from './build.ts';
export { longest } from './limit.ts';
export { ownOrigin } from './own-code.ts';
export { planRun } from './plan.ts';
export type { Planned } from './plan.ts';
export type { PlanReport } from './report.ts';
export { openShadow } from './shadow.ts';
export type { Shadow } from './shadow.ts';
