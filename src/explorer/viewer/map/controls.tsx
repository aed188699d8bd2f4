import type { ComponentChildren } from 'preact';
import { isView } from '../../shape.ts';
import type { Book } from '../book.ts';
import { href } from '../route.ts';
import type { Pilot } from './pilot.ts';
import type { Area, Wanted } from './scene.ts';
import { areaColour } from './theme.ts';

type PilotRef = { readonly current: Pilot | null };

/** Buttons over the map. */
export function Controls({
  pilot,
  children,
}: {
  readonly pilot: PilotRef;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="controls" role="group" aria-label="Map controls">
      <button type="button" aria-label="Zoom in" onClick={() => pilot.current?.zoom(1.5)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => pilot.current?.zoom(1 / 1.5)}>
        −
      </button>
      <button type="button" onClick={() => pilot.current?.fit()}>
        All
      </button>
      {children}
    </div>
  );
}

/** What the whole map shows, where there is a choice. */
export function Choices({
  book,
  wanted,
  want,
}: {
  readonly book: Book;
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
}) {
  const { relations, map } = book.data;
  const keysOnly = wanted.detail === 'keys';
  return (
    <>
      {relations.some(isView) && (
        <button
          type="button"
          aria-pressed={wanted.views}
          onClick={() => want({ ...wanted, views: !wanted.views })}
        >
          Views
        </button>
      )}
      {map.detail === 'columns' && (
        <button
          type="button"
          aria-pressed={keysOnly}
          onClick={() => want({ ...wanted, detail: keysOnly ? 'columns' : 'keys' })}
        >
          Keys only
        </button>
      )}
    </>
  );
}

/** More schemas than these are told apart by their names on the map, and listed with the tables. */
const mostSchemas = 12;

/** The schemas by their colours, to be flown to. */
export function Legend({ schemas, pilot }: { readonly schemas: readonly Area[]; readonly pilot: PilotRef }) {
  if (schemas.length < 2) return null;
  return (
    <ul class="legend" aria-label="Schemas">
      {schemas.length <= mostSchemas ? (
        schemas.map((area) => (
          <li key={area.name}>
            <button type="button" onClick={() => pilot.current?.flyTo(area)}>
              <Chip colour={area.colour} />
              {area.name}
            </button>
          </li>
        ))
      ) : (
        <li>
          <a href={href({ view: 'tables', sort: 'name' })}>{schemas.length} schemas</a>
        </li>
      )}
    </ul>
  );
}

/** The colour of a schema. The same in light and dark, because an attribute cannot know. */
export function Chip({ colour }: { readonly colour: number }) {
  return (
    <span
      class="chip"
      aria-hidden="true"
      style={{ background: areaColour({ dark: false }, colour, 'chip') }}
    />
  );
}
