export const id = 989;
export const ids = [989];
export const modules = {

/***/ 8989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* reexport */ build),
  longest: () => (/* reexport */ longest),
  openShadow: () => (/* reexport */ openShadow),
  ownOrigin: () => (/* reexport */ ownOrigin),
  planRun: () => (/* reexport */ planRun)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(6448);
// EXTERNAL MODULE: ./src/files/index.ts + 6 modules
var src_files = __webpack_require__(3052);
;// CONCATENATED MODULE: ./src/rehearsal/files.ts





/** What a migration tool reads: SQL and its own settings. A repository's root may hold anything else. */
const relevant = /(?:\.(?:sql|json|toml|ya?ml|conf|prisma)|(?:^|\/)\.gmrc)$/i;
const skipped = new Set(['.git', 'node_modules']);
/** The folders that the input `migrations` looks into: what stands before the first wildcard of each line. */
function rootsOf(entries) {
    const roots = entries.map((entry) => {
        const segments = external_node_path_default().posix
            .normalize(entry.replaceAll('\\', '/'))
            .split('/')
            .filter((segment) => segment !== '' && segment !== '.');
        const wild = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment));
        return (wild < 0 ? segments : segments.slice(0, wild)).join('/');
    });
    return [...new Set(roots)]
        .filter((root) => !root.startsWith('..'))
        .filter((root, _, all) => !all.some((other) => other !== root && (other === '' || root.startsWith(`${other}/`))));
}
function isRelevant(file) {
    return relevant.test(file) && !file.split('/').some((segment) => skipped.has(segment));
}
/**
 * The files below some roots of a checkout; a link counts as the file that it points to, in the checkout.
 * @throws {ActionError} for a root that is not in the checkout, and a file that cannot be read.
 */
function readFiles(workspace, roots) {
    const files = new Map();
    const visit = (folder) => {
        for (const { name, kind, link } of (0,src_files/* entriesIn */.s9)(workspace, folder || '.', 'migrations')) {
            const file = folder === '' ? name : `${folder}/${name}`;
            if (kind === 'folder' && !skipped.has(name))
                visit(file);
            else if ((kind === 'file' || link === 'file') && isRelevant(file))
                files.set(file, (0,src_files/* readFileIn */.G)(workspace, file, 'migrations'));
        }
    };
    for (const root of roots) {
        const kind = (0,src_files/* kindIn */.aG)(workspace, root || '.', 'migrations');
        if (kind === 'folder')
            visit(root);
        else if (kind === 'file' && isRelevant(root))
            files.set(root, (0,src_files/* readFileIn */.G)(workspace, root, 'migrations'));
    }
    return files;
}
/** Writes files into a temporary folder, which goes when it is disposed of. */
function checkOut(files, roots) {
    const directory = (0,external_node_fs_.mkdtempSync)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'rehearsal-'));
    // A folder that the base branch does not have yet is an empty one; a line that names a file is not there.
    for (const root of roots)
        if (!isRelevant(root))
            (0,external_node_fs_.mkdirSync)(external_node_path_default().join(directory, root), { recursive: true });
    for (const [file, content] of files) {
        (0,external_node_fs_.mkdirSync)(external_node_path_default().join(directory, external_node_path_default().dirname(file)), { recursive: true });
        (0,external_node_fs_.writeFileSync)(external_node_path_default().join(directory, file), content);
    }
    return { directory, [Symbol.dispose]: () => (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true }) };
}
/** The lines of the input that name anything in a checkout: the base branch may not have a folder yet. */
function namedIn(directory, entries) {
    return entries.filter((entry) => (0,external_node_fs_.existsSync)(external_node_path_default().join(directory, entry)) ||
        (/[*?[\]{}!()]/.test(entry) &&
            (0,dist/* globSync */.AZ)(entry, {
                cwd: directory,
                dot: false,
                onlyFiles: true,
                expandDirectories: false,
                followSymbolicLinks: false,
            }).length > 0));
}

// EXTERNAL MODULE: ./src/migrations/index.ts + 88 modules
var src_migrations = __webpack_require__(8659);
;// CONCATENATED MODULE: ./src/rehearsal/postgis.ts
/*
 * What stands in for PostGIS: its types, and of its 700 functions those that schemas are made with. A value is kept as
 * it is written, every result is the same point, and what a type says of shape and reference system is not kept.
 */
/** What a function yields, by its type. */
const results = {
    geometry: `'POINT(0 0)'::@.geometry`,
    geography: `'POINT(0 0)'::@.geography`,
    box2d: `'BOX(0 0,0 0)'::@.box2d`,
    box3d: `'BOX3D(0 0 0,0 0 0)'::@.box3d`,
    float8: `0::float8`,
    int4: `1`,
    bool: `true`,
    text: `'{"type":"Point","coordinates":[0,0]}'::text`,
    bytea: `''::bytea`,
};
/** Functions by what they yield: each its name and its arguments; `g` is geometry, and with `G` geography as well. */
const functions = {
    geometry: `st_makepoint(float8,float8) st_makepoint(float8,float8,float8) st_point(float8,float8)
    st_point(float8,float8,int4) st_setsrid(g,int4) st_transform(g,int4) st_geomfromtext(text)
    st_geomfromtext(text,int4) st_geomfromewkt(text) st_geomfromwkb(bytea) st_geomfromwkb(bytea,int4)
    st_geomfromgeojson(text) st_geomfromgeojson(json) st_geomfromgeojson(jsonb) st_pointfromtext(text)
    st_pointfromtext(text,int4) st_makeenvelope(float8,float8,float8,float8)
    st_makeenvelope(float8,float8,float8,float8,int4) st_tileenvelope(int4,int4,int4) st_buffer(g,float8)
    st_centroid(g) st_envelope(g) st_convexhull(g) st_intersection(g,g) st_union(g,g) st_difference(g,g) st_collect(g,g)
    st_makeline(g,g) st_makepolygon(g) st_makevalid(g) st_multi(g) st_simplify(g,float8) st_snaptogrid(g,float8)
    st_startpoint(g) st_endpoint(g) st_closestpoint(g,g) st_force2d(g) st_flipcoordinates(g) st_pointonsurface(g)
    st_boundary(g) st_reverse(g) st_lineinterpolatepoint(g,float8) st_asmvtgeom(g,box2d) st_asmvtgeom(g,g)`,
    geography: `st_geogfromtext(text) st_geographyfromtext(text) st_project(geography,float8,float8)
    st_buffer(geography,float8) st_centroid(geography)`,
    box2d: 'box2d(g) st_makebox2d(g,g)',
    box3d: 'box3d(g)',
    float8: `st_x(g) st_y(g) st_z(g) st_xmin(box3d) st_xmax(box3d) st_ymin(box3d) st_ymax(box3d) st_distance(G,G)
    st_distancesphere(g,g) st_area(G) st_length(G) st_perimeter(G) st_azimuth(G,G) st_linelocatepoint(g,g)`,
    int4: 'st_srid(G) st_npoints(g) st_numgeometries(g) st_dimension(g) st_numpoints(g)',
    bool: `st_dwithin(G,G,float8) st_dwithin(geography,geography,float8,bool) st_intersects(G,G) st_covers(G,G)
    st_coveredby(G,G) st_contains(g,g) st_within(g,g) st_overlaps(g,g) st_touches(g,g) st_crosses(g,g) st_equals(g,g)
    st_disjoint(g,g) st_isvalid(g) st_isempty(g) st_issimple(g) st_isclosed(g)`,
    text: `st_astext(G) st_asewkt(G) st_asgeojson(G) st_asgeojson(G,int4) st_geometrytype(g) geometrytype(G)
    st_geohash(g) st_geohash(g,int4) st_asencodedpolyline(g) st_isvalidreason(g) st_assvg(g) postgis_version()
    postgis_full_version() postgis_lib_version()`,
    bytea: 'st_asbinary(G) st_asewkb(g)',
};
function functionsOf(result) {
    return functions[result].split(/\s+/).flatMap((written) => {
        const shapes = written.includes('G') ? ['geometry', 'geography'] : ['geometry'];
        return shapes.map((shape) => {
            const signature = written.replaceAll(/(?<=[(,])(?:[gG](?=[,)])|geography|box[23]d)/g, (type) => `@.${type.toLowerCase() === 'g' ? shape : type}`);
            const type = results[result].includes('@') ? `@.${result}` : result;
            return `CREATE FUNCTION @.${signature} RETURNS ${type} LANGUAGE sql IMMUTABLE STRICT
        AS $$ SELECT ${results[result]} $$;`;
        });
    });
}
const type = (name, modifiers) => `CREATE TYPE @.${name};
CREATE FUNCTION @.${name}_in(cstring) RETURNS @.${name} LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION @.${name}_out(@.${name}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE @.${name} (INPUT = @.${name}_in, OUTPUT = @.${name}_out, STORAGE = main
  ${modifiers ? ', TYPMOD_IN = @.geometry_typmod_in, TYPMOD_OUT = @.geometry_typmod_out' : ''});`;
const shape = (name) => `${['lt', 'le', 'eq', 'ge', 'gt']
    .map((comparison) => `CREATE FUNCTION @.${name}_${comparison}(@.${name}, @.${name}) RETURNS bool LANGUAGE internal IMMUTABLE STRICT
  AS 'bytea${comparison}';`)
    .join('\n')}
CREATE FUNCTION @.${name}_cmp(@.${name}, @.${name}) RETURNS int4 LANGUAGE internal IMMUTABLE STRICT AS 'byteacmp';
CREATE FUNCTION @.${name}_apart(@.${name}, @.${name}) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT 0::float8 $$;
${[
    ['<', 'lt'],
    ['<=', 'le'],
    ['=', 'eq'],
    ['>=', 'ge'],
    ['>', 'gt'],
    ['&&', 'eq'],
    ['~=', 'eq'],
    ['@', 'eq'],
    ['~', 'eq'],
    ['<->', 'apart'],
    ['<#>', 'apart'],
]
    .map(([operator, means]) => `CREATE OPERATOR @.${operator} (LEFTARG = @.${name}, RIGHTARG = @.${name},
  FUNCTION = @.${name}_${means});`)
    .join('\n')}
CREATE OPERATOR CLASS @.btree_${name}_ops DEFAULT FOR TYPE @.${name} USING btree AS OPERATOR 1 @.<, OPERATOR 2 @.<=,
  OPERATOR 3 @.=, OPERATOR 4 @.>=, OPERATOR 5 @.>, FUNCTION 1 @.${name}_cmp(@.${name}, @.${name});`;
/** An index of GiST over values as they are written, which btree_gist knows to keep. */
const gist = `CREATE TYPE @.gidx;
CREATE FUNCTION @.gidx_in(cstring) RETURNS @.gidx LANGUAGE internal IMMUTABLE STRICT AS 'byteain';
CREATE FUNCTION @.gidx_out(@.gidx) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'byteaout';
CREATE TYPE @.gidx (INPUT = @.gidx_in, OUTPUT = @.gidx_out);
${[
    ['consistent', 'internal, bytea, int2, oid, internal', 'bool'],
    ['union', 'internal, internal', '@.gidx'],
    ['compress', 'internal', 'internal'],
    ['penalty', 'internal, internal, internal', 'internal'],
    ['picksplit', 'internal, internal', 'internal'],
    ['same', '@.gidx, @.gidx, internal', 'internal'],
]
    .map(([name, from, to,]) => `CREATE FUNCTION @.gserialized_gist_${name}(${from}) RETURNS ${to} LANGUAGE c IMMUTABLE STRICT
  AS '$libdir/btree_gist', 'gbt_bytea_${name}';`)
    .join('\n')}
CREATE FUNCTION @.gserialized_gist_decompress(internal) RETURNS internal LANGUAGE c IMMUTABLE STRICT
  AS '$libdir/btree_gist', 'gbt_var_decompress';`;
const gistClass = (name, shape, isDefault) => `CREATE OPERATOR CLASS @.${name}
  ${isDefault ? 'DEFAULT' : ''} FOR TYPE @.${shape} USING gist AS
  OPERATOR 3 @.&&, FUNCTION 1 @.gserialized_gist_consistent(internal, bytea, int2, oid, internal),
  FUNCTION 2 @.gserialized_gist_union(internal, internal), FUNCTION 3 @.gserialized_gist_compress(internal),
  FUNCTION 4 @.gserialized_gist_decompress(internal),
  FUNCTION 5 @.gserialized_gist_penalty(internal, internal, internal),
  FUNCTION 6 @.gserialized_gist_picksplit(internal, internal),
  FUNCTION 7 @.gserialized_gist_same(@.gidx, @.gidx, internal), STORAGE @.gidx;`;
/** SQL that makes it, by a superuser: a type is code. @ is the schema. */
const postgis = [
    `CREATE FUNCTION @.geometry_typmod_in(cstring[]) RETURNS int4 LANGUAGE internal IMMUTABLE STRICT AS 'array_ndims';
CREATE FUNCTION @.geometry_typmod_out(int4) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'bpchartypmodout';`,
    type('geometry', true),
    type('geography', true),
    type('box2d', false),
    type('box3d', false),
    ...['geometry', 'geography'].map(shape),
    'CREATE CAST (@.geometry AS @.geography) WITHOUT FUNCTION AS IMPLICIT;',
    'CREATE CAST (@.geography AS @.geometry) WITHOUT FUNCTION;',
    ...['geometry', 'geography'].map((name) => `CREATE CAST (text AS @.${name}) WITH INOUT AS IMPLICIT;`),
    `CREATE CAST (@.geometry AS text) WITH INOUT;`,
    ...Object.keys(results).flatMap(functionsOf),
    ...['st_union', 'st_collect', 'st_makeline'].map((name) => `CREATE AGGREGATE @.${name}(@.geometry) (SFUNC = @.${name}, STYPE = @.geometry);`),
    gist,
    gistClass('gist_geometry_ops_2d', 'geometry', true),
    gistClass('gist_geometry_ops_nd', 'geometry', false),
    gistClass('gist_geography_ops', 'geography', true),
    `CREATE TABLE @.spatial_ref_sys (srid int4 PRIMARY KEY, auth_name varchar(256), auth_srid int4, srtext varchar(2048),
    proj4text varchar(2048));`,
].join('\n');

;// CONCATENATED MODULE: ./src/rehearsal/extensions.ts

/** Extensions by the name that CREATE EXTENSION gives them; @ is its schema. Without one here it is passed over. */
const extensions = new Map(Object.entries({
    'uuid-ossp': `${['v1', 'v1mc', 'v4']
        .map((version) => `CREATE FUNCTION @.uuid_generate_${version}() RETURNS uuid
      LANGUAGE sql AS 'SELECT pg_catalog.gen_random_uuid()';`)
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
        .map((type) => `CREATE FUNCTION @.digest(${type}, text) RETURNS bytea
      LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === 'text' ? 'text::bytea' : 'bytea'}) $$;
CREATE FUNCTION @.hmac(${type}, ${type}, text) RETURNS bytea
  LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === 'text' ? 'text::bytea' : 'bytea'}) $$;`)
        .join('\n')}
CREATE FUNCTION @.pgp_sym_encrypt(text, text) RETURNS bytea LANGUAGE sql AS $$ SELECT $1::bytea $$;
CREATE FUNCTION @.pgp_sym_decrypt(bytea, text) RETURNS text LANGUAGE sql AS $$ SELECT convert_from($1, 'UTF8') $$;`,
    citext: 'CREATE DOMAIN @.citext AS text;',
    postgis: postgis,
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
    pg_uuidv7: 'CREATE FUNCTION @.uuid_generate_v7() RETURNS uuid LANGUAGE sql AS $$ SELECT pg_catalog.gen_random_uuid() $$;',
}));
/** Of these only a superuser can make what stands in for them: on the embedded engine, and on no server of others. */
const bySuperuser = new Set(['postgis']);

;// CONCATENATED MODULE: ./src/rehearsal/parameters.ts
/*
 * Parameters of tables and views in the namespace of an extension: `WITH (timescaledb.hypertable)`. Without the
 * extension PostgreSQL refuses the statement, which is about a table all the same.
 */
/** A parameter in a namespace of TimescaleDB's: its long name, or its short one. */
const parameterOf = /\b(timescaledb|tsdb)\s*\.\s*(\w+)/i;
/** Without effect on what nobody has set it for; in the place of a list that holds nothing any more. */
const without = 'RESET (vacuum_truncate)';
const lists = /\b(WITH|SET|RESET)\s*\(/gi;
/** A statement whose lists of parameters hold none of the extension's, with no line moved. */
function withoutParameters(statement) {
    const parameters = [];
    let result = '';
    let at = 0;
    let scanned = 0;
    for (const list of statement.matchAll(lists)) {
        if (list.index < scanned)
            continue;
        const start = list.index + list[0].length;
        const parts = partsFrom(statement, start);
        const end = start + parts.join(',').length + 1;
        scanned = end;
        const foreign = parts.map((part) => parameterOf.exec(part.trimStart().slice(0, 200)));
        const isForeign = foreign.map((found) => found?.index === 0);
        if (!isForeign.includes(true))
            continue;
        foreign.forEach((found, index) => {
            if (isForeign[index] === true)
                parameters.push(`${found?.[1]}.${found?.[2]}`);
        });
        const kept = parts.filter((_, index) => isForeign[index] !== true);
        const lines = statement.slice(list.index, end).replace(/[^\r\n]/g, '');
        const empty = list[1]?.toUpperCase() === 'WITH' ? '' : without;
        const instead = kept.length === 0 ? empty : `${list[1]} (${kept.map(oneLined).join(',')})`;
        result += statement.slice(at, list.index) + instead + lines;
        at = end;
    }
    return { statement: result + statement.slice(at), parameters };
}
const oneLined = (part) => part.replace(/[\r\n]/g, ' ');
/** What stands between commas up to the parenthesis that ends a list; strings and parentheses are kept whole. */
function partsFrom(text, start) {
    const parts = [];
    let from = start;
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const character = text[at];
        if (character === "'" || character === '"') {
            const end = text.indexOf(character, at + 1);
            at = end < 0 ? text.length : end;
        }
        else if (character === '(')
            depth++;
        else if (character === ')' && depth-- === 0)
            return [...parts, text.slice(from, at)];
        else if (character === ',' && depth === 0) {
            parts.push(text.slice(from, at));
            from = at + 1;
        }
    }
    return [...parts, text.slice(from)];
}

// EXTERNAL MODULE: ./src/database/index.ts + 34 modules
var src_database = __webpack_require__(6550);
;// CONCATENATED MODULE: ./src/rehearsal/platform.ts

/*
 * A hosted Supabase project as its migrations find it, as far as they refer to it. Column by column, since functions,
 * policies and triggers name them.
 */
const roles = [
    'anon',
    'authenticated',
    'service_role',
    'authenticator',
    'dashboard_user',
    'supabase_admin',
    'supabase_auth_admin',
    'supabase_storage_admin',
];
const role = (name) => `DO $$ BEGIN CREATE ROLE ${name} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;`;
/** Whom objects are given to has to be allowed to make some there, unless a superuser gives them. */
const schema = (name, ...owners) => `CREATE SCHEMA IF NOT EXISTS ${name};
DO $$ BEGIN EXECUTE pg_catalog.format('GRANT CREATE ON DATABASE %I TO supabase_admin',
  pg_catalog.current_database()); END $$;
${owners.map((owner) => `GRANT ALL ON SCHEMA ${name} TO ${owner};`).join('\n')}`;
const auth = `${schema('auth', 'supabase_admin', 'supabase_auth_admin')}
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
const storage = `${schema('storage', 'supabase_admin', 'supabase_storage_admin')}
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
const realtime = `${schema('realtime', 'supabase_admin')}
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
const webhooks = `CREATE SCHEMA IF NOT EXISTS supabase_functions;
CREATE FUNCTION supabase_functions.http_request() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
GRANT USAGE ON SCHEMA supabase_functions TO PUBLIC;`;
/** Of extensions that a hosted project has from the start: their functions are found without naming their schema. */
const reachable = `CREATE FUNCTION public.uuid_generate_v4() RETURNS uuid
  LANGUAGE sql AS 'SELECT extensions.uuid_generate_v4()';
CREATE FUNCTION public.gen_random_bytes(integer) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.gen_random_bytes($1)';
CREATE FUNCTION public.digest(text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.digest($1, $2)';
CREATE FUNCTION public.hmac(text, text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.hmac($1, $2, $3)';
CREATE FUNCTION public.crypt(text, text) RETURNS text LANGUAGE sql AS 'SELECT extensions.crypt($1, $2)';
CREATE FUNCTION public.gen_salt(text) RETURNS text LANGUAGE sql AS 'SELECT extensions.gen_salt($1)';`;
/** Schemas that come with a platform or an extension; what is missing in them is no mistake of a migration. */
const foreignSchemas = new Set([
    ...src_database/* platformSchemas */.s6,
    'partman',
    'pgaudit',
    'timescaledb_information',
    '_timescaledb_internal',
]);

// EXTERNAL MODULE: ./src/quoting.ts
var quoting = __webpack_require__(8688);
;// CONCATENATED MODULE: ./src/rehearsal/tablespaces.ts



/*
 * Statements that name a tablespace. Tablespaces belong to the server: a rehearsal makes none on a server of the
 * user's, and leaves those alone that are there.
 */
/** Gives one of the engine's tablespaces the name by which migrations know theirs. False = none is left. */
const tablespaceHelper = 'feature_inventory_rehearsal.tablespace';
/** Makes it, run by a superuser that the migrations are not. */
const tablespaceHelperSql = `CREATE FUNCTION ${tablespaceHelper}(called text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $helper$
DECLARE spare name := (SELECT min(spcname) FROM pg_tablespace WHERE starts_with(spcname, '${src_database/* spareTablespace */.g0}'));
BEGIN
  IF spare IS NULL THEN RETURN false; END IF;
  EXECUTE format('ALTER TABLESPACE %I RENAME TO %I', spare, called);
  RETURN true;
END $helper$;
REVOKE ALL ON FUNCTION ${tablespaceHelper}(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${tablespaceHelper}(text) TO postgres;`;
const own = new Set(['pg_default', 'pg_global']);
const parameters = new Set(['default_tablespace', 'temp_tablespaces']);
/** What a name or string constant stands for; null = it is none of either. */
function nameOf(written) {
    if (/^"/.test(written))
        return written.slice(1, -1).replaceAll('""', '"');
    if (/^'/.test(written))
        return written.slice(1, -1).replaceAll("''", "'");
    return /^[a-z_\u0080-\uffff][\w$\u0080-\uffff]*$/i.test(written) ? written.toLowerCase() : null;
}
/** Whether a statement is about a tablespace itself, and not about what lies in it. */
function isAbout(words) {
    const [first = '', second, third] = words;
    if (['CREATE', 'ALTER', 'DROP'].includes(first))
        return second === 'TABLESPACE';
    if (first === 'COMMENT')
        return third === 'TABLESPACE';
    return ['GRANT', 'REVOKE'].includes(first) && words.includes('TABLESPACE');
}
/**
 * @param there tablespaces of the rehearsal's server; null = the embedded engine, which names one of its own where a
 *   file wants to create one.
 * @param live those of the live database's server, which alone may be meant; null = not known.
 */
function placed(text, there, live) {
    if (!/tablespace/i.test(text))
        return { text, replaced: [], isCut: false };
    const replaced = new Set();
    let isCut = false;
    let result = '';
    let at = 0;
    const put = (from, to, instead) => {
        result += text.slice(at, from) + instead;
        at = to;
    };
    for (const { start, end, words, copyData } of (0,src_migrations/* scan */.SQ)(text).statements) {
        if (copyData !== undefined)
            continue;
        const statement = text.slice(start, end);
        if (isAbout(words)) {
            const instead = there === null ? createdAs(statement, words) : '';
            if (instead === null)
                continue;
            isCut ||= there !== null;
            put(start, end, instead + statement.replace(/[^\r\n]/g, ''));
            continue;
        }
        if (there === null)
            continue;
        const tokens = (0,src_migrations/* tokensIn */.gF)(statement);
        for (const [index, token] of tokens.entries()) {
            const word = token.text.toLowerCase();
            const isParameter = parameters.has(word);
            if (word !== 'tablespace' && !isParameter)
                continue;
            if (!isParameter && !namesOne(words, tokens, index))
                continue;
            const named = tokens[index + (isParameter ? 2 : 1)];
            const name = named === undefined ? null : nameOf(named.text);
            if (named === undefined || name === null || name === '' || own.has(name) || there.has(name))
                continue;
            if (live?.has(name) === false || (isParameter && (words[0] !== 'SET' || name === 'default')))
                continue;
            replaced.add(name);
            put(start + named.from, start + named.to, isParameter ? "''" : 'pg_default');
        }
    }
    return { text: result + text.slice(at), replaced: [...replaced], isCut };
}
/** Whether the word TABLESPACE stands before the name of one: it may be the name of a column as well. */
function namesOne(words, tokens, index) {
    const [first, second = ''] = words;
    const before = tokens[index - 1]?.text.toUpperCase();
    if (first === 'REINDEX')
        return true;
    if (first === 'ALTER')
        return before === 'SET' || before === 'IN';
    if (first !== 'CREATE' || ['VIEW', 'FUNCTION', 'PROCEDURE', 'OR', 'RULE'].includes(second))
        return false;
    if (before === 'INDEX')
        return tokens[index - 2]?.text.toUpperCase() === 'USING';
    const isBehindQuery = tokens
        .slice(0, index)
        .some(({ text, depth }) => depth === 0 && text.toUpperCase() === 'AS');
    return tokens[index]?.depth === 0 && !isBehindQuery;
}
/** On the embedded engine a tablespace that is created is one that only gets its name. */
function createdAs(statement, [first]) {
    const name = first === 'CREATE' ? nameOf((0,src_migrations/* tokensIn */.gF)(statement)[2]?.text ?? '') : null;
    return name === null ? null : `SELECT ${tablespaceHelper}(${(0,quoting/* literal */.eu)(name)})`;
}
/** Whether a text creates tablespaces: then the live server need not have them. */
const createsTablespace = (text) => /\bCREATE\s+TABLESPACE\b/i.test(text);

;// CONCATENATED MODULE: ./src/rehearsal/stand-ins.ts





/** The function that makes what stands in for an extension, see {@link helperSql}. */
const helper = 'feature_inventory_rehearsal.stand_in';
/** Extensions that a project's dashboard switches on, with the schema that each brings along. */
const ownSchemas = { pg_cron: 'cron', pg_net: 'net', supabase_vault: 'vault', pgmq: 'pgmq' };
const usesSupabase = /\b(?:anon|authenticated|service_role|authenticator|supabase_\w+)\b|\b(?:auth|storage|realtime|vault|extensions)\s*\.\s*"?\w|\bsupabase_realtime\b/;
/**
 * A table of the platform that migrations create only where it is missing is there already, except for the platform's
 * own migrations: nobody else may add columns to it.
 */
const buildsUp = (all, name) => new RegExp(String.raw `\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?"?${name}"?\s+ADD\s+(?!CONSTRAINT\b)`, 'i').test(all);
/**
 * What stands in for a schema of the platform, as far as the migrations do not make it themselves.
 * @param own roles that they create. Until then what such a role will own is the rehearsal's.
 */
function schemasOf(all, makes, own) {
    const roleNames = new RegExp(String.raw `\b(?:${own.join('|')})\b`, 'g');
    const owned = (sql) => (own.length === 0 ? sql : sql.replaceAll(roleNames, 'CURRENT_USER'));
    return (schema, sql) => {
        if (makes('SCHEMA', schema))
            return [];
        const tables = [...sql.matchAll(/CREATE TABLE \w+\.(\w+)/g)].map(([, table]) => table);
        return tables.some((table) => {
            const name = String.raw `${schema}"?\s*\.\s*"?${table}`;
            return (makes('TABLE', name) || (makes(String.raw `TABLE\s+IF\s+NOT\s+EXISTS`, name) && buildsUp(all, name)));
        })
            ? [`CREATE SCHEMA IF NOT EXISTS ${schema};`]
            : [owned(sql)];
    };
}
/** Extensions that are switched on in the dashboard, or from the start: no migration creates them. */
const switchedOnIn = (all, makes, { creations, available, }) => Object.entries(ownSchemas)
    .filter(([extension, schema]) => !available.has(extension) &&
    !makes('SCHEMA', schema) &&
    new RegExp(String.raw `(?<![\w$.])"?${schema}"?\s*\.`, 'i').test(all) &&
    !creations.some((rest) => new RegExp(String.raw `\b${extension}\b`, 'i').test(rest)))
    .map(([extension]) => extension);
/**
 * What has to stand in for a hosted project, by what the migrations' texts refer to; nothing that they make themselves.
 * @param options `available`: extensions of the rehearsal's server.
 */
function standInsFor(texts, { supabase, embedded, available, }) {
    const all = texts.join('\n');
    if (!supabase && !usesSupabase.test(all))
        return [];
    const makes = (kind, name) => new RegExp(String.raw `\bCREATE\s+${kind}\s+"?${name}"?(?![\w"])`, 'i').test(all);
    // To the end of each statement, so that none is read twice.
    const creations = [...all.matchAll(/\bCREATE\s+EXTENSION\b([^;]*)/gi)].map(([, rest]) => rest);
    const own = roles.filter((name) => makes('(?:ROLE|USER|GROUP)', name));
    const platform = schemasOf(all, makes, own);
    const chosen = [
        ...roles.filter((name) => !own.includes(name)).map((name) => role(name)),
        ...(makes('SCHEMA', 'extensions')
            ? []
            : [
                'CREATE SCHEMA IF NOT EXISTS extensions;',
                ...['uuid-ossp', 'pgcrypto'].map((name) => available.has(name)
                    ? `CREATE EXTENSION IF NOT EXISTS "${name}" SCHEMA extensions;`
                    : `SELECT ${helper}('${name}', 'extensions');`),
            ]),
        // The embedded engine's search_path has the schema, as a hosted project's has.
        ...(embedded ||
            makes('SCHEMA', 'extensions') ||
            creations.some((rest) => /uuid-ossp|pgcrypto/i.test(rest) && /SCHEMA\s+"?public/i.test(rest))
            ? []
            : [reachable]),
        ...platform('auth', auth),
        ...platform('storage', storage),
        ...platform('realtime', realtime),
        ...(makes('SCHEMA', 'supabase_functions') || !/\bsupabase_functions\b/.test(all) ? [] : [webhooks]),
        ...(makes('PUBLICATION', 'supabase_realtime') ? [] : ['CREATE PUBLICATION supabase_realtime;']),
    ];
    return [
        {
            what: 'what a Supabase project has from the start ' +
                '(its roles, and the schemas auth, storage, realtime and extensions)',
            sql: chosen.join('\n'),
        },
        ...switchedOnIn(all, makes, { creations, available }).map((extension) => ({
            what: `extension ${extension}, which no migration creates, by functions that do nothing`,
            sql: `SELECT ${helper}('${extension}', 'extensions');`,
        })),
    ];
}
/** What will stand in for a hosted project on the embedded engine, as SQL; empty = nothing. */
function platformOf(files, sets) {
    return platformSql([...files].filter(([file]) => (0,src_migrations/* isSql */.VT)(file)).map(([, content]) => content.toString()), sets.some(({ format }) => format.name === 'supabase'));
}
/** The same of a Supabase project whose migrations make nothing of it themselves. */
const supabaseSql = () => platformSql([], true);
function platformSql(texts, supabase) {
    const available = new Set(['uuid-ossp', 'pgcrypto']);
    return standInsFor(texts, { supabase, embedded: true, available })[0]?.sql ?? '';
}
const stand_ins_name = String.raw `("(?:[^"]|"")+"|[\w$-]+)`;
const unquote = (written) => written.replace(/^"|"$/g, '').replaceAll('""', '"');
const creates = String.raw `CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?`;
const changes = String.raw `(?:ALTER|COMMENT\s+ON|DROP)\s+EXTENSION\s+(?:IF\s+EXISTS\s+)?`;
const anyCreation = new RegExp(String.raw `\b${creates}${stand_ins_name}`, 'gi');
/** Extensions that a text creates, in a block or as a string as well. */
function createdIn(text) {
    if (!/\bCREATE\s+EXTENSION\b/i.test(text))
        return [];
    return (0,src_migrations/* scan */.SQ)(text).statements.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(anyCreation)].map(([, written]) => unquote(written)));
}
const aboutExtension = new RegExp(`^(?:${creates}|${changes})${stand_ins_name}`, 'i');
const blank = (part) => part.replace(/[^\r\n]/g, ' ');
const aboutEventTriggers = /^(?:(?:CREATE|ALTER|DROP) EVENT TRIGGER|COMMENT ON EVENT TRIGGER)\b/;
/**
 * @param options `available`: extensions of the rehearsal's server. `superuser`: whether it is one's, as event
 *   triggers need.
 */
function rewrite(text, { available, superuser }) {
    const hasParameters = !available.has('timescaledb') && parameterOf.test(text);
    if (!hasParameters && !/\b(?:EXTENSION|EVENT)\b/i.test(text))
        return { text, missing: [], eventTriggers: false, parameters: [] };
    let rewritten = '';
    let eventTriggers = false;
    let at = 0;
    const missing = [];
    const parameters = new Set();
    for (const { start, end, words } of (0,src_migrations/* scan */.SQ)(text).statements) {
        const statement = text.slice(start, end);
        if (!superuser && aboutEventTriggers.test(words.slice(0, 4).join(' '))) {
            eventTriggers = true;
            rewritten += text.slice(at, start) + blank(statement);
            at = end;
            continue;
        }
        if (hasParameters && parameterOf.test(statement)) {
            const without = withoutParameters(statement);
            for (const name of without.parameters)
                parameters.add(name);
            rewritten += text.slice(at, start) + without.statement;
            at = end;
            continue;
        }
        if (!words.slice(0, 3).includes('EXTENSION'))
            continue;
        const written = aboutExtension.exec(statement)?.[1];
        const extension = written === undefined ? '' : unquote(written);
        if (extension === '' || available.has(extension))
            continue;
        const creates = words[0] === 'CREATE';
        const standsIn = extensions.has(extension) && !(superuser && bySuperuser.has(extension));
        if (creates)
            missing.push({ extension, standsIn });
        const schema = new RegExp(String.raw `\bSCHEMA\s+${stand_ins_name}`, 'i')
            .exec(statement)?.[1]
            ?.replace(/^"|"$/g, '')
            .replaceAll("'", "''") ?? 'public';
        const call = creates && standsIn ? `SELECT ${helper}('${extension}', '${schema}')` : '';
        rewritten +=
            text.slice(at, start) + (call === '' ? blank(statement) : call + statement.replace(/[^\r\n]/g, ''));
        at = end;
    }
    return { text: rewritten + text.slice(at), missing, eventTriggers, parameters: [...parameters] };
}
/** Catalogs of what an extension may own. */
const catalogs = [
    'pg_namespace',
    'pg_type',
    'pg_class',
    'pg_proc',
    'pg_operator',
    'pg_opfamily',
    'pg_opclass',
    'pg_am',
    'pg_cast',
];
const each = (select) => catalogs.map(select).join(' UNION ALL ');
/*
 * What an extension brings is no part of the schema, so that what stands in for it must be none either: it is given
 * to the one extension that is always there. It belongs to whom the database belongs to, as far as an owner is known
 * of it.
 */
const disown = `FOR target IN SELECT x.classid, x.oid, o.type, o.identity, NOT (o.type IN ('cast', 'access method')
      OR o.type = 'sequence' AND EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = x.classid
        AND d.objid = x.oid AND d.deptype = 'a')) AS owned
    FROM (${each((catalog) => `SELECT 'pg_catalog.${catalog}'::pg_catalog.regclass AS classid, oid
      FROM pg_catalog.${catalog}`)}) x,
    LATERAL pg_catalog.pg_identify_object(x.classid, x.oid, 0) o
    WHERE x.oid > newest AND o.type NOT IN ('index', 'toast table')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = x.classid AND d.objid = x.oid
      AND d.deptype IN ('i', 'e'))
  LOOP
    IF target.owned THEN EXECUTE pg_catalog.format('ALTER %s %s OWNER TO postgres', target.type,
      target.identity); END IF;
    INSERT INTO feature_inventory_rehearsal.members
      VALUES (pg_catalog.pg_describe_object(target.classid, target.oid, 0));
    EXECUTE pg_catalog.format('ALTER EXTENSION plpgsql ADD %s %s', target.type, target.identity);
  END LOOP;`;
/**
 * Makes the stand-in of an extension at the place where a migration creates it.
 * @param own the database is the rehearsal's alone, and this is run by a superuser that the migrations are not: only
 *   such a
 *   one may make types and access methods. On a server, emptying it would take along what an extension was given.
 */
const helperSql = (own) => `CREATE SCHEMA IF NOT EXISTS feature_inventory_rehearsal;
CREATE TABLE feature_inventory_rehearsal.made (extension text PRIMARY KEY);
CREATE TABLE feature_inventory_rehearsal.members (member text PRIMARY KEY);
CREATE OR REPLACE FUNCTION ${helper}(extension text, place text) RETURNS void
  LANGUAGE plpgsql ${own ? 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp' : ''} AS $helper$
DECLARE
  target record;
  newest oid := (SELECT max(oid) FROM (${each((catalog) => `SELECT max(oid) AS oid FROM pg_catalog.${catalog}`)}) x);
BEGIN
  INSERT INTO feature_inventory_rehearsal.made SELECT stand_in.extension ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN; END IF;
${[...extensions]
    .filter(([extension]) => own || !bySuperuser.has(extension))
    .map(([extension, text]) => `  IF extension = '${extension}'
  THEN EXECUTE replace($sql$${text}$sql$, '@.', quote_ident(place) || '.'); END IF;`)
    .join('\n')}
  ${own ? disown : ''}
END $helper$;
${own
    ? `GRANT USAGE ON SCHEMA feature_inventory_rehearsal TO PUBLIC;
GRANT SELECT ON feature_inventory_rehearsal.members TO postgres;
REVOKE ALL ON FUNCTION ${helper}(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${helper}(text, text) TO postgres;
${tablespaceHelperSql}`
    : ''}`;

;// CONCATENATED MODULE: ./src/rehearsal/ready.ts



/** @param live tablespaces of the live database's server; null = it was not looked at. */
function ready(files, { database, extensions, tablespaces }, live) {
    const given = { available: extensions, superuser: database.engine === 'server' };
    const known = [...files].some(([, content]) => createsTablespace(content.toString())) ? null : live;
    const ready = new Map();
    const missing = new Map();
    const created = new Set();
    const parameters = new Set();
    const replaced = new Set();
    let isCut = false;
    let eventTriggers = false;
    for (const [file, content] of files) {
        const text = content.toString();
        if ((0,src_migrations/* isSql */.VT)(file))
            for (const name of createdIn(text))
                created.add(name);
        const rewritten = (0,src_migrations/* isSql */.VT)(file) ? rewrite(text, given) : null;
        const put = rewritten === null ? null : placed(rewritten.text, tablespaces, known);
        // What is not UTF-8 stays as it is.
        ready.set(file, put === null || put.text === text ? content : Buffer.from(put.text));
        for (const name of put?.replaced ?? [])
            replaced.add(name);
        isCut ||= put?.isCut === true;
        for (const name of rewritten?.parameters ?? [])
            parameters.add(name);
        eventTriggers ||= rewritten?.eventTriggers === true;
        for (const { extension, standsIn } of rewritten?.missing ?? [])
            missing.set(extension, { standsIn, files: (missing.get(extension)?.files ?? new Set()).add(file) });
    }
    const skipped = [...missing].filter(([, { standsIn }]) => !standsIn).map(([name]) => name);
    return {
        files: ready,
        missing,
        created,
        isFlat: replaced.size > 0,
        skipped: [
            ...(eventTriggers ? ['event triggers'] : []),
            ...skipped.map((name) => `extension ${name}`),
            ...parameters,
            ...(isCut ? ['statements about tablespaces themselves'] : []),
        ],
        standIns: [
            ...(eventTriggers ? ['nothing for event triggers, which only a superuser can create'] : []),
            ...[...missing].map(([name, { standsIn }]) => standsIn
                ? `extension ${name}, by functions that do nothing`
                : `nothing for the extension ${name}, whose CREATE EXTENSION was skipped`),
            ...(parameters.size === 0
                ? []
                : [`nothing for ${[...parameters].join(', ')}, parameters of an extension that is not there`]),
            ...[...replaced].map((name) => `tablespace ${name}, which this server does not have, by the default one`),
            ...(isCut ? ['nothing for statements about tablespaces themselves, which belong to the server'] : []),
        ],
    };
}
/** What either side lacks. */
function together(theirs, ours) {
    const files = (name) => new Set([theirs, ours].flatMap((side) => [...(side.get(name)?.files ?? [])]));
    return new Map([...theirs, ...ours].map(([name, one]) => [name, { ...one, files: files(name) }]));
}

// EXTERNAL MODULE: ./src/error.ts
var src_error = __webpack_require__(1557);
// EXTERNAL MODULE: ./src/safety/index.ts + 95 modules
var safety = __webpack_require__(6462);
;// CONCATENATED MODULE: ./src/rehearsal/course.ts

/** The SQL that the pull request adds or changes. */
const changedSql = ({ base, merged, }) => [...merged].filter(([file, content]) => (0,src_migrations/* isSql */.VT)(file) && base.get(file)?.equals(content) !== true);
/** The migrations after the merge, in order. */
const orderOf = ({ merged }) => merged.sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
/** Migrations that the base branch does not have, or has with other content. */
const expected = (course) => {
    const { base, merged } = course.options;
    return orderOf(course).filter((file) => base.get(file)?.equals(merged.get(file)) !== true);
};

// EXTERNAL MODULE: ./src/text.ts
var src_text = __webpack_require__(8992);
;// CONCATENATED MODULE: ./src/rehearsal/missing.ts

const lookups = [
    ['role', '42704', /role/i],
    ['tablespace', '42704', /^(?:get_tablespace_oid|(?:Alter|Rename|Drop)TableSpace(?:Options)?)$/],
    // A parameter is refused; that it is one of a tablespace says the parameter's name.
    ['tablespace', '22023', /^call_string_check_hook$/],
    [
        'extension',
        '42704 58P01 0A000',
        /^(?:get_extension_oid|ExecAlterExtensionStmt|parse_extension_control_file)$/,
    ],
    ['relation', '42P01', /^(?:RangeVarGetRelidExtended|parserOpenTable|regclassin)$/],
    ['function', '42883', /^(?:ParseFuncOrColumn|LookupFunc\w*|regproc(?:edure)?in)$/],
    ['schema', '3F000', /^/],
    ['namespace', '22023', /^transformRelOptions$/],
    // What an extension may bring besides: types, what indexes use, text search, foreign-data wrappers, languages.
    [
        'extensible',
        '42704',
        /^(?:typename|parseTypeString|get_object_address_type|interpret_function_parameter_list|compute_return_type)/,
    ],
    [
        'extensible',
        '42704',
        /^(?:ResolveOpClass|Op(?:Class|Family)CacheLookup|get_op\w+_oid|DefineIndex|get_(?:index_|table_)?am_\w+)$/,
    ],
    ['extensible', '42704', /^(?:get_ts_\w+_oid|regconfigin|regdictionaryin|get_collation_oid)$/],
    ['extensible', '42704', /^(?:get_foreign_data_wrapper_oid|GetForeignDataWrapper\w+)$/],
    ['extensible', '42704', /^(?:CreateFunction|ExecuteDoStmt|get_language_oid)$/],
];
/** What a statement failed for the want of; null = nothing that can be named. A file's own words decide nothing. */
function missingIn({ sqlstate, message, routine, raised, detail = '' }) {
    if (raised === true || sqlstate === undefined || routine === undefined)
        return null;
    const kind = lookups.find(([, sqlstates, routines]) => sqlstates.includes(sqlstate) && routines.test(routine))?.[0];
    if (kind === undefined)
        return null;
    if (kind === 'role') {
        const role = (0,src_database/* onlyQuotedName */.Ej)(message);
        return role === null ? null : { kind, names: [role] };
    }
    if (kind === 'tablespace')
        return tablespaceIn(sqlstate, message, detail);
    const called = kind === 'function' ? (0,src_database/* calledName */.nk)(message) : null;
    const quoted = (0,src_database/* quotedNames */.l9)(message);
    // Of a parameter's type the name stands without quotes.
    const bare = quoted.length === 0 ? (message.slice(0, 500).match(/[\w$.]+/g) ?? []) : [];
    return { kind, names: called === null ? [...quoted, ...bare] : [called.replaceAll('"', '')] };
}
const tablespaceParameters = new Set(['default_tablespace', 'temp_tablespaces']);
/**
 * `tablespace "x" does not exist`, or `invalid value for parameter "default_tablespace": "x"`, where the value is
 * hidden as one that could be a secret and `Tablespace "x" does not exist.` is the detail.
 */
function tablespaceIn(sqlstate, message, detail) {
    const [first] = (0,src_database/* quotedNames */.l9)(message);
    const [second] = (0,src_database/* quotedNames */.l9)(detail);
    if (sqlstate === '22023' && !tablespaceParameters.has(first ?? ''))
        return null;
    const name = sqlstate === '22023' ? second : first;
    return name === undefined ? null : { kind: 'tablespace', names: [name] };
}

;// CONCATENATED MODULE: ./src/rehearsal/members.ts



/** The types that GiST and GIN index only by these extensions, as a message writes them. */
const scalars = ('bigint|integer|smallint|numeric|real|double precision|money|oid|text|character|character varying|name|bytea|bit|' +
    'bit varying|boolean|uuid|date|time without time zone|time with time zone|timestamp without time zone|' +
    'timestamp with time zone|interval|inet|cidr|macaddr|macaddr8|"char"').split('|');
/** What a statement failed for the want of, when an extension brings it. */
function memberIn(failure) {
    if (failure.raised === true)
        return null;
    return operatorIn(failure) ?? defaultClassIn(failure) ?? members_namedIn(failure);
}
/** An operator of pg_trgm. */
function operatorIn({ routine, message }) {
    if (routine !== 'op_error')
        return null;
    const name = /(?:text|character varying) (%>?>?|<?<%|<->|<?<->>|<->>>) /.exec(message)?.[1];
    return name === undefined ? null : { extension: 'pg_trgm', name, schema: null };
}
/** That a type has no default operator class: the only name that the message says is the access method's. */
function defaultClassIn({ routine, message }) {
    if (routine !== 'ResolveOpClass')
        return null;
    const names = (0,src_database/* quotedNames */.l9)(message).filter((name) => name !== 'char');
    const method = names.length === 1 ? names[0] : undefined;
    const type = scalars.findLast((each) => (0,src_database/* says */.FA)(message, each));
    return type !== undefined && (method === 'gist' || method === 'gin')
        ? { extension: `btree_${method}`, name: type, schema: null }
        : null;
}
function members_namedIn(failure) {
    const missing = missingIn(failure);
    if (missing === null ||
        missing.kind === 'role' ||
        missing.kind === 'extension' ||
        missing.kind === 'schema')
        return null;
    for (const written of missing.names) {
        const parts = (0,src_text/* withoutEnd */.Mx)(written, '[]').replaceAll('"', '').split('.');
        const name = parts.at(-1).toLowerCase();
        const extension = (0,src_database/* extensionWith */.WR)(name);
        if (extension !== null)
            return { extension, name, schema: parts.length > 1 ? parts[0] : null };
    }
    return null;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/rehearsal/make.ts




/** The schema of the rehearsal's own, by which its database is known as well. */
const marker = 'feature_inventory_rehearsal';
/** What a prepared database says of the SQL that stands in for a hosted platform in it: its digest. */
const platformMark = (platform) => (0,external_node_crypto_.createHash)('sha256').update(platform).digest('hex');
/** Marks a database that is prepared at build time. */
const markPlatform = (platform) => `COMMENT ON SCHEMA ${marker} IS '${platformMark(platform)}'`;
/** From PostgreSQL 16 on, whoever creates a role is not allowed to become it, as an owner of its objects has to be. */
const becomeRoles = `SELECT set_config('createrole_self_grant', 'set, inherit', true)
  FROM pg_catalog.pg_settings WHERE name = 'createrole_self_grant'`;
/** Makes what stands in for a hosted platform, all of it or nothing. */
async function makeStandIns(database, statements) {
    if (statements.length === 0)
        return;
    try {
        await database.query(['BEGIN', becomeRoles, ...statements, 'COMMIT'].join(';\n'));
    }
    catch (error) {
        await database.query('ROLLBACK').catch(() => { });
        throw error;
    }
}
/** A role that migrations refer to and nobody made: outside of the rehearsal the server has it. */
async function makeRole(database, role) {
    await database.query((0,src_database/* pinned */.dp)(`DO $$ BEGIN EXECUTE format('CREATE ROLE %I NOLOGIN', ${hex(role)}); END $$`));
}
/** A tablespace that migrations refer to and nobody made, on the embedded engine. @returns false where none is left. */
async function nameTablespace(database, name) {
    const results = await database.query((0,src_database/* pinned */.dp)(`SELECT ${tablespaceHelper}(${hex(name)}) AS named`));
    return results.some(({ rows }) => rows[0]?.['named'] === true);
}
/** SQL expression of a text that may hold anything, even the end of the block that it stands in. */
const hex = (text) => `convert_from(decode('${Buffer.from(text).toString('hex')}', 'hex'), 'UTF8')`;
/**
 * An extension that migrations use and nobody creates, or what stands in for it. On the embedded engine the schema
 * `extensions` is in the search_path, as a hosted project's is.
 */
async function makeExtension({ database, extensions }, { name, schema }) {
    const places = [schema, ...(database.engine === 'embedded' ? ['extensions'] : []), 'public'];
    const make = extensions.has(name)
        ? `EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', name, place)`
        : `PERFORM ${helper}(name, place)`;
    await database.query((0,src_database/* pinned */.dp)(`DO $$ DECLARE
      name text := ${hex(name)};
      place text := (SELECT nspname FROM json_array_elements_text(${hex(JSON.stringify(places))}::json)
        WITH ORDINALITY w (name, rank) JOIN pg_namespace ON nspname = w.name ORDER BY rank LIMIT 1);
    BEGIN ${make}; END $$`));
}

;// CONCATENATED MODULE: ./src/rehearsal/given.ts





/** Extensions that cannot be created in a session without being loaded at the server's start. */
const preloaded = new Set(['timescaledb', 'pg_cron', 'pgaudit', 'age']);
/** What a file failed for the want of, if that can be made; null = it is another failure. */
function lackedBy(failure, course) {
    const { shadow, options } = course;
    const isEmbedded = shadow.database.engine === 'embedded';
    if (failure.raised === true)
        return null;
    const missing = missingIn(failure);
    const role = missing?.kind === 'role' ? missing.names[0] : undefined;
    if (role !== undefined)
        return isEmbedded && options.roles?.has(role) !== false ? { kind: 'role', name: role } : null;
    const tablespace = missing?.kind === 'tablespace' ? missing.names[0] : undefined;
    if (tablespace !== undefined)
        return isEmbedded && options.tablespaces?.has(tablespace) !== false
            ? { kind: 'tablespace', name: tablespace }
            : null;
    const member = memberIn(failure);
    if (member === null || !isOutside(member.extension, course))
        return null;
    const { extension: name } = member;
    const isThere = shadow.extensions.has(name) && (isEmbedded || !preloaded.has(name));
    if (!isThere && !(isEmbedded && extensions.has(name)))
        return null;
    return { kind: 'extension', name, schema: member.schema ?? options.extensions?.get(name) ?? null };
}
/** Whether an extension may be there without any migration that creates it. */
const isOutside = (extension, { options, created }) => !created.has(extension) && options.extensions?.has(extension) !== false;
const keyOf = ({ kind, name }) => `${kind} ${name}`;
/** Makes it, and says so. @returns false where it was made before, or cannot be. */
async function give(course, given) {
    const { shadow, made, standIns } = course;
    if (made.has(keyOf(given)))
        return false;
    if (given.kind !== 'extension') {
        if (given.kind === 'role')
            await makeRole(shadow.database, given.name);
        else if (!(await nameTablespace(shadow.database, given.name)))
            return false;
        made.set(keyOf(given), given);
        standIns.add(`${given.kind} ${given.name}, which no migration creates`);
        return true;
    }
    try {
        await makeExtension(shadow, given);
    }
    catch (error) {
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        await (0,src_database/* rollBack */.Fu)(shadow.database);
        return false;
    }
    made.set(keyOf(given), given);
    const how = shadow.extensions.has(given.name) ? '' : ', by functions that do nothing';
    standIns.add(`extension ${given.name}, which no migration creates${how}`);
    return true;
}

;// CONCATENATED MODULE: ./src/rehearsal/limit.ts



/** Milliseconds that a message may take in a rehearsal: longer than any needs on tables without rows. */
const longest = 300_000;
/**
 * Starts the embedded engine, which knows no statement_timeout: whoever waits for it has to end it.
 * @param platform SQL that will be run first.
 */
async function startLimited(limit, platform, signal) {
    const overdue = new AbortController();
    let stopped = null;
    const connected = await (0,src_database/* connect */.Ng)({ engine: 'embedded', directory: null }, signal === undefined ? overdue.signal : AbortSignal.any([signal, overdue.signal]), {
        rights: 'owner',
        prepare: helperSql(true),
        expected: platform,
    });
    const database = {
        ...connected,
        async query(text, during) {
            try {
                return await connected.query(text, during);
            }
            catch (error) {
                if (error instanceof src_database/* EngineStopped */.mo)
                    stopped = error;
                throw error;
            }
        },
    };
    return {
        database,
        ended: () => overdue.signal.aborted,
        stopped: () => stopped,
        limited: {
            ...database,
            async query(text, during) {
                const timer = setTimeout(() => overdue.abort(), limit);
                try {
                    return await database.query(text, during);
                }
                catch (error) {
                    throw overdue.signal.aborted && signal?.aborted !== true
                        ? new src_error/* ActionError */.l({ message: tooLong(limit) }, { cause: error })
                        : error;
                }
                finally {
                    clearTimeout(timer);
                }
            },
        },
    };
}
/** What is said of a statement that was ended. */
function tooLong(limit) {
    const time = limit < 60_000 ? `${limit / 1000} seconds` : `${limit / 60_000} minutes`;
    return (`ran for more than ${time} and was stopped. On tables without rows that is most likely an endless loop, ` +
        'which a real database would run until somebody stops it');
}

;// CONCATENATED MODULE: ./src/rehearsal/running.ts







/** Roles and extensions that are made for one side's files, each when a statement asks for it. */
const mostMade = 100;
/** Runs what is pending of one side, those files one by one that are measured. */
async function runFiles(course, side) {
    const { directory, sets } = course[side];
    const run = {
        course,
        directory,
        sets: [(0,src_migrations/* bundledSet */.tG)(course.options.packs), ...sets],
        toMeasure: measuredOf(course, side),
        ran: [],
        measured: new Map(),
        existing: null,
        known: null,
        meaning: undefined,
        lineOf: () => 1,
        due: null,
        made: 0,
    };
    for (;;) {
        const end = await step(run);
        if (end !== null)
            return { ran: run.ran, ...measuredIn(run), ...end };
    }
}
function measuredOf({ options }, side) {
    if (options.isMeasured === false)
        return new Set();
    return side === 'merged' ? 'all' : options.pending;
}
function measuredIn({ measured }) {
    const all = [...measured.values()].flat();
    return {
        measured: all.flatMap(({ statements }) => statements),
        cut: [...measured].filter(([, found]) => found.some(({ left }) => left > 0)).map(([file]) => file),
    };
}
/** Runs the next files; null = there may be more. */
async function step(run) {
    const { database, limited } = run.course.shadow;
    let decided;
    try {
        // What the files themselves write into a new database says nothing about what they were applied by.
        decided = await (0,src_migrations/* plan */.et)(run.sets, { ...(await (0,src_migrations/* inspect */.Nn)(database, run.sets)), others: [] }, { outOfOrder: 'allow' });
    }
    catch (error) {
        if (!(error instanceof src_error/* ActionError */.l) || error instanceof src_database/* EngineStopped */.mo)
            throw error;
        return failed(run, error.failure.location?.file ?? '', error.failure);
    }
    run.due ??= decided.pending.filter(({ kind }) => kind !== 'bundled').map(({ source }) => source.file);
    const { next, kind } = nextOf(decided.pending, run.toMeasure);
    if (next.length === 0)
        return ended(run);
    const outcome = await applyNext(run, { ...decided, pending: next }, kind === 'bundled' ? database : limited, kind === 'measured' ? beforeFile(run) : undefined);
    for (const { migration, milliseconds } of outcome.applied)
        if (migration.kind !== 'bundled')
            run.ran.push({ file: migration.source.file, milliseconds });
    if (outcome.failed === null)
        return null;
    const left = next.slice(outcome.applied.length);
    return await endOf(run, kind === 'measured' ? left.slice(0, 1) : left, outcome.failed);
}
/** What is run together: bundled SQL, which is given all its time; files that are measured; or those up to one. */
function nextOf(pending, measured) {
    const kindOf = ({ kind, source }) => {
        if (kind === 'bundled')
            return kind;
        return measured === 'all' || measured.has(source.file) ? 'measured' : 'files';
    };
    const [first] = pending;
    const kind = first === undefined ? 'files' : kindOf(first);
    const end = pending.findIndex((one) => kindOf(one) !== kind);
    return { next: end < 0 ? pending : pending.slice(0, end), kind };
}
/** Measures a file on what those before it have left; what is measured of a try that failed is forgotten. */
const beforeFile = (run) => async ({ source, steps }) => {
    const { limited, limit, ended } = run.course.shadow;
    await begin(run);
    run.measured.set(source.file, []);
    run.lineOf = (0,src_migrations/* lineFinder */.ze)(source.sql);
    if (steps === null)
        await measureInto(run, source, (options) => (0,safety/* measure */.xP)(limited, source, source.script.statements, options));
    if (ended())
        throw new src_error/* ActionError */.l({ message: tooLong(limit) });
};
/**
 * Looks at what is there before the first file of the pull request; or before each pending file of the base branch, as
 * what an earlier one has made may be full by then.
 */
async function begin(run) {
    if (run.existing !== null && run.toMeasure === 'all')
        return;
    const { shadow, options, judged } = run.course;
    run.known = await (0,safety/* catalogueOf */.vq)(shadow.limited, [], run.known);
    run.existing = (0,safety/* relationsIn */.D1)(run.known);
    run.meaning = await options.meaning?.((0,safety/* asking */.os)(shadow.limited), judged);
}
/** Adds what is measured of a file, or of a step of it. */
async function measureInto(run, { file }, how) {
    const { existing, known, lineOf, meaning } = run;
    const { shadow } = run.course;
    const { catalogue, ...found } = await how({
        limit: shadow.limit,
        existing: existing ?? new Set(),
        known,
        lineOf,
        meaning,
        movesUnseen: run.course.isFlat,
    });
    run.known = catalogue ?? known;
    run.measured.get(file)?.push(found);
}
/** The line of the statement of a file that failed while it was measured. */
const endedAt = ({ measured }, file) => measured.get(file)?.findLast((one) => one.endedAt !== null)?.endedAt ?? null;
/** A step is measured on what the steps before it have left: its locks are let go when it ends. */
const beforeStep = (run, pending) => async ({ source }, { statements, modes }, settings) => {
    const { limited } = run.course.shadow;
    const [statement] = statements;
    const measured = run.measured.get(source.file);
    if (statement === undefined || measured === undefined)
        return;
    if (measured.length >= safety/* mostStatements */.eU) {
        measured.push({ statements: [], endedAt: null, left: 1 });
        return;
    }
    const kinds = pending.find((one) => one.source.file === source.file)?.steps;
    const isOutside = modes === null && kinds?.has(statement.start) === true;
    await measureInto(run, source, async (options) => {
        if (isOutside)
            return await (0,safety/* documented */.fp)(limited, source, statement, options, settings);
        const found = await (0,safety/* measure */.xP)(limited, source, statements, options, settings);
        // Of a partitioned table most of these run outside of a transaction only.
        return found.endedAt !== null && modes === null && (0,src_migrations/* isMaintenance */.QX)(statement)
            ? await (0,safety/* documented */.fp)(limited, source, statement, options, settings)
            : found;
    });
};
async function applyNext(run, decided, database, before) {
    const { course, directory, sets } = run;
    const known = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
    return await (0,src_migrations/* apply */.Bb)(database, decided, {
        lockTimeout: '0',
        statementTimeout: `${course.shadow.limit}ms`,
        waitForLock: 0,
        beforeFile: before,
        beforeStep: beforeStep(run, decided.pending),
        unappliedBefore: (migration, error) => (0,src_migrations/* unlistedBefore */.sL)(directory, migration, known, error),
    });
}
/** What a failure means for the run; null = what was missing was made, and the file runs once more. */
async function endOf(run, next, { failure, migration }) {
    const { shadow } = run.course;
    const stopped = shadow.stopped();
    if (stopped !== null && !shadow.ended())
        throw stopped;
    if (shadow.ended())
        return overdue(run, next, endedAt(run, next[0]?.source.file ?? ''));
    const lacked = run.made < mostMade ? lackedBy(failure, run.course) : null;
    if (lacked === null || !(await give(run.course, lacked)))
        return failed(run, migration?.source.file ?? '', failure);
    run.made++;
    return null;
}
const failed = (run, file, failure) => ({
    left: remaining(run),
    failure: { file, failure },
});
/** A statement took too long, and the engine was ended. @param line null = it is not known which. */
function overdue(run, next, line) {
    const own = next.map(({ source }) => source.file);
    const [first = ''] = own;
    const where = own.length > 1 ? `one of the files ${first} to ${own.at(-1)} of the base branch` : first;
    const message = `${where}${line === null ? '' : `, line ${line},`} ${tooLong(run.course.shadow.limit)}`;
    return failed(run, first, { message });
}
/** Nothing is pending any more. What the history says may be what a file has written there. */
function ended({ due, ran }) {
    const left = (due ?? []).filter((name) => !ran.some(({ file }) => file === name));
    const [skipped] = left;
    if (skipped === undefined)
        return { left, failure: null };
    const message = `${skipped} was not run: a file before it has recorded it as applied`;
    return {
        left,
        failure: { file: skipped, failure: { message, location: { file: skipped, line: 1, column: 1 } } },
    };
}
function remaining({ course, toMeasure, ran }) {
    if (toMeasure !== 'all')
        return [];
    return expected(course).filter((name) => !ran.some(({ file }) => file === name));
}

;// CONCATENATED MODULE: ./src/rehearsal/sides.ts




/**
 * The migrations of one side. A file of the base branch that creates a catalog of its own, under the names of ours, is
 * recorded as applied wherever this action runs: it is left out, while a new one is refused as it would be there.
 */
async function listed(directory, { options, standIns }) {
    const { base, entries, format, signal, verify = [] } = options;
    const isLeftOut = ({ source }) => base.has(source.file) && (0,src_migrations/* bringsCatalog */.ZB)(source);
    const sets = await (0,src_migrations/* list */.p_)(directory, namedIn(directory, entries), format, { signal, verify });
    for (const { source } of sets.flatMap(({ migrations }) => migrations.filter(isLeftOut)))
        standIns.add(`the catalog of this action for the one that ${source.file} creates`);
    return {
        directory,
        sets: sets.map((set) => ({
            ...set,
            migrations: set.migrations.filter((migration) => !isLeftOut(migration)),
        })),
    };
}
/** Makes what stands in for a hosted platform. @returns false where the shadow has another platform from the start. */
async function standIn({ shadow, options, standIns }, { base, merged }) {
    const texts = [...options.merged].filter(([file]) => (0,src_migrations/* isSql */.VT)(file)).map(([, content]) => content.toString());
    const hosted = standInsFor(texts, {
        supabase: [...base.sets, ...merged.sets].some((set) => set.format.name === 'supabase'),
        embedded: shadow.database.engine === 'embedded',
        available: shadow.extensions,
    });
    const [platform] = hosted;
    const isThere = platform !== undefined && platformMark(platform.sql) === shadow.platform;
    if (shadow.platform !== null && !isThere)
        return false;
    for (const { what } of hosted)
        standIns.add(what);
    const rest = hosted.slice(isThere ? 1 : 0).map(({ sql }) => sql);
    await makeStandIns(shadow.database, rest);
    return true;
}

;// CONCATENATED MODULE: ./src/rehearsal/build.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** Applies the migrations of a checkout to an empty database. */
async function build(shadow, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { workspace, without } = options;
        const roots = rootsOf(options.entries);
        const files = new Map([...readFiles(workspace, roots)].filter(([file]) => !without.has(file)));
        const able = ready(files, shadow, options.tablespaces);
        const checkedOut = __addDisposableResource(env_1, checkOut(able.files, roots), false);
        const standIns = new Set(able.standIns);
        const course = {
            shadow,
            options: {
                ...options,
                roots,
                base: files,
                merged: files,
                pending: new Set(),
                attributable: true,
                newer: null,
            },
            standIns,
            skipped: able.skipped,
            missing: able.missing,
            created: able.created,
            isFlat: able.isFlat,
            made: new Map(),
            judged: [],
        };
        const side = await listed(checkedOut.directory, course);
        if (!(await standIn(course, { base: side, merged: side }))) {
            const plain = await shadow.renew('');
            await shadow[Symbol.asyncDispose]();
            return await build(plain, options);
        }
        await options.beforeFiles?.(shadow);
        const { failure } = await runFiles({ ...course, base: side, merged: side }, 'base');
        return { shadow, failure: failure?.failure ?? null, standIns: [...standIns] };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}

// EXTERNAL MODULE: ./src/github/index.ts + 24 modules
var github = __webpack_require__(715);
// EXTERNAL MODULE: ./src/snapshot/index.ts + 60 modules
var snapshot = __webpack_require__(7386);
;// CONCATENATED MODULE: ./src/rehearsal/own-code.ts






/** Settings of migration tools that decide, from a folder above, how files run. */
const settings = ['.gmrc', '.node-pg-migraterc']
    .flatMap((name) => ['', '.json', '.js', '.cjs', '.ts'].map((ending) => name + ending))
    .concat('sqitch.plan');
const foldersAbove = (file) => file.split('/').map((_, depth, segments) => segments.slice(0, depth).join('/'));
/** The migrations as they would run; what cannot be listed is told when it is to run. */
async function own_code_listed({ workspace, inputs, signal }) {
    try {
        const sets = await (0,src_migrations/* list */.p_)(workspace, inputs.migrations, inputs.format, { signal, verify: inputs.verify });
        return sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
    }
    catch {
        return [];
    }
}
/**
 * Where the event leaves open whose code it is, the files that decide what runs have to show it. What they do not
 * show is neither applied nor held against a database, and planned as a fork's is: on the embedded engine.
 * @throws {ActionError} for code of nobody known, unless it is only planned.
 */
async function ownOrigin(asked) {
    const { origin, inputs, workspace, note } = asked;
    if (origin.code === 'ours' || origin.code === 'proposed')
        return origin;
    const folders = rootsOf(inputs.migrations);
    const above = folders
        .flatMap(foldersAbove)
        .flatMap((folder) => settings.map((name) => external_node_path_default().posix.join(folder, name)));
    const named = [
        ...inputs.verify.map((file) => external_node_path_default().posix.normalize(file)),
        snapshot/* suppressionsPath */.gC,
        ...above,
        ...(await own_code_listed(asked)),
    ];
    const isNamed = new Set(named);
    const files = new Map(readFiles(workspace, folders));
    for (const file of named) {
        const content = (0,src_files/* readIfThere */.qC)(workspace, file, 'checkout', src_files/* sizes */.LR.migration);
        if (content !== null)
            files.set(file, content);
    }
    const why = (0,github/* doubtOf */.kv)(workspace, origin, [...folders, ...named], files, (file) => isRelevant(file) || isNamed.has(file));
    if (why === null)
        return origin;
    if (inputs.mode !== 'plan')
        return (0,github/* refuseUnknownCode */.AH)(origin, why, inputs.mode);
    note('notice', `No database was looked at, because whose code this is cannot be verified on the event ${origin.event}: ${why}.`);
    return { ...origin, fork: true };
}

;// CONCATENATED MODULE: ./src/rehearsal/accepted-hazards.ts


/* What of the hazards of statements the repository accepts, and what is left for `lint: fail`. */
/** One with `*` is a standing rule, which not every pull request has a use for. */
const unusedIn = (valid, used) => valid
    .filter((one) => !used.has(one) && !one.object.includes('*'))
    .map(({ line, rule, object }) => `${snapshot/* suppressionsPath */.gC}:${line}: ${rule} ${object} is found in no statement of this pull request; ` +
    'when its migration is merged, the line can be deleted.');
/** The statements with the hazards that count; with `lint: off` none does. */
function hazardsIn({ inputs, workspace, note }, statements, extent) {
    if (inputs.lint === 'off')
        return statements.map((statement) => ({ ...statement, hazards: [] }));
    const today = new Date().toISOString().slice(0, 10);
    const found = (0,snapshot/* acceptHazards */.W$)(statements, (0,snapshot/* readSuppressions */.Hl)(workspace), today);
    // Where not all files were rehearsed, a suppression may be needed further on.
    const unused = extent === 'whole' ? unusedIn(found.valid, found.used) : [];
    for (const message of [...found.expired.map(snapshot/* expiredText */.JC), ...unused])
        note('notice', message);
    return found.statements;
}
/**
 * What `lint: fail` fails on.
 * @param files those of the pull request; a file of the base branch is not its doing.
 */
function failureOfHazards(statements, files) {
    const alarming = statements.flatMap(({ file, line, hazards }) => files.has(file)
        ? hazards.filter(({ level }) => level !== 'info').map((hazard) => ({ file, line, hazard }))
        : []);
    const [first] = alarming;
    if (first === undefined)
        return null;
    const { file, line, hazard } = first;
    const more = alarming.length === 1
        ? ''
        : ` ${(0,src_text/* counted */.hS)(alarming.length - 1, 'more hazard is', 'more hazards are')} in the comment or the summary.`;
    const safer = hazard.safer === null ? '' : `${hazard.safer.summary}: the comment has the files. `;
    return {
        message: `${hazard.message} (${hazard.rule}).${more}`,
        location: { file, line, column: 1 },
        state: 'Nothing was written: mode is plan.',
        remedy: `${safer}Or ${(0,snapshot/* howToAccept */.YN)(file, hazard)}`,
    };
}

// EXTERNAL MODULE: ./src/inventory/index.ts + 25 modules
var inventory = __webpack_require__(2669);
;// CONCATENATED MODULE: ./src/rehearsal/change-details.ts


/** Adds what each change is made of. @param before null = there was no snapshot. */
function detailed(changes, places, before, after) {
    return changes.map((change) => {
        const place = places.ofChange(change);
        return {
            ...change,
            file: place?.file ?? null,
            line: place?.line ?? null,
            definition: definitionOf(change, before, after),
            statement: place?.text ?? null,
        };
    });
}
function definitionOf({ change, kind, identity }, before, after) {
    const snapshot = { added: after, removed: before, changed: null, renamed: null }[change];
    return snapshot === null ? null : (definitions[kind]?.(snapshot, identity) ?? null);
}
/** The object of a schema that an identity names, by the field that holds its name. */
const named = (list, nameOf, text) => (snapshot, identity) => {
    const names = (0,inventory/* identifiers */.H2)(identity);
    const found = list(snapshot).find((item) => {
        const own = [item.schema, ...nameOf(item)];
        return own.length === names.length && own.every((name, at) => name === names[at]);
    });
    return found === undefined ? null : text(found);
};
const definitions = {
    table: named(({ tables }) => tables, ({ table }) => [table], ({ columns }) => `${(0,src_text/* counted */.hS)(columns.length, 'column')}:\n${columns.map((one) => `${one.name} ${columnText(one)}`).join('\n')}`),
    column: columnDefinition,
    view: named(({ views }) => views, ({ view }) => [view], ({ definition }) => definition),
    index: named(({ indexes }) => indexes, ({ index }) => [index], ({ definition }) => definition),
    constraint: named(({ constraints }) => constraints, ({ table, constraint }) => [table, constraint], ({ definition }) => definition),
    trigger: named(({ triggers }) => triggers, ({ table, trigger }) => [table, trigger], ({ definition }) => definition),
    rule: named(({ rules }) => rules, ({ table, rule }) => [table, rule], ({ definition }) => definition),
    policy: named(({ policies }) => policies, ({ table, policy }) => [table, policy], ({ permissive, command, roles, using, with_check }) => [
        `${permissive ? '' : 'RESTRICTIVE '}FOR ${command} TO ${roles.join(', ')}`,
        ...(using === null ? [] : [`USING (${using})`]),
        ...(with_check === null ? [] : [`WITH CHECK (${with_check})`]),
    ].join(' ')),
    function: (snapshot, identity) => {
        const [schema, name] = (0,inventory/* identifiers */.H2)(identity);
        const found = snapshot.functions.find((one) => one.schema === schema && one.function === name && identity.endsWith(`(${one.identity_arguments})`));
        if (found === undefined)
            return null;
        return [
            `(${found.arguments})`,
            ...(found.return_type === null ? [] : [`RETURNS ${found.return_type}`]),
            `LANGUAGE ${found.language}`,
            ...(found.security_definer ? ['SECURITY DEFINER'] : []),
        ].join(' ');
    },
    type: named(({ types }) => types, ({ type }) => [type], ({ kind, labels, attributes, base_type, constraints }) => [
        kind,
        base_type ?? '',
        ...labels,
        ...attributes.map((one) => `${one.name} ${one.type}`),
        ...constraints,
    ]
        .filter((part) => part !== '')
        .join(' · ')),
    sequence: named(({ sequences }) => sequences, ({ sequence }) => [sequence], ({ type, start, increment }) => `${type}, start ${start}, increment ${increment}`),
    extension: ({ extensions }, identity) => {
        const found = extensions.find(({ name }) => name === (0,inventory/* identifiers */.H2)(identity)[0]);
        return found === undefined ? null : `version ${found.version} in schema ${found.schema}`;
    },
    grant: ({ grants }, identity) => grants
        .find(({ on, object, grantee }) => `${on} ${object} to ${grantee}` === identity)
        ?.privileges.join(', ') ?? null,
};
function columnDefinition({ tables, views }, identity) {
    const [schema, relation, name] = (0,inventory/* identifiers */.H2)(identity);
    const columns = tables.find((one) => one.schema === schema && one.table === relation)?.columns ??
        views.find((one) => one.schema === schema && one.view === relation)?.columns;
    const found = columns?.find((column) => column.name === name);
    return found === undefined ? null : columnText(found);
}
/** `numeric(12,2) not null default 0` */
function columnText({ type, not_null, default: initial, identity, generated }) {
    const value = generated === null ? 'default' : `generated ${generated} as`;
    return [
        type,
        ...(not_null ? ['not null'] : []),
        ...(initial === null ? [] : [`${value} ${initial}`]),
        ...(identity === null ? [] : [`generated ${identity} as identity`]),
    ].join(' ');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./src/rehearsal/base.ts



/**
 * The files at the tip of the base branch: from GitHub, since only GitHub knows the tip; without an answer from the
 * clone, which may be older; null when neither has them. A branch that was named is looked for in the clone alone.
 */
async function readBase(options) {
    const { origin: { baseBranch, named }, environment: { inActions }, token, log, } = options;
    if (baseBranch === null)
        return null;
    if (inActions && token !== null && named !== true) {
        try {
            return await fromGitHub(options, baseBranch, token);
        }
        catch (error) {
            if (!(error instanceof github/* Refused */.Lw))
                throw error;
            log(`GitHub does not give the files of ${baseBranch} (${error.message}); looking in the clone. ` +
                'The token needs contents: read.');
        }
    }
    return await fromClone(options, baseBranch);
}
const oid = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/);
const base_named = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), oid }).nullable();
const tips = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ ref: schemas/* object */.Ikc({ target: schemas/* object */.Ikc({ oid }) }).nullable() }) });
async function fromGitHub({ environment, roots, head, log, second, origin }, branch, token) {
    const client = await (0,github/* openClient */.My)({ environment, token, log, second: second ?? 1000 });
    const variables = { owner: client.owner, name: client.repo, ref: `refs/heads/${branch}` };
    const { data } = await client.graphql(`query Tip($owner: String!, $name: String!, $ref: String!) {
      repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
    }`, variables);
    const tip = tips.safeParse(data).data?.repository.ref?.target.oid;
    if (tip === undefined)
        throw new github/* Refused */.Lw('missing', `There is no branch ${branch}, or the token may not see it.`);
    const ids = await idsAt(client, tip, roots);
    const algorithm = tip.length === 64 ? 'sha256' : 'sha1';
    const files = new Map();
    for (const [file, id] of ids) {
        const here = head.get(file);
        files.set(file, here !== undefined && (0,github/* blobId */.zA)(here, algorithm) === id ? here : await blob(client, id));
    }
    return {
        name: `${branch} at ${tip.slice(0, 12)} (GitHub)`,
        branch,
        ref: `origin/${branch}`,
        files,
        async fork() {
            if (origin.headCommit === null)
                return null;
            try {
                const { merge_base_commit: { sha }, } = await client.rest((octokit) => octokit.rest.repos.compareCommitsWithBasehead({
                    owner: client.owner,
                    repo: client.repo,
                    basehead: `${tip}...${origin.headCommit}`,
                    per_page: 1,
                }));
                return await idsAt(client, sha, roots);
            }
            catch (error) {
                if (error instanceof github/* Refused */.Lw)
                    return null;
                throw error;
            }
        },
    };
}
/** Path → blob id of the files below the roots at a commit. */
async function idsAt(client, commit, roots) {
    const variables = Object.fromEntries(roots.map((root, index) => [`root${index}`, `${commit}:${root}`]));
    const fields = roots.map((_, index) => `root${index}: object(expression: $root${index}) { __typename oid }`);
    const declared = Object.keys(variables)
        .map((name) => `, $${name}: String!`)
        .join('');
    const { data } = await client.graphql(`query Roots($owner: String!, $name: String!${declared}) {
      repository(owner: $owner, name: $name) { ${fields.join(' ')} }
    }`, { owner: client.owner, name: client.repo, ...variables });
    const found = schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), base_named) }).safeParse(data).data?.repository;
    if (found === undefined)
        throw new github/* Refused */.Lw('no-answer', "GitHub's answer about the base branch is not of the expected form.");
    const ids = new Map();
    for (const [index, root] of roots.entries()) {
        const object = found[`root${index}`];
        if (object?.__typename === 'Blob')
            ids.set(root, object.oid);
        if (object?.__typename !== 'Tree')
            continue;
        const { tree, truncated } = await client.rest((octokit) => octokit.rest.git.getTree({
            owner: client.owner,
            repo: client.repo,
            tree_sha: object.oid,
            recursive: '1',
        }));
        if (truncated)
            throw new github/* Refused */.Lw('invalid', `The folder ${root} has more files than GitHub lists.`);
        for (const { path, type, sha } of tree) {
            const file = root === '' ? path : `${root}/${path}`;
            if (type === 'blob' && isRelevant(file))
                ids.set(file, sha);
        }
    }
    return ids;
}
async function blob(client, id) {
    const { content } = await client.rest((octokit) => octokit.rest.git.getBlob({ owner: client.owner, repo: client.repo, file_sha: id }));
    return Buffer.from(content, 'base64');
}
async function fromClone({ workspace, origin, roots }, branch) {
    const git = (0,github/* gitOf */.Od)(workspace);
    const idsIn = async (commit) => {
        const listed = await git('ls-tree', '-r', '-z', commit, '--', ...(roots.includes('') ? [] : roots));
        if (listed === null)
            return null;
        return new Map(listed
            .toString()
            .split('\0')
            .flatMap((line) => {
            const [, id, file = ''] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
            return id === undefined || !isRelevant(file) ? [] : [[file, id]];
        }));
    };
    const remote = `refs/remotes/origin/${branch}`;
    // A branch that somebody named stands where they see it; what an event names may have moved on since.
    for (const candidate of origin.named === true ? [origin.baseCommit] : [remote, origin.baseCommit]) {
        const commit = candidate === null ? null : await (0,github/* commitOf */.D3)(git, candidate);
        const ids = commit === null ? null : await idsIn(commit);
        if (commit === null || ids === null)
            continue;
        const files = new Map();
        for (const [file, id] of ids) {
            const content = await git('cat-file', 'blob', id);
            if (content === null)
                return null;
            files.set(file, content);
        }
        return {
            name: `${branch} at ${commit.slice(0, 12)} (this clone)`,
            branch,
            ref: origin.named === true ? branch : `origin/${branch}`,
            files,
            async fork() {
                const merge = (await git('merge-base', commit, origin.headCommit ?? 'HEAD'))?.toString().trim();
                return merge === undefined ? null : await idsIn(merge);
            },
        };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/rehearsal/problems.ts



const byFile = (sets) => new Map(sets.flatMap(({ migrations }) => migrations.map((migration) => [migration.source.file, migration])));
const same = (a, b) => a.source.script.checksum === b.source.script.checksum;
const restore = ({ base }, file) => [
    `git checkout ${(0,quoting/* shellWord */.r7)(base.ref)} -- ${(0,quoting/* shellWord */.r7)(file)}`,
];
/**
 * Compares what is checked out with the base branch as it is now.
 * @param before the base branch's files, listed by their format. @param after those of the checkout.
 */
async function compareFiles(base, head, before, after) {
    const [old, now] = [byFile(before), byFile(after)];
    const differs = [...old.values()].some(({ source, kind }) => kind === 'versioned' && now.get(source.file)?.source.checksum !== source.checksum);
    const fork = differs ? await base.fork() : null;
    const gone = [...old.values()].filter(({ source }) => !now.has(source.file));
    const [problems, merged, added] = [[], new Map(base.files), new Set()];
    const course = { base, old, now, gone, fork, head, problems, merged, added };
    // Settings of the migration tool, such as a journal, are the pull request's.
    for (const [file, content] of head)
        if (!now.has(file))
            merged.set(file, content);
    for (const migration of now.values()) {
        const was = old.get(migration.source.file);
        if (was === undefined)
            compareNew(course, migration);
        else
            compareEdited(course, was, migration);
    }
    for (const migration of gone)
        compareGone(course, migration);
    problems.push(...sameVersions(before, now, added, merged, base.branch));
    return { problems, merged, added };
}
/** A file that both have. */
function compareEdited(course, was, migration) {
    const { base, fork, head, problems, merged, added } = course;
    const { source: { file, checksum }, kind, } = migration;
    const content = head.get(file);
    if (was.source.checksum === checksum)
        return;
    if (kind === 'repeatable' || same(was, migration)) {
        merged.set(file, content);
        if (kind === 'repeatable' && !same(was, migration))
            added.add(file);
        return;
    }
    // Unchanged since the branches parted: then it is the base branch that changed it.
    const id = fork?.get(file);
    if (id !== undefined && id === (0,github/* blobId */.zA)(content, id.length === 64 ? 'sha256' : 'sha1'))
        return;
    problems.push({
        kind: 'edited',
        level: 'error',
        file,
        message: `${file} is already on ${base.branch}, and this branch changes its SQL: ` +
            'where it was applied, the change would never run.',
        commands: restore(course, file),
        remedy: 'Restore the file, and put the change into a new migration.',
    });
}
/** A file that the base branch does not have, at least not under this name. */
function compareNew({ base, gone, head, problems, merged, added }, migration) {
    const { source: { file }, kind, version, } = migration;
    const content = head.get(file);
    const twin = kind === 'versioned' ? gone.find((other) => same(other, migration)) : undefined;
    if (twin === undefined) {
        added.add(file);
        merged.set(file, content);
        return;
    }
    const old = twin.source.file;
    if (twin.version === version || external_node_path_default().posix.basename(old) === external_node_path_default().posix.basename(file)) {
        // The history finds it again: by its version, or by its name and text.
        merged.delete(old);
        merged.set(file, content);
        return;
    }
    problems.push({
        kind: 'renamed',
        level: 'error',
        file,
        message: `${file} is ${old} of ${base.branch} under another name: ` +
            'where that was applied, the same SQL would run a second time.',
        commands: [`git mv ${(0,quoting/* shellWord */.r7)(file)} ${(0,quoting/* shellWord */.r7)(old)}`],
        remedy: 'Give it its old name back.',
    });
}
/** A file that only the base branch has. */
function compareGone(course, migration) {
    const { base, now, fork, problems, merged } = course;
    const { file } = migration.source;
    const isElsewhere = [...now.values()].some((other) => same(other, migration));
    const isDeleted = fork === null || fork.has(file);
    if (migration.kind !== 'versioned' || isElsewhere || !merged.has(file) || !isDeleted)
        return;
    const what = fork === null ? 'not in this checkout' : 'this branch deletes it';
    problems.push({
        kind: 'deleted',
        level: 'warning',
        file,
        message: `${file} is on ${base.branch} and ${what}. ` +
            'It stays applied where it was; a new database would be without it.',
        commands: restore(course, file),
        remedy: 'Restore the file; what it made is undone by a new migration.',
    });
}
/**
 * Versions that a file of the base branch has already. A tool whose history is keyed by version would never run the
 * second file.
 */
function sameVersions(before, now, added, merged, branch) {
    return before
        .filter(({ format }) => format.history !== null)
        .flatMap(({ directory, format, migrations }) => {
        const identity = (version) => format.identity?.(version) ?? version;
        const there = new Map(migrations
            .filter(({ kind }) => kind === 'versioned')
            .map((migration) => [identity(migration.version), migration]));
        const mine = [...added]
            .flatMap((file) => now.get(file) ?? [])
            .filter((migration) => migration.kind === 'versioned' && migration.directory === directory);
        const number = numbers([...there.values(), ...mine]);
        return mine.flatMap((migration) => {
            const rival = there.get(identity(migration.version));
            if (rival === undefined)
                return [];
            const { file } = migration.source;
            const commands = rename(migration, number(), merged);
            merged.delete(file);
            added.delete(file);
            return [
                {
                    kind: 'same version',
                    level: 'error',
                    file,
                    message: `${file} has the version of ${rival.source.file}, which is on ${branch} already: ` +
                        'one of the two would never run.',
                    commands,
                    remedy: 'Give it a later version.',
                },
            ];
        });
    });
}
/**
 * Files of the pull request that their format puts before one that is on the base branch already.
 * @param sets what will stand there once the pull request is merged, in the order of its format. @param files the
 *   same, unread.
 */
function outOfOrder(sets, added, files, branch) {
    return sets.flatMap(({ migrations }) => {
        const versioned = migrations.filter(({ kind }) => kind === 'versioned');
        const lastThere = versioned.findLastIndex(({ source }) => !added.has(source.file));
        const last = versioned[lastThere];
        if (last === undefined)
            return [];
        const number = numbers(versioned);
        return versioned
            .slice(0, lastThere)
            .filter(({ source }) => added.has(source.file))
            .map((migration) => ({
            kind: 'out of order',
            level: 'error',
            file: migration.source.file,
            message: `${migration.source.file} comes before ${last.source.file}, which is on ${branch} already: ` +
                'where that was applied, this file is out of order.',
            commands: rename(migration, number(), files),
            remedy: 'Rename it so that it comes last, or set out-of-order: allow when it does not matter that it runs later.',
        }));
    });
}
/** A version's number, which may stand before a name: `20240101000000_init`. */
const leading = ({ version }) => /^\d+/.exec(version)?.[0];
/** Numbers behind all others, one after the other, with as many digits; null where versions begin with none. */
function numbers(migrations) {
    const taken = migrations.map(leading).filter((number) => number !== undefined);
    if (taken.length < migrations.length)
        return () => null;
    const width = Math.max(...taken.map((number) => number.length));
    let last = taken.reduce((most, number) => (BigInt(number) > most ? BigInt(number) : most), 0n);
    return () => String((last += 1n)).padStart(width, '0');
}
/** Moves a file, a folder of Prisma's, or a file with its down migration, to another number. */
function rename(migration, number, files) {
    const { source: { file }, directory, } = migration;
    const own = leading(migration);
    const relative = external_node_path_default().posix.relative(directory, file);
    const from = external_node_path_default().posix.basename(relative) === 'migration.sql' ? external_node_path_default().posix.dirname(relative) : relative;
    const at = own === undefined ? -1 : from.indexOf(own);
    if (number === null || own === undefined || at < 0)
        return [];
    const back = from.replace(/\.up\.sql$/, '.down.sql');
    return [from, ...(back !== from && files.has(external_node_path_default().posix.join(directory, back)) ? [back] : [])].map((name) => {
        const to = name.slice(0, at) + number + name.slice(at + own.length);
        return `git mv ${(0,quoting/* shellWord */.r7)(external_node_path_default().posix.join(directory, name))} ${(0,quoting/* shellWord */.r7)(external_node_path_default().posix.join(directory, to))}`;
    });
}
/** The failure that a problem is, at the first line of its file. */
function failureOf(problem, all) {
    const more = all.length - 1;
    return {
        message: problem.message + (more === 0 ? '' : ` ${more} more of this kind: see the comment or the summary.`),
        location: { file: problem.file, line: 1, column: 1 },
        state: 'Nothing was written: mode is plan.',
        remedy: [problem.remedy, ...problem.commands].join('\n'),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/compare.ts
var compare_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var compare_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** The base branch's files; null = there is no base branch, or it cannot be read. */
async function baseOf(setting, { roots, head }) {
    const { inputs, environment, origin, workspace, log } = setting;
    if (roots.length === 0)
        return null;
    return await readBase({
        environment,
        token: inputs['github-token'] || null,
        origin,
        workspace,
        roots,
        head,
        log: (line) => log.line(line),
        ...(setting.second === undefined ? {} : { second: setting.second }),
    });
}
/**
 * Against the tip of the base branch; without one against what the database has applied; without that against
 * nothing.
 */
async function compare(setting, { roots, head, sets, live, notes }) {
    const { origin, log } = setting;
    const branch = await baseOf(setting, { roots, head });
    if (branch !== null) {
        log.line(`${(0,src_text/* counted */.hS)(branch.files.size, 'file')} on ${branch.name}`);
        return await withBase(branch, setting, { roots, head, sets, notes });
    }
    const isUnread = origin.baseBranch !== null && roots.length > 0;
    if (isUnread)
        notes.push(`The files of ${origin.baseBranch} could not be read (the token needs contents: read), ` +
            'so edited files and the order of the files were not checked.');
    const applied = live?.decided?.appliedBefore.flatMap(({ source }) => head.has(source.file) ? [[source.file, head.get(source.file)]] : []) ?? [];
    const known = new Map(applied);
    return {
        base: {
            name: applied.length === 0
                ? null
                : `the ${applied.length} files that ${live?.database.name ?? ''} has applied`,
            files: known,
            sets: null,
        },
        comparison: { problems: [], merged: head, added: newIn(sets, (file) => known.has(file)) },
        gaps: isUnread ? [`not compared with ${origin.baseBranch}`] : [],
        failure: null,
    };
}
/** The migrations that are not known yet. */
const newIn = (sets, isKnown) => new Set(sets
    .flatMap(({ migrations }) => migrations.map(({ source }) => source.file))
    .filter((file) => !isKnown(file)));
/** The migrations of a side, as the base branch has them or would have them. @throws {ActionError} */
async function listedIn(files, roots, { inputs: { migrations, format, verify }, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const side = compare_addDisposableResource(env_1, checkOut(files, roots), false);
        return await (0,src_migrations/* list */.p_)(side.directory, namedIn(side.directory, migrations), format, { signal, verify });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        compare_disposeResources(env_1);
    }
}
async function withBase({ name, branch, ...base }, setting, { roots, head, sets, notes }) {
    const { files } = base;
    const before = await listing(() => listedIn(files, roots, setting));
    if (before.failure !== null) {
        notes.push(`The files of ${branch} cannot be listed, so edited files and the order of the files were not checked: ` +
            before.failure.message);
        const added = newIn(sets, (file) => files.get(file)?.equals(head.get(file)) === true);
        return {
            base: { name, files, sets: null },
            comparison: { problems: [], merged: head, added },
            gaps: [`not compared with ${branch}`],
            failure: null,
        };
    }
    const comparison = await compareFiles({ name, branch, ...base }, head, before.sets, sets);
    const { merged, added } = comparison;
    const after = await listing(() => listedIn(merged, roots, setting));
    const isOrdered = setting.inputs['out-of-order'] === 'error';
    const late = isOrdered ? outOfOrder(after.sets, added, merged, branch) : [];
    return {
        base: { name, files, sets: before.sets },
        comparison: { ...comparison, problems: [...comparison.problems, ...late] },
        gaps: [],
        failure: after.failure,
    };
}
/** What can be listed, or why it cannot. */
async function listing(read) {
    try {
        return { sets: await read(), failure: null };
    }
    catch (error) {
        if (error instanceof src_error/* ActionError */.l)
            return { sets: [], failure: error.failure };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/plan-diagram.ts

const plan_diagram_keyOf = (schema, name) => JSON.stringify([schema, name]);
/** Mermaid diagrams of the tables that the changes touch, with those that they refer to and are referred to by. */
function touchedDiagrams(snapshot, changes) {
    const touched = new Set(changes.flatMap(({ identity }) => {
        const [schema, name] = (0,inventory/* identifiers */.H2)(identity);
        return schema === undefined || name === undefined ? [] : [plan_diagram_keyOf(schema, name)];
    }));
    const schemas = (0,inventory/* group */.Os)(snapshot, (schema) => schema !== 'catalog');
    const relations = schemas.flatMap((schema) => schema.relations);
    const shown = new Set(touched);
    for (const { schema, name, constraints } of relations) {
        for (const { references } of constraints) {
            if (references === null)
                continue;
            const [from, to] = [plan_diagram_keyOf(schema, name), plan_diagram_keyOf(references.schema, references.table)];
            if (touched.has(from))
                shown.add(to);
            if (touched.has(to))
                shown.add(from);
        }
    }
    return schemas.flatMap(({ name, relations: own }) => {
        const some = own
            .filter((relation) => shown.has(plan_diagram_keyOf(relation.schema, relation.name)))
            .map((relation) => touched.has(plan_diagram_keyOf(relation.schema, relation.name))
            ? relation
            : // Of a neighbour only what ties it to a touched table.
                {
                    ...relation,
                    constraints: relation.constraints.filter(({ references }) => references === null || touched.has(plan_diagram_keyOf(references.schema, references.table))),
                });
        return (0,inventory/* diagrams */.d$)(name, some).map(({ source }) => source);
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/causes.ts

/** Which kinds of changes bring a finding about, by words in the name of its rule; the likeliest first. */
const kindsByRule = [
    [/foreign_key|fkey|index/, ['index', 'constraint']],
    [/grant|privilege|exposed|truncate|executable/, ['grant', 'policy']],
    [/policy|policies|rls/, ['policy', 'grant']],
];
/**
 * The change that most likely brought a finding about: the one that made its object, or one of the rule's kind that is
 * about the same relation or function.
 * @returns null = none is known; its object's name is the best that there is.
 */
function causeOf({ rule, object }, changes) {
    const identity = object.slice(object.indexOf(':') + 1);
    const made = changes.find((one) => one.change === 'added' && one.identity === identity);
    if (made !== undefined)
        return made;
    const owner = ownerOf(identity);
    const kinds = kindsByRule.find(([pattern]) => pattern.test(rule))?.[1] ?? [];
    for (const kind of kinds) {
        const found = changes.find((one) => one.kind === kind && relationOf(one) === owner);
        if (found !== undefined)
            return found;
    }
    return null;
}
/** A relation's or function's name, of its columns, constraints and policies as well. */
const ownerOf = (identity) => JSON.stringify((0,inventory/* identifiers */.H2)(identity).slice(0, 2));
function relationOf({ kind, identity, definition }) {
    // `table shop.people to PUBLIC`
    if (kind === 'grant')
        return ownerOf(identity.slice(identity.indexOf(' ') + 1));
    if (kind !== 'index')
        return ownerOf(identity);
    const table = / ON (?:ONLY )?(.*)$/s.exec(definition ?? '')?.[1];
    return table === undefined ? null : ownerOf(table);
}

;// CONCATENATED MODULE: ./src/rehearsal/new-findings.ts




/**
 * What the rules find after the pull request and did not find before, without what the repository accepts.
 * @param configToml of the same project as when it is applied: beside its edge functions.
 * @param changes what the pull request's migrations change, each with its place.
 * @throws {ActionError} for a file of accepted findings that cannot be read.
 */
function newFindings(before, after, { workspace, configToml }, changes, places) {
    const options = (0,snapshot/* readReviewOptions */.lW)(workspace, configToml, new Date().toISOString().slice(0, 10));
    const open = new Map((0,snapshot/* review */.NQ)(before, null, { ...options, accepted: [] }).list.map(({ key, message }) => [key, message]));
    const found = (0,snapshot/* review */.NQ)(after, { open, accepted: new Map() }, options).list.filter(({ isNew }) => isNew);
    const made = newTables(before, after);
    return found.map((finding) => {
        const cause = causeOf(finding, changes);
        const place = cause?.file == null ? places.ofObject(finding.object) : cause;
        const remedy = fitting(finding.remedy, made);
        return { ...finding, remedy, file: place?.file ?? null, line: place?.line ?? null };
    });
}
/** The tables that are only there after the pull request, each as SQL writes it after ON. */
function newTables(before, after) {
    const known = new Set(before.tables.map(({ schema, table }) => JSON.stringify([schema, table])));
    return new Set(after.tables
        .map(({ schema, table }) => JSON.stringify([schema, table]))
        .filter((table) => !known.has(table)));
}
const concurrently = /^((?:CREATE|DROP) (?:UNIQUE )?INDEX) CONCURRENTLY ((?:ON )?)(.*)$/s;
/**
 * Advice as it fits a pull request. A table that is new in it has no rows, so its indexes go into the same file; for
 * another one, what cannot be in a transaction needs a file of its own, which a run would otherwise refuse.
 */
function fitting(remedy, made) {
    const [, verb, on, rest] = concurrently.exec(remedy) ?? [];
    if (verb === undefined || rest === undefined)
        return remedy;
    const isNew = on !== '' && made.has(JSON.stringify((0,inventory/* identifiers */.H2)(rest).slice(0, 2)));
    return isNew
        ? `${verb} ${on}${rest}`
        : `${remedy} -- in a migration file of its own, as it cannot be in a transaction`;
}
/** What `lint: fail` fails on. */
function failureOfFindings(findings) {
    const alarming = findings.filter(snapshot/* isAlarming */.EE);
    const [first] = alarming;
    if (first === undefined)
        return null;
    const more = alarming.length === 1
        ? ''
        : ` ${(0,src_text/* counted */.hS)(alarming.length - 1, 'more finding is', 'more findings are')} new: see the comment or the summary.`;
    const accepted = `${first.rule} ${first.object} # the reason`;
    return {
        message: `${first.message}${more}`,
        location: first.file === null || first.line === null
            ? undefined
            : { file: first.file, line: first.line, column: 1 },
        state: 'Nothing was written: mode is plan.',
        remedy: `${first.remedy}\nOr accept it in ${snapshot/* suppressionsPath */.gC}, in a line of its own: ${accepted}`,
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/newer.ts


/** `19rc1` → 19. */
const majorOf = (version) => Number.parseInt(version, 10);
/** The live database, where it is newer; null = it is not, or there is none. */
function newerThan(shadowVersion, live) {
    return live === null || majorOf(live.version) <= majorOf(shadowVersion)
        ? null
        : { database: live.database, major: majorOf(live.version) };
}
/**
 * Whether a file failed because the rehearsal's server is older than the live database, in words; null = it did not.
 * @param statement that failed.
 */
async function newness({ message, sqlstate = 'unknown', raised }, statement, shadow, newer) {
    if (raised === true)
        return null;
    const ask = async () => sqlstate === '42601'
        ? await isNewSyntax(statement, shadow.database, newer.database)
        : await isBuiltIn(namesIn(message, sqlstate), shadow.database, newer.database);
    const isNew = await ask().catch(async (error) => {
        if ((0,src_database/* isServerError */.GQ)(error) || error instanceof src_database/* EngineStopped */.mo)
            throw error;
        // Nobody has asked it anything since the rehearsal began.
        await newer.database.reconnect();
        return await ask();
    });
    if (!isNew)
        return null;
    return (`${message} (SQLSTATE ${sqlstate}): the rehearsal runs PostgreSQL ${majorOf(shadow.version)}, ` +
        `the database ${newer.major}, which knows it. To have it rehearsed, set shadow to the connection string of an ` +
        `empty database on PostgreSQL ${newer.major}`);
}
/** Whether only the newer server's grammar has a statement, or the body of the function that it creates. */
async function isNewSyntax(statement, older, newer) {
    const asked = (await parses(older, statement)) ? bodyOf(statement) : statement;
    return asked !== null && (await parses(newer, asked)) && !(await parses(older, asked));
}
/** The body of a function in SQL; null = it creates none, or one in another language. */
const bodyOf = (statement) => /\blanguage\s+sql\b/i.test((0,src_migrations/* unquoted */.qZ)(statement))
    ? (/\$(\w*)\$([^]*)\$\1\$/.exec(statement)?.[2] ?? null)
    : null;
/** SQLSTATE of a division by zero. */
const stopped = '22012';
/**
 * Whether a server's grammar has a statement, of which nothing is executed: a message is parsed whole before its first
 * statement runs, and that one fails.
 */
async function parses(database, statement) {
    try {
        await database.query(`SELECT 1 OPERATOR(pg_catalog./) 0;\n${statement}`);
        return false;
    }
    catch (error) {
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        return error.code === stopped;
    }
}
/** The names that a message may be about: of a function, or all in quotes, whose order is the translation's. */
function namesIn(message, sqlstate) {
    const called = sqlstate === '42883' ? (0,src_database/* calledName */.nk)(message) : null;
    const names = called === null ? (0,src_database/* quotedNames */.l9)(message).slice(0, 3) : [called.replaceAll('"', '')];
    return names.map((name) => name.replace(/^pg_catalog\./, ''));
}
/** Whether one of the names is what the newer server brings along, and the older does not. */
async function isBuiltIn(names, older, newer) {
    for (const name of names)
        if ((await bringsAlong(newer, name)) && !(await bringsAlong(older, name)))
            return true;
    return false;
}
/** Whether a server has a function, type, relation, column or parameter of this name of its own. */
async function bringsAlong(database, name) {
    const { found } = await (0,src_database/* queryNamed */.Yp)(database, [
        'BEGIN READ ONLY',
        ...src_database/* pin */.y_,
        (0,src_database/* named */.KT)('found', (0,src_database/* sql */.ll) `SELECT FROM pg_proc WHERE proname = ${name} AND pronamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_type WHERE typname = ${name} AND typnamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
          WHERE ${name} IN (attname, relname) AND relnamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_settings WHERE name = ${name} LIMIT 1`),
        'ROLLBACK',
    ]);
    return found.length > 0;
}

// EXTERNAL MODULE: ./src/chapters/index.ts + 36 modules
var chapters = __webpack_require__(8717);
;// CONCATENATED MODULE: ./src/rehearsal/drift.ts
var drift_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var drift_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * Looks for drift, and has SQL made of it. Without drift that is one question to the database.
 * @param changes of the schema that the pull request makes.
 * @returns null where nothing drifted, or it is not known.
 */
async function planDrift(setting, sides, changes, offer) {
    const { live } = sides;
    if (live === null || live.decided === null || !isAsked(setting, live))
        return null;
    const { inputs, log, note } = setting;
    const drift = (0,inventory/* selectChanges */.wW)(await driftIn(setting, live), (0,inventory/* schemaFilter */.In)(inputs.schemas));
    if (drift.length === 0)
        return null;
    log.line(`Drift on ${live.database.name}: ${(0,snapshot/* driftText */.LU)(drift)}`);
    const sql = inputs['drift-sql'] === 'off'
        ? null
        : await log.group('Drift SQL', () => sqlFor(setting, { ...sides, live }, drift, offer));
    if (sql !== null && sql.adopt.files.length > 0 && inputs['drift-sql'] === 'pull-request')
        note('notice', 'For drift a plan makes files only: the pull request of drift-sql is made by mode: apply.');
    const { offered, pending } = live.decided;
    const adopting = [...offered.map(({ source }) => source.file), ...adoptingIn(pending, sql)];
    return { changes: drift, sql, adopting, collisions: adopting.length > 0 ? [] : both(drift, changes) };
}
/** What drifted. A plan does without, where that cannot be known. */
async function driftIn({ log, signal }, { database }) {
    let why = 'the role may not read the catalog, or another version of it is installed';
    try {
        const found = await (0,snapshot/* readDrift */.kR)(database, (0,src_migrations/* bundledSql */.$Z)('003_feature_inventory.sql'));
        if (found !== null)
            return found;
    }
    catch (error) {
        if (signal?.aborted === true)
            throw error;
        why = error instanceof Error ? error.message : String(error);
    }
    log.line(`Drift was not looked for: ${why}.`);
    return [];
}
/** Nobody reads the report of a merge queue, which waits. What another tool applied explains what changed. */
const isAsked = ({ inputs, environment }, { inspection, decided }) => environment.eventName !== 'merge_group' &&
    inputs['on-drift'] !== 'ignore' &&
    !(0,chapters/* isInventoryOnly */.tW)(inputs) &&
    inspection.installed &&
    inspection.complete &&
    decided !== null &&
    !(0,chapters/* appliedElsewhere */.Wd)(decided);
async function sqlFor(setting, { live, ...sides }, drift, offer) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, env, origin, log, note, signal } = setting;
        const applied = await appliedFiles(setting, { ...sides, live });
        if (typeof applied === 'string') {
            note('notice', `No SQL is offered for the drift: ${applied}`);
            return null;
        }
        const built = drift_addDisposableResource(env_1, checkOut(applied, sides.roots), false);
        const { database } = live;
        return await offer({ inputs, env, origin, log, note, signal, database, workspace: built.directory, drift });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        drift_disposeResources(env_1);
    }
}
/**
 * The files that the database has applied, as the base branch has them: what the pull request edits, moves or removes
 * is as it was.
 * @returns why they are not known, as a sentence.
 */
async function appliedFiles({ inputs }, { base, head, live: { inspection, decided } }) {
    const recorded = new Set(inspection.applied.map(({ file }) => file));
    const known = decided === null ? [] : [...decided.appliedBefore, ...decided.offered];
    const own = new Map(known.flatMap(({ source: { file } }) => head.has(file) ? [[file, head.get(file)]] : []));
    const theirs = base.sets === null ? null : await pendingIn(base.sets, inspection, inputs);
    if (typeof theirs === 'string')
        return theirs;
    const pending = theirs ?? decided?.pending ?? [];
    const changed = pending.find(({ kind, source }) => kind === 'repeatable' && recorded.has(source.key));
    if (changed !== undefined)
        return `${changed.source.file} was changed since the database applied it, and what it was then is not known.`;
    const files = theirs === null ? head : base.files;
    const without = new Set(pending.map(({ source }) => source.file));
    const moved = [...base.files].filter(([file]) => !head.has(file)).map(([, content]) => content);
    return new Map([
        ...[...files].filter(([file]) => !without.has(file)),
        ...[...own].filter(([file, content]) => !files.has(file) && !moved.some((one) => one.equals(content))),
    ]);
}
/** What of the base branch the database has not applied. @returns why that is not known, as a sentence. */
async function pendingIn(sets, inspection, { packs, 'out-of-order': outOfOrder, baseline }) {
    try {
        return (await (0,src_migrations/* plan */.et)([(0,src_migrations/* bundledSet */.tG)(packs), ...sets], inspection, { outOfOrder, baseline })).pending;
    }
    catch (error) {
        if (error instanceof src_error/* ActionError */.l)
            return error.failure.message;
        throw error;
    }
}
/** The pending files that are the SQL that is offered; none where one of its files is not among them. */
function adoptingIn(pending, sql) {
    const files = new Map(pending.map(({ source }) => [source.script.checksum, source.file]));
    const found = (sql?.adopt.files ?? []).map((one) => files.get((0,src_migrations/* scan */.SQ)(one.sql).checksum));
    return found.every((file) => file !== undefined) ? found : [];
}
/** What both add. */
function both(drift, changes) {
    const key = ({ kind, identity }) => `${kind} ${identity}`;
    const added = new Set(changes.filter(({ change }) => change === 'added').map(key));
    return drift
        .filter((each) => each.change === 'added' && each.kind !== 'grant' && added.has(key(each)))
        .map(({ kind, identity }) => ({ kind, identity }));
}

;// CONCATENATED MODULE: ./src/rehearsal/live.ts




/** The live database, unless there is none to look at. */
async function look({ inputs, origin, log, signal, note, workspace }, sets, notes) {
    const { target } = inputs;
    if (origin.fork || (target.engine === 'embedded' && target.directory === null)) {
        if (origin.withoutSecrets !== null) {
            const why = `No database was looked at: GitHub gives no secrets to pull requests of ${origin.withoutSecrets}` +
                (target.engine === 'server' ? ', and code of a fork never comes near a real one.' : '.');
            notes.push(why);
            note('notice', why);
        }
        return null;
    }
    const database = await (0,src_database/* connect */.Ng)(target, signal);
    try {
        const all = [(0,src_migrations/* bundledSet */.tG)(inputs.packs), ...sets];
        const inspection = await (0,src_migrations/* inspect */.Nn)(database, all);
        log.line(`Connected to ${database.name}: PostgreSQL ${inspection.serverVersion} as role ${inspection.user}, reading only`);
        const there = await thereIn(database);
        try {
            const decided = await (0,src_migrations/* plan */.et)(all, inspection, {
                outOfOrder: inputs['out-of-order'],
                baseline: inputs.baseline,
                inCheckout: (file) => (0,src_files/* isFileIn */.aO)(workspace, file),
            });
            for (const { level, message } of decided.notices)
                note(level, message);
            return { database, inspection, ...there, decided, failure: null };
        }
        catch (error) {
            if (!(error instanceof src_error/* ActionError */.l))
                throw error;
            return { database, inspection, ...there, decided: null, failure: error.failure };
        }
    }
    catch (error) {
        await database.close().catch(() => { });
        throw error;
    }
}
/** What files may refer to that none of them makes. */
async function thereIn(database) {
    const results = await database.query(`BEGIN READ ONLY; ${src_database/* pin */.y_.join('; ')}; SELECT (SELECT json_agg(rolname) FROM pg_catalog.pg_roles) AS roles,
      (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
      (SELECT json_object_agg(extname, nspname) FROM pg_catalog.pg_extension
        JOIN pg_catalog.pg_namespace n ON n.oid = extnamespace) AS extensions; ROLLBACK`);
    const row = results.find(({ command }) => command === 'SELECT')?.rows[0];
    const names = (key) => new Set(row?.[key] ?? []);
    return {
        roles: names('roles'),
        tablespaces: names('tablespaces'),
        extensions: new Map(Object.entries(row?.['extensions'] ?? {})),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/plan-headline.ts

/** Whether there is anything that a reviewer has to see. */
function hasNews({ problems, rehearsal, changes, live, drift, failure }) {
    return (problems.length > 0 ||
        rehearsal.files.length > 0 ||
        rehearsal.extent !== 'whole' ||
        rehearsal.failure !== null ||
        changes.length > 0 ||
        failure !== null ||
        drift !== null ||
        (live?.pending?.length ?? 0) > 0);
}
/** ❌, ⚠️ or ✅: the sign that stands before the headline. */
function mark(report) {
    if (plan_headline_failed(report))
        return '❌';
    const { rehearsal, problems, changes, findings } = report;
    return notRehearsed(report).length > 0 ||
        report.gaps.length > 0 ||
        report.drift !== null ||
        rehearsal.extent !== 'whole' ||
        rehearsal.touches.length > 0 ||
        rehearsal.leftOut.length > 0 ||
        problems.length > 0 ||
        changes.some(({ severity }) => severity === 'breaking') ||
        exposing(changes).length > 0 ||
        findings.some(({ level }) => level !== 'info') ||
        unsafe(report) > 0
        ? '⚠️'
        : '✅';
}
/** How many statements keep somebody waiting for long, may fail on rows, or lose or break something. */
const unsafe = ({ statements }) => statements.filter(({ hazards }) => hazards.some(({ level }) => level !== 'info')).length;
/** Changes of who may see or do what with things that are there already; a new table comes with policies of its own. */
function exposing(changes) {
    const made = changes
        .filter(({ change, kind }) => change === 'added' && kind === 'table')
        .map(({ identity }) => identity);
    return changes.filter(({ severity, identity }) => severity === 'security' &&
        !made.some((table) => identity.startsWith(`${table}.`) || identity.startsWith(`table ${table} `)));
}
const plan_headline_failed = ({ problems, rehearsal, failure }) => failure !== null || rehearsal.failure !== null || problems.some(({ level }) => level === 'error');
/** How many changes a rehearsal has shown. */
const changesIn = {
    whole: (count) => (0,src_text/* counted */.hS)(count, 'schema change'),
    partial: (count) => `${(0,src_text/* counted */.hS)(count, 'schema change')} so far`,
    none: () => null,
};
/** How many names stand in the first line. */
const mostNamed = 3;
/** What of the pull request was not rehearsed, in a few words each. */
function notRehearsed({ rehearsal: { skipped, files } }) {
    const left = files.filter(({ state }) => state === 'not rehearsed').map(({ file }) => shortName(file));
    return [
        ...(skipped.length <= mostNamed ? skipped : [...skipped.slice(0, mostNamed), '…']),
        ...(left.length <= mostNamed ? left : [(0,src_text/* counted */.hS)(left.length, 'file')]),
    ];
}
/** A file's own name, and its folder's where all files have the same. */
const shortName = (file) => file
    .split('/')
    .slice(/(?:^|\/)(?:migration|up)\.sql$/.test(file) ? -2 : -1)
    .join('/');
/** One line, for the log too. */
function headline(report) {
    const { problems, rehearsal, changes, findings, live, drift, gaps } = report;
    const breaking = changes.filter(({ severity }) => severity === 'breaking').length;
    const [security, alarming] = [
        exposing(changes).length,
        findings.filter(({ level }) => level !== 'info').length,
    ];
    const nothing = rehearsal.files.length === 0 && changes.length === 0;
    const changed = nothing && rehearsal.extent === 'whole' ? null : changesIn[rehearsal.extent](changes.length);
    const left = notRehearsed(report).join(', ');
    const parts = [
        ...(problems.length === 0 ? [] : [(0,src_text/* counted */.hS)(problems.length, 'problem')]),
        ...(nothing && problems.length > 0 ? [] : [(0,src_text/* counted */.hS)(rehearsal.files.length, 'migration file')]),
        ...(changed === null ? [] : [changed]),
        ...(breaking === 0 ? [] : [`${breaking} breaking`]),
        ...(security === 0 ? [] : [`${security} to privileges or policies`]),
        ...(unsafe(report) === 0 ? [] : [`${(0,src_text/* counted */.hS)(unsafe(report), 'statement')} unsafe on tables in use`]),
        ...(alarming === 0 ? [] : [(0,src_text/* counted */.hS)(alarming, 'new finding')]),
        ...(live?.pending == null ? [] : [`${live.pending.length} pending on the database`]),
        ...(drift === null ? [] : [`drift of ${(0,src_text/* counted */.hS)(drift.changes.length, 'change')} on the database`]),
        ...(left === '' ? [] : [`not rehearsed: ${left}`]),
        ...(left === '' && rehearsal.extent === 'none' ? ['not rehearsed'] : []),
        ...gaps,
    ];
    return parts.join(', ');
}

;// CONCATENATED MODULE: ./src/rehearsal/places.ts


/** @param files the pull request's migrations, in the order in which they run. */
function placesIn(files, texts) {
    const statements = files.flatMap((file) => {
        const text = texts.get(file)?.toString() ?? '';
        const lineOf = (0,src_migrations/* lineFinder */.ze)(text);
        return (0,src_migrations/* scan */.SQ)(text).statements.map(({ start, end }) => readings({ file, line: lineOf(start), text: text.slice(start, end) }));
    });
    /** Indexed at the first question: most plans need no more than one of these. */
    const lookUp = (reading, which = -1) => {
        let naming;
        return (names) => {
            naming ??= statementsNaming(statements.map(reading));
            return statements[naming(names).at(which) ?? -1] ?? null;
        };
    };
    const spoken = (pattern) => lookUp((statement) => (pattern.test(statement.spoken) ? statement.spoken : ''));
    const [subject, anywhere, whole] = [
        lookUp((statement) => statement.subject),
        lookUp((statement) => statement.spoken),
        lookUp((statement) => statement.text),
    ];
    // A policy names its table in the same way, after the table was made.
    const making = lookUp((statement) => (/^CREATE\b/i.test(statement.subject) ? statement.subject : ''), 0);
    const removing = spoken(/^(?:DROP|ALTER|REVOKE)\b/i);
    const granting = spoken(/^(?:GRANT|REVOKE)\b/i);
    const first = (names, looks) => {
        for (const look of looks) {
            const found = names.length === 0 ? null : look(names);
            if (found !== null)
                return found;
        }
        // What has no name of its own in the text, such as the constraint of a REFERENCES, is found by its table.
        return names.length < 2 ? null : first(names.slice(0, -1), [making, ...looks]);
    };
    const general = [subject, anywhere, whole];
    return {
        ofObject: (object) => first(namesOf(object.slice(object.indexOf(':') + 1)), general),
        ofChange({ kind, identity, change }) {
            if (kind === 'grant')
                return first(grantNames(identity), [granting, ...general]);
            const looks = { added: [making], removed: [removing], changed: [], renamed: [removing] }[change];
            return first(namesOf(identity), [...looks, ...general]);
        },
    };
}
/** The names without the schema, which a search_path may give. */
function namesOf(identity) {
    const [schema, ...names] = (0,inventory/* identifiers */.H2)(identity);
    return names.length === 0 && schema !== undefined ? [schema] : names;
}
/** `table shop.people to PUBLIC` */
function grantNames(identity) {
    const object = identity.slice(identity.indexOf(' ') + 1);
    return namesOf(object);
}
/** What belongs to a table is named with it. */
const ofTable = /^(?:CREATE|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:POLICY|TRIGGER|RULE)\b/i;
function readings(statement) {
    const spoken = (0,src_migrations/* unquoted */.qZ)(statement.text);
    const subject = /^(?:CREATE|ALTER)\b/i.test(spoken)
        ? (spoken.split(ofTable.test(spoken) ? /[(]|\b(?:AS|USING|EXECUTE)\b/i : /[(]|\b(?:AS|ON|RETURNS)\b/i, 1)[0] ?? '')
        : '';
    return { ...statement, subject, spoken };
}
const words = (text) => new Set(text.toLowerCase().match(/[\w$\u0080-\uffff]+/g));
/**
 * Finds the texts that hold all of some names, the first one first. By their words: searching each text for each object
 * would cost their product.
 */
function statementsNaming(texts) {
    const places = new Map();
    texts.forEach((text, at) => {
        for (const word of words(text)) {
            const known = places.get(word);
            if (known === undefined)
                places.set(word, new Set([at]));
            else
                known.add(at);
        }
    });
    return (names) => {
        const [rarest, ...others] = names
            .flatMap((name) => [...words(name)])
            .map((word) => places.get(word) ?? new Set())
            .sort((a, b) => a.size - b.size);
        const odd = names.map((name) => name.toLowerCase()).filter((name) => !/^[\w$\u0080-\uffff]+$/.test(name));
        if (rarest === undefined)
            return [];
        return [...rarest].filter((at) => others.every((place) => place.has(at)) &&
            odd.every((name) => texts[at].toLowerCase().includes(name)));
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/own-names.ts

/** The names of what lies in the schema catalog of ours; another schema, table or alias may be called catalog too. */
function ownNames() {
    const made = [...(0,src_migrations/* bundledSql */.$Z)('003_feature_inventory.sql').matchAll(/\bcatalog\.([a-z_]+)/g)].map(([, name]) => name);
    return [
        ...new Set([
            ...made,
            'migrations',
            'mark',
            'baseline',
            'mark_applied',
            'mark_reverted',
            'mark_statement',
        ]),
    ];
}

;// CONCATENATED MODULE: ./src/rehearsal/evidence.ts




/**
 * The names of ours, whatever else lies in a schema that is called so; a routine of another signature is one of ours,
 * too.
 */
const ours = `ARRAY[${ownNames()
    .map((name) => `'${name}'`)
    .join(', ')}]::name[]`;
/** An expression as it is stored; up to PostgreSQL 16 also with where its parts stood in the message that made it. */
const withoutPlaces = (column) => `regexp_replace(${column}::text, ':(stmt_)?(location|len) -?[0-9]+', '', 'g')`;
const evidence_definitions = `WITH own AS MATERIALIZED (
    SELECT c.* FROM pg_class c
    WHERE relnamespace = to_regnamespace('catalog') AND relkind <> 't' AND relname = ANY (${ours})
    UNION
    SELECT i.* FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
    WHERE c.relnamespace = to_regnamespace('catalog') AND c.relname = ANY (${ours})
  )
  SELECT what || ' ' || coalesce(name, '') AS what,
    md5(string_agg(body, E'\\n' ORDER BY body COLLATE "C")) AS digest
  FROM (
    SELECT 'function' AS what, oid::regprocedure::text AS name,
      ROW(prosrc, probin, ${withoutPlaces('prosqlbody')}, proconfig, prosecdef, proowner, prolang, prokind,
        provolatile, prorettype, ${withoutPlaces('proargdefaults')})::text AS body
    FROM pg_proc WHERE pronamespace = to_regnamespace('catalog') AND proname = ANY (${ours})
    UNION ALL
    SELECT 'relation', c.oid::regclass::text,
      ROW(relkind, relowner, relrowsecurity, relforcerowsecurity,
        CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
        CASE WHEN relkind IN ('i', 'I') THEN pg_get_indexdef(c.oid) END)::text
    FROM own c
    UNION ALL
    SELECT 'column', format('%s.%s', attrelid::regclass, attname),
      ROW(atttypid, atttypmod, attnotnull, attgenerated, attidentity, pg_get_expr(adbin, adrelid))::text
    FROM pg_attribute JOIN own c ON c.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 'constraint', format('%s.%s', conrelid::regclass, conname), pg_get_constraintdef(o.oid)
    FROM pg_constraint o JOIN own c ON c.oid = conrelid
    UNION ALL
    SELECT 'trigger', format('%s.%s', tgrelid::regclass, tgname),
      ROW(pg_get_triggerdef(t.oid), tgenabled)::text
    FROM pg_trigger t JOIN own c ON c.oid = tgrelid WHERE NOT tgisinternal
    UNION ALL
    SELECT 'rule', format('%s.%s', ev_class::regclass, rulename), ROW(pg_get_ruledef(r.oid), ev_enabled)::text
    FROM pg_rewrite r JOIN own c ON c.oid = ev_class
    UNION ALL
    SELECT 'policy', format('%s.%s', polrelid::regclass, polname),
      ROW(polcmd, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))::text
    FROM pg_policy JOIN own c ON c.oid = polrelid
    UNION ALL
    SELECT 'child', inhrelid::regclass::text, inhparent::regclass::text
    FROM pg_inherits JOIN own c ON c.oid = inhparent WHERE relkind IN ('r', 'p')
  ) e GROUP BY 1`;
/** The migration history grows with each file; of all other tables the rows stay as the first snapshot left them. */
const tables = `SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relnamespace = to_regnamespace('catalog') AND relkind = 'r'
    AND relname IN ('snapshots', 'objects', 'row_versions', 'statistics', 'findings')`;
/** In the schemas of migration tools, and of these the tables that are their own. */
const schemasOfTools = `(${src_migrations/* historySchemas */.Ju.map(quoting/* literal */.eu).join(', ')})`;
const tablesOfTools = `ARRAY[${[...src_migrations/* historyTables */.mH, ...src_migrations/* tablesBesideHistories */.ax].map(quoting/* literal */.eu).join(', ')}]`;
/**
 * What a snapshot leaves out, so that no comparison shows it: members of extensions, and what lies beside the history
 * in a schema of a migration tool. What stands in for an extension is a member of another one, and known.
 */
const leftOut = `SELECT format('%s (of the extension %s)', pg_describe_object(d.classid, d.objid, 0), extname) AS what,
      extname::text AS extension
    FROM pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
    WHERE d.deptype = 'e'
      -- Row types and arrays come with what they are of.
      AND NOT EXISTS (SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE d.classid = 'pg_type'::regclass AND t.oid = d.objid AND (t.typcategory = 'A' OR c.relkind <> 'c'))
      AND pg_describe_object(d.classid, d.objid, 0) NOT IN (SELECT member FROM feature_inventory_rehearsal.members)
  UNION ALL
  SELECT format('%s (in the schema of a migration history)', pg_describe_object('pg_class'::regclass, c.oid, 0)), NULL
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname IN ${schemasOfTools} AND relkind IN ('r', 'p', 'v', 'm', 'f')
      AND format('%s.%s', nspname, relname) <> ALL (${tablesOfTools})
  UNION ALL
  SELECT format('%s (in the schema of a migration history)', pg_describe_object('pg_proc'::regclass, p.oid, 0)), NULL
    FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname IN ${schemasOfTools}`;
/** What a snapshot leaves out, each with the extension that it is of. */
async function leftOutOf(database) {
    const results = await database.query(['BEGIN', ...src_database/* pin */.y_, leftOut, 'COMMIT'].join(';\n'));
    return new Map(results
        .flatMap(({ rows }) => rows)
        .map(({ what, extension }) => [String(what), extension === null ? null : String(extension)]));
}
/** What came or went of that; all of an extension that came or went is told with it. */
function leftOutSince(before, after) {
    const extensions = (all) => new Set(all.values());
    const since = (one, other, word) => {
        const there = extensions(other);
        return [...one]
            .filter(([what, extension]) => !other.has(what) && (extension === null || there.has(extension)))
            .map(([what]) => `${what} ${word}`);
    };
    return [...since(after, before, 'added'), ...since(before, after, 'removed')].sort();
}
/** Reads what a comparison stands on. */
async function evidenceOf(database) {
    const results = await database.query(['BEGIN', ...src_database/* pin */.y_, evidence_definitions, tables, 'COMMIT'].join(';\n'));
    const [defined, named] = results.filter(({ command }) => command === 'SELECT').map(({ rows }) => rows);
    const names = (named ?? []).map(({ name }) => String(name));
    const rows = names.length === 0
        ? []
        : await database.query([
            'BEGIN',
            ...src_database/* pin */.y_,
            ...names.map((name) => `${(0,src_database/* sql */.ll) `SELECT ${`rows of catalog.${name}`} AS what`}, md5(coalesce(string_agg(ROW(r.*)::text, E'\\n'
                  ORDER BY ROW(r.*)::text COLLATE "C"), '')) AS digest FROM ONLY catalog.${name} r`),
            'COMMIT',
        ].join(';\n'));
    return new Map([...(defined ?? []), ...rows.flatMap((result) => result.rows)].map(({ what, digest }) => [
        String(what),
        String(digest),
    ]));
}
/**
 * Puts the schema catalog back as it is installed, whatever was made of it.
 * @throws {ServerError} where that is not possible.
 */
async function putBack(database) {
    await database.query('ROLLBACK; RESET SESSION AUTHORIZATION; RESET ROLE');
    await database.query((0,src_migrations/* bundledSql */.$Z)('003_feature_inventory.sql'));
}
/** What is not as it was, by name, in order. */
function differing(before, after) {
    return [...new Set([...before.keys(), ...after.keys()])]
        .filter((what) => before.get(what) !== after.get(what))
        .sort();
}

;// CONCATENATED MODULE: ./src/rehearsal/lacks.ts





/** Something is not there, or not like this. */
const undefinedObject = new Set(['42883', '42P01', '42704', '3F000', '42703']);
/** `schema.table`, and no function of that schema. */
const qualified = /(?<![\w$."])"?([a-z_]+)"?\s*\.\s*"?([a-z_]\w*)\b(?!"?\s*\()/g;
/**
 * What PostgreSQL says where no grant of the database's owner would help: server files, languages and types that are
 * code, system objects, the server's own settings.
 */
const superusersOnly = /superuser|pg_(?:read|write)_server_files|pg_execute_server_program|permission denied (?:for (?:function (?:pg_|lo_)|language|large object)|to set parameter|to COPY)|is a system (?:catalog|trigger|column)|access to library/i;
/** What the rehearsal's server lacks, when that is why a file failed; null = the file's own mistake. */
function lackOf(failure, circumstances) {
    const { sqlstate, message, raised, routine = '', detail = '', hint = '' } = failure;
    const { database, limit, roles, tablespaces } = circumstances;
    // A file's own words do not decide whether it is to blame.
    if (raised === true)
        return null;
    const reason = `${message} (SQLSTATE ${sqlstate ?? 'unknown'})`;
    const embedded = database.engine === 'embedded';
    const server = embedded ? 'the embedded engine' : database.name;
    if (sqlstate === '57014')
        return `a statement ${tooLong(limit)}`;
    const missing = missingIn(failure);
    if (missing?.kind === 'extension' || sqlstate === '58P01' || routine === 'internal_load_library')
        return `${reason}: ${server} does not have it`;
    // They are made by whoever runs the server. The embedded engine has some to spare.
    if (missing?.kind === 'tablespace' && missing.names.some((name) => tablespaces?.has(name) === false))
        return null;
    if (missing?.kind === 'tablespace')
        return `${reason}: tablespaces belong to the server, and ${server} does not have this one`;
    if (!embedded && sqlstate === '42710' && /role/i.test(routine))
        return `${reason}: roles belong to the whole server, and another database of it has this one`;
    if (embedded &&
        /wal_level|prepared transactions are disabled|max_replication_slots|could not connect to the publisher/.test(message))
        return `${reason}: ${server} is not set up for it`;
    // Internal errors, and want of memory or of files: the engine's, whatever the SQL is.
    if (embedded && /^(?:XX|53|58)/.test(sqlstate ?? ''))
        return `${reason}: ${server} cannot do it`;
    if (embedded && sqlstate === '42501' && superusersOnly.test(`${message}\n${detail}\n${hint}`))
        return `${reason}: that requires a superuser, and the rehearsal's role is not one, as on a hosted database`;
    const role = missing?.kind === 'role' ? missing.names[0] : undefined;
    if (role !== undefined)
        return embedded || roles?.has(role) === false
            ? null
            : `${reason}: no migration creates it, and a rehearsal creates no roles on a server of yours`;
    const why = memberLack(failure, circumstances, server) ?? foreignLack(failure, circumstances, server);
    return why === null ? null : `${reason}: ${why}`;
}
/** Why something that an extension brings is not there. */
function memberLack(failure, { unmet, stoodIn, isElsewhere }, server) {
    const member = memberIn(failure);
    if (member !== null) {
        const { extension } = member;
        const comes = `it comes with the extension ${extension}, which`;
        if (unmet.includes(extension))
            return `${comes} ${server} does not have`;
        if (stoodIn.has(extension))
            return `${comes} is only a stand-in here`;
        return isElsewhere(extension) ? `${comes} no migration creates and ${server} does not have` : null;
    }
    const { sqlstate = '' } = failure;
    const missing = missingIn(failure);
    const relation = missing?.kind === 'relation' ? (0,src_database/* bareName */.yZ)(missing.names[0] ?? '') : undefined;
    const possible = unmet.filter((extension) => !(0,src_database/* isKnownExtension */.p_)(extension) && (relation === undefined || relation.startsWith(extension)));
    const isOfSuchKind = sqlstate === '42883' || (missing !== null && missing.kind !== 'role');
    return isOfSuchKind && undefinedObject.has(sqlstate) && possible.length > 0
        ? `it may come from the extension ${possible.join(' or ')}, which ${server} does not have`
        : null;
}
/** Why something of a platform's schemas is not there. */
function foreignLack(failure, { statement }, server) {
    const { sqlstate = '', message } = failure;
    if (!undefinedObject.has(sqlstate))
        return null;
    const names = missingIn(failure)?.names ?? [];
    const schemas = sqlstate === '3F000' ? names : names.flatMap((name) => name.split('.').slice(0, -1));
    const name = schemas.find((schema) => foreignSchemas.has(schema));
    if (name !== undefined)
        return `the schema ${name} comes with a platform or an extension that ${server} does not have`;
    // Of a column PostgreSQL's message names the table without its schema, if at all.
    // A function of theirs has no columns.
    if (sqlstate !== '42703')
        return null;
    const named = (0,src_database/* quotedNames */.l9)(message);
    const foreign = [...statement.matchAll(qualified)].find(([, schema = '', table = '']) => foreignSchemas.has(schema) && (named.length < 2 || named.includes(table)));
    return foreign === undefined
        ? null
        : `the statement uses the schema ${foreign[1]}, ` +
            'which comes with a platform or an extension and is only a stand-in here';
}

;// CONCATENATED MODULE: ./src/rehearsal/obstacles.ts





/** Objects of the schema catalog that a message names. */
const obstacles_mostNamed = 5;
/** Why a file failed for a reason that is not its own; null = it is a mistake of the file. */
async function obstacleOf(course, file, failure) {
    const { shadow, options } = course;
    const text = (options.merged.get(file) ?? options.base.get(file))?.toString() ?? '';
    const statement = statementAt(text, failure.location?.line ?? 0);
    const lack = lackIn(course, file, failure, statement);
    if (lack !== null || options.newer === null)
        return lack;
    return await newness(failure, statement, { database: shadow.limited, version: shadow.version }, options.newer);
}
/** What the rehearsal's server lacks, whatever its version. */
function lackIn(course, file, failure, statement) {
    const { shadow, options, missing, made } = course;
    const { base } = options;
    if (shadow.ended())
        return failure.message;
    const order = orderOf(course);
    const before = new Set([...base.keys(), ...order.slice(0, order.indexOf(file) + 1)]);
    const unmet = [...missing]
        .filter(([, { standsIn, files }]) => !standsIn && [...files].some((each) => before.has(each)))
        .map(([extension]) => extension);
    const stoodIn = new Set([
        ...[...missing].filter(([, { standsIn }]) => standsIn).map(([extension]) => extension),
        ...[...made.values()].flatMap(({ kind, name }) => kind === 'extension' && !shadow.extensions.has(name) ? [name] : []),
    ]);
    const { database, limit } = shadow;
    return lackOf(failure, {
        database,
        unmet,
        stoodIn,
        isElsewhere: (name) => isOutside(name, course) && !made.has(`extension ${name}`),
        roles: options.roles,
        tablespaces: options.tablespaces,
        limit,
        statement,
    });
}
/** The statement that a line is of; empty = none. */
function statementAt(text, line) {
    const lineOf = (0,src_migrations/* lineFinder */.ze)(text);
    const statement = (0,src_migrations/* scan */.SQ)(text).statements.findLast(({ start }) => lineOf(start) <= line);
    return statement === undefined ? '' : text.slice(statement.start, statement.end);
}
/** The failure of a pull request that changes what its own plan is made with. @param differs what of it. */
function tampering(differs, [first]) {
    const more = differs.length > obstacles_mostNamed ? ` and ${differs.length - obstacles_mostNamed} more` : '';
    const named = differs.slice(0, obstacles_mostNamed).join(', ');
    return {
        message: 'The pull request changes what its plan is made with, so its schema changes cannot be determined: ' +
            `${named}${more}.`,
        ...(first === undefined ? {} : { location: { file: first.file, line: first.line, column: 1 } }),
        state: 'Nothing was written: this was a rehearsal.',
        remedy: 'Keep migrations out of the schema catalog: pg-feature-inventory sets it up and brings it up to date itself.',
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/touches.ts


const ownMember = () => String.raw `(?<![\w$.])"?catalog"?\s{0,9}\.\s{0,9}"?(?:${ownNames().join('|')})(?![\w$])`;
const ownSchema = String.raw `\bschema\s{1,9}(?:if\s{1,9}(?:not\s{1,9})?exists\s{1,9})?"?catalog"?(?![\w$])`;
const patterns = () => [
    ['the schema catalog', new RegExp(`${ownMember()}|${ownSchema}`, 'i')],
    ...src_migrations/* historyTables */.mH.map((table) => [
        `the migration history ${table}`,
        new RegExp(String.raw `(?<![\w$])${table
            .split('.')
            .map((part) => `"?${part}"?`)
            .join(String.raw `\s{0,9}\.\s{0,9}`)}(?![\w$])`, 'i'),
    ]),
    ['members of an extension', /\balter\s{1,9}extension\b[^;]{1,200}\b(?:add|drop)\b/i],
    ['event triggers', /\bevent\s{1,9}trigger\b|\breturns\s{1,9}event_trigger\b/i],
];
/**
 * Where files change what a plan stands on, or what runs on every later change of the schema: once per file and kind,
 * at the first statement. What they hide in pieces of text is not found here; the comparison of {@link evidenceOf} is
 * not misled by it.
 */
function touchesOf(files) {
    const all = patterns();
    return files.flatMap(([file, text]) => {
        const statements = (0,src_migrations/* scan */.SQ)(text).statements;
        return all.flatMap(([what, pattern]) => {
            const statement = statements.find(({ start, end }) => pattern.test(text.slice(start, end)));
            if (statement === undefined)
                return [];
            const at = statement.start + (pattern.exec(text.slice(statement.start, statement.end))?.index ?? 0);
            return [{ file, line: (0,src_migrations/* locate */.x5)(file, text, at).line, what }];
        });
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearse.ts
var rehearse_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var rehearse_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














/**
 * Applies the base branch's migrations to an empty database, then the pull request's, and compares the schemas. When
 * the embedded engine dies of it, it is tried once more.
 */
async function rehearse(shadow, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        try {
            return await rehearseIn(shadow, options);
        }
        catch (error) {
            if (!(error instanceof src_database/* EngineStopped */.mo))
                throw error;
            options.log(`${error.message}; rehearsing once more`);
        }
        const fresh = rehearse_addDisposableResource(env_1, await shadow.renew(), true);
        try {
            return await rehearseIn(fresh, options);
        }
        catch (error) {
            if (!(error instanceof src_database/* EngineStopped */.mo))
                throw error;
            const files = rehearse_notRehearsed(changedSql(options).map(([file]) => file));
            const obstacle = `${error.message} (twice)`;
            return {
                extent: 'none',
                obstacle,
                failure: null,
                ...nothing,
                files,
                standIns: [],
                skipped: [],
                touches: [],
            };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = rehearse_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const measuredBy = (theirs, ours) => ({
    statements: [...theirs.measured, ...ours.measured],
    cut: [...theirs.cut, ...ours.cut],
});
const nothing = {
    files: [],
    statements: [],
    cut: [],
    changes: [],
    before: null,
    after: null,
    leftOut: [],
};
async function rehearseIn(shadow, options) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { base, merged, roots, log } = options;
        const able = (files) => ready(files, shadow, options.tablespaces);
        const [theirs, ours] = [able(base), able(merged)];
        const { skipped } = able(new Map(changedSql(options)));
        const theirFiles = rehearse_addDisposableResource(env_2, checkOut(theirs.files, roots), false);
        const ourFiles = rehearse_addDisposableResource(env_2, checkOut(ours.files, roots), false);
        const standIns = new Set([...theirs.standIns, ...ours.standIns]);
        const missing = together(theirs.missing, ours.missing);
        const created = new Set([...theirs.created, ...ours.created]);
        const isFlat = theirs.isFlat || ours.isFlat;
        const course = {
            shadow,
            options,
            standIns,
            skipped,
            missing,
            created,
            isFlat,
            made: new Map(),
            judged: [],
        };
        let sides;
        let isFitting;
        try {
            sides = {
                base: await listed(theirFiles.directory, course),
                merged: await listed(ourFiles.directory, course),
            };
            isFitting = await standIn(course, sides);
        }
        catch (error) {
            const cause = rehearse_causeOf(error, shadow);
            if (cause === null)
                throw error;
            return result({
                ...course,
                extent: 'none',
                obstacle: cause,
                files: rehearse_notRehearsed(changedSql(options).map(([file]) => file)),
            });
        }
        if (!isFitting) {
            const env_3 = { stack: [], error: void 0, hasError: false };
            try {
                const plain = rehearse_addDisposableResource(env_3, await shadow.renew(''), true);
                return await rehearseIn(plain, options);
            }
            catch (e_2) {
                env_3.error = e_2;
                env_3.hasError = true;
            }
            finally {
                const result_2 = rehearse_disposeResources(env_3);
                if (result_2)
                    await result_2;
            }
        }
        const all = { ...course, ...sides };
        for (const given of options.given ?? [])
            await give(all, given);
        // What the pull request creates was not there before it.
        const progress = await runFiles({ ...all, created: theirs.created }, 'base');
        if (progress.failure !== null)
            return await baseFailed(all, progress.failure);
        log(`${(0,src_text/* counted */.hS)(progress.ran.length, 'file')} of the base branch ran`);
        return await rehearse_compare(all, progress);
    }
    catch (e_3) {
        env_2.error = e_3;
        env_2.hasError = true;
    }
    finally {
        rehearse_disposeResources(env_2);
    }
}
/** Why a rehearsal could not begin; null = for no reason that is known. */
function rehearse_causeOf(error, { database }) {
    if (error instanceof src_database/* EngineStopped */.mo)
        return null;
    if (error instanceof src_error/* ActionError */.l)
        return `The base branch's migrations cannot be listed: ${error.failure.message}`;
    return (0,src_database/* isServerError */.GQ)(error)
        ? `What stands in for a hosted platform cannot be made in ${database.name}: ${error.message}`
        : null;
}
/** Runs the pull request's files between two looks at the schema. */
async function rehearse_compare(course, theirs) {
    const { shadow, options } = course;
    const { database, limited } = shadow;
    const first = await (0,snapshot/* capture */.Fg)(database, { label: 'base', commitSha: null, edgeFunctions: null });
    const evidence = await evidenceOf(database);
    const leftOut = await leftOutOf(database);
    const before = course.made.size;
    const ours = await runFiles(course, 'merged');
    if (course.made.size > before && options.given === undefined && !shadow.ended()) {
        const env_4 = { stack: [], error: void 0, hasError: false };
        try {
            // What no migration creates is no change of the pull request: once more, with all of it there from the start.
            const again = rehearse_addDisposableResource(env_4, await shadow.renew(), true);
            return await rehearseIn(again, { ...options, given: [...course.made.values()] });
        }
        catch (e_4) {
            env_4.error = e_4;
            env_4.hasError = true;
        }
        finally {
            const result_3 = rehearse_disposeResources(env_4);
            if (result_3)
                await result_3;
        }
    }
    const found = measuredBy(theirs, ours);
    if (shadow.ended())
        return await upToTheEnd(course, ours, found);
    const differs = await lookAgain(shadow, evidence);
    if (differs.length > 0) {
        const touches = touchesIn(options);
        const failure = ours.failure?.failure ?? tampering(differs, touches);
        const files = [...ran(ours), ...rehearse_notRehearsed(ours.left)];
        return result({ ...course, extent: 'partial', failure, files, ...found, touches });
    }
    const changed = leftOutSince(leftOut, await leftOutOf(limited));
    const last = await (0,snapshot/* capture */.Fg)(limited, { label: 'head', commitSha: null, edgeFunctions: null });
    const seen = {
        ...found,
        leftOut: changed,
        before: first.snapshot,
        after: last.snapshot,
        changes: last.snapshot.schema_hash === first.snapshot.schema_hash ? [] : last.changes,
    };
    return result({ ...course, ...seen, ...(await verdictOf(course, theirs, ours)) });
}
/** Whose the failure is, if there is one, and what that makes of the files. */
async function verdictOf(course, theirs, ours) {
    const { failure } = ours;
    if (failure === null)
        return { extent: 'whole', obstacle: null, failure: null, files: ran(ours) };
    const obstacle = (await obstacleOf(course, failure.file, failure.failure)) ?? unattributed(course, failure.failure);
    const files = [
        ...ran(ours),
        ...ours.left.map((file) => ({
            file,
            state: failure.file === file && obstacle === null ? 'failed' : 'not rehearsed',
            milliseconds: null,
        })),
    ];
    if (obstacle !== null)
        return { extent: 'partial', obstacle, failure: null, files };
    const onTop = theirs.ran.length === 0 ? '' : " on top of the base branch's migrations";
    const state = `Nothing was written: this was a rehearsal${onTop}.`;
    return { extent: 'partial', obstacle: null, failure: { ...failure.failure, state }, files };
}
/** Without the base branch a failing file may be anybody's. */
function unattributed({ options }, { message, location }) {
    if (options.attributable)
        return null;
    const place = location === undefined ? '' : ` (line ${location.line})`;
    return (`${message}${place}: whether that file belongs to the pull request ` +
        'cannot be determined without the base branch');
}
/** A file that is already on the base branch fails on an empty database: nothing can be rehearsed on top of it. */
async function baseFailed(course, { file, failure }) {
    const obstacle = (await obstacleOf(course, file, failure)) ??
        `${file}, which is on the base branch already, does not run on an empty database: ${failure.message}`;
    return result({ ...course, extent: 'none', obstacle, files: rehearse_notRehearsed(expected(course)) });
}
/**
 * A statement took too long, and what ran before it went with the engine: once more, without its file and those after
 * it.
 */
async function upToTheEnd(course, ours, found) {
    const env_5 = { stack: [], error: void 0, hasError: false };
    try {
        const { shadow, options } = course;
        const { base, merged, log } = options;
        const reason = ours.failure?.failure.message ?? null;
        log(`${reason ?? ''}; rehearsing once more up to it`);
        const left = new Set(ours.left);
        const files = [...merged].flatMap(([file, content]) => {
            const instead = left.has(file) ? base.get(file) : content;
            return instead === undefined ? [] : [[file, instead]];
        });
        const fresh = rehearse_addDisposableResource(env_5, await shadow.renew(), true);
        const upToIt = await rehearse(fresh, { ...options, merged: new Map(files) });
        return {
            ...upToIt,
            extent: 'partial',
            obstacle: reason,
            files: [...upToIt.files, ...rehearse_notRehearsed(ours.left)],
            ...found,
        };
    }
    catch (e_5) {
        env_5.error = e_5;
        env_5.hasError = true;
    }
    finally {
        const result_4 = rehearse_disposeResources(env_5);
        if (result_4)
            await result_4;
    }
}
/** Puts the catalog back; says what of it is not as it was before the pull request's files. */
async function lookAgain({ limited, ended, limit }, before) {
    try {
        await putBack(limited);
        return differing(before, await evidenceOf(limited));
    }
    catch (error) {
        if (ended())
            return [`looking at it ${tooLong(limit)}`];
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        return [`the catalog cannot be restored (${error.message})`];
    }
}
const touchesIn = (options) => touchesOf(changedSql(options).map(([file, content]) => [file, content.toString()]));
const ran = (progress) => progress.ran.map(({ file, milliseconds }) => ({ file, state: 'ran', milliseconds }));
const rehearse_notRehearsed = (files) => files.map((file) => ({ file, state: 'not rehearsed', milliseconds: null }));
/** A rehearsal's result, by what is known of it. */
function result({ extent, options, standIns, skipped, ...known }) {
    const { obstacle = null, failure = null, files, statements, cut, changes, before, after, leftOut, } = { ...nothing, ...known };
    const touches = known.touches ?? touchesIn(options);
    const found = { files, statements, cut, changes, before, after, leftOut };
    return { extent, obstacle, failure, ...found, standIns: [...standIns], skipped, touches };
}

;// CONCATENATED MODULE: ./src/rehearsal/refused.ts


/** Of a database to which nothing was ever applied: each file is judged as one that is to run. */
const untouched = {
    serverVersion: '',
    user: '',
    database: '',
    target: null,
    standby: false,
    readOnly: false,
    installed: false,
    complete: false,
    counts: true,
    applied: [],
    offers: [],
    existing: null,
    histories: new Map(),
    others: [],
};
/**
 * What `mode: apply` refuses without asking a database, whether or not the files can be rehearsed: psql's commands,
 * statements that cannot be in one transaction, quotes that never end.
 * @param files to judge, each by itself.
 */
async function refusalsOf(sets, files) {
    const refusals = [];
    for (const set of sets)
        for (const migration of set.migrations.filter(({ source }) => files.has(source.file))) {
            const failure = await caught(() => (0,src_migrations/* plan */.et)([{ ...set, migrations: [migration] }], untouched, { outOfOrder: 'allow' }));
            if (failure !== null)
                refusals.push(failure);
        }
    return refusals;
}
/**
 * Whether the database refuses the base branch's own files in the same words: then the pull request did not do it.
 * @param sets the base branch's.
 */
async function refusesBase({ failure, inspection }, sets, { packs, 'out-of-order': outOfOrder, baseline }) {
    const theirs = await caught(() => (0,src_migrations/* plan */.et)([(0,src_migrations/* bundledSet */.tG)(packs), ...sets], inspection, { outOfOrder, baseline }));
    return theirs !== null && theirs.message === failure?.message;
}
/** The failure that something ends with; null = it does not. */
async function caught(judge) {
    try {
        await judge();
        return null;
    }
    catch (error) {
        if (error instanceof src_error/* ActionError */.l)
            return error.failure;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/report.ts
/** Of a plan that has found nothing yet. */
const report_nothing = {
    base: null,
    problems: [],
    refusals: [],
    shadow: null,
    rehearsal: {
        extent: 'whole',
        obstacle: null,
        failure: null,
        files: [],
        standIns: [],
        skipped: [],
        touches: [],
        leftOut: [],
        cut: [],
    },
    changes: [],
    findings: [],
    statements: [],
    locks: [],
    document: null,
    diagrams: [],
    live: null,
    drift: null,
    notes: [],
    gaps: [],
    failure: null,
};

;// CONCATENATED MODULE: ./src/rehearsal/emptying.ts

/** SQL condition: an object depends on no other in one of these ways, see pg_depend.deptype. */
const independent = (catalog, alias, types) => `NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.${catalog}'::regclass
      AND d.objid = ${alias}.oid AND d.deptype IN (${types}))`;
/** What a database is, and whether it is empty. */
const emptying_look = `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
  (SELECT json_agg(name) FROM pg_catalog.pg_available_extensions) AS extensions,
  (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
  to_regnamespace('${marker}') IS NOT NULL AS ours,
  obj_description(to_regnamespace('${marker}'), 'pg_namespace') AS mark,
  found.objects, found.first
  FROM (SELECT count(*)::int AS objects,
      string_agg(pg_describe_object(o.classid, o.oid, 0), ', ') FILTER (WHERE o.place <= 3) AS first
    FROM (SELECT o.*, row_number() OVER () AS place FROM (
      SELECT 'pg_class'::regclass::oid AS classid, c.oid FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_class', 'c', "'e'")}
      UNION ALL SELECT 'pg_proc'::regclass, p.oid FROM pg_catalog.pg_proc p
      JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_proc', 'p', "'e'")}
      UNION ALL SELECT 'pg_namespace'::regclass, n.oid FROM pg_catalog.pg_namespace n
      WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
        AND ${independent('pg_namespace', 'n', "'e'")}
      UNION ALL SELECT 'pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
      UNION ALL SELECT 'pg_publication'::regclass, oid FROM pg_catalog.pg_publication
      UNION ALL SELECT 'pg_event_trigger'::regclass, oid FROM pg_catalog.pg_event_trigger) o) o) found`;
const dropEach = (command, from) => `  FOR target IN SELECT ${command} AS command FROM ${from} LOOP EXECUTE target.command; END LOOP;`;
/** A relation of public that depends on nothing that goes before it. */
const dropRelation = `format('DROP %s IF EXISTS public.%I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW'
    WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE'
    ELSE 'TABLE' END, relname)`;
/**
 * Empties a database that held nothing before the rehearsal: what is in it now is the rehearsal's. Extensions that were
 * there from the start stay.
 */
const clear = `DO $clear$
DECLARE target record;
BEGIN
  IF to_regnamespace('public') IS NULL THEN CREATE SCHEMA public; END IF;
${[
    dropEach("format('DROP EVENT TRIGGER IF EXISTS %I', evtname)", 'pg_catalog.pg_event_trigger'),
    dropEach("format('DROP PUBLICATION IF EXISTS %I', pubname)", 'pg_catalog.pg_publication'),
    dropEach("format('DROP EXTENSION IF EXISTS %I CASCADE', extname)", `pg_catalog.pg_extension
    WHERE extname <> ALL (string_to_array(obj_description(to_regnamespace('${marker}'), 'pg_namespace'), ','))`),
    dropEach("format('DROP SCHEMA IF EXISTS %I CASCADE', nspname)", `pg_catalog.pg_namespace n
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> 'public'
      AND ${independent('pg_namespace', 'n', "'e'")}`),
    dropEach(dropRelation, `pg_catalog.pg_class c
    WHERE relnamespace = to_regnamespace('public') AND relkind NOT IN ('i', 'I', 't')
      AND ${independent('pg_class', 'c', "'e', 'i', 'a'")}`),
    dropEach("format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)", `pg_catalog.pg_proc p
    WHERE pronamespace = to_regnamespace('public') AND ${independent('pg_proc', 'p', "'e', 'i'")}`),
    // The row type of a table goes with it.
    dropEach("format('DROP TYPE IF EXISTS public.%I CASCADE', typname)", `pg_catalog.pg_type t
    WHERE typnamespace = to_regnamespace('public') AND (typtype IN ('e', 'd', 'r')
        OR typtype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = typrelid AND c.relkind = 'c'))
      AND ${independent('pg_type', 't', "'e', 'i'")}`),
    // What is in public besides, and what is in no schema.
    dropEach("format('DROP %s IF EXISTS %s CASCADE', replace(i.type, '-', ' '), i.identity)", `(SELECT DISTINCT d.classid, d.objid FROM pg_catalog.pg_depend d
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')
        AND d.classid IN ('pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
          'pg_collation'::regclass, 'pg_conversion'::regclass, 'pg_ts_config'::regclass, 'pg_ts_dict'::regclass,
          'pg_ts_parser'::regclass, 'pg_ts_template'::regclass)
      UNION ALL SELECT 'pg_cast'::regclass, c.oid FROM pg_catalog.pg_cast c WHERE c.oid >= 16384
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid FROM pg_catalog.pg_foreign_data_wrapper w) o
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, 0) i
    WHERE i.identity IS NOT NULL AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = o.classid AND e.objid = o.objid AND e.deptype = 'e')`),
    `  PERFORM lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata;`,
    dropEach(`format('ALTER DEFAULT PRIVILEGES FOR ROLE %s%s %s', a.defaclrole::regrole,
      ' IN SCHEMA ' || nullif(a.defaclnamespace, 0)::regnamespace, x.change)`, `pg_catalog.pg_default_acl a
    CROSS JOIN LATERAL (SELECT CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
      WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind) k
    CROSS JOIN LATERAL (
      SELECT 1 AS place, format('REVOKE ALL ON %s FROM %s', k.kind,
        CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END) AS change
      FROM pg_catalog.aclexplode(a.defaclacl) e
      UNION SELECT 2, format('GRANT ALL ON %s TO %s', k.kind, a.defaclrole::regrole) WHERE a.defaclnamespace = 0
      UNION SELECT 2, format('GRANT ALL ON %s TO PUBLIC', k.kind)
      WHERE a.defaclnamespace = 0 AND a.defaclobjtype IN ('f', 'T')) x
    ORDER BY a.oid, x.place`),
].join('\n')}
END $clear$`;

;// CONCATENATED MODULE: ./src/rehearsal/shadow.ts







/** Held while somebody rehearses in a database; the keys spell `pfi` and `2`. */
const lockKeys = '1885759745, 2';
/**
 * Tries to hold the lock, until the transaction ends. The backend of a run that was killed may still be at its last
 * message, without a lock: nobody is alone before that has ended.
 */
const holding = `BEGIN READ ONLY; ${src_database/* pin */.y_.join('; ')};
  SELECT set_config(name, '0', true) FROM pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout');
  SELECT pg_try_advisory_xact_lock(${lockKeys}) AS locked, NOT EXISTS (
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND starts_with(application_name, 'pg-feature-inventory') AND state <> 'idle' AND query NOT LIKE '%${lockKeys}%'
  ) AS alone`;
/**
 * @param text the input `shadow`: `embedded`, or the connection string of an empty database. Embedded in memory
 *   whatever
 *   folder it names: a rehearsal leaves nothing behind.
 * @throws {ActionError} for a database that holds anything, or that is the very one that the plan is for.
 */
async function openShadow(text, options) {
    const target = (0,src_database/* parseConnectionString */.HH)(text);
    if (target.engine === 'embedded')
        return await embeddedShadow(options, (platform = options.platform ?? '') => openShadow(text, { ...options, platform }));
    const { target: live } = options;
    const isLive = live.engine === 'server' &&
        live.host === target.host &&
        live.port === target.port &&
        live.database === target.database;
    if (isLive)
        throw refused('shadow is the same database as connection-string.', 'Give an empty database of its own, or shadow: embedded.');
    // Each file ends what its session holds, and its transaction: the lock is another session's.
    const guard = await (0,src_database/* connect */.Ng)(target, options.signal);
    let database = null;
    try {
        await lock(guard, options.wait, options.log);
        database = await (0,src_database/* connect */.Ng)(target, options.signal);
        return await serverShadow(database, guard, options);
    }
    catch (error) {
        await database?.close().catch(() => { });
        await letGo(guard);
        throw error;
    }
}
/** Ends the transaction that holds the lock. */
async function letGo(guard) {
    await guard.query('ROLLBACK').catch(() => { });
    await guard.close().catch(() => { });
}
/** Starts the embedded engine and looks at what it begins with. */
async function startSeen({ limit, platform = '', signal }) {
    const started = await startLimited(limit, platform, signal);
    try {
        return { ...started, ...(await looked(started.database)) };
    }
    catch (error) {
        await started.database.close().catch(() => { });
        throw error;
    }
}
async function embeddedShadow(options, renew) {
    const { limit, log } = options;
    const started = await startSeen(options).catch((error) => {
        if (!(error instanceof src_database/* EngineStopped */.mo))
            throw error;
        log(`${error.message}; starting it once more`);
        return startSeen(options);
    });
    const { database, limited, ended, stopped, version, extensions, mark } = started;
    return {
        database,
        limited,
        version,
        extensions,
        tablespaces: null,
        platform: mark,
        limit,
        ended,
        stopped,
        renew,
        [Symbol.asyncDispose]: () => database.close().catch(() => { }),
    };
}
/**
 * Takes a server's empty database for the rehearsal, and empties it again in the end.
 * @param guard holds the lock until then.
 */
async function serverShadow(database, guard, options) {
    const { limit, log } = options;
    // The only server connection of a pool may be the one that holds the lock.
    let found = await looked(database, Math.max(options.wait, 10_000));
    if (found.ours) {
        log(`${database.name} holds a rehearsal that was killed; emptying it`);
        await database.query((0,src_database/* pinned */.dp)(clear));
        found = await looked(database);
    }
    if (found.objects > 0)
        throw refused(`shadow is not an empty database: ${database.name} holds ${(0,src_text/* counted */.hS)(found.objects, 'object')}, ` +
            `such as ${found.first}.`, 'Create an empty one for rehearsals, such as CREATE DATABASE rehearsal;, or set shadow: embedded. ' +
            `What ${database.name} holds is untouched.`);
    // One transaction: a database is marked as ours only while it is still empty.
    await database.query(`BEGIN; ${src_database/* pin */.y_.join('; ')}; CREATE SCHEMA ${marker};
    DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA ${marker} IS %L',
      (SELECT string_agg(extname, ',') FROM pg_catalog.pg_extension)); END $$; ${helperSql(false)} COMMIT`);
    let isHandedOver = false;
    return {
        database,
        limited: database,
        version: found.version,
        extensions: found.extensions,
        tablespaces: found.tablespaces,
        platform: null,
        limit,
        ended: () => false,
        stopped: () => null,
        async renew() {
            await database.query('ROLLBACK');
            await database.query(`RESET ROLE; RESET ALL; ${(0,src_database/* pinned */.dp)(clear)}`);
            isHandedOver = true;
            return await serverShadow(database, guard, options);
        },
        async [Symbol.asyncDispose]() {
            if (isHandedOver)
                return;
            await database
                .query('ROLLBACK')
                .then(() => database.query(`RESET ROLE; RESET ALL; ${(0,src_database/* pinned */.dp)(clear)}`))
                .catch((error) => log(`${database.name} could not be emptied (${String(error)}); the next rehearsal does it.`));
            await database.close().catch(() => { });
            await letGo(guard);
        },
    };
}
async function looked(database, within) {
    const row = (await database.query((0,src_database/* pinned */.dp)(emptying_look), within === undefined ? {} : { within })).at(-1)
        ?.rows[0];
    return {
        ...row,
        extensions: new Set(row.extensions ?? []),
        tablespaces: new Set(row.tablespaces ?? []),
    };
}
/**
 * Takes the lock in a transaction that stays open: a session's own would belong to whichever backend a pooler gave the
 * message, and everybody who got that one would have it. It writes nothing and holds no snapshot.
 */
async function lock(guard, wait, log) {
    const deadline = Date.now() + wait;
    for (let told = false;; told = true) {
        const results = await guard.query(holding);
        const row = results.findLast(({ rows }) => rows.length > 0)?.rows[0];
        if (row?.['locked'] === true && row['alone'] === true)
            return;
        await guard.query('ROLLBACK');
        if (Date.now() >= deadline)
            throw refused(`Another rehearsal is going on in ${guard.name} and did not end in time.`, 'Run again later, raise wait-for-lock, or give each job a shadow of its own.');
        if (!told)
            log(`Another rehearsal is going on in ${guard.name}; waiting`);
        await guard.pause(500 + Math.random() * 1000);
    }
}
function refused(message, remedy) {
    return new src_error/* ActionError */.l({ message, state: 'Nothing was written.', remedy });
}

;// CONCATENATED MODULE: ./src/rehearsal/live-dependents.ts

/*
 * What depends on what a pull request drops in the live database and in no migration, such as a view that somebody made
 * there by hand: the rehearsal has none of it, so that its statements run.
 */
/** Rules of what goes, by itself or with CASCADE, and of what keeps a DROP from it. */
const dropping = /^drop-(?:cascade|view|table|column|type|function|sequence)$/;
const noEffects = {
    ...{ locks: [], held: [], waits: [], rewrites: [], builds: [], scans: [] },
    until: 'transaction',
};
const placeOf = ({ file, line, statement }) => JSON.stringify([file, line, statement]);
/** Statements with what the live database alone says of their drops. @param live null = it was not looked at. */
async function withLiveDependents(live, statements) {
    const pending = (live?.decided?.pending ?? []).filter(({ kind, source }) => kind !== 'bundled' && /\bdrop\b/i.test(source.sql.slice(0, source.sql.length)));
    if (live === null || pending.length === 0)
        return statements;
    const { statements: foretold } = await (0,safety/* foretell */.Q7)(live.database, pending, false);
    const told = [...statements];
    for (const one of foretold) {
        // Several of one line may begin alike: each stays, and the first says it.
        const place = placeOf(one);
        const alike = told.filter((each) => placeOf(each) === place);
        const keys = new Set(alike.flatMap(({ hazards }) => hazards.map(live_dependents_keyOf)));
        const hazards = one.hazards
            .filter((hazard) => dropping.test(hazard.rule) && !keys.has(live_dependents_keyOf(hazard)))
            .map((hazard) => ({ ...hazard, message: `In the live database: ${hazard.message}`, safer: null }));
        if (hazards.length === 0)
            continue;
        const [known] = alike;
        if (known === undefined)
            told.push({ ...one, effects: noEffects, accepted: [], sizes: [], hazards });
        else
            told[told.indexOf(known)] = { ...known, hazards: [...hazards, ...known.hazards] };
    }
    return told;
}
/** Of what CASCADE takes the message is the list, which differs where the live database has more. */
const live_dependents_keyOf = ({ rule, aspect, objects, message, }) => JSON.stringify([rule, aspect, objects, rule === 'drop-cascade' ? message : '']);

;// CONCATENATED MODULE: ./src/rehearsal/statements.ts


/** @param sets the migrations, in the layouts of which the files are written. */
const placingIn = (sets) => (form, file) => {
    const of = sets.find(({ migrations }) => migrations.some(({ source }) => source.file === file));
    if (of === undefined)
        return null;
    const nameIn = (one) => external_node_path_default().posix.relative(of.directory, one);
    const taken = of.migrations.map(({ source }) => nameIn(source.file));
    return (0,safety/* filesOf */.R8)(form, of.format.name, of.directory, nameIn(file), taken);
};
/** The tables of which the size matters. */
const tablesOf = ({ locks, rewrites, scans, builds }) => [
    ...new Map([
        ...locks.map(({ relation }) => relation),
        ...rewrites,
        ...scans.map(({ table }) => table),
        ...builds.map(({ table }) => table),
    ]
        .filter(({ kind }) => 'rpm'.includes(kind))
        .map((relation) => [relation.oid, relation])).values(),
];
/** The relations whose sizes are asked for. */
const relationsIn = (statements) => statements.flatMap(({ effects }) => [
    ...tablesOf(effects),
    ...effects.locks.map(({ relation }) => relation),
]);
/** What only the live database knows, each question once, what may fail first: the time for all of them is limited. */
const questionsIn = (statements) => statements
    .flatMap(({ hazards }) => hazards.flatMap(({ question }) => question ?? []))
    .sort((a, b) => Number(b.means === 'fails') - Number(a.means === 'fails'));
/**
 * @param sizes null = no database was looked at.
 * @param answers what was counted there.
 */
function reportStatements(statements, sizes, answers, filesFor) {
    const sizeOf = sizes === null
        ? null
        : (schema, name) => sizes.get((0,safety/* keyOf */.TN)({ schema, name })) ?? null;
    return statements.map((statement) => ({
        ...statement,
        hazards: statement.hazards
            .map((hazard) => (0,safety/* weigh */.vi)(hazard, sizeOf, answers))
            .map(({ safer, ...hazard }) => ({
            ...hazard,
            safer: safer === null ? null : { ...safer, files: filesFor(safer, statement.file) },
        }))
            .sort((a, b) => gravity(a.level) - gravity(b.level)),
        accepted: [],
        sizes: sizeOf === null
            ? null
            : tablesOf(statement.effects).map(({ schema, name }) => ({
                schema,
                name,
                ...(sizeOf(schema, name) ?? unknown),
            })),
    }));
}
const unknown = { bytes: null, rows: null };
const levels = ['error', 'warning', 'info'];
/** Smaller for what is worse. */
const gravity = (level) => levels.indexOf(level);
/** The locks of all statements, one by one, with those under which a table is written anew. */
function locksOf(statements, sizes) {
    return statements.flatMap(({ file, line, statement, effects }) => {
        const { locks, held, rewrites } = effects;
        const kept = held.filter(({ relation: { oid } }) => rewrites.some((table) => table.oid === oid) && !locks.some(({ relation }) => relation.oid === oid));
        return [...locks, ...kept]
            .filter(({ mode }) => !(0,safety/* isWeak */.FI)(mode))
            .sort((a, b) => Number('iIS'.includes(a.relation.kind)) - Number('iIS'.includes(b.relation.kind)))
            .map(({ relation: { oid, schema, name, kind }, mode }) => ({
            file,
            line,
            statement,
            schema,
            table: name,
            kind,
            mode,
            rewrites: rewrites.some((table) => table.oid === oid),
            ...(sizes?.get((0,safety/* keyOf */.TN)({ schema, name })) ?? unknown),
        }));
    });
}
/** The strongest lock first, tables before what belongs to them. */
const strongestFirst = (locks) => [...locks].sort((a, b) => (0,safety/* strength */.qO)(b.mode) - (0,safety/* strength */.qO)(a.mode) ||
    Number('iIS'.includes(a.relation.kind)) - Number('iIS'.includes(b.relation.kind)));

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/rehearsal/plan-detail.ts



/** Text of others as a sentence. */
function prose(text, detail) {
    return inventory/* markdown.sentences */.wD.sentences((0,src_text/* cut */.Jj)(text, detail.text));
}
/** That not all is shown; nothing when all is. */
function more(shown, total) {
    return shown === total ? [] : [`_${shown} of ${total} are shown; all are in the JSON report of the run._`];
}
/** Files that are told by their folder. */
const generic = /^(?:migration|up|down)\.sql$/;
/** Where something is written: file and line, by the file's own name, since its folder is named once. */
function placeText(file, line) {
    const own = external_node_path_default().posix.basename(file);
    const name = generic.test(own) ? file.split('/').slice(-2).join('/') : own;
    return inventory/* markdown.code */.wD.code(line === null ? name : `${name}:${line}`);
}
/** Items after these are folded away. */
const plan_detail_open = 25;
/**
 * A list that needs no width: a table of file names and definitions would have to be scrolled sideways.
 * @param items Markdown; the lines after an item's first one belong to it.
 */
function bullets(items, total) {
    const list = items.map((item) => `- ${item.replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n');
    const title = items.length === total
        ? `All ${total}`
        : `The first ${items.length} of ${(0,src_text/* counted */.hS)(total, 'entry', 'entries')}`;
    return [items.length > plan_detail_open ? inventory/* markdown.details */.wD.details(title, list) : list, ...more(items.length, total)];
}

;// CONCATENATED MODULE: ./src/rehearsal/plan-changes-markdown.ts



const severities = [
    'breaking',
    'security',
    'performance',
    'additive',
    'cosmetic',
];
const icons = {
    breaking: '🔴 breaking',
    security: '🟠 security',
    performance: '🟡 performance',
    additive: '🟢 additive',
    cosmetic: '⚪ cosmetic',
};
/** UTF-16 units of what stands in a line; a longer text is folded away. */
const inline = 100;
/** What changes in the schema, the gravest first. */
function changeBlocks({ changes, rehearsal }, detail) {
    if (rehearsal.extent === 'none')
        return [];
    if (changes.length === 0)
        return rehearsal.files.length === 0 || rehearsal.extent !== 'whole' ? [] : ['The schema stays as it is.'];
    const shown = [...changes]
        .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
        .slice(0, detail.rows);
    return [
        inventory/* markdown.heading */.wD.heading(4, `Schema changes (${changes.length})`),
        ...bullets(shown.map((change) => changeItem(change, detail)), changes.length),
    ];
}
function changeItem(change, detail) {
    const { severity, kind, identity, file, line } = change;
    const what = `${change.change} ${inventory/* markdown.cell */.wD.cell(kind)} ${inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(identity, detail.text))}`;
    const where = file === null ? '' : ` (${placeText(file, line)})`;
    const head = `${icons[severity] ?? inventory/* markdown.cell */.wD.cell(severity)}: ${what}${where}`;
    if (!detail.properties)
        return head;
    const { lines, folded } = contentOf(change, detail);
    return [
        [head, ...lines].join('<br>\n'),
        ...(detail.definitions ? folded : []).map(([title, text, language]) => `\n${inventory/* markdown.details */.wD.details(title, inventory/* markdown.fence */.wD.fence((0,src_text/* cut */.Jj)(text, detail.text), language))}`),
    ].join('\n');
}
/** What an object becomes: in a line where it is short, folded away otherwise. */
function contentOf({ details, definition, statement, change }, detail) {
    const [lines, folded] = [[], []];
    let isTold = false;
    for (const { property, from, to } of details) {
        // A hash tells that a text is another one, and the statement which.
        const isHash = property.endsWith('_hash');
        const [old, now] = [written(from), written(to)];
        if (isHash)
            lines.push(`${inventory/* markdown.cell */.wD.cell(property.replace(/_hash$/, ''))} changes`);
        else if ((Array.isArray(from) && Array.isArray(to)) || (isShort(old) && isShort(now)))
            lines.push(`${inventory/* markdown.cell */.wD.cell(property)}: ${(0,inventory/* becameOf */.n)(from, to, (json) => value(json, detail))}`);
        else
            folded.push([property, plan_changes_markdown_both(old, now), 'diff']);
        isTold ||= !isHash;
    }
    if (definition !== null) {
        const [first = '', ...rest] = definition.split('\n');
        if (isShort(definition))
            lines.push(`${change === 'removed' ? 'was ' : ''}${inventory/* markdown.code */.wD.code(definition)}`);
        else if (rest.length > 0 && first.endsWith(':'))
            folded.push([first.slice(0, -1), rest.join('\n'), '']);
        else
            folded.push(['Definition', definition, 'sql']);
        isTold = true;
    }
    if (!isTold && statement !== null) {
        if (isShort(statement))
            lines.push(inventory/* markdown.code */.wD.code(statement));
        else
            folded.push(['Statement', statement, 'sql']);
        isTold = true;
    }
    if (!isTold && lines.length === 0)
        lines.push('No statement of these files names it: a block or a function made the change.');
    return { lines, folded };
}
const isShort = (text) => text.length <= inline && !text.includes('\n');
function written(json) {
    if (json === null || json === undefined)
        return '';
    return typeof json === 'string' ? json : JSON.stringify(json);
}
/** Two texts as a difference: the lines of the one, then those of the other. */
function plan_changes_markdown_both(from, to) {
    const marked = (text, mark) => text === '' ? [] : text.split('\n').map((line) => `${mark} ${line}`);
    return [...marked(from, '-'), ...marked(to, '+')].join('\n');
}
function value(json, detail) {
    if (json === null || json === undefined)
        return 'none';
    const text = written(json);
    return text === '' ? 'empty' : inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(text, Math.min(detail.text, 300)));
}

// EXTERNAL MODULE: ./src/report/index.ts + 18 modules
var report = __webpack_require__(8593);
;// CONCATENATED MODULE: ./src/rehearsal/plan-drift-markdown.ts




/** So many objects are named in a sentence. */
const most = 10;
/** First of all: what the pull request will fail at, although it is right by itself. */
function collisionBlocks({ drift }, detail) {
    const collisions = drift?.collisions ?? [];
    if (collisions.length === 0)
        return [];
    const shown = collisions.slice(0, Math.min(detail.rows, most));
    const list = shown
        .map(({ kind, identity }) => `${inventory/* markdown.cell */.wD.cell(kind)} ${inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(identity, detail.text))}`)
        .join(', ');
    const rest = collisions.length > shown.length ? ` and ${collisions.length - shown.length} more` : '';
    return [
        `> [!WARNING]\n> ${inventory/* markdown.code */.wD.code('mode: apply')} will fail at what this pull request adds and the ` +
            `database has already: ${list}${rest}. See the drift below.`,
    ];
}
/** What the database has that no migration makes, and what is offered for it. */
function driftBlocks({ drift }, detail) {
    if (drift === null)
        return [];
    const { changes, sql, adopting } = drift;
    const name = (text) => inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(text, detail.text));
    return [
        inventory/* markdown.heading */.wD.heading(4, `Drift: ${(0,src_text/* counted */.hS)(changes.length, 'change')} in the database that no migration made`),
        ...bullets(changes
            .slice(0, detail.rows)
            .map(({ change, kind, identity }) => `${change} ${inventory/* markdown.cell */.wD.cell(kind)} ${name(identity)}`), changes.length),
        ...adopted(drift, name),
        ...(sql === null && adopting.length === 0
            ? ['Put each into a migration, or undo it in the database.']
            : []),
        ...(sql === null
            ? []
            : (0,report/* offeredBlocks */.gC)(sql, { rows: detail.rows, text: detail.text, sql: detail.definitions })),
    ];
}
function adopted({ adopting }, name) {
    if (adopting.length === 0)
        return [];
    const [verb, them] = adopting.length === 1 ? ['adopts', 'it is'] : ['adopt', 'they are'];
    return [
        `✅ ${adopting.map(name).join(', ')} of this pull request ${verb} that. Merged, ${them} recorded as applied in ` +
            'this database and will not run in it.',
    ];
}

// EXTERNAL MODULE: ./src/group-by.ts
var group_by = __webpack_require__(4668);
;// CONCATENATED MODULE: ./src/rehearsal/plan-statements-markdown.ts






const plan_statements_markdown_icons = { error: '🔴', warning: '🟠', info: '⚪' };
/** What each statement does to tables that are full and in use, the worst first, and what is done instead. */
function statementBlocks(report, detail) {
    const told = inOrder(report.statements.filter(concerns));
    const quiet = report.statements.length - told.length;
    const rest = quiet === 0
        ? []
        : [
            `<sub>${quiet === 1 ? 'One other statement keeps' : `${quiet} other statements keep`} no query waiting: ` +
                'only changes of the schema wait for it.</sub>',
        ];
    if (told.length === 0)
        return acceptedText(report, detail);
    const shown = told.slice(0, detail.rows);
    return [
        inventory/* markdown.heading */.wD.heading(4, `What this does to tables in use (${told.length})`),
        inventory/* markdown.table */.wD.table(['Statement', 'What it does'], shown.map((statement) => row(statement, detail))),
        ...more(shown.length, told.length),
        ...(detail.definitions ? toPaste(shown, detail) : []),
        ...acceptedText(report, detail),
        ...rest,
        footnote(report),
    ];
}
/** Whether a statement keeps somebody waiting, or means something for rows, data or code. */
const concerns = ({ hazards, effects }) => hazards.length > 0 || effects.waits.length > 0 || effects.rewrites.length > 0;
const gravest = ({ hazards }) => hazards.reduce((most, { level }) => Math.min(most, gravity(level)), 3);
const inOrder = (statements) => [...statements].sort((a, b) => gravest(a) - gravest(b));
/** Two columns: with more of them the last is too narrow to read on a telephone. */
function row(statement, detail) {
    const { file, line, hazards } = statement;
    const told = hazards.map(({ level, rule, message }) => detail.properties
        ? `${plan_statements_markdown_icons[level]} ${inventory/* markdown.sentences */.wD.sentences((0,src_text/* cut */.Jj)(message, detail.text))} (${inventory/* markdown.code */.wD.code(rule)})`
        : `${plan_statements_markdown_icons[level]} ${inventory/* markdown.code */.wD.code(rule)}`);
    return [
        `${placeText((0,src_text/* cut */.Jj)(file, detail.text), line)}<br>${inventory/* markdown.cell */.wD.cell(statement.statement)}`,
        [...told, ...workText(statement, detail), ...locksText(statement, detail)].join('<br>'),
    ];
}
const plan_statements_markdown_named = ({ schema, name }, detail) => inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(`${schema}.${name}`, detail.text));
/** Relations that are named one by one; others are counted. */
const plan_statements_markdown_mostNamed = 4;
/** The locks, until when they are held, and who waits. */
function locksText({ effects, sizes }, detail) {
    const { held, waits, until } = effects;
    const all = strongestFirst(effects.locks);
    const tables = all.filter(({ relation }) => !'iIS'.includes(relation.kind));
    const [earlier] = held;
    if (tables.length === 0 && earlier !== undefined)
        return [`Under the locks that line ${earlier.since} took`];
    const told = tables.length === 0 ? all.slice(0, 1) : tables;
    if (told.length === 0)
        return [];
    const names = (0,group_by/* groupBy */.$)(told.slice(0, plan_statements_markdown_mostNamed), ({ mode }) => mode.replace(/Lock$/, ''));
    const locks = [...names].map(([mode, which]) => `${mode} lock on ${which
        .map(({ relation }) => plan_statements_markdown_named(relation, detail) + sizeText(sizes?.find((one) => isSame(one, relation))))
        .join(', ')}`);
    const others = told.length > plan_statements_markdown_mostNamed ? ` and ${told.length - plan_statements_markdown_mostNamed} more` : '';
    const end = until === 'statement' ? 'until it ends' : 'until the transaction ends';
    return [`${locks.join(', ')}${others} ${end}; ${whoWaits(waits)}`];
}
const isSame = (one, other) => one.schema === other.schema && one.name === other.name;
function whoWaits(waits) {
    if (waits.length === 0)
        return 'no query waits';
    const readers = waits.filter(({ who }) => who === 'readers and writers');
    if (readers.length === 0)
        return 'writes wait';
    const viaIndex = readers.every(({ through }) => through !== null && 'iI'.includes(through.kind));
    return `reads and writes wait${viaIndex ? ', since each query locks every index of its tables' : ''}`;
}
function sizeText(size) {
    if (size === undefined)
        return '';
    if (size.bytes === null)
        return ' (not there yet)';
    const rows = size.rows === null ? '' : `, about ${(0,src_text/* grouped */.zD)(String(size.rows))} ${size.rows === 1 ? 'row' : 'rows'}`;
    return ` (${(0,safety/* bytesText */.pV)(size.bytes)}${rows})`;
}
/** What it rewrites or reads, unless that is told as a hazard. */
function workText({ effects, hazards }, detail) {
    if (hazards.some(({ work }) => work !== undefined))
        return [];
    const { rewrites, builds, scans } = effects;
    const names = (tables) => [...new Set(tables.map((table) => plan_statements_markdown_named(table, detail)))].slice(0, plan_statements_markdown_mostNamed).join(', ');
    if (rewrites.length > 0)
        return [`Rewrites ${names(rewrites)}`];
    if (builds.length > 0)
        return [`Builds an index on ${names(builds.map(({ table }) => table))}`];
    return scans.length > 0 ? [`Reads all of ${names(scans.map(({ table }) => table))}`] : [];
}
const outcomes = { fails: 'it fails', loses: 'so much is lost', breaks: 'code meets it' };
/** Steps and questions that can be pasted, each statement's folded away. */
function toPaste(statements, detail) {
    return statements.flatMap(({ file, line, hazards }) => {
        const place = `${file.split('/').at(-1) ?? file}:${line}`;
        const forms = distinct(hazards.flatMap(({ safer }) => safer ?? []));
        const questions = distinct(hazards.flatMap(({ question }) => question ?? []));
        return [
            ...forms.map((form) => inventory/* markdown.details */.wD.details(`${place}, done safely: ${(0,src_text/* cut */.Jj)(form.summary, detail.text)}`, formText(form, detail))),
            ...(questions.length === 0
                ? []
                : [
                    inventory/* markdown.details */.wD.details(`${place}, what to ask the database before`, questions
                        .map(({ counts, means, sql }) => [
                        `How many ${prose(counts, detail)}; above zero ${outcomes[means]}:`,
                        inventory/* markdown.fence */.wD.fence((0,src_text/* cut */.Jj)(sql, detail.text), 'sql'),
                    ].join('\n\n'))
                        .join('\n\n')),
                ]),
        ];
    });
}
/** Its steps as files to put in the statement's place, or as SQL where only a tool writes the files. */
function formText({ steps, files }, detail) {
    const parts = files?.map(({ file, text }) => [inventory/* markdown.code */.wD.code(file), text]) ??
        steps.map(({ name, sql, transaction }) => [`${inventory/* markdown.code */.wD.code(name)}${transaction ? '' : ', outside a transaction'}`, sql]);
    return [
        'In place of the statement, each step a file of its own, so that its locks are let go in between:',
        ...parts.map(([head, text]) => `${head}\n\n${inventory/* markdown.fence */.wD.fence((0,src_text/* cut */.Jj)(text.trimEnd(), detail.text), 'sql')}`),
    ].join('\n\n');
}
/** What the repository accepts: counted where all see it, and folded. */
function acceptedText({ statements }, detail) {
    const all = statements.flatMap(({ file, line, accepted }) => accepted.map((one) => ({ file, line, ...one })));
    if (all.length === 0)
        return [];
    const shown = all.slice(0, detail.rows);
    const rows = shown.map(({ file, line, rule, message, reason }) => [
        placeText((0,src_text/* cut */.Jj)(file, detail.text), line),
        `${inventory/* markdown.sentences */.wD.sentences((0,src_text/* cut */.Jj)(message, detail.text))} (${inventory/* markdown.code */.wD.code(rule)})`,
        inventory/* markdown.cell */.wD.cell((0,src_text/* cut */.Jj)(reason, detail.text)),
    ]);
    return [
        inventory/* markdown.details */.wD.details(`${(0,src_text/* counted */.hS)(all.length, 'hazard is', 'hazards are')} accepted by the repository`, [
            inventory/* markdown.table */.wD.table(['Statement', 'What it does', 'Why it is accepted'], rows),
            ...more(shown.length, all.length),
        ].join('\n\n')),
    ];
}
/** Several hazards of a statement may name the same. */
const distinct = (values) => [
    ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
/** What the figures stand on. */
function footnote({ live, shadow, rehearsal }) {
    const version = shadow === null ? '' : ` on PostgreSQL ${inventory/* markdown.cell */.wD.cell(shadow.version)}`;
    const sizes = live === null
        ? 'Whether a table is small or large is not known here: with a connection, sizes are told.'
        : 'Sizes are those of the database; the times are rough: a scan at 200 MB a second, an index or a rewrite at ' +
            '50, changed rows at 20.';
    const left = rehearsal.cut.map((file) => inventory/* markdown.code */.wD.code(file)).join(', ');
    const cutText = left === '' ? '' : ` Of ${left} only the first statements were measured.`;
    return (`<sub>Measured on empty tables${version}. ${sizes} While a statement queues for its lock, all that come after it ` +
        `queue too; <code>lock-timeout</code> ends that.${cutText}</sub>`);
}

;// CONCATENATED MODULE: ./src/rehearsal/plan-markdown.ts








/** From everything to the headline: a report is shortened by leaving out rows, never by cutting what is rendered. */
const plan_markdown_levels = [
    { rows: 1_000, properties: true, definitions: true, diagrams: true, text: 4_000 },
    { rows: 200, properties: true, definitions: true, diagrams: true, text: 1_000 },
    { rows: 200, properties: true, definitions: false, diagrams: true, text: 500 },
    { rows: 200, properties: false, definitions: false, diagrams: true, text: 500 },
    { rows: 200, properties: false, definitions: false, diagrams: false, text: 500 },
    { rows: 50, properties: false, definitions: false, diagrams: false, text: 300 },
    { rows: 10, properties: false, definitions: false, diagrams: false, text: 200 },
    { rows: 3, properties: false, definitions: false, diagrams: false, text: 80 },
];
/**
 * The plan as GitHub Flavored Markdown, in the most detailed form that fits.
 * @param budget bytes of UTF-8.
 */
function planMarkdown(report, budget) {
    let text = '';
    for (const detail of plan_markdown_levels) {
        text = render(report, detail);
        if (Buffer.byteLength(text) <= budget)
            break;
    }
    return text;
}
function render(report, detail) {
    // That every file ran is the least of the news.
    const smooth = report.rehearsal.files.every(({ state }) => state === 'ran');
    return ([
        inventory/* markdown.heading */.wD.heading(3, `${mark(report)} Database plan: ${headline(report)}`),
        ...touches(report, detail),
        ...collisionBlocks(report, detail),
        ...failure(report, detail),
        ...problems(report, detail),
        ...(smooth ? [] : files(report, detail)),
        ...statementBlocks(report, detail),
        ...changeBlocks(report, detail),
        ...findings(report, detail),
        ...driftBlocks(report, detail),
        ...diagrams(report, detail),
        ...(smooth ? files(report, detail) : []),
        ...pending(report, detail),
        ...about(report, detail),
    ].join('\n\n') + '\n');
}
/** First of all: a comparison says nothing of what it is itself made with. */
function touches({ rehearsal }, detail) {
    const some = (all) => all.slice(0, detail.rows).join(', ') +
        (all.length <= detail.rows ? '' : ` and ${all.length - detail.rows} more`);
    const lines = rehearsal.touches.map(({ file, line, what }) => `${inventory/* markdown.code */.wD.code(`${file}:${line}`)} (${inventory/* markdown.cell */.wD.cell(what)})`);
    const sentences = [
        ...(lines.length === 0
            ? []
            : [
                `Look at these lines yourself; what they change is not all in the comparison below: ${some(lines)}.`,
            ]),
        ...(rehearsal.leftOut.length === 0
            ? []
            : [`Not in the comparison at all: ${some(rehearsal.leftOut.map((what) => inventory/* markdown.cell */.wD.cell(what)))}.`]),
    ];
    return sentences.length === 0 ? [] : [['> [!WARNING]', ...sentences].join('\n> ')];
}
function failure({ rehearsal, refusals, failure: own }, detail) {
    const found = rehearsal.failure ?? own;
    const blocks = [];
    if (found !== null) {
        const at = found.location === undefined
            ? ''
            : ` ${inventory/* markdown.code */.wD.code(`${found.location.file}:${found.location.line}:${found.location.column}`)}`;
        const named = `${found.location?.file}: `;
        const message = found.message.startsWith(named) ? found.message.slice(named.length) : found.message;
        blocks.push(`**Failed${at}:** ${prose(message, detail)}`);
        if (found.snippet !== undefined)
            blocks.push(inventory/* markdown.fence */.wD.fence((0,src_text/* cut */.Jj)(found.snippet, detail.text)));
        const items = [
            ['SQLSTATE', found.sqlstate],
            ['DETAIL', found.detail],
            ['HINT', found.hint],
            ['What to do', found.remedy],
        ];
        const list = items.flatMap(([label, text]) => text === undefined ? [] : [`- ${label}: ${inventory/* markdown.cell */.wD.cell((0,src_text/* cut */.Jj)(text, detail.text))}`]);
        if (list.length > 0)
            blocks.push(list.join('\n'));
    }
    const others = refusals.filter(({ message }) => message !== found?.message).slice(0, detail.rows);
    if (others.length > 0)
        blocks.push(others.map(({ message }) => `- ❌ ${prose(message, detail)}`).join('\n'));
    if (rehearsal.obstacle !== null)
        blocks.push(`> [!NOTE]\n> ${rehearsal.extent === 'none' ? 'Not rehearsed' : 'Not rehearsed to its end'}: ` +
            `${prose((0,src_text/* withoutEnd */.Mx)(rehearsal.obstacle, '.'), detail)}. ` +
            'This is not counted as a mistake of this pull request. ' +
            'An empty database that has what is missing can be given as `shadow`.');
    return blocks;
}
function problems({ problems }, detail) {
    if (problems.length === 0)
        return [];
    const shown = problems.slice(0, detail.rows);
    return [
        inventory/* markdown.heading */.wD.heading(4, `Files that do not fit the base branch (${problems.length})`),
        shown
            .map(({ level, message, remedy }) => `- ${level === 'error' ? '❌' : '⚠️'} ${prose(message, detail)} ${prose(remedy, detail)}`)
            .join('\n'),
        ...(shown.some(({ commands }) => commands.length > 0)
            ? [inventory/* markdown.fence */.wD.fence(shown.flatMap(({ commands }) => commands).join('\n'), 'sh')]
            : []),
        ...more(shown.length, problems.length),
    ];
}
const states = {
    ran: '✓ ran on empty tables',
    failed: '✗ failed',
    'not rehearsed': '· not rehearsed',
};
function files({ rehearsal }, detail) {
    if (rehearsal.files.length === 0)
        return [];
    const shown = rehearsal.files.slice(0, detail.rows);
    return [
        inventory/* markdown.heading */.wD.heading(4, `Migrations of this change (${rehearsal.files.length})`),
        ...bullets(shown.map(({ file, state }) => `${states[state]}: ${inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(file, detail.text))}`), rehearsal.files.length),
    ];
}
const findingLevels = { error: '🔴 error', warning: '🟠 warning', info: '⚪ info' };
function findings({ findings }, detail) {
    if (findings.length === 0)
        return [];
    const shown = findings.slice(0, detail.rows);
    const minor = findings.filter(({ level }) => level === 'info').length;
    // The first line counts the others, and the two figures should not seem to disagree.
    const apart = minor === 0 || minor === findings.length ? '' : `, ${minor} of them for information`;
    return [
        inventory/* markdown.heading */.wD.heading(4, `New findings (${findings.length}${apart})`),
        ...bullets(shown.map(({ level, rule, message, remedy, file, line }) => {
            const where = file === null ? '' : `, ${placeText((0,src_text/* cut */.Jj)(file, detail.text), line ?? 1)}`;
            const head = `${findingLevels[level]}: ${prose(message, detail)} (${inventory/* markdown.code */.wD.code(rule)}${where})`;
            return detail.properties
                ? `${head}<br>\nTo do: ${advice((0,src_text/* cut */.Jj)(remedy, Math.min(detail.text, 600)))}`
                : head;
        }), findings.length),
    ];
}
/** A statement can be copied; what is told in words is told in words. */
const advice = (remedy) => /^[A-Z]{2,}\b[^]*;/.test(remedy) ? inventory/* markdown.code */.wD.code(remedy) : inventory/* markdown.sentences */.wD.sentences(remedy);
function diagrams({ diagrams }, detail) {
    if (!detail.diagrams || diagrams.length === 0)
        return [];
    return [
        inventory/* markdown.details */.wD.details('Diagram of the tables that this touches', diagrams.map((source) => inventory/* markdown.fence */.wD.fence(source, 'mermaid')).join('\n\n')),
    ];
}
/** A database's name, or the words that hide it. */
const place = (name) => (name === github/* hiddenDatabase */.Og ? name : inventory/* markdown.code */.wD.code(name));
function pending({ live }, detail) {
    if (live === null)
        return [];
    if (live.pending === null)
        return [
            inventory/* markdown.heading */.wD.heading(4, `Pending on ${place(live.name)}`),
            `Not known: ${prose(live.refusal?.message ?? 'its history contradicts the files', detail)}`,
        ];
    const shown = live.pending.slice(0, detail.rows);
    return [
        inventory/* markdown.heading */.wD.heading(4, `Pending on ${place(live.name)} (${live.pending.length})`),
        live.pending.length === 0
            ? `Nothing is pending: ${(0,src_text/* counted */.hS)(live.appliedBefore, 'file')} applied.`
            : shown.map((file) => `1. ${inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(file, detail.text))}`).join('\n'),
        ...more(shown.length, live.pending.length),
        ...live.offered.map((file) => `${inventory/* markdown.code */.wD.code((0,src_text/* cut */.Jj)(file, detail.text))} makes what this database has already: there it will be recorded as ` +
            'applied, and not run.'),
    ];
}
function unrehearsed(base, detail) {
    return `Nothing to rehearse${base === null ? '' : `; compared with ${prose(base, detail)}`}.`;
}
function rehearsedOn({ engine, name, version }, base, detail) {
    const place = engine === 'embedded' ? 'the embedded engine' : prose(name, detail);
    const onTop = base === null ? 'from an empty database' : `on top of ${prose(base, detail)}`;
    return `Rehearsed on ${place} (PostgreSQL ${prose(version, detail)}), ${onTop}.`;
}
function about({ base, shadow, rehearsal, live, notes }, detail) {
    const lines = [
        [
            shadow === null ? unrehearsed(base, detail) : rehearsedOn(shadow, base, detail),
            ...(live === null ? [] : [`The database runs PostgreSQL ${prose(live.version, detail)}.`]),
            'Nothing was written anywhere.',
        ].join(' '),
        ...rehearsal.standIns
            .slice(0, detail.rows)
            .map((each) => `Made up for the rehearsal: ${prose(each, detail)}.`),
        ...notes.slice(0, detail.rows).map((each) => prose(each, detail)),
    ];
    return [`<sub>${lines.join('<br>')}</sub>`];
}

;// CONCATENATED MODULE: ./src/rehearsal/tell.ts




/** To the job summary, and to the pull request where that is allowed. A comment that cannot be made fails nothing. */
async function tell({ inputs, env, environment, origin, log, note, second }, told) {
    const report = redacted(told, log.redact);
    const summary = env['GITHUB_STEP_SUMMARY'];
    if (summary)
        await (0,promises_.appendFile)(summary, `${planMarkdown(report, github/* summaryBudget */.qN.plan)}\n`).catch((error) => note('warning', `The plan could not be written to the job summary: ${String(error)}`));
    if (!inputs.comment)
        return;
    const hide = (0,github/* hidingPlace */.bx)(env, inputs, report.shadow?.engine === 'server' ? report.shadow.name : null);
    await (0,github/* commentOnPullRequest */.rh)({
        environment,
        origin,
        token: inputs['github-token'],
        id: (0,github/* commentId */.Zr)('plan', env, inputs),
        body: hasNews(report) ? planMarkdown(redacted(report, hide), github/* commentBudget */.LO) : null,
        what: 'The plan',
        log,
        note,
        second,
    });
}
/** Redacted before it is rendered: afterwards an escape could split a secret, or `***` break a table. */
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((each) => redacted(each, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redacted(each, redact)]));
}

;// CONCATENATED MODULE: ./src/rehearsal/unlisted.ts





/**
 * The plan of a checkout whose migrations cannot even be listed. That is the pull request's mistake unless the base
 * branch cannot be listed for the same reason, or is not known; then it is reported where its migrations change.
 */
async function unlisted(setting, failure) {
    const { inputs, origin } = setting;
    const roots = rootsOf(inputs.migrations);
    const head = readable(setting, roots);
    const base = origin.baseBranch === null ? null : await baseOf(setting, { roots, head });
    const theirs = base === null ? null : await caught(() => listedIn(base.files, roots, setting));
    const isOwn = origin.baseBranch === null || (base !== null && theirs?.message !== failure.message);
    if (isOwn)
        return { ...report_nothing, base: base?.name ?? null, failure };
    const changed = changedSql({ base: base?.files ?? new Map(), merged: head }).map(([file]) => file);
    const gone = [...(base?.files.keys() ?? [])].some((file) => !head.has(file));
    tellOnce(setting, failure, base?.branch ?? null);
    if (changed.length === 0 && !gone)
        return { ...report_nothing, base: base?.name ?? null };
    const obstacle = base === null
        ? `The migrations cannot be listed: ${failure.message} Whether that is of this pull request ` +
            'cannot be determined without the base branch'
        : `The migrations cannot be listed, and it is the same on ${base.branch}: ${failure.message}`;
    return {
        ...report_nothing,
        base: base?.name ?? null,
        gaps: base === null ? [`not compared with ${origin.baseBranch}`] : [],
        rehearsal: {
            ...report_nothing.rehearsal,
            extent: 'none',
            obstacle,
            files: changed.map((file) => ({ file, state: 'not rehearsed', milliseconds: null })),
        },
    };
}
/** What can be read of the checkout: what cannot may be the reason for all this. */
function readable({ workspace }, roots) {
    try {
        return readFiles(workspace, roots);
    }
    catch {
        return new Map();
    }
}
/** `mode: apply` fails of it all the same. */
function tellOnce({ log }, { message, location, remedy }, branch) {
    const text = [message, remedy].filter((part) => part !== undefined).join('\n');
    const title = branch === null ? 'The migrations cannot be listed' : `A mistake that is on ${branch} already`;
    log.warning(text, location === undefined ? { title } : { ...location, title });
}

;// CONCATENATED MODULE: ./src/rehearsal/plan.ts
var plan_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var plan_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


























/**
 * `mode: plan`: what a change of the migrations would do. It is rehearsed on a database that is thrown away; of the
 * database that is connected to, only its history and its catalog are read, in READ ONLY transactions.
 * @param offer makes SQL of what drifted there.
 * @throws {ActionError} for a database that cannot be reached, and a shadow that is not empty.
 */
async function planRun(setting, offer) {
    const { inputs, log, workspace } = setting;
    const notes = [];
    const sets = await plan_listed(setting);
    if (!Array.isArray(sets)) {
        const report = await log.group('Compare with the base branch', () => unlisted(setting, sets));
        await tell(setting, report);
        const { failure } = report;
        return { ...untold, failure, plan: report };
    }
    const live = await log.group('Connect', () => look(setting, sets, notes));
    try {
        const roots = rootsOf(inputs.migrations);
        const head = readFiles(workspace, roots);
        const compared = await log.group('Compare with the base branch', () => compare(setting, { roots, head, sets, live, notes }));
        // The look at a live database has said it of all that is pending there.
        const added = live?.decided == null ? ownFiles(sets, compared.comparison.added) : [];
        for (const { level, message } of (0,src_migrations/* verifyingNotices */.Fk)(added))
            setting.note(level, message);
        const rehearsed = await log.group('Rehearse', () => rehearseAll(setting, { roots, head, ...compared, sets, live, notes }));
        const drift = await planDrift(setting, { roots, head, ...compared, live }, rehearsed.changes, offer);
        const report = { ...rehearsed, drift };
        log.line(`Plan: ${headline(report)}`);
        const failure = failureIn(setting, report, compared);
        annotate(setting, report, failure);
        await tell(setting, report);
        return {
            target: live?.database.name ?? report.shadow?.name ?? null,
            engine: live?.database.engine ?? report.shadow?.engine ?? null,
            serverVersion: live?.inspection.serverVersion ?? report.shadow?.version ?? null,
            migrations: migrationsOf(inputs.format, sets, report, live),
            drift: drift?.changes ?? [],
            driftSql: drift?.sql ?? null,
            failure,
            plan: report,
        };
    }
    finally {
        await live?.database.close().catch(() => { });
    }
}
/** Of a plan that came to no database. */
const untold = {
    target: null,
    engine: null,
    serverVersion: null,
    migrations: null,
    drift: [],
    driftSql: null,
};
const ownFiles = (sets, files) => sets.flatMap(({ migrations }) => migrations.filter(({ source }) => files.has(source.file)));
/** What of all that was found ends the run. */
function failureIn({ inputs }, report, { comparison }) {
    const errors = comparison.problems.filter(({ level }) => level === 'error');
    const [first] = errors;
    return (report.rehearsal.failure ??
        (first === undefined ? report.failure : failureOf(first, errors)) ??
        (inputs.lint === 'fail'
            ? (failureOfFindings(report.findings) ?? failureOfHazards(report.statements, comparison.added))
            : null));
}
/** Annotates what has a place in a file, unless the failure does. */
function annotate({ log }, report, failure) {
    for (const { file, level, message, remedy, commands } of report.problems) {
        const annotated = failure !== null && file === failure.location?.file && failure.message.startsWith(message);
        if (!annotated)
            log[level]([message, remedy, ...commands].join('\n'), {
                file,
                line: 1,
                title: 'Migration does not fit the base branch',
            });
    }
    for (const { message, location, remedy } of report.refusals)
        if (location !== undefined && message !== failure?.message)
            log.error([message, remedy ?? ''].join('\n'), { ...location, title: 'File cannot be applied' });
    const refused = report.live?.refusal ?? null;
    if (refused !== null && refused.message !== failure?.message)
        log.warning([refused.message, refused.remedy ?? ''].join('\n'), {
            ...refused.location,
            title: 'The base branch cannot be applied',
        });
    for (const { file, line, hazards } of report.statements)
        for (const { level, rule, message } of hazards)
            if (level !== 'info')
                log.warning(message, { file, line, title: rule });
    for (const { level, rule, message, remedy, file, line } of report.findings) {
        if (level !== 'info' && file !== null && line !== null)
            log.warning(`${message}\n${remedy}`, { file, line, title: rule });
    }
}
/** The migrations of the checkout, or why they cannot be listed. */
async function plan_listed({ inputs, workspace, signal }) {
    try {
        return [...(await (0,src_migrations/* list */.p_)(workspace, inputs.migrations, inputs.format, { signal, verify: inputs.verify }))];
    }
    catch (error) {
        if (error instanceof src_error/* ActionError */.l)
            return error.failure;
        throw error;
    }
}
async function rehearseAll(setting, checked) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, log } = setting;
        const { roots, base, comparison, sets, live, notes } = checked;
        const pending = live?.decided?.pending.map(({ source }) => source.file) ?? null;
        const isOwn = await isOwnRefusal(setting, checked);
        const attributable = base.name !== null || setting.origin.baseBranch === null;
        const refusals = attributable ? await refusalsOf(sets, comparison.added) : [];
        const found = {
            base: base.name,
            problems: comparison.problems,
            refusals,
            notes,
            gaps: [...checked.gaps, ...(live !== null && live.decided === null ? ['pending files not known'] : [])],
            failure: checked.failure ?? (isOwn ? (live?.failure ?? null) : null),
            live: live === null ? null : liveReport(live, pending),
        };
        if (checked.failure !== null)
            return { ...report_nothing, ...found };
        if (comparison.added.size === 0 && !(pending ?? []).some((file) => comparison.merged.has(file))) {
            log.line('Nothing to rehearse: no migration is new.');
            return { ...report_nothing, ...found };
        }
        const shadow = plan_addDisposableResource(env_1, await openShadow(shadowText(setting, notes), {
            target: inputs.target,
            platform: platformOf(comparison.merged, sets),
            wait: inputs['wait-for-lock'],
            limit: setting.limit ?? longest,
            signal: setting.signal,
            log: (line) => log.line(line),
        }), true);
        const { engine, name } = shadow.database;
        const place = engine === 'embedded' ? 'the embedded engine' : name;
        const onTop = base.name === null ? '' : ` on top of ${base.name}`;
        log.line(`Rehearsing on ${place} (PostgreSQL ${shadow.version})${onTop}`);
        const rehearsal = await rehearse(shadow, {
            roots,
            entries: inputs.migrations,
            verify: inputs.verify,
            format: inputs.format,
            packs: inputs.packs,
            base: base.files,
            merged: comparison.merged,
            pending: new Set(pending ?? []),
            attributable,
            roles: live?.roles ?? null,
            extensions: live?.extensions ?? null,
            tablespaces: live?.tablespaces ?? null,
            newer: newerThan(shadow.version, live === null ? null : { database: live.database, version: live.inspection.serverVersion }),
            meaning: inputs.lint === 'off' ? undefined : safety/* meaning */.ak,
            log: (line) => log.line(line),
            signal: setting.signal,
        });
        const told = await reportOf(setting, refusedIn(rehearsal, refusals), { ...comparison, sets }, live);
        return { ...report_nothing, ...found, shadow: { engine, name, version: shadow.version }, ...told };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = plan_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Whether what the database's history does not allow is the pull request's doing. */
async function isOwnRefusal({ inputs, origin }, { base, live, head }) {
    if (live === null || live.failure === null || origin.baseBranch === null)
        return true;
    if (base.sets !== null)
        return !(await refusesBase(live, base.sets, inputs));
    const file = live.failure.location?.file;
    const content = file === undefined ? undefined : head.get(file);
    return file !== undefined && base.name !== null && base.files.get(file)?.equals(content) !== true;
}
/** A rehearsal that did not come to a file says nothing of it; that the file is refused is known all the same. */
function refusedIn(rehearsal, refusals) {
    const [first] = refusals;
    if (first === undefined || rehearsal.failure !== null)
        return rehearsal;
    const refused = new Set(refusals.map(({ location }) => location?.file));
    const files = rehearsal.files.map((one) => refused.has(one.file) ? { ...one, state: 'failed' } : one);
    return { ...rehearsal, failure: first, files };
}
function liveReport({ database, inspection, decided, failure }, pending) {
    return {
        name: database.name,
        version: inspection.serverVersion,
        pending,
        offered: decided?.offered.map(({ source }) => source.file) ?? [],
        refusal: failure,
        appliedBefore: decided?.appliedBefore.length ?? 0,
    };
}
/** Where to rehearse. */
function shadowText({ inputs, origin, note }, notes) {
    if (!origin.fork)
        return inputs.shadow;
    if (!inputs.shadow.startsWith('embedded')) {
        const why = 'The rehearsal ran on the embedded engine: code of a fork never runs on a real server.';
        notes.push(why);
        note('notice', why);
    }
    return 'embedded';
}
/** What a rehearsal has shown, for the report. */
async function reportOf(setting, { before, after, statements, changes, ...rehearsal }, { merged, sets }, live) {
    const { inputs, workspace, note } = setting;
    if (rehearsal.obstacle !== null)
        note('notice', `Not rehearsed${rehearsal.extent === 'none' ? '' : ' to its end'}: ${rehearsal.obstacle}`);
    const places = placesIn(rehearsal.files.map(({ file }) => file), merged);
    const sizes = live === null ? null : await (0,safety/* sizesOf */.gN)(live.database, relationsIn(statements));
    const answers = live === null
        ? new Map()
        : await (0,safety/* answersTo */.to)(live.database, questionsIn(statements), safety/* planLimits */.Yy);
    const placed = detailed(changes, places, before, after);
    return {
        rehearsal,
        document: inputs.lint === 'off' ? null : inputs['inventory-path'],
        changes: placed,
        statements: hazardsIn(setting, await withLiveDependents(live, reportStatements(statements, sizes, answers, placingIn(sets))), rehearsal.extent),
        locks: locksOf(statements, sizes),
        findings: before === null || after === null || inputs.lint === 'off'
            ? []
            : newFindings(before, after, { workspace, configToml: (0,snapshot/* configTomlOf */.Sj)(inputs['edge-functions']) }, placed, places),
        diagrams: after === null ? [] : touchedDiagrams(after, changes),
    };
}
function migrationsOf(format, sets, { rehearsal }, live) {
    const versions = new Map(sets.flatMap(({ migrations }) => migrations.map(({ source, version }) => [source.file, version])));
    const pending = live?.decided?.pending.map(({ source, version }) => ({ file: source.file, version })) ??
        rehearsal.files.map(({ file }) => ({ file, version: versions.get(file) ?? '' }));
    return {
        format,
        appliedBefore: live?.decided?.appliedBefore.length ?? Math.max(0, versions.size - pending.length),
        outcomes: pending.map((each) => ({ ...each, state: 'pending', milliseconds: null })),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/index.ts







/***/ })

};
