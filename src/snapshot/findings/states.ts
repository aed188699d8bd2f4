import type { Hit, Rule } from './finding.ts';
import { identity, sqlName } from './object-names.ts';

/** Objects in a state in which they do not do what they are there for. */
export const stateRules: readonly Rule[] = [
  {
    id: 'trigger_disabled',
    level: 'warning',
    category: 'integrity',
    title: 'A disabled trigger',
    why: 'It was disabled, often to load data, and what it enforces is no longer enforced.',
    *check({ snapshot }): Generator<Hit> {
      for (const { schema, table, trigger, enabled } of snapshot.triggers) {
        if (enabled === 'disabled')
          yield {
            object: `trigger:${identity(schema, table, trigger)}`,
            message: `${identity(schema, table, trigger)} is disabled.`,
            detail: '',
            remedy: `ALTER TABLE ${sqlName(schema, table)} ENABLE TRIGGER ${sqlName(trigger)};`,
          };
      }
    },
  },
  {
    id: 'event_trigger_disabled',
    level: 'warning',
    category: 'integrity',
    title: 'A disabled event trigger',
    why: 'What it audits or prevents is no longer audited or prevented.',
    *check({ snapshot }): Generator<Hit> {
      for (const { name, enabled } of snapshot.event_triggers) {
        if (enabled === 'disabled')
          yield {
            object: `event trigger:${identity(name)}`,
            message: `The event trigger ${identity(name)} is disabled.`,
            detail: '',
            remedy: `ALTER EVENT TRIGGER ${sqlName(name)} ENABLE;`,
          };
      }
    },
  },
  {
    id: 'unlogged_table',
    level: 'warning',
    category: 'integrity',
    title: 'A table that a crash empties',
    why:
      'An unlogged table is truncated after a crash, and is neither replicated nor part of a ' +
      'point-in-time recovery.',
    *check({ snapshot }): Generator<Hit> {
      for (const { schema, table, persistence } of snapshot.tables) {
        if (persistence === 'unlogged')
          yield {
            object: `table:${identity(schema, table)}`,
            message: `${identity(schema, table)} is unlogged: a crash of the server empties it.`,
            detail: '',
            remedy: `ALTER TABLE ${sqlName(schema, table)} SET LOGGED; -- rewrites the table`,
          };
      }
    },
  },
  {
    id: 'materialized_view_unpopulated',
    level: 'warning',
    category: 'integrity',
    title: 'A materialized view that was never populated',
    why: 'Every query of it fails until it is refreshed.',
    *check({ snapshot }): Generator<Hit> {
      for (const { schema, view, populated } of snapshot.views) {
        if (populated === false)
          yield {
            object: `view:${identity(schema, view)}`,
            message: `The materialized view ${identity(schema, view)} has never been populated.`,
            detail: '',
            remedy: `REFRESH MATERIALIZED VIEW ${sqlName(schema, view)};`,
          };
      }
    },
  },
];
