import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Book } from './book.ts';
import { createSearch, type Hit } from './search.ts';

const most = 40;

/** So many fit below the box. The rest is drawn when no key follows: drawing takes longer than finding. */
const mostSeen = 12;
/** Milliseconds from the last key until then. */
const pause = 150;

/** Of the time in which nothing else is done so much is taken at once, in milliseconds: a key may come meanwhile. */
const slice = 4;

interface Found {
  readonly hits: readonly Hit[];
  /** How many of them are drawn by now. */
  readonly drawn: number;
  /** Whether all that is to be found was read. */
  readonly isComplete: boolean;
}

/** What is found, in all that is to be found or in what is read of it by now. */
export function useHits(book: Book, query: string): Found {
  const search = useMemo(() => createSearch(book.data), [book]);
  const [read, setRead] = useState(0);
  useEffect(() => {
    let isWarm = false;
    return whenIdle((hasTime) => {
      const count = search.read(hasTime);
      // In a task of its own: what is found by now is found and drawn again.
      setTimeout(() => setRead(count));
      // What never ran is slow: this way the first key is answered as quickly as the next, whenever it comes.
      if (!isWarm || count === search.layers) search.find('e', most);
      isWarm = true;
      return count < search.layers;
    });
  }, [search]);
  const hits = useMemo(() => search.find(query, most), [search, query, read]);
  const [complete, setComplete] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setComplete(query), pause);
    return () => clearTimeout(timer);
  }, [query]);
  return {
    hits,
    drawn: complete === query ? most : mostSeen,
    isComplete: read === search.layers,
  };
}

/** Works in little pieces while nothing else is to be done. @param work answers whether there is more. */
function whenIdle(work: (hasTime: () => boolean) => boolean): () => void {
  let cancel = (): void => {};
  const later = (): void => {
    if ('requestIdleCallback' in window) {
      const id = requestIdleCallback(piece);
      cancel = () => cancelIdleCallback(id);
    } else {
      const id = setTimeout(piece, slice);
      cancel = () => clearTimeout(id);
    }
  };
  const piece = (): void => {
    const end = performance.now() + slice;
    if (work(() => performance.now() < end)) later();
  };
  later();
  return () => cancel();
}
