import { bundledSql, readSource, type Inspection } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import { verify } from '../verification/index.ts';
import type { Setting } from './setting.ts';

/** Verifies the database: with the bundled checks where a pack is installed, and with the files of the repository. */
export async function verifyAll(
  { inputs, database, workspace }: Setting,
  { applied }: Inspection,
): Promise<NonNullable<Story['verification']>> {
  const packInstalled =
    inputs.packs.length > 0 ||
    applied.some(({ file, kind }) => kind === 'bundled' && !file.endsWith('/003_feature_inventory.sql'));
  const bundled = {
    name: 'pg-feature-inventory/verify_database.sql',
    sql: bundledSql('verify_database.sql'),
  };
  return await verify(database, [
    ...(packInstalled ? [bundled] : []),
    ...inputs.verify.map((file) => ({ name: file, sql: readSource(workspace, file, 'verify').text })),
  ]);
}
