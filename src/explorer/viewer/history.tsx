import { useState } from 'preact/hooks';
import { timeText, type Book } from './book.ts';
import { Changes, Count } from './changes.tsx';
import { Compare } from './comparison.tsx';
import { Growth } from './growth.tsx';
import { Section } from './parts.tsx';
import type { ChangeData, Run } from './past.ts';
import { Timeline } from './timeline.tsx';

/** So many are drawn at first. */
const mostShown = 100;

/** What each run changed, newest first. @param from,to two snapshots to be compared, by their ids. */
export function HistoryPage({
  book,
  from,
  to,
}: {
  readonly book: Book;
  readonly from: number | null;
  readonly to: number | null;
}) {
  const { note, detailed } = book.data.history;
  const { runs } = book;
  const [most, setMost] = useState(mostShown);
  const before = detailed === undefined ? undefined : runs[detailed];
  return (
    <div class="page">
      <h2>History</h2>
      {note !== undefined && <p>{note}</p>}
      <Timeline runs={runs} />
      {runs.length > 1 && <Compare book={book} from={from} to={to} />}
      <Growth book={book} />
      {runs.length > 0 && (
        <Section title="Snapshots with which the schema changed" count={runs.length}>
          {before !== undefined && (
            <p class="quiet">
              Before {timeText(before.at)} it is kept what changed, not from what to what: that would take
              most of this file. <code>catalog.diff()</code> tells it.
            </p>
          )}
          <ol class="plain timeline">
            {runs
              .slice(-most)
              .map((run) => <RunItem key={run.id} book={book} run={run} />)
              .reverse()}
          </ol>
          {runs.length > most && (
            <button type="button" class="button" onClick={() => setMost(runs.length)}>
              Show all {runs.length}
            </button>
          )}
        </Section>
      )}
    </div>
  );
}

function RunItem({ book, run }: { readonly book: Book; readonly run: Run }) {
  const { label, commit, migrations, changes, tables, functions, policies } = run;
  return (
    <li>
      <p>
        <b>{timeText(run.at)}</b> {label} {commit !== null && <code>{commit.slice(0, 7)}</code>}{' '}
        <span class="quiet">
          {tables ?? '–'} tables, {functions ?? '–'} functions, {policies ?? '–'} policies
        </span>
      </p>
      {migrations.length > 0 && <p class="quiet">Migrations: {migrations.join(', ')}</p>}
      {changes === null ? <p class="quiet">The first snapshot.</p> : <Folded book={book} changes={changes} />}
    </li>
  );
}

/** What is long opens when it is asked for, and is drawn then. */
function Folded({ book, changes }: { readonly book: Book; readonly changes: readonly ChangeData[] }) {
  const [isOpen, setOpen] = useState(changes.length <= 12);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Count changes={changes} />
      </summary>
      {isOpen && <Changes book={book} changes={changes} />}
    </details>
  );
}
