/** The chapter "migrations" alone, from the sources: `node migrations.ts URL WORKSPACE [each]`; `each` = the same with a message for every file. */
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { apply, inspect, list, plan } from '../../src/migrations/index.ts';
import { compose } from '../../src/migrations/batch.ts';
import { ownSession } from '../../src/migrations/session.ts';

const [url = '', workspace = '', mode = ''] = process.argv.slice(2);
const started = performance.now();
const database = await connect(parseConnectionString(url));
const sets = await list(workspace, ['migrations'], 'plain');
const decided = await plan(sets, await inspect(database, sets), { outOfOrder: 'error' });
const limits = { lockTimeout: '5s', statementTimeout: '0' };
const { failed } = await apply(database, mode === 'each' ? { ...decided, pending: [] } : decided, {
  ...limits,
  waitForLock: 600_000,
  unappliedBefore: () => [],
});
if (failed !== null) throw new Error(failed.failure.message);
if (mode === 'each')
  for (const migration of decided.pending)
    for (const { text } of compose([migration], {
      database,
      limits,
      histories: decided.histories,
      defaults: [],
      session: ownSession,
    }).pieces)
      await database.query(text);
await database.close();
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started }));
