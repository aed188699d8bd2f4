import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RelationId } from '../../data.ts';
import { isView } from '../../shape.ts';
import { isHub, neighbourhood, type Book } from '../book.ts';
import { relationHref } from '../route.ts';
import { Choices, Controls, Legend } from './controls.tsx';
import { Signs } from './signs.tsx';
import { createPilot, type Pilot } from './pilot.ts';
import { partScene, wholeScene, type Scene, type SceneLine, type Wanted } from './scene.ts';

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
  wanted,
  want,
}: {
  readonly book: Book;
  readonly selected: RelationId | null;
  readonly steps: number;
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
}) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const part = selected !== null && steps > 0;
  const relation = selected === null ? undefined : book.data.relations[selected];
  // Who goes to a view wants to see it.
  const views = wanted.views || (relation !== undefined && isView(relation));
  const scene = useMemo(
    () =>
      part
        ? partScene(book, neighbourhood(book, selected, steps, views))
        : wholeScene(book, { ...wanted, views }),
    [book, part ? selected : null, part ? steps : 0, wanted.detail, views],
  );
  const { canvas, pilot } = usePilot(book, scene, selected, part, setHovered);
  const counted = countText(scene);
  return (
    <section class="map" aria-label="Map">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-roledescription="diagram"
        aria-label={
          `Entity-relationship diagram of ${counted} and ${scene.lines.filter(isKey).length} foreign keys. ` +
          'Arrow keys move it, plus and minus zoom, 0 shows all. The page Tables lists the same as text.'
        }
      />
      <Controls pilot={pilot}>
        {!part && <Choices book={book} wanted={{ ...wanted, views }} want={want} />}
        <Signs />
      </Controls>
      {part && relation !== undefined && (
        <p class="banner">
          {counted} within {steps} {steps === 1 ? 'step' : 'steps'} of <b>{relation.name}</b>
          <Hubs book={book} scene={scene} start={selected} steps={steps} />
          <a href={relationHref(relation.schema, relation.name)}>Whole map</a>
        </p>
      )}
      {!part && <Legend schemas={scene.schemas} pilot={pilot} />}
      {hovered !== null && <Tip book={book} {...hovered} />}
    </section>
  );
}

/** The tables beyond which nothing is followed. */
function Hubs({
  book,
  scene,
  start,
  steps,
}: {
  readonly book: Book;
  readonly scene: Scene;
  readonly start: RelationId | null;
  readonly steps: number;
}) {
  const hubs = steps < 2 ? [] : scene.boxes.filter(({ id }) => id !== start && isHub(book, id));
  if (hubs.length === 0) return null;
  return (
    <span class="quiet">
      not by way of {hubs.map(({ relation }) => relation.name).join(', ')}, to which many refer
    </span>
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
  // With the canvas, not some frames later: who prints at once prints the map.
  useLayoutEffect(() => {
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
  useLayoutEffect(() => pilot.current?.show(scene), [scene]);
  useLayoutEffect(() => {
    const near = selected === null || part ? null : neighbourhood(book, selected, 1, true);
    pilot.current?.select(selected, near);
  }, [scene, selected]);
  return { canvas, pilot };
}

const isKey = ({ kind }: SceneLine): boolean => kind === 'key';

/** `16 tables`, `16 tables and 3 views`. */
function countText({ boxes }: Scene): string {
  const views = boxes.filter(({ relation }) => isView(relation)).length;
  const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const tables = many(boxes.length - views, 'table');
  return views === 0 ? tables : `${tables} and ${many(views, 'view')}`;
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
