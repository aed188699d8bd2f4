import { counted } from '../text.ts';
import type { Loss, OfferedObject } from './drift-sql.ts';

/** So many objects or losses are listed by name in a file. */
const most = 50;

/** Names may hold anything, even the end of a line. */
const line = (text: string): string => `-- ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`;

const listed = <One>(all: readonly One[], describe: (one: One) => string): string =>
  all
    .slice(0, most)
    .map((one) => line(`  ${describe(one)}`))
    .join('') + (all.length > most ? line(`  and ${all.length - most} more`) : '');

/** Comments that say what a file does, where it comes from, and what it may lose. */
export function headingOf(
  direction: 'adopt' | 'undo',
  {
    objects,
    losses,
    snapshotId,
  }: {
    readonly objects: readonly OfferedObject[];
    readonly losses: readonly Loss[];
    readonly snapshotId: string | null;
  },
): (number: number, all: number) => string {
  const source = snapshotId === null ? 'the live database' : `snapshot ${snapshotId} of the live database`;
  const what =
    direction === 'adopt'
      ? `Adopts ${counted(objects.length, 'change')} that no migration makes, as of ${source}.`
      : `Takes back ${counted(objects.length, 'change')} that no migration makes, as of ${source}.`;
  const proof =
    direction === 'adopt'
      ? 'Run on an empty database after the migrations, it built what is live.'
      : 'Run on an empty copy of what is live, it left what the migrations build.';
  const shown = losses.map(({ statement, what: loss, rows }) => {
    const [first = ''] = statement.split('\n');
    return `${first}: ${loss}${rows === null ? '' : ` (${counted(rows, 'row')})`}`;
  });
  return (number, all) =>
    line(what) +
    line(proof) +
    (all > 1 ? line(`File ${number} of ${all}: each runs after the one before.`) : '') +
    listed(objects, ({ kind, identity, change }) => `${kind} ${identity} (${change})`) +
    (shown.length === 0 ? '' : line('What it may lose:') + listed(shown, (one) => one)) +
    '\n';
}
