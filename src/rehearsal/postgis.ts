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
} as const;

/** Functions by what they yield: each its name and its arguments; `g` is geometry, and with `G` geography as well. */
const functions: Readonly<Record<keyof typeof results, string>> = {
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

function functionsOf(result: keyof typeof results): readonly string[] {
  return functions[result].split(/\s+/).flatMap((written) => {
    const shapes = written.includes('G') ? ['geometry', 'geography'] : ['geometry'];
    return shapes.map((shape) => {
      const signature = written.replaceAll(
        /(?<=[(,])(?:[gG](?=[,)])|geography|box[23]d)/g,
        (type) => `@.${type.toLowerCase() === 'g' ? shape : type}`,
      );
      const type = results[result].includes('@') ? `@.${result}` : result;
      return `CREATE FUNCTION @.${signature} RETURNS ${type} LANGUAGE sql IMMUTABLE STRICT
        AS $$ SELECT ${results[result]} $$;`;
    });
  });
}

const type = (name: string, modifiers: boolean): string => `CREATE TYPE @.${name};
CREATE FUNCTION @.${name}_in(cstring) RETURNS @.${name} LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION @.${name}_out(@.${name}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE @.${name} (INPUT = @.${name}_in, OUTPUT = @.${name}_out, STORAGE = main
  ${modifiers ? ', TYPMOD_IN = @.geometry_typmod_in, TYPMOD_OUT = @.geometry_typmod_out' : ''});`;

const shape = (name: string): string => `${['lt', 'le', 'eq', 'ge', 'gt']
  .map(
    (
      comparison,
    ) => `CREATE FUNCTION @.${name}_${comparison}(@.${name}, @.${name}) RETURNS bool LANGUAGE internal IMMUTABLE STRICT
  AS 'bytea${comparison}';`,
  )
  .join('\n')}
CREATE FUNCTION @.${name}_cmp(@.${name}, @.${name}) RETURNS int4 LANGUAGE internal IMMUTABLE STRICT AS 'byteacmp';
CREATE FUNCTION @.${name}_apart(@.${name}, @.${name}) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT 0::float8 $$;
${(
  [
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
  ] as const
)
  .map(
    ([operator, means]) => `CREATE OPERATOR @.${operator} (LEFTARG = @.${name}, RIGHTARG = @.${name},
  FUNCTION = @.${name}_${means});`,
  )
  .join('\n')}
CREATE OPERATOR CLASS @.btree_${name}_ops DEFAULT FOR TYPE @.${name} USING btree AS OPERATOR 1 @.<, OPERATOR 2 @.<=,
  OPERATOR 3 @.=, OPERATOR 4 @.>=, OPERATOR 5 @.>, FUNCTION 1 @.${name}_cmp(@.${name}, @.${name});`;

/** An index of GiST over values as they are written, which btree_gist knows to keep. */
const gist = `CREATE TYPE @.gidx;
CREATE FUNCTION @.gidx_in(cstring) RETURNS @.gidx LANGUAGE internal IMMUTABLE STRICT AS 'byteain';
CREATE FUNCTION @.gidx_out(@.gidx) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'byteaout';
CREATE TYPE @.gidx (INPUT = @.gidx_in, OUTPUT = @.gidx_out);
${(
  [
    ['consistent', 'internal, bytea, int2, oid, internal', 'bool'],
    ['union', 'internal, internal', '@.gidx'],
    ['compress', 'internal', 'internal'],
    ['penalty', 'internal, internal, internal', 'internal'],
    ['picksplit', 'internal, internal', 'internal'],
    ['same', '@.gidx, @.gidx, internal', 'internal'],
  ] as const
)
  .map(
    ([
      name,
      from,
      to,
    ]) => `CREATE FUNCTION @.gserialized_gist_${name}(${from}) RETURNS ${to} LANGUAGE c IMMUTABLE STRICT
  AS '$libdir/btree_gist', 'gbt_bytea_${name}';`,
  )
  .join('\n')}
CREATE FUNCTION @.gserialized_gist_decompress(internal) RETURNS internal LANGUAGE c IMMUTABLE STRICT
  AS '$libdir/btree_gist', 'gbt_var_decompress';`;

const gistClass = (
  name: string,
  shape: string,
  isDefault: boolean,
): string => `CREATE OPERATOR CLASS @.${name}
  ${isDefault ? 'DEFAULT' : ''} FOR TYPE @.${shape} USING gist AS
  OPERATOR 3 @.&&, FUNCTION 1 @.gserialized_gist_consistent(internal, bytea, int2, oid, internal),
  FUNCTION 2 @.gserialized_gist_union(internal, internal), FUNCTION 3 @.gserialized_gist_compress(internal),
  FUNCTION 4 @.gserialized_gist_decompress(internal),
  FUNCTION 5 @.gserialized_gist_penalty(internal, internal, internal),
  FUNCTION 6 @.gserialized_gist_picksplit(internal, internal),
  FUNCTION 7 @.gserialized_gist_same(@.gidx, @.gidx, internal), STORAGE @.gidx;`;

/** SQL that makes it, by a superuser: a type is code. @ is the schema. */
export const postgis = [
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
  ...(Object.keys(results) as (keyof typeof results)[]).flatMap(functionsOf),
  ...['st_union', 'st_collect', 'st_makeline'].map(
    (name) => `CREATE AGGREGATE @.${name}(@.geometry) (SFUNC = @.${name}, STYPE = @.geometry);`,
  ),
  gist,
  gistClass('gist_geometry_ops_2d', 'geometry', true),
  gistClass('gist_geometry_ops_nd', 'geometry', false),
  gistClass('gist_geography_ops', 'geography', true),
  `CREATE TABLE @.spatial_ref_sys (srid int4 PRIMARY KEY, auth_name varchar(256), auth_srid int4, srtext varchar(2048),
    proj4text varchar(2048));`,
].join('\n');
