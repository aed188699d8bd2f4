import type { Change } from '../snapshot/index.ts';
import { grantsLeftOut, notModelledLeftOut, type leftOut } from './units.ts';

/** Why no migration of a database makes objects of a kind. */
const reasons: Readonly<Record<(typeof leftOut)[number], string>> = {
  role: 'a role belongs to the whole cluster',
  'other role': 'a role belongs to the whole cluster',
  setting: 'a setting of a role or of the database is no part of the schema',
  'cron job': 'a job of pg_cron is a row, and no part of the schema',
  'storage bucket': 'a bucket is a row of Supabase Storage, and no part of the schema',
  'edge function': 'it is no part of the database',
  server: 'it is no part of the schema',
};

/**
 * Why a change that drifted is in neither file, whatever is proven; null = the files hold it, or it is named among what
 * could not be proven.
 */
export function outsideOfSql({ kind, identity, change, details }: Change): string | null {
  if (kind in reasons) return reasons[kind as keyof typeof reasons];
  if (kind === 'grant' && grantsLeftOut.test(identity))
    return identity.startsWith("extension's ")
      ? 'a privilege on what an extension brings is in a file only where the extension comes or moves by it'
      : 'a privilege on what is in no schema is no part of the schema';
  if (kind === 'not modelled' && notModelledLeftOut.has(identity)) return 'it is no part of the schema';
  if (kind === 'extension' && change === 'changed' && details.every(({ property }) => ofItsVersion(property)))
    return 'which version of an extension there is, the server decides';
  return null;
}

const ofItsVersion = (property: string): boolean => property === 'version' || property === 'comment';
