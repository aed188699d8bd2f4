-- Buckets of Supabase Storage.
SELECT 'storage bucket', catalog.quote(t.row->>'id'), NULL, false, NULL, jsonb_build_object(
  'name', t.row->>'id',
  'public', coalesce((t.row->>'public')::boolean, false),
  'file_size_limit', t.row->'file_size_limit',
  'allowed_mime_types', CASE jsonb_typeof(t.row->'allowed_mime_types')
    WHEN 'array' THEN t.row->'allowed_mime_types' ELSE '[]' END)
FROM catalog.rows_of(catalog.readable('storage', 'buckets')) t(row)
