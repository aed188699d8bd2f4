import type { SyntaxTree } from '../../migrations/index.ts';
import { named, said, standing, type Change } from './change.ts';
import { concurrent, slug, type Draft } from './draft.ts';
import { kindOf } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/** The safer form of REINDEX and of REFRESH MATERIALIZED VIEW, of what was there before the pull request. */
export function maintained(change: Change): Draft | null {
  const [kind, node] = kindOf(change.tree);
  if (kind === 'ReindexStmt') return reindexed(change, node);
  const [view] = standing(change).filter((one) => one.kind === 'm');
  if (view === undefined || node['concurrent'] === true || node['skipData'] === true) return null;
  const { indexes } = change.before;
  const hasKey = indexes.some((one) => one.relation === view.oid && one.unique && one.predicate === null);
  return hasKey
    ? {
        summary: 'Computes the rows anew while others read the view',
        steps: [
          concurrent(slug('refresh', view.name), `REFRESH MATERIALIZED VIEW CONCURRENTLY ${named(view)}`),
        ],
        reachesTheSame: false,
      }
    : null;
}

function reindexed(change: Change, node: SyntaxTree): Draft | null {
  const isIndex = node['kind'] === 'REINDEX_OBJECT_INDEX';
  const options = (node['params'] ?? []) as readonly { readonly DefElem: { readonly defname: string } }[];
  if (!isIndex && node['kind'] !== 'REINDEX_OBJECT_TABLE') return null;
  if (options.some(({ DefElem }) => DefElem.defname === 'concurrently')) return null;
  const { relname } = node['relation'] as { readonly relname: string };
  const found = isIndex
    ? change.before.indexes.find(
        ({ name, relation }) => name === relname && standing(change).some(({ oid }) => oid === relation),
      )
    : standing(change).find(({ name, kind }) => name === relname && kind === 'r');
  if (found === undefined) return null;
  const sql = `REINDEX ${isIndex ? 'INDEX' : 'TABLE'} CONCURRENTLY ${named(found)}`;
  return {
    summary: 'Builds the index anew beside the old one while others read and write',
    steps: [concurrent(slug('reindex', relname), sql)],
    reachesTheSame: false,
  };
}

/** What REFRESH MATERIALIZED VIEW … WITH NO DATA breaks. */
export const emptied = (change: Change, node: SyntaxTree): readonly Verdict[] =>
  node['skipData'] === true
    ? standing(change)
        .filter(({ kind }) => kind === 'm')
        .map((view) =>
          verdict(
            'refresh-without-data',
            view,
            'breaks',
            `Queries of the materialized view ${said(view)} fail until it is refreshed: it has no data`,
          ),
        )
    : [];
