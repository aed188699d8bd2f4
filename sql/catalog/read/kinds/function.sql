-- Functions, procedures, aggregates and window functions.
SELECT 'function', p.identity, p.oid, b.objid IS NOT NULL, catalog.unit('pg_proc', p.oid),
  jsonb_build_object(
  'schema', p.schema,
  'function', p.proname,
  'identity_arguments', p.identity_arguments,
  'arguments', pg_get_function_arguments(p.oid),
  'kind', CASE p.prokind
    WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
  'return_type', pg_get_function_result(p.oid),
  'language', g.lanname,
  'volatility', CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
  'parallel', CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END,
  'strict', p.proisstrict,
  'security_definer', p.prosecdef,
  'leakproof', p.proleakproof,
  'owner', pg_get_userbyid(p.proowner),
  'settings', ARRAY(SELECT o FROM unnest(p.proconfig) o ORDER BY o COLLATE "C"),
  'source_hash', CASE WHEN b.objid IS NOT NULL THEN NULL ELSE catalog.sha256(concat_ws(' ',
    coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), p.probin,
    CASE p.prokind WHEN 'a' THEN (SELECT concat_ws(' ',
       a.aggkind, a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn,
       a.aggtranstype::regtype, a.aggmtranstype::regtype, a.aggsortop::regoperator, a.agginitval, a.aggminitval,
       a.aggfinalmodify, a.aggmfinalmodify, a.aggserialfn, a.aggdeserialfn, a.aggtransspace, a.aggmtransspace,
       a.aggfinalextra, a.aggmfinalextra)
     FROM pg_aggregate a WHERE a.aggfnoid = p.oid) END)) END,
  -- The source stays in the database; what would have been redacted in it is listed by kind.
  'redacted', catalog.redacted_kinds(
    CASE WHEN b.objid IS NULL THEN coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) END),
  'comment', m.description)
  || CASE WHEN o.list = '{}' THEN '{}' ELSE jsonb_build_object('options', o.list) END
  || CASE WHEN p.prosqlbody IS NULL THEN '{}' ELSE '{"parsed_body": true}'::jsonb END
FROM routines p
CROSS JOIN LATERAL (SELECT array_remove(ARRAY[
    CASE WHEN p.procost <> CASE
        WHEN p.prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('internal', 'c')) THEN 1 ELSE 100 END
      AND p.prokind <> 'a' THEN 'cost=' || p.procost END,
    CASE WHEN p.prorows <> CASE WHEN p.proretset THEN 1000 ELSE 0 END THEN 'rows=' || p.prorows END,
    CASE WHEN p.prosupport <> 0 THEN 'support=' || p.prosupport END,
    'transform=' || (
      SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place)
      FROM unnest(p.protrftypes) WITH ORDINALITY u(type, place))], NULL) AS list) o
JOIN pg_language g ON g.oid = p.prolang
LEFT JOIN blocked b ON b.classid = 'pg_proc'::regclass AND b.objid = p.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_proc'::regclass AND m.objoid = p.oid
WHERE units IS NULL OR catalog.unit('pg_proc', p.oid) IN (SELECT w.unit FROM wanted w)
