import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Where CI wants a report in JSON, to see that nothing was skipped. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  // Some packages ship source maps without their sources; each would be a warning.
  logLevel: 'error',
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    include: ['test/**/*.test.ts'],
    // Most tests wait for a server of their own; vitest's default would leave one of two cores idle.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The official workflow parser imports JSON without import attributes, which only a bundler accepts.
    server: { deps: { inline: [/@actions\/(workflow-parser|languageservice|expressions)/] } },
  },
});
