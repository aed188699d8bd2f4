import type * as zlib from 'node:zlib';

/** CRC-32. Taken where it is asked for: to load what it is in takes each run milliseconds, and most runs need none. */
export const crc32: typeof zlib.crc32 = (data, value) =>
  process.getBuiltinModule('node:zlib').crc32(data, value);
