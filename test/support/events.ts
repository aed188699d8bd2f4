import type { GitHub } from './github.ts';

/*
 * What GitHub hands to a run, as far as it can matter here, in the shapes of its documentation.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * https://docs.github.com/webhooks/webhook-events-and-payloads
 */

export interface Event {
  readonly name: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly payload: unknown;
}

const user = (login: string, type: 'User' | 'Bot' = 'User'): object => ({
  login,
  id: 583_231,
  node_id: 'MDQ6VXNlcjU4MzIzMQ==',
  type,
  site_admin: false,
});

function repository(github: GitHub, full_name = `${github.owner}/${github.name}`): object {
  const [owner = '', name = ''] = full_name.split('/');
  return {
    id: 1_296_269,
    node_id: 'MDEwOlJlcG9zaXRvcnkxMjk2MjY5',
    name,
    full_name,
    private: false,
    fork: owner !== github.owner,
    owner: user(owner),
    html_url: `https://github.test/${full_name}`,
    default_branch: 'main',
    visibility: 'public',
  };
}

const common = (github: GitHub, sender: object = user('octocat')): object => ({
  repository: repository(github),
  sender,
  organization: { login: github.owner, id: 1 },
});

const onBranch = (branch: string, sha: string | null): Record<string, string> => ({
  GITHUB_REF: `refs/heads/${branch}`,
  GITHUB_REF_NAME: branch,
  GITHUB_REF_TYPE: 'branch',
  GITHUB_SHA: sha ?? '',
});
const onTag = (tag: string, sha: string | null): Record<string, string> => ({
  GITHUB_REF: `refs/tags/${tag}`,
  GITHUB_REF_NAME: tag,
  GITHUB_REF_TYPE: 'tag',
  GITHUB_SHA: sha ?? '',
});

export function push(github: GitHub): Event {
  const after = github.repository.head('main');
  const commit = {
    id: after,
    message: 'first',
    timestamp: '2026-11-20T08:00:00Z',
    author: { name: 'Ada', email: 'ada@example.com' },
    added: ['migrations/1.sql'],
    removed: [],
    modified: [],
  };
  return {
    name: 'push',
    env: onBranch('main', after),
    payload: {
      ref: 'refs/heads/main',
      before: '0'.repeat(40),
      after,
      created: false,
      deleted: false,
      forced: false,
      commits: [commit],
      head_commit: commit,
      pusher: { name: 'ada', email: 'ada@example.com' },
      ...common(github),
    },
  };
}

export function schedule(github: GitHub): Event {
  return {
    name: 'schedule',
    env: onBranch('main', github.repository.head('main')),
    payload: {
      schedule: '0 2 * * *',
      workflow: '.github/workflows/inventory.yml',
      repository: repository(github),
    },
  };
}

export function workflowDispatch(github: GitHub, tag: string | null = null): Event {
  const sha = github.repository.head('main');
  return {
    name: 'workflow_dispatch',
    env: tag === null ? onBranch('main', sha) : onTag(tag, sha),
    payload: {
      ref: tag === null ? 'refs/heads/main' : `refs/tags/${tag}`,
      inputs: { label: '' },
      workflow: '.github/workflows/inventory.yml',
      ...common(github),
    },
  };
}

/** Opens a pull request from `change`, of this repository or of a fork. @param head the repository that the branch is in; null = it was deleted. */
export function pullRequest(
  github: GitHub,
  head: string | null = `${github.owner}/${github.name}`,
  name: 'pull_request' | 'pull_request_target' = 'pull_request',
  actor = 'octocat',
  merged = false,
): Event {
  const base = github.repository.head('main');
  const sha =
    github.repository.head('change') ??
    github.repository.commit('change', {
      'migrations/1.sql': github.repository.read('main', 'migrations/1.sql'),
      'notes.md': 'n',
    });
  if (github.pulls.length === 0)
    github.pulls.push({ number: 1, head: 'change', base: 'main', title: 'change', body: '', state: 'open' });
  const ours = head === `${github.owner}/${github.name}`;
  return {
    name,
    env: {
      // Of a pull request that was merged, the ref is the branch that it was merged into:
      // https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
      ...(name === 'pull_request' && !merged
        ? {
            GITHUB_REF: 'refs/pull/1/merge',
            GITHUB_REF_NAME: '1/merge',
            GITHUB_REF_TYPE: 'branch',
            GITHUB_SHA: 'f'.repeat(40),
          }
        : onBranch('main', base)),
      GITHUB_HEAD_REF: 'change',
      GITHUB_BASE_REF: 'main',
      GITHUB_ACTOR: actor,
      GITHUB_TRIGGERING_ACTOR: actor,
    },
    payload: {
      action: merged ? 'closed' : 'synchronize',
      number: 1,
      before: base,
      after: sha,
      ...common(github, user(actor, actor.endsWith('[bot]') ? 'Bot' : 'User')),
      pull_request: {
        id: 1,
        number: 1,
        state: merged ? 'closed' : 'open',
        locked: false,
        title: 'change',
        body: null,
        draft: false,
        merged,
        user: user(actor),
        author_association: ours ? 'MEMBER' : 'FIRST_TIME_CONTRIBUTOR',
        head: {
          label: `${head?.split('/')[0] ?? 'unknown'}:change`,
          ref: 'change',
          sha,
          repo: head === null ? null : repository(github, head),
          user: user(head?.split('/')[0] ?? 'ghost'),
        },
        base: {
          label: `${github.owner}:main`,
          ref: 'main',
          sha: base,
          repo: repository(github),
          user: user(github.owner),
        },
      },
    },
  };
}

export function mergeGroup(github: GitHub): Event {
  const [base, head] = [github.repository.head('main'), github.repository.head('main')];
  const ref = `gh-readonly-queue/main/pr-1-${base}`;
  return {
    name: 'merge_group',
    env: onBranch(ref, head),
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: head,
        head_ref: `refs/heads/${ref}`,
        base_sha: base,
        base_ref: 'refs/heads/main',
        head_commit: { id: head, message: 'Merge pull request #1' },
      },
      ...common(github),
    },
  };
}

export function release(github: GitHub): Event {
  return {
    name: 'release',
    env: onTag('v1.2.0', github.repository.head('main')),
    payload: {
      action: 'published',
      release: {
        id: 1,
        tag_name: 'v1.2.0',
        target_commitish: 'main',
        name: 'v1.2.0',
        draft: false,
        prerelease: false,
        author: user('octocat'),
      },
      ...common(github),
    },
  };
}

/** After a workflow on a pull request; it runs on the default branch, secrets and all. */
export function workflowRun(
  github: GitHub,
  head: string,
  event = 'pull_request',
  headSha = 'a'.repeat(40),
): Event {
  return {
    name: 'workflow_run',
    env: onBranch('main', github.repository.head('main')),
    payload: {
      action: 'completed',
      workflow: { id: 1, name: 'CI', path: '.github/workflows/ci.yml', state: 'active' },
      workflow_run: {
        id: 30_433_642,
        name: 'CI',
        event,
        status: 'completed',
        conclusion: 'success',
        head_branch: event === 'push' ? 'main' : 'change',
        head_sha: headSha,
        head_repository: repository(github, head),
        repository: repository(github),
        pull_requests: [],
      },
      ...common(github),
    },
  };
}

/** Of whoever likes: it runs on the default branch, secrets and all, whatever it is about. */
export function onDefaultBranch(github: GitHub, name: string, payload: object = {}): Event {
  return {
    name,
    env: onBranch('main', github.repository.head('main')),
    payload: { ...common(github), ...payload },
  };
}

/** A comment on a pull request. */
export function issueComment(github: GitHub): Event {
  pullRequest(github);
  return onDefaultBranch(github, 'issue_comment', {
    action: 'created',
    issue: {
      number: 1,
      state: 'open',
      title: 'change',
      pull_request: { url: 'https://api.github.test/repos/acme/app/pulls/1' },
    },
    comment: { id: 1, body: '/apply', author_association: 'NONE', user: user('octocat') },
  });
}

/** By an integration, or by a comment that another workflow passed on. */
export function repositoryDispatch(github: GitHub): Event {
  return onDefaultBranch(github, 'repository_dispatch', {
    action: 'apply-command',
    branch: 'main',
    client_payload: { pull_request: { number: 1, head: { ref: 'change' } } },
  });
}

/** A terminal, or another CI. */
export function nowhere(): Event {
  const absent = [
    'ACTIONS',
    'REPOSITORY',
    'REF',
    'REF_NAME',
    'REF_TYPE',
    'EVENT_NAME',
    'EVENT_PATH',
    'API_URL',
    'GRAPHQL_URL',
    'SERVER_URL',
    'RUN_ID',
    'RUN_NUMBER',
    'RUN_ATTEMPT',
    'SHA',
    'ACTOR',
    'WORKFLOW',
    'JOB',
    'ACTION',
    'WORKSPACE',
  ];
  return {
    name: '',
    env: {
      ...Object.fromEntries(absent.map((name) => [`GITHUB_${name}`, undefined])),
      'INPUT_GITHUB-TOKEN': undefined,
    },
    payload: {},
  };
}
