import { useState } from 'preact/hooks';
import { severities } from '../history-data.ts';
import type { Book } from './book.ts';
import { Badge } from './parts.tsx';
import { bySeverity, type ChangeData, type KindOfChange } from './past.ts';
import { relationHref } from './route.ts';

const signs: Readonly<Record<KindOfChange, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  renamed: '→',
  remade: '±',
};

/** One change: what, of which kind, how much it matters, and from what to what. */
export function ChangeLine({
  book,
  change,
  linked,
}: {
  readonly book: Book;
  readonly change: ChangeData;
  readonly linked: boolean;
}) {
  const { kind, identity, change: what, severity, relation } = change;
  const on = relation === undefined || !linked ? undefined : book.data.relations[relation];
  return (
    <li class={`change ${what}`}>
      <span aria-hidden="true">{signs[what]}</span> {what === 'remade' ? 'removed and made again:' : what}{' '}
      {kind}{' '}
      {on === undefined ? (
        <code>{identity}</code>
      ) : (
        <a href={relationHref(on.schema, on.name, what === 'removed' ? null : change.column)}>{identity}</a>
      )}{' '}
      {severity !== 'additive' && <Badge kind={severity}>{severity}</Badge>}
      <Details change={change} />
    </li>
  );
}

/** Each property from what to what. */
export function Details({ change: { details = [] } }: { readonly change: ChangeData }) {
  if (details.length === 0) return null;
  return (
    <ul class="details">
      {details.map(([property, from, to]) => (
        <li key={property}>
          {property}: <del>{from === '' ? 'none' : from}</del> → <ins>{to === '' ? 'none' : to}</ins>
        </li>
      ))}
    </ul>
  );
}

/** How many changes there are, and how much they matter. */
export function Count({ changes }: { readonly changes: readonly ChangeData[] }) {
  return (
    <>
      {changes.length} {changes.length === 1 ? 'change' : 'changes'}{' '}
      {bySeverity(changes).map(({ severity, count }) => (
        <Badge key={severity} kind={severity}>
          {count} {severity}
        </Badge>
      ))}
    </>
  );
}

/** So many lines are drawn at first. */
const page = 300;

export function Changes({ book, changes }: { readonly book: Book; readonly changes: readonly ChangeData[] }) {
  const [most, setMost] = useState(page);
  const sorted = severities.flatMap((severity) => changes.filter((change) => change.severity === severity));
  return (
    <>
      <ul class="plain">
        {sorted.slice(0, most).map((change) => (
          <ChangeLine
            key={`${change.kind} ${change.identity} ${change.change}`}
            book={book}
            change={change}
            linked
          />
        ))}
      </ul>
      {sorted.length > most && (
        <button type="button" class="button" onClick={() => setMost(sorted.length)}>
          Show all {sorted.length}
        </button>
      )}
    </>
  );
}
