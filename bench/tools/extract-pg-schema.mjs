/** `node extract-pg-schema.mjs URL` */
import { extractSchemas } from 'extract-pg-schema';

const schemas = Object.values(await extractSchemas(process.argv[2]));
process.stdout.write(JSON.stringify({ found: schemas.reduce((sum, { tables }) => sum + tables.length, 0) }));
process.exit();
