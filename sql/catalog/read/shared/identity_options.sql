-- only with partition, table, view
-- The sequence behind an identity column, where something is not the default.
identity_option AS MATERIALIZED (
  SELECT o.refobjid, o.refobjsubid, array_agg(o.option ORDER BY o.option COLLATE "C") AS list
  FROM (
    SELECT d.refobjid, d.refobjsubid, unnest(array_remove(ARRAY[
        CASE WHEN q.seqstart <> CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE q.seqmax END
          THEN 'start=' || q.seqstart END,
        CASE WHEN q.seqincrement <> 1 THEN 'increment=' || q.seqincrement END,
        CASE WHEN q.seqmin <> CASE WHEN q.seqincrement > 0 THEN 1 ELSE -kind.most - 1 END
          THEN 'minimum=' || q.seqmin END,
        CASE WHEN q.seqmax <> CASE WHEN q.seqincrement > 0 THEN kind.most ELSE -1 END
          THEN 'maximum=' || q.seqmax END,
        CASE WHEN q.seqcache <> 1 THEN 'cache=' || q.seqcache END,
        CASE WHEN q.seqcycle THEN 'cycle' END,
        'comment=' || m.description], NULL)
      || ARRAY(
        SELECT 'granted to '
          || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END || '='
          || string_agg(x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END, ','
            ORDER BY x.privilege_type COLLATE "C")
        FROM aclexplode(c.relacl) x WHERE x.grantee <> c.relowner GROUP BY x.grantee)) AS option
    FROM pg_depend d
    JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
    JOIN pg_sequence q ON q.seqrelid = c.oid
    CROSS JOIN LATERAL (SELECT CASE q.seqtypid
      WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END AS most) kind
    LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
      AND NOT (q.seqstart = 1 AND q.seqincrement = 1 AND q.seqmin = 1 AND q.seqmax = kind.most AND q.seqcache = 1
        AND NOT q.seqcycle AND c.relacl IS NULL AND m.objoid IS NULL)
  ) o GROUP BY o.refobjid, o.refobjsubid
),
-- end
