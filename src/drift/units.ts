import type { ReadObject } from '../snapshot/index.ts';

/**
 * The smallest thing that is adopted or left out: an object of a snapshot, or of a table also a column, and the order
 * of its columns.
 */
export interface Unit {
  readonly key: string;
  readonly kind: string;
  readonly identity: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The relation that it is a part of; null = it stands by itself. */
  readonly relation: string | null;
  readonly locked: boolean;
  /** Of a column, its table's. */
  readonly oid: string | null;
}

export type Units = ReadonlyMap<string, Unit>;

/** The kind of a unit that says in which order the columns of a table stand. */
export const columnOrder = 'column order';

export const keyOf = (kind: string, identity: string): string => `${kind} ${identity}`;

/** As `catalog.quote()` writes a name. */
export const quoted = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

export const dotted = (...names: readonly string[]): string => names.map(quoted).join('.');

/** Of the cluster, of its roles, or no part of a schema: no migration of this database makes them. */
export const leftOut = [
  'role',
  'other role',
  'setting',
  'cron job',
  'storage bucket',
  'edge function',
  'server',
] as const;
const isLeftOut: ReadonlySet<string> = new Set(leftOut);
/** So are the privileges on these. */
export const grantsLeftOut = /^(?:database|tablespace|language|extension's )/;
export const notModelledLeftOut = new Set([
  'tablespace',
  'parameter privilege',
  'user mapping',
  'subscription',
]);

/** What makes the descriptions of two databases comparable. */
export interface Comparable {
  /** The role that applied the migrations here, and the one that did on the live database. */
  readonly role: readonly [here: string, live: string];
  /** The lower major of the two. */
  readonly major: number;
  /** Whether one of the two is older than 15, where the schema public belongs to nobody else. */
  readonly olderPublic: boolean;
  /** Units that stand in for what a platform provides. */
  readonly ignored: ReadonlySet<string>;
}

export function unitsOf(objects: readonly ReadObject[], how: Comparable): Units {
  return new Map(
    objects
      .filter(({ kind }) => !isLeftOut.has(kind))
      .flatMap((object) => unitsIn(object, how))
      .filter(({ key }) => !how.ignored.has(key))
      .map((unit) => [unit.key, unit]),
  );
}

function unitsIn(object: ReadObject, how: Comparable): readonly Unit[] {
  const { kind, locked } = object;
  const body = inLiveWords(object.body, how) as Readonly<Record<string, unknown>>;
  const unit = (as: string, identity: string, of: Unit['body'], relation: string | null): Unit => ({
    key: keyOf(as, identity),
    kind: as,
    identity,
    body: of,
    relation,
    locked,
    oid: object.oid,
  });
  switch (kind) {
    case 'table': {
      const { columns, ...rest } = body;
      const list = columns as readonly Readonly<Record<string, unknown>>[];
      return [
        unit(kind, object.identity, rest, object.identity),
        ...list.map((column) =>
          unit('column', `${object.identity}.${quoted(String(column['name']))}`, column, object.identity),
        ),
        unit(columnOrder, object.identity, { names: list.map(({ name }) => name) }, object.identity),
      ];
    }
    case 'not modelled':
      return notModelledLeftOut.has(String(body['kind']))
        ? []
        : (body['names'] as readonly string[]).map((name) => unit(String(body['kind']), name, {}, null));
    case 'extension': {
      const { version: _version, comment: _comment, ...rest } = body;
      return [unit(kind, object.identity, rest, null)];
    }
    case 'grant':
      return grantOf(body, how, unit);
    case 'default privilege': {
      const { role, schema, on, grantee } = body as Readonly<Record<string, string | null>>;
      const place = schema === null ? '' : ` in ${quoted(schema ?? '')}`;
      return [
        unit(kind, `${quoted(role ?? '')}${place} on ${on} to ${quotedRole(grantee ?? '')}`, body, null),
      ];
    }
    case 'schema': {
      const { owner, ...rest } = body;
      const isOlder = object.identity === 'public' && how.olderPublic;
      return [unit(kind, object.identity, isOlder ? rest : { owner, ...rest }, null)];
    }
    case 'view':
    case 'sequence':
    case 'partition':
      return [unit(kind, object.identity, body, object.identity)];
    default:
      return [unit(kind, object.identity, body, relationOf(body))];
  }
}

const relationOf = (body: Unit['body']): string | null =>
  typeof body['table'] === 'string' && typeof body['schema'] === 'string'
    ? dotted(body['schema'], body['table'])
    : null;

const quotedRole = (name: string): string => (name === 'PUBLIC' ? name : quoted(name));

function grantOf(
  body: Unit['body'],
  { olderPublic }: Comparable,
  unit: (kind: string, identity: string, of: Unit['body'], relation: string | null) => Unit,
): readonly Unit[] {
  const { on, object, grantee } = body as Readonly<Record<string, string>>;
  if (on === undefined || object === undefined || grantee === undefined || grantsLeftOut.test(on)) return [];
  if (olderPublic && on === 'schema' && object === 'public' && grantee === 'PUBLIC') return [];
  const relation = on === 'column' ? object.replace(/\.(?:"(?:[^"]|"")*"|[^."]+)$/, '') : object;
  const isRelation = /^(?:table|view|materialized view|sequence|foreign table|column)$/.test(on);
  return [unit('grant', `${on} ${object} to ${quotedRole(grantee)}`, body, isRelation ? relation : null)];
}

/** Keys under which a body names roles. */
const roleKeys = new Set(['owner', 'grantee', 'role', 'roles']);

/** A body with the live database's role, and without a privilege that only one of the two servers knows. */
function inLiveWords(value: unknown, how: Comparable, key = ''): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => inLiveWords(one, how, key));
    return key === 'privileges' && how.major < 17 ? list.filter((one) => !isMaintain(one)) : list;
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, inLiveWords(one, how, name)]),
    );
  return roleKeys.has(key) && value === how.role[0] ? how.role[1] : value;
}

const isMaintain = (privilege: unknown): boolean => privilege === 'MAINTAIN' || privilege === 'MAINTAIN*';

const text = (unit: Unit | undefined): string => (unit === undefined ? '' : JSON.stringify(unit.body));

/** Whether two sides have the same under a key. */
export function isSame(one: Units, other: Units, key: string): boolean {
  const [a, b] = [one.get(key), other.get(key)];
  if (a?.kind === columnOrder && b?.kind === columnOrder) return isSameOrder(a, b);
  return text(a) === text(b);
}

/** The columns that both have stand in one order. */
function isSameOrder(one: Unit, other: Unit): boolean {
  const [a, b] = [one, other].map(({ body }) => body['names'] as readonly string[]) as [
    readonly string[],
    readonly string[],
  ];
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.filter((name) => inB.has(name)).join('\0') === b.filter((name) => inA.has(name)).join('\0');
}

/** The keys under which two sides differ. Partitions that come or go do so by themselves. */
export function differing(one: Units, other: Units): ReadonlySet<string> {
  return new Set(
    [...new Set([...one.keys(), ...other.keys()])].filter((key) => {
      const [a, b] = [one.get(key), other.get(key)];
      const { kind } = (a ?? b) as Unit;
      if ((a === undefined || b === undefined) && (kind === 'partition' || kind === columnOrder))
        return false;
      return !isSame(one, other, key);
    }),
  );
}

/** The tables whose columns stand in another order than on the other side. */
export function otherwiseOrdered(one: Units, other: Units): readonly string[] {
  return [...one]
    .filter(([key, { kind }]) => kind === columnOrder && other.has(key) && !isSame(one, other, key))
    .map(([key]) => key);
}

/** The properties in which two descriptions of one unit differ. */
export function propertiesOf(one: Unit | undefined, other: Unit | undefined): readonly string[] {
  if (one === undefined || other === undefined) return [];
  return [...new Set([...Object.keys(one.body), ...Object.keys(other.body)])].filter(
    (name) => JSON.stringify(one.body[name]) !== JSON.stringify(other.body[name]),
  );
}
