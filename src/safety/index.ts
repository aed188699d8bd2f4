export type { Effects, Hazard, Question, Relation, SaferForm } from './hazard.ts';
export { filesOf, judge, meaning, readBase, settle } from './meaning/index.ts';
export { rules } from './rules.ts';
