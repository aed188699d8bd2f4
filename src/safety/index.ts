export type { Effects, Hazard, Question, Relation, SaferForm } from './hazard.ts';
export { filesOf, judge, readBase, settle } from './meaning/index.ts';
