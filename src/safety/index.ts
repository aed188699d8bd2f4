export type { Effects, Hazard, Held, Locked, Question, Relation, SaferForm, Waiting } from './hazard.ts';
export { documented } from './measuring/documented.ts';
export { isWeak, strength } from './measuring/lock-modes.ts';
export type { LockMode } from './measuring/lock-modes.ts';
export { existingIn, measure } from './measuring/measure.ts';
export type { Judge, Measured, Measurement } from './measuring/measure.ts';
