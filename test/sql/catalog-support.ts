import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import * as z from 'zod/mini';
import { changeSchema, snapshotSchema, type Change, type Snapshot } from '../../src/snapshot/index.ts';
import { createEngine } from '../support/embedded.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { borrowSession, type Opened } from '../support/idle-sessions.ts';
import { ends, type Major } from '../support/postgres.ts';
import { bundled } from './support-bundled.ts';

export const catalogSql = bundled('003_feature_inventory.sql');

/** What differs between majors is what there is to read: catalog-complete.test.ts captures all of it on each of them. */
export const engines = [...ends, 'embedded'] as const;

/** A connection to an empty database of its own, on a server or on the embedded engine. */
export class Session implements AsyncDisposable {
  readonly client: pg.Client;
  readonly #close: () => Promise<void>;

  constructor(client: pg.Client, close: () => Promise<void> = () => client.end()) {
    this.client = client;
    this.#close = close;
  }

  /** The rows of the last statement. */
  async run(text: string): Promise<Record<string, any>[]> {
    const result = (await this.client.query(text)) as pg.QueryResult | pg.QueryResult[];
    return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
  }

  async value(text: string): Promise<any> {
    return Object.values((await this.run(text))[0] ?? {})[0];
  }

  async capture(label: string | null = null): Promise<number> {
    return Number(
      await this.value(
        `SELECT catalog.capture_snapshot(${label === null ? 'NULL' : pg.escapeLiteral(label)})`,
      ),
    );
  }

  async current(): Promise<Snapshot> {
    return z
      .strictObject(snapshotSchema.shape)
      .parse(await this.value('SELECT to_jsonb(c) FROM catalog.inventory_current c'));
  }

  async changes(): Promise<readonly Change[]> {
    return (await this.run('SELECT * FROM catalog.inventory_diff')).map((row) =>
      z.strictObject(changeSchema.shape).parse(row),
    );
  }

  /** What a change of the schema reads like: `change kind identity severity`. */
  async after(text: string): Promise<readonly string[]> {
    await this.run(text);
    await this.capture();
    return (await this.changes()).map(
      ({ change, kind, identity, severity }) => `${change} ${kind} ${identity} ${severity}`,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
  }
}

export async function connectTo(url: string): Promise<Session> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return new Session(client);
}

/** A new database of its own. */
export async function open(engine: Major | 'embedded'): Promise<Session> {
  const { client, close } = await opened(engine);
  return new Session(client, close);
}

/** An empty database that the tests of a file use one after the other. */
export async function emptied(engine: Major | 'embedded'): Promise<Session> {
  const { client, close } = await borrowSession(`empty ${engine}`, () => opened(engine));
  return new Session(client, close);
}

async function opened(engine: Major | 'embedded'): Promise<Opened> {
  if (engine === 'embedded') {
    const embedded = await createEngine();
    const client = new pg.Client(createPgConfig(embedded));
    await client.connect();
    return { client, close: () => embedded.close() };
  }
  const borrowed = await borrowServer(engine);
  const { client } = await connectTo(await borrowed.server.createDatabase('test'));
  const close = async (): Promise<void> => {
    await client.end();
    await borrowed[Symbol.asyncDispose]();
  };
  return { client, close };
}

/** As an identifier, this breaks whatever concatenates without quoting. */
export const hostile = 'We|ird `T` "q"\n<b>@team #1 🐘 \u202Eאב.c';
export const hostileQuoted = pg.escapeIdentifier(hostile);

/** One of everything that an inventory describes, on every major. */
export function oneOfEverything(version: number): string {
  return `
CREATE SCHEMA app; COMMENT ON SCHEMA app IS 'The application';
CREATE ROLE reader NOLOGIN; CREATE ROLE "Odd | role" LOGIN BYPASSRLS; GRANT reader TO "Odd | role";
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'happy'); CREATE TYPE app.pair AS (a int, b text);
CREATE DOMAIN app.email AS text NOT NULL DEFAULT 'a@b' CONSTRAINT has_at CHECK (VALUE LIKE '%@%'); CREATE TYPE app.span AS RANGE (subtype = timestamptz);
CREATE SEQUENCE app.numbers START 5 INCREMENT 2 CYCLE MAXVALUE 99;
CREATE TABLE app.author (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text COLLATE "C" NOT NULL, feeling app.mood DEFAULT 'ok',
  born timestamptz DEFAULT '2020-01-01 00:00+02', patience interval DEFAULT '1 mon 2 days', picture bytea DEFAULT '\\xdeadbeef', factor float8 DEFAULT 0.1,
  upper_name text GENERATED ALWAYS AS (upper(name)) STORED, CONSTRAINT name_given CHECK (name <> ''), UNIQUE (name));
COMMENT ON TABLE app.author IS 'Who writes'; COMMENT ON COLUMN app.author.name IS 'Full name';
CREATE TABLE app.book (id serial PRIMARY KEY, author_id bigint REFERENCES app.author ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
  title text, during tstzrange, mail app.email, EXCLUDE USING gist (during WITH &&));
ALTER TABLE app.book ADD CONSTRAINT long_title CHECK (length(title) > 1) NOT VALID;
CREATE INDEX book_title ON app.book (lower(title), author_id) INCLUDE (id) WHERE title IS NOT NULL; COMMENT ON INDEX app.book_title IS 'For search';
CREATE UNLOGGED TABLE app.scratch (a int) WITH (fillfactor = 50);
CREATE TABLE app.event (at date NOT NULL, what text, PRIMARY KEY (at)) PARTITION BY RANGE (at);
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.event_rest PARTITION OF app.event DEFAULT PARTITION BY LIST (at); CREATE TABLE app.event_rest_1 PARTITION OF app.event_rest DEFAULT;
CREATE TABLE app.child (more int) INHERITS (app.scratch);
CREATE VIEW app.titles WITH (security_barrier = true) AS SELECT b.title, a.name FROM app.book b JOIN app.author a ON a.id = b.author_id; COMMENT ON VIEW app.titles IS 'Titles';
CREATE MATERIALIZED VIEW app.counts AS SELECT count(*) AS n FROM app.book WITH NO DATA;
CREATE FUNCTION app.greet(who text, loud boolean DEFAULT false) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE SECURITY DEFINER SET search_path = app AS $$ SELECT 'hi ' || who $$;
CREATE FUNCTION app.greet(who int) RETURNS text LANGUAGE sql IMMUTABLE RETURN 'number ' || who; COMMENT ON FUNCTION app.greet(int) IS 'Greets a number';
CREATE PROCEDURE app.tidy() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM app.scratch; END $$;
CREATE AGGREGATE app.total(int) (sfunc = int4pl, stype = int, initcond = '0');
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE OF title ON app.book FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION app.touch('x'); ALTER TABLE app.book DISABLE TRIGGER touch;
CREATE TRIGGER on_event BEFORE INSERT ON app.event FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE RULE quiet AS ON DELETE TO app.scratch DO INSTEAD NOTHING;
ALTER TABLE app.book ENABLE ROW LEVEL SECURITY; ALTER TABLE app.book FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON app.book AS RESTRICTIVE FOR UPDATE TO reader, "Odd | role" USING (author_id IN (SELECT id FROM app.author)) WITH CHECK (title <> '');
CREATE POLICY everyone ON app.book FOR SELECT USING (true);
GRANT SELECT, INSERT ON app.book TO reader WITH GRANT OPTION; GRANT SELECT (name) ON app.author TO PUBLIC; GRANT USAGE ON SCHEMA app TO reader; REVOKE EXECUTE ON FUNCTION app.greet(int) FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader;
CREATE STATISTICS app.related ON author_id, title FROM app.book;
CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$; CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('DROP TABLE', 'CREATE TABLE') EXECUTE FUNCTION app.watch();
CREATE PUBLICATION changes FOR TABLE app.book ${version >= 15 ? '(id, title) WHERE (id > 1)' : ''} WITH (publish = 'insert, update');
${version >= 15 ? 'CREATE PUBLICATION whole FOR TABLES IN SCHEMA app;' : 'CREATE PUBLICATION whole FOR ALL TABLES;'}
CREATE FOREIGN DATA WRAPPER wrapper; CREATE SERVER far FOREIGN DATA WRAPPER wrapper OPTIONS (host 'db.example', password 'hunter2secret');
CREATE USER MAPPING FOR reader SERVER far OPTIONS (user 'u', password 'hunter3secret'); CREATE FOREIGN TABLE app.remote (a int) SERVER far OPTIONS (remote_table 'x');
CREATE CAST (app.pair AS text) WITH INOUT; CREATE COLLATION app.binary FROM "C"; CREATE TEXT SEARCH CONFIGURATION app.words (COPY = simple);
CREATE TABLE public.schema_migrations (version text PRIMARY KEY); CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text);
CREATE SCHEMA ${hostileQuoted}; CREATE TABLE ${hostileQuoted}.${hostileQuoted} (${hostileQuoted} int DEFAULT 1 PRIMARY KEY, parent int REFERENCES ${hostileQuoted}.${hostileQuoted});
COMMENT ON TABLE ${hostileQuoted}.${hostileQuoted} IS ${pg.escapeLiteral(hostile)}; CREATE INDEX ${pg.escapeIdentifier(`i${hostile}`)} ON ${hostileQuoted}.${hostileQuoted} ((${hostileQuoted} + 1));
CREATE FUNCTION ${hostileQuoted}.${hostileQuoted}(${hostileQuoted} ${hostileQuoted}.${hostileQuoted}) RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TABLE ${hostileQuoted}.${hostileQuoted} ENABLE ROW LEVEL SECURITY; CREATE POLICY ${hostileQuoted} ON ${hostileQuoted}.${hostileQuoted} USING (${hostileQuoted} > 0);
CREATE VIEW ${hostileQuoted}."v" AS SELECT * FROM ${hostileQuoted}.${hostileQuoted};
${version >= 18 ? 'CREATE TABLE app.virtual (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL, CONSTRAINT a_given CHECK (a > 0) NOT ENFORCED);' : ''}`;
}

/** Puts what one catalog stored into another, whose next snapshot then is as after an upgrade of the server by dump and restore. */
export async function carryOver(from: Session, to: Session): Promise<void> {
  for (const table of ['snapshots', 'objects', 'statistics']) {
    const rows = await from.value(`SELECT jsonb_agg(t) FROM catalog.${table} t`);
    await to.run(
      `INSERT INTO catalog.${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::catalog.${table}, ${pg.escapeLiteral(JSON.stringify(rows))})`,
    );
  }
  await to.run("SELECT setval('catalog.snapshots_id_seq', (SELECT max(id) FROM catalog.snapshots))");
}
