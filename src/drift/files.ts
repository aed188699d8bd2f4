import type { OfferedFile } from './drift-sql.ts';
import { settings } from './proof.ts';
import type { Step } from './draft.ts';

/** Steps as files: one transaction each, or one statement that cannot be in any. */
export function filesOf(steps: readonly Step[], heading: string): readonly OfferedFile[] {
  const parts: { steps: Step[]; transactional: boolean }[] = [];
  let isOpen = false;
  for (const step of steps) {
    if (!step.isTransactional || !isOpen) parts.push({ steps: [], transactional: step.isTransactional });
    parts.at(-1)?.steps.push(step);
    isOpen = step.isTransactional && !step.endsTransaction;
  }
  return parts.map(({ steps: some, transactional }, index) => ({
    sql: [
      heading +
        (parts.length > 1
          ? `-- File ${index + 1} of ${parts.length}: each runs after the one before.\n`
          : ''),
      ...(transactional ? settings : []).map((one) => `${one};\n`),
      ...some.map(({ sql }) => `${sql};\n`),
    ].join('\n'),
    transactional,
  }));
}
