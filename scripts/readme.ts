/**
 * Writes what is made from action.yml: the tables of inputs and outputs in README.md, and src/action.json, which holds
 * names, defaults and descriptions for the program itself. `npm run readme`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { oneLine } from '../src/text.ts';

interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string; readonly required?: boolean }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** Between backticks a `|` would still end the cell. */
const cell = (text: string): string => oneLine(text.replaceAll('|', '\\|')).trim();

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function defaultOf({ default: value, required }: Action['inputs'][string]): string {
  if (required === true) return '**required**';
  return value === undefined || value === '' ? 'empty' : `\`${cell(value)}\``;
}

function put(readme: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}`);
  return `${readme.slice(0, from)}${start}\n${content}\n${readme.slice(to)}`;
}

/** The README with its tables as action.yml has them now; equal to `readme` when it is current. */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs } = parse(actionYml) as Action;
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    defaultOf(input),
    cell(input.description),
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    cell(description),
  ]);
  const withInputs = put(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputRows));
  return put(withInputs, 'outputs', table(['Output', 'Value'], outputRows));
}

/** The content of src/action.json. */
export function actionJson(actionYml: string, packageJson: string): string {
  const { inputs } = parse(actionYml) as Action;
  const { version } = JSON.parse(packageJson) as { readonly version: string };
  const made = Object.entries(inputs).map(([name, { description, default: value }]) => [
    name,
    // An expression has its value on the runner only.
    { description, ...(value === undefined ? {} : { default: value.startsWith('${{') ? '' : value }) },
  ]);
  return `${JSON.stringify({ version, inputs: Object.fromEntries(made) as unknown }, null, 2)}\n`;
}

/** Files that are not what action.yml makes of them, with what they have to be. */
export function staleFiles(): readonly (readonly [file: string, content: string])[] {
  const root = path.join(import.meta.dirname, '..');
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const action = read('action.yml');
  const made = [
    ['README.md', withTables(read('README.md'), action)],
    ['src/action.json', actionJson(action, read('package.json'))],
  ] as const;
  return made
    .filter(([file, content]) => !existsSync(path.join(root, file)) || read(file) !== content)
    .map(([file, content]) => [path.join(root, file), content]);
}

if (import.meta.main) {
  const stale = staleFiles();
  for (const [file, content] of stale) writeFileSync(file, content);
  const names = stale.map(([file]) => path.basename(file)).join(', ');
  process.stdout.write(stale.length === 0 ? 'All is current.\n' : `Written: ${names}\n`);
}
