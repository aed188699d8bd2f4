import { parseStatement, type SyntaxTree } from '../../migrations/index.ts';
import { kindOf } from './scope.ts';

/*
 * Whether two texts say the same, of which the server has written one: it qualifies names, casts constants, and writes
 * IN, LIKE and BETWEEN in its own way.
 */

/** Of a node what stays when the server has written it. */
function plainOf(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(plainOf);
  if (typeof tree !== 'object' || tree === null) return tree;
  const node = tree as SyntaxTree;
  const [kind, of] = kindOf(node);
  switch (kind) {
    case 'TypeCast':
      return plainOf(of['arg']);
    case 'ColumnRef':
      return ['column', plainOf((of['fields'] as readonly unknown[]).at(-1))];
    case 'FuncCall':
      return [
        'call',
        plainOf({ ...of, funcname: (of['funcname'] as readonly unknown[]).at(-1), funcformat: null }),
      ];
    case 'A_Expr':
      return comparison(of);
    case 'A_ArrayExpr':
      return plainOf(of['elements']);
    case 'List':
      return plainOf(of['items']);
    case 'ResTarget':
      return plainOf(of['val']);
    default:
      return Object.fromEntries(
        Object.entries(node)
          .filter(([key]) => !unsaid.has(key))
          .map(([key, value]) => [key, plainOf(value)]),
      );
  }
}

/** What the server adds, or leaves out. */
const unsaid = new Set([
  'location',
  'schemaname',
  'alias',
  'stmt_len',
  'list_start',
  'list_end',
  'relpersistence',
]);

function comparison(node: SyntaxTree): unknown {
  const name = plainOf((node['name'] as readonly unknown[]).at(-1));
  const [left, right] = [plainOf(node['lexpr']), plainOf(node['rexpr'])];
  if (node['kind'] === 'AEXPR_BETWEEN' && Array.isArray(right))
    return {
      boolop: 'AND_EXPR',
      args: [
        ['>=', left, right[0]],
        ['<=', left, right[1]],
      ],
    };
  const operator = (name as SyntaxTree)['String']?.sval as unknown;
  return [node['kind'] === 'AEXPR_IN' || node['kind'] === 'AEXPR_OP_ANY' ? 'any' : operator, left, right];
}

/** Whether a query of the server's differs from that of a statement in no more than what they select. */
export async function findsTheSame(text: string, tree: SyntaxTree): Promise<boolean> {
  const [first, second] = [await parseStatement(text), tree].map((one) =>
    one === null ? null : JSON.stringify(plainOf({ ...kindOf(one)[1], targetList: [] })),
  );
  return first != null && first === second;
}

/** Whether a text of the server's is the condition that a statement has. */
export async function asksTheSame(text: string, tree: SyntaxTree): Promise<boolean> {
  const [, query] = kindOf(await parseStatement(`SELECT ${text}`));
  const own = query['targetList']?.[0]?.ResTarget?.val as unknown;
  return own !== undefined && JSON.stringify(plainOf(own)) === JSON.stringify(plainOf(tree));
}
