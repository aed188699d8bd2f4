-- only with partition, index
-- Indexes of columns alone, as pg_get_indexdef() writes them. For each it looks through all operator classes of the
-- access method, which is most of what reading a schema costs. What it writes beside names is decided by the index's
-- shape, so that of each shape one is asked for; where that is written in another way, all of this shape are asked for.
plain_index AS MATERIALIZED (
  SELECT i.indexrelid AS oid,
    concat_ws(' ', c.relam, i.indisunique, i.indisprimary, i.indnkeyatts, i.indoption, i.indclass, i.indcollation,
      key.types,
      -- Only servers from 15 on have it.
      CASE WHEN i.indisunique AND NOT i.indisprimary THEN to_jsonb(i)->>'indnullsnotdistinct' END) AS shape,
    concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(c.relname), ' ON ',
      quote_ident(own.schema), '.', quote_ident(own.name), ' USING ', am.amname, ' (', key.written, ')') AS definition
  FROM relations r
  JOIN pg_index i ON i.indrelid = r.oid
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am am ON am.oid = c.relam
  JOIN column_names own ON own.oid = i.indrelid
  LEFT JOIN busy b ON b.oid = r.oid
  CROSS JOIN LATERAL (
    SELECT array_agg(own.types[u.attnum] ORDER BY u.place) AS types,
      string_agg(quote_ident(own.list[u.attnum]) || CASE u.option & 3
        WHEN 0 THEN '' WHEN 1 THEN ' DESC NULLS LAST' WHEN 2 THEN ' NULLS FIRST' ELSE ' DESC' END, ', '
        ORDER BY u.place) AS written
    FROM unnest(i.indkey::int2[], i.indoption::int2[]) WITH ORDINALITY u(attnum, option, place)) key
  WHERE c.relkind = 'i' AND c.reloptions IS NULL AND i.indexprs IS NULL AND i.indpred IS NULL AND NOT i.indisexclusion
    AND i.indnatts = i.indnkeyatts AND b.oid IS NULL
    AND i.indexrelid NOT IN (SELECT o.attrelid FROM special_column o WHERE o.attoptions IS NOT NULL)
),
written_shape AS MATERIALIZED (
  SELECT p.shape FROM (SELECT DISTINCT ON (q.shape) q.* FROM plain_index q ORDER BY q.shape, q.oid) p
  WHERE pg_get_indexdef(p.oid) = p.definition
),
-- end
