export type { Effects, Hazard, Question, Relation, SaferForm } from './hazard.ts';
export { filesOf, meaning } from './meaning/index.ts';
export { rules } from './rules.ts';
