-- The objects of one kind in the newest snapshot as catalog.list_current() gives them, five hundred at a time, as text:
-- as one value the indexes of 10,000 tables would be in memory several times over, and each piece would be cut from it.
CREATE OR REPLACE FUNCTION catalog.pieces_current(kind text, VARIADIC keys text[]) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
-- Whatever the planner has been told of how many objects and figures there are.
SET enable_nestloop = off
AS $fn$
  SELECT '[' || string_agg(x.text, ',' ORDER BY x.number) || ']' FROM (
    SELECT
      (o.body || coalesce(s.body,
        CASE o.kind WHEN 'table' THEN '{"row_count": null, "size_bytes": null, "partitions": 0}' ELSE '{}' END::jsonb)
      )::text AS text,
      row_number() OVER (
        ORDER BY o.body->>keys[1] COLLATE "C", o.body->>keys[2] COLLATE "C", o.body->>keys[3] COLLATE "C",
          o.identity COLLATE "C") AS number
    FROM catalog.objects o
    LEFT JOIN catalog.statistics s ON s.kind = pieces_current.kind AND s.identity = o.identity
    WHERE o.kind = pieces_current.kind AND o.valid_to IS NULL) x
  GROUP BY x.number / 500 ORDER BY x.number / 500
$fn$;

-- The lists of catalog.inventory_current that grow with the schema, in pieces; those of a name in their order.
CREATE OR REPLACE FUNCTION catalog.lists_current() RETURNS TABLE (name text, piece text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT l.name, p.piece
  FROM (VALUES
    ('schemas', 'schema', '{schema}'::text[]),
    ('tables', 'table', '{schema,table}'),
    ('views', 'view', '{schema,view}'),
    ('sequences', 'sequence', '{schema,sequence}'),
    ('functions', 'function', '{schema,function,identity_arguments}'),
    ('types', 'type', '{schema,type}'),
    ('constraints', 'constraint', '{schema,table,constraint}'),
    ('indexes', 'index', '{schema,table,index}'),
    ('triggers', 'trigger', '{schema,table,trigger}'),
    ('policies', 'policy', '{schema,table,policy}'),
    ('rules', 'rule', '{schema,table,rule}'),
    ('statistics_objects', 'statistics object', '{name}'),
    ('roles', 'role', '{role}'),
    ('grants', 'grant', '{on,object,grantee}'),
    ('default_privileges', 'default privilege', '{role,schema,on}')) l(name, kind, keys)
  CROSS JOIN LATERAL catalog.pieces_current(l.kind, VARIADIC l.keys) p(piece)
$fn$;
