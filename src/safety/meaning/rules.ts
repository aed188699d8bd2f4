import { rule, rulesOf, type Rule } from '../rule.ts';

/* Rules about what statements mean for rows, data and running code. */

/** Statements that fail on rows. */
const failing = rulesOf(
  'fails',
  'What the catalog asks of rows behind the statement and did not before ' +
    'it; a query counts those that do not fulfil it',
  [
    rule(
      'add-not-null-column',
      'error',
      'Adds a column that must not be null and has no default: fails on any ' +
        'row, and so do inserts that do not know it.',
      'squawk adding-required-field',
      'Atlas MF103',
    ),
    rule(
      'set-not-null',
      'warning',
      'Fails if a row has a null there.',
      'squawk adding-not-nullable-field',
      'strong_migrations change_column_null',
      'eugene E2',
      'Atlas MF104',
      'Atlas PG303',
    ),
    rule(
      'add-unique',
      'warning',
      'A unique constraint or index: fails if two rows have the same key.',
      'squawk disallowed-unique-constraint',
      'strong_migrations add_unique_constraint',
      'eugene E7',
      'Atlas MF101',
      'Atlas MF102',
      'Atlas PG105',
    ),
    rule(
      'add-primary-key',
      'warning',
      'Fails if two rows have the same key.',
      'squawk adding-serial-primary-key-field',
      'Atlas PG104',
    ),
    rule(
      'add-check',
      'warning',
      'Fails if a row violates the condition.',
      'squawk constraint-missing-not-valid',
      'strong_migrations add_check_constraint',
      'eugene E1',
      'Atlas PG305',
    ),
    rule(
      'add-foreign-key',
      'warning',
      'Fails if a row refers to nothing.',
      'squawk adding-foreign-key-constraint',
      'strong_migrations add_foreign_key',
      'eugene E1',
    ),
    rule(
      'add-exclusion',
      'warning',
      'Fails if two rows exclude each other; it cannot be added without a scan.',
      'strong_migrations add_exclusion_constraint',
      'eugene E8',
    ),
    rule('validate-constraint', 'warning', 'Fails if an old row violates the constraint.'),
    rule(
      'domain-constraint',
      'warning',
      'A domain allows less than before: fails if a column of it holds what is not allowed.',
      'squawk ban-alter-domain-with-add-constraint',
    ),
    rule(
      'change-type',
      'warning',
      'A column gets another type: fails if a value does not fit, and breaks code that passes or expects the old type.',
      'squawk changing-column-type',
      'strong_migrations change_column',
      'eugene E5',
      'Atlas PG301',
    ),
    rule('attach-partition', 'warning', 'Fails if a row lies outside of the bound of the partition.'),
    rule(
      'compute-values',
      'warning',
      'An expression is worked out for each row: fails if it cannot be for one.',
    ),
    rule('default-partition', 'warning', 'Fails if the default partition holds rows of the new one.'),
    rule(
      'runs-into-constraint',
      'info',
      'An UPDATE, INSERT or DELETE of rows runs into a constraint that is there: fails if a row would violate it.',
    ),
  ],
);

/** Statements that lose data. */
const losing = rulesOf(
  'loses',
  'Relations, columns and types that are gone behind the statement, and ' +
    'what an UPDATE, DELETE or TRUNCATE names, in code that runs as well; a query counts what is lost',
  [
    rule(
      'drop-table',
      'error',
      'The rows are lost, and queries of the table fail.',
      'squawk ban-drop-table',
      'Atlas DS101',
      'Atlas DS102',
    ),
    rule(
      'drop-column',
      'error',
      'The values are lost, and queries that name the column fail.',
      'squawk ban-drop-column',
      'strong_migrations remove_column',
      'Atlas DS103',
    ),
    rule(
      'truncate',
      'error',
      'All rows are lost, with CASCADE those of referencing tables too.',
      'squawk ban-truncate-cascade',
    ),
    rule('delete-all-rows', 'error', 'A DELETE without a WHERE that limits it: all rows are lost.'),
    rule('delete-rows', 'info', 'A DELETE of some rows.'),
    rule(
      'update-all-rows',
      'warning',
      'An UPDATE without a WHERE that limits it: what the columns held is lost.',
      'strong_migrations backfilling',
    ),
    rule('update-rows', 'info', 'An UPDATE or MERGE of some rows: what their columns held is lost.'),
    rule(
      'overwrite-rows',
      'info',
      'INSERT … ON CONFLICT DO UPDATE: what rows held that are there already is lost.',
    ),
    rule('cut-values', 'warning', 'Values become shorter, rounded or others with the new type.'),
    rule(
      'unread-code',
      'warning',
      'Code that runs executes text that it makes itself, or cannot be read: what it deletes is not known.',
    ),
    rule('set-unlogged', 'warning', 'A crash empties the table, and a standby does not have it.'),
  ],
);

/** Statements that break code which still runs. */
const breaking = rulesOf(
  'breaks',
  'Names, types, defaults and privileges in the catalog before the statement, and at the end of its file',
  [
    rule(
      'rename-table',
      'error',
      'Queries of the old name fail.',
      'squawk renaming-table',
      'strong_migrations rename_table',
      'strong_migrations rename_schema',
      'Atlas BC101',
    ),
    rule(
      'rename-column',
      'error',
      'Queries that name the old column fail.',
      'squawk renaming-column',
      'strong_migrations rename_column',
      'Atlas BC102',
    ),
    rule('rename-type', 'error', 'Casts to the old name fail.'),
    rule(
      'rename-enum-label',
      'error',
      'Queries that name the old label fail.',
      'strong_migrations rename_enum_value',
    ),
    rule('rename-function', 'error', 'Calls of the old name fail.'),
    rule('drop-view', 'error', 'Queries of the view fail.'),
    rule(
      'drop-cascade',
      'warning',
      'What depends on it goes with CASCADE: foreign keys, policies, triggers. Without, the DROP fails.',
    ),
    rule(
      'drop-with-column',
      'warning',
      'With a column goes, without a word, what is about other columns too: a constraint, an index, extended ' +
        'statistics; and a sequence that belongs to it, though it does not draw from it.',
    ),
    rule(
      'type-in-use',
      'error',
      'A column gets another type that a view, policy, trigger, function, publication or row type uses: fails.',
    ),
    rule('drop-function', 'error', 'Calls with the old arguments fail.'),
    rule(
      'ambiguous-function',
      'warning',
      'A further function with defaults makes a call of the old one ambiguous.',
    ),
    rule('drop-type', 'error', 'Casts and parameters of the type fail.'),
    rule('drop-sequence', 'error', 'Code that draws from the sequence fails.'),
    rule(
      'drop-default',
      'warning',
      'Inserts that rely on the default fail, or leave a null.',
      'strong_migrations change_column_default',
    ),
    rule(
      'sequence-behind',
      'warning',
      'A sequence goes on at a number that rows may have already: inserts fail until it is past them.',
    ),
    rule(
      'sequence-ends',
      'warning',
      'A sequence ends earlier: fails if it has given more, and inserts fail when it is there.',
    ),
    rule('replace-view', 'warning', 'The query of a view is another one, by which it may find fewer rows.'),
    rule(
      'drop-object',
      'warning',
      'An operator, cast, collation or text search configuration is dropped or gets another name: ' +
        'queries that use it fail.',
    ),
    rule(
      'stale-values',
      'warning',
      'A function is replaced that an index or a stored generated column was computed by: ' +
        'they keep what the old one gave.',
    ),
    rule('view-not-writable', 'error', 'Inserts, updates or deletes through the view fail.'),
    rule(
      'caller-rights',
      'error',
      'A view or function runs with the rights of whoever calls: fails for roles that lack rights beneath.',
    ),
    rule('function-search-path', 'error', 'The function no longer finds tables that its body names.'),
    rule('rename-constraint', 'warning', 'ON CONFLICT ON CONSTRAINT with the old name fails.'),
    rule('drop-unique', 'warning', 'ON CONFLICT on these columns fails.'),
    rule('generated-always', 'warning', 'Inserts and updates that give a value fail.'),
    rule(
      'detach-partition',
      'warning',
      'Queries of the partitioned table no longer find these rows.',
      'squawk require-concurrent-partition-detach',
    ),
    rule(
      'enable-row-security',
      'warning',
      'Roles without a policy find no rows, nor those whose policy is dropped.',
    ),
    rule(
      'no-replica-identity',
      'error',
      'A table is published without a replica identity, such as a primary key, or with columns or a condition that ' +
        'do not fit it: each UPDATE and DELETE of it fails.',
    ),
    rule('sequence-privilege', 'error', 'Inserts of roles that may not use the new sequence fail.'),
    rule('refresh-without-data', 'error', 'Queries of the materialized view fail until it has rows again.'),
    rule(
      'undoes-setting',
      'warning',
      'What ALTER or REVOKE has set is undone without a word, because the object is made anew: a disabled trigger ' +
        'fires again, a view or function loses its options, a policy its roles, a table its row security, a ' +
        'publication its tables, its condition or its list of columns.',
    ),
    rule('revoke', 'warning', 'Roles that lose the privilege get errors.'),
    rule('stricter', 'info', 'Less is accepted than before: inserts and updates that break the rule fail.'),
    rule(
      'cached-plan',
      'info',
      'A statement that was prepared before fails once with 0A000 if it returns the column.',
    ),
  ],
);

export const judgedRules: readonly Rule[] = [...failing, ...losing, ...breaking];
