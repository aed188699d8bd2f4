import { useEffect, useRef, useState } from 'preact/hooks';
import type { Book } from './book.ts';
import type { Hit } from './search.ts';
import { useHits } from './use-hits.ts';

/** Finds as one types: `/` comes here, arrows choose, Enter goes, Escape leaves. */
export function SearchBox({ book }: { readonly book: Book }) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  useEffect(() => listenForSlash(() => input.current?.select()), []);
  const { hits, drawn, isComplete } = useHits(book, query);
  const ask = (text: string): void => {
    setQuery(text);
    setChosen(0);
    setOpen(true);
  };
  // Without the focus it is closed.
  const leave = (): void => input.current?.blur();
  const go = (at: number): void => {
    const hit = hits[at];
    if (hit === undefined) return;
    location.hash = hit.href;
    setQuery('');
    leave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, chosen, hits.length);
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter') go(chosen);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  const shows = isOpen && query.trim() !== '';
  return (
    <div class="search" role="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        placeholder="Search  /"
        aria-label="Search names, comments, definitions and findings"
        aria-expanded={shows}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={shows && hits.length > 0 ? `hit-${chosen}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Hits
        hits={hits.slice(0, Math.max(drawn, chosen + 1))}
        chosen={chosen}
        shows={shows}
        isComplete={isComplete}
        go={go}
      />
    </div>
  );
}

/** The hit that an arrow goes to, around the ends of the list; null for another key. */
function moved(key: string, chosen: number, count: number): number | null {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  return step === undefined || count === 0 ? null : (chosen + step + count) % count;
}

function Hits({
  hits,
  chosen,
  shows,
  isComplete,
  go,
}: {
  readonly hits: readonly Hit[];
  readonly chosen: number;
  readonly shows: boolean;
  readonly isComplete: boolean;
  readonly go: (at: number) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  // After the frame is drawn: before, it would have the page laid out twice.
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen, hits[0]]);
  return (
    <ul ref={list} id="hits" role="listbox" aria-label="Results" hidden={!shows}>
      {hits.map((hit, at) => (
        // By its place: another text in the same element is less work than another element.
        <li
          key={at}
          id={`hit-${at}`}
          role="option"
          aria-selected={at === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            go(at);
          }}
        >
          <span class="kind">{hit.kind}</span>
          <b>{hit.title}</b>
          <span class="quiet">{hit.note.slice(0, 160)}</span>
        </li>
      ))}
      {hits.length === 0 && (
        <li key="none" role="option" aria-selected="false" aria-disabled="true">
          {isComplete ? 'Nothing has this in its name, comment, definition or findings.' : 'Searching…'}
        </li>
      )}
    </ul>
  );
}

function listenForSlash(act: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement | null;
    if (
      event.key !== '/' ||
      event.ctrlKey ||
      event.metaKey ||
      target?.matches('input, select, textarea') === true
    )
      return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}
