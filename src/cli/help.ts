import { inputs, isList } from './arguments.ts';
import { commands, type CommandName } from './commands.ts';

/** Columns, where a terminal does not say. */
const usual = 80;

/** The widest that text is easy to read. */
const widest = 100;

const general: readonly (readonly [string, string])[] = [
  ['--base BRANCH', 'plan: what the current branch adds to this one. Read from the clone; needs no GitHub.'],
  ['--json', 'The report as JSON on standard output; the log goes to standard error.'],
  ['-h, --help', 'This text; after a command, its flags.'],
  ['-V, --version', 'The version.'],
];

const variables: readonly (readonly [string, string])[] = [
  ['DATABASE_URL', 'The connection string. Without it, you are asked for it on a terminal.'],
  ['PGPASSWORD', 'The password, where the connection string contains none.'],
  ['SHADOW_DATABASE_URL', 'An empty database to rehearse in, instead of the embedded engine.'],
  ['NO_COLOR', 'Any value: no colours.'],
];

const exits: readonly (readonly [string, string])[] = [
  ['0', 'Done.'],
  ['1', 'Failed or cancelled: the report says why, and what state things are in.'],
  ['2', 'Wrong use: nothing was connected to.'],
];

const ending = 'Paths are relative to the current folder. Nothing is committed: the files are left to you.';

/** Defaults that differ from the action's, since a person sits here and not a workflow. */
const otherDefaults: Readonly<Record<string, string>> = { rows: 'show' };

/** What a workflow would say differently. */
const otherTexts: Readonly<Record<string, string>> = {
  'connection-string':
    'embedded = PGlite in memory, embedded:DIR = PGlite on disk, or the URL of a server without its password. ' +
    'A URL with a password belongs in DATABASE_URL.',
  shadow:
    'Where the plan rehearses: embedded, or the URL of an empty database without its password ' +
    '(with one: SHADOW_DATABASE_URL).',
  rows: 'Values of rows in errors of the server: show, or hide.',
  'snapshot-label': 'Label stored with the snapshot. Empty = local-run.',
};

/** The help of one command, or of all. @param columns of the terminal. */
export function helpText(command: CommandName | null, columns: number | undefined): string {
  // A pseudo-terminal whose size nobody has set has none.
  const width = Math.min(columns || usual, widest);
  return command === null ? generalHelp(width) : commandHelp(command, width);
}

function generalHelp(width: number): string {
  return [
    'Usage: pg-feature-inventory COMMAND [FLAGS]',
    section(
      'Commands',
      Object.entries(commands).map(([name, { does }]) => [name, does] as const),
      width,
    ),
    section('Flags', [...general, ['Others', 'The inputs of the action; see COMMAND --help.']], width),
    section('Environment', variables, width),
    section('Exit codes', exits, width),
    `${wrapped(ending, width).join('\n')}\n`,
  ].join('\n\n');
}

function commandHelp(name: CommandName, width: number): string {
  const { does, inputs: shown } = commands[name];
  const rows = shown.map((input) => [`--${input}`, explained(input)] as const);
  return [
    `Usage: pg-feature-inventory ${name} [FLAGS]`,
    wrapped(does, width).join('\n'),
    section(
      'Flags',
      [...rows, ...general.filter(([flag]) => name === 'plan' || !flag.includes('base'))],
      width,
    ),
    section(
      'Environment',
      variables.filter(([variable]) => name === 'plan' || !variable.startsWith('SHADOW')),
      width,
    ),
    'Flags that take several values may be repeated.\n',
  ].join('\n\n');
}

function explained(name: string): string {
  const { description = '', default: value = '' } = inputs[name] ?? {};
  const text = (otherTexts[name] ?? description)
    .replaceAll('`', '')
    .replace(/, one a line\b/, isList(name) ? ' (repeat the flag)' : '');
  const standing = otherDefaults[name] ?? value;
  return standing === '' ? text : `${text} [${standing}]`;
}

function section(title: string, rows: readonly (readonly [string, string])[], width: number): string {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  const lines = rows.flatMap(([name, text]) =>
    wrapped(text, width - left).map((line, at) => (at === 0 ? `  ${name}` : '').padEnd(left) + line),
  );
  return [`${title}:`, ...lines].join('\n');
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
