import {
  covering,
  readSuppressions,
  suppressionsPath,
  validOn,
  type Suppression,
} from '../snapshot/index.ts';
import { rules } from '../safety/index.ts';
import type { Failure } from '../error.ts';
import { counted } from '../text.ts';
import type { PlanSetting } from './setting.ts';
import type { StatementReport } from './statements.ts';

/* What of the hazards of statements the repository accepts, and what is left for `lint: fail`. */

type Hazard = StatementReport['hazards'][number];

interface Accepted {
  readonly statements: readonly StatementReport[];
  /** For people: suppressions that expired, or that nothing in the pull request needs. */
  readonly notices: readonly string[];
}

/**
 * Sets aside the hazards that the repository accepts: by their file, `file:migrations/7.sql`, or by all that they are
 * about.
 * @param isWhole whether all files were rehearsed: otherwise a suppression may be needed further on.
 * @param today `YYYY-MM-DD` in UTC.
 */
function acceptHazards(
  statements: readonly StatementReport[],
  accepted: readonly Suppression[],
  { isWhole, today }: { readonly isWhole: boolean; readonly today: string },
): Accepted {
  const own = accepted.filter(({ rule }) => rules.some(({ id }) => id === rule));
  const valid = validOn(own, today);
  const coveringOne = covering(valid);
  const used = new Set<Suppression>();
  const found = (file: string, { rule, objects }: Hazard): Suppression | null => {
    const byFile = coveringOne(rule, `file:${file}`);
    const all = byFile === undefined ? objects.map((object) => coveringOne(rule, object)) : [byFile];
    const [first] = all;
    if (first === undefined || all.includes(undefined)) return null;
    for (const one of all) if (one !== undefined) used.add(one);
    return first;
  };
  const told = statements.map((statement) => {
    const judged = statement.hazards.map((hazard) => ({ hazard, by: found(statement.file, hazard) }));
    return {
      ...statement,
      hazards: judged.flatMap(({ hazard, by }) => (by === null ? [hazard] : [])),
      accepted: judged.flatMap(({ hazard: { rule, level, message, objects }, by }) =>
        by === null ? [] : [{ rule, level, message, objects, reason: by.reason }],
      ),
    };
  });
  return { statements: told, notices: [...expiredIn(own, valid), ...(isWhole ? unusedIn(valid, used) : [])] };
}

const expiredIn = (own: readonly Suppression[], valid: readonly Suppression[]): readonly string[] =>
  own
    .filter((one) => !valid.includes(one))
    .map(
      ({ line, rule, object, until }) =>
        `${suppressionsPath}:${line}: ${rule} ${object} was accepted until ${until} and counts again.`,
    );

/** One with `*` is a standing rule, which not every pull request has a use for. */
const unusedIn = (valid: readonly Suppression[], used: ReadonlySet<Suppression>): readonly string[] =>
  valid
    .filter((one) => !used.has(one) && !one.object.includes('*'))
    .map(
      ({ line, rule, object }) =>
        `${suppressionsPath}:${line}: ${rule} ${object} is found in no statement of this pull request; ` +
        'when its migration is merged, the line can be deleted.',
    );

/** The statements with the hazards that count; with `lint: off` none does. */
export function hazardsIn(
  { inputs, workspace, note }: PlanSetting,
  statements: readonly StatementReport[],
  extent: 'whole' | 'partial' | 'none',
): readonly StatementReport[] {
  if (inputs.lint === 'off') return statements.map((statement) => ({ ...statement, hazards: [] }));
  const found = acceptHazards(statements, readSuppressions(workspace), {
    isWhole: extent === 'whole',
    today: new Date().toISOString().slice(0, 10),
  });
  for (const message of found.notices) note('notice', message);
  return found.statements;
}

/**
 * What `lint: fail` fails on.
 * @param files those of the pull request; a file of the base branch is not its doing.
 */
export function failureOfHazards(
  statements: readonly StatementReport[],
  files: ReadonlySet<string>,
): Failure | null {
  const alarming = statements.flatMap(({ file, line, hazards }) =>
    files.has(file)
      ? hazards.filter(({ level }) => level !== 'info').map((hazard) => ({ file, line, hazard }))
      : [],
  );
  const [first] = alarming;
  if (first === undefined) return null;
  const { file, line, hazard } = first;
  const more =
    alarming.length === 1
      ? ''
      : ` ${counted(alarming.length - 1, 'more hazard is', 'more hazards are')} in the comment or the summary.`;
  const safer = hazard.safer === null ? '' : `${hazard.safer.summary}: the comment has the files. `;
  return {
    message: `${hazard.message} (${hazard.rule}).${more}`,
    location: { file, line, column: 1 },
    state: 'Nothing was written: mode is plan.',
    remedy:
      `${safer}Or accept it in ${suppressionsPath}, in a line of its own: ` +
      `${hazard.rule} ${hazard.objects.length === 1 ? hazard.objects[0] : `file:${file}`} # the reason`,
  };
}
