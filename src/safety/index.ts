export { documented } from './measuring/documented.ts';
export { isWeak, strength } from './measuring/lock-modes.ts';
export type { LockMode } from './measuring/lock-modes.ts';
export {
  existingIn,
  isMeasurable,
  lookAtFile,
  measure,
  measureWithin,
  mostStatements,
  relationsIn,
} from './measuring/measure.ts';
export { catalogueOf } from './measuring/relations.ts';
export type { Catalogue } from './measuring/relations.ts';
export { answersTo, planLimits } from './answering/index.ts';
export type { Answers } from './answering/index.ts';
export { foretell } from './foretelling/foretell.ts';
export type { Foretelling, Foretold } from './foretelling/foretell.ts';
export { keyOf, sizesOf } from './sizes.ts';
export type { Named, Sizes } from './sizes.ts';
export { bytesText, gravityOf, weigh } from './weigh.ts';
export type { Size, Weighed } from './weigh.ts';
export { asking } from './measuring/meaning.ts';
export type { Ask, Meaning } from './measuring/meaning.ts';
export type { Measured, MeasureOptions, Measurement } from './measuring/measure.ts';
export type { Effects, Question, Relation, SaferForm } from './hazard.ts';
export { filesBehind, filesOf, meaning, type FormFile } from './meaning/index.ts';
export { rules } from './rules.ts';
