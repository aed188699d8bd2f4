import { pin } from '../database/index.ts';

/** What the server is asked under: definitions are written as these say, so they are the same for everyone. */
export const spelling: readonly string[] = [
  ...pin,
  "SET LOCAL timezone = 'UTC'",
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL intervalstyle = 'postgres'",
  "SET LOCAL bytea_output = 'hex'",
  "SET LOCAL extra_float_digits = '1'",
  'SET LOCAL quote_all_identifiers = off',
];
