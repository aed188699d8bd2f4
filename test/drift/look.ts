import { identifiers } from '../../src/inventory/addresses.ts';
import { entriesOf, pgDump, type DumpEntry } from '../support/pg-dump.ts';
import { query, type Server } from '../support/postgres.ts';

/** What stands in a database: by what pg_dump writes of it, and by the objects of our snapshot. */
export interface Look {
  readonly items: ReadonlyMap<string, Item>;
}

export interface Item {
  /** In words that do not depend on what may differ without a difference: the order of columns and attributes, of grants, of the dump. */
  readonly loose: string;
  /** The same with the order of columns. */
  readonly strict: string;
  /** The names in it. */
  readonly names: ReadonlySet<string>;
  /** Of a partition, the table that it is of. */
  readonly of?: string;
}

/** Reads a database that has our catalog in it. */
export async function lookAt(server: Server, database: string): Promise<Look> {
  const dump = await pgDump(server, database, ['--exclude-schema=catalog']);
  const items = new Map<string, Item>();
  const add = (key: string, item: Item): void => {
    // Constraints of a name that is taken twice, such as those of a parent and its child.
    let own = key;
    for (let n = 2; items.has(own); n++) own = `${key} #${n}`;
    items.set(own, item);
  };
  for (const entry of entriesOf(dump)) add(`dump: ${keyOf(entry)}`, itemOf(entry));
  await query(server.url(database), 'SELECT catalog.capture_snapshot()');
  for (const { kind, identity, body } of await query(
    server.url(database),
    `SELECT kind, identity, body FROM catalog.objects WHERE valid_to IS NULL AND kind NOT IN ('role', 'other role')`,
  ))
    add(`object: ${kind} ${identity}`, objectOf(identity as string, body as Record<string, unknown>));
  return { items };
}

/**
 * The items in which two databases differ, without partitions that only one of them has of a table that both have: these
 * come and go by themselves and are no change of the schema.
 * @param ordered whether the order of columns counts as well.
 */
export function differences(a: Look, b: Look, ordered: (key: string) => boolean): readonly string[] {
  const passing = [...passingPartitions(a, b), ...passingPartitions(b, a)];
  const isOf = (key: string, partition: string): boolean =>
    [a, b].some(({ items }) =>
      [...(items.get(key)?.names ?? [])].some(
        (name) => name === partition || name.startsWith(`${partition}_`),
      ),
    );
  const differs = (key: string): boolean => {
    const [one, other] = [a.items.get(key), b.items.get(key)];
    return ordered(key) ? one?.strict !== other?.strict : one?.loose !== other?.loose;
  };
  return [...new Set([...a.items.keys(), ...b.items.keys()])]
    .filter((key) => differs(key) && !passing.some((partition) => isOf(key, partition)))
    .sort();
}

/** Names of the partitions of one database that are no relations of the other, which has their table. */
function passingPartitions(one: Look, other: Look): readonly string[] {
  const prefix = 'object: partition ';
  const isIn = (identity: string): boolean =>
    ['partition', 'table'].some((kind) => other.items.has(`object: ${kind} ${identity}`));
  return [...one.items]
    .filter(([key, { of }]) => key.startsWith(prefix) && isIn(of ?? ''))
    .map(([key]) => key.slice(prefix.length))
    .filter((identity) => !isIn(identity))
    .map((identity) => identifiers(identity).at(-1) ?? '');
}

/** What differs of an item, with a few characters around it. */
export function difference(key: string, found: Look, wanted: Look): string {
  const texts = [found, wanted].map(({ items }) => items.get(key)?.strict ?? '(nothing)');
  const [a = '', b = ''] = texts;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [is, be] = texts.map((text) =>
    text.slice(Math.max(0, start - 40), text.length - end + 20).slice(0, 200),
  );
  return `${key}: is ${is ?? ''} | should be ${be ?? ''}`;
}

function keyOf({ type, schema, name, of }: DumpEntry): string {
  const owner = of === null || type === 'COMMENT' || type === 'ACL' ? '' : ` of ${of.type}`;
  return `${type} ${schema ?? '-'}.${name}${owner}`;
}

/** Quoted names as a whole, and every word, because a text in JSON is quoted as well. */
const words = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(/"(?:[^"]|"")+"|[\w$]+/g) ?? []).flatMap((word) => {
      const whole = word.replace(/^"|"$/g, '').replaceAll('""', '"');
      return [whole, ...(whole.match(/[\w$]+/g) ?? [])];
    }),
  );

function itemOf({ type, schema, name, of, statements, tablespace }: DumpEntry): Item {
  const [first = '', ...rest] = statements;
  const own = /^(?:TABLE|TYPE|FOREIGN TABLE)$/.test(type) ? [first, ...rest.sort()] : [...statements].sort();
  const strict = [...own, tablespace].join(';\n');
  const loose = /^(?:TABLE|TYPE|FOREIGN TABLE)$/.test(type)
    ? [linesSorted(first), ...own.slice(1), tablespace].join(';\n')
    : strict;
  return {
    strict,
    loose,
    names: words(`${schema ?? ''} ${name} ${of?.schema ?? ''} ${of?.name ?? ''} ${strict}`),
  };
}

/** The columns and constraints between the parentheses of CREATE TABLE, in the order of their text. */
function linesSorted(statement: string): string {
  const lines = statement.split('\n').map((line) => line.replace(/,$/, ''));
  const [head = '', ...others] = lines;
  return / AS ENUM/.test(head) ? statement : [head, ...others.sort()].join('\n');
}

function objectOf(identity: string, body: Record<string, unknown>): Item {
  const sorted = { ...body };
  for (const list of ['columns', 'attributes'])
    if (Array.isArray(body[list])) sorted[list] = body[list].map((one) => JSON.stringify(one)).sort();
  const strict = JSON.stringify(body);
  return {
    strict,
    loose: JSON.stringify(sorted),
    names: words(`${identity} ${strict}`),
    ...(typeof body['partition_of'] === 'string' ? { of: body['partition_of'] } : {}),
  };
}

/** Whether an item is what an offer names, or is about it. */
export function isNamed(key: string, item: Item | undefined, named: readonly NamedObject[]): boolean {
  return named.some(({ kind, identity }) => {
    if (key === `object: ${kind} ${identity}`) return true;
    // A snapshot has one object of all of a kind; pg_dump has each.
    if (key === `object: not modelled ${kind}`) return true;
    // A snapshot has one object for all of a kind; pg_dump has each.
    if (key === `object: not modelled ${kind}`) return true;
    if (kind === 'operator' && key === `dump: OPERATOR ${identity.replace(/\(.*/, '')}`) return true;
    if (item?.names.has(identity) === true) return true;
    // It is called otherwise than its column.
    const [, column] = /^identity sequence (.*) to /.exec(kind === 'grant' ? identity : '') ?? [];
    const [schema = ''] = identifiers(column ?? '');
    if (column !== undefined && key.startsWith(`dump: ACL ${schema}.SEQUENCE `)) return true;
    if (kind === 'default privilege') return key.startsWith('dump: DEFAULT ACL');
    // A grant's is `table public.notes to anon`.
    const parts = identifiers(
      kind === 'grant' ? identity.replace(/^(?:[a-z']+ )?[a-z]+ (?=\S)/, '') : identity,
    );
    return parts.length > 0 && parts.every((part) => item?.names.has(part) === true);
  });
}

interface NamedObject {
  readonly kind: string;
  readonly identity: string;
}
