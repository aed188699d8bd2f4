/** The chapters "snapshot" and "inventory" alone, from the sources: `node snapshot.ts URL`. */
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { render } from '../../src/inventory/index.ts';
import { capture } from '../../src/snapshot/index.ts';

const database = await connect(parseConnectionString(process.argv[2] ?? ''));
const started = performance.now();
const { snapshot, changes } = await capture(database, { label: 'bench', commitSha: null, edgeFunctions: [] });
const captured = performance.now();
const pages = render(snapshot, { layout: 'auto', statistics: 'rounded', schemas: [], path: 'docs/FEATURE_INVENTORY.md', changes });
const rendered = performance.now();
await database.close();
process.stdout.write(JSON.stringify({
  capture: captured - started, render: rendered - captured, found: snapshot.total_tables,
  pages: pages.length, bytes: pages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0),
}));
