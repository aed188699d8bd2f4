-- Triggers, rules, foreign keys, domains, computed columns: whether a row of ours is taken is seen by a row of ours.
BEGIN
  item := NULL;
  INSERT INTO catalog.snapshots (label, taken_at, github_commit_sha, schema_hash, unchanged_since, fingerprint,
    captured_by, total_tables, total_functions, total_policies, total_extensions, total_edge_functions)
  VALUES (repeat('x', 200), clock_timestamp(), repeat('0', 64), repeat('0', 64), 1, repeat('0', 64),
    current_user, 100000, 100000, 100000, 100000, 100000)
  RETURNING id INTO item;
  UPDATE catalog.snapshots SET accepted = true WHERE id = item.id;
  SET CONSTRAINTS ALL IMMEDIATE;
  IF NOT EXISTS (SELECT FROM catalog.snapshots WHERE id = item.id AND accepted AND schema_hash = repeat('0', 64)) THEN
    RAISE EXCEPTION 'a row that is inserted into it does not stay as it is'
      USING HINT = 'Look for a trigger or a rule on it.';
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'PFI06', MESSAGE = 'the row was taken';
EXCEPTION WHEN SQLSTATE 'PFI06' THEN
  NULL;
END;
