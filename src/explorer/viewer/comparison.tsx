import { timeText, type Book } from './book.ts';
import { between } from './compare.ts';
import { Changes, Count } from './changes.tsx';
import { Section } from './parts.tsx';
import type { Run } from './past.ts';
import { href } from './route.ts';

/** Any two snapshots, by their ids; null = none is chosen. */
export function Compare({
  book,
  from,
  to,
}: {
  readonly book: Book;
  readonly from: number | null;
  readonly to: number | null;
}) {
  const { runs } = book;
  const placeOf = (id: number | null): number => runs.findIndex((run) => run.id === id);
  const [start, end] = [placeOf(from), placeOf(to)];
  const isAsked = from !== null && to !== null;
  const [first, second] = isAsked ? [start, end] : [runs.length - 2, runs.length - 1];
  return (
    <Section title="Compare">
      <p class="choices">
        {lately(runs).map(({ words, at }) => (
          <a key={words} class="button" href={hrefOf(runs, at, runs.length - 1)}>
            {words}
          </a>
        ))}
      </p>
      <p class="choices">
        <Choice label="From" runs={runs} value={first} choose={(at) => go(runs, at, second)} />
        <Choice label="to" runs={runs} value={second} choose={(at) => go(runs, first, at)} />
        <a class="button" href={hrefOf(runs, first, second)}>
          Compare
        </a>
      </p>
      {isAsked && <Answer book={book} from={start} to={end} />}
    </Section>
  );
}

function Answer({ book, from, to }: { readonly book: Book; readonly from: number; readonly to: number }) {
  const { runs } = book;
  const [before, after] = [runs[from], runs[to]];
  if (before === undefined || after === undefined)
    return <p role="status">A snapshot of this link is not among those with which the schema changed.</p>;
  const changes = between(runs, from, to);
  return (
    <div role="status">
      <p>
        <b>
          {timeText(before.at)} to {timeText(after.at)}:
        </b>{' '}
        {changes.length === 0 ? 'Nothing differs.' : <Count changes={changes} />}
      </p>
      {changes.length > 0 && <Changes key={`${from} ${to}`} book={book} changes={changes} />}
    </div>
  );
}

function Choice({
  label,
  runs,
  value,
  choose,
}: {
  readonly label: string;
  readonly runs: readonly Run[];
  readonly value: number;
  readonly choose: (at: number) => void;
}) {
  return (
    <label>
      {label}{' '}
      <select value={String(value)} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {runs.map((run, at) => (
          <option key={run.id} value={String(at)}>
            {timeText(run.at)} {run.label ?? ''}
          </option>
        ))}
      </select>
    </label>
  );
}

function hrefOf(runs: readonly Run[], from: number, to: number): string {
  const idOf = (at: number): number | null => runs[Math.max(0, at)]?.id ?? null;
  return href({ view: 'history', from: idOf(Math.min(from, to)), to: idOf(Math.max(from, to)) });
}

function go(runs: readonly Run[], from: number, to: number): void {
  location.hash = hrefOf(runs, from, to);
}

const day = 24 * 60 * 60 * 1000;

/** The snapshots that were the newest some days ago; of a younger history the first one. */
function lately(runs: readonly Run[]): readonly { readonly words: string; readonly at: number }[] {
  const ago = (days: number): number =>
    Math.max(
      0,
      runs.findLastIndex(({ at }) => Date.parse(at) <= Date.now() - days * day),
    );
  return [
    { words: 'Last 7 days', at: ago(7) },
    { words: 'Last 30 days', at: ago(30) },
    { words: 'All', at: 0 },
  ];
}
