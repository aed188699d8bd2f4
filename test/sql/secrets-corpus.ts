/*
 * What a name tells to be a secret, and what only speaks of secrets: definitions as PostgreSQL writes them, comments and
 * options, after the schemas of Supabase (auth, storage, vault), GitLab (db/structure.sql), Discourse, Mastodon and others.
 * Put together at run time, so that no scanner takes this file for a leak.
 */

const v = (...parts: readonly string[]): string => parts.join('');
const key = v('9f86d081', '884c7d65', '9a2feaa0');
const random = v('Zk3vQ8', 'nT1xLw', '7RbYp2');
const word = v('hun', 'ter22');
const phrase = v('p@ss', 'w0rd!');

/** The text, and the value that must not be in it any more. */
export const positives: readonly (readonly [text: string, value: string])[] = [
  // Arguments with a default
  [`p_token text DEFAULT '${key}'::text`, key], [`p_user text, p_password text DEFAULT '${word}'::text`, word], [`"apiKey" text DEFAULT '${random}'::text`, random],
  [`client_secret character varying DEFAULT '${random}'::character varying`, random], [`a integer, api_key character varying(64) DEFAULT '${key}'::character varying`, key],
  [`webhook_secret text DEFAULT '${random}'::text, b integer`, random], [`_pwd text DEFAULT '${phrase}'::text`, phrase], [`private_key text DEFAULT '${key}'::text`, key],
  [`access_token text[] DEFAULT ARRAY['${key}'::text]`, key], [`smtp_pass text DEFAULT '${word}'::text`, word], [`encryption_key bytea DEFAULT '${v('\\x', key)}'::bytea`, key],
  [`credential text DEFAULT '${random}'::text`, random], [`api_key_2 text DEFAULT '${key}'::text`, key], [`password_hash text DEFAULT '${random}'::text`, random],
  [`OUT a integer, admin_password text DEFAULT '${v('sword', 'fish')}'::text`, v('sword', 'fish')], [`token_prod text DEFAULT '${key}'::text`, key],
  // Views
  [` SELECT 1 AS id,\n    '${word}'::text AS password,\n    b`, word], [` SELECT '${key}'::text AS api_key;`, key], [` SELECT '${random}'::character varying(40) AS "apiKey"\n   FROM t`, random],
  [` SELECT t.id, '${key}' AS access_token FROM t`, key], [` SELECT ('${random}'::text) AS client_secret`, random], [` SELECT '${key}'::text AS github_token, '${word}'::text AS db_password`, key],
  [` SELECT 'it''s'::text AS a, '${key}'::text AS token`, key], [` SELECT decode('${key}'::text, 'hex'::text) AS a, '${random}'::text AS private_key`, random],
  // Comparisons: checks, policies, predicates, rules, trigger conditions
  [`((api_key)::text = '${key}'::text)`, key], [`CHECK (((token)::text <> '${random}'::text))`, random], [`(current_setting('app.secret'::text, true) = '${key}'::text)`, key],
  [`(current_setting('request.api_key'::text) = '${random}'::text)`, random], [`(secret = ANY (ARRAY['${key}'::text, '${random}'::text]))`, random], [`((password)::text IS DISTINCT FROM '${word}'::text)`, word],
  [`('${key}'::text = api_key)`, key], [`(('${random}'::text) = (t.access_token)::text)`, random], [`WHERE (token = '${key}'::text)`, key], [`(upper(token) = upper('a'::text) OR token = '${key}'::text)`, key],
  [`((headers ->> 'x-api-key'::text) = '${key}'::text)`, key], [`((settings -> 'password'::text) = '"${word}"'::jsonb)`, word], [`CHECK (credentials = '${random}'::text)`, random],
  // Calls
  [`set_config('app.token'::text, '${key}'::text, true)`, key], [`set_config('app.jwt_secret', '${random}', false)`, random], [`vault.create_secret('${random}', 'name')`, random],
  [`jsonb_build_object('password', '${word}')`, word], [`jsonb_build_object('Content-Type', 'application/json', 'apikey', '${key}')`, key], [`login(username => 'app', password => '${word}')`, word],
  [`connect(secret := '${random}')`, random], [`dblink_connect('host=db user=app password=${word}')`, word], [`dblink('a'::text, 'dbname=x password=${word} host=y'::text)`, word],
  // Statements within others: rules, cron jobs
  [`ALTER ROLE app PASSWORD '${word}'`, word], [`CREATE ROLE app LOGIN PASSWORD '${phrase}' NOINHERIT`, phrase], [`CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'app', password '${word}')`, word],
  [`SELECT net.http_post(url := 'https://example.com/x', headers := '{"apikey": "${key}"}'::jsonb)`, key], [`SELECT call('{"token":"${random}"}')`, random], [`UPDATE t SET api_key = '${key}' WHERE id = 1`, key],
  [`CREATE SUBSCRIPTION s CONNECTION 'host=h password=${word}' PUBLICATION p`, word], [`{"Authorization":"Bearer ${key}"}`, key], [`headers := '{"Authorization": "Basic ${random}"}'`, random],
  // Comments
  [`password: ${word}`, word], [`The password is ${word}.`, word], [`test account, pwd: ${phrase}`, phrase], [`API key: ${key}`.replace('API key', 'api_key'), key], [`token = ${key}`, key], [`secret: ${random} (staging)`, random],
  [`log in with password=${word}`, word], [`use api_key=${key}&format=json`, key], [`admin password: ${v('12345', '678')}`, v('12345', '678')], [`default password is '${word}'`, word],
  // Settings and options
  [`app.jwt_secret=${random}`, random], [`app.settings.service_role_key=${key}`, key], [`my.password=${word}`, word], [`pgrst.jwt_secret=${key}`, key],
];

export const negatives: readonly string[] = [
  // The words themselves
  "CHECK ((kind = 'token'::text))", "(kind = ANY (ARRAY['password'::text, 'token'::text, 'api_key'::text]))", "['api_key', 'publishable']", "ARRAY['api_key'::text, 'publishable'::text]", "'password'", "'token'::text",
  "DEFAULT 'token'::text", 'password_reset', 'the password, hashed by the caller', "status text DEFAULT 'pending_token'::text", "token_type text DEFAULT 'bearer'::text", "p_token text DEFAULT (gen_random_uuid())::text",
  "password text DEFAULT ''::text", "api_key text DEFAULT 'changeme'::text", "password text DEFAULT 'changeme'::text", "secret text DEFAULT NULL::text", 'password text', 'p_token text, p_kind text',
  // Columns of Supabase's auth
  'encrypted_password character varying(255)', "confirmation_token character varying DEFAULT ''::character varying", "recovery_token character varying DEFAULT ''::character varying", "email_change_token_new character varying(255) DEFAULT ''::character varying",
  "CREATE UNIQUE INDEX confirmation_token_idx ON auth.users USING btree (confirmation_token) WHERE ((confirmation_token)::text !~ '^[0-9 ]*$'::text)", "reauthentication_token_idx", "email_change_token_current character varying(255) DEFAULT ''::character varying",
  "CREATE TYPE auth.one_time_token_type AS ENUM ('confirmation_token', 'reauthentication_token', 'recovery_token', 'email_change_token_new')", "factor_type text DEFAULT 'totp'::text", "(token_hash)::text", 'refresh_token_hmac_key text',
  "code_challenge_method auth.code_challenge_method DEFAULT 's256'", "provider_access_token text", "provider_refresh_token text", "authentication_method text DEFAULT 'password'::text", "oauth_registration_type DEFAULT 'dynamic'",
  "token_endpoint_auth_method text DEFAULT 'client_secret_basic'::text", "CHECK ((token_endpoint_auth_method = ANY (ARRAY['client_secret_basic'::text, 'client_secret_post'::text, 'none'::text])))", "CHECK ((char_length(client_secret) <= 2048))",
  "key_type text DEFAULT 'aead-det'::text", "CHECK ((status = ANY (ARRAY['default'::text, 'valid'::text, 'invalid'::text, 'expired'::text])))", "(auth.jwt() ->> 'role'::text) = 'authenticated'::text", "((auth.jwt() ->> 'aal'::text) = 'aal2'::text)",
  "(current_setting('request.jwt.claims'::text, true))::json ->> 'sub'::text", "current_setting('app.jwt_secret')", "(auth.role() = 'service_role'::text)", "coalesce(current_setting('request.jwt.claim.role', true), 'anon')",
  // GitLab
  "encrypted_runners_token text", 'CREATE INDEX index_on_runners_token_encrypted ON ci_runners USING btree (token_encrypted)', "ci_job_token_scope_enabled boolean DEFAULT true", "token_expires_at timestamp with time zone", "feed_token character varying",
  "CHECK ((char_length(token_encrypted) <= 512))", "password_automatically_set boolean DEFAULT false", "password_expires_at timestamp without time zone", "require_two_factor_authentication boolean", "key_type text DEFAULT 'rsa'::text",
  "incoming_email_token character varying", "static_object_token character varying(255)", "otp_secret_expires_at timestamp", "encrypted_otp_secret_salt character varying", "CONSTRAINT check_c9e8a6a1e0 CHECK ((char_length(static_object_token) <= 255))",
  "personal_access_token_prefix text DEFAULT 'glpat-'::text", "minimum_password_length integer DEFAULT 8", "password_number_required boolean DEFAULT false", "access_token_type smallint DEFAULT 0", "deploy_token_type smallint DEFAULT 2",
  "secret_detection_token_revocation_enabled boolean", "secret_push_protection_enabled boolean DEFAULT false", "token_with_ivs", "encrypted_password_iv character varying", "jwt_token_auth_enabled boolean DEFAULT true",
  "CHECK ((provider = ANY (ARRAY['vault'::text, 'aws_secrets_manager'::text])))", "secret_name text DEFAULT 'projects'::text", "credential_type text DEFAULT 'service_account'::text", "private_key_path text DEFAULT '/etc/ssl/key1.pem'::text",
  // Defaults that are words, names and places of values
  "secret_provider text DEFAULT 'vault'::text", "token text DEFAULT 'none'::text", "api_key_header text DEFAULT 'X-Api-Key'::text", "password_encryption text DEFAULT 'scram-sha-256'::text", "token text DEFAULT 'unset'::text",
  "hash text DEFAULT 'sha256'::text", "password_algorithm text DEFAULT 'argon2id'::text", "secret text DEFAULT '${SECRET}'::text", "api_key text DEFAULT '<your api key>'::text", "api_key text DEFAULT '***'::text",
  "token text DEFAULT '{{token}}'::text", "api_key text DEFAULT 'your-api-key'::text", "password text DEFAULT '*****'::text", "token_algorithm text DEFAULT 'HS256'::text", "access_token text DEFAULT 'pending'::text",
  "secret_version text DEFAULT 'v1'::text", "credentials text DEFAULT 'application_default'::text", "credentials jsonb DEFAULT '{}'::jsonb", "tokens text[] DEFAULT '{}'::text[]", "tokens text[] DEFAULT ARRAY[]::text[]",
  "private_key text DEFAULT '/run/secrets/key1'::text", "token_url text DEFAULT 'https://auth.example.com/oauth2/token'::text", "secret text DEFAULT 'https://vault.example.com/v1/secret'::text", "secret_ref text DEFAULT 'projects/p1/secrets/s1'::text",
  // Comparisons and calls without a value
  "CHECK ((password <> ''::text))", "(token = t.token)", "((password)::text = crypt($1, (password)::text))", 'SELECT password = crypt(password, salt)', "WHERE (api_key IS NOT NULL)", "(token = ANY (tokens))", "WHERE u.token = t.token",
  "(length(password) >= 8)", "(secret = secret_hash)", "CHECK ((token ~ '^[a-f0-9]{64}$'::text))", "CHECK ((api_key ~~ 'sk_%'::text))", "encode(gen_random_bytes(32), 'hex'::text)", "verify_token('access')", "(type = 'api_key'::text)",
  "((kind)::text = 'client_secret'::text)", "(grant_type = 'password'::text)", "CASE WHEN (token IS NULL) THEN 'missing'::text ELSE 'present'::text END AS token_state", " SELECT 'password'::text AS kind", " SELECT 'token'::text AS credential_type",
  " SELECT u.encrypted_password AS password\n   FROM auth.users u", " SELECT '***'::text AS password", " SELECT 'hidden'::text AS password", " SELECT NULL::text AS api_key", " SELECT 'Bearer'::text AS token_type, a.token", "raise_error('invalid token')",
  "headers := jsonb_build_object('Authorization', 'Bearer ' || key)", "set_config('role', 'authenticated', true)", "set_config('request.jwt.claims', claims, true)", "set_config('app.token'::text, ''::text, true)", "has_secret('payments')",
  // Comments and other prose
  'a token that expires', 'Password: at least 8 characters', 'The password is hashed with bcrypt.', 'The token is valid for 30 days.', 'token: the session token of the caller', 'Secret: keep it safe', 'API keys are stored hashed (sha256).', 'password is required',
  "The user's token; see the docs", "don't store a password here, it's public", 'Bearer authentication required', 'secret = not shown', 'Token: JWT', 'password: see 1Password', 'api_key: references vault.secrets.id', 'reset password tokens',
  // Settings
  'search_path=app, public', 'password_encryption=scram-sha-256', 'app.token=', "UPDATE t SET token=NULL WHERE id=1", 'SET password=excluded.password', 'token=gen_random_uuid()', 'statement_timeout=30s', '«redacted:secret:01234567»',
];
