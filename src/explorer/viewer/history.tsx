import type { ChangeData, SnapshotData } from '../data.ts';
import { timeText, type Book } from './book.ts';
import { ChangeLine } from './changes.tsx';
import { between, severities } from './compare.ts';
import { Growth } from './growth.tsx';
import { Badge, Section } from './parts.tsx';
import { href } from './route.ts';
import { Timeline } from './timeline.tsx';

/** What each run changed, newest first. @param from,to two snapshots to be compared, by their places. */
export function HistoryPage({
  book,
  from,
  to,
}: {
  readonly book: Book;
  readonly from: number | null;
  readonly to: number | null;
}) {
  const { snapshots, growth, note } = book.data.history;
  return (
    <div class="page">
      <h2>History</h2>
      {note !== undefined && <p>{note}</p>}
      <Timeline snapshots={snapshots} />
      {snapshots.length > 1 && <Compare book={book} from={from} to={to} />}
      {growth.length > 1 && <Growth points={growth} />}
      {snapshots.length > 0 && (
        <Section title="Snapshots with which the schema changed" count={snapshots.length}>
          <ol class="plain timeline">
            {snapshots
              .map((snapshot, at) => <Run key={snapshot.id} book={book} snapshot={snapshot} at={at} />)
              .reverse()}
          </ol>
        </Section>
      )}
    </div>
  );
}

function Run({
  book,
  snapshot,
  at,
}: {
  readonly book: Book;
  readonly snapshot: SnapshotData;
  readonly at: number;
}) {
  const { label, commit, migrations, changes, tables, functions, policies } = snapshot;
  return (
    <li>
      <p>
        <b>{timeText(snapshot.at)}</b> {label} {commit !== null && <code>{commit.slice(0, 8)}</code>}{' '}
        <span class="quiet">
          {tables ?? '–'} tables, {functions ?? '–'} functions, {policies ?? '–'} policies
        </span>
      </p>
      {migrations.length > 0 && <p class="quiet">Migrations: {migrations.join(', ')}</p>}
      {changes === null ? (
        <p class="quiet">{at === 0 ? 'The first snapshot.' : 'Too long ago to be compared here.'}</p>
      ) : (
        <details open={changes.length <= 12}>
          <summary>
            {changes.length} {changes.length === 1 ? 'change' : 'changes'} <Severities changes={changes} />
          </summary>
          <Changes book={book} changes={changes} />
        </details>
      )}
    </li>
  );
}

function Severities({ changes }: { readonly changes: readonly ChangeData[] }) {
  return (
    <>
      {severities.map((severity) => {
        const count = changes.filter((change) => change.severity === severity).length;
        return count === 0 ? null : (
          <Badge key={severity} kind={severity}>
            {count} {severity}
          </Badge>
        );
      })}
    </>
  );
}

function Changes({ book, changes }: { readonly book: Book; readonly changes: readonly ChangeData[] }) {
  const rank = ({ severity }: ChangeData): number => severities.findIndex((each) => each === severity);
  return (
    <ul class="plain">
      {[...changes]
        .sort((a, b) => rank(a) - rank(b))
        .map((change) => (
          <ChangeLine
            key={`${change.kind} ${change.identity} ${change.change}`}
            book={book}
            change={change}
            linked
          />
        ))}
    </ul>
  );
}

function Compare({
  book,
  from,
  to,
}: {
  readonly book: Book;
  readonly from: number | null;
  readonly to: number | null;
}) {
  const { snapshots } = book.data.history;
  const [start, end] = [from ?? snapshots.length - 2, to ?? snapshots.length - 1];
  const go = (first: number, last: number): void => {
    location.hash = href({ view: 'history', from: Math.min(first, last), to: Math.max(first, last) });
  };
  const choice = (label: string, value: number, chosen: (at: number) => void) => (
    <label>
      {label}{' '}
      <select value={String(value)} onChange={(event) => chosen(Number(event.currentTarget.value))}>
        {snapshots.map((snapshot, at) => (
          <option key={snapshot.id} value={String(at)}>
            {timeText(snapshot.at)} {snapshot.label ?? ''}
          </option>
        ))}
      </select>
    </label>
  );
  const changes = from === null || to === null ? null : between(snapshots, from, to);
  return (
    <Section title="Compare">
      <p class="choices">
        {choice('From', start, (at) => go(at, end))} {choice('to', end, (at) => go(start, at))}{' '}
        <a class="button" href={href({ view: 'history', from: start, to: end })}>
          Compare
        </a>
      </p>
      {from !== null && to !== null && (
        <div aria-live="polite">
          {changes === null && <p>One of the snapshots between them is too long ago to be compared here.</p>}
          {changes?.length === 0 && <p>Nothing differs.</p>}
          {changes !== null && changes.length > 0 && (
            <>
              <p>
                {changes.length} {changes.length === 1 ? 'change' : 'changes'}{' '}
                <Severities changes={changes} />
              </p>
              <Changes book={book} changes={changes} />
            </>
          )}
        </div>
      )}
    </Section>
  );
}
