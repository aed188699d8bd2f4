import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { need, root } from '../support/paths.ts';
import type { Case } from './cases.ts';
import type { Told } from './score.ts';

/** What its rules say, by what they speak of; others are of style. https://squawkhq.com/docs/rules */
const rules: Readonly<Record<keyof Told, readonly string[]>> = {
  rewrites: ['adding-field-with-default', 'changing-column-type', 'prefer-repack'],
  scans: [
    'adding-foreign-key-constraint',
    'adding-not-nullable-field',
    'adding-serial-primary-key-field',
    'constraint-missing-not-valid',
    'disallowed-unique-constraint',
    'require-concurrent-index-creation',
    'require-concurrent-reindex',
  ],
  waits: [
    'adding-field-with-default',
    'adding-foreign-key-constraint',
    'adding-not-nullable-field',
    'adding-serial-primary-key-field',
    'changing-column-type',
    'constraint-missing-not-valid',
    'disallowed-unique-constraint',
    'prefer-repack',
    'require-concurrent-index-creation',
    'require-concurrent-index-deletion',
    'require-concurrent-partition-detach',
    'require-concurrent-reindex',
    'require-lock-timeout',
  ],
  fails: ['adding-required-field', 'adding-not-nullable-field', 'disallowed-unique-constraint'],
  loses: ['ban-drop-column', 'ban-drop-database', 'ban-drop-table', 'ban-truncate-cascade'],
  breaks: [
    'ban-drop-column',
    'ban-drop-database',
    'ban-drop-table',
    'changing-column-type',
    'renaming-column',
    'renaming-table',
  ],
};

/** The rules that it says a migration breaks. @param directory where the file is written. */
export function brokenRules({ statements, alone }: Case, directory: string): readonly string[] {
  const file = path.join(directory, 'migration.sql');
  writeFileSync(file, `${statements.join(';\n')};\n`);
  const program = need(
    path.join(root, 'bench/node_modules/@squawk-cli/linux-x64/bin/squawk'),
    'npm ci --prefix bench',
  );
  const { stdout } = spawnSync(
    program,
    ['--reporter', 'json', '--pg-version', '18.0', ...(alone ? [] : ['--assume-in-transaction']), file],
    { encoding: 'utf8' },
  );
  const found = JSON.parse(stdout) as readonly { readonly rule_name: string }[];
  return [...new Set(found.map(({ rule_name: rule }) => rule))].toSorted();
}

/** What it says of a migration by the rules that it breaks. */
export function squawk(broken: readonly string[]): Told {
  const says = (aspect: keyof Told): boolean => rules[aspect].some((rule) => broken.includes(rule));
  return {
    rewrites: says('rewrites'),
    scans: says('scans'),
    waits: says('waits'),
    fails: says('fails'),
    loses: says('loses'),
    breaks: says('breaks'),
  };
}
