import { useEffect, useRef, useState } from 'preact/hooks';
import type { RelationData, RelationId } from '../data.ts';
import { bytesText, rowsText, type Book } from './book.ts';
import { ColumnList } from './columns.tsx';
import { TableGrowth } from './growth.tsx';
import { Lists } from './relation-lists.tsx';
import { RelationAccess } from './relation-access.tsx';
import { ObjectHistory } from './object-history.tsx';
import {
  actionsText,
  Badge,
  FindingList,
  referenceText,
  RelationLink,
  SchemaName,
  Section,
} from './parts.tsx';
import { href } from './route.ts';

/** Everything about one table or view. */
export function RelationPage({
  book,
  id,
  column,
  steps,
}: {
  readonly book: Book;
  readonly id: RelationId;
  readonly column: string | null;
  readonly steps: number;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const relation = book.data.relations[id] as RelationData;
  useEffect(() => {
    // Whoever follows a link by keyboard reads on here.
    if (column === null) heading.current?.focus({ preventScroll: true });
    // A column that the address names was scrolled to by the list of columns.
    if (column === null) heading.current?.closest('.panel')?.scrollTo(0, 0);
  }, [id]);
  const findings = book.findingsOf.get(id) ?? [];
  return (
    <article aria-labelledby="relation-name">
      <header>
        <p>
          <a href={href({ view: 'schema', schema: relation.schema })}>
            <SchemaName book={book} name={relation.schema} />
          </a>{' '}
          <span class="quiet">
            {relation.kind === 'elsewhere' ? 'table of another schema' : relation.kind}
          </span>
        </p>
        <h2 id="relation-name" tabIndex={-1} ref={heading}>
          {relation.name}
        </h2>
        {relation.comment !== undefined && (
          <p class="comment" dir="auto">
            {relation.comment}
          </p>
        )}
        <Facts book={book} relation={relation} />
        <Steps relation={relation} steps={steps} />
      </header>
      <Jumps id={id} />
      {findings.length > 0 && (
        <Section title="Findings" count={findings.length}>
          <FindingList book={book} findings={findings} named={false} />
        </Section>
      )}
      <ColumnList book={book} id={id} relation={relation} column={column} />
      <References book={book} id={id} relation={relation} />
      <Reading book={book} title="Reads" ids={relation.reads ?? []} />
      <Reading book={book} title="Read by" ids={book.readBy[id] ?? []} />
      <Lists book={book} relation={relation} />
      <RelationAccess book={book} relation={relation} />
      <TableGrowth book={book} relation={relation} />
      <ObjectHistory book={book} id={id} relation={relation} />
    </article>
  );
}

/** Ways to the sections of the page, of which some are long. */
function Jumps({ id }: { readonly id: RelationId }) {
  const nav = useRef<HTMLElement>(null);
  const [titles, setTitles] = useState<readonly HTMLElement[]>([]);
  useEffect(() => {
    const article = nav.current?.closest('article');
    setTitles([...(article?.querySelectorAll<HTMLElement>('.part > h3') ?? [])]);
  }, [id]);
  return (
    <nav class="jumps no-print" aria-label="Sections" ref={nav}>
      {titles.map((title) => (
        <button
          key={title.textContent}
          type="button"
          onClick={() => {
            title.scrollIntoView();
            title.focus({ preventScroll: true });
          }}
        >
          {title.textContent}
        </button>
      ))}
    </nav>
  );
}

function Facts({ book, relation }: { readonly book: Book; readonly relation: RelationData }) {
  const rounded = book.data.statistics === 'rounded';
  const facts: readonly (readonly [string, string])[] = [
    ...(relation.rows === undefined ? [] : [['Rows', rowsText(relation, rounded)] as const]),
    ...(relation.bytes === undefined ? [] : [['Size', bytesText(relation.bytes, rounded)] as const]),
    ...(relation.owner === undefined ? [] : [['Owner', relation.owner] as const]),
    ...(relation.kind.endsWith('table') ? [['Row security', relation.rowSecurity ?? 'off'] as const] : []),
    ...(relation.partitionedBy === undefined ? [] : [['Partitioned by', relation.partitionedBy] as const]),
    ...(relation.partitions === undefined ? [] : [['Partitions', String(relation.partitions)] as const]),
    ...(relation.options === undefined ? [] : [['Options', relation.options.join(', ')] as const]),
    ...(relation.partitionDifferences === undefined
      ? []
      : [['Partitions differ', relation.partitionDifferences.join('; ')] as const]),
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {relation.junction === true && <Badge>many-to-many</Badge>}
        {relation.unlogged === true && <Badge kind="warning">unlogged</Badge>}
      </p>
    </>
  );
}

/** The table with its neighbours, as a map of its own. */
function Steps({
  relation: { schema, name },
  steps,
}: {
  readonly relation: RelationData;
  readonly steps: number;
}) {
  return (
    <p class="steps">
      Neighbours on the map:{' '}
      {[1, 2, 3].map((each) => (
        <a
          key={each}
          href={href({ view: 'relation', schema, name, column: null, steps: each })}
          aria-current={steps === each ? 'true' : undefined}
        >
          {each} {each === 1 ? 'step' : 'steps'}
        </a>
      ))}
    </p>
  );
}

function References({
  book,
  id,
  relation,
}: {
  readonly book: Book;
  readonly id: RelationId;
  readonly relation: RelationData;
}) {
  const incoming = book.incoming[id] ?? [];
  return (
    <>
      {relation.references.length > 0 && (
        <Section title="References" count={relation.references.length}>
          <ul class="plain">
            {relation.references.map((reference) => (
              <li key={reference.name}>
                <RelationLink book={book} id={reference.to} />{' '}
                <code>{referenceText(reference, relation)}</code>{' '}
                <span class="quiet">{actionsText(reference)}</span>{' '}
                {reference.notValidated === true && <Badge kind="warning">not validated</Badge>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {incoming.length > 0 && (
        <Section title="Referenced by" count={incoming.length}>
          <ul class="plain">
            {incoming.map(([from, at]) => {
              const source = book.data.relations[from];
              const reference = source?.references[at];
              return source === undefined || reference === undefined ? null : (
                <li key={`${from} ${at}`}>
                  <RelationLink book={book} id={from} /> <code>{referenceText(reference, source)}</code>{' '}
                  <span class="quiet">{actionsText(reference)}</span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What a view selects from, and the views that select from it. */
function Reading({
  book,
  title,
  ids,
}: {
  readonly book: Book;
  readonly title: string;
  readonly ids: readonly RelationId[];
}) {
  if (ids.length === 0) return null;
  return (
    <Section title={title} count={ids.length}>
      <ul class="plain">
        {ids.map((id) => (
          <li key={id}>
            <RelationLink book={book} id={id} /> <span class="quiet">{book.data.relations[id]?.kind}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
