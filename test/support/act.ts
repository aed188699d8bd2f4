import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ActionError } from '../../src/error.ts';
import { createReporter, summary, type Story } from '../../src/report/index.ts';
import { run } from '../../src/run.ts';

/** The whole action, from its inputs on. @param environment of the runner, where it runs on GitHub. */
export async function act(
  url: string,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  environment: NodeJS.ProcessEnv = {},
): Promise<Story & { readonly lines: string; readonly summary: string }> {
  let lines = '';
  const given = { 'connection-string': url, migrations: 'migrations', commit: 'none', ...inputs };
  const env: NodeJS.ProcessEnv = {
    ...environment,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: mkdtempSync(path.join(tmpdir(), 'tenant-')),
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
  const reporter = createReporter({
    env,
    secrets: [],
    write: (text) => {
      lines += text;
    },
  });
  const story = await run(env, workspace, reporter.log, (error) => {
    if (error instanceof ActionError) return error.failure;
    throw error;
  });
  return { ...story, lines, summary: summary(story, 900_000) };
}
