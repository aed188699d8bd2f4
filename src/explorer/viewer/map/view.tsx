import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RelationId } from '../../data.ts';
import { neighbourhood, type Book } from '../book.ts';
import { href, relationHref } from '../route.ts';
import { areaColour } from './theme.ts';
import { createPilot, type Pilot } from './pilot.ts';
import { partScene, wholeScene, type Scene } from './scene.ts';

interface Hovered {
  readonly id: RelationId;
  readonly x: number;
  readonly y: number;
}

/** The map with its controls. @param steps 0 = the whole map; otherwise the selected table and what is so near. */
export function MapView({
  book,
  selected,
  steps,
}: {
  readonly book: Book;
  readonly selected: RelationId | null;
  readonly steps: number;
}) {
  const [keysOnly, setKeysOnly] = useState(false);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const part = selected !== null && steps > 0;
  const scene = useMemo(
    () =>
      part
        ? partScene(book, neighbourhood(book, selected, steps))
        : wholeScene(book, keysOnly ? 'keys' : book.data.map.detail),
    [book, part ? selected : null, part ? steps : 0, keysOnly],
  );
  const { canvas, pilot } = usePilot(book, scene, selected, part, setHovered);
  const relation = selected === null ? undefined : book.data.relations[selected];
  const keys = part || book.data.map.detail === 'keys' ? null : { keysOnly, setKeysOnly };
  return (
    <section class="map" aria-label="Map">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-roledescription="diagram"
        aria-label={
          `Entity-relationship diagram of ${scene.boxes.length} tables and ${scene.lines.length} foreign keys. ` +
          'Arrow keys move it, plus and minus zoom, 0 shows all. The page Tables lists the same as text.'
        }
      />
      <Controls pilot={pilot} keys={keys} />
      {part && relation !== undefined && (
        <p class="banner">
          {scene.boxes.length} tables within {steps} {steps === 1 ? 'step' : 'steps'} of{' '}
          <b>{relation.name}</b>
          <a href={relationHref(relation.schema, relation.name)}>Whole map</a>
        </p>
      )}
      {!part && <Legend book={book} pilot={pilot} />}
      {hovered !== null && <Tip book={book} {...hovered} />}
    </section>
  );
}

/** The canvas and what moves the camera over it, kept to what is to be shown. */
function usePilot(
  book: Book,
  scene: Scene,
  selected: RelationId | null,
  part: boolean,
  hover: (under: Hovered | null) => void,
) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pilot = useRef<Pilot | null>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const flying = createPilot(canvas.current, {
      open: (id) => {
        const relation = book.data.relations[id];
        if (relation !== undefined) location.hash = relationHref(relation.schema, relation.name);
      },
      hover,
    });
    pilot.current = flying;
    return () => flying.stop();
  }, [book]);
  useEffect(() => pilot.current?.show(scene), [scene]);
  useEffect(() => {
    const near = selected === null || part ? null : neighbourhood(book, selected, 1);
    pilot.current?.select(selected, near);
  }, [scene, selected]);
  return { canvas, pilot };
}

type PilotRef = { readonly current: Pilot | null };

function Controls({
  pilot,
  keys,
}: {
  readonly pilot: PilotRef;
  readonly keys: { readonly keysOnly: boolean; readonly setKeysOnly: (on: boolean) => void } | null;
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
      {keys !== null && (
        <button type="button" aria-pressed={keys.keysOnly} onClick={() => keys.setKeysOnly(!keys.keysOnly)}>
          Keys only
        </button>
      )}
    </div>
  );
}

/** More schemas than these are in the list of tables. */
const mostSchemas = 12;

function Legend({ book, pilot }: { readonly book: Book; readonly pilot: PilotRef }) {
  const { schemas } = book.data.map;
  if (schemas.length < 2) return null;
  return (
    <ul class="legend" aria-label="Schemas">
      {schemas.slice(0, mostSchemas).map((area, at) => (
        <li key={area.name}>
          <button type="button" onClick={() => pilot.current?.flyTo(area)}>
            <Chip colour={at} />
            {area.name}
          </button>
        </li>
      ))}
      {schemas.length > mostSchemas && (
        <li>
          <a href={href({ view: 'tables', sort: 'name' })}>{schemas.length - mostSchemas} more</a>
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

function Tip({
  book,
  id,
  x,
  y,
}: {
  readonly book: Book;
  readonly id: RelationId;
  readonly x: number;
  readonly y: number;
}) {
  const relation = book.data.relations[id];
  if (relation === undefined) return null;
  return (
    <div class="tip" style={{ left: `${x + 14}px`, top: `${y + 14}px` }}>
      <b>{relation.name}</b>
      <span>{relation.schema}</span>
      {relation.comment !== undefined && <p>{relation.comment.slice(0, 200)}</p>}
    </div>
  );
}
