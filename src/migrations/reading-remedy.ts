import { explain, type ServerError } from '../database/index.ts';
import { identifier } from '../quoting.ts';
import type { ToolHistory } from './formats/index.ts';

/** The role whose grants in the schema catalog every run leaves alone: sql/catalog/install. */
const reader = 'feature_inventory_reader';

/**
 * What to do when a history may not be read. Reading takes USAGE on its schema and SELECT on its table, and `plan` does
 * nothing else: the advice for a statement that writes would hand out CREATE.
 */
export function readingRemedy(
  error: ServerError,
  user: string,
  histories: Iterable<ToolHistory>,
): ReturnType<typeof explain> {
  const explained = explain(error, { user });
  const [, kind, name] = /^permission denied for (schema|table) "?([^"]+)"?$/.exec(error.message) ?? [];
  if (error.code !== '42501' || kind === undefined || name === undefined) return explained;
  const known = [
    { schema: 'catalog', table: 'migrations' },
    ...[...histories].map(({ schema, table }) => ({ schema, table })),
  ];
  const history = known.find(({ schema, table }) => (kind === 'schema' ? schema : table) === name);
  if (history === undefined) return explained;
  const own = history.schema === 'catalog';
  const to = own ? reader : identifier(user);
  const table = [...(history.schema === null ? [] : [history.schema]), history.table];
  const grants = [
    ...(own ? [`CREATE ROLE ${reader} NOLOGIN;`] : []),
    ...(history.schema === null ? [] : [`GRANT USAGE ON SCHEMA ${identifier(history.schema)} TO ${to};`]),
    `GRANT SELECT ON ${table.map(identifier).join('.')} TO ${to};`,
    ...(own ? [`GRANT ${reader} TO ${identifier(user)};`] : []),
  ];
  return {
    ...explained,
    remedy:
      `Connected as role "${user}", which may not read the ${kind} ${name}. For mode: plan, reading is all it needs. ` +
      `Let the owner run: ${grants.join(' ')}\n` +
      (own ? `Grants to ${reader} stay; each run revokes what other roles were granted there. ` : '') +
      'For mode: apply or check, connect as the owning role (on Supabase: postgres).',
  };
}
