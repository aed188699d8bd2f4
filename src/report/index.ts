export { createLog } from './log.ts';
export { createRedactor, words } from './redact.ts';
export { redactStory } from './redact-story.ts';
export { createReporter } from './reporter.ts';
export { emptyStory } from './story.ts';
export { succeeded } from './verdict.ts';
export { summary } from './summary.ts';
export type { Log } from './log.ts';
export type { Check, MigrationOutcome, OfferedSide, OfferedSql, Publication, Story } from './story.ts';
