import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { unpack } from '../../src/database/engine/data-directory.ts';
import { digest, start } from '../../src/database/engine/start.ts';

const built = path.join(import.meta.dirname, '../../dist/engine');

test('a prepared data directory says first what it is prepared with, and what does not fit is not decompressed', async () => {
  const other = Buffer.from(`${digest('CREATE ROLE other', '')}\0what cannot be decompressed`);
  const read: string[] = [];
  const { engine } = await start({
    directory: null,
    rights: 'owner',
    prepare: "CREATE TABLE prepared AS SELECT 'here' AS found",
    expected: '',
    stackDepth: '200kB',
    archives: {
      empty() {
        read.push('empty');
        const file = path.join(built, 'empty.br');
        return existsSync(file) ? readFileSync(file) : null;
      },
      prepared: [
        () => {
          read.push('other');
          return other;
        },
      ],
    },
  });
  expect(read).toEqual(['other', 'empty']);
  expect((await engine.query('SELECT found FROM prepared')).rows).toEqual([{ found: 'here' }]);
  await engine.close();
});

test('the build prepares an empty one and two for rehearsals', () => {
  const preparedOf = (name: string): string | null => unpack(readFileSync(path.join(built, name))).prepared;
  expect(preparedOf('empty.br')).toBeNull();
  const [rehearsal, supabase] = [preparedOf('rehearsal.br'), preparedOf('supabase.br')];
  expect(rehearsal).toMatch(/^[0-9a-f]{64}$/);
  expect(supabase).toMatch(/^[0-9a-f]{64}$/);
  expect(supabase).not.toBe(rehearsal);
});
