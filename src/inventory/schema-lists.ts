import type { Table } from '../snapshot/index.ts';
import { oneLine } from '../text.ts';
import { furtherKinds } from './further-lists.ts';
import { tableOf, type Kind } from './kind.ts';
import { cell, code } from './markdown.ts';
import { relationLink, type PageContext } from './relation.ts';
import type { Policy, Relation, Routine, SchemaObjects } from './select.ts';
import { rows, size } from './statistics.ts';

/** The kinds that live in schemas, of all the schemas given. */
export function schemaKinds(schemas: readonly SchemaObjects[], context: PageContext): readonly Kind[] {
  const relations = schemas.flatMap((schema) => schema.relations);
  const tables = relations.filter((relation) => relation.table !== null);
  const functions = schemas.flatMap((schema) => schema.functions);
  const policies = relations.flatMap((relation) => relation.policies);
  const views = relations.filter(({ view }) => view?.kind === 'view');
  const materialized = relations.filter(({ view }) => view?.kind === 'materialized view');
  return [
    {
      id: 'tables',
      title: 'Tables',
      count: tables.length,
      body: () => tableList(tables, context),
      always: true,
    },
    {
      id: 'functions',
      title: 'Functions',
      count: functions.length,
      body: () => functionList(functions),
      always: true,
    },
    {
      id: 'policies',
      title: 'Policies',
      count: policies.length,
      body: () => policyList(policies, context),
      always: true,
    },
    { id: 'views', title: 'Views', count: views.length, body: () => viewList(views, context) },
    {
      id: 'materialized-views',
      title: 'Materialized views',
      count: materialized.length,
      body: () => viewList(materialized, context),
    },
    ...furtherKinds(schemas, relations, context),
  ];
}

function tableList(tables: readonly Relation[], context: PageContext): string {
  const { statistics } = context;
  const numbers = statistics !== 'none';
  const head = ['Table', ...(numbers ? ['Rows', 'Size'] : []), 'Columns', 'RLS', 'Policies', 'Comment'];
  return tableOf(
    head,
    tables.flatMap(({ table: own, policies, indexes }) =>
      own === null
        ? []
        : [
            [
              `${relationLink(context, own.schema, own.table)}${listedKind(own)}`,
              ...(numbers ? [rows(own, indexes.length, statistics), size(own, statistics)] : []),
              String(own.columns.length),
              rowSecurity(own.row_security, own.force_row_security, policies.length),
              String(policies.length),
              cell(brief(own.comment)),
            ],
          ],
    ),
    ['left', ...(numbers ? (['right', 'right'] as const) : []), 'right', 'left', 'right'],
  );
}

function listedKind({ kind, hypertable, options }: Table): string {
  if (hypertable !== undefined) return ' hypertable';
  if (options.includes('maintained_by=pg_ivm')) return ' incrementally maintained view';
  return kind === 'table' ? '' : ` ${kind}`;
}

function rowSecurity(enabled: boolean, forced: boolean, policies: number): string {
  if (enabled) return forced ? 'forced' : 'on';
  return policies === 0 ? 'off' : '**off, policies without effect**';
}

/** What a list shows of a comment that is given in full further down: more characters than this are cut at a word. */
const longestBrief = 120;

/** Without the last word, which may have been cut. */
function wholeWords(text: string): string {
  const at = text.lastIndexOf(' ');
  return at < 0 ? text : text.slice(0, at).trimEnd();
}

/** The first paragraph; a line break within it is only where its author's editor wrapped it. */
function brief(comment: string | null): string {
  const [first = '', ...others] = (comment ?? '').trim().split(/\r?\n[ \t]*\r?\n/);
  const characters = [...oneLine(first)];
  if (characters.length > longestBrief) return `${wholeWords(characters.slice(0, longestBrief).join(''))} …`;
  return characters.join('') + (others.length === 0 ? '' : ' …');
}

function functionList(functions: readonly Routine[]): string {
  return tableOf(
    ['Function', 'Language', 'Properties', 'Comment'],
    functions.map((routine) => [
      signature(routine),
      cell(routine.language),
      properties(routine),
      cell(routine.comment ?? ''),
    ]),
  );
}

function signature({ schema, function: name, arguments: list, return_type }: Routine): string {
  const called = code(`${schema}.${name}(${list})`);
  return return_type === null ? called : `${called} → ${code(return_type)}`;
}

function properties(routine: Routine): string {
  return [
    ...(routine.kind === 'function' ? [] : [routine.kind]),
    ...(routine.kind === 'procedure' ? [] : [routine.volatility]),
    ...(routine.security_definer ? ['**security definer**'] : []),
    ...(routine.strict ? ['strict'] : []),
    ...(routine.leakproof ? ['leakproof'] : []),
    ...(routine.parallel === 'unsafe' ? [] : [`parallel ${routine.parallel}`]),
    ...routine.settings.map(code),
    ...(routine.options ?? []).map(code),
  ].join(', ');
}

function policyList(policies: readonly Policy[], context: PageContext): string {
  return tableOf(
    ['Policy', 'Command', 'Roles', 'Mode'],
    policies.map((policy) => [
      relationLink(context, policy.schema, policy.table, `${policy.schema}.${policy.table}.${policy.policy}`),
      policy.command,
      policy.roles.map(code).join(', '),
      policy.permissive ? 'permissive' : '**restrictive**',
    ]),
  );
}

function viewList(views: readonly Relation[], context: PageContext): string {
  return tableOf(
    ['View', 'Columns', 'Options', 'Comment'],
    views.flatMap(({ view }) =>
      view === null
        ? []
        : [
            [
              relationLink(context, view.schema, view.view),
              String(view.columns.length),
              view.options.map(code).join(', '),
              cell(brief(view.comment)),
            ],
          ],
    ),
    ['left', 'right'],
  );
}
