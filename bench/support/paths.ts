import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');
/** The packaged action. */
export const bundle = path.join(root, 'dist/index.js');
export const tools = path.join(import.meta.dirname, '../tools');
export const modules = path.join(import.meta.dirname, '../node_modules');

/** @throws when something that the benchmark needs is not there, with the command that makes it. */
export function need(file: string, command: string): string {
  if (!existsSync(file)) throw new Error(`${path.relative(root, file)} is missing: run ${command}`);
  return file;
}

/** A program of the PATH; null when it is not installed. */
export function findProgram(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}
