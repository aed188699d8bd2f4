import { scan } from '../migrations/index.ts';

/*
 * What migrations expect to find and an empty database lacks: the roles and schemas of Supabase, and extensions that the
 * rehearsal's server does not have. Each stands in just far enough for a migration that refers to it to run.
 */

/** SQL to run before the migrations, and what it stands in for, in words. */
export interface StandIn {
  readonly what: string;
  readonly sql: string;
}

const helper = 'feature_inventory_rehearsal.stand_in';

const roles = ['anon', 'authenticated', 'service_role', 'authenticator', 'dashboard_user', 'supabase_admin', 'supabase_auth_admin', 'supabase_storage_admin'] as const;
const role = (name: string): string => `DO $$ BEGIN CREATE ROLE ${name} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;`;

/** Column by column as in a hosted project, since functions and triggers of migrations name them. */
const auth = `CREATE SCHEMA IF NOT EXISTS auth;
CREATE TABLE auth.users (instance_id uuid, id uuid PRIMARY KEY, aud varchar(255), role varchar(255), email varchar(255), encrypted_password varchar(255),
  email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255), confirmation_sent_at timestamptz, recovery_token varchar(255),
  recovery_sent_at timestamptz, email_change_token_new varchar(255), email_change varchar(255), email_change_sent_at timestamptz, last_sign_in_at timestamptz,
  raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean, created_at timestamptz, updated_at timestamptz, phone text UNIQUE,
  phone_confirmed_at timestamptz, phone_change text, phone_change_token varchar(255), phone_change_sent_at timestamptz,
  confirmed_at timestamptz GENERATED ALWAYS AS (LEAST(email_confirmed_at, phone_confirmed_at)) STORED, email_change_token_current varchar(255),
  email_change_confirm_status smallint, banned_until timestamptz, reauthentication_token varchar(255), reauthentication_sent_at timestamptz,
  is_sso_user boolean NOT NULL DEFAULT false, deleted_at timestamptz, is_anonymous boolean NOT NULL DEFAULT false);
CREATE TABLE auth.identities (provider_id text NOT NULL, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, identity_data jsonb NOT NULL, provider text NOT NULL,
  last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz, email text GENERATED ALWAYS AS (lower(identity_data->>'email')) STORED,
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), UNIQUE (provider_id, provider));
CREATE TABLE auth.sessions (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, created_at timestamptz, updated_at timestamptz, not_after timestamptz);
CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('request.jwt.claims', true), '')::jsonb $$;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (auth.jwt()->>'sub')::uuid $$;
CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt()->>'role' $$;
CREATE FUNCTION auth.email() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt()->>'email' $$;
GRANT USAGE ON SCHEMA auth TO PUBLIC;
ALTER TABLE auth.users ENABLE ROW LEVEL SECURITY; ALTER TABLE auth.users OWNER TO supabase_auth_admin; ALTER TABLE auth.identities OWNER TO supabase_auth_admin;
ALTER TABLE auth.sessions OWNER TO supabase_auth_admin; ALTER SCHEMA auth OWNER TO supabase_admin;
ALTER FUNCTION auth.jwt() OWNER TO supabase_auth_admin; ALTER FUNCTION auth.uid() OWNER TO supabase_auth_admin;
ALTER FUNCTION auth.role() OWNER TO supabase_auth_admin; ALTER FUNCTION auth.email() OWNER TO supabase_auth_admin;`;

const storage = `CREATE SCHEMA IF NOT EXISTS storage;
CREATE TABLE storage.buckets (id text PRIMARY KEY, name text NOT NULL UNIQUE, owner uuid, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(),
  public boolean DEFAULT false, avif_autodetection boolean DEFAULT false, file_size_limit bigint, allowed_mime_types text[], owner_id text);
CREATE TABLE storage.objects (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), bucket_id text REFERENCES storage.buckets, name text, owner uuid, created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(), last_accessed_at timestamptz DEFAULT now(), metadata jsonb, path_tokens text[] GENERATED ALWAYS AS (string_to_array(name, '/')) STORED,
  version text, owner_id text, user_metadata jsonb);
CREATE FUNCTION storage.foldername(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT (string_to_array(name, '/'))[1:array_length(string_to_array(name, '/'), 1) - 1] $$;
CREATE FUNCTION storage.filename(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT split_part(name, '/', -1) $$;
CREATE FUNCTION storage.extension(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT split_part(name, '.', -1) $$;
GRANT USAGE ON SCHEMA storage TO PUBLIC;
ALTER TABLE storage.buckets ENABLE ROW LEVEL SECURITY; ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY;
ALTER TABLE storage.buckets OWNER TO supabase_storage_admin; ALTER TABLE storage.objects OWNER TO supabase_storage_admin; ALTER SCHEMA storage OWNER TO supabase_admin;
ALTER FUNCTION storage.foldername(text) OWNER TO supabase_storage_admin; ALTER FUNCTION storage.filename(text) OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.extension(text) OWNER TO supabase_storage_admin;`;

const realtime = `CREATE SCHEMA IF NOT EXISTS realtime;
CREATE TABLE realtime.messages (topic text NOT NULL, extension text NOT NULL, payload jsonb, event text, private boolean DEFAULT false, updated_at timestamp DEFAULT now(),
  inserted_at timestamp DEFAULT now(), id uuid PRIMARY KEY DEFAULT gen_random_uuid());
CREATE FUNCTION realtime.topic() RETURNS text LANGUAGE sql STABLE AS $$ SELECT current_setting('realtime.topic', true) $$;
CREATE FUNCTION realtime.send(payload jsonb, event text, topic text, private boolean DEFAULT true) RETURNS void LANGUAGE sql AS $$ SELECT $$;
ALTER TABLE realtime.messages ENABLE ROW LEVEL SECURITY; ALTER TABLE realtime.messages OWNER TO supabase_admin; ALTER SCHEMA realtime OWNER TO supabase_admin;
ALTER FUNCTION realtime.topic() OWNER TO supabase_admin; ALTER FUNCTION realtime.send(jsonb, text, text, boolean) OWNER TO supabase_admin;`;

/** Extensions by the name that CREATE EXTENSION gives them; @ is its schema. Without one here it is passed over. */
const extensions: Readonly<Record<string, string>> = {
  'uuid-ossp': `${['v1', 'v1mc', 'v4'].map((version) => `CREATE FUNCTION @.uuid_generate_${version}() RETURNS uuid LANGUAGE sql AS 'SELECT pg_catalog.gen_random_uuid()';`).join('\n')}
CREATE FUNCTION @.uuid_nil() RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;`,
  pgcrypto: `CREATE FUNCTION @.gen_random_bytes(integer) RETURNS bytea LANGUAGE sql AS $$ SELECT substr(decode(repeat(replace(pg_catalog.gen_random_uuid()::text, '-', ''), 64), 'hex'), 1, $1) $$;
CREATE FUNCTION @.gen_salt(text) RETURNS text LANGUAGE sql AS $$ SELECT '$2a$06$' || left(md5(pg_catalog.random()::text), 22) $$;
CREATE FUNCTION @.gen_salt(text, integer) RETURNS text LANGUAGE sql AS $$ SELECT '$2a$06$' || left(md5(pg_catalog.random()::text), 22) $$;
CREATE FUNCTION @.crypt(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $2 || md5($1) $$;
${['text', 'bytea'].map((type) => `CREATE FUNCTION @.digest(${type}, text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === 'text' ? 'text::bytea' : 'bytea'}) $$;
CREATE FUNCTION @.hmac(${type}, ${type}, text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === 'text' ? 'text::bytea' : 'bytea'}) $$;`).join('\n')}
CREATE FUNCTION @.pgp_sym_encrypt(text, text) RETURNS bytea LANGUAGE sql AS $$ SELECT $1::bytea $$;
CREATE FUNCTION @.pgp_sym_decrypt(bytea, text) RETURNS text LANGUAGE sql AS $$ SELECT convert_from($1, 'UTF8') $$;`,
  citext: 'CREATE DOMAIN @.citext AS text;',
  pg_cron: `CREATE SCHEMA cron;
CREATE TABLE cron.job (jobid bigserial PRIMARY KEY, schedule text NOT NULL, command text NOT NULL, nodename text NOT NULL DEFAULT 'localhost', nodeport int NOT NULL DEFAULT 5432,
  database text NOT NULL DEFAULT current_database(), username text NOT NULL DEFAULT current_user, active boolean NOT NULL DEFAULT true, jobname text UNIQUE);
CREATE TABLE cron.job_run_details (jobid bigint, runid bigserial PRIMARY KEY, job_pid int, database text, username text, command text, status text, return_message text, start_time timestamptz, end_time timestamptz);
CREATE FUNCTION cron.schedule(job_name text, schedule text, command text) RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO cron.job (jobname, schedule, command) VALUES (job_name, schedule, command) ON CONFLICT (jobname) DO UPDATE SET schedule = excluded.schedule, command = excluded.command RETURNING jobid $$;
CREATE FUNCTION cron.schedule(schedule text, command text) RETURNS bigint LANGUAGE sql AS $$ INSERT INTO cron.job (schedule, command) VALUES (schedule, command) RETURNING jobid $$;
CREATE FUNCTION cron.unschedule(job_name text) RETURNS boolean LANGUAGE sql AS $$ DELETE FROM cron.job WHERE jobname = job_name; SELECT true $$;
CREATE FUNCTION cron.unschedule(job_id bigint) RETURNS boolean LANGUAGE sql AS $$ DELETE FROM cron.job WHERE jobid = job_id; SELECT true $$;`,
  pg_net: `CREATE SCHEMA net;
CREATE FUNCTION net.http_get(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds int DEFAULT 5000) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION net.http_post(url text, body jsonb DEFAULT '{}', params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds int DEFAULT 5000) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION net.http_delete(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds int DEFAULT 5000) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;`,
  supabase_vault: `CREATE SCHEMA IF NOT EXISTS vault;
CREATE TABLE vault.secrets (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text, description text NOT NULL DEFAULT '', secret text NOT NULL, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
CREATE VIEW vault.decrypted_secrets AS SELECT id, name, description, secret, secret AS decrypted_secret, created_at, updated_at FROM vault.secrets;
CREATE FUNCTION vault.create_secret(new_secret text, new_name text DEFAULT NULL, new_description text DEFAULT '') RETURNS uuid LANGUAGE sql AS $$
  INSERT INTO vault.secrets (secret, name, description) VALUES (new_secret, new_name, new_description) RETURNING id $$;`,
};

/** Of extensions that a hosted project has from the start: their functions are found without naming their schema. */
const reachable = `CREATE FUNCTION public.uuid_generate_v4() RETURNS uuid LANGUAGE sql AS 'SELECT extensions.uuid_generate_v4()';
CREATE FUNCTION public.gen_random_bytes(integer) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.gen_random_bytes($1)';
CREATE FUNCTION public.digest(text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.digest($1, $2)';
CREATE FUNCTION public.hmac(text, text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.hmac($1, $2, $3)';
CREATE FUNCTION public.crypt(text, text) RETURNS text LANGUAGE sql AS 'SELECT extensions.crypt($1, $2)';
CREATE FUNCTION public.gen_salt(text) RETURNS text LANGUAGE sql AS 'SELECT extensions.gen_salt($1)';`;

/** Schemas that come with a platform or an extension; what is missing in them is no mistake of a migration. */
export const foreignSchemas: ReadonlySet<string> = new Set(['auth', 'storage', 'realtime', '_realtime', 'vault', 'extensions', 'graphql', 'graphql_public', 'supabase_functions',
  'pgsodium', 'pgsodium_masks', 'cron', 'net', 'pgmq', 'tiger', 'topology', 'partman', 'pgaudit', 'timescaledb_information', '_timescaledb_internal']);

const usesSupabase = /\b(?:anon|authenticated|service_role|authenticator|supabase_\w+)\b|\b(?:auth|storage|realtime|vault|extensions)\s*\.\s*"?\w|\bsupabase_realtime\b/;

/**
 * What has to stand in for a hosted project, by what the migrations' texts refer to; nothing that they make themselves.
 * @param available extensions of the rehearsal's server.
 */
export function standInsFor(texts: readonly string[], supabase: boolean, available: ReadonlySet<string>): readonly StandIn[] {
  const all = texts.join('\n');
  if (!supabase && !usesSupabase.test(all)) return [];
  const makes = (kind: string, name: string): boolean => new RegExp(String.raw`\bCREATE\s+${kind}\s+"?${name}"?(?![\w"])`, 'i').test(all);
  const chosen = [
    ...roles.filter((name) => !makes('(?:ROLE|USER|GROUP)', name)).map((name) => role(name)),
    ...makes('SCHEMA', 'extensions') ? [] : ['CREATE SCHEMA IF NOT EXISTS extensions;', ...['uuid-ossp', 'pgcrypto'].map((name) => (available.has(name) ? `CREATE EXTENSION IF NOT EXISTS "${name}" SCHEMA extensions;` : `SELECT ${helper}('${name}', 'extensions');`))],
    ...makes('SCHEMA', 'extensions') || /CREATE\s+EXTENSION[^;]*(?:uuid-ossp|pgcrypto)[^;]*SCHEMA\s+"?public/i.test(all) ? [] : [reachable],
    ...makes('SCHEMA', 'auth') ? [] : [auth],
    ...makes('SCHEMA', 'storage') ? [] : [storage],
    ...makes('SCHEMA', 'realtime') ? [] : [realtime],
    ...makes('PUBLICATION', 'supabase_realtime') ? [] : ['CREATE PUBLICATION supabase_realtime;'],
  ];
  return [{ what: 'what a Supabase project has from the start (its roles, and the schemas auth, storage, realtime and extensions)', sql: chosen.join('\n') }];
}

/** A text whose statements about extensions that the server lacks are taken out, without moving any other line. */
export interface Rewritten {
  readonly text: string;
  /** Of these extensions something stands in, of the others nothing. */
  readonly missing: readonly { readonly extension: string; readonly standsIn: boolean }[];
}

const name = String.raw`("(?:[^"]|"")+"|[\w$-]+)`;
const aboutExtension = new RegExp(String.raw`^(?:CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?|(?:ALTER|COMMENT\s+ON|DROP)\s+EXTENSION\s+(?:IF\s+EXISTS\s+)?)${name}`, 'i');

/**
 * @param available extensions of the rehearsal's server.
 * @param schema where a call of {@link helper} finds the stand-ins.
 */
export function rewrite(text: string, available: ReadonlySet<string>): Rewritten {
  if (!/\bEXTENSION\b/i.test(text)) return { text, missing: [] };
  let rewritten = '';
  let at = 0;
  const missing: Rewritten['missing'][number][] = [];
  for (const { start, end, words } of scan(text).statements) {
    if (!words.slice(0, 3).includes('EXTENSION')) continue;
    const statement = text.slice(start, end);
    const extension = aboutExtension.exec(statement)?.[1]?.replace(/^"|"$/g, '').replaceAll('""', '"');
    if (extension === undefined || available.has(extension)) continue;
    const creates = words[0] === 'CREATE';
    const standsIn = extensions[extension] !== undefined;
    if (creates) missing.push({ extension, standsIn });
    const schema = new RegExp(String.raw`\bSCHEMA\s+${name}`, 'i').exec(statement)?.[1]?.replace(/^"|"$/g, '').replaceAll("'", "''") ?? 'public';
    const call = creates && standsIn ? `SELECT ${helper}('${extension}', '${schema}')` : '';
    rewritten += text.slice(at, start) + (call === '' ? statement.replace(/[^\r\n]/g, ' ') : call + statement.replace(/[^\r\n]/g, ''));
    at = end;
  }
  return { text: rewritten + text.slice(at), missing };
}

/** Makes the stand-in of an extension at the place where a migration creates it. */
export const helperSql = `CREATE SCHEMA IF NOT EXISTS feature_inventory_rehearsal;
CREATE TABLE feature_inventory_rehearsal.made (extension text PRIMARY KEY);
CREATE OR REPLACE FUNCTION ${helper}(extension text, place text) RETURNS void LANGUAGE plpgsql AS $helper$
BEGIN
  INSERT INTO feature_inventory_rehearsal.made SELECT stand_in.extension ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN; END IF;
${Object.entries(extensions).map(([extension, text]) => `  IF extension = '${extension}' THEN EXECUTE replace($sql$${text}$sql$, '@', quote_ident(place)); END IF;`).join('\n')}
END $helper$;`;
