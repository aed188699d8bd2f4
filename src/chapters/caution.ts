import { foretell } from '../safety/index.ts';
import type { MigrationPlan } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import { counted } from '../text.ts';
import type { Setting } from './setting.ts';

/**
 * Says, before anything runs, what pending files will do to tables that are full and in use. Nothing depends on it:
 * where it is not known, that is said, and the run goes on.
 */
export async function tellDangers(
  { database, log, unstored }: Pick<Setting, 'database' | 'log' | 'unstored'>,
  { pending }: MigrationPlan,
): Promise<Pick<Story, 'statements'>> {
  if (unstored !== null) return {};
  const { statements, unseen, failed } = await foretell(database, pending);
  if (failed !== null) log.line(`What pending statements do to tables in use is not known: ${failed}`);
  for (const { file, line, hazards } of statements)
    for (const { level, rule, message } of hazards)
      if (level !== 'info') log[level](message, { file, line, title: rule });
  const told = statements.filter(({ hazards }) => hazards.some(({ level }) => level !== 'info'));
  if (told.length > 0)
    log.line(
      'This is known from the documentation of PostgreSQL and the sizes of the tables, and was not measured.' +
        (unseen === 0
          ? ''
          : ` ${counted(unseen, 'statement runs', 'statements run')} code that was not looked into.`),
    );
  return { statements };
}
