import { useEffect, useMemo, useRef } from 'preact/hooks';
import { groupBy } from '../../group-by.ts';
import type { ColumnData, RelationData, RelationId } from '../data.ts';
import { timeText, type Book } from './book.ts';
import { Details } from './changes.tsx';
import { Badge, RelationLink, Section } from './parts.tsx';
import type { ChangeData } from './past.ts';
import { href, relationHref } from './route.ts';

/** The columns of a table or view. @param column the one that the address names. */
export function ColumnList({
  book,
  id,
  relation,
  column,
}: {
  readonly book: Book;
  readonly id: RelationId;
  readonly relation: RelationData;
  readonly column: string | null;
}) {
  const named = useRef<HTMLLIElement>(null);
  useEffect(() => {
    named.current?.scrollIntoView({ block: 'center' });
    named.current?.querySelector('a')?.focus();
  }, [relation, column]);
  const changes = useMemo(() => columnChanges(book, id), [book, id]);
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
            {each.comment !== undefined && <p dir="auto">{each.comment}</p>}
            {changes.get(each.name)?.map((one) => (
              <ColumnChange key={one.at} book={book} {...one} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Changed {
  /** Place of the snapshot with which it came. */
  readonly at: number;
  readonly change: ChangeData;
}

/** What became of each column after it came, newest first. */
function columnChanges({ runs }: Book, id: RelationId): ReadonlyMap<string, readonly Changed[]> {
  const all = runs.flatMap(({ changes }, at) =>
    (changes ?? []).flatMap((change): readonly Changed[] =>
      change.relation === id && change.column !== undefined && change.change !== 'added'
        ? [{ at, change }]
        : [],
    ),
  );
  return groupBy(all.reverse(), ({ change }) => change.column ?? '');
}

function ColumnChange({ book, at, change }: Changed & { readonly book: Book }) {
  return (
    <div class="quiet">
      {change.change} <RunLink book={book} at={at} />
      <Details change={change} />
    </div>
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
      {column.came !== undefined && (
        <span class="quiet">
          {' '}
          since <RunLink book={book} at={column.came} />
        </span>
      )}
    </>
  );
}

/** What a run changed, named by its time. @param at its place. */
function RunLink({ book, at }: { readonly book: Book; readonly at: number }) {
  const [before, run] = [book.runs[at - 1], book.runs[at]];
  if (before === undefined || run === undefined) return null;
  return <a href={href({ view: 'history', from: before.id, to: run.id })}>{timeText(run.at)}</a>;
}
