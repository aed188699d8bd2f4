import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { systemPath } from './git.ts';
import type { Call, GitHubState } from './github-state.ts';

/** Refuses what the rules of a branch forbid, in GitHub's words. */
const hook = `#!/bin/sh
while read -r old new ref; do
  grep -qxF "$ref" rules || continue
  echo "error: GH013: Repository rule violations found for $ref." >&2
  echo "- Changes must be made through a pull request." >&2
  exit 1
done`;

/** Git over HTTP as GitHub speaks it, by Git's own server program. The token is asked for as GitHub asks for it. */
export async function answerGit(
  github: GitHubState,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', github.url);
  const name = searchParams.get('service') ?? path.posix.basename(pathname);
  const method = request.method ?? '';
  const authorization = request.headers.authorization ?? null;
  const call: Call = {
    name,
    nth: github.calls.filter((other) => other.name === name).length + 1,
    method,
    path: pathname,
    body: null,
    authorization,
    write: name === 'git-receive-pack' && method === 'POST',
  };
  github.calls.push(call);
  const instead = await github.before(call);
  if (instead === 'drop') return void request.socket.destroy();
  if (instead !== undefined)
    return void response
      .writeHead(instead.status, { 'content-type': 'text/plain', ...instead.headers })
      .end(String(instead.body));
  const expected = `basic ${Buffer.from(`x-access-token:${github.token}`).toString('base64')}`;
  if (authorization?.toLowerCase() !== expected.toLowerCase()) {
    return void response
      .writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' })
      .end('Invalid username or token. Password authentication is not supported for Git operations.');
  }
  const { contents } = github.settings.permissions;
  if (contents === 'none') return void response.writeHead(404).end('Repository not found.');
  if (name === 'git-receive-pack' && (contents !== 'write' || github.settings.archived)) {
    return void response
      .writeHead(403, { 'content-type': 'text/plain' })
      .end('Permission to acme/app.git denied to github-actions[bot].');
  }

  const { directory } = github.repository;
  mkdirSync(path.join(directory, 'hooks'), { recursive: true });
  const file = path.join(directory, 'hooks/pre-receive');
  writeFileSync(file, hook);
  chmodSync(file, 0o755);
  writeFileSync(
    path.join(directory, 'rules'),
    Object.entries(github.settings.rules)
      .filter(([, rules]) => rules.length > 0)
      .map(([branch]) => `refs/heads/${branch}\n`)
      .join(''),
  );
  const settings = [`uploadpack.allowFilter=${github.settings.partialFetch}`, 'receive.autogc=false'];

  const child = spawn('git', [...settings.flatMap((setting) => ['-c', setting]), 'http-backend'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      PATH: systemPath,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: path.dirname(directory),
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: 'x-access-token',
      PATH_INFO: pathname.replace(`/${github.owner}/${github.name}.git`, `/${path.basename(directory)}`),
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  child.stdin.on('error', () => {}).end(body);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(
    answer
      .subarray(0, Math.max(0, end))
      .toString()
      .split('\r\n')
      .map((line) => line.split(': ') as [string, string]),
  );
  const status = Number.parseInt(headers['Status'] ?? '200', 10);
  delete headers['Status'];
  if (github.after(call) === 'drop') return void request.socket.destroy();
  response.writeHead(status, headers).end(answer.subarray(end + 4));
}
