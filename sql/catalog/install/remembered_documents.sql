CREATE TABLE IF NOT EXISTS catalog.remembered_documents (
  asked text PRIMARY KEY,
  files text NOT NULL,
  content text NOT NULL,
  made text NOT NULL,
  digest text NOT NULL,
  remembered_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
