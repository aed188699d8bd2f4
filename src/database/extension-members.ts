import { fits } from '../text.ts';

/*
 * Which extension brings what a statement misses. Of the extensions that come with PostgreSQL these are all names of
 * types, functions, operator classes, access methods and dictionaries that a migration can use; of others, those that
 * nothing else is called by.
 */
const members: readonly (readonly [extension: string, names: string])[] = Object.entries({
  citext: 'citext citext_ops citext_pattern_ops',
  hstore: 'hstore hstore_to_* akeys avals skeys svals isexists *_hstore_ops',
  ltree: 'ltree lquery ltxtquery nlevel subltree subpath lca text2ltree ltree2text ltree_ops *_ltree_ops',
  vector:
    'vector halfvec sparsevec vector_dims vector_norm hnsw ivfflat l1_distance l2_distance l2_normalize ' +
    'cosine_distance inner_product binary_quantize subvector vector_*_ops halfvec_*_ops sparsevec_*_ops ' +
    'bit_hamming_ops bit_jaccard_ops',
  pg_trgm:
    'similarity word_similarity strict_word_similarity show_trgm show_limit set_limit gin_trgm_ops gist_trgm_ops',
  'uuid-ossp':
    'uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil uuid_ns_*',
  pgcrypto:
    'digest hmac crypt gen_salt gen_random_bytes encrypt encrypt_iv decrypt decrypt_iv pgp_sym_* pgp_pub_* ' +
    'pgp_key_id armor dearmor',
  unaccent: 'unaccent',
  fuzzystrmatch:
    'soundex difference levenshtein levenshtein_less_equal metaphone dmetaphone dmetaphone_alt daitch_mokotoff',
  tablefunc: 'crosstab crosstab2 crosstab3 crosstab4 connectby normal_rand',
  intarray: 'query_int gin__int_ops gist__int_ops gist__intbig_ops intset subarray sort_asc sort_desc uniq',
  cube: 'cube cube_* gist_cube_ops',
  earthdistance: 'earth earth_box earth_distance ll_to_earth latitude longitude',
  isn: 'isbn isbn13 issn issn13 ismn ismn13 ean13 upc',
  seg: 'seg gist_seg_ops',
  lo: 'lo lo_manage',
  moddatetime: 'moddatetime',
  insert_username: 'insert_username',
  autoinc: 'autoinc',
  tcn: 'triggered_change_notification',
  bloom: 'bloom',
  pg_stat_statements: 'pg_stat_statements pg_stat_statements_info pg_stat_statements_reset',
  file_fdw: 'file_fdw',
  postgres_fdw: 'postgres_fdw postgres_fdw_*',
  dblink: 'dblink dblink_*',
  postgis:
    'geometry geography box2d box3d raster st_* postgis_* geometry_dump spatial_ref_sys geometry_columns ' +
    'geography_columns raster_columns gist_geometry_* gist_geography_* spgist_geometry_* brin_geometry_* ' +
    'addgeometrycolumn dropgeometrycolumn updategeometrysrid populate_geometry_columns',
  timescaledb:
    'timescaledb tsdb create_hypertable create_distributed_hypertable time_bucket time_bucket_gapfill ' +
    'set_chunk_time_interval add_retention_policy remove_retention_policy add_compression_policy ' +
    'remove_compression_policy add_columnstore_policy add_continuous_aggregate_policy add_reorder_policy ' +
    'add_dimension by_range by_hash compress_chunk decompress_chunk show_chunks drop_chunks ' +
    'refresh_continuous_aggregate hypertable_size hypertable_detailed_size',
  age: 'agtype cypher create_graph drop_graph',
  h3: 'h3index h3_*',
  hll: 'hll hll_*',
  http: 'http_request http_response http_header http_method http_get http_post http_put http_patch http_delete',
  pg_hashids: 'id_encode id_decode id_decode_once',
  pg_uuidv7: 'uuid_generate_v7',
  pg_jsonschema: 'json_matches_schema jsonb_matches_schema jsonschema_is_valid',
  pgroonga: 'pgroonga pgroonga_*',
  pg_search: 'bm25',
  rum: 'rum rum_*_ops',
  pg_bigm: 'gin_bigm_ops bigm_similarity show_bigm',
  plv8: 'plv8',
  plpython3u: 'plpython3u',
  plperl: 'plperl',
  // Last: what its operator classes are called like.
  btree_gist: 'gist_*_ops',
});

/** Schemas that extensions make for themselves. */
const schemas: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cron: 'pg_cron',
    net: 'pg_net',
    vault: 'supabase_vault',
    pgmq: 'pgmq',
    partman: 'pg_partman',
    graphql: 'pg_graphql',
    pgsodium: 'pgsodium',
    topology: 'postgis_topology',
    tiger: 'postgis_tiger_geocoder',
    ag_catalog: 'age',
    timescaledb_information: 'timescaledb',
  }),
);

/** The extension that has a schema of this name for itself; null = none that is known. */
export const extensionOfSchema = (schema: string): string | null => schemas.get(schema) ?? null;

/** The same taken apart once: a statement may miss thousands of names. */
const takenApart = members.map(([extension, list]) => {
  const all = list.split(' ');
  return {
    extension,
    names: new Set(all.filter((name) => !name.includes('*'))),
    patterns: all.filter((name) => name.includes('*')).map((name) => name.split('*')),
  };
});

/** The extension that brings something of this name; null = none that is known. */
export const extensionWith = (name: string): string | null =>
  takenApart.find(({ names, patterns }) => names.has(name) || patterns.some((parts) => fits(name, parts)))
    ?.extension ?? null;

/** Whether it is known what an extension brings. */
export const isKnownExtension = (extension: string): boolean =>
  members.some(([known]) => known === extension);
