import { parseStatement, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import type { Behind } from '../meaning/behind.ts';
import { bodiesNamed, functionOf, type Body } from '../meaning/bodies.ts';
import { optionOf, type Drawn, type Numbers } from '../meaning/breaks-numbers.ts';
import { viewsAmong } from '../meaning/breaks-rights.ts';
import type { View, ViewAfter } from '../meaning/breaks-views.ts';
import { columnsIn, plainName, relationIn, type Change } from '../meaning/change.ts';
import { treesIn } from '../meaning/code.ts';
import { findsTheSame } from '../meaning/likeness.ts';
import type { Look } from '../meaning/look.ts';
import { kindOf, nodesOf } from '../meaning/scope.ts';
import { routineOf } from './routines.ts';
import { unknown, type Scene } from './scene.ts';

/*
 * What is there behind a statement that has not run, as its words say: sequences, views and functions, of which a state
 * of tables shows nothing.
 */

/** @param change with the tables behind it. @param look asks the database as it is before. */
export const foreseen = (change: Change, look: Look, scene: Scene): Behind => ({
  drawn: (known) => Promise.resolve(drawnBehind(change, known)),
  views: async (before) =>
    await Promise.all(before.map(async (view) => await viewBehind(change, view, look))),
  lending: async (views) => {
    const takes = invokerOf(change.tree);
    return takes === true ? [] : await viewsAmong(views, look);
  },
  bodies: async (name) => {
    const oid = routineOf(change.before, change.tree, scene)?.oid;
    const known = await bodiesNamed(look, name);
    return known.filter((body) => body.oid === oid).map((body) => bodyBehind(change, body));
  },
});

/** What an option without a value ends at, see sequence.c. */
const furthest = 9.2e18;

/** A sequence with the options of ALTER SEQUENCE or of an identity. */
function withOptions(one: Drawn, options: unknown): Drawn {
  const said = (name: string, otherwise: number, unset: number): number => {
    const value = optionOf(options, name);
    return value === undefined ? otherwise : (value ?? unset);
  };
  const step = said('increment', one.step, one.step);
  return {
    ...one,
    step,
    start: said('start', one.start, one.start),
    least: said('minvalue', one.least, step > 0 ? 1 : -furthest),
    most: said('maxvalue', one.most, step > 0 ? furthest : -1),
  };
}

function drawnBehind(change: Change, { oids, before }: Numbers): readonly Drawn[] {
  const [kind, node] = kindOf(change.tree);
  if (kind === 'AlterSeqStmt')
    return before.map((one) => (oids.includes(one.sequence) ? withOptions(one, node['options']) : one));
  if (kind !== 'AlterTableStmt') return before;
  return nodesOf(node['cmds'], 'AlterTableCmd').reduce<readonly Drawn[]>((now, command) => {
    const { subtype, name, def } = command;
    const isMeant = ({ column, relation }: Drawn): boolean => column === name && oids.includes(relation);
    switch (subtype) {
      case 'AT_SetIdentity':
        return now.map((one) => (isMeant(one) ? withOptions(one, def) : one));
      case 'AT_DropIdentity':
      case 'AT_ColumnDefault':
        return now.filter((one) => !isMeant(one));
      case 'AT_AddIdentity':
        return [...now, ...oids.flatMap((oid) => identityOf(change, oid, String(name), def))];
      default:
        return now;
    }
  }, before);
}

/** The sequence of a new identity, which has no OID yet. */
function identityOf({ after }: Change, oid: number, name: string, options: unknown): readonly Drawn[] {
  const relation = relationIn(after, oid);
  const column = columnsIn(after, oid).find((one) => one.name === name);
  if (relation === undefined || column === undefined) return [];
  const isUnique = after.indexes.some(
    ({ relation: of, unique, predicate, keys: [key, ...others] }) =>
      of === oid && unique && predicate === null && others.length === 0 && key?.sql === plainName(name),
  );
  const made: Drawn = {
    ...{ relation: oid, schema: relation.schema, name: relation.name, kind: relation.kind },
    ...{ column: name, number: column.number, sequence: -1, step: 1, least: 1, most: furthest, start: 1 },
    isUnique,
  };
  return [withOptions(made, options)];
}

/** Whether the query of a view is one that PostgreSQL writes through, see CREATE VIEW. */
function isSimple(query: SyntaxTree): boolean {
  const from = (query['fromClause'] ?? []) as readonly SyntaxTree[];
  const ends = ['distinctClause', 'groupClause', 'havingClause', 'limitCount', 'limitOffset', 'withClause'];
  return (
    from.length === 1 &&
    from[0]?.['RangeVar'] !== undefined &&
    ends.every((name) => query[name] === undefined) &&
    (query['op'] === undefined || query['op'] === 'SETOP_NONE')
  );
}

/** How many rules and triggers write for a view. */
async function writersOf({ oid }: View, look: Look): Promise<number> {
  const [row] = await look(`SELECT (
      (SELECT pg_catalog.count(*) FROM pg_catalog.pg_rewrite r WHERE r.ev_class = ${oid} AND r.rulename <> '_RETURN')
      + (SELECT pg_catalog.count(*) FROM pg_catalog.pg_trigger t WHERE t.tgrelid = ${oid}))::int AS count`);
  return Number(row?.['count']);
}

async function viewBehind({ tree, find }: Change, view: View, look: Look): Promise<ViewAfter> {
  const [kind, node] = kindOf(tree);
  // Without the last rule or trigger that writes for it, the view itself has to be one that can be written.
  if (kind === 'DropStmt') {
    const [, own] = kindOf(await parseStatement(view.definition));
    return isSimple(own) || (await writersOf(view, look)) > 1 ? view : { ...view, writes: 0 };
  }
  const query = (node['query'] as SyntaxTree | undefined)?.['SelectStmt'] as SyntaxTree | undefined;
  if (kind !== 'ViewStmt' || query === undefined || find?.(node['view'] as SyntaxTree) !== view.oid)
    return view;
  const isOther = !(await findsTheSame(view.definition, node['query'] as SyntaxTree));
  // Names of its own stand in it, which a question does not find.
  return { ...view, definition: unknown, isOther, writes: isSimple(query) ? view.writes : 0 };
}

/** Whether a view is read with the rights of whoever asks, as a statement says; null = it does not say it. */
function invokerOf(tree: SyntaxTree | null): boolean | null {
  const [kind, node] = kindOf(tree);
  const said = (options: unknown): boolean | null => {
    const option = nodesOf(options, 'DefElem').find(({ defname }) => defname === 'security_invoker');
    if (option === undefined) return null;
    const value = option['arg']?.String?.sval ?? option['arg']?.Boolean?.boolval;
    return value === undefined || !/^(?:false|off|no|0)$/i.test(String(value));
  };
  // One that is replaced has the options that it is given.
  if (kind === 'ViewStmt') return said(node['options']) ?? false;
  const set = nodesOf(node['cmds'], 'AlterTableCmd').filter(({ subtype }) => subtype === 'AT_SetRelOptions');
  return said(set.map(({ def }) => def as unknown));
}

/** The search_path that options of a function set, as SQL; undefined = they do not say it. */
function pathIn(options: unknown): string | null | undefined {
  const set = nodesOf(options, 'VariableSetStmt').find(({ name }) => name === 'search_path');
  if (set === undefined) return undefined;
  if (set['kind'] !== 'VAR_SET_VALUE') return null;
  return ((set['args'] ?? []) as readonly SyntaxTree[])
    .map((one) => identifier(String(one['A_Const']?.sval?.sval ?? '')))
    .join(', ');
}

function bodyBehind({ tree, sql }: Change, body: Body): Body {
  const [kind, node] = kindOf(tree);
  if (functionOf(tree) === null) return body;
  const isMade = kind === 'CreateFunctionStmt';
  const options = isMade ? node['options'] : node['actions'];
  const option = (name: string): SyntaxTree | undefined =>
    nodesOf(options, 'DefElem').find(({ defname }) => defname === name)?.['arg'] as SyntaxTree | undefined;
  const security = option('security')?.['Boolean'] as SyntaxTree | undefined;
  const path = pathIn(options);
  // What is not said when it is replaced is as it is for a new one.
  const isDefiner = security === undefined ? !isMade && body.isDefiner : security['boolval'] === true;
  const otherwise = isMade ? null : body.path;
  const known = { ...body, isDefiner, path: path === undefined ? otherwise : path };
  if (!isMade) return known;
  const [text] = (option('as')?.['List']?.items ?? []) as readonly SyntaxTree[];
  const language = String(option('language')?.['String']?.sval ?? 'sql');
  return {
    ...known,
    trees: async () =>
      await treesIn({
        where: body.signature,
        language,
        text: language === 'sql' ? String(text?.['String']?.sval ?? sql) : sql,
        names: [],
      }),
  };
}
