CREATE TABLE IF NOT EXISTS catalog.statistics (
  kind text NOT NULL,
  identity text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (kind, identity)
);
