c.relkind <> 'r' AND c.relname IN (
  'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'remembered_documents',
  'row_versions')
