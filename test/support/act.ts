import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ActionError } from '../../src/error.ts';
import { createReporter, type Story } from '../../src/report/index.ts';
import { run } from '../../src/run.ts';

/** The whole action, from its inputs on. */
export async function act(
  url: string,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Story & { readonly lines: string }> {
  let lines = '';
  const given = { 'connection-string': url, migrations: 'migrations', commit: 'none', ...inputs };
  const env = {
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
  return { ...story, lines };
}
