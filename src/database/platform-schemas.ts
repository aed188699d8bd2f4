/**
 * Schemas that a platform such as Supabase, or an extension, creates for itself. sql/catalog/read/scope.sql has the
 * same list for psql and pg_cron, and a test compares the two.
 */
export const platformSchemas: readonly string[] = [
  '_analytics',
  '_realtime',
  '_supavisor',
  'auth',
  'cron',
  'dbdev',
  'etl',
  'extensions',
  'graphql',
  'graphql_public',
  'net',
  'pgbouncer',
  'pgmq',
  'pgsodium',
  'pgsodium_masks',
  'pgtle',
  'realtime',
  'repack',
  'storage',
  'supabase_functions',
  'tiger',
  'tiger_data',
  'topology',
  'vault',
];
