import type { ComponentChildren } from 'preact';
import type { FindingData, ReferenceData, RelationData, RelationId } from '../data.ts';
import type { Book } from './book.ts';
import { Chip } from './map/controls.tsx';
import { relationHref } from './route.ts';

/* What several pages are made of. Text becomes text nodes: no name is ever read as HTML. */

export function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part">
      <h3 tabIndex={-1}>
        {title}
        {count === undefined ? '' : ` (${count})`}
      </h3>
      {children}
    </section>
  );
}

/** A table that can be scrolled by keyboard where it is wider than its place. */
export function Grid({
  label,
  head,
  children,
}: {
  readonly label: string;
  readonly head: readonly string[];
  readonly children: ComponentChildren;
}) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function RelationLink({
  book,
  id,
  column = null,
  short = null,
}: {
  readonly book: Book;
  readonly id: RelationId;
  readonly column?: string | null;
  /** The schema that need not be named. */
  readonly short?: string | null;
}) {
  const relation = book.data.relations[id];
  if (relation === undefined) return <span>?</span>;
  const { schema, name } = relation;
  return (
    <a href={relationHref(schema, name, column)}>
      {schema === short ? name : `${schema}.${name}`}
      {column === null ? '' : `.${column}`}
    </a>
  );
}

export function SchemaName({ book, name }: { readonly book: Book; readonly name: string }) {
  return (
    <span class="schema-name">
      <Chip colour={book.colourOf(name)} />
      {name}
    </span>
  );
}

export function Badge({ kind, children }: { readonly kind?: string; readonly children: ComponentChildren }) {
  return <span class={`badge ${kind ?? ''}`}>{children}</span>;
}

export function Code({ text }: { readonly text: string }) {
  return text.includes('\n') || text.length > 90 ? <pre tabIndex={0}>{text}</pre> : <code>{text}</code>;
}

export function FindingList({
  book,
  findings,
  named,
}: {
  readonly book: Book;
  readonly findings: readonly FindingData[];
  /** Whether each names its table. */
  readonly named: boolean;
}) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.object} ${finding.message}`}>
          <Badge kind={finding.level}>{finding.level}</Badge> <b>{finding.message}</b>
          <span class="quiet"> {finding.rule}</span>
          {named && finding.relation !== undefined && (
            <>
              {' '}
              <RelationLink book={book} id={finding.relation} />
            </>
          )}
          {finding.detail !== undefined && <p class="quiet">{finding.detail}</p>}
          <Code text={finding.remedy} />
        </li>
      ))}
    </ul>
  );
}

/** `customer_id → public.customers.id`. */
export function referenceText({ columns, toColumns }: ReferenceData, from: RelationData): string {
  return `(${columns.map((at) => from.columns[at]?.name ?? '?').join(', ')}) → (${toColumns.join(', ')})`;
}

/** What happens to the rows, where it is not the usual. */
export function actionsText({ onDelete, onUpdate }: ReferenceData): string {
  return [
    ...(onDelete === undefined ? [] : [`on delete ${onDelete}`]),
    ...(onUpdate === undefined ? [] : [`on update ${onUpdate}`]),
  ].join(', ');
}
