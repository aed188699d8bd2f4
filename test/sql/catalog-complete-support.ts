import { identifiers } from '../../src/inventory/addresses.ts';
import type { DumpEntry } from '../support/pg-dump.ts';
import type { Session } from './catalog-support.ts';

type Body = Record<string, any>;
interface Item {
  readonly kind: string;
  readonly identity: string;
  readonly oid: number | null;
  readonly body: Body;
}

/** The system catalog in which a kind's OID is unique. */
const classOf: Record<string, number> = {
  schema: 2615,
  table: 1259,
  partition: 1259,
  view: 1259,
  sequence: 1259,
  index: 1259,
  function: 1255,
  type: 1247,
  constraint: 2606,
  trigger: 2620,
  policy: 3256,
  rule: 2618,
  'statistics object': 3381,
  extension: 3079,
  'event trigger': 3466,
  publication: 6104,
  'foreign server': 1417,
};

/** What pg_dump writes of objects that the snapshot names without describing them. */
const onlyNamed: Record<string, string> = {
  'ACCESS METHOD': 'access method',
  CAST: 'cast',
  COLLATION: 'collation',
  CONVERSION: 'conversion',
  'FOREIGN DATA WRAPPER': 'foreign-data wrapper',
  'PROCEDURAL LANGUAGE': 'language',
  OPERATOR: 'operator',
  'OPERATOR CLASS': 'operator class',
  'OPERATOR FAMILY': 'operator family',
  TRANSFORM: 'transform',
  'TEXT SEARCH CONFIGURATION': 'text search configuration',
  'TEXT SEARCH DICTIONARY': 'text search dictionary',
  'TEXT SEARCH PARSER': 'text search parser',
  'TEXT SEARCH TEMPLATE': 'text search template',
  'USER MAPPING': 'user mapping',
  SUBSCRIPTION: 'subscription',
};

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);
const named = (identity: string): string => key(...identifiers(identity));
const unquote = (literal: string): string =>
  (literal.startsWith('E') ? literal.slice(2, -1).replaceAll('\\\\', '\\') : literal.slice(1, -1)).replaceAll(
    "''",
    "'",
  );

/**
 * What is told with a partition, as objects of their own: what it has besides its parent, and the copies that a child by
 * inheritance has of what its parent has.
 */
const partsOfPartitions = `(
  WITH part AS (
    SELECT c.oid AS relation, x.body->>'schema' AS schema, x.body->>'table' AS name, x.body || coalesce(o.body, '{}') AS body
    FROM catalog.statistics x
    JOIN pg_namespace n ON n.nspname = x.body->>'schema'
    JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = x.body->>'table'
    LEFT JOIN catalog.objects o ON o.kind = 'partition' AND o.identity = x.identity AND o.valid_to IS NULL
    WHERE x.kind = 'partition'
  ), own AS (
    SELECT p.relation, l.kind, jsonb_build_object('schema', p.schema, 'table', p.name) || e.body AS body, e.body->>l.kind AS name
    FROM part p
    CROSS JOIN (VALUES ('constraint', 'constraints'), ('index', 'indexes'), ('trigger', 'triggers'), ('policy', 'policies'), ('rule', 'rules')) l(kind, list)
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(p.body->l.list, '[]')) e(body)
    UNION ALL
    SELECT p.relation, o.kind, o.body || jsonb_build_object('schema', p.schema, 'table', p.name), t.name
    FROM part p
    JOIN catalog.objects o ON o.valid_to IS NULL AND o.kind IN ('constraint', 'index', 'trigger')
      AND catalog.quote(o.body->>'schema') || '.' || catalog.quote(o.body->>'table') = p.body->>'partition_of'
    JOIN LATERAL (
      SELECT 'constraint' AS kind, k.conname AS name, pg_get_constraintdef(k.oid) AS text FROM pg_constraint k WHERE k.conrelid = p.relation AND k.conislocal
      UNION ALL SELECT 'index', i.indexrelid::regclass::text, NULL FROM pg_index i WHERE i.indrelid = p.relation AND
        regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '') = regexp_replace(o.body->>'definition', '^.* USING ', '')
      UNION ALL SELECT 'trigger', g.tgname, NULL FROM pg_trigger g WHERE g.tgrelid = p.relation AND g.tgname = o.body->>'trigger'
    ) t ON t.kind = o.kind AND (t.text IS NULL OR t.text = o.body->>'definition')
    WHERE p.body ? 'made_by'
  )
  SELECT DISTINCT ON (w.kind, i.oid) w.kind, catalog.quote(w.body->>'schema') || '.' || catalog.quote(w.name), i.oid::bigint::int, w.body
  FROM own w JOIN LATERAL (
    SELECT 'constraint' AS kind, k.oid, k.conname AS name FROM pg_constraint k WHERE k.conrelid = w.relation
    UNION ALL SELECT 'index', x.indexrelid, c.relname FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid WHERE x.indrelid = w.relation
    UNION ALL SELECT 'trigger', g.oid, g.tgname FROM pg_trigger g WHERE g.tgrelid = w.relation
    UNION ALL SELECT 'policy', q.oid, q.polname FROM pg_policy q WHERE q.polrelid = w.relation
    UNION ALL SELECT 'rule', u.oid, u.rulename FROM pg_rewrite u WHERE u.ev_class = w.relation
  ) i ON i.kind = w.kind AND i.name IN (w.name, w.body->>w.kind) OR i.kind = w.kind AND i.oid::regclass::text = w.name
  UNION ALL
  SELECT 'grant', 'grant', NULL, e.body || jsonb_build_object('on', 'partition', 'object',
    catalog.quote(p.schema) || '.' || catalog.quote(p.name) || coalesce('.' || catalog.quote(e.body->>'column'), ''))
  FROM part p CROSS JOIN LATERAL jsonb_array_elements(coalesce(p.body->'privileges', '[]')) e(body))`;

/** A snapshot as it is stored, and how much of a dump it accounts for. */
export class Account {
  readonly #items: readonly Item[];
  readonly #byOid = new Map<string, Item>();
  readonly #byName = new Map<string, Item>();
  readonly #notModelled = new Map<string, { count: number; names: readonly string[]; dumped: number }>();
  readonly #comments = new Map<string, number>();
  readonly #seen = new Set<Item>();
  /** Entries of kinds that are named only. */
  readonly #onlyNamed = new Set<DumpEntry>();
  /** Indexes that are a partition's part of another. */
  readonly #attached = new Set<string>();
  readonly complaints: string[] = [];

  private constructor(items: readonly Item[]) {
    this.#items = items;
    for (const item of items) {
      if (item.oid !== null) this.#byOid.set(key(classOf[item.kind], item.oid), item);
      if (classOf[item.kind] === 1259) this.#byName.set(named(item.identity), item);
      if (item.kind === 'not modelled')
        this.#notModelled.set(item.identity, {
          count: item.body['count'],
          names: item.body['names'] ?? [],
          dumped: 0,
        });
      for (const comment of commentsIn(item.body))
        this.#comments.set(comment, (this.#comments.get(comment) ?? 0) + 1);
    }
  }

  static async of(session: Session): Promise<Account> {
    const items =
      await session.run(`SELECT kind, identity, oid::bigint::int, body FROM catalog.objects WHERE valid_to IS NULL
        AND kind <> 'partition'
      UNION ALL SELECT s.kind, s.identity, o.oid::bigint::int, s.body || coalesce(o.body, '{}') FROM catalog.statistics s LEFT JOIN catalog.objects o ON o.kind = 'partition' AND o.identity = s.identity AND o.valid_to IS NULL
      WHERE s.kind IN ('partition', 'not modelled')
      UNION ALL ${partsOfPartitions}`);
    return new Account(items as Item[]);
  }

  /** Strikes off what the dump holds; {@link complaints} keeps what the snapshot does not. */
  settle(entries: readonly DumpEntry[]): void {
    for (const {
      type,
      statements: [first = ''],
    } of entries) {
      const child = type === 'INDEX ATTACH' ? / ATTACH PARTITION (.+)$/.exec(first)?.[1] : undefined;
      if (child !== undefined) this.#attached.add(named(child));
    }
    for (const entry of entries) {
      try {
        this.#one(entry);
      } catch (error) {
        this.complaints.push(
          `${entry.type} ${entry.schema ?? '-'} ${entry.name}: ${(error as Error).message}`,
        );
      }
    }
    for (const [kind, { count, dumped }] of this.#notModelled)
      if (count < dumped) this.complaints.push(`${count} of kind ${kind} counted, ${dumped} dumped`);
  }

  /** Objects of the snapshot that the dump did not hold. */
  get unseen(): readonly string[] {
    return this.#items
      .filter((item) => classOf[item.kind] !== undefined && item.oid !== null && !this.#seen.has(item))
      .map(({ kind, identity }) => `${kind} ${identity}`);
  }

  #fail(message: string): never {
    throw new Error(message);
  }

  #equal(what: string, found: unknown, dumped: unknown): void {
    if (JSON.stringify(found) !== JSON.stringify(dumped))
      this.#fail(`${what}: the snapshot has ${JSON.stringify(found)}, the dump ${JSON.stringify(dumped)}`);
  }

  #has(what: string, list: readonly string[] | undefined, value: string): void {
    if (list?.includes(value) !== true)
      this.#fail(`${what}: ${value} is not in ${JSON.stringify(list ?? null)}`);
  }

  #object(entry: DumpEntry): Item {
    const item = this.#byOid.get(key(entry.classid, entry.oid)) ?? this.#fail('not in the snapshot');
    this.#seen.add(item);
    return item;
  }

  #relation(identity: string): Item {
    return this.#byName.get(named(identity)) ?? this.#fail(`${identity} is not in the snapshot`);
  }

  #column(relation: string, column: string): Body {
    const [name] = identifiers(column);
    const { body, kind } = this.#relation(relation);
    const found = (body['columns'] as Body[] | undefined)?.find((item) => item['name'] === name);
    if (kind !== 'partition') return found ?? this.#fail(`${relation} has no column ${column}`);
    // What is not said of it is as its parent says.
    return { ...this.#column(String(body['partition_of']), column), ...found };
  }

  #one(entry: DumpEntry): void {
    const table = entry.of ?? entry;
    if (
      this.#notModelled
        .get('migration history table')
        ?.names.includes(`${table.schema}.${table.name.split(' ')[0]}`) === true
    )
      return;
    const {
      type,
      name,
      schema,
      statements: [first = '', ...rest],
    } = entry;
    const kind = onlyNamed[type];
    if (kind !== undefined) return this.#named(kind, entry);
    switch (type) {
      case 'TABLE':
      case 'FOREIGN TABLE':
        return this.#table(entry);
      case 'TYPE':
      case 'DOMAIN':
        if (this.#byOid.has(key(entry.classid, entry.oid))) return void this.#object(entry);
        return this.#named(/\n\s+INPUT = /.test(first) ? 'base type' : 'shell type', entry);
      case 'SHELL TYPE':
        return this.#has('base types', this.#notModelled.get('base type')?.names, `${schema}.${name}`);
      case 'TABLE ATTACH': {
        const [, parent = '', child = '', bound] =
          /^ALTER TABLE ONLY (.+) ATTACH PARTITION (\S.*?) ((?:FOR VALUES|DEFAULT)[^]*)$/.exec(first) ??
          this.#fail(`not understood: ${first}`);
        const { body } = this.#relation(child);
        this.#equal('parent', named(body['partition_of']), named(parent));
        return this.#equal('bound', body['bound'], bound);
      }
      case 'INDEX ATTACH': {
        // A partition's part of an index is not listed; the index itself is.
        const parent =
          (/^ALTER INDEX (.+) ATTACH PARTITION /.exec(first) ?? this.#fail(`not understood: ${first}`))[1] ??
          '';
        if (!this.#byName.has(named(parent)) && !this.#attached.has(named(parent)))
          this.#fail(`${parent} is not in the snapshot`);
        return;
      }
      case 'SEQUENCE': {
        const [, table, column] = /^ALTER TABLE (.+) ALTER COLUMN (.+) ADD GENERATED /.exec(first) ?? [];
        if (table !== undefined && column !== undefined)
          return this.#identity(first, this.#column(table, column));
        const { body } = this.#object(entry);
        if (/CREATE UNLOGGED/.test(first) !== (body['persistence'] === 'unlogged')) this.#fail('persistence');
        for (const [pattern, property] of [
          [/START WITH (-?\d+)/, 'start'],
          [/INCREMENT BY (-?\d+)/, 'increment'],
          [/MINVALUE (-?\d+)/, 'minimum'],
          [/MAXVALUE (-?\d+)/, 'maximum'],
        ] as const) {
          const [, value] = pattern.exec(first) ?? [];
          if (value !== undefined) this.#equal(property, body[property], value);
        }
        return this.#equal('cache', body['cache'] ?? '1', /CACHE (\d+)/.exec(first)?.[1]);
      }
      case 'SEQUENCE OWNED BY': {
        const [, sequence = '', column = ''] =
          /^ALTER SEQUENCE (.+) OWNED BY (.+)$/.exec(first) ?? this.#fail(`not understood: ${first}`);
        return this.#equal('owner', named(this.#relation(sequence).body['owned_by']), named(column));
      }
      case 'DEFAULT': {
        const [, table = '', column = '', value] =
          /^ALTER TABLE ONLY (\S.*?) ALTER COLUMN (\S.*?) SET DEFAULT ([^]*)$/.exec(first) ??
          this.#fail(`not understood: ${first}`);
        return this.#equal('default', this.#column(table, column)['default'], value);
      }
      case 'ROW SECURITY': {
        const { body } = this.#relation(key2(schema, name));
        return this.#equal(
          'row security',
          body['row_security'] === true || ['on', 'forced'].includes(body['row_security']),
          true,
        );
      }
      case 'PUBLICATION': {
        const { body } = this.#object(entry);
        this.#equal('all sequences', body['all_sequences'] === true, / ALL SEQUENCES/.test(first));
        const [, listed = ''] = / EXCEPT \((.*?)\)(?:, ALL| WITH|$)/.exec(first) ?? [];
        const except =
          listed === '' ? [] : listed.split(', ').map((one) => one.replace(/^TABLE (ONLY )?/, ''));
        const sorted = (tables: readonly string[]): readonly string[] => tables.map(named).sort();
        return this.#equal('except', sorted(body['except'] ?? []), sorted(except));
      }
      case 'PUBLICATION TABLE': {
        const [, publication = '', table = ''] =
          /^ALTER PUBLICATION (.+) ADD TABLE ONLY ([^]+)$/.exec(first) ??
          this.#fail(`not understood: ${first}`);
        const tables = this.#publication(publication)['tables'] as string[];
        const plain = (text: string): string => text.replace(/\s*WHERE \(+|[()\s"]/g, '');
        return tables.some((listed) => plain(listed) === plain(table))
          ? undefined
          : this.#fail(`${table} is not in ${JSON.stringify(tables)}`);
      }
      case 'PUBLICATION TABLES IN SCHEMA': {
        const [, publication = '', listed = ''] =
          /^ALTER PUBLICATION (.+) ADD TABLES IN SCHEMA (.+)$/.exec(first) ??
          this.#fail(`not understood: ${first}`);
        return this.#has('schemas', this.#publication(publication)['schemas'], identifiers(listed)[0] ?? '');
      }
      case 'COMMENT': {
        const literal = / IS (E?'(?:[^']|'')*')$/.exec(first)?.[1] ?? this.#fail(`not understood: ${first}`);
        const comment = unquote(literal);
        const count = this.#comments.get(comment) ?? 0;
        if (count > 0) return void this.#comments.set(comment, count - 1);
        if (entry.of !== null && (onlyNamed[entry.of.type] !== undefined || this.#onlyNamed.has(entry.of)))
          return;
        return this.#fail(`${literal} is no comment of the snapshot`);
      }
      case 'ACL':
        return entry.statements.forEach((statement) => this.#grant(statement, entry));
      case 'DEFAULT ACL':
        return entry.statements.forEach((statement) => this.#defaultPrivilege(statement));
      case 'SECURITY LABEL':
        return this.#named('security label', entry);
      case 'INDEX':
      case 'CONSTRAINT':
        for (const statement of rest) this.#indexProperty(statement);
        if (this.#isAttached(entry) && !this.#byOid.has(key(entry.classid, entry.oid))) return;
        return this.#tablespace(
          entry,
          type === 'INDEX' ? this.#object(entry).body : this.#behind(this.#object(entry)),
        );
      case 'TRIGGER':
      case 'EVENT TRIGGER': {
        const { body } = this.#object(entry);
        const state = entry.statements
          .map((statement) => /(?:DISABLE|ENABLE REPLICA|ENABLE ALWAYS)(?= TRIGGER|$)/.exec(statement)?.[0])
          .find((word) => word !== undefined);
        if (first.startsWith('CREATE CONSTRAINT TRIGGER')) this.#inline(body, `"${body['trigger']}"`, true);
        const enabled =
          { DISABLE: 'disabled', 'ENABLE REPLICA': 'replica', 'ENABLE ALWAYS': 'always' }[state ?? ''] ??
          'origin';
        return this.#equal('enabled', body['enabled'], enabled);
      }
      case 'CHECK CONSTRAINT': {
        const [, domain, constraint = ''] =
          /^ALTER DOMAIN (\S+)\s+ADD CONSTRAINT ("(?:[^"]|"")+"|\S+) /.exec(first) ?? [];
        if (domain === undefined) return void this.#object(entry);
        const type = this.#items.find(
          ({ kind, identity }) => kind === 'type' && named(identity) === named(domain),
        );
        return (type?.body['constraints'] as string[] | undefined)?.some((told) =>
          told.startsWith(`CONSTRAINT ${constraint} `),
        ) === true
          ? undefined
          : this.#fail('not in the snapshot');
      }
      case 'RULE': {
        // A view that another object needs before it is whole.
        if (name.endsWith(' _RETURN'))
          return void this.#relation(key2(schema, name.slice(0, -' _RETURN'.length)));
        const { body } = this.#object(entry);
        for (const statement of rest)
          if (/ (DISABLE|ENABLE (REPLICA|ALWAYS)) RULE /.test(statement) && !/ -- /.test(body['definition']))
            this.#fail(`not told: ${statement}`);
        return;
      }
      case 'STATISTICS': {
        const { body } = this.#object(entry);
        for (const statement of rest) {
          const [, target] = / SET STATISTICS (\d+)$/.exec(statement) ?? [];
          if (target !== undefined && !body['definition'].includes(`statistics target ${target}`))
            this.#fail(`not told: ${statement}`);
        }
        return;
      }
      case 'SCHEMA':
      case 'FUNCTION':
      case 'PROCEDURE':
      case 'AGGREGATE':
      case 'VIEW':
      case 'MATERIALIZED VIEW':
      case 'FK CONSTRAINT':
      case 'POLICY':
      case 'EXTENSION':
      case 'SERVER':
        return void this.#object(entry);
      default:
        return this.#fail('a kind that the snapshot does not know');
    }
  }

  #isAttached({ type, schema, name }: DumpEntry): boolean {
    const index = type === 'INDEX' ? name : (name.split(' ').at(-1) ?? '');
    return this.#attached.has(key(schema, index));
  }

  /** The index of a constraint, which the dump does not tell by itself. */
  #behind({ body }: Item): Body {
    const index = this.#byName.get(key(body['schema'], body['constraint']));
    if (index !== undefined) this.#seen.add(index);
    return index?.body ?? {};
  }

  #named(kind: string, entry: DumpEntry): void {
    const counted = this.#notModelled.get(kind) ?? this.#fail(`no ${kind} is counted`);
    counted.dumped++;
    this.#onlyNamed.add(entry);
    const name =
      kind === 'user mapping'
        ? entry.name.replace(/^USER MAPPING (.*) SERVER (.*)$/, '$1 on $2')
        : entry.name;
    const plain = (text: string): string => text.replaceAll('"', '').toLowerCase();
    const told = counted.names.some((item) =>
      plain(item).includes(
        plain(
          name
            .replace(/^CAST \((.*) AS .*$/, '$1')
            .replace(/^TRANSFORM FOR (.*) LANGUAGE .*$/, '$1')
            .replace(/^.*\./, ''),
        ),
      ),
    );
    if (!told && counted.count <= 100) this.#fail(`is not among the names ${JSON.stringify(counted.names)}`);
  }

  #publication(quoted: string): Body {
    const [name] = identifiers(quoted);
    return (
      this.#items.find(({ kind, body }) => kind === 'publication' && body['name'] === name)?.body ??
      this.#fail(`publication ${quoted} is not in the snapshot`)
    );
  }

  #tablespace({ tablespace }: DumpEntry, body: Body): void {
    if (tablespace !== '') this.#has('options', body['options'], `tablespace=${tablespace}`);
  }

  #table(entry: DumpEntry): void {
    const [first = '', ...rest] = entry.statements;
    const item =
      this.#byOid.get(key(entry.classid, entry.oid)) ?? this.#relation(key2(entry.schema, entry.name));
    this.#seen.add(item);
    const { body, kind } = item;
    if (kind === 'table') {
      this.#equal('unlogged', body['persistence'] === 'unlogged', first.startsWith('CREATE UNLOGGED'));
      if (body['kind'] !== 'partitioned table') this.#tablespace(entry, body);
      const [, options = ''] = /\nWITH \((.*)\)$/m.exec(first) ?? [];
      for (const option of options.split(', ').filter((text) => text !== ''))
        this.#has('options', body['options'], option.replaceAll("'", '').replaceAll('"', ''));
      const [, parents] = /\nINHERITS \((.+)\)$/m.exec(first) ?? [];
      if (parents !== undefined)
        this.#equal('inherits', (body['inherits'] as string[]).map(named), parents.split(', ').map(named));
      const [, partitionKey] = /\nPARTITION BY (.+)$/m.exec(first) ?? [];
      if (partitionKey !== undefined) this.#equal('partition key', body['partition_key'], partitionKey);
      const [, typed] = /^CREATE TABLE .+? OF (.+?)(?: \(|$)/m.exec(first) ?? [];
      if (typed !== undefined)
        this.#equal(
          'type',
          (body['options'] as string[])
            .filter((option) => option.startsWith('of='))
            .map((option) => named(option.slice(3))),
          [named(typed)],
        );
      this.#columns(first, body);
    }
    for (const [, constraint = ''] of kind === 'partition'
      ? first.matchAll(/^ {4}CONSTRAINT ("(?:[^"]|"")+"|\S+) CHECK/gm)
      : [])
      this.#inline(body, constraint, false);
    for (const statement of rest) this.#tableProperty(statement, body);
  }

  #columns(create: string, body: Body): void {
    for (const line of create.split('\n)')[0]?.split('\n').slice(1) ?? []) {
      const [, quoted = '', definition = ''] = /^ {4}("(?:[^"]|"")+"|[a-z_][\w$]*) (.+?),?$/.exec(line) ?? [];
      if (quoted === 'CONSTRAINT') continue;
      if (/^ {4}CONSTRAINT /.test(line)) {
        const [, constraint = '', what = ''] = /^ {4}CONSTRAINT ("(?:[^"]|"")+"|\S+) (\S+)/.exec(line) ?? [];
        if (what === 'CHECK') this.#inline(body, constraint, true);
        continue;
      }
      if (quoted === '') continue;
      const column =
        (body['columns'] as Body[]).find((item) => item['name'] === identifiers(quoted)[0]) ??
        this.#fail(`no column ${quoted}`);
      if (
        !body['options'].some((option: string) => option.startsWith('of=')) &&
        !definition.startsWith(column['type'])
      )
        this.#fail(`column ${quoted}: ${column['type']} in the snapshot, ${definition} in the dump`);
      // An inherited NOT NULL is not written again.
      if (body['inherits'].length === 0)
        this.#equal(
          `not null of ${quoted}`,
          column['not_null'],
          /(?:^| )NOT NULL(?: NO INHERIT| COLLATE \S+)?$/.test(definition) ||
            this.#notYetValid(body, column['name']),
        );
      // Names that the server makes are not told.
      if (/ NO INHERIT$| CONSTRAINT (?!\S+_not_null )\S+ NOT NULL/.test(definition))
        this.#notNull(body, column['name']);
      const [, collation] = / COLLATE (\S+)$/.exec(definition) ?? [];
      if (collation !== undefined)
        this.#equal(
          `collation of ${quoted}`,
          named(column['collation']),
          named(collation.replace(/^pg_catalog\./, '')),
        );
      const [, value] =
        / (?:DEFAULT|GENERATED ALWAYS AS) (.+?)(?: STORED)?(?: CONSTRAINT \S+)?(?: NOT NULL)?(?: COLLATE \S+)?$/.exec(
          definition,
        ) ?? [];
      if (value !== undefined)
        this.#equal(
          `default of ${quoted}`,
          column['generated'] === null ? column['default'] : `(${column['default']})`,
          value,
        );
    }
  }

  #inline({ schema, table }: Body, quoted: string, needed: boolean): void {
    const [name] = identifiers(quoted);
    const found = this.#items.find(
      ({ kind, body }) =>
        kind === 'constraint' &&
        body['schema'] === schema &&
        body['table'] === table &&
        body['constraint'] === name,
    );
    if (found !== undefined) this.#seen.add(found);
    else if (needed) this.#fail(`constraint ${quoted} is not in the snapshot`);
  }

  /** From PostgreSQL 18 on, a NOT NULL that the dump adds by itself. */
  #notYetValid({ schema, table }: Body, column: string): boolean {
    return this.#notNulls(schema, table, column).some(({ body }) => !body['validated']);
  }

  #notNull({ schema, table }: Body, column: string): void {
    this.#seen.add(
      this.#notNulls(schema, table, column)[0] ??
        this.#fail(`the NOT NULL of ${column} is not in the snapshot`),
    );
  }

  #notNulls(schema: string, table: string, column: string): readonly Item[] {
    return this.#items.filter(
      ({ kind, body }) =>
        kind === 'constraint' &&
        body['kind'] === 'not null' &&
        body['schema'] === schema &&
        body['table'] === table &&
        body['columns'][0] === column,
    );
  }

  #tableProperty(statement: string, body: Body): void {
    const [, quoted = '', action = ''] =
      /^ALTER (?:FOREIGN )?TABLE (?:ONLY )?\S.*? ALTER COLUMN ("(?:[^"]|"")+"|\S+) ([^]+)$/.exec(statement) ??
      [];
    if (action !== '') {
      const column =
        (body['columns'] as Body[] | undefined)?.find((item) => item['name'] === identifiers(quoted)[0]) ??
        this.#fail(`not told: ${statement}`);
      const told = column['options'] as string[] | undefined;
      const [, setting, value = ''] = /^SET (STATISTICS|STORAGE|COMPRESSION) (\S+)$/.exec(action) ?? [];
      if (setting !== undefined)
        return this.#has(quoted, told, `${setting.toLowerCase()}=${value.toLowerCase()}`);
      const [, options] = /^SET \((.+)\)$/.exec(action) ?? [];
      if (options !== undefined)
        return options.split(', ').forEach((option) => this.#has(quoted, told, option));
      const [, foreign] = /^OPTIONS \(\s*(.+?)\s*\)$/s.exec(action) ?? [];
      if (foreign !== undefined)
        return foreign
          .split(/,\s*/)
          .forEach((option) =>
            this.#has(quoted, told, option.replace(/^(\S+) '(.*)'$/, '$1=$2').replaceAll('"', '')),
          );
      const [, value2] = /^SET DEFAULT ([^]+)$/.exec(action) ?? [];
      if (value2 !== undefined) return this.#equal(`default of ${quoted}`, column['default'], value2);
      if (action === 'SET NOT NULL') return this.#equal(`not null of ${quoted}`, column['not_null'], true);
      return this.#fail(`not understood: ${statement}`);
    }
    const [, identity] = / REPLICA IDENTITY (FULL|NOTHING)$/.exec(statement) ?? [];
    if (identity !== undefined)
      return this.#equal('replica identity', body['replica_identity'], identity.toLowerCase());
    const [, method] = / SET ACCESS METHOD (\S+)$/.exec(statement) ?? [];
    if (method !== undefined) return this.#has('options', body['options'], `access_method=${method}`);
    if (/ FORCE ROW LEVEL SECURITY$/.test(statement))
      return this.#equal(
        'row security',
        body['force_row_security'] ?? body['row_security'] === 'forced',
        true,
      );
    if (/^ALTER (?:FOREIGN )?TABLE [^]+ OWNER TO /.test(statement)) return;
    this.#fail(`not understood: ${statement}`);
  }

  #indexProperty(statement: string): void {
    const [, clustered] = / CLUSTER ON (.+)$/.exec(statement) ?? [];
    const [, replica] = / REPLICA IDENTITY USING INDEX (.+)$/.exec(statement) ?? [];
    const [, place, target] =
      /^ALTER INDEX .+ ALTER COLUMN (\d+) SET STATISTICS (\d+)$/.exec(statement) ?? [];
    let option = '';
    if (clustered !== undefined) option = 'clustered';
    else if (replica !== undefined) option = 'replica identity';
    else if (place !== undefined) option = `statistics of column ${place}=${target}`;
    else this.#fail(`not understood: ${statement}`);
    const [, relation = ''] = /^ALTER (?:TABLE|INDEX) (?:ONLY )?(\S+)/.exec(statement) ?? [];
    const index = clustered ?? replica;
    const [schema = ''] = identifiers(relation);
    const { body } =
      index === undefined
        ? this.#relation(relation)
        : (this.#byName.get(key(schema, ...identifiers(index))) ??
          this.#fail(`index ${index} is not in the snapshot`));
    this.#has('options', body['options'], option);
  }

  #identity(statement: string, column: Body): void {
    this.#equal(
      'identity',
      column['identity'],
      / ADD GENERATED ALWAYS /.test(statement) ? 'always' : 'by default',
    );
    const told = (column['options'] as string[] | undefined) ?? [];
    for (const [pattern, option, usual] of [
      [/INCREMENT BY (-?\d+)/, 'increment', '1'],
      [/\n\s+MINVALUE (-?\d+)/, 'minimum', undefined],
      [/\n\s+MAXVALUE (-?\d+)/, 'maximum', undefined],
      [/CACHE (\d+)/, 'cache', '1'],
    ] as const) {
      const [, value] = pattern.exec(statement) ?? [];
      if (value !== undefined && value !== usual) this.#has('identity', told, `${option}=${value}`);
    }
    const [, start] = /START WITH (-?\d+)/.exec(statement) ?? [];
    const minimum = told.find((option) => option.startsWith('minimum='))?.slice('minimum='.length);
    if (start !== (minimum ?? '1') && !/INCREMENT BY -/.test(statement))
      this.#has('identity', told, `start=${start}`);
    if (/\bCYCLE\b/.test(statement)) this.#has('identity', told, 'cycle');
  }

  #grant(statement: string, entry: DumpEntry): void {
    const [, verb, privileges = '', on, object = '', role = '', withOption] =
      /^(GRANT|REVOKE(?: GRANT OPTION FOR)?) (.+?) ON (TABLE|SEQUENCE|FUNCTION|PROCEDURE|SCHEMA|TYPE|LANGUAGE|FOREIGN DATA WRAPPER|FOREIGN SERVER|LARGE OBJECT|PARAMETER) ([^]+?) (?:TO|FROM) ("(?:[^"]|"")+"|\S+?)( WITH GRANT OPTION)?$/.exec(
        statement,
      ) ?? this.#fail(`not understood: ${statement}`);
    if (on === 'LARGE OBJECT') return;
    const [grantee] = identifiers(role);
    const item = entry.of === null ? undefined : this.#byOid.get(key(entry.of.classid, entry.of.oid));
    if (item?.body['owner'] === grantee) return;
    if (verb !== 'GRANT') {
      const granted = entry.statements.some(
        (other) => other.startsWith('GRANT ') && other.endsWith(` TO ${role}`),
      );
      if (
        verb === 'REVOKE' &&
        privileges === 'ALL' &&
        !granted &&
        (this.#grants(item?.identity ?? object, grantee ?? '', undefined)?.length ?? 0) > 0
      )
        this.#fail(`not told: ${statement}`);
      return;
    }
    const partition = [...this.#byName.values()].find(
      (known) => known.kind === 'partition' && named(known.identity) === named(object),
    );
    for (const [, privilege = '', columns] of privileges.matchAll(/([A-Z ]+?)\s*(?:\(([^)]*)\))?(?:,|$)/g)) {
      for (const column of columns === undefined ? [''] : columns.split(', ')) {
        const identity = `${item?.identity ?? object}${column === '' ? '' : `.${column}`}`;
        const found = this.#grants(identity, grantee ?? '', partition);
        if (found === undefined) {
          // The identity sequence's are told with its column.
          if (
            on === 'SEQUENCE' &&
            this.#items.some(({ body }) =>
              (body['columns'] as Body[] | undefined)?.some(({ options }) =>
                (options as string[] | undefined)?.some((option) => option.startsWith(`granted to ${role}=`)),
              ),
            )
          )
            continue;
          if (item?.body['owner'] === undefined && grantee === 'postgres') continue;
          this.#fail(`not told: ${statement}`);
        }
        const mark = withOption === undefined ? '' : '*';
        if (privilege !== 'ALL') this.#has(`grant to ${role}`, found, `${privilege}${mark}`);
      }
    }
  }

  #grants(identity: string, grantee: string, partition: Item | undefined): readonly string[] | undefined {
    const wanted = named(identity);
    // A partition's are its parent's unless it has others.
    const parents = partition === undefined ? [] : [named(partition.body['partition_of'])];
    for (const object of [wanted, ...parents]) {
      const found = this.#items.find(
        ({ kind, body }) =>
          kind === 'grant' &&
          body['grantee'] === grantee &&
          named(body['object']) === object &&
          (!identity.includes('(') || body['object'] === identity),
      );
      if (found !== undefined) return found.body['privileges'];
    }
    return undefined;
  }

  #defaultPrivilege(statement: string): void {
    const [, role = '', schema, , on = ''] =
      /^ALTER DEFAULT PRIVILEGES FOR ROLE ("(?:[^"]|"")+"|\S+)(?: IN SCHEMA (\S+))? (GRANT|REVOKE) .+? ON (\w+(?: OBJECTS)?) (?:TO|FROM) /.exec(
        statement,
      ) ?? this.#fail(`not understood: ${statement}`);
    const found = this.#items.some(
      ({ kind, body }) =>
        kind === 'default privilege' &&
        body['role'] === identifiers(role)[0] &&
        body['schema'] === (schema === undefined ? null : identifiers(schema)[0]) &&
        body['on'] === on.toLowerCase(),
    );
    if (!found) this.#fail(`not told: ${statement}`);
  }
}

function key2(schema: string | null, name: string): string {
  return [schema ?? '', name].map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
}

/** Every comment in a body, however deep, told apart from other texts by its key. */
function* commentsIn(body: unknown): Generator<string> {
  if (Array.isArray(body)) {
    for (const item of body) {
      const told =
        typeof item === 'string'
          ? /^comment(?: on (?:"(?:[^"]|"")+"|[^"=]+))?=([^]*)$/.exec(item)?.[1]
          : undefined;
      if (told !== undefined) yield told;
      else yield* commentsIn(item);
    }
  } else if (typeof body === 'object' && body !== null) {
    for (const [name, value] of Object.entries(body)) {
      if (name === 'comment' && typeof value === 'string') yield value;
      else yield* commentsIn(value);
    }
  }
}
