/** The chapter "migrations" alone, from the sources: `node migrations.ts URL WORKSPACE`. */
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { apply, inspect, list, plan } from '../../src/migrations/index.ts';

const [url = '', workspace = ''] = process.argv.slice(2);
const started = performance.now();
const database = await connect(parseConnectionString(url));
const sets = list(workspace, ['migrations'], 'plain');
const decided = await plan(sets, await inspect(database, sets), { outOfOrder: 'error' });
const outcome = await apply(database, decided, { lockTimeout: '5s', statementTimeout: '0', waitForLock: 600_000, unappliedBefore: () => [] });
await database.close();
if (outcome.failed !== null) throw new Error(outcome.failed.failure.message);
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started }));
