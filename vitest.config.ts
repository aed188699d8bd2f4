import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { apart, projects, slowest } from './test/projects.ts';

/** Where CI wants a report in JSON, to see that nothing was skipped. */
const report = process.env['TEST_REPORT'];

/** What takes longest first. A process goes on with the next file only if that is of its own project, so that those stand together. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // What starts nothing comes last.
    const names = Object.keys(projects).toReversed();
    const place = ({ moduleId, project }: TestSpecification): number =>
      names.indexOf(project.name) +
      (slowest.has(path.relative(import.meta.dirname, moduleId)) ? 0 : names.length);
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

// For the processes of tests and for those that they start: most are short, and compiling is much of what they do.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, 'node_modules/.cache/node');

export default defineConfig({
  // Some packages ship source maps without their sources; each would be a warning.
  logLevel: 'error',
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: Object.entries(projects).map(([name, include]) => ({
      extends: true,
      // A process of its own for each file is a quarter of what a short file takes.
      test: { name, include: [...include], isolate: apart.includes(name) },
    })),
    // As the embedded engine's own process: what V8 compiles anew for speed takes longer than an engine's first second.
    execArgv: ['--liftoff-only'],
    setupFiles: ['test/support/after-file.ts'],
    globalSetup: ['test/support/run-folder.ts'],
    sequence: { sequencer: SlowestFirst },
    // Most tests wait for a server of their own, and some for a time limit; as many as there are cores would leave one idle.
    maxWorkers: availableParallelism() + 2,
    // Whatever else the machine does: a test that hangs is found, none races the clock.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The official workflow parser imports JSON without import attributes, which only a bundler accepts.
    server: { deps: { inline: [/@actions\/(workflow-parser|languageservice|expressions)/] } },
  },
});
