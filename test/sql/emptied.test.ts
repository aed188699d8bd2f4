import { expect, test } from 'vitest';
import { emptied, engines, oneOfEverything } from './catalog-support.ts';

const left = `SELECT (SELECT count(*)::int FROM pg_class WHERE oid >= 16384) AS relations,
  (SELECT count(*)::int FROM pg_roles WHERE oid >= 16384) AS roles, current_setting('work_mem') AS work_mem,
  current_user::text AS user`;

test.each(engines)('a database is lent again as it was at first, or not at all, on %s', async (engine) => {
  const first = await emptied(engine);
  const before = await first.run(left);
  const version = Math.trunc(Number(await first.value('SHOW server_version_num')) / 10_000);
  await first.run(oneOfEverything(version));
  await first.run("SET work_mem = '1MB'; CREATE TEMP TABLE passing (a int); SET ROLE reader; BEGIN");
  await first[Symbol.asyncDispose]();
  const second = await emptied(engine);
  expect(second.client).toBe(first.client);
  expect(await second.run(left)).toEqual(before);
  // What nothing takes away.
  await second.run('REVOKE EXECUTE ON FUNCTION pg_catalog.sha224(bytea) FROM PUBLIC');
  await second[Symbol.asyncDispose]();
  const third = await emptied(engine);
  expect(third.client).not.toBe(first.client);
  await third.run(`REVOKE CONNECT ON DATABASE ${await third.value('SELECT current_database()')} FROM PUBLIC`);
  await third[Symbol.asyncDispose]();
  await using fourth = await emptied(engine);
  expect(fourth.client).not.toBe(third.client);
});
