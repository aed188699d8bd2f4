import { postgis } from './postgis.ts';

/** Extensions by the name that CREATE EXTENSION gives them; @ is its schema. Without one here it is passed over. */
export const extensions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'uuid-ossp': `${['v1', 'v1mc', 'v4']
      .map(
        (version) => `CREATE FUNCTION @.uuid_generate_${version}() RETURNS uuid
      LANGUAGE sql AS 'SELECT pg_catalog.gen_random_uuid()';`,
      )
      .join('\n')}
CREATE FUNCTION @.uuid_nil() RETURNS uuid
  LANGUAGE sql IMMUTABLE AS $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;`,
    pgcrypto: `CREATE FUNCTION @.gen_random_bytes(integer) RETURNS bytea
      LANGUAGE sql AS $$ SELECT substr(decode(repeat(replace(pg_catalog.gen_random_uuid()::text, '-', ''), 64),
      'hex'), 1, $1) $$;
CREATE FUNCTION @.gen_salt(text) RETURNS text
  LANGUAGE sql AS $$ SELECT '$2a$06$' || left(md5(pg_catalog.random()::text), 22) $$;
CREATE FUNCTION @.gen_salt(text, integer) RETURNS text
  LANGUAGE sql AS $$ SELECT '$2a$06$' || left(md5(pg_catalog.random()::text), 22) $$;
CREATE FUNCTION @.crypt(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $2 || md5($1) $$;
${['text', 'bytea']
  .map(
    (type) => `CREATE FUNCTION @.digest(${type}, text) RETURNS bytea
      LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === 'text' ? 'text::bytea' : 'bytea'}) $$;
CREATE FUNCTION @.hmac(${type}, ${type}, text) RETURNS bytea
  LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === 'text' ? 'text::bytea' : 'bytea'}) $$;`,
  )
  .join('\n')}
CREATE FUNCTION @.pgp_sym_encrypt(text, text) RETURNS bytea LANGUAGE sql AS $$ SELECT $1::bytea $$;
CREATE FUNCTION @.pgp_sym_decrypt(bytea, text) RETURNS text LANGUAGE sql AS $$ SELECT convert_from($1, 'UTF8') $$;`,
    citext: 'CREATE DOMAIN @.citext AS text;',
    postgis,
    pg_cron: `CREATE SCHEMA IF NOT EXISTS cron;
CREATE TABLE cron.job (jobid bigserial PRIMARY KEY, schedule text NOT NULL, command text NOT NULL,
  nodename text NOT NULL DEFAULT 'localhost', nodeport int NOT NULL DEFAULT 5432,
  database text NOT NULL DEFAULT current_database(), username text NOT NULL DEFAULT current_user,
    active boolean NOT NULL DEFAULT true, jobname text UNIQUE);
CREATE TABLE cron.job_run_details (jobid bigint, runid bigserial PRIMARY KEY, job_pid int, database text,
  username text, command text, status text, return_message text, start_time timestamptz, end_time timestamptz);
CREATE FUNCTION cron.schedule(job_name text, schedule text, command text) RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO cron.job (jobname, schedule, command) VALUES (job_name, schedule, command)
    ON CONFLICT (jobname) DO UPDATE SET schedule = excluded.schedule, command = excluded.command RETURNING jobid $$;
CREATE FUNCTION cron.schedule(schedule text, command text) RETURNS bigint
  LANGUAGE sql AS $$ INSERT INTO cron.job (schedule, command) VALUES (schedule, command) RETURNING jobid $$;
CREATE FUNCTION cron.schedule_in_database(job_name text, schedule text, command text, database text,
  username text DEFAULT NULL, active boolean DEFAULT true) RETURNS bigint
  LANGUAGE sql AS $$ SELECT cron.schedule(job_name, schedule, command) $$;
CREATE FUNCTION cron.alter_job(job_id bigint, schedule text DEFAULT NULL, command text DEFAULT NULL,
  database text DEFAULT NULL, username text DEFAULT NULL, active boolean DEFAULT NULL) RETURNS void
  LANGUAGE sql AS $$ SELECT $$;
CREATE FUNCTION cron.unschedule(job_name text) RETURNS boolean LANGUAGE sql AS $$ DELETE FROM cron.job
  WHERE jobname = job_name; SELECT true $$;
CREATE FUNCTION cron.unschedule(job_id bigint) RETURNS boolean LANGUAGE sql AS $$ DELETE FROM cron.job
  WHERE jobid = job_id; SELECT true $$;`,
    pg_net: `CREATE SCHEMA IF NOT EXISTS net;
CREATE TABLE net._http_response (id bigint, status_code int, content_type text, headers jsonb, content text,
  timed_out boolean, error_msg text, created timestamptz NOT NULL DEFAULT now());
CREATE TABLE net.http_request_queue (id bigserial, method text NOT NULL, url text NOT NULL, headers jsonb,
  body bytea, timeout_milliseconds int);
CREATE FUNCTION net.http_get(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}',
  timeout_milliseconds int DEFAULT 5000) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION net.http_post(url text, body jsonb DEFAULT '{}', params jsonb DEFAULT '{}',
  headers jsonb DEFAULT '{}', timeout_milliseconds int DEFAULT 5000) RETURNS bigint
  LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION net.http_delete(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}',
  timeout_milliseconds int DEFAULT 5000) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;`,
    supabase_vault: `CREATE SCHEMA IF NOT EXISTS vault;
CREATE TABLE vault.secrets (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text,
  description text NOT NULL DEFAULT '', secret text NOT NULL, created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now());
CREATE VIEW vault.decrypted_secrets AS SELECT id, name, description, secret, secret AS decrypted_secret, created_at,
  updated_at FROM vault.secrets;
CREATE FUNCTION vault.create_secret(new_secret text, new_name text DEFAULT NULL, new_description text DEFAULT '')
  RETURNS uuid LANGUAGE sql AS $$
  INSERT INTO vault.secrets (secret, name, description) VALUES (new_secret, new_name, new_description) RETURNING id $$;
CREATE FUNCTION vault.update_secret(secret_id uuid, new_secret text DEFAULT NULL, new_name text DEFAULT NULL,
  new_description text DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  UPDATE vault.secrets SET secret = coalesce(new_secret, secret), name = coalesce(new_name, name),
    description = coalesce(new_description, description) WHERE id = secret_id $$;`,
    pgmq: `CREATE SCHEMA IF NOT EXISTS pgmq;
CREATE TYPE pgmq.message_record AS (msg_id bigint, read_ct integer, enqueued_at timestamptz, vt timestamptz,
  message jsonb, headers jsonb);
CREATE TABLE pgmq.meta (queue_name varchar NOT NULL UNIQUE, is_partitioned boolean NOT NULL DEFAULT false,
  is_unlogged boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION pgmq."create"(queue_name text) RETURNS void LANGUAGE plpgsql AS $$ DECLARE prefix text; BEGIN
  INSERT INTO pgmq.meta (queue_name) VALUES ("create".queue_name) ON CONFLICT DO NOTHING;
  FOREACH prefix IN ARRAY ARRAY['q_', 'a_']
  LOOP EXECUTE format('CREATE TABLE IF NOT EXISTS pgmq.%I (msg_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    read_ct integer NOT NULL DEFAULT 0, enqueued_at timestamptz NOT NULL DEFAULT now(), vt timestamptz,
    message jsonb, headers jsonb)', prefix || lower("create".queue_name));
  END LOOP; END $$;
CREATE TYPE pgmq.queue_record AS (queue_name varchar, is_partitioned boolean, is_unlogged boolean,
  created_at timestamptz);
CREATE FUNCTION pgmq.list_queues() RETURNS SETOF pgmq.queue_record
  LANGUAGE sql AS $$ SELECT (queue_name, is_partitioned, is_unlogged, created_at)::pgmq.queue_record FROM pgmq.meta $$;
CREATE FUNCTION pgmq.drop_queue(queue_name text) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb, delay integer DEFAULT 0) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[], delay integer DEFAULT 0) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION pgmq.read(queue_name text, vt integer, qty integer, conditional jsonb DEFAULT '{}')
  RETURNS SETOF pgmq.message_record LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.read_with_poll(queue_name text, vt integer, qty integer, max_poll_seconds integer DEFAULT 5,
  poll_interval_ms integer DEFAULT 100, conditional jsonb DEFAULT '{}') RETURNS SETOF pgmq.message_record
  LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.pop(queue_name text) RETURNS SETOF pgmq.message_record
  LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.archive(queue_name text, msg_id bigint) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION pgmq.archive(queue_name text, msg_ids bigint[]) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT unnest(msg_ids) $$;
CREATE FUNCTION pgmq.delete(queue_name text, msg_id bigint) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION pgmq.delete(queue_name text, msg_ids bigint[]) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT unnest(msg_ids) $$;
CREATE FUNCTION pgmq.set_vt(queue_name text, msg_id bigint, vt integer) RETURNS SETOF pgmq.message_record
  LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.purge_queue(queue_name text) RETURNS bigint LANGUAGE sql AS $$ SELECT 0::bigint $$;`,
    pgjwt: `CREATE FUNCTION @.sign(payload json, secret text, algorithm text DEFAULT 'HS256') RETURNS text
      LANGUAGE sql IMMUTABLE AS $$ SELECT 'a.b.c' $$;
CREATE FUNCTION @.verify(token text, secret text, algorithm text DEFAULT 'HS256', OUT header json, OUT payload json,
  OUT valid boolean) LANGUAGE sql IMMUTABLE AS $$ SELECT NULL::json, NULL::json, true $$;
CREATE FUNCTION @.url_encode(data bytea) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT encode(data, 'hex') $$;`,
    pg_jsonschema: `CREATE FUNCTION @.json_matches_schema(schema json, instance json) RETURNS boolean
      LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;
CREATE FUNCTION @.jsonb_matches_schema(schema json, instance jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;
CREATE FUNCTION @.jsonschema_is_valid(schema json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;`,
    pg_uuidv7:
      'CREATE FUNCTION @.uuid_generate_v7() RETURNS uuid LANGUAGE sql AS $$ SELECT pg_catalog.gen_random_uuid() $$;',
  }),
);

/** Of these only a superuser can make what stands in for them: on the embedded engine, and on no server of others. */
export const bySuperuser: ReadonlySet<string> = new Set(['postgis']);
