import {
  acceptHazards,
  expiredText,
  howToAccept,
  readSuppressions,
  suppressionsPath,
  type Suppression,
} from '../snapshot/index.ts';
import type { Failure } from '../error.ts';
import { counted } from '../text.ts';
import type { PlanSetting } from './setting.ts';
import type { StatementReport } from './statements.ts';

/* What of the hazards of statements the repository accepts, and what is left for `lint: fail`. */

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
export async function hazardsIn(
  { inputs, workspace, note }: PlanSetting,
  statements: readonly StatementReport[],
  extent: 'whole' | 'partial' | 'none',
): Promise<readonly StatementReport[]> {
  if (inputs.lint === 'off') return statements.map((statement) => ({ ...statement, hazards: [] }));
  const today = new Date().toISOString().slice(0, 10);
  const found = acceptHazards(statements, await readSuppressions(workspace), today);
  // Where not all files were rehearsed, a suppression may be needed further on.
  const unused = extent === 'whole' ? unusedIn(found.valid, found.used) : [];
  for (const message of [...found.expired.map(expiredText), ...unused]) note('notice', message);
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
    remedy: `${safer}Or ${howToAccept(file, hazard)}`,
  };
}
