import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { projects, slowest } from '../projects.ts';

const root = path.join(import.meta.dirname, '../..');
const filesOf = (patterns: readonly string[]): readonly string[] => globSync([...patterns], { cwd: root });
const all = filesOf(['test/**/*.test.ts']);

test('each test file belongs to exactly one project', () => {
  const members = Object.entries(projects).flatMap(([name, patterns]) =>
    filesOf(patterns).map((file) => [file, name] as const),
  );
  const projectsOf = (file: string): readonly string[] =>
    members.filter(([member]) => member === file).map(([, name]) => name);
  expect(all.map((file) => [file, projectsOf(file)]).filter(([, names]) => names?.length !== 1)).toEqual([]);
});

test('what is called unit starts no server and no engine', () => {
  const starts =
    /support\/(?:postgres|hosted|embedded|tenant)\.ts|\b(?:runAction|startServer|planOn|PGlite)\(/;
  const offenders = filesOf(projects.unit).filter((file) =>
    starts.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(offenders.filter((file) => file !== 'test/repository/projects.test.ts')).toEqual([]);
});

test('the files that are begun first exist', () => {
  expect([...slowest].filter((file) => !all.includes(file))).toEqual([]);
});
