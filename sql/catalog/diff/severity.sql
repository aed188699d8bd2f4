-- How much a change matters: to those who query (breaking), to who may see what (security), to speed (performance).
CREATE OR REPLACE FUNCTION catalog.severity(kind text, change text, before jsonb, after jsonb, properties text[])
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN
  CASE
    WHEN change IN ('changed', 'renamed') AND properties <@ '{comment,column order,version,start}' THEN 'cosmetic'
    -- Only people use the names of these.
    WHEN change = 'renamed' AND kind IN ('constraint', 'index', 'trigger', 'policy', 'rule', 'statistics object')
      AND properties <@ ARRAY[kind, 'name', 'definition', 'comment'] THEN 'cosmetic'
    WHEN change = 'renamed' AND kind = 'column' THEN 'breaking'
    WHEN kind IN ('policy', 'grant', 'default privilege', 'role', 'setting') THEN 'security'
    WHEN kind = 'storage bucket' AND (after->>'public')::boolean THEN 'security'
    WHEN kind = 'edge function' AND after->>'verify_jwt' = 'false'
      AND before->>'verify_jwt' IS DISTINCT FROM 'false' THEN 'security'
    WHEN change IN ('changed', 'renamed')
      AND properties && '{owner,row_security,force_row_security,security_definer,settings,leakproof,public,verify_jwt}'
      THEN 'security'
    WHEN kind = 'view' AND change IN ('changed', 'renamed') AND properties && '{options}' THEN 'security'
    WHEN kind = 'partition' THEN CASE
      WHEN properties && '{policies,privileges}' THEN 'security'
      WHEN properties && '{internal_triggers,persistence,triggers,constraints}' THEN 'breaking'
      WHEN properties && '{indexes,missing}' THEN 'performance' ELSE 'additive' END
    WHEN kind IN ('index', 'statistics object') THEN CASE change WHEN 'added' THEN 'additive' ELSE 'performance' END
    WHEN kind = 'column' AND change = 'added' AND (after->>'not_null')::boolean
      AND coalesce(after->>'default', after->>'identity', after->>'generated') IS NULL THEN 'breaking'
    WHEN change = 'added' THEN 'additive'
    WHEN change = 'removed' THEN CASE
      WHEN kind IN ('not modelled', 'partition') THEN 'additive'
      -- More is accepted than before; a foreign key may also do something, and a unique one serve ON CONFLICT.
      WHEN kind = 'constraint' AND before->>'kind' IN ('check', 'exclusion', 'not null') THEN 'additive'
      WHEN kind = 'constraint' AND before->'references'->>'on_delete' IN ('NO ACTION', 'RESTRICT')
        AND before->'references'->>'on_update' IN ('NO ACTION', 'RESTRICT') THEN 'additive'
      ELSE 'breaking' END
    -- Who queries the parent no longer finds the rows of a table that is detached.
    WHEN kind = 'table' AND properties = '{partition_of}' THEN
      CASE WHEN after->>'partition_of' IS NULL THEN 'breaking' ELSE 'additive' END
    -- Every old query goes on with a longer or unlimited text.
    WHEN kind = 'column' AND properties <@ '{type,comment}' AND before->>'type' ~ '^character varying[(]'
      AND (after->>'type' IN ('text', 'character varying') OR after->>'type' ~ '^character varying[(]'
        AND substring(before->>'type' FROM '[0-9]+')::int <= substring(after->>'type' FROM '[0-9]+')::int)
      THEN 'additive'
    WHEN kind = 'column' AND properties && '{default}' AND after->>'default' IS NULL AND (after->>'not_null')::boolean
      AND coalesce(after->>'identity', after->>'generated') IS NULL THEN 'breaking'
    -- What has been checked now was asked of new rows before.
    WHEN kind = 'constraint' AND properties <@ '{validated,definition,comment}' AND (after->>'validated')::boolean
      AND before->>'definition' IN (after->>'definition', (after->>'definition') || ' NOT VALID') THEN 'additive'
    WHEN properties && '{type,kind,return_type,arguments,strict,base_type,attributes,generated,identity,partition_key,'
      'schema,table,view,function,sequence}' THEN 'breaking'
    -- Other rows are equal and come in another order; a crash empties the table; a query fails.
    WHEN properties && '{collation}' OR properties && '{persistence}' AND after->>'persistence' = 'unlogged'
      OR properties && '{populated}' AND after->>'populated' = 'false' THEN 'breaking'
    WHEN properties && '{not_null}' AND (after->>'not_null')::boolean THEN 'breaking'
    WHEN kind = 'type' AND properties && '{labels}' AND NOT before->'labels' <@ (after->'labels') THEN 'breaking'
    -- Who subscribes misses nothing of what was published before.
    WHEN kind = 'publication'
      AND properties <@ '{all_tables,all_sequences,except,tables,schemas,operations,comment}'
      AND (coalesce((after->>'all_tables')::boolean, false)
          AND coalesce(after->'except', '[]')
            <@ CASE WHEN (before->>'all_tables')::boolean THEN coalesce(before->'except', '[]') ELSE '[]' END
        OR NOT (before->>'all_tables')::boolean
          AND before->'tables' <@ (after->'tables') AND before->'schemas' <@ (after->'schemas'))
      AND (before->'all_sequences' IS NULL OR after->'all_sequences' IS NOT NULL)
      AND before->'operations' <@ (after->'operations')
      AND after->'operations' <@ (before->'operations' || '["insert", "update", "delete", "truncate"]') THEN 'additive'
    WHEN kind IN ('constraint', 'trigger', 'rule', 'event trigger', 'publication', 'foreign server')
      AND NOT properties <@ '{validated,comment}' THEN 'breaking'
    ELSE 'additive'
  END;
