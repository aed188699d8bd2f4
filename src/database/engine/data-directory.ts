import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { FileSystem } from './guards.ts';

/*
 * A data directory that the build has prepared, as one file: what it is prepared with and a zero byte; then compressed,
 * JSON that says what lies where, a zero byte, and the contents, equal ones once (the databases postgres, template0 and
 * template1 are copies of each other). Brotli, because zlib's output depends on the processor.
 */

/** Where PGlite has its data directory. */
const dataFolder = '/pglite/data';

interface Index {
  readonly folders: readonly string[];
  readonly files: readonly (readonly [path: string, start: number, size: number])[];
}

/** A prepared data directory. */
export interface DataDirectory {
  /** Digest of the SQL that was run in it; null = none, it is as initdb wrote it. */
  readonly prepared: string | null;
  /** Writes it into an engine that has not started yet. In memory the files are the archive's own bytes. */
  readonly writeTo: (system: FileSystem) => void;
}

/** Reads what {@link pack} has written: decompressed is only what is written into an engine. */
export function unpack(archive: Uint8Array): DataDirectory {
  const header = archive.indexOf(0);
  return {
    prepared: header === 0 ? null : Buffer.from(archive.subarray(0, header)).toString('latin1'),
    writeTo(system) {
      // In few pieces: each is a copy, and Node's own have 16 kB.
      const all = brotliDecompressSync(archive.subarray(header + 1), { chunkSize: 16_000_000 });
      const contents = all.indexOf(0) + 1;
      const bytes = new Uint8Array(all.buffer, all.byteOffset + contents, all.length - contents);
      const { folders, files } = JSON.parse(all.toString('utf8', 0, contents - 1)) as Index;
      for (const folder of folders) system.mkdirTree(`${dataFolder}/${folder}`);
      const used = new Set<number>();
      // What tells a data directory from a folder comes last: on disk, the process may be ended before.
      const last = ([path]: Index['files'][number]): number => Number(path === 'PG_VERSION');
      for (const [path, start, size] of files.toSorted((one, other) => last(one) - last(other))) {
        const content = bytes.subarray(start, start + size);
        // A file in memory changes in place: what two of them share is copied for the second.
        system.writeFile(`${dataFolder}/${path}`, used.has(start) ? content.slice() : content, {
          canOwn: true,
        });
        used.add(start);
      }
    },
  };
}

/**
 * Packs the data directory of an engine that has ended.
 * @param isNeeded of a file's path in it.
 */
export function pack(
  system: FileSystem,
  prepared: string | null,
  isNeeded: (path: string) => boolean,
): Buffer {
  const folders: string[] = [];
  const files: (readonly [string, number, number])[] = [];
  const starts = new Map<string, number>();
  const contents: Uint8Array[] = [];
  let size = 0;
  const walk = (folder: string): void => {
    for (const name of [...system.readdir(`${dataFolder}/${folder}`)].sort()) {
      if (name === '.' || name === '..') continue;
      const path = `${folder}${name}`;
      if (!isNeeded(path)) continue;
      if (system.isDir(system.stat(`${dataFolder}/${path}`).mode)) {
        folders.push(path);
        walk(`${path}/`);
        continue;
      }
      const content = system.readFile(`${dataFolder}/${path}`);
      const text = Buffer.from(content).toString('latin1');
      const known = content.length === 0 ? size : starts.get(text);
      files.push([path, known ?? size, content.length]);
      if (known !== undefined) continue;
      starts.set(text, size);
      contents.push(content);
      size += content.length;
    }
  };
  walk('');
  const index: Index = { folders, files };
  const all = Buffer.concat([Buffer.from(JSON.stringify(index)), Buffer.alloc(1), ...contents]);
  const compressed = brotliCompressSync(all, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
    },
  });
  return Buffer.concat([Buffer.from(`${prepared ?? ''}\0`), compressed]);
}
