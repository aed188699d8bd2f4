-- SQL that a run offered as a migration for what was changed by hand. A file with just these tokens is recorded instead
-- of run, as long as what it makes is as it was in the snapshot.
CREATE TABLE IF NOT EXISTS catalog.offers (
  token_checksum text PRIMARY KEY,
  offered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  snapshot_id bigint NOT NULL,
  -- What it adds, changes and removes: an array of {kind, identity}.
  objects jsonb NOT NULL,
  -- Path of the file in the pull request, while that may be open.
  proposed_as text
);
