import type { RelationData, RelationId } from '../data.ts';
import { timeText, type Book } from './book.ts';
import { ChangeLine } from './changes.tsx';
import { Section } from './parts.tsx';
import { href } from './route.ts';

/** When a table came, and what became of it. */
export function ObjectHistory({
  book,
  id,
  relation,
}: {
  readonly book: Book;
  readonly id: RelationId;
  readonly relation: RelationData;
}) {
  const { snapshots } = book.data.history;
  const [first] = snapshots;
  if (first === undefined) return null;
  const came = relation.came === undefined ? undefined : snapshots[relation.came];
  const touched = snapshots.flatMap((snapshot, at) => {
    const own = (snapshot.changes ?? []).filter((change) => change.relation === id);
    return own.length === 0 ? [] : [{ snapshot, at, own }];
  });
  return (
    <Section title="History">
      <p>
        {came === undefined
          ? `It was there at the first snapshot, ${timeText(first.at)}.`
          : `It came with the snapshot of ${timeText(came.at)}.`}
      </p>
      <ol class="plain timeline">
        {touched.reverse().map(({ snapshot, at, own }) => (
          <li key={snapshot.id}>
            <p>
              <a href={href({ view: 'history', from: at - 1, to: at })}>{timeText(snapshot.at)}</a>{' '}
              <span class="quiet">{snapshot.label ?? ''}</span>
            </p>
            <ul class="plain">
              {own.map((change) => (
                <ChangeLine
                  key={`${change.kind} ${change.identity}`}
                  book={book}
                  change={change}
                  linked={false}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
