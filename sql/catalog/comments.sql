COMMENT ON SCHEMA catalog IS 'The feature inventory of this database: SELECT * FROM catalog.inventory_current;';
COMMENT ON TABLE catalog.snapshots IS
  'One row per snapshot. Rows without schema_hash were taken by an earlier catalog.';
COMMENT ON COLUMN catalog.snapshots.id IS 'Grows with time.';
COMMENT ON COLUMN catalog.snapshots.taken_at IS 'When the snapshot was taken.';
COMMENT ON COLUMN catalog.snapshots.github_commit_sha IS
  'The commit whose workflow run took it; null for the nightly job.';
COMMENT ON COLUMN catalog.snapshots.label IS 'A name for people; labels may repeat.';
COMMENT ON COLUMN catalog.snapshots.schema_hash IS
  'SHA-256 over kind, identity and hash of all objects: equal hashes mean equal schemas.';
COMMENT ON COLUMN catalog.snapshots.unchanged_since IS
  'The oldest snapshot since which the schema has not changed; this one when it changed.';
COMMENT ON COLUMN catalog.snapshots.fingerprint IS
  'Of the system catalogs; while it stays the same, a snapshot is one small row. Null: an object was locked, so '
  'the next snapshot looks again.';
COMMENT ON COLUMN catalog.snapshots.capture_version IS 'Of the form in which objects are described.';
COMMENT ON COLUMN catalog.snapshots.migrations_hash IS
  'Of the migration history: equal hashes, no migration in between.';
COMMENT ON COLUMN catalog.snapshots.accepted IS
  'A run of the action succeeded with it: drift is reported against the newest such snapshot.';
COMMENT ON COLUMN catalog.snapshots.captured_by IS
  'The role that took it; what it may not see is in inventory_current.hidden.';
COMMENT ON COLUMN catalog.snapshots.server_version_num IS 'Such as 170005 for 17.5.';
COMMENT ON COLUMN catalog.snapshots.system_identifier IS
  'Of the cluster; with database_oid it tells whether two snapshots are of one database.';
COMMENT ON COLUMN catalog.snapshots.database_oid IS 'Of the database.';
COMMENT ON COLUMN catalog.snapshots.total_rows IS 'Estimated rows of all listed tables whose estimate is known.';
COMMENT ON COLUMN catalog.snapshots.total_size_bytes IS
  'Size of all listed tables with indexes and TOAST, as far as known.';
COMMENT ON COLUMN catalog.snapshots.total_findings IS
  'How many findings were recorded with it; null = the list before still applies.';
COMMENT ON TABLE catalog.objects IS
  'Every state of every object: stored once, valid from one snapshot until before another.';
COMMENT ON COLUMN catalog.objects.kind IS 'table, view, function, policy and so on';
COMMENT ON COLUMN catalog.objects.identity IS
  'Qualified name, quoted where needed; functions with the types of their arguments.';
COMMENT ON COLUMN catalog.objects.valid_from IS 'The first snapshot with this state.';
COMMENT ON COLUMN catalog.objects.valid_to IS
  'The first snapshot without this state; null = the newest snapshot has it.';
COMMENT ON COLUMN catalog.objects.oid IS 'In the system catalogs, where the kind has one: proves a rename. Not hashed.';
COMMENT ON COLUMN catalog.objects.column_numbers IS
  'attnum of each of its columns: proves that a column was renamed. Not hashed.';
COMMENT ON COLUMN catalog.objects.hash IS 'SHA-256 of the body.';
COMMENT ON COLUMN catalog.objects.body IS 'The object, secrets redacted.';
COMMENT ON TABLE catalog.statistics IS
  'Of the newest snapshot only: what changes without the schema changing. Never hashed.';
COMMENT ON COLUMN catalog.statistics.kind IS
  'table (rows, size, partitions), platform schema, not modelled, hidden, api schemas.';
COMMENT ON COLUMN catalog.statistics.identity IS 'As in catalog.objects.';
COMMENT ON COLUMN catalog.statistics.body IS 'The figures.';
COMMENT ON TABLE catalog.growth IS
  'Rows and size of tables over time: one row per table that ever was of some size. What grew little is not repeated.';
COMMENT ON COLUMN catalog.growth.identity IS 'As in catalog.statistics.';
COMMENT ON COLUMN catalog.growth.measured_at IS 'When the snapshots were taken that the figures are of.';
COMMENT ON COLUMN catalog.growth.row_counts IS 'Estimated rows at each of these times; null = unknown or gone.';
COMMENT ON COLUMN catalog.growth.sizes_bytes IS
  'Size with indexes and TOAST at each of these times; null = unknown or gone.';
COMMENT ON TABLE catalog.findings IS 'What the checks of the last runs found.';
COMMENT ON COLUMN catalog.findings.key IS 'Rule and object.';
COMMENT ON COLUMN catalog.findings.rule IS 'Which check.';
COMMENT ON COLUMN catalog.findings.level IS 'error, warning or info.';
COMMENT ON COLUMN catalog.findings.object IS 'Kind and identity of the object.';
COMMENT ON COLUMN catalog.findings.message IS 'What is wrong.';
COMMENT ON COLUMN catalog.findings.found_in IS 'The snapshot since which it is there.';
COMMENT ON COLUMN catalog.findings.accepted IS 'Why the repository accepts it; null = it counts.';
COMMENT ON COLUMN catalog.findings.gone_since IS 'The first snapshot without it; null = it is still there.';
COMMENT ON TABLE catalog.offers IS
  'SQL that a run offered to adopt what was changed by hand. A migration with just these tokens is recorded as applied '
  'and not run, as long as what it makes is as it was in the snapshot.';
COMMENT ON COLUMN catalog.offers.token_checksum IS
  'SHA-256 of the file''s tokens: comments and white space change nothing.';
COMMENT ON COLUMN catalog.offers.offered_at IS 'When.';
COMMENT ON COLUMN catalog.offers.snapshot_id IS 'The snapshot that has what the file makes. catalog.trim() keeps it.';
COMMENT ON COLUMN catalog.offers.objects IS 'What the file makes, changes and removes, by kind and identity.';
COMMENT ON COLUMN catalog.offers.proposed_as IS
  'Its path in the pull request, while that may be open; null = there is none.';
COMMENT ON VIEW catalog.inventory_current IS
  'One row: the newest snapshot, complete; arrays are JSON, sorted by code point.';
COMMENT ON VIEW catalog.inventory_diff IS 'One row per change between the newest snapshot and the one before.';
COMMENT ON VIEW catalog.drift IS 'One row per change since the last run of the action that no migration explains.';
COMMENT ON VIEW catalog.latest_changes IS
  'One row per change that the document tells: between the state of now and the last one before it that a run left.';
COMMENT ON FUNCTION catalog.capture_snapshot(text,
    text) IS
  'Takes a snapshot and returns its id. Call it under READ COMMITTED (the default), so that it can notice changes '
  'made meanwhile.';
COMMENT ON FUNCTION catalog.update_edge_functions(jsonb) IS
  'Sets the edge functions of the newest snapshot: a JSON array of objects with a name. False when there is no '
  'snapshot. Later snapshots carry them over.';
COMMENT ON FUNCTION catalog.trim(int, interval) IS
  'Deletes snapshots that are older than that and not among the newest that are kept, with what only they show. '
  'Tells how many snapshots and versions of objects, and their bytes.';
COMMENT ON FUNCTION catalog.record_growth(bigint) IS
  'Adds to catalog.growth what moved by a tenth with a snapshot, the newest one.';
COMMENT ON FUNCTION catalog.record_findings(jsonb) IS
  'Records what was found in the newest snapshot; returns the keys that are new.';
COMMENT ON FUNCTION catalog.schedule_snapshots(text) IS
  'Makes, changes or (''none'') removes the pg_cron job feature_inventory_snapshot; null keeps its schedule, 02:00 '
  'by default. Whether the job is there.';
COMMENT ON FUNCTION catalog.count_rows(text, text, text) IS 'Rows of a table that may be missing; then null.';
COMMENT ON FUNCTION catalog.diff(bigint, bigint) IS 'What changed from one snapshot to another, one row per change.';
COMMENT ON FUNCTION catalog.changes_since_run() IS
  'What changed since the last run of the action, and what of it is drift.';
COMMENT ON FUNCTION catalog.last_run_before(bigint) IS 'The snapshot with which changes since the last run compare.';
COMMENT ON FUNCTION catalog.accept_snapshot(bigint) IS 'Records that a run of the action succeeded with this snapshot.';
COMMENT ON TABLE catalog.remembered_documents IS
  'One row per set of inputs: what a run of the action made of the newest snapshot, so that a run after which nothing '
  'is different reads nothing back. Every row may be deleted at any time.';
COMMENT ON COLUMN catalog.remembered_documents.asked IS
  'Hash of the version of the action and of all inputs of the document and of the checks.';
COMMENT ON COLUMN catalog.remembered_documents.files IS 'Hash of the paths and bytes of the document''s files.';
COMMENT ON COLUMN catalog.remembered_documents.content IS 'catalog.content_hash() of what it was made of.';
COMMENT ON COLUMN catalog.remembered_documents.made IS 'Findings and totals, as JSON.';
COMMENT ON COLUMN catalog.remembered_documents.digest IS 'Hash of the row; one that does not fit is ignored.';
COMMENT ON COLUMN catalog.remembered_documents.remembered_at IS 'The newest eight rows are kept.';
COMMENT ON FUNCTION catalog.content_hash(boolean) IS
  'Of all that a document shows of the newest snapshot; with exact rows and sizes, or as they are rounded.';
COMMENT ON FUNCTION catalog.magnitude(numeric, numeric) IS 'The exponent of the nearest power of ten; 0 below a limit.';
COMMENT ON FUNCTION catalog.recall_document(text, text, boolean) IS
  'What was made of the newest snapshot, if it is remembered; otherwise null.';
COMMENT ON FUNCTION catalog.remember_document(bigint, text, text, text, boolean, text) IS
  'Remembers what was made of the newest snapshot.';
COMMENT ON FUNCTION catalog.lists_current() IS 'The long lists of inventory_current in pieces, as text.';
COMMENT ON FUNCTION catalog.pieces_current(text, text[]) IS 'One of them.';
COMMENT ON FUNCTION catalog.migrations_hash() IS 'Of the migration history as the current role sees it.';
COMMENT ON FUNCTION catalog.severity(text, text, jsonb, jsonb,
    text[]) IS 'breaking, security, performance, additive or cosmetic.';
COMMENT ON FUNCTION catalog.list_current(text,
    text[]) IS 'The objects of one kind in the newest snapshot as a JSON array.';
COMMENT ON FUNCTION catalog.read_schemas() IS
  'User schemas; folded ones belong to a platform, an extension or a migration tool.';
COMMENT ON FUNCTION catalog.read_made_schemas() IS 'Schemas that are one thing of an extension: a graph, a topology.';
COMMENT ON FUNCTION catalog.read_extension_members() IS 'Those of read_members() that extensions make.';
COMMENT ON FUNCTION catalog.read_maintained() IS 'What extensions keep tables as, from their own catalogs.';
COMMENT ON FUNCTION catalog.read_members() IS
  'Relations that are part of what somebody made, and come and go by themselves: partitions, chunks, labels.';
COMMENT ON FUNCTION catalog.read_labels() IS 'The labels of each graph of AGE.';
COMMENT ON FUNCTION catalog.extension_rows(text, text) IS 'Rows of a table that an extension keeps for itself.';
COMMENT ON FUNCTION catalog.likeness(text, jsonb) IS 'What an index, a constraint or a trigger says besides names.';
COMMENT ON FUNCTION catalog.is_partition_changed(jsonb, jsonb) IS 'Whether somebody changed what a partition has.';
COMMENT ON FUNCTION catalog.schema_hash(text) IS
  'The schema_hash of the newest snapshot, changes of partitions included.';
COMMENT ON FUNCTION catalog.read_objects(bigint[]) IS
  'Everything that a snapshot hashes and compares, as it is now; or of relations and routines only these.';
COMMENT ON FUNCTION catalog.read_kinds(text[], bigint[], int) IS
  'The part of read_objects() that is of some kinds; a parallel worker may run it.';
COMMENT ON FUNCTION catalog.read_all_objects(bigint[]) IS 'The query of read_objects().';
COMMENT ON FUNCTION catalog.read_common_objects(bigint[]) IS
  'The query of read_objects() of a database without partitions.';
COMMENT ON FUNCTION catalog.kinds_present() IS
  'Kinds of which there may be objects, of those that not every database has.';
COMMENT ON FUNCTION catalog.read_unused() IS
  'Those of read_observations() about indexes that nobody uses and tables that nobody analyzes.';
COMMENT ON FUNCTION catalog.read_used_sequences() IS 'Those of read_observations() about sequences that run out.';
COMMENT ON FUNCTION catalog.read_row_versions() IS
  'The versions of all rows of the system catalogs that objects are read from, as one number for each unit.';
COMMENT ON FUNCTION catalog.dependent_units(bigint[], bigint[]) IS 'What may read otherwise when units have changed.';
COMMENT ON FUNCTION catalog.note_row_versions(bigint, catalog.snapshots, int) IS
  'Notes the versions of now, and returns what is to be read again; null for everything.';
COMMENT ON FUNCTION catalog.has_unseen_dependencies() IS 'Whether a definition may change without a sign of it.';
COMMENT ON FUNCTION catalog.is_large() IS 'Whether it pays to look for what changed, and to read with workers.';
COMMENT ON FUNCTION catalog.unit(regclass, oid) IS 'What is read as one: a relation with all of it, or a routine.';
COMMENT ON TABLE catalog.row_versions IS
  'One row per relation, routine, type and role: which versions of the system catalogs'' rows the stored objects were '
  'read from, so that the next snapshot reads only what changed. Every row may be deleted at any time: '
  'then all is read.';
COMMENT ON COLUMN catalog.row_versions.unit IS
  'catalog.unit(): the class and the OID in one; 0 for what all depend on; -1: the snapshot.';
COMMENT ON COLUMN catalog.row_versions.versions IS 'Hash of the versions of its rows.';
COMMENT ON COLUMN catalog.row_versions.face IS 'Hash of what definitions elsewhere show of it.';
COMMENT ON COLUMN catalog.snapshots.read_in_full IS
  'Whether everything was read for it, or only what had changed; null where nothing had.';
COMMENT ON COLUMN catalog.objects.unit IS 'What it is read with.';
COMMENT ON FUNCTION catalog.read_observations() IS 'What of the cumulative statistics the checks report.';
COMMENT ON FUNCTION catalog.read_statistics() IS 'Everything that a snapshot shows without hashing it, as it is now.';
COMMENT ON FUNCTION catalog.query_for(text[], regprocedure) IS
  'The query of a function without what it says to be of other kinds.';
COMMENT ON FUNCTION catalog.count_all_rows() IS 'What fingerprint() is the hash of, as one query.';
COMMENT ON FUNCTION catalog.count_rows_in_parts() IS 'The same, read in parts.';
COMMENT ON FUNCTION catalog.read_statistics_in_parts() IS 'What read_statistics() answers, read in parts.';
COMMENT ON FUNCTION catalog.fingerprint() IS 'Changes with every change of the schema; cheap.';
COMMENT ON FUNCTION catalog.current_hash() IS 'Of the newest snapshot''s objects without partitions.';
COMMENT ON FUNCTION catalog.count_objects() IS 'The totals of the newest snapshot.';
COMMENT ON FUNCTION catalog.redact(text) IS 'Keys, tokens and passwords replaced by their kind and a fingerprint.';
COMMENT ON FUNCTION catalog.redact(jsonb) IS 'The same in every text of a JSON value.';
COMMENT ON FUNCTION catalog.redact_default(text, text) IS 'The same in a default, by the name of what it is for.';
COMMENT ON FUNCTION catalog.redact_literals(text) IS 'The same in literals that a name marks as secrets.';
COMMENT ON FUNCTION catalog.redact_matches(text, text, text, boolean) IS 'The same where a pattern matches.';
COMMENT ON FUNCTION catalog.is_secret(text, boolean,
    boolean) IS 'Whether what something with the name of a secret is given looks like a value.';
COMMENT ON FUNCTION catalog.redact_options(text[]) IS 'The same in the options of a foreign server, by their names.';
COMMENT ON FUNCTION catalog.redact_setting(text) IS 'The same in a setting, by its name; without the name.';
COMMENT ON FUNCTION catalog.redacted_kinds(text) IS 'The kinds of secrets in a text.';
COMMENT ON FUNCTION catalog.column_options("char", "char", "char", int, text[],
    text[]) IS 'What of a column is not the default of its type.';
COMMENT ON FUNCTION catalog.is_suspicious(text) IS 'Whether a text may hold a secret.';
COMMENT ON FUNCTION catalog.is_migration_history(text) IS
  'Whether a table of this name is a migration tool''s history.';
COMMENT ON FUNCTION catalog.is_platform_role(text) IS 'Whether a role is the hosting platform''s.';
COMMENT ON FUNCTION catalog.quote(text) IS 'An identifier, quoted by a rule that no server version changes.';
COMMENT ON FUNCTION catalog.shorten(text) IS 'An identity that fits an index.';
COMMENT ON FUNCTION catalog.sha256(text) IS 'In hexadecimal.';
COMMENT ON FUNCTION catalog.rows_of(text) IS 'Rows of a query as JSON, under the caller''s privileges.';
COMMENT ON FUNCTION catalog.readable(text,
    text) IS 'The query that reads a relation; null when it is missing or unreadable.';
COMMENT ON FUNCTION catalog.unreadable(text,
    text) IS 'Why a relation is not read: not an ordinary table, of somebody who is not trusted, or no privilege.';
COMMENT ON FUNCTION catalog.read_jobs() IS 'The jobs of pg_cron that the current role sees.';
COMMENT ON FUNCTION catalog.trusted_roles() IS
  'Whose code may run with the rights of the current role: its own, that of roles whose rights it has, of '
  'superusers and of the owner of the database.';
COMMENT ON FUNCTION catalog.foreign_objects() IS
  'What is in this schema, or runs when its tables are used, and is not of a trusted role. Nothing works while '
  'there is any.';
COMMENT ON FUNCTION catalog.set_privileges() IS
  'Sets the privileges on this schema and its objects to what they should be.';
