import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EdgeFunction } from './model.ts';

/**
 * The edge functions of a Supabase project, from its checkout: every folder in `supabase/functions` that holds code and
 * does not start with `_` (shared code) or `.`.
 * @param folder usually `supabase/functions`; its settings are read from `config.toml` beside it. An absent folder has none.
 */
export function readEdgeFunctions(folder: string): readonly EdgeFunction[] {
  if (!existsSync(folder)) return [];
  const settings = readSettings(path.join(folder, '..', 'config.toml'));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[_.]/.test(entry.name))
    .map(({ name }) => describe(folder, name, settings.get(name) ?? {}))
    .filter((found) => found.files !== 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Settings { readonly verify_jwt?: boolean; readonly entrypoint?: string }

function describe(folder: string, name: string, settings: Settings): EdgeFunction {
  const root = path.join(folder, name);
  const files = listFiles(root);
  const hash = createHash('sha256');
  for (const file of files) addFile(hash, root, file);
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
function listFiles(root: string, below = ''): readonly string[] {
  return readdirSync(path.join(root, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, file) : entry.isFile() ? [file] : [];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Line ends are normalised: Git may check the same commit out with CRLF. */
function addFile(hash: Hash, root: string, file: string): void {
  const content = readFileSync(path.join(root, file)).toString('latin1').replaceAll('\r\n', '\n');
  hash.update(`${file}\0${content.length}\0`).update(content, 'latin1');
}

/** The tables `[functions.NAME]` of a config.toml: two keys of plain type, which needs no whole TOML parser. */
function readSettings(file: string): ReadonlyMap<string, Settings> {
  const settings = new Map<string, Settings>();
  if (!existsSync(file)) return settings;
  let current: string | null = null;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const header = /^\s*\[{1,2}([^[\]]*)\]/.exec(line)?.[1]?.trim();
    if (header !== undefined) {
      const [, bare, double, single] = /^functions\s*\.\s*(?:([\w-]+)|"([^"]*)"|'([^']*)')$/.exec(header) ?? [];
      current = bare ?? double ?? single ?? null;
    } else if (current !== null) {
      const [, jwt] = /^\s*verify_jwt\s*=\s*(true|false)\b/.exec(line) ?? [];
      const [, double, single] = /^\s*entrypoint\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line) ?? [];
      const entrypoint = double ?? single;
      settings.set(current, {
        ...settings.get(current),
        ...jwt === undefined ? {} : { verify_jwt: jwt === 'true' },
        ...entrypoint === undefined ? {} : { entrypoint },
      });
    }
  }
  return settings;
}
