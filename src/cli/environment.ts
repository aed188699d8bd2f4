import { parseConnectionString, type Target } from '../database/index.ts';
import { ActionError } from '../error.ts';
import { checkInputs, variable } from '../inputs.ts';
import { wrongUse, type Request } from './arguments.ts';
import { commands } from './commands.ts';

/** Asks a person, without showing the answer; null = nobody is there, or they cancelled. */
export type Ask = (question: string) => Promise<string | null>;

/** Inputs that hold passwords, and the variables that they are read from, which others do not see. */
const variables = new Map([
  ['connection-string', 'DATABASE_URL'],
  ['shadow', 'SHADOW_DATABASE_URL'],
]);

type Run = Extract<Request, { asks: 'run' }>;

/**
 * The environment in which the action would find these inputs.
 * @throws {ActionError} for every mistake in them, and for a password among the arguments.
 */
export async function environmentFor(
  { command, inputs }: Run,
  env: NodeJS.ProcessEnv,
  ask: Ask,
): Promise<NodeJS.ProcessEnv> {
  const inActions = env['GITHUB_ACTIONS'] === 'true';
  for (const [flag, instead] of variables) refusePassword(inputs.get(flag), flag, instead, command);
  if (!inActions && (inputs.get('commit') ?? 'none') !== 'none')
    throw wrongUse(
      ['--commit takes effect in GitHub Actions only: here, commit the files with git.'],
      command,
    );
  const shadow = inputs.get('shadow') ?? env['SHADOW_DATABASE_URL'];
  const given: Readonly<Record<string, string>> = {
    commit: 'none',
    ...Object.fromEntries(inputs),
    mode: commands[command].mode,
    ...(command === 'inventory' ? { migrations: 'none' } : {}),
    'connection-string': await connectionString(inputs.get('connection-string'), env, ask, command),
    ...(shadow === undefined || shadow === '' ? {} : { shadow }),
    ...(inActions && env['GITHUB_TOKEN'] ? { 'github-token': env['GITHUB_TOKEN'] } : {}),
  };
  const made: NodeJS.ProcessEnv = { ...env };
  // Those of an action that runs the command are not meant for it.
  for (const name of Object.keys(env)) if (name.startsWith('INPUT_')) delete made[name];
  for (const [name, value] of Object.entries(given)) made[variable(name)] = value;
  const { problems } = checkInputs(made);
  if (problems.length > 0)
    throw wrongUse(
      problems.map((problem) => whereFrom(inputs, problem)),
      command,
    );
  return made;
}

/** A mistake by the name of the flag or the variable that it is in. */
function whereFrom(inputs: Run['inputs'], problem: string): string {
  const source = [...variables].find(([name]) => !inputs.has(name) && problem.startsWith(`${name} `));
  return source === undefined ? `--${problem}` : `${source[1]}${problem.slice(source[0].length)}`;
}

/** What a connection string says; null when it says nothing that can be read, which is told with the other inputs. */
function read(text: string): Target | null {
  try {
    return parseConnectionString(text);
  } catch (error) {
    if (error instanceof ActionError) return null;
    throw error;
  }
}

function refusePassword(
  text: string | undefined,
  flag: string,
  instead: string,
  command: Run['command'],
): void {
  const target = text === undefined ? null : read(text);
  if (target?.engine !== 'server') return;
  if (target.password === null && target.clientCertificate?.password == null) return;
  throw wrongUse(
    [
      `--${flag} contains a password, which everyone on this machine can see in the list of processes, and which ` +
        `stays in the history of the shell. Put the connection string into the variable ${instead} instead. ` +
        'Change the password if others use this machine.',
    ],
    command,
  );
}

async function connectionString(
  flag: string | undefined,
  env: NodeJS.ProcessEnv,
  ask: Ask,
  command: Run['command'],
): Promise<string> {
  const text = flag ?? (env['DATABASE_URL'] || (await ask('Connection string (not shown): ')));
  if (text === null || text.trim() === '')
    throw wrongUse(
      [
        'There is no connection string. Put it into the variable DATABASE_URL; or name it without its password, ' +
          'which is then read from PGPASSWORD: --connection-string postgresql://USER@HOST/DATABASE. ' +
          'For a database in memory: --connection-string embedded',
      ],
      command,
    );
  const target = read(text.trim());
  if (target?.engine !== 'server' || target.password !== null || target.host.startsWith('/')) return text;
  const password =
    env['PGPASSWORD'] ??
    (await ask(`Password of ${target.user} at ${target.host} (not shown; Enter = none): `));
  if (password === null || password === '') return text;
  return `${text.trim()}${text.includes('?') ? '&' : '?'}password=${encodeURIComponent(password)}`;
}
