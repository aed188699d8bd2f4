/**
 * Vitest's projects: `npm test -- --project unit`. Each test file belongs to exactly one, by what its slowest test starts:
 * nothing; Git and a GitHub of the tests' own; processes that read megabytes; the embedded engine, with a look at its
 * processes or without; PostgreSQL servers; a server, with a look at the memory that it takes here; the action as a process, as the runner starts it.
 */
export const projects = {
  unit: [
    'test/{inputs,small-heap}.test.ts',
    'test/cli/*.test.ts',
    'test/drift/losses.test.ts',
    'test/report/!(runner).test.ts',
    'test/safety/measured-rules.test.ts',
    'test/repository/!(advice|linear|regexp).test.ts',
    'test/inventory/!(diagram).test.ts',
    'test/explorer/!(access|browser|history|run|tasks).test.ts',
    'test/files/write.test.ts',
    'test/database/{connection-string,known-errors,named-results}.test.ts',
    'test/migrations/{grammar,listing,location,read-before}.test.ts',
    'test/snapshot/{edge-functions,findings-report,snapshot-of}.test.ts',
  ],
  github: ['test/{github,publish}/*.test.ts'],
  readers: ['test/repository/{linear,regexp}.test.ts'],
  engine: ['test/database/engine.test.ts', 'test/rehearsal/{engine-dies,trust}.test.ts'],
  embedded: [
    'test/rehearsal/!(engine-dies|trust).test.ts',
    'test/migrations/embedded.test.ts',
    'test/files/files.test.ts',
  ],
  server: [
    'test/secret-shapes.test.ts',
    'test/{edge,offer,server,sql,verification}/*.test.ts',
    'test/drift/!(losses).test.ts',
    'test/safety/!(measured-rules).test.ts',
    'test/database/!(connection-string|known-errors|named-results|engine|security).test.ts',
    'test/migrations/**/!(embedded|grammar|large|listing|location|read-before).test.ts',
    'test/snapshot/!(edge-functions|findings-report|snapshot-of).test.ts',
    'test/inventory/diagram.test.ts',
    'test/explorer/{access,browser,history,run,tasks}.test.ts',
    'test/repository/advice.test.ts',
  ],
  memory: ['test/database/security.test.ts', 'test/migrations/large.test.ts'],
  bundle: ['test/bundle/*.test.ts', 'test/report/runner.test.ts'],
} as const;

/** Projects whose files get a process each: they look at what it has started, or at its memory. */
export const apart: readonly string[] = ['engine', 'memory'];

/** Files that take longest: what is begun last should end soon. */
export const slowest: ReadonlySet<string> = new Set([
  'test/migrations/crash.test.ts',
  'test/rehearsal/plan.test.ts',
  'test/bundle/action.test.ts',
  'test/repository/linear.test.ts',
  'test/migrations/stepwise.test.ts',
  'test/migrations/keeps-history.test.ts',
  'test/drift/drift-sql.test.ts',
  'test/drift/members.test.ts',
  'test/rehearsal/trust.test.ts',
  'test/drift/edits.test.ts',
  'test/migrations/transactions.test.ts',
  'test/server/tenant.test.ts',
  'test/sql/catalog-secrets.test.ts',
  'test/rehearsal/outside.test.ts',
  'test/migrations/formats/together.test.ts',
  'test/sql/catalog-complete.test.ts',
  'test/offer/offer.test.ts',
  'test/bundle/failures.test.ts',
  'test/server/cron.test.ts',
  'test/bundle/events.test.ts',
  'test/sql/catalog-upgrade.test.ts',
  'test/server/foreign-objects.test.ts',
  'test/rehearsal/database.test.ts',
]);
