import { parseArgs } from 'node:util';
import action from '../action.json' with { type: 'json' };
import { ActionError } from '../error.ts';
import { nearest } from '../text.ts';
import { commands, type CommandName } from './commands.ts';

/** What somebody asks for. */
export type Request =
  | { readonly asks: 'help'; readonly command: CommandName | null }
  | { readonly asks: 'version' }
  | {
      readonly asks: 'run';
      readonly command: CommandName;
      /** Inputs by their names in action.yml; a list has one entry a line. */
      readonly inputs: ReadonlyMap<string, string>;
      /** What a plan compares with. */
      readonly base: string | null;
      /** The report is wanted as JSON. */
      readonly json: boolean;
    };

interface Input {
  readonly description: string;
  readonly default?: string;
}

/** The inputs as action.yml describes them. */
export const inputs: Readonly<Record<string, Input>> = action.inputs;

/** Whether an input is a list, whose flag may be repeated. */
export const isList = (name: string): boolean => /\bone a line\b/.test(inputs[name]?.description ?? '');

/** Inputs that are no flags, and what to do instead. */
const notFlags: Readonly<Record<string, string>> = {
  mode: 'is the command itself: plan, apply or check',
  'github-token':
    'is read from the variable GITHUB_TOKEN: everyone on this machine can see the arguments of a command',
};

const flags = Object.keys(inputs).filter((name) => !Object.hasOwn(notFlags, name));
const own = ['base', 'json', 'help', 'version'] as const;
const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

const state = 'No database was connected to and nothing was changed.';

/** Reads the arguments of the command. @throws {ActionError} that lists every mistake at once. */
export function readArguments(argv: readonly string[]): Request {
  const string = Object.fromEntries([...flags, 'base'].map((name) => [name, { type: 'string' }] as const));
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: {
      ...string,
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
      json: { type: 'boolean' },
    },
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.filter((token) => token.kind === 'option');
  const [first, ...rest] = words[0] === 'help' ? words.slice(1) : words;
  const command = first !== undefined && isCommand(first) ? first : null;
  if (words[0] === 'help' || options.some(({ name }) => name === 'help')) return { asks: 'help', command };
  if (options.some(({ name }) => name === 'version')) return { asks: 'version' };

  const problems: string[] = [];
  if (command === null) problems.push(noCommand(first));
  const given = new Map<string, string>();
  for (const option of options) {
    const problem = problemOf(option, command, given);
    if (problem !== null) problems.push(problem);
    else if (option.name !== 'json')
      given.set(
        option.name,
        [given.get(option.name), option.value].filter((part) => part != null).join('\n'),
      );
  }
  // After a flag that does not exist, its value stands alone.
  if (problems.length === 0) problems.push(...rest.map(strayed));
  if (command === null || problems.length > 0) throw wrongUse(problems, command);
  const base = given.get('base') ?? null;
  given.delete('base');
  const json = options.some(({ name }) => name === 'json');
  return { asks: 'run', command, inputs: given, base, json };
}

/** A mistake in the use of the command; its exit code is 2. */
export function wrongUse(problems: readonly string[], command: CommandName | null): ActionError {
  return new ActionError({
    message: problems.join('\n'),
    state,
    remedy: `See pg-feature-inventory ${command === null ? '' : `${command} `}--help.`,
  });
}

function noCommand(word: string | undefined): string {
  const names = Object.keys(commands);
  if (word === undefined) return `Which command? One of: ${names.join(', ')}.`;
  if (word.includes('://'))
    return 'A command is missing, and a connection string is no argument: set DATABASE_URL.';
  const meant = nearest(word, names);
  const hint = meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean ${meant}?`;
  return `There is no command ${JSON.stringify(word)}. ${hint}`;
}

function strayed(word: string): string {
  if (word.includes('://')) return 'A connection string is no argument: set DATABASE_URL.';
  return (
    `${JSON.stringify(word)} belongs to no flag. Put quotes around a pattern, so that the shell leaves it as it is: ` +
    "--migrations 'scripts/*.sql'"
  );
}

/** What is wrong with a flag; null = nothing. No value is repeated: it may be a secret. */
function problemOf(
  option: {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  command: CommandName | null,
  given: ReadonlyMap<string, string>,
): string | null {
  const { name, rawName, value, inlineValue } = option;
  if (Object.hasOwn(notFlags, name)) return `--${name} ${notFlags[name]}.`;
  if (name === 'json') return value === undefined ? null : '--json takes no value.';
  if (name !== 'base' && !flags.includes(name)) {
    const meant = nearest(name, [...flags, ...own]);
    return `There is no flag ${rawName}${meant === undefined ? '.' : `; did you mean --${meant}?`}`;
  }
  if (value === undefined || (inlineValue !== true && value.startsWith('-')))
    return `--${name} needs a value.`;
  if (given.has(name) && !isList(name)) return `--${name} is given twice.`;
  if (name === 'base' && command !== 'plan' && command !== null)
    return `--base is a flag of plan, not of ${command}.`;
  if (name === 'migrations' && command === 'inventory')
    return 'inventory runs no migrations: leave out --migrations, or use apply.';
  return null;
}
