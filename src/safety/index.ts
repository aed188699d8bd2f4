export type { Effects, Hazard, Question, Relation, SaferForm } from './hazard.ts';
