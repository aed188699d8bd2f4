export type { Effects, Relation, SaferForm } from './hazard.ts';
export { documented } from './measuring/documented.ts';
export { isWeak, strength } from './measuring/lock-modes.ts';
export type { LockMode } from './measuring/lock-modes.ts';
export { existingIn, measure, mostStatements } from './measuring/measure.ts';
export { bytesText, weigh } from './weigh.ts';
export type { Size, Weighed } from './weigh.ts';
export type { Ask, Meaning } from './measuring/meaning.ts';
export type { Measured, MeasureOptions, Measurement } from './measuring/measure.ts';
