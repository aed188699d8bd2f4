import { platformSchemas } from '../database/index.ts';

/*
 * A hosted Supabase project as its migrations find it, as far as they refer to it. Column by column, since functions,
 * policies and triggers name them.
 */

export const roles = [
  'anon',
  'authenticated',
  'service_role',
  'authenticator',
  'dashboard_user',
  'supabase_admin',
  'supabase_auth_admin',
  'supabase_storage_admin',
] as const;
export const role = (name: string): string =>
  `DO $$ BEGIN CREATE ROLE ${name} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;`;

/** Whom objects are given to has to be allowed to make some there, unless a superuser gives them. */
const schema = (name: string, ...owners: readonly string[]): string => `CREATE SCHEMA IF NOT EXISTS ${name};
DO $$ BEGIN EXECUTE pg_catalog.format('GRANT CREATE ON DATABASE %I TO supabase_admin',
  pg_catalog.current_database()); END $$;
${owners.map((owner) => `GRANT ALL ON SCHEMA ${name} TO ${owner};`).join('\n')}`;

export const auth = `${schema('auth', 'supabase_admin', 'supabase_auth_admin')}
CREATE TABLE auth.users (instance_id uuid, id uuid PRIMARY KEY, aud varchar(255), role varchar(255),
  email varchar(255), encrypted_password varchar(255),
  email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255),
    confirmation_sent_at timestamptz, recovery_token varchar(255),
  recovery_sent_at timestamptz, email_change_token_new varchar(255), email_change varchar(255),
    email_change_sent_at timestamptz, last_sign_in_at timestamptz,
  raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean, created_at timestamptz,
    updated_at timestamptz, phone text UNIQUE,
  phone_confirmed_at timestamptz, phone_change text, phone_change_token varchar(255), phone_change_sent_at timestamptz,
  confirmed_at timestamptz GENERATED ALWAYS AS (LEAST(email_confirmed_at, phone_confirmed_at)) STORED,
    email_change_token_current varchar(255),
  email_change_confirm_status smallint, banned_until timestamptz, reauthentication_token varchar(255),
    reauthentication_sent_at timestamptz,
  is_sso_user boolean NOT NULL DEFAULT false, deleted_at timestamptz, is_anonymous boolean NOT NULL DEFAULT false);
CREATE TABLE auth.identities (provider_id text NOT NULL, user_id uuid NOT NULL REFERENCES auth.users
  ON DELETE CASCADE, identity_data jsonb NOT NULL, provider text NOT NULL,
  last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz,
    email text GENERATED ALWAYS AS (lower(identity_data->>'email')) STORED,
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), UNIQUE (provider_id, provider));
CREATE TYPE auth.aal_level AS ENUM ('aal1', 'aal2', 'aal3');
CREATE TYPE auth.factor_type AS ENUM ('totp', 'webauthn', 'phone');
CREATE TYPE auth.factor_status AS ENUM ('unverified', 'verified');
CREATE TABLE auth.sessions (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users
  ON DELETE CASCADE, created_at timestamptz, updated_at timestamptz, factor_id uuid, aal auth.aal_level,
  not_after timestamptz, refreshed_at timestamp, user_agent text, ip inet, tag text);
CREATE TABLE auth.refresh_tokens (instance_id uuid, id bigserial PRIMARY KEY, token varchar(255) UNIQUE,
  user_id varchar(255), revoked boolean, created_at timestamptz, updated_at timestamptz,
  parent varchar(255), session_id uuid REFERENCES auth.sessions ON DELETE CASCADE);
CREATE TABLE auth.mfa_factors (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users
  ON DELETE CASCADE, friendly_name text, factor_type auth.factor_type NOT NULL, status auth.factor_status NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, secret text, phone text,
    last_challenged_at timestamptz);
CREATE TABLE auth.audit_log_entries (instance_id uuid, id uuid PRIMARY KEY, payload json, created_at timestamptz,
  ip_address varchar(64) NOT NULL DEFAULT '');
CREATE FUNCTION auth.jwt() RETURNS jsonb
  LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('request.jwt.claims', true), '')::jsonb $$;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (auth.jwt()->>'sub')::uuid $$;
CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt()->>'role' $$;
CREATE FUNCTION auth.email() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt()->>'email' $$;
GRANT USAGE ON SCHEMA auth TO PUBLIC;
ALTER TABLE auth.users ENABLE ROW LEVEL SECURITY; ALTER TABLE auth.users OWNER TO supabase_auth_admin;
ALTER TABLE auth.identities OWNER TO supabase_auth_admin;
ALTER TABLE auth.sessions OWNER TO supabase_auth_admin; ALTER SCHEMA auth OWNER TO supabase_admin;
ALTER FUNCTION auth.jwt() OWNER TO supabase_auth_admin; ALTER FUNCTION auth.uid() OWNER TO supabase_auth_admin;
ALTER FUNCTION auth.role() OWNER TO supabase_auth_admin; ALTER FUNCTION auth.email() OWNER TO supabase_auth_admin;`;

export const storage = `${schema('storage', 'supabase_admin', 'supabase_storage_admin')}
CREATE TABLE storage.buckets (id text PRIMARY KEY, name text NOT NULL UNIQUE, owner uuid,
  created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(),
  public boolean DEFAULT false, avif_autodetection boolean DEFAULT false, file_size_limit bigint,
    allowed_mime_types text[], owner_id text);
CREATE TABLE storage.objects (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  bucket_id text REFERENCES storage.buckets, name text, owner uuid, created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(), last_accessed_at timestamptz DEFAULT now(), metadata jsonb,
    path_tokens text[] GENERATED ALWAYS AS (string_to_array(name, '/')) STORED,
  version text, owner_id text, user_metadata jsonb);
CREATE FUNCTION storage.foldername(name text) RETURNS text[]
  LANGUAGE sql IMMUTABLE AS $$ SELECT (string_to_array(name, '/'))[1:array_length(string_to_array(name, '/'),
  1) - 1] $$;
CREATE FUNCTION storage.filename(name text) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$ SELECT split_part(name, '/', -1) $$;
CREATE FUNCTION storage.extension(name text) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$ SELECT split_part(name, '.', -1) $$;
GRANT USAGE ON SCHEMA storage TO PUBLIC;
ALTER TABLE storage.buckets ENABLE ROW LEVEL SECURITY; ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY;
ALTER TABLE storage.buckets OWNER TO supabase_storage_admin;
ALTER TABLE storage.objects OWNER TO supabase_storage_admin; ALTER SCHEMA storage OWNER TO supabase_admin;
ALTER FUNCTION storage.foldername(text) OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.filename(text) OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.extension(text) OWNER TO supabase_storage_admin;`;

export const realtime = `${schema('realtime', 'supabase_admin')}
CREATE TABLE realtime.messages (topic text NOT NULL, extension text NOT NULL, payload jsonb, event text,
  private boolean DEFAULT false, updated_at timestamp DEFAULT now(),
  inserted_at timestamp DEFAULT now(), id uuid PRIMARY KEY DEFAULT gen_random_uuid());
CREATE FUNCTION realtime.topic() RETURNS text
  LANGUAGE sql STABLE AS $$ SELECT current_setting('realtime.topic', true) $$;
CREATE FUNCTION realtime.send(payload jsonb, event text, topic text, private boolean DEFAULT true) RETURNS void
  LANGUAGE sql AS $$ SELECT $$;
CREATE FUNCTION realtime.broadcast_changes(topic_name text, event_name text, operation text, table_name text,
  table_schema text, new record, old record, level text DEFAULT 'ROW') RETURNS void
  LANGUAGE plpgsql AS $$ BEGIN END $$;
ALTER TABLE realtime.messages ENABLE ROW LEVEL SECURITY; ALTER TABLE realtime.messages OWNER TO supabase_admin;
ALTER SCHEMA realtime OWNER TO supabase_admin;
ALTER FUNCTION realtime.topic() OWNER TO supabase_admin;
ALTER FUNCTION realtime.send(jsonb, text, text, boolean) OWNER TO supabase_admin;`;

/** Database webhooks call it. */
export const webhooks = `CREATE SCHEMA IF NOT EXISTS supabase_functions;
CREATE FUNCTION supabase_functions.http_request() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
GRANT USAGE ON SCHEMA supabase_functions TO PUBLIC;`;

/** An extension that a hosted project has from the start, in the schema `extensions`. */
interface FromTheStart {
  readonly extension: string;
  /** A function of it where a project looks for it that has put it into the schema `public`. */
  readonly inPublic: RegExp;
  /** Its functions are found there without naming their schema. */
  readonly reachable: string;
}

export const fromTheStart: readonly FromTheStart[] = [
  {
    extension: 'uuid-ossp',
    inPublic: /\bpublic"?\s*\.\s*"?uuid_(?:generate_v|nil|ns_)/i,
    reachable: `CREATE FUNCTION public.uuid_generate_v4() RETURNS uuid
  LANGUAGE sql AS 'SELECT extensions.uuid_generate_v4()';`,
  },
  {
    extension: 'pgcrypto',
    inPublic:
      /\bpublic"?\s*\.\s*"?(?:gen_random_(?:bytes|uuid)|gen_salt|digest|hmac|crypt|encrypt|decrypt|pgp_\w+|armor|dearmor)\b/i,
    reachable: `CREATE FUNCTION public.gen_random_bytes(integer) RETURNS bytea
  LANGUAGE sql AS 'SELECT extensions.gen_random_bytes($1)';
CREATE FUNCTION public.digest(text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.digest($1, $2)';
CREATE FUNCTION public.hmac(text, text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.hmac($1, $2, $3)';
CREATE FUNCTION public.crypt(text, text) RETURNS text LANGUAGE sql AS 'SELECT extensions.crypt($1, $2)';
CREATE FUNCTION public.gen_salt(text) RETURNS text LANGUAGE sql AS 'SELECT extensions.gen_salt($1)';`,
  },
];

/** Schemas that come with a platform or an extension; what is missing in them is no mistake of a migration. */
export const foreignSchemas: ReadonlySet<string> = new Set([
  ...platformSchemas,
  'partman',
  'pgaudit',
  'timescaledb_information',
  '_timescaledb_internal',
]);
