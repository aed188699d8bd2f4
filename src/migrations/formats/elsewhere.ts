import { headOf } from '../text.ts';
import path from 'node:path';
import type { Folder } from './format.ts';
import { isOwn, isSql } from './file-names.ts';
import { patternBelow } from './not-run.ts';
import { evidenceOfPop, patternOfPop } from './pop.ts';
import { leaveTo, stop } from './stop.ts';

interface Layout {
  readonly name: string;
  readonly evidence: (folder: Folder) => string | undefined;
  readonly remedy: string;
  /** What to write in the workflow to run the SQL without the tool; null when that is not possible. */
  readonly without?: (folder: Folder) => string | null;
  /** Even as plain SQL the files would run in a wrong order, whatever the input says. */
  readonly always?: true;
}

/** Up migrations in folders of their own. */
function below(folder: Folder): string | null {
  const pattern = patternBelow(folder, folder.names.filter(isSql));
  return pattern === null ? null : `migrations: ${pattern}`;
}

/** Layouts that run only by their own tool: what decides is in its files, not in the SQL. */
const tools: readonly Layout[] = [
  {
    name: 'Atlas',
    evidence: ({ names }) => names.find((name) => name === 'atlas.sum'),
    remedy: `atlas.sum says what may run. ${leaveTo('atlas migrate apply')}`,
  },
  {
    name: 'Sqitch',
    always: true,
    // Scripts may lie in folders below deploy/, and each of several projects in a folder of its own.
    evidence: ({ directory, names, text }) => {
      const own = names.some(isScript);
      const [, , , below] = /(^|\/)(deploy|revert|verify)(\/[^/]+)?$/.exec(directory) ?? [, , , null];
      const above = below === undefined ? '../sqitch.plan' : '../../sqitch.plan';
      return (
        names.find((name) => (own ? name : path.posix.basename(name)) === 'sqitch.plan') ??
        (own && below !== null && isPlan(text(above)) ? above : undefined)
      );
    },
    remedy:
      'sqitch.plan says what may run and in which order, and its scripts are for psql. ' +
      leaveTo('sqitch deploy'),
  },
  {
    name: 'Sqitch',
    // The first line of a script is the tool's own; the plan may have another name.
    evidence: ({ names, text, sql }) =>
      names.find(
        (name) =>
          isScript(name) &&
          /^\s*-- (Deploy|Revert|Verify) [^\s:]+:\S+ (to|from|on) pg\b/.test(headOf(sql(name) ?? '')),
      ) ??
      [
        ...names.filter((name) => isOwn(name) && /\.plan$/.test(name)),
        ...(names.some(isScript) ? ['../sqitch.plan'] : []),
      ].find((name) => isPlan(text(name))),
    remedy: `Its plan says what may run and in which order, and its scripts are for psql. ${leaveTo('sqitch deploy')}`,
  },
  {
    name: 'Liquibase',
    evidence: ({ names, sql }) =>
      names.find(
        (name) =>
          isOwn(name) &&
          (/^(db\.)?changelog[^/]*\.(xml|ya?ml|json)$/i.test(name) ||
            (/\.sql$/.test(name) && /^\s*--\s*liquibase formatted sql/i.test(headOf(sql(name) ?? '')))),
      ),
    remedy: leaveTo('liquibase update'),
  },
  {
    name: 'Diesel',
    evidence: ({ names }) =>
      names.find((name) => /^(?:\d{4}-\d\d-\d\d-\d+_[^/]*|0+_diesel_initial_setup)\/up\.sql$/.test(name)),
    remedy: leaveTo('diesel migration run'),
    without: below,
  },
  {
    name: 'Hasura',
    evidence: ({ names }) => names.find((name) => /^\d+_[^/]*\/up\.sql$/.test(name)),
    remedy: leaveTo('hasura migrate apply'),
    without: below,
  },
  {
    name: 'pop',
    evidence: evidenceOfPop,
    remedy: leaveTo('soda migrate up'),
    without: (folder) => {
      const pattern = patternOfPop(folder);
      return pattern === null ? null : `format: plain and migrations: ${pattern}`;
    },
  },
];

const isScript = (name: string): boolean => isOwn(name) && /\.sql$/.test(name);
const isPlan = (text: string | null): boolean => /^[ \t]*%(?:syntax-version|project)=/m.test(text ?? '');

/** @param named whether the input names a format. @throws {ActionError} for a folder whose tool has to run it. */
export function refuseUnrunnableLayout(folder: Folder, named: boolean): void {
  for (const { name, evidence, remedy, always, without } of tools) {
    const file = named && always !== true ? undefined : evidence(folder);
    if (file === undefined) continue;
    const input = without?.(folder) ?? null;
    const otherwise =
      without === undefined
        ? ' If they are plain SQL after all, set format: plain.'
        : ` To run the up migrations here instead, set ${input}`;
    stop(
      null,
      `${folder.directory} is laid out for ${name} (${file}), which only ${name} can run.`,
      always === true || (without !== undefined && input === null) ? remedy : `${remedy}${otherwise}`,
    );
  }
}
