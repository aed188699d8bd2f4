import { afterEach, expect, test, vi } from 'vitest';
import { openClient } from '../../src/github/index.ts';
import { environmentFor } from '../support/github-run.ts';
import { startGitHub } from '../support/github.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('the few requests of a run do not wait for each other: no timer of up to a second is set between them', async () => {
  await using github = await startGitHub();
  const client = await openClient({
    environment: environmentFor(github),
    token: github.token,
    log: () => {},
    second: 1000,
  });
  const ask = () =>
    client.graphql(
      'query Tip($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }',
      {},
    );
  await ask();
  const timers = vi.spyOn(globalThis, 'setTimeout');
  await ask();
  await ask();
  // Limits on how long an answer may take are longer, and those of the sockets' own clock shorter.
  expect(
    timers.mock.calls.map(([, delay]) => delay ?? 0).filter((delay) => delay > 500 && delay <= 1000),
  ).toEqual([]);
});
