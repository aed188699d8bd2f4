export type { Effects, Hazard, Question, Relation, SaferForm } from './hazard.ts';
export { judge, readBase, settle } from './meaning/index.ts';
