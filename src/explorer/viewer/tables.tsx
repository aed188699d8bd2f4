import { useMemo, useState } from 'preact/hooks';
import type { RelationData } from '../data.ts';
import { bytesText, rowsText, type Book } from './book.ts';
import { Badge, RelationLink, SchemaName } from './parts.tsx';
import { href } from './route.ts';

const orders = {
  name: 'Name',
  rows: 'Rows',
  size: 'Size',
  columns: 'Columns',
  references: 'Referenced by',
  findings: 'Findings',
} as const;

const directionOf = (key: string): 'ascending' | 'descending' =>
  key === 'name' ? 'ascending' : 'descending';

/** So many rows are drawn at first. */
const page = 400;

/** All tables and views as text, in the order that is asked for. */
export function TablesPage({ book, sort }: { readonly book: Book; readonly sort: string }) {
  const [filter, setFilter] = useState('');
  const [most, setMost] = useState(page);
  const { data } = book;
  const rounded = data.statistics === 'rounded';
  const list = useMemo(() => sorted(book, sort, filter), [book, sort, filter]);
  return (
    <div class="page wide">
      <h2>Tables and views</h2>
      <p class="choices">
        <label>
          Filter{' '}
          <input type="text" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
        <span class="quiet">{list.length} shown</span>
      </p>
      <nav aria-label="Schemas" class="choices">
        {data.schemas.map(({ name }) => (
          <a key={name} class="button" href={href({ view: 'schema', schema: name })}>
            <SchemaName book={book} name={name} />
          </a>
        ))}
      </nav>
      <div class="scroll" tabIndex={0} role="region" aria-label="Tables and views">
        <table>
          <thead>
            <tr>
              {Object.entries(orders).map(([key, title]) => (
                <th key={key} scope="col" aria-sort={sort === key ? directionOf(key) : undefined}>
                  <a href={href({ view: 'tables', sort: key })}>{title}</a>
                </th>
              ))}
              <th scope="col">Comment</th>
            </tr>
          </thead>
          <tbody>
            {list.slice(0, most).map((id) => (
              <Row key={id} book={book} id={id} rounded={rounded} />
            ))}
          </tbody>
        </table>
      </div>
      {list.length > most && (
        <button type="button" class="button" onClick={() => setMost(list.length)}>
          Show all {list.length}
        </button>
      )}
    </div>
  );
}

function sorted(book: Book, sort: string, filter: string): readonly number[] {
  const { relations } = book.data;
  const wanted = filter.toLowerCase();
  const ids = relations.flatMap(({ schema, name }, id) =>
    `${schema}.${name}`.toLowerCase().includes(wanted) ? [id] : [],
  );
  const measure: Readonly<Record<string, (id: number) => number>> = {
    rows: (id) => relations[id]?.rows ?? -1,
    size: (id) => relations[id]?.bytes ?? -1,
    columns: (id) => relations[id]?.columns.length ?? 0,
    references: (id) => book.incoming[id]?.length ?? 0,
    findings: (id) => book.findingsOf.get(id)?.length ?? 0,
  };
  const of = measure[sort];
  return of === undefined ? ids : ids.sort((a, b) => of(b) - of(a) || a - b);
}

function Row({ book, id, rounded }: { readonly book: Book; readonly id: number; readonly rounded: boolean }) {
  const relation = book.data.relations[id] as RelationData;
  const findings = book.findingsOf.get(id) ?? [];
  const worst = (['error', 'warning', 'info'] as const).find((level) =>
    findings.some((one) => one.level === level),
  );
  return (
    <tr>
      <th scope="row">
        <RelationLink book={book} id={id} />{' '}
        {relation.kind !== 'table' && <span class="quiet">{relation.kind}</span>}
      </th>
      <td class="number">{rowsText(relation, rounded)}</td>
      <td class="number">{bytesText(relation.bytes, rounded)}</td>
      <td class="number">{relation.columns.length}</td>
      <td class="number">{book.incoming[id]?.length ?? 0}</td>
      <td class="number">{worst === undefined ? '' : <Badge kind={worst}>{findings.length}</Badge>}</td>
      <td>
        <bdi>{relation.comment ?? ''}</bdi>
      </td>
    </tr>
  );
}
