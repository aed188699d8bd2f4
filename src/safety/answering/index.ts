export { told } from './told.ts';
export { answersTo, planLimits } from './answer.ts';
export type { Answer, AnswerLimits, Answers } from './answer.ts';
