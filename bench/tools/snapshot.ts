/**
 * The chapters "snapshot" and "inventory" alone, from the sources: `node snapshot.ts URL` takes a snapshot and reads it back,
 * `node snapshot.ts URL render` also writes the document, and without anything only the sources are loaded.
 */
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { render } from '../../src/inventory/index.ts';
import { capture } from '../../src/snapshot/index.ts';

const [, , url, document] = process.argv;
if (url === undefined) process.exit();
const database = await connect(parseConnectionString(url));
const started = performance.now();
const { snapshot, changes } = await capture(database, { label: 'bench', commitSha: null, edgeFunctions: [] });
const captured = performance.now();
const told = { capture: captured - started, found: snapshot.total_tables };
if (document === undefined) {
  process.stdout.write(JSON.stringify(told));
} else {
  const pages = render(snapshot, {
    layout: 'auto',
    statistics: 'rounded',
    schemas: [],
    path: 'docs/FEATURE_INVENTORY.md',
    changes,
  });
  const rendered = performance.now();
  process.stdout.write(
    JSON.stringify({
      ...told,
      render: rendered - captured,
      pages: pages.length,
      bytes: pages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0),
    }),
  );
}
await database.close();
