import type { Folder } from './format.ts';
import { isOwn } from './names.ts';
import { leaveTo, stop } from './stop.ts';

/** Layouts that run only by their own tool: what decides is in its files, not in the SQL. */
const tools: readonly { readonly name: string; readonly evidence: (folder: Folder) => string | undefined; readonly remedy: string }[] = [
  { name: 'Atlas', evidence: ({ names }) => names.find((name) => name === 'atlas.sum'), remedy: `atlas.sum says what may run. ${leaveTo('atlas migrate apply')}` },
  {
    name: 'Sqitch',
    evidence: ({ names, text }) => names.find((name) => name === 'sqitch.plan') ?? (names.some((name) => /^[^/]+\.sql$/.test(name)) && text('../sqitch.plan') !== null ? '../sqitch.plan' : undefined),
    remedy: `sqitch.plan says what may run, and its scripts are for psql. ${leaveTo('sqitch deploy')}`,
  },
  {
    name: 'Liquibase',
    evidence: ({ names, text }) => names.find((name) => isOwn(name) && (/^(db\.)?changelog[^/]*\.(xml|ya?ml|json)$/i.test(name) || (/\.sql$/.test(name) && /^\s*--\s*liquibase formatted sql/i.test(text(name) ?? '')))),
    remedy: leaveTo('liquibase update'),
  },
  { name: 'Hasura', evidence: ({ names }) => names.find((name) => /^\d+_[^/]*\/up\.sql$/.test(name)), remedy: leaveTo('hasura migrate apply') },
];

/** @throws {ActionError} for a folder whose tool has to run it. */
export function refuseUnrunnableLayout(folder: Folder): void {
  for (const { name, evidence, remedy } of tools) {
    const file = evidence(folder);
    if (file !== undefined) stop(null, `${folder.directory} is laid out for ${name} (${file}), which only ${name} can run.`, `${remedy} If they are plain SQL after all, set format: plain.`);
  }
}
