/**
 * The explorer alone, from the sources: `node explorer.ts URL FILE` makes it of the newest snapshot, and with a third
 * argument it tells the bytes of the file, of the data in it and of the same database's inventory.json.
 */
import { writeFileSync } from 'node:fs';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { explorerData, explorerJson, explorerPage, readViewer } from '../../src/explorer/index.ts';
import { render } from '../../src/inventory/index.ts';
import {
  exposedSchemas,
  findings,
  readHistory,
  readPresent,
  readSnapshot,
} from '../../src/snapshot/index.ts';

const [, , url, file, compared] = process.argv;
if (url === undefined || file === undefined) process.exit();
const database = await connect(parseConnectionString(url));
const snapshot = await readSnapshot(database);
if (snapshot === null) throw new Error('There is no snapshot');
const data = explorerData(snapshot, {
  statistics: 'rounded',
  schemas: [],
  findings: findings(snapshot, { exposedSchemas: exposedSchemas(snapshot, null) }),
  history: await readHistory(database),
  present: await readPresent(database),
  historyNote: null,
});
const json = explorerJson(data);
const page = explorerPage(data, json, readViewer());
writeFileSync(file, page);
if (compared !== undefined) {
  const options = {
    layout: 'auto',
    statistics: 'rounded',
    schemas: [],
    path: 'docs/F.md',
    changes: [],
  } as const;
  const twin = render(snapshot, options).find(({ path }) => path.endsWith('.json'))?.content ?? '{}';
  process.stdout.write(
    JSON.stringify({
      file: Buffer.byteLength(page),
      data: Buffer.byteLength(json),
      inventory: Buffer.byteLength(JSON.stringify(JSON.parse(twin))),
    }),
  );
}
await database.close();
