import type { ChangeData } from '../data.ts';
import type { Book } from './book.ts';
import { Badge } from './parts.tsx';
import { relationHref } from './route.ts';

const signs: Readonly<Record<string, string>> = { added: '+', removed: '−', changed: '~', renamed: '→' };

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
      <span aria-hidden="true">{signs[what] ?? ''}</span> {what} {kind}{' '}
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
