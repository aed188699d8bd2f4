import { bundledSql, readSource, type Inspection } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import { howToCheck, verify } from '../verification/index.ts';
import { isRemembered, type Known } from './made.ts';
import { packsByHand } from './packs-by-hand.ts';
import type { Setting } from './setting.ts';

type Verification = NonNullable<Story['verification']>;

/**
 * Verifies the database: with the bundled checks where a pack is installed or most of its tables are there, whoever
 * made them, and with the files of the repository.
 */
export async function verifyAll(
  { inputs, database, workspace, rows, note }: Setting,
  { applied }: Inspection,
  known: Known,
): Promise<Verification> {
  const isInstalled =
    inputs.packs.length > 0 ||
    applied.some(({ file, kind }) => kind === 'bundled' && !file.endsWith('/003_feature_inventory.sql'));
  const packs = isInstalled ? [] : packsOf(known);
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

const packsOf = (known: Known): readonly string[] =>
  isRemembered(known) ? known.made.packs : packsByHand(known.snapshot);

/** Files of which every row is for information. */
function withoutChecks({ checks }: Verification): readonly string[] {
  const files = [...new Set(checks.map(({ file }) => file))];
  return files.filter((file) =>
    checks.every((check) => check.file !== file || check.status === 'information'),
  );
}
