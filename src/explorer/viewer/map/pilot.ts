import type { Box, RelationId } from '../../data.ts';
import { fitting, midway, moved, zoomed, type Camera, type Size } from './camera.ts';
import { draw } from './draw.ts';
import { boxAt, type Scene } from './scene.ts';
import { readTheme, type Theme } from './theme.ts';

/** Moves the camera over a canvas and draws a frame when something is to be seen of it. */
export interface Pilot {
  show(scene: Scene): void;
  select(id: RelationId | null, near: ReadonlySet<RelationId> | null): void;
  zoom(factor: number): void;
  fit(): void;
  flyTo(box: Box): void;
  stop(): void;
}

export interface Listener {
  readonly open: (id: RelationId) => void;
  /** In the canvas' coordinates; null = nothing is under the pointer whose name could not be read. */
  readonly hover: (under: { readonly id: RelationId; readonly x: number; readonly y: number } | null) => void;
}

/** Milliseconds of a flight. */
const flight = 420;
/** Pixels that a pointer may move in a click. */
const still = 5;
/** Below this scale a name is told beside the pointer. */
const readable = 0.27;
const step = 80;

interface State {
  scene: Scene | null;
  camera: Camera;
  size: Size;
  theme: Theme;
  selected: RelationId | null;
  near: ReadonlySet<RelationId> | null;
  hovered: RelationId | null;
  /** The request of the next frame; 0 = none. */
  frame: number;
  flying: { readonly from: Camera; readonly to: Camera; readonly since: number } | null;
}

export function createPilot(canvas: HTMLCanvasElement, listener: Listener): Pilot {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('This browser draws no canvas.');
  const state: State = {
    scene: null,
    camera: { scale: 1, left: 0, top: 0 },
    size: { width: 0, height: 0 },
    theme: readTheme(canvas),
    selected: null,
    near: null,
    hovered: null,
    frame: 0,
    flying: null,
  };
  const paint = (now: number): void => {
    state.frame = 0;
    if (state.flying !== null) {
      const part = Math.min(1, (now - state.flying.since) / flight);
      state.camera = midway(state.flying.from, state.flying.to, Math.max(0, part), state.size);
      if (part === 1) state.flying = null;
      else request();
    }
    if (state.scene !== null && state.size.width > 0)
      draw(context, state.scene, state.camera, state.size, devicePixelRatio, state);
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
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || state.size.width === 0) return look(to);
    state.flying = { from: state.camera, to, since: performance.now() };
    request();
  };
  const stops = [
    watchSize(canvas, state, request),
    watchTheme(canvas, state, request),
    listen(canvas, state, look, request, listener),
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
      if (box !== undefined && state.near !== null) fly(fitting(around(box), state.size, 0.9));
      else request();
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

/** A table with some of what is around it. */
function around({ x, y, width, height }: Box): Box {
  return { x: x - 260, y: y - 200, width: width + 520, height: height + 400 };
}

function watchSize(canvas: HTMLCanvasElement, state: State, request: () => void): () => void {
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = canvas;
    const before = state.size;
    state.size = { width, height };
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    if (before.width === 0 && state.scene !== null) state.camera = fitting(state.scene.bounds, state.size);
    // What was in the middle stays there.
    else state.camera = moved(state.camera, (width - before.width) / 2, (height - before.height) / 2);
    request();
  });
  observer.observe(canvas);
  return () => observer.disconnect();
}

function watchTheme(canvas: HTMLCanvasElement, state: State, request: () => void): () => void {
  const changed = (): void => {
    state.theme = readTheme(canvas);
    request();
  };
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  return () => {
    query.removeEventListener('change', changed);
    observer.disconnect();
  };
}

function listen(
  canvas: HTMLCanvasElement,
  state: State,
  look: (camera: Camera) => void,
  request: () => void,
  listener: Listener,
): () => void {
  const ending = new AbortController();
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
  ): void => canvas.addEventListener(name, act, { signal: ending.signal, passive: false });
  const pointers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const under = (event: MouseEvent): RelationId | null => {
    const { scale, left, top } = state.camera;
    const [x, y] = [(event.offsetX - left) / scale, (event.offsetY - top) / scale];
    return state.scene === null ? null : (boxAt(state.scene, x, y)?.id ?? null);
  };
  on('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    if (pointers.size === 1) travelled = 0;
  });
  on('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return hover(event);
    const now = { x: event.offsetX, y: event.offsetY };
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other === undefined) return look(moved(state.camera, now.x - before.x, now.y - before.y));
    const distance = (point: { x: number; y: number }): number =>
      Math.hypot(point.x - other.x, point.y - other.y);
    look(zoomed(state.camera, distance(now) / Math.max(1, distance(before)), other.x, other.y));
  });
  const ended = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId) || event.type !== 'pointerup' || travelled > still) return;
    const id = under(event);
    if (id !== null) listener.open(id);
  };
  on('pointerup', ended);
  on('pointercancel', ended);
  on('pointerleave', () => listener.hover(null));
  on('wheel', (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
    look(
      zoomed(state.camera, Math.exp(-lines * (event.ctrlKey ? 0.01 : 0.0018)), event.offsetX, event.offsetY),
    );
  });
  on('keydown', (event) => {
    const camera = keyed(event.key, state);
    if (camera === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    look(camera);
  });
  return () => ending.abort();

  function hover(event: PointerEvent): void {
    const id = under(event);
    if (id !== state.hovered) {
      state.hovered = id;
      canvas.style.cursor = id === null ? 'grab' : 'pointer';
      request();
    }
    const isNamed = state.camera.scale >= readable;
    listener.hover(id === null || isNamed ? null : { id, x: event.offsetX, y: event.offsetY });
  }
}

/** Where a key takes the camera; null = nowhere. */
function keyed(key: string, { camera, size, scene }: State): Camera | null {
  switch (key) {
    case 'ArrowLeft':
      return moved(camera, step, 0);
    case 'ArrowRight':
      return moved(camera, -step, 0);
    case 'ArrowUp':
      return moved(camera, 0, step);
    case 'ArrowDown':
      return moved(camera, 0, -step);
    case '+':
    case '=':
      return zoomed(camera, 1.3, size.width / 2, size.height / 2);
    case '-':
      return zoomed(camera, 1 / 1.3, size.width / 2, size.height / 2);
    case '0':
      return scene === null ? null : fitting(scene.bounds, size);
    default:
      return null;
  }
}
