CREATE TABLE IF NOT EXISTS catalog.findings (
  key text PRIMARY KEY,
  rule text NOT NULL,
  level text NOT NULL,
  object text NOT NULL,
  message text NOT NULL,
  found_in bigint NOT NULL,
  gone_since bigint
);
ALTER TABLE catalog.findings ADD COLUMN IF NOT EXISTS accepted text;
