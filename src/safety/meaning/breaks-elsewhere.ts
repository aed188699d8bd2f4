import type { SyntaxTree } from '../../migrations/index.ts';
import { asIs, type Behind } from './behind.ts';
import { published } from './breaks-replication.ts';
import { filledBefore, noLongerFilled, type Filled } from './breaks-filled.ts';
import { keptValues } from './breaks-kept.ts';
import { missedObjects, objectsOf, type NamedObject } from './breaks-objects.ts';
import { newOwners } from './breaks-owners.ts';
import { numbers, numbersOf, type Numbers } from './breaks-numbers.ts';
import { paths } from './breaks-paths.ts';
import { refusing } from './breaks-refusing.ts';
import { undone, undoneIf } from './breaks-settings.ts';
import { callersRights, lendingOf, type Lending } from './breaks-rights.ts';
import { changedViews, checkedWrites, viewsOf } from './breaks-views.ts';
import { plainName, said, standing, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames, resolve } from './scope.ts';
import type { Undone } from './settings.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';
import { visibleIn, type Visible } from './visible.ts';

/*
 * What breaks code, and loses values, by an object that is no table's own: a composite type, a policy, a publication.
 * It is asked behind the statement.
 */

/** What has to be known from before a statement, because no catalog says it behind it. */
export interface Former {
  readonly numbers: Numbers | null;
  readonly visible: ReadonlyMap<string, Visible>;
  readonly views: Awaited<ReturnType<typeof viewsOf>>;
  readonly filled: readonly Filled[];
  readonly lending: Lending;
  readonly objects: readonly NamedObject[];
  readonly settings: readonly Undone[];
  /** What is told already. */
  readonly kept: readonly Verdict[];
}

/** @param code trees of statements that the statement runs. */
export async function formerOf(
  change: Change,
  look: Look,
  code: readonly SyntaxTree[] = [],
): Promise<Former> {
  const visible = new Map<string, Visible>();
  for (const one of tablesOfPolicy(change)) visible.set(said(one), await visibleIn(look, one));
  return {
    numbers: await numbersOf(change, look),
    visible,
    views: await viewsOf(change, look),
    filled: await filledBefore(change, look),
    lending: await lendingOf(change, look),
    objects: await objectsOf(change, look),
    settings: await undoneIf(change, code, look),
    kept: [...(await keptValues(change, look)), ...(await checkedWrites(change, look))],
  };
}

/** @param behind what is there behind the statement: where it has not run, as its words say. */
export const elsewhere = async (
  change: Change,
  former: Former,
  look: Look,
  behind: Behind = asIs(look),
): Promise<readonly Verdict[]> => [
  ...(await attributes(change, look)),
  ...policies(change, former),
  ...(await published(change, look)),
  ...(former.numbers === null ? [] : numbers(change, former.numbers, await behind.drawn(former.numbers))),
  ...(former.views.length === 0 ? [] : await changedViews(former.views, await behind.views(former.views))),
  ...(await paths(change, look, behind)),
  ...(await callersRights(change, former.lending, look, behind)),
  ...(await newOwners(change, look)),
  ...(await refusing(change, look)),
  ...noLongerFilled(former.filled),
  ...missedObjects(change.tree, former.objects),
  ...undone(former.settings),
  ...former.kept,
];

/** Composite types by the OID of their pg_class row, and the columns that are of them or arrays of them. */
const compositeOf = (
  oid: number,
): string => `SELECT t.oid::int8 AS oid, n.nspname AS schema, t.typname AS name,
    (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(cn.nspname, c.relname, a.attname)
        ORDER BY cn.nspname, c.relname, a.attnum)
      FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm')
        JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
      WHERE a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped) AS columns
  FROM pg_catalog.pg_class k JOIN pg_catalog.pg_type t ON t.oid = k.reltype
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE k.oid = ${oid} AND k.relkind = 'c'`;

/** Attributes of a composite type that are dropped or get another name: `(address).zip` in queries. */
async function attributes({ tree, base, path }: Change, look: Look): Promise<readonly Verdict[]> {
  const [kind, node] = kindOf(tree);
  const isDrop = kind === 'AlterTableStmt' && node['objtype'] === 'OBJECT_TYPE';
  const isRename = kind === 'RenameStmt' && node['renameType'] === 'OBJECT_ATTRIBUTE';
  if (!isDrop && !isRename) return [];
  const [name = ''] = relationNames(node['relation'] === undefined ? null : { RangeVar: node['relation'] });
  const oid = (await resolve(look, [name], path ?? null)).get(name) ?? 0;
  const [type] = await look(compositeOf(oid));
  if (type === undefined || base.isNew(Number(type['oid']))) return [];
  const own = said({ schema: String(type['schema']), name: String(type['name']) });
  const columns = ((type['columns'] ?? []) as readonly (readonly [string, string, string])[]).map(
    ([schema, relation, column]) => `${plainName(column)} of ${said({ schema, name: relation })}`,
  );
  if (isRename)
    return [
      verdict(
        'rename-column',
        `type:${own}`,
        'breaks',
        `Queries that name ${String(node['subname'])} of the type ${own} fail: ` +
          `it is ${String(node['newname'])} from now on`,
      ),
    ];
  return nodesOf(node['cmds'], 'AlterTableCmd')
    .filter(({ subtype }) => subtype === 'AT_DropColumn')
    .flatMap((command) => {
      const where = `${plainName(String(command['name']))} of the type ${own}`;
      const lost =
        columns.length === 0
          ? []
          : [
              verdict(
                'drop-column',
                `type:${own}`,
                'loses',
                `The attribute ${where} is dropped, and its values in ${columns.join(', ')} with it`,
              ),
            ];
      return [
        ...lost,
        verdict('drop-column', `type:${own}`, 'breaks', `Queries that name ${where} fail: it is dropped`),
      ];
    });
}

/** The table whose policy a statement drops or changes. */
function tableOfPolicy(tree: SyntaxTree | null): string | null {
  const [kind, node] = kindOf(tree);
  if (kind === 'AlterPolicyStmt' || kind === 'CreatePolicyStmt') return String(node['table']?.relname);
  if (kind !== 'DropStmt' || node['removeType'] !== 'OBJECT_POLICY') return null;
  const [object] = node['objects'] as readonly SyntaxTree[];
  const parts = (object?.['List']?.items ?? []) as readonly SyntaxTree[];
  return String(parts.at(-2)?.['String']?.sval);
}

const tablesOfPolicy = (change: Change): readonly Relation[] => {
  const name = tableOfPolicy(change.tree);
  return name === null ? [] : standing(change).filter((one) => one.name === name && one.rowSecurity);
};

/** Whether roles still find rows is known when the file's other policies are there. */
const policies = (change: Change, { visible }: Former): readonly Verdict[] =>
  tablesOfPolicy(change).map((one) =>
    verdict(
      'enable-row-security',
      one,
      'breaks',
      `Roles that no policy of ${said(one)} names any more find no rows in it: a policy is gone or another one`,
      {
        subject: {
          kind: 'policies',
          schema: one.schema,
          name: one.name,
          parts: [],
          visible: visible.get(said(one)) ?? new Map<string, string>(),
        },
      },
    ),
  );
