import { readFileSync } from 'node:fs';
import type { Format } from './formats/index.ts';
import type { Migration, MigrationSet } from './listing.ts';
import { readBefore } from './read-before.ts';
import { bundledSource } from './source.ts';

/** Bundled SQL runs again whenever a new version of it differs, as a repeatable migration does. */
const bundled: Format = { name: 'bundled', recognises: () => false, list: () => [], history: null };

// One literal URL per file: the bundler copies what it can see into dist/.
const read = {
  '08_workspace_baseline.sql': () =>
    readFileSync(new URL('../../sql/08_workspace_baseline.sql', import.meta.url), 'utf8'),
  '09_notion_workspace_schema.sql': () =>
    readFileSync(new URL('../../sql/09_notion_workspace_schema.sql', import.meta.url), 'utf8'),
  '10_notion_workspace_rls.sql': () =>
    readFileSync(new URL('../../sql/10_notion_workspace_rls.sql', import.meta.url), 'utf8'),
  '11_notion_sample_page.sql': () =>
    readFileSync(new URL('../../sql/11_notion_sample_page.sql', import.meta.url), 'utf8'),
  '003_feature_inventory.sql': () =>
    readFileSync(new URL('../../sql/003_feature_inventory.sql', import.meta.url), 'utf8'),
  '004_agent_registry.sql': () =>
    readFileSync(new URL('../../sql/004_agent_registry.sql', import.meta.url), 'utf8'),
  'verify_database.sql': () =>
    readFileSync(new URL('../../sql/verify_database.sql', import.meta.url), 'utf8'),
} as const;

export type BundledFile = keyof typeof read;

/** Optional SQL that comes with the action, and the files of each, in order. */
export const packs = {
  workspace: ['08_workspace_baseline.sql', '09_notion_workspace_schema.sql', '10_notion_workspace_rls.sql'],
  'workspace-sample': ['11_notion_sample_page.sql'],
  agents: ['004_agent_registry.sql'],
} as const satisfies Record<string, readonly BundledFile[]>;

export type Pack = keyof typeof packs;

/** The tables that the packs create, `schema.table`: written out, so that no run reads the packs to know them. */
export const packTables: readonly string[] = [
  'public.companies',
  'public.projects',
  'public.project_tasks',
  'public.knowledge_pages',
  'public.content_blocks',
  'public.database_views',
  'public.task_dependencies',
  'public.time_entries',
  'public.custom_properties',
  'public.property_values',
  'public.page_templates',
  'ops.task_dependency_lock',
  'agents.roles',
  'agents.skills',
  'agents.task_bindings',
];

/** The text of a file of sql/. */
export function bundledSql(name: BundledFile): string {
  return read[name]();
}

/**
 * The bundled files to run before the repository's own, in the order of the run: workspace, sample, catalog, agents.
 */
export function bundledSet(chosen: readonly Pack[]): MigrationSet {
  const files: readonly BundledFile[] = [
    ...(chosen.includes('workspace') ? packs.workspace : []),
    ...(chosen.includes('workspace-sample') ? packs['workspace-sample'] : []),
    '003_feature_inventory.sql',
    ...(chosen.includes('agents') ? packs.agents : []),
  ];
  const migrations = files.map((name): Migration => ({
    source: bundledSource(`pg-feature-inventory/${name}`, bundledSql(name), readBefore),
    version: name.slice(0, name.indexOf('_')),
    details: {},
    kind: 'bundled',
    format: bundled,
    directory: 'pg-feature-inventory',
  }));
  return {
    directory: 'pg-feature-inventory',
    format: bundled,
    named: true,
    migrations,
    ignored: [],
    below: [],
    skipped: [],
    companions: [],
    verifying: [],
  };
}
