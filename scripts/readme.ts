/** Writes the tables of inputs and outputs in README.md from action.yml. `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs';
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

if (import.meta.main) {
  const root = path.join(import.meta.dirname, '..');
  const file = path.join(root, 'README.md');
  const before = readFileSync(file, 'utf8');
  const after = withTables(before, readFileSync(path.join(root, 'action.yml'), 'utf8'));
  if (after !== before) writeFileSync(file, after);
  process.stdout.write(after === before ? 'README.md is current.\n' : 'README.md: tables written.\n');
}
