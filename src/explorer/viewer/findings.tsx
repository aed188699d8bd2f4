import { useMemo, useState } from 'preact/hooks';
import type { Book } from './book.ts';
import { FindingList } from './parts.tsx';

/** So many are drawn at first. */
const page = 300;

/** All findings, errors first, as the checks order them. */
export function FindingsPage({ book }: { readonly book: Book }) {
  const [filter, setFilter] = useState('');
  const [all, setAll] = useState(false);
  const found = useMemo(() => {
    const wanted = filter.toLowerCase();
    return book.data.findings.filter(({ rule, object, message }) =>
      `${rule} ${object} ${message}`.toLowerCase().includes(wanted),
    );
  }, [book, filter]);
  return (
    <div class="page">
      <h2>Findings</h2>
      <p class="choices">
        <label>
          Filter{' '}
          <input type="text" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
        <span class="quiet">{found.length} shown</span>
      </p>
      {found.length === 0 && <p>None.</p>}
      <FindingList book={book} findings={all ? found : found.slice(0, page)} named />
      {!all && found.length > page && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          Show all {found.length}
        </button>
      )}
    </div>
  );
}
