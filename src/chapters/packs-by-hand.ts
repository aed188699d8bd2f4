import type { Snapshot } from '../snapshot/index.ts';

/** Tables that no other application is likely to have, of each pack that the bundled checks are about. */
const telling = {
  workspace: [
    'public.content_blocks',
    'public.database_views',
    'public.task_dependencies',
    'public.time_entries',
    'public.custom_properties',
    'public.property_values',
    'public.page_templates',
  ],
  agents: ['agents.roles', 'agents.skills', 'agents.task_bindings'],
} as const;

/** Packs of which most tables are in the database. */
export function packsByHand({ tables }: Pick<Snapshot, 'tables'>): readonly string[] {
  const own = tables.filter(({ kind }) => kind !== 'foreign table');
  const names = new Set(own.map(({ schema, table }) => `${schema}.${table}`));
  return Object.entries(telling)
    .filter(([, named]) => named.filter((table) => names.has(table)).length * 2 > named.length)
    .map(([pack]) => pack);
}
