import type { Database } from '../../database/index.ts';
import {
  option,
  parseRepack,
  parseStatement,
  type Migration,
  type Statement,
  type SyntaxTree,
} from '../../migrations/index.ts';
import { identifier, literal } from '../../quoting.ts';
import type { Effects, Locked, Relation } from '../hazard.ts';
import { hazardsOf } from './hazards.ts';
import type { LockMode } from './lock-modes.ts';
import { asking, judged, left, withForm } from './meaning.ts';
import type { Measured, MeasureOptions, Measurement } from './measure.ts';
import { catalogueOf, concerning, type Catalogue } from './catalogue.ts';
import { blockedBy, newlyWaiting, plain } from './waits.ts';
import { Failed, unjudgedAt } from './unjudged.ts';
import { firstWords } from './words.ts';

/*
 * What a statement that cannot run in a transaction does, as PostgreSQL's documentation and source say it: a rehearsal
 * cannot look at its locks while it holds them. The names in it are looked up as it would look them up itself.
 */

/** What such a statement does to a relation that it names. */
export interface Doing {
  /** As SQL writes it; null = every table, or every one of a schema. */
  readonly name: string | null;
  readonly schema: string | null;
  readonly mode: LockMode;
  /** On the table's indexes. */
  readonly indexes: LockMode | null;
  readonly does: 'rewrites' | 'builds' | 'builds anew' | null;
  /** The index that is built. */
  readonly index?: string;
  /** Nobody uses it through its parent any more when the lock is taken. */
  readonly apart?: true;
}

type Node = SyntaxTree;

const nameOf = ({ schemaname, relname }: Node): string =>
  (schemaname === undefined ? '' : `${identifier(schemaname as string)}.`) + identifier(relname as string);

const concurrent: Pick<Doing, 'schema' | 'mode' | 'indexes'> = {
  schema: null,
  mode: 'ShareUpdateExclusiveLock',
  indexes: null,
};

/** What a statement does, relation by relation; the strongest lock of each. */
export function doingsOf(tree: SyntaxTree, isRepack: boolean): readonly Doing[] {
  const [[kind, node] = ['', {}]] = Object.entries(tree) as [string, Node][];
  switch (kind) {
    case 'IndexStmt':
      return [{ ...concurrent, name: nameOf(node['relation']), does: 'builds', index: node['idxname'] }];
    case 'DropStmt':
      return (node['objects'] as Node[]).map(({ List }) => ({
        ...concurrent,
        name: (List.items as Node[]).map(({ String: { sval } }) => identifier(sval as string)).join('.'),
        does: null,
      }));
    case 'ReindexStmt':
      return [reindex(node)];
    case 'VacuumStmt':
      return vacuum(node, isRepack);
    case 'ClusterStmt':
      return node['relation'] === undefined ? [] : [everything(nameOf(node['relation']))];
    case 'AlterTableStmt':
      return detach(node);
    default:
      return [];
  }
}

/** Reads and writes wait while the table is written anew. */
const everything = (name: string | null): Doing => ({
  name,
  schema: null,
  mode: 'AccessExclusiveLock',
  indexes: null,
  does: 'rewrites',
});

function reindex({ kind, relation, name, params }: Node): Doing {
  const isConcurrent = option(params, 'concurrently');
  return {
    name: relation === undefined ? null : nameOf(relation as Node),
    schema: /SCHEMA/.test(kind as string) ? (name as string) : null,
    mode: isConcurrent ? 'ShareUpdateExclusiveLock' : 'ShareLock',
    indexes: isConcurrent ? null : 'AccessExclusiveLock',
    does: 'builds anew',
  };
}

function vacuum({ rels, options }: Node, isRepack: boolean): readonly Doing[] {
  const names = ((rels ?? []) as Node[]).map(({ VacuumRelation: { relation } }) => nameOf(relation as Node));
  const rewrites = isRepack || option(options, 'full');
  const isQuiet = !rewrites || option(options, 'concurrently');
  return (names.length === 0 ? [null] : names).map((name) => ({
    ...(isQuiet ? { ...concurrent, does: null } : everything(name)),
    name,
  }));
}

/** The partition's lock is the stronger one: the second transaction takes it, when nobody uses the parent any more. */
function detach({ relation, cmds }: Node): readonly Doing[] {
  const partition = (cmds as Node[])[0]?.['AlterTableCmd']?.def?.PartitionCmd?.name as Node | undefined;
  return [
    { ...concurrent, name: nameOf(relation as Node), does: null },
    ...(partition === undefined
      ? []
      : [
          {
            ...concurrent,
            name: nameOf(partition),
            mode: 'AccessExclusiveLock' as const,
            does: null,
            apart: true as const,
          },
        ]),
  ];
}

/**
 * What a statement that cannot run in a transaction will do, on the database as it is before it.
 * @param settings what the file has set before, as SQL.
 */
export async function documented(
  database: Database,
  source: Migration['source'],
  { start, end, words }: Statement,
  { existing, lineOf, meaning }: Omit<MeasureOptions, 'limit'>,
  settings: readonly string[],
): Promise<Measurement> {
  const sql = source.sql.slice(start, end);
  const isRepack = words[0] === 'REPACK';
  const tree = await (isRepack ? parseRepack(sql) : parseStatement(sql));
  const nothing = { statements: [], endedAt: null, left: 0, unjudged: [] };
  if (tree === null) return nothing;
  const doings = doingsOf(tree, isRepack);
  const line = lineOf(start);
  try {
    await database.query(['BEGIN', ...settings].join(';\n')).catch((error: unknown) => {
      // Settings of the file, which the run that follows makes, too.
      throw new Failed(error);
    });
    const oids = await oidsOf(database, doings);
    const catalogue = await catalogueOf(database);
    const effects = effectsOutside(doings, oids, catalogue, existing);
    const { verdicts, safer, mistake } = await judged(asking(database), meaning, sql, words);
    const hazards = [...withForm(hazardsOf({ words, line }, effects), safer), ...verdicts];
    const isNothing = effects.locks.length === 0 && hazards.length === 0;
    const statement: Measured = {
      file: source.file,
      line,
      statement: firstWords(words),
      effects,
      hazards,
    };
    const place = { file: source.file, line, words };
    const unjudged = mistake === null ? [] : unjudgedAt(place, 'meaning', mistake);
    return { ...nothing, statements: isNothing ? [] : [statement], unjudged };
  } catch (error) {
    return { ...nothing, unjudged: unjudgedAt({ file: source.file, line, words }, 'rest', error) };
  } finally {
    await database
      .query('ROLLBACK')
      .then(() => database.query('RESET ROLE; RESET ALL'))
      .then(() => left(database, meaning))
      .catch(() => {});
  }
}

/** What the names mean that statements give, under the search_path that the file has set. */
async function oidsOf(database: Database, doings: readonly Doing[]): Promise<readonly (number | null)[]> {
  const names = doings.map(({ name }) =>
    name === null ? 'NULL' : `pg_catalog.to_regclass(${literal(name)})::pg_catalog.oid`,
  );
  const rows = (await database.query(`SELECT pg_catalog.json_build_array(${names.join(', ')}) AS oids`)).at(
    -1,
  )?.rows;
  return (rows?.[0]?.['oids'] as readonly (string | number | null)[]).map((oid) =>
    oid === null ? null : Number(oid),
  );
}

/** What it does to relations that the database has, which `existing` says. */
export function effectsOutside(
  doings: readonly Doing[],
  oids: readonly (number | null)[],
  catalogue: Catalogue,
  existing: ReadonlySet<number>,
): Effects {
  const { relations, above } = catalogue;
  const concerned = concerning(catalogue, existing);
  const locks = new Map<number, Locked>();
  const rewrites: Relation[] = [];
  const builds: Effects['builds'][number][] = [];
  const take = (oid: number, mode: LockMode): void => {
    const relation = relations.get(oid);
    if (relation !== undefined && concerned.has(oid)) locks.set(oid, { relation: plain(relation), mode });
  };
  for (const [at, doing] of doings.entries()) {
    for (const { table, index } of meant(doing, oids[at] ?? null, catalogue)) {
      take(table.oid, doing.mode);
      if (index !== null) take(index.oid, doing.indexes ?? doing.mode);
      if (doing.indexes !== null && index === null)
        for (const [oid, uppers] of above)
          if (uppers.includes(table.oid) && 'iI'.includes(relations.get(oid)?.kind ?? ''))
            take(oid, doing.indexes);
      if (!existing.has(table.oid)) continue;
      if (doing.does === 'rewrites') rewrites.push(plain(table));
      if (doing.does === 'builds' || doing.does === 'builds anew')
        builds.push({
          table: plain(table),
          index: doing.index ?? index?.name ?? 'each of its indexes',
          anew: doing.does === 'builds anew',
        });
    }
  }
  const apart = new Set(oids.filter((_, at) => doings[at]?.apart === true));
  const reached: Catalogue = {
    ...catalogue,
    above: new Map([...above].filter(([oid]) => !apart.has(oid))),
  };
  const held = new Map([...locks].map(([oid, { mode }]) => [oid, mode]));
  return {
    locks: [...locks.values()],
    held: [],
    waits: newlyWaiting(new Map(), blockedBy(held, reached), relations).filter(({ relation }) =>
      existing.has(relation.oid),
    ),
    rewrites,
    builds,
    scans: builds.map(({ table }) => ({ table, why: 'to build an index' })),
    until: 'statement',
  };
}

/** The tables that are meant by a name, each with the index where it is that which was named. */
function meant(
  { name, schema }: Doing,
  oid: number | null,
  { relations, above }: Catalogue,
): readonly { readonly table: Relation; readonly index: Relation | null }[] {
  if (name === null)
    return [...relations.values()]
      .filter((one) => 'rm'.includes(one.kind) && (schema === null || one.schema === schema))
      .map((table) => ({ table, index: null }));
  const named = oid === null ? undefined : relations.get(oid);
  if (named === undefined) return [];
  if (!'iI'.includes(named.kind)) return [{ table: named, index: null }];
  const table = (above.get(named.oid) ?? [])
    .map((upper) => relations.get(upper))
    .find((upper) => upper !== undefined && 'rmp'.includes(upper.kind));
  return table === undefined ? [] : [{ table, index: named }];
}
