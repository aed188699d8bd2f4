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
  const { runs } = book;
  const [first] = runs;
  if (first === undefined) return null;
  const came = relation.came === undefined ? undefined : runs[relation.came];
  const touched = runs.flatMap((run, at) => {
    const own = (run.changes ?? []).filter((change) => change.relation === id);
    return own.length === 0 ? [] : [{ run, before: runs[at - 1] ?? run, own }];
  });
  return (
    <Section title="History">
      <p>
        {came === undefined
          ? `It was there at the first snapshot, ${timeText(first.at)}.`
          : `It came with the snapshot of ${timeText(came.at)}.`}
      </p>
      <ol class="plain timeline">
        {touched.reverse().map(({ run, before, own }) => (
          <li key={run.id}>
            <p>
              <a href={href({ view: 'history', from: before.id, to: run.id })}>{timeText(run.at)}</a>{' '}
              <span class="quiet">{run.label ?? ''}</span>
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
