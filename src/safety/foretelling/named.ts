import type { SyntaxTree } from '../../migrations/index.ts';
import type { Written } from '../meaning/change.ts';
import { filledBy } from '../meaning/earlier.ts';
import { kindOf, nodesOf } from '../meaning/scope.ts';
import type { State } from '../meaning/state.ts';
import type { Places } from './places.ts';

/* What a statement names and writes to, by its tree. */

/** The relations that a statement names, in whatever way. */
export function named(tree: SyntaxTree, places: Places): readonly number[] {
  const nodes = [
    ...nodesOf(tree, 'RangeVar'),
    ...['relation', 'view', 'table', 'pktable', 'rel', 'name'].flatMap((key) =>
      nodesOf(tree, key).filter((node) => typeof node?.['relname'] === 'string'),
    ),
    ...nodesOf(tree, 'List').map(({ items }) => {
      const parts = (items as readonly SyntaxTree[]).map((one) => one['String']?.sval as string | undefined);
      return { relname: parts.at(-1), ...(parts.length > 1 ? { schemaname: parts.at(-2) } : {}) };
    }),
    // Of a trigger, policy or rule the last part is its own name.
    ...nodesOf(tree, 'List').flatMap(({ items }) => {
      const parts = (items as readonly SyntaxTree[]).map((one) => one['String']?.sval as string | undefined);
      return parts.length < 2
        ? []
        : [{ relname: parts.at(-2), ...(parts.length > 2 ? { schemaname: parts.at(-3) } : {}) }];
    }),
  ];
  const [, node] = kindOf(tree);
  const schemas = [
    ...(node['removeType'] === 'OBJECT_SCHEMA'
      ? (node['objects'] as readonly SyntaxTree[]).map((one) => String(one['String']?.sval))
      : []),
    ...(node['renameType'] === 'OBJECT_SCHEMA' ? [String(node['subname'])] : []),
  ];
  return [...nodes.flatMap((one) => places.find(one) ?? []), ...schemas.flatMap((one) => places.in(one))];
}

/** What changes rows that are there: one more mends none of them. */
const writing = ['UpdateStmt', 'DeleteStmt', 'MergeStmt'];

/** What a statement writes to, and which columns hold no null behind it. */
export const writtenBy = (tree: SyntaxTree, places: Places, { columns }: State): readonly Written[] =>
  writing.flatMap((kind) =>
    nodesOf(tree, kind).flatMap((node) => {
      const relation = places.find(node['relation'] as SyntaxTree);
      if (relation === null) return [];
      const known = columns.flatMap((one) => (one.relation === relation && one.notNull ? [one.name] : []));
      return [{ relation, filled: kind === 'UpdateStmt' ? filledBy(node, new Set(known)) : [] }];
    }),
  );
