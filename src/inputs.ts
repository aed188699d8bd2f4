import * as z from './zod.ts';
import action from './action.json' with { type: 'json' };
import { parseConnectionString, secretsOf, type Target } from './database/index.ts';
import { ActionError } from './error.ts';
import { packs, type Pack } from './migrations/index.ts';
import { nearest, trimmed } from './text.ts';

/** A duration such as `500ms`, `5s`, `10m` or `1h`; `0` = none. PostgreSQL reads the same notation. */
const duration = z
  .string()
  .check(z.regex(/^(0|\d+\s*(ms|s|min|m|h))$/, 'must be a duration such as 500ms, 5s, 10m or 0'));

function milliseconds(text: string): number {
  const [, count = '0', unit = 'ms'] = /^(\d+)\s*([a-z]*)$/.exec(text) ?? [];
  return Number(count) * ({ ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }[unit] ?? 1);
}

/** A list with one entry a line; empty lines and `#` comments are dropped. */
const lines = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.replace(/(?:^|\s)#[^]*/, '').trim())
      .filter((line) => line !== ''),
  ),
);
const boolean = z.pipe(
  z.enum(['true', 'false'], { error: 'must be true or false' }),
  z.transform((value) => value === 'true'),
);
const choice = <const T extends readonly string[]>(...values: T) =>
  z.enum(values, { error: `must be one of: ${values.join(', ')}` });
const pack = choice(...(Object.keys(packs) as [Pack, ...Pack[]]));

/** A path that stays inside the repository. Symbolic links are checked when it is written. */
const repositoryPath = z
  .pipe(
    z.string().check(
      z.trim(),
      z.refine((text) => !/(^|[/\\])\.?$/.test(text), 'must name a file'),
      z.refine(
        (text) => !/^([/\\]|[A-Za-z]:)/.test(text) && !text.split(/[/\\]/).includes('..'),
        'must stay inside the repository: no absolute path, no ..',
      ),
    ),
    z.transform((text) =>
      text
        .replaceAll('\\', '/')
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/'),
    ),
  )
  .check(
    z.refine((text) => !/^\.git(\/|$)/i.test(text), 'must not be in .git'),
    z.refine(
      (text) => !/^\.github\/workflows(\/|$)/i.test(text),
      "must not be in .github/workflows, which an action's token may not write to",
    ),
  );

const htmlPath = repositoryPath.check(z.refine((file) => /\.html?$/i.test(file), 'must end with .html'));

/** A path or nothing; a mistake in it is told in the words of the path. */
const explorerPath = z.pipe(
  z.string(),
  z.transform((text, context) => {
    if (text.trim() === '') return '';
    const { data, error } = htmlPath.safeParse(text);
    for (const { message } of error?.issues ?? [])
      context.issues.push({ code: 'custom', message, input: text });
    return data ?? z.NEVER;
  }),
);

const cron = z
  .string()
  .check(
    z.refine(
      (text) => text === 'none' || /^[\d*,/\-A-Za-z]+(?: [\d*,/\-A-Za-z]+){4}$/.test(text),
      'must be five cron fields such as 0 2 * * *, or none',
    ),
  );

const formatNames = [
  'auto',
  'plain',
  'supabase',
  'prisma',
  'dbmate',
  'golang-migrate',
  'flyway',
  'goose',
  'drizzle',
  'node-pg-migrate',
  'graphile-migrate',
] as const;

/** The inputs of action.yml, by name; a test compares the two. */
export const inputsSchema = z.object({
  'connection-string': z.string(),
  'snapshot-label': z.string().check(z.trim(), z.maxLength(200, 'must have at most 200 characters')),
  mode: choice('apply', 'plan', 'check'),
  migrations: z.pipe(
    lines,
    z.transform((entries) => (entries.length === 1 && entries[0] === 'none' ? [] : entries)),
  ),
  format: choice(...formatNames),
  packs: z.pipe(lines, z.array(pack)),
  'out-of-order': choice('error', 'allow'),
  baseline: lines,
  'lock-timeout': duration,
  'statement-timeout': duration,
  'wait-for-lock': z.pipe(duration, z.transform(milliseconds)),
  'inventory-path': repositoryPath,
  layout: choice('single', 'split', 'auto'),
  statistics: choice('none', 'rounded', 'exact'),
  schemas: lines,
  'edge-functions': z.string().check(z.trim()),
  'cron-schedule': cron,
  verify: lines,
  rows: choice('hide', 'show'),
  lint: choice('off', 'warn', 'fail'),
  'on-drift': choice('ignore', 'warn', 'fail'),
  commit: choice('auto', 'push', 'pull-request', 'none'),
  'commit-message': z.string().check(z.trim(), z.minLength(1, 'must not be empty')),
  branch: z.string().check(z.trim()),
  'pull-request-branch': z.string().check(z.trim()),
  comment: boolean,
  shadow: z.string(),
  explorer: explorerPath,
  'drift-sql': choice('off', 'files', 'pull-request'),
  'github-token': z.string(),
});

export type Inputs = Readonly<z.infer<typeof inputsSchema>> & { readonly target: Target };

/** The defaults of action.yml, for a run without a runner, which would have filled them in. */
const defaults: Readonly<Record<string, { readonly description: string; readonly default?: string }>> =
  action.inputs;

/** The environment variable in which the runner hands over an input. */
export const variable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

/** Values that must never be shown: known before inputs are read, so that even the report of a wrong input is safe. */
export function secretInputs(env: NodeJS.ProcessEnv): readonly string[] {
  const secrets = ['connection-string', 'shadow'].flatMap((name) => {
    const text = trim(env[variable(name)] ?? '');
    try {
      return secretsOf(text, parseConnectionString(text));
    } catch {
      return /^[a-z]+$/.test(text) ? [] : secretsOf(text, null);
    }
  });
  const token = env[variable('github-token')] ?? '';
  return token === '' ? secrets : [...secrets, token];
}

/** ASCII white space only: {@link String.trim} would also remove a no-break space that belongs to a password. */
function trim(text: string): string {
  return trimmed(text, ' \t\r\n');
}

/**
 * Reads the inputs from the runner's `INPUT_*` variables.
 * @throws {ActionError} that lists every mistake at once; no value of a secret input is repeated.
 */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const { inputs, problems } = checkInputs(env);
  if (inputs !== null) return inputs;
  throw new ActionError({
    message:
      problems.length === 1
        ? `Input ${problems[0]}`
        : `${problems.length} inputs are invalid:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    state: 'No database was connected to and nothing was changed.',
    remedy: 'Correct the inputs under `with:` in the workflow.',
  });
}

/** The inputs, or every mistake in them: each begins with the name of the input, and repeats no secret. */
export function checkInputs(
  env: NodeJS.ProcessEnv,
):
  | { readonly inputs: Inputs; readonly problems: readonly [] }
  | { readonly inputs: null; readonly problems: readonly string[] } {
  const names = Object.keys(inputsSchema.shape) as (keyof typeof inputsSchema.shape)[];
  const problems: string[] = [];
  const known = new Set(names.map(variable));
  for (const given of Object.keys(env).filter((key) => key.startsWith('INPUT_') && !known.has(key))) {
    const name = given.slice('INPUT_'.length).toLowerCase();
    const meant = nearest(name.replaceAll('_', '-'), names);
    problems.push(`${name}: there is no such input${meant === undefined ? '' : `; did you mean ${meant}?`}`);
  }
  const given = Object.fromEntries(
    names.map((name) => {
      const value = env[variable(name)];
      if (value === undefined) return [name, defaults[name]?.default ?? ''];
      return [name, name === 'connection-string' || name === 'shadow' ? trim(value) : value.trim()];
    }),
  );
  let target: Target | undefined;
  for (const name of ['connection-string', 'shadow'] as const) {
    try {
      const parsed = parseConnectionString(given[name] ?? '');
      if (name === 'connection-string') target = parsed;
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      problems.push(
        `${error.failure.message.replace(/^connection-string/, name)} ${error.failure.remedy ?? ''}`,
      );
    }
  }
  // Compiling what reads them takes longer than to read them once.
  const parsed = inputsSchema.safeParse(given, { reportInput: true, jitless: true });
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    problems.push(
      `${name} ${issue.message}, got ${JSON.stringify(issue.path.length > 1 ? issue.input : given[name])}`,
    );
  }
  if (problems.length === 0 && parsed.success && target !== undefined)
    return { inputs: { ...parsed.data, target }, problems: [] };
  return { inputs: null, problems };
}
