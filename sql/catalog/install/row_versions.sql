CREATE TABLE IF NOT EXISTS catalog.row_versions (
  unit bigint PRIMARY KEY,
  versions bigint NOT NULL,
  face bigint
);
ALTER TABLE catalog.objects ADD COLUMN IF NOT EXISTS unit bigint;
