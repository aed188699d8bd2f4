import { createHash, type Hash } from 'node:crypto';
import path from 'node:path';
import { entriesIn, kindIn, readFileIn, readIfThere, unfit, type Entry } from '../files/index.ts';
import type { EdgeFunction } from './model.ts';

const input = 'edge-functions';

/** The settings of the Supabase project whose functions lie in a folder. */
export const configTomlOf = (folder: string): string =>
  path.posix.join(path.posix.dirname(folder), 'config.toml');

/**
 * The edge functions of a Supabase project, from its checkout: every folder in `supabase/functions` that holds code and
 * does not start with `_` (shared code) or `.`.
 * @param folder repository-relative, usually `supabase/functions`; its settings are read from `config.toml` beside it. An absent folder has none.
 * @param onSkipped called with each symbolic link that is passed over.
 * @throws {ActionError} when it is no folder of the repository.
 */
export function readEdgeFunctions(
  workspace: string,
  folder: string,
  onSkipped: (message: string) => void = () => {},
): readonly EdgeFunction[] {
  const kind = kindIn(workspace, folder, input);
  const settings = readSettings(
    readIfThere(workspace, configTomlOf(folder), 'config.toml')?.toString('utf8') ?? '',
  );
  if (kind === null) return [];
  if (kind === 'file') throw unfit(input, folder, 'is a file, not a folder');
  const skipped: string[] = [];
  const found = entriesOf(workspace, folder, skipped)
    .filter((entry) => entry.kind === 'folder' && !/^[_.]/.test(entry.name))
    .map(({ name }) => describe(workspace, folder, name, settings.get(name) ?? {}, skipped))
    .filter((found) => found.files !== 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (skipped.length > 0)
    onSkipped(
      `${folder}: symbolic links are not followed: ${skipped.slice(0, 5).join(', ')}${skipped.length > 5 ? ', …' : ''}`,
    );
  return found;
}

/** A folder's entries without links, which are noted. */
function entriesOf(workspace: string, folder: string, skipped: string[]): readonly Entry[] {
  const entries = entriesIn(workspace, folder, input).filter(
    ({ name }) => !name.startsWith('.') && name !== 'node_modules',
  );
  skipped.push(
    ...entries.filter(({ link }) => link !== null).map(({ name }) => path.posix.join(folder, name)),
  );
  return entries.filter(({ link }) => link === null);
}

interface Settings {
  readonly verify_jwt?: boolean;
  readonly entrypoint?: string;
}

function describe(
  workspace: string,
  folder: string,
  name: string,
  settings: Settings,
  skipped: string[],
): EdgeFunction {
  const root = path.posix.join(folder, name);
  const files = listFiles(workspace, root, skipped);
  const hash = createHash('sha256');
  for (const file of files) addFile(hash, workspace, root, file);
  const index = files.find((file) => /^index\.(?:ts|tsx|js|jsx|mjs)$/.test(file));
  return {
    name,
    // Null = the project does not say; the platform's default then holds.
    verify_jwt: settings.verify_jwt ?? null,
    entrypoint: settings.entrypoint ?? (index === undefined ? null : `./functions/${name}/${index}`),
    source_hash: hash.digest('hex'),
    files: files.length,
  };
}

/** Paths with `/`, sorted by code point. Hidden files hold secrets (.env) or belong to tools. Links are not followed. */
function listFiles(workspace: string, root: string, skipped: string[], below = ''): readonly string[] {
  return entriesOf(workspace, path.posix.join(root, below), skipped)
    .flatMap(({ name, kind }) => {
      const file = below === '' ? name : `${below}/${name}`;
      return kind === 'folder' ? listFiles(workspace, root, skipped, file) : kind === 'file' ? [file] : [];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Line ends are normalised: Git may check the same commit out with CRLF. */
function addFile(hash: Hash, workspace: string, root: string, file: string): void {
  const content = readFileIn(workspace, path.posix.join(root, file), input)
    .toString('latin1')
    .replaceAll('\r\n', '\n');
  hash.update(`${file}\0${content.length}\0`).update(content, 'latin1');
}

/** The tables `[functions.NAME]` of a config.toml: two keys of plain type, which needs no whole TOML parser. */
function readSettings(text: string): ReadonlyMap<string, Settings> {
  const settings = new Map<string, Settings>();
  let current: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[{1,2}([^[\]]*)\]/.exec(line)?.[1]?.trim();
    if (header !== undefined) {
      const [, bare, double, single] =
        /^functions\s*\.\s*(?:([\w-]+)|"([^"]*)"|'([^']*)')$/.exec(header) ?? [];
      current = bare ?? double ?? single ?? null;
    } else if (current !== null) {
      const [, jwt] = /^\s*verify_jwt\s*=\s*(true|false)\b/.exec(line) ?? [];
      const [, double, single] = /^\s*entrypoint\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line) ?? [];
      const entrypoint = double ?? single;
      settings.set(current, {
        ...settings.get(current),
        ...(jwt === undefined ? {} : { verify_jwt: jwt === 'true' }),
        ...(entrypoint === undefined ? {} : { entrypoint }),
      });
    }
  }
  return settings;
}
