export { doubtOf, refuseUnknownCode } from './checkout.ts';
export { environmentOf } from './environment.ts';
export type { Environment } from './environment.ts';
export { inputEnvironment, isPullRequest, originOf, refuseForeignCode } from './event.ts';
export type { Origin } from './event.ts';
