import type { SyntaxTree } from '../../migrations/index.ts';
import { requirement } from '../meaning/fails-domains.ts';
import type { Change } from '../meaning/change.ts';
import { nodesOf } from '../meaning/scope.ts';
import type { Column, State } from '../meaning/state.ts';
import { isSerial, keyOfType, type Known } from './types.ts';

/* Which changes of columns write a table anew: ATExecAddColumn and ATColumnChangeRequiresRewrite. */

const callsVolatile = (tree: unknown, { volatile }: Known): boolean =>
  nodesOf(tree, 'FuncCall').some(({ funcname }) =>
    volatile.has(String((funcname as readonly SyntaxTree[]).at(-1)?.['String']?.sval)),
  );

/** Whether rows that are there need a value of their own, or one that a domain has to look at. */
export function addsByRewrite(definition: SyntaxTree, known: Known, after: State): boolean {
  const typeName = definition['typeName'] as SyntaxTree;
  const constraints = nodesOf(definition, 'Constraint');
  const type = known.types.get(keyOfType(typeName));
  const isOfDomain = type !== undefined && type.type !== type.base;
  const checks =
    isOfDomain &&
    (after.constraints.some(({ domain, kind }) => domain === type.type && kind === 'c') ||
      requirement({ after } as Change, type as Column).notNull);
  return (
    isSerial(typeName) ||
    checks ||
    constraints.some(
      ({ contype, raw_expr, generated_kind }) =>
        contype === 'CONSTR_IDENTITY' ||
        (contype === 'CONSTR_GENERATED' && generated_kind !== 'v') ||
        (contype === 'CONSTR_DEFAULT' && callsVolatile(raw_expr, known)),
    )
  );
}

const texts = new Set(['text', 'character varying']);

/** What stays the same bytes when only the modifier changes. */
function keepsLength(from: Column, to: Column): boolean {
  const [old, now] = [from.baseTypmod, to.baseTypmod];
  if (now < 0 || old === now) return true;
  if (old < 0) return false;
  switch (to.baseName) {
    case 'character varying':
    case 'bit varying':
      return now >= old;
    case 'numeric':
      // The same digits behind the point, and as many before it (numeric_support).
      return ((old - 4) & 0x7ff) === ((now - 4) & 0x7ff) && now >= old;
    case 'timestamp without time zone':
    case 'timestamp with time zone':
    case 'time without time zone':
    case 'time with time zone':
    case 'interval':
      return now >= old;
    default:
      return false;
  }
}

const stamps = new Set(['timestamp without time zone', 'timestamp with time zone']);

/** Whether a USING says nothing but the column, or a cast of it to the type that it gets. */
function isPlain(using: SyntaxTree, from: Column, to: Column, known: Known): boolean {
  const cast = using['TypeCast'] as SyntaxTree | undefined;
  const operand = cast === undefined ? using : (cast['arg'] as SyntaxTree);
  const names = operand['ColumnRef']?.fields as readonly SyntaxTree[] | undefined;
  if (names?.at(-1)?.['String']?.sval !== from.name) return false;
  const type = cast === undefined ? undefined : known.types.get(keyOfType(cast['typeName'] as SyntaxTree));
  return cast === undefined || type === undefined || type.base === to.base;
}

/** @param using null = values are assigned. */
export function rewritesValues(from: Column, to: Column, using: SyntaxTree | null, known: Known): boolean {
  if (using !== null && !isPlain(using, from, to, known)) return true;
  // A domain looks at each value.
  if (to.type !== to.base && to.type !== from.type) return true;
  if (from.base === to.base) return !keepsLength(from, to);
  if (texts.has(from.baseName) && texts.has(to.baseName)) return to.baseTypmod >= 0;
  // With a precision the value is rounded by a function of its own.
  if (stamps.has(from.baseName) && stamps.has(to.baseName)) return !known.utc || to.baseTypmod >= 0;
  return !known.relabels.has(`${from.base} ${to.base}`) || to.baseTypmod >= 0;
}
