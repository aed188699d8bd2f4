import type { Failure } from '../error.ts';
import type { Inputs } from '../inputs.ts';
import type { Inspection } from '../migrations/index.ts';
import { identifier } from '../quoting.ts';
import type { Story } from '../report/index.ts';
import { refusalOfUnstored, type Unstored } from './unstored.ts';
import {
  changeFailure,
  driftFailure,
  isAlarming,
  suppressionsPath,
  type Change,
  type Review,
} from '../snapshot/index.ts';

/** What to do about findings that end a run. */
export const findingsRemedy =
  `Fix them in a migration, or accept each one with a reason in ${suppressionsPath} ` +
  '(see docs/findings.md of pg-feature-inventory). A run with lint: warn records all of them as known.';

/** The new findings that end a run with lint: fail. */
export function alarmingFindings({ lint }: Inputs, found: Pick<Review, 'list'> | null): Review['list'] {
  return lint === 'fail' ? (found?.list.filter(isAlarming) ?? []) : [];
}

const named = 5;

/** Findings in one line; of many the first ones. */
export function findingsText(findings: Review['list']): string {
  const texts = findings
    .slice(0, named)
    .map(({ level, message, rule }) => `${level} ${rule}: ${message.replace(/\.$/, '')}`);
  return [...texts, ...(findings.length > named ? [`and ${findings.length - named} more`] : [])].join('; ');
}

/**
 * What ends a run before it begins to write, because the server or the role accepts no writes.
 * @param name of the database, for people.
 */
export function refusalOfWrites(
  { standby, readOnly, user }: Pick<Inspection, 'standby' | 'readOnly' | 'user'>,
  inputs: Inputs,
  name: string,
  unstored: Unstored | null = null,
): Failure | null {
  if (unstored !== null) return refusalOfUnstored(unstored, inputs);
  const { mode } = inputs;
  const state = 'Nothing was run; the database is as it was.';
  if (standby) {
    const check =
      mode === 'check' ? ' A check writes a snapshot and rolls it back, which a standby refuses too.' : '';
    return {
      message: `${name} is a standby: it accepts no writes until it is promoted.${check}`,
      sqlstate: '25006',
      state,
      remedy:
        'Name the primary in the connection string; ' +
        'with target_session_attrs=read-write a standby is refused when the run connects.',
    };
  }
  if (!readOnly || mode === 'check') return null;
  return {
    message: `Transactions of role ${user} in ${name} are read-only: default_transaction_read_only is on.`,
    sqlstate: '25006',
    state,
    remedy:
      'Connect as the role that applies migrations, or switch it off for this one: ' +
      `ALTER ROLE ${identifier(user)} SET default_transaction_read_only = off; ` +
      'It may also be set on the database or in the connection string; and some hosts set it when a disk is full.',
  };
}

/** What ends a run with on-drift: fail before it applies anything. */
export function refusalBeforeMigrating(drift: readonly Change[], inputs: Inputs): Failure | null {
  return drift.length > 0 && inputs['on-drift'] === 'fail'
    ? driftFailure(drift, 'No migration was applied and nothing was committed.')
    : null;
}

/** What ends a run before anything is published, although every chapter went through. */
export function refusalBeforePublishing(
  { verification, snapshot, drift, isInventoryOnly }: Story,
  inputs: Inputs,
): Failure | null {
  const state =
    `${isInventoryOnly ? '' : 'The migrations are applied and '}` +
    `${inputs['inventory-path']} is written in the workspace; nothing was committed.`;
  if (verification?.verdict === 'fail') return verificationFailure(verification, state);
  if (inputs['on-drift'] === 'fail') {
    if (drift.length > 0) return driftFailure(drift, state);
    const changes = isInventoryOnly ? (snapshot?.changes ?? []) : [];
    if (changes.length > 0) return changeFailure(changes, state);
  }
  const alarms = alarmingFindings(inputs, snapshot?.findings ?? null);
  if (alarms.length === 0) return null;
  return { message: `There are new findings: ${findingsText(alarms)}.`, state, remedy: findingsRemedy };
}

function verificationFailure({ checks }: NonNullable<Story['verification']>, state: string): Failure {
  const failed = checks.filter(({ status }) => status === 'fail');
  const texts = failed.map(({ check, expected, found }) => `${check} (expected ${expected}, found ${found})`);
  return {
    message: `Verification failed: ${texts.join('; ')}`,
    location: failed.find(({ location }) => location !== undefined)?.location,
    state,
    remedy:
      'Each failed check shows what was expected and what was found. ' +
      'Fix the database with a migration, or fix the check, and run again.',
  };
}
