import type { Failure } from '../error.ts';
import type { MigrationPlan } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import { gravityOf, type Foretelling } from '../safety/index.ts';
import { acceptHazards, expiredText, howToAccept, suppressionsPath } from '../snapshot/index.ts';
import { counted } from '../text.ts';
import type { Setting } from './setting.ts';

type Told = NonNullable<Story['statements']>;
type Hazard = Told[number]['hazards'][number];

/** What is told of pending files before any of them runs, and what of it `lint: fail` does not let pass. */
interface Caution extends Pick<Story, 'statements'> {
  /** The worst first; empty unless lint is `fail`. */
  readonly alarming: readonly { readonly file: string; readonly line: number; readonly hazard: Hazard }[];
  /** Why with `lint: fail` nothing is known of them; null = it is known, or not asked for. */
  readonly unknown: string | null;
}

const nothing: Caution = { alarming: [], unknown: null };

/** Hazards of a run, and of one statement, that get a line of their own in the log; the report has them all. */
const mostLines = 100;
const mostOfOne = 10;

/**
 * Says, before anything runs, what pending files will do to tables that are full and in use, without what the
 * repository accepts. Where it is not known, that is said, and only `lint: fail` ends the run for it.
 */
export async function tellDangers(
  setting: Pick<Setting, 'database' | 'log' | 'unstored' | 'asked' | 'inputs' | 'note'>,
  { pending }: MigrationPlan,
): Promise<Caution> {
  const { database, log, unstored, note, inputs, asked } = setting;
  if (unstored !== null || asked.checks === null) return nothing;
  // Of what comes with the action nothing is told; the rules are a tenth of all code.
  if (pending.every(({ kind }) => kind === 'bundled')) return { ...nothing, statements: [] };
  const { foretell } = await import('../safety/index.ts');
  const foretold = await foretell(database, pending);
  const { accepted, today } = asked.checks;
  const { statements, expired, used } = acceptHazards(foretold.statements, accepted, today);
  // Of the others the schema's findings are told of, or nothing that is pending.
  for (const one of expired) if (used.has(one)) note('notice', expiredText(one));
  tell(log, statements);
  for (const line of restText(foretold, statements)) log.line(line);
  if (foretold.failed !== null) note('notice', unknownText(foretold.failed));
  return inputs.lint === 'fail'
    ? { statements, alarming: graveIn(statements), unknown: foretold.failed }
    : { ...nothing, statements };
}

const unknownText = (why: string): string =>
  `What pending statements do to tables in use is not known: ${why}`;

/** Each hazard of level error or warning, the worst first. */
const graveIn = (statements: Told): Caution['alarming'] =>
  statements
    .flatMap(({ file, line, hazards }) => hazards.map((hazard) => ({ file, line, hazard })))
    .filter(({ hazard }) => hazard.level !== 'info')
    .sort((a, b) => gravityOf(a.hazard) - gravityOf(b.hazard));

function tell(log: Setting['log'], statements: Told): void {
  const grave = graveIn(statements);
  const told = new Map<string, number>();
  const shown = grave.filter(({ file, line }) => {
    const count = (told.get(`${file}:${line}`) ?? 0) + 1;
    told.set(`${file}:${line}`, count);
    return count <= mostOfOne;
  });
  for (const { file, line, hazard } of shown.slice(0, mostLines))
    log[hazard.level === 'error' ? 'error' : 'warning'](hazard.message, { file, line, title: hazard.rule });
  const more = grave.length - Math.min(shown.length, mostLines);
  if (more > 0) log.line(`${counted(more, 'more hazard is', 'more hazards are')} in the JSON report.`);
  const accepted = statements.flatMap((one) => one.accepted.map((hazard) => ({ ...hazard, of: one })));
  if (accepted.length === 0) return;
  log.line(`${counted(accepted.length, 'hazard is', 'hazards are')} accepted in ${suppressionsPath}:`);
  for (const { of, rule, message, reason } of accepted.slice(0, mostLines))
    log.line(`  ${of.file}:${of.line}: ${message} (${rule}): ${reason}`);
  if (accepted.length > mostLines)
    log.line(`  ${accepted.length - mostLines} more of them are in the JSON report.`);
}

/** What the verdicts stand on, and what they leave out. */
function restText({ unseen, skipped }: Foretelling, statements: Told): readonly string[] {
  const isTold = statements.some(({ hazards }) => hazards.some(({ level }) => level !== 'info'));
  return [
    ...(isTold
      ? [
          'This is known from the documentation of PostgreSQL, the catalog and the rows of the tables, ' +
            'and was not measured.',
        ]
      : []),
    ...(unseen === 0
      ? []
      : [
          `${counted(unseen, 'pending statement runs', 'pending statements run')} code that was not looked into.`,
        ]),
    ...(skipped === 0
      ? []
      : [
          `${counted(skipped, 'pending statement was', 'pending statements were')} not looked at: there are too many.`,
        ]),
  ];
}

/** What `lint: fail` does not let pass, in one line: of many the first ones. Null = there is nothing. */
export function dangersText({ alarming, unknown }: Caution): string | null {
  if (alarming.length === 0) return unknown === null ? null : unknownText(unknown);
  const places = alarming
    .slice(0, named)
    .map(({ file, line, hazard: { rule } }) => `${rule} (${file}:${line})`);
  const more = alarming.length > named ? [`and ${alarming.length - named} more`] : [];
  const count = counted(alarming.length, 'hazard of pending files is', 'hazards of pending files are');
  return `${count} not accepted, and lint is fail: ${[...places, ...more].join(', ')}`;
}
const named = 5;

/** What ends a run with `lint: fail` before the first pending file runs: all of them stay pending. */
export function refusalOfDangers(caution: Caution): Failure | null {
  const text = dangersText(caution);
  if (text === null) return null;
  const [first] = caution.alarming;
  const otherwise = 'A run with lint: warn tells the same and applies them.';
  return {
    message: `${text}.`,
    ...(first === undefined ? {} : { location: { file: first.file, line: first.line, column: 1 } }),
    state: 'Nothing was run: all pending files are still pending, and the database is as it was.',
    remedy:
      first === undefined
        ? `Run again. ${otherwise}`
        : 'A run with mode: plan shows how it is done more safely, where there is a way. ' +
          `Or ${howToAccept(first.file, first.hazard)}\n${otherwise}`,
  };
}

/** What to do about hazards that end a check. */
export const dangersRemedy =
  'Hazards: a run with mode: plan shows how they are avoided; or accept each one with a reason in ' +
  `${suppressionsPath} (see docs/migration-safety.md of pg-feature-inventory).`;
