import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { environmentFor, inventory } from '../support/github-run.ts';

/** A forward proxy that records where it was told to go, and goes to `upstream`. */
async function startProxy(upstream: number): Promise<{ url: string; targets: string[] } & AsyncDisposable> {
  const targets: string[] = [];
  const server: Server = createServer();
  server.on('connect', (incoming, client, head) => {
    targets.push(incoming.url ?? '');
    const onward = connect(upstream, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    for (const end of [onward, client])
      end.on('error', () => {
        onward.destroy();
        client.destroy();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The proxy is read from the environment when Octokit is loaded, so this takes a process of its own. */
async function publishInProcess(
  environment: object,
  token: string,
  env: Record<string, string>,
): Promise<string> {
  const script = `
    import { publish } from ${JSON.stringify(path.join(import.meta.dirname, '../../src/publish/index.ts'))};
    const done = await publish({ commit: 'push', message: 'x', branch: null, pullRequestBranch: null, token: ${JSON.stringify(token)},
      files: [{ path: ${JSON.stringify(inventory)}, content: 'x' }], deletions: [], environment: ${JSON.stringify(environment)}, log() {}, second: 5 });
    process.stdout.write(done.summary);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...env },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  await new Promise((resolve) => child.on('close', resolve));
  return output;
}

test('GitHub is reached through the proxy of the runner, and nothing else is printed', async () => {
  await using github = await startGitHub();
  await using proxy = await startProxy(Number(new URL(github.url).port));
  const api = 'http://api.github.test';
  const environment = { ...environmentFor(github), apiUrl: api, graphqlUrl: `${api}/graphql` };
  const printed = await publishInProcess(environment, github.token, {
    GITHUB_API_URL: api,
    http_proxy: proxy.url,
  });
  expect(printed).toMatch(/^committed to main as [0-9a-f]{7}$/);
  expect(new Set(proxy.targets)).toEqual(new Set(['api.github.test:80']));
});
