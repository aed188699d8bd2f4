import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Book } from './book.ts';
import { createSearch, type Hit, type Search } from './search.ts';

const most = 40;

/** Finds as one types: `/` comes here, arrows choose, Enter goes, Escape leaves. */
export function SearchBox({ book }: { readonly book: Book }) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  useEffect(() => listenForSlash(() => input.current?.select()), []);
  const { hits, prepare } = useHits(book, query);
  const ask = (text: string): void => {
    setQuery(text);
    setChosen(0);
    setOpen(true);
  };
  const leave = (): void => {
    setOpen(false);
    input.current?.blur();
  };
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
        onFocus={() => {
          prepare();
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Hits hits={hits} chosen={chosen} shows={shows} go={go} />
    </div>
  );
}

/** What is found. @returns also what makes the first key be answered as quickly as the next. */
function useHits(book: Book, query: string): { readonly hits: readonly Hit[]; readonly prepare: () => void } {
  const search = useRef<Search | null>(null);
  const prepare = (): Search => (search.current ??= createSearch(book.data));
  // Of ten thousand tables it takes part of a second, which nobody should wait for.
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return;
    const idle = requestIdleCallback(prepare);
    return () => cancelIdleCallback(idle);
  }, [book]);
  const hits = useMemo(() => (query.trim() === '' ? [] : prepare().find(query, most)), [book, query]);
  return { hits, prepare };
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
  go,
}: {
  readonly hits: readonly Hit[];
  readonly chosen: number;
  readonly shows: boolean;
  readonly go: (at: number) => void;
}) {
  return (
    <ul id="hits" role="listbox" aria-label="Results" hidden={!shows}>
      {hits.map((hit, at) => (
        <li
          key={`${hit.href} ${hit.kind}`}
          id={`hit-${at}`}
          role="option"
          aria-selected={at === chosen}
          ref={at === chosen ? showItem : null}
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
        <li role="option" aria-selected="false" aria-disabled="true">
          Nothing has this in its name, comment, definition or findings.
        </li>
      )}
    </ul>
  );
}

const showItem = (item: HTMLLIElement | null): void => item?.scrollIntoView({ block: 'nearest' });

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
