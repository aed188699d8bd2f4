export { runsOutside, runStepwise } from './run.ts';
export type { StepOutcome } from './state.ts';
