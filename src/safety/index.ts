export type { Effects, Hazard, Question, Relation, SaferForm } from './hazard.ts';
export { judge, readBase } from './meaning/index.ts';
