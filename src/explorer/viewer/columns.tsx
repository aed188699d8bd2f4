import { useEffect, useRef } from 'preact/hooks';
import type { ColumnData, RelationData } from '../data.ts';
import { timeText, type Book } from './book.ts';
import { Badge, RelationLink, Section } from './parts.tsx';
import { relationHref } from './route.ts';

/** The columns of a table or view. @param column the one that the address names. */
export function ColumnList({
  book,
  relation,
  column,
}: {
  readonly book: Book;
  readonly relation: RelationData;
  readonly column: string | null;
}) {
  const named = useRef<HTMLLIElement>(null);
  useEffect(() => {
    named.current?.scrollIntoView({ block: 'center' });
    named.current?.querySelector('a')?.focus();
  }, [relation, column]);
  if (relation.columns.length === 0) return null;
  return (
    <Section title="Columns" count={relation.columns.length}>
      <ul class="columns">
        {relation.columns.map((each, at) => (
          <li
            key={each.name}
            class={each.name === column ? 'named' : ''}
            ref={each.name === column ? named : null}
          >
            <p>
              <a class="column-name" href={relationHref(relation.schema, relation.name, each.name)}>
                {each.name}
              </a>{' '}
              <code>{each.type}</code> {each.notNull === true && <span class="quiet">not null</span>}
              <Marks book={book} relation={relation} column={each} at={at} />
            </p>
            {each.default !== undefined && (
              <p class="quiet">
                {each.made?.startsWith('generated') === true ? each.made : 'default'}{' '}
                <code>{each.default}</code>
              </p>
            )}
            {each.comment !== undefined && <p>{each.comment}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Marks({
  book,
  relation,
  column,
  at,
}: {
  readonly book: Book;
  readonly relation: RelationData;
  readonly column: ColumnData;
  readonly at: number;
}) {
  const references = relation.references.filter(({ columns }) => columns.includes(at));
  const since = column.came === undefined ? undefined : book.data.history.snapshots[column.came];
  return (
    <>
      {relation.key.includes(at) && <Badge kind="key">primary key</Badge>}
      {column.made?.startsWith('identity') === true && <Badge>{column.made}</Badge>}
      {(column.options ?? []).map((option) => (
        <Badge key={option}>{option}</Badge>
      ))}
      {references.map((reference) => (
        <span key={reference.name} class="reference">
          →{' '}
          <RelationLink
            book={book}
            id={reference.to}
            column={reference.toColumns[reference.columns.indexOf(at)] ?? null}
            short={relation.schema}
          />
          {reference.columns.length > 1 && <span class="quiet"> composite</span>}
        </span>
      ))}
      {since !== undefined && <span class="quiet"> since {timeText(since.at)}</span>}
    </>
  );
}
