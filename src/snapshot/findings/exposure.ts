import type { Snapshot } from '../model.ts';

/** The schemas whose tables and functions the Data API (PostgREST) serves, and how that is known. */
export interface ExposedSchemas {
  readonly names: readonly string[];
  /** For people, such as `pgrst.db_schemas in the database`. */
  readonly source: string;
}

/**
 * Which schemas are exposed: by the database's own setting, by the project's config.toml, or `public`, the default of
 * Supabase. None where the roles `anon` and `authenticated` do not exist.
 * @param configToml the text of `supabase/config.toml`; null when there is none.
 */
export function exposedSchemas(snapshot: Snapshot, configToml: string | null = null): ExposedSchemas {
  if (!snapshot.roles.some(({ role }) => role === 'anon' || role === 'authenticated')) {
    return { names: [], source: 'there is no role anon or authenticated, so no Data API is assumed' };
  }
  const setting = snapshot.api_schemas ?? null;
  if (setting !== null)
    return { names: splitList(setting), source: 'the setting pgrst.db_schemas in the database' };
  const configured = configToml === null ? null : configuredSchemas(configToml);
  if (configured !== null) return { names: configured, source: '[api] schemas in supabase/config.toml' };
  return {
    names: ['public'],
    source: 'the default of Supabase, since neither pgrst.db_schemas nor supabase/config.toml says otherwise',
  };
}

/** `public, "My app"`, as PostgREST reads it. */
function splitList(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"'),
    )
    .filter((name) => name !== '');
}

/** The array `schemas` of the table `[api]`: one key, which needs no whole TOML parser. Null when it is not there. */
function configuredSchemas(toml: string): readonly string[] | null {
  const lines = toml
    .split(/\r?\n/)
    .map((line) => line.replace(/^((?:[^"'#]|"[^"]*"|'[^']*')*)#.*$/, '$1').trim());
  const start = lines.findIndex((line) => /^\[\s*api\s*\]$/.test(line));
  if (start < 0) return null;
  const end = lines.findIndex((line, at) => at > start && /^\[{1,2}[^"',]+\]{1,2}$/.test(line));
  const table = lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
  const array = /^schemas[ \t]*=[ \t]*\[([^[\]]*)\]/m.exec(table)?.[1];
  return array === undefined
    ? null
    : [...array.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
}
