import { marker } from '../rehearsal/index.ts';
import type { ReadObject } from '../snapshot/index.ts';
import { said, saysAll } from './live-words.ts';

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
  /** The key of the extension that brings what this is a privilege on, and with which alone it comes. */
  readonly extension?: string;
  /**
   * It was not seen, but follows from the default privileges that were there when the extension came. `unknown` = these
   * were changed since.
   */
  readonly foretold?: 'certain' | 'unknown';
  /** A privilege that says ALL, of which the shadow's version knows less than the live database's. */
  readonly isAll?: true;
  /** Of an extension. The server decides it, so that it is no part of the body. */
  readonly version?: string;
  /** What an extension brings, as far as that was read. */
  readonly members?: ReadonlySet<string>;
}

export type Units = ReadonlyMap<string, Unit>;

/** The kind of a unit that says in which order the columns of a table, or the attributes of a type, stand. */
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
/** So are the privileges on these; those on what an extension brings come and go with it. */
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
  /** The live database's. */
  readonly liveMajor: number;
  /** Whether one of the two is older than 15, where the schema public belongs to nobody else, and the other is not. */
  readonly olderPublic: boolean;
  /** Units that stand in for what a platform provides. */
  readonly ignored: ReadonlySet<string>;
  /** Where what an extension brings belongs to a role that can be told who may use it. */
  readonly members: MembersTold;
  /** The versions of extensions that CREATE EXTENSION makes on the live server, by their names. */
  readonly versions: ReadonlyMap<string, string>;
}

/**
 * `here` = on the live database and on the one that stands in for it, so that it can be seen. `live` = on the live
 * database only: here a superuser makes it, who is nobody's role. `nowhere` = on the live database it is another's.
 */
export type MembersTold = 'here' | 'live' | 'nowhere';

/** @param known units of objects that were read before, under the same terms; more are added. */
export function unitsOf(
  objects: readonly ReadObject[],
  how: Comparable,
  known: WeakMap<ReadObject, readonly Unit[]> = new WeakMap(),
): Units {
  const unitsFor = (object: ReadObject): readonly Unit[] => {
    const found = known.get(object) ?? unitsIn(object, how);
    known.set(object, found);
    return found;
  };
  const units = new Map<string, Unit>();
  for (const object of objects)
    if (!isLeftOut.has(object.kind) && !isOfRehearsal(object.identity))
      for (const unit of unitsFor(object)) if (!how.ignored.has(unit.key)) units.set(unit.key, unit);
  return units;
}

/** What is the rehearsal's own, and privileges on it. */
const isOfRehearsal = (identity: string): boolean =>
  identity.includes(marker) &&
  identity.split(' ').some((word) => word === marker || word.startsWith(`${marker}.`));

function unitsIn(object: ReadObject, how: Comparable): readonly Unit[] {
  const { kind, locked } = object;
  const body = said(object.body, how);
  const isAll = saysAll(object.body, body, how);
  const unit = (as: string, identity: string, of: Unit['body'], relation: string | null): Unit => ({
    key: keyOf(as, identity),
    kind: as,
    identity,
    body: of,
    relation,
    locked,
    oid: object.oid,
    ...(isAll ? { isAll } : {}),
  });
  switch (kind) {
    case 'table':
      return tableUnits(object, body, how, unit);
    case 'type':
      return typeUnits(object.identity, body, unit);
    case 'not modelled':
      return notModelled(body, unit);
    case 'extension': {
      const { version, comment: _comment, members, ...rest } = body;
      return [
        {
          ...unit(kind, object.identity, rest, null),
          version: String(version),
          members: new Set((members ?? []) as readonly string[]),
        },
      ];
    }
    case 'grant':
      return grantOf(body, unit);
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
    case 'sequence': {
      // Before PostgreSQL 15 the sequence of an unlogged table is logged, and nothing else can be said.
      const { persistence, ...rest } = body;
      const kept = how.major < 15 || persistence === undefined ? rest : body;
      return [unit(kind, object.identity, kept, object.identity)];
    }
    case 'partition':
      return [unit(kind, object.identity, how.olderPublic ? withoutStates(body) : body, object.identity)];
    case 'view':
      return [unit(kind, object.identity, body, object.identity)];
    default:
      return [unit(kind, object.identity, body, relationOf(body))];
  }
}

/** Before PostgreSQL 15 a trigger of a partitioned table is disabled on other partitions by the same statement. */
function withoutStates(body: Unit['body']): Unit['body'] {
  const constraints = body['constraints'] as readonly Unit['body'][] | undefined;
  if (constraints === undefined) return body;
  return { ...body, constraints: constraints.map(({ triggers: _, ...constraint }) => constraint) };
}

type MakeUnit = (kind: string, identity: string, of: Unit['body'], relation: string | null) => Unit;

/** A type and, of a composite one, the order of its attributes. */
function typeUnits(identity: string, body: Unit['body'], unit: MakeUnit): readonly Unit[] {
  const { attributes } = body as { readonly attributes?: readonly { readonly name: string }[] };
  if (body['kind'] !== 'composite' || attributes === undefined) return [unit('type', identity, body, null)];
  const sorted = [...attributes].sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
  const names = attributes.map(({ name }) => name);
  return [
    unit('type', identity, { ...body, attributes: sorted }, null),
    unit(columnOrder, identity, { names, of: 'type' }, null),
  ];
}

/** Objects of a kind that a snapshot only counts and names. */
function notModelled(body: Unit['body'], unit: MakeUnit): readonly Unit[] {
  const kind = String(body['kind']);
  if (notModelledLeftOut.has(kind)) return [];
  const definitions = (body['definitions'] ?? {}) as Readonly<Record<string, Unit['body']>>;
  return (body['names'] as readonly string[]).map((name) => ({
    ...unit(kind, name, definitions[name] ?? {}, null),
    key: keyOf(kind, isInFacts.has(kind) ? asQuoted(name) : name),
  }));
}

/** Kinds that no snapshot models, and of which the library has facts. */
const isInFacts: ReadonlySet<string> = new Set(['collation', 'foreign-data wrapper']);

/** As {@link quoted} writes it: PostgreSQL, which names what is not modelled, has quotes around reserved words too. */
const asQuoted = (name: string): string => name.replace(/"([a-z_][a-z0-9_]*)"/g, '$1');

interface Parts {
  readonly rest: Unit['body'];
  readonly columns: readonly Unit['body'][];
}

/** Of each body once, so that two databases which have it have the same values. */
const parts = new WeakMap<Unit['body'], Parts>();

function partsOf(body: Unit['body']): Parts {
  const { columns, ...rest } = body;
  const found = parts.get(body) ?? { rest, columns: columns as readonly Unit['body'][] };
  parts.set(body, found);
  return found;
}

function withoutNameOfNotNull(column: Unit['body']): Unit['body'] {
  const { not_null_constraint: name, ...rest } = column;
  return name === undefined ? column : rest;
}

/** A table, its columns, and their order. */
function tableUnits(
  { kind, identity }: ReadObject,
  body: Unit['body'],
  how: Comparable,
  unit: MakeUnit,
): readonly Unit[] {
  const { rest, columns } = partsOf(body);
  const list = how.major < 18 ? columns.map(withoutNameOfNotNull) : columns;
  const units = list.flatMap((column) =>
    columnUnits(`${identity}.${quoted(String(column['name']))}`, column, identity, how, unit),
  );
  return [
    unit(kind, identity, rest, identity),
    ...units,
    unit(columnOrder, identity, { names: list.map(({ name }) => name) }, identity),
  ];
}

const granted = 'granted to ';

/** A column, and the privileges on the sequence behind it, which a snapshot holds among its options. */
function columnUnits(
  identity: string,
  column: Unit['body'],
  relation: string,
  how: Comparable,
  unit: MakeUnit,
): readonly Unit[] {
  const { options, ...rest } = column;
  const all = (options ?? []) as readonly string[];
  const grants = all.filter((one) => one.startsWith(granted));
  if (grants.length === 0) return [unit('column', identity, column, relation)];
  const own = all.filter((one) => !one.startsWith(granted));
  return [
    unit('column', identity, own.length === 0 ? rest : { ...rest, options: own }, relation),
    ...grants.flatMap((one) => {
      const at = one.lastIndexOf('=');
      const name = one.slice(granted.length, at);
      const grantee = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
      const privileges = one.slice(at + 1).split(',');
      const body = { on: 'identity sequence', object: identity, grantee, privileges };
      return grantOf(said(body, how), unit);
    }),
  ];
}

const relationOf = (body: Unit['body']): string | null =>
  typeof body['table'] === 'string' && typeof body['schema'] === 'string'
    ? dotted(body['schema'], body['table'])
    : null;

const quotedRole = (name: string): string => (name === 'PUBLIC' ? name : quoted(name));

function grantOf(body: Unit['body'], unit: MakeUnit): readonly Unit[] {
  const { on, object, grantee } = body as Readonly<Record<string, string>>;
  if (on === undefined || object === undefined || grantee === undefined) return [];
  if (body['extension'] !== undefined) return memberGrant(body, unit);
  if (grantsLeftOut.test(on)) return [];
  const isIn = on === 'column' || on === 'identity sequence';
  const relation = isIn ? object.replace(/\.(?:"(?:[^"]|"")*"|[^."]+)$/, '') : object;
  const isRelation =
    /^(?:table|view|materialized view|sequence|foreign table|column|identity sequence)$/.test(on);
  return [unit('grant', `${on} ${object} to ${quotedRole(grantee)}`, body, isRelation ? relation : null)];
}

/** @see membersGrants */
function memberGrant({ extension, foretold, ...body }: Unit['body'], unit: MakeUnit): readonly Unit[] {
  const { on, object, grantee } = body as Readonly<Record<string, string>>;
  const made = unit('grant', `${on} ${object} to ${quotedRole(grantee ?? '')}`, body, null);
  const whole = { ...made, extension: keyOf('extension', quoted(String(extension))) };
  return [foretold === 'certain' || foretold === 'unknown' ? { ...whole, foretold } : whole];
}
