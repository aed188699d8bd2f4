import { expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { startServer } from '../support/postgres.ts';

test.each([
  ['schema=app', 'app'],
  ['schema=public', '"$user", public'],
  ['schema=My%20%22own%22%5Capp', '"My ""own""\\app"'],
  ['search_path=app%2C%20public', 'app, public'],
])('?%s is the search_path of every transaction: %s', async (parameter, expected) => {
  await using server = await startServer(17);
  const database = await connect(parseConnectionString(`${server.url()}&${parameter}`));
  const [, , , last] = await database.query(
    "SET search_path = ''; RESET ALL; BEGIN; SELECT current_setting('search_path') AS path; COMMIT",
  );
  expect(last?.rows).toEqual([{ path: expected }]);
  await database.close();
});

test.skipIf(!pgbouncerInstalled)(
  'a pooler that refuses settings: the run ends instead of working in another schema',
  async () => {
    await using server = await startServer(17);
    await using pooler = await startPooler(server, 1);
    await expect(
      connect(parseConnectionString(`${pooler.url('postgres')}&schema=app`)),
    ).rejects.toMatchObject({
      failure: {
        message: expect.stringContaining('unsupported startup parameter'),
        remedy: expect.stringContaining('ALTER ROLE'),
      },
    });
    const database = await connect(parseConnectionString(`${pooler.url('postgres')}&schema=public`));
    await database.close();
  },
);
