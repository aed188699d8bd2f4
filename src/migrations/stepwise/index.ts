export type { BeforeStep } from './state.ts';
export { runsOutside, runStepwise } from './run.ts';
export type { StepFailure, StepOutcome } from './state.ts';
