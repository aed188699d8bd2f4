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
 * @param configured `[api] schemas` of `supabase/config.toml`; null when it does not say.
 */
export function exposedSchemas(
  snapshot: Snapshot,
  configured: readonly string[] | null = null,
): ExposedSchemas {
  if (!snapshot.roles.some(({ role }) => role === 'anon' || role === 'authenticated')) {
    return { names: [], source: 'there is no role anon or authenticated, so no Data API is assumed' };
  }
  const setting = snapshot.api_schemas ?? null;
  if (setting !== null)
    return { names: splitList(setting), source: 'the setting pgrst.db_schemas in the database' };
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
