import { afterAll, describe, expect, test } from 'vitest';
import { endReaders, measure } from './linear.ts';
import { readers } from './readers.ts';

/*
 * Foreign text of a megabyte, of each kind that a reader could begin anew at: a run that waits for it hears no signal, and
 * is killed with its transaction open.
 */
afterAll(endReaders);

describe('reads a megabyte of anything', () => {
  test('and the readers are there', () => {
    expect(Object.keys(readers).length).toBeGreaterThan(30);
  });

  test.concurrent.each(Object.keys(readers))(
    '%s',
    async (reader) => {
      await measure(reader);
    },
    // Whether it takes too long, the patience decides: by processor time, for each text.
    3_600_000,
  );
});
