import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RelationData } from '../data.ts';
import type { Book } from './book.ts';
import { Badge, RelationLink, SchemaName, Section } from './parts.tsx';
import { routineHref } from './reach.tsx';

/** One schema on one page, to be read from top to bottom and to be printed. */
export function SchemaPage({ book, name }: { readonly book: Book; readonly name: string }) {
  const { data } = book;
  const schema = data.schemas.find((each) => each.name === name);
  const ids = data.relations.flatMap((relation, id) => (relation.schema === name ? [id] : []));
  const routines = data.routines.filter((routine) => routine.schema === name);
  const types = data.types.filter((type) => type.schema === name);
  return (
    <div class="page">
      <h2>
        <SchemaName book={book} name={name} />
      </h2>
      {schema?.comment !== undefined && (
        <p class="comment" dir="auto">
          {schema.comment}
        </p>
      )}
      <p class="choices no-print">
        <button type="button" class="button" onClick={() => print()}>
          Print
        </button>
        <span class="quiet">
          {ids.length} tables and views, {routines.length} functions, {types.length} types
          {schema?.owner == null ? '' : `, owner ${schema.owner}`}
        </span>
      </p>
      {schema === undefined && ids.length === 0 && <p>There is no such schema here.</p>}
      <Relations key={name} book={book} ids={ids} />
      {routines.length > 0 && (
        <Section title="Functions" count={routines.length}>
          <ul class="plain">
            {routines.map((routine) => (
              <li key={`${routine.name}(${routine.identity})`}>
                <a href={routineHref(routine)}>
                  {routine.name}({routine.arguments})
                </a>{' '}
                <span class="quiet">{routine.returns ?? routine.kind}</span>{' '}
                {routine.securityDefiner === true && <Badge kind="warning">security definer</Badge>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {types.length > 0 && (
        <Section title="Types" count={types.length}>
          <ul class="plain">
            {types.map((type) => (
              <li key={type.name}>
                <b>{type.name}</b> <span class="quiet">{type.kind}</span> {type.detail}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** So many are drawn at a time: the first at once, the others while one reads, so that all are there to be printed. */
const atATime = 100;

function Relations({ book, ids }: { readonly book: Book; readonly ids: readonly number[] }) {
  const [shown, setShown] = useState(1);
  // What is the same node as before is not drawn again.
  const parts = useMemo(
    () =>
      Array.from({ length: Math.ceil(ids.length / atATime) }, (_, part) => (
        <div class="tables" key={part}>
          {ids.slice(part * atATime, (part + 1) * atATime).map((id) => (
            <Relation key={id} book={book} id={id} />
          ))}
        </div>
      )),
    [book],
  );
  useEffect(() => {
    if (shown >= parts.length) return;
    const next = setTimeout(() => setShown(shown + 1));
    return () => clearTimeout(next);
  }, [shown]);
  return <>{parts.slice(0, shown)}</>;
}

function Relation({ book, id }: { readonly book: Book; readonly id: number }) {
  const relation = book.data.relations[id] as RelationData;
  return (
    <section class="part together">
      <h3>
        <RelationLink book={book} id={id} short={relation.schema} />{' '}
        <span class="quiet">{relation.kind === 'table' ? '' : relation.kind}</span>
      </h3>
      {relation.comment !== undefined && <p dir="auto">{relation.comment}</p>}
      <ul class="brief">
        {relation.columns.map((column, at) => (
          <li key={column.name}>
            <b class={relation.key.includes(at) ? 'key' : ''}>{column.name}</b> <code>{column.type}</code>{' '}
            {column.notNull === true ? '' : <span class="quiet">null</span>}
            {relation.references
              .filter(({ columns }) => columns.includes(at))
              .map((reference) => (
                <span key={reference.name}>
                  {' '}
                  → <RelationLink book={book} id={reference.to} short={relation.schema} />
                </span>
              ))}
            {column.comment !== undefined && (
              <>
                {' – '}
                <bdi>{column.comment}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
