CREATE TABLE IF NOT EXISTS catalog.objects (
  kind text NOT NULL,
  identity text NOT NULL,
  valid_from bigint NOT NULL,
  valid_to bigint,
  oid oid,
  hash text NOT NULL,
  body jsonb NOT NULL,
  -- No foreign keys to snapshots: checking 70,000 first rows one by one takes longer than reading the whole catalog.
  PRIMARY KEY (kind, identity, valid_from),
  CHECK (valid_to > valid_from)
);
ALTER TABLE catalog.objects ADD COLUMN IF NOT EXISTS column_numbers smallint[];
CREATE UNIQUE INDEX IF NOT EXISTS objects_current ON catalog.objects (kind, identity) WHERE valid_to IS NULL;
CREATE INDEX IF NOT EXISTS objects_valid_from ON catalog.objects (valid_from);
CREATE INDEX IF NOT EXISTS objects_valid_to ON catalog.objects (valid_to) WHERE valid_to IS NOT NULL;
