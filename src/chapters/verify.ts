import { bundledSql, readSource, type Inspection } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import type { Capture, Snapshot } from '../snapshot/index.ts';
import { howToCheck, verify } from '../verification/index.ts';
import type { Setting } from './setting.ts';

type Verification = NonNullable<Story['verification']>;

/** Tables that no other application is likely to have, of each pack that the bundled checks are about. */
const telling = {
  workspace: [
    'public.content_blocks',
    'public.database_views',
    'public.task_dependencies',
    'public.time_entries',
    'public.custom_properties',
    'public.property_values',
    'public.page_templates',
  ],
  agents: ['agents.roles', 'agents.skills', 'agents.task_bindings'],
} as const;

/**
 * Verifies the database: with the bundled checks where a pack is installed or most of its tables are there, whoever
 * made them, and with the files of the repository.
 */
export async function verifyAll(
  { inputs, database, workspace, rows, note }: Setting,
  { applied }: Inspection,
  { snapshot }: Pick<Capture, 'snapshot'>,
): Promise<Verification> {
  const isInstalled =
    inputs.packs.length > 0 ||
    applied.some(({ file, kind }) => kind === 'bundled' && !file.endsWith('/003_feature_inventory.sql'));
  const packs = isInstalled ? [] : packsByHand(snapshot);
  if (packs.length > 0)
    note(
      'notice',
      'The bundled checks run because the database has the tables of ' +
        `${packs.join(' and ')}, made without the input packs.`,
    );
  const bundled = {
    name: 'pg-feature-inventory/verify_database.sql',
    sql: bundledSql('verify_database.sql'),
  };
  const verification = await verify(
    database,
    [
      ...(isInstalled || packs.length > 0 ? [bundled] : []),
      ...inputs.verify.map((file) => ({ name: file, sql: readSource(workspace, file, 'verify').text })),
    ],
    rows,
  );
  for (const file of withoutChecks(verification))
    note(
      'notice',
      `${file} checks nothing: its rows are shown for information, and it cannot fail. ${howToCheck}`,
    );
  return verification;
}

/** Packs of which most tables are in the database. */
function packsByHand({ tables }: Pick<Snapshot, 'tables'>): readonly string[] {
  const own = tables.filter(({ kind }) => kind !== 'foreign table');
  const names = new Set(own.map(({ schema, table }) => `${schema}.${table}`));
  return Object.entries(telling)
    .filter(([, named]) => named.filter((table) => names.has(table)).length * 2 > named.length)
    .map(([pack]) => pack);
}

/** Files of which every row is for information. */
function withoutChecks({ checks }: Verification): readonly string[] {
  const files = [...new Set(checks.map(({ file }) => file))];
  return files.filter((file) =>
    checks.every((check) => check.file !== file || check.status === 'information'),
  );
}
