import { createHash, type Hash } from 'node:crypto';
import path from 'node:path';
import { entriesIn, kindIn, readFileIn, readIfThere, unfit, type Entry } from '../files/index.ts';
import { compare } from '../text.ts';
import { readConfigToml, type FunctionSettings } from './config-toml.ts';
import type { EdgeFunction } from './model.ts';

const input = 'edge-functions';

/** The settings of the Supabase project whose functions lie in a folder. */
export const configTomlOf = (folder: string): string =>
  path.posix.join(path.posix.dirname(folder), 'config.toml');

/**
 * The edge functions of a Supabase project, from its checkout: every folder in `supabase/functions` that holds code and
 * does not start with `_` (shared code) or `.`.
 * @param folder repository-relative, usually `supabase/functions`; an absent one has none. Settings are read from the
 *   `config.toml` beside it.
 * @param onSkipped called with what is not read: symbolic links, and a config.toml that is not TOML.
 * @throws {ActionError} when it is not a folder of the repository.
 */
export function readEdgeFunctions(
  workspace: string,
  folder: string,
  onSkipped: (message: string) => void = () => {},
): readonly EdgeFunction[] {
  const kind = kindIn(workspace, folder, input);
  if (kind === null) return [];
  if (kind === 'file') throw unfit(input, folder, 'is a file, not a folder');
  const configToml = configTomlOf(folder);
  const { functions, problem } = readConfigToml(
    readIfThere(workspace, configToml, 'config.toml')?.toString('utf8') ?? '',
  );
  if (problem !== null)
    onSkipped(
      `${configToml} is not read: ${problem}. So verify_jwt and entrypoint of the edge functions are unknown.`,
    );
  const skipped: string[] = [];
  const found = entriesOf(workspace, folder, skipped)
    .filter((entry) => entry.kind === 'folder' && !/^[_.]/.test(entry.name))
    .map(({ name }) => describe(workspace, folder, name, functions.get(name) ?? noSettings, skipped))
    .filter((found) => found.files !== 0)
    .sort((a, b) => compare(a.name, b.name));
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

const noSettings: FunctionSettings = { verify_jwt: null, entrypoint: null };

function describe(
  workspace: string,
  folder: string,
  name: string,
  settings: FunctionSettings,
  skipped: string[],
): EdgeFunction {
  const root = path.posix.join(folder, name);
  const files = listFiles(workspace, root, skipped);
  const hash = createHash('sha256');
  for (const file of files) addFile(hash, workspace, root, file);
  const index = files.find((file) => /^index\.(?:ts|tsx|js|jsx|mjs)$/.test(file));
  const usual = index === undefined ? null : `./functions/${name}/${index}`;
  return {
    name,
    // Null = the project does not say; then the platform's default applies.
    verify_jwt: settings.verify_jwt,
    entrypoint: settings.entrypoint ?? usual,
    source_hash: hash.digest('hex'),
    files: files.length,
  };
}

/** Paths with `/`, sorted. Hidden files hold secrets (.env) or belong to tools. Links are not followed. */
function listFiles(workspace: string, root: string, skipped: string[], below = ''): readonly string[] {
  return entriesOf(workspace, path.posix.join(root, below), skipped)
    .flatMap(({ name, kind }) => {
      const file = below === '' ? name : `${below}/${name}`;
      if (kind === 'folder') return listFiles(workspace, root, skipped, file);
      return kind === 'file' ? [file] : [];
    })
    .sort(compare);
}

/** Line ends are normalised: Git may check the same commit out with CRLF. */
function addFile(hash: Hash, workspace: string, root: string, file: string): void {
  const content = readFileIn(workspace, path.posix.join(root, file), input)
    .toString('latin1')
    .replaceAll('\r\n', '\n');
  hash.update(`${file}\0${content.length}\0`).update(content, 'latin1');
}
