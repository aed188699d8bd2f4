import type { Box, RelationId } from '../../data.ts';
import { fitting, midway, moved, zoomed, type Camera } from './camera.ts';
import { draw, drawMoved, type Picture } from './draw.ts';
import { listen, type Listener } from './gestures.ts';
import { onPaper } from '../paper.ts';
import type { Scene } from './scene.ts';
import type { State } from './state.ts';
import { paperTheme, readTheme } from './theme.ts';

/** Moves the camera over a canvas and draws a frame when something is to be seen of it. */
export interface Pilot {
  show(scene: Scene): void;
  select(id: RelationId | null, near: ReadonlySet<RelationId> | null): void;
  zoom(factor: number): void;
  fit(): void;
  flyTo(box: Box): void;
  stop(): void;
}

/** Milliseconds of a flight. */
const flight = 420;

export function createPilot(canvas: HTMLCanvasElement, listener: Listener): Pilot {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('This browser draws no canvas.');
  const state = firstState(canvas);
  const paint = (now: number): void => {
    state.frame = 0;
    if (state.flying !== null) {
      const part = Math.min(1, (now - state.flying.since) / flight);
      state.camera = midway(state.flying.from, state.flying.to, Math.max(0, part), state.size);
      if (part === 1) state.flying = null;
      else request();
    }
    paintState(context, state);
  };
  const request = (): void => {
    if (state.frame === 0) state.frame = requestAnimationFrame(paint);
  };
  const look = (camera: Camera): void => {
    state.flying = null;
    state.camera = camera;
    request();
  };
  const fly = (to: Camera): void => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return look(to);
    state.flying = { from: state.camera, to, since: performance.now() };
    request();
  };
  const stops = [
    watchSize(canvas, state, request),
    watchTheme(canvas, state, request, () => {
      takeSize(canvas, state);
      paintState(context, state);
    }),
    listen({ canvas, state, look, request, listener }),
  ];
  const centre = (): readonly [number, number] => [state.size.width / 2, state.size.height / 2];
  return {
    show(scene) {
      const isFirst = state.scene === null || scene.bounds !== state.scene.bounds;
      state.scene = scene;
      if (isFirst) look(fitting(scene.bounds, state.size));
      else request();
    },
    select(id, near) {
      [state.selected, state.near] = [id, near];
      const box = state.scene?.boxes.find((each) => each.id === id);
      const goal = box === undefined || near === null ? null : around(box);
      if (state.size.width === 0) state.first = goal;
      else if (goal !== null) fly(fitting(goal, state.size, 0.9));
      request();
    },
    zoom: (factor) => fly(zoomed(state.camera, factor, ...centre())),
    fit: () => state.scene !== null && fly(fitting(state.scene.bounds, state.size)),
    flyTo: (box) => fly(fitting(box, state.size)),
    stop() {
      cancelAnimationFrame(state.frame);
      for (const each of stops) each();
    },
  };
}

function firstState(canvas: HTMLCanvasElement): State {
  return {
    scene: null,
    camera: { scale: 1, left: 0, top: 0 },
    size: { width: 0, height: 0 },
    theme: readTheme(canvas),
    selected: null,
    near: null,
    hovered: null,
    first: null,
    frame: 0,
    drawn: null,
    flying: null,
  };
}

/** Draws what is to be seen now, and of that only what the canvas does not show yet. */
function paintState(context: CanvasRenderingContext2D, state: State): void {
  const { scene, camera, size, theme, selected, near, hovered, drawn } = state;
  if (scene === null || size.width === 0) return;
  const now = { scene, camera, size, theme, selected, near, hovered, pixelRatio: devicePixelRatio };
  state.drawn = now;
  const way = drawn === null ? null : movedBy(drawn, now);
  if (way === null) draw(context, now);
  else drawMoved(context, now, ...way);
  // Of the first picture: browsers show it among the page's timings.
  if (drawn === null) performance.mark('map');
}

/** By how many pixels a picture was only moved; null = something else is different, or it is half out of view. */
function movedBy(before: Picture, now: Picture): readonly [x: number, y: number] | null {
  const { camera: from, ...rest } = before;
  const { camera: to, size, pixelRatio } = now;
  if (
    from.scale !== to.scale ||
    Object.entries(rest).some(([key, value]) => now[key as keyof Picture] !== value)
  )
    return null;
  const exact = [(to.left - from.left) * pixelRatio, (to.top - from.top) * pixelRatio] as const;
  const [x, y] = [Math.round(exact[0]), Math.round(exact[1])];
  if (Math.abs(x - exact[0]) + Math.abs(y - exact[1]) > 1e-3) return null;
  const isNear = Math.abs(x) < (size.width * pixelRatio) / 2 && Math.abs(y) < (size.height * pixelRatio) / 2;
  return isNear ? [x, y] : null;
}

/** A table with some of what is around it. */
function around({ x, y, width, height }: Box): Box {
  return { x: x - 260, y: y - 200, width: width + 520, height: height + 400 };
}

function watchSize(canvas: HTMLCanvasElement, state: State, request: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (takeSize(canvas, state)) request();
  });
  observer.observe(canvas);
  return () => observer.disconnect();
}

/** Takes over the size that the page has given to the canvas. @returns whether it is another one. */
function takeSize(canvas: HTMLCanvasElement, state: State): boolean {
  const { clientWidth: width, clientHeight: height } = canvas;
  const before = state.size;
  const pixels = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)] as const;
  if (width === before.width && height === before.height && pixels[0] === canvas.width) return false;
  state.size = { width, height };
  // This clears it, also where they are the same.
  [canvas.width, canvas.height] = pixels;
  if (before.width === 0 && state.scene !== null)
    state.camera = fitting(state.first ?? state.scene.bounds, state.size, state.first === null ? 1 : 0.9);
  // What was in the middle stays there.
  else state.camera = moved(state.camera, (width - before.width) / 2, (height - before.height) / 2);
  return true;
}

function watchTheme(
  canvas: HTMLCanvasElement,
  state: State,
  request: () => void,
  paintNow: () => void,
): () => void {
  const changed = (): void => {
    state.theme = readTheme(canvas);
    request();
  };
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  const stopPaper = onPaper((isPaper) => {
    state.theme = isPaper ? paperTheme(canvas) : readTheme(canvas);
    // It looked at other colours for that, which are not to be shown.
    observer.takeRecords();
    paintNow();
  });
  return () => {
    query.removeEventListener('change', changed);
    stopPaper();
    observer.disconnect();
  };
}
