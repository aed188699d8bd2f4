export { createLog } from './log.ts';
export { createReporter } from './reporter.ts';
export { succeeded } from './verdict.ts';
export { summary } from './summary.ts';
export type { Log, Place } from './log.ts';
export type { Reporter } from './reporter.ts';
export type { Check, MigrationOutcome, Publication, Story } from './story.ts';
