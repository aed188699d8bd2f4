/** `node pg-delta.mjs URL` */
import { extract } from '@supabase/pg-delta/extract';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2] });
const { factBase } = await extract(pool);
await pool.end();
process.stdout.write(
  JSON.stringify({ found: [...factBase.facts()].filter(({ id }) => id.kind === 'table').length }),
);
