import type { RelationId } from '../../data.ts';
import { fitting, moved, zoomed, type Camera } from './camera.ts';
import { boxAt } from './scene.ts';
import type { State } from './state.ts';

export interface Listener {
  readonly open: (id: RelationId) => void;
  /** In the canvas' coordinates; null = nothing is under the pointer whose name could not be read. */
  readonly hover: (under: { readonly id: RelationId; readonly x: number; readonly y: number } | null) => void;
}

/** Pixels that a pointer may move in a click. */
const still = 5;
/** Below this scale a name is told beside the pointer. */
const readable = 0.27;
/** Pixels that an arrow key moves the map. */
const step = 80;

interface Hands {
  readonly canvas: HTMLCanvasElement;
  readonly state: State;
  /** Sets the camera. */
  readonly look: (camera: Camera) => void;
  /** Asks for a frame. */
  readonly request: () => void;
  readonly listener: Listener;
}

/** Listens to pointers, wheel and keys. @returns what ends it. */
export function listen(hands: Hands): () => void {
  const { canvas, state, look } = hands;
  const ending = new AbortController();
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
  ): void => canvas.addEventListener(name, act, { signal: ending.signal, passive: false });
  listenToPointers(hands, on);
  on('wheel', (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
    const factor = Math.exp(-lines * (event.ctrlKey ? 0.01 : 0.0018));
    look(zoomed(state.camera, factor, event.offsetX, event.offsetY));
  });
  on('keydown', (event) => {
    const camera = keyed(event.key, state);
    if (camera === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    look(camera);
  });
  return () => ending.abort();
}

type On = <Name extends keyof HTMLElementEventMap>(
  name: Name,
  act: (event: HTMLElementEventMap[Name]) => void,
) => void;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One pointer moves the map, two zoom it, and one that stays where it was opens a table. */
function listenToPointers(hands: Hands, on: On): void {
  const { canvas, state, look, listener } = hands;
  const pointers = new Map<number, Point>();
  let travelled = 0;
  on('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    if (pointers.size === 1) travelled = 0;
  });
  on('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return hover(hands, event);
    const now = { x: event.offsetX, y: event.offsetY };
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other === undefined) return look(moved(state.camera, now.x - before.x, now.y - before.y));
    const distance = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
    look(zoomed(state.camera, distance(now) / Math.max(1, distance(before)), other.x, other.y));
  });
  const ended = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId) || event.type !== 'pointerup' || travelled > still) return;
    const id = under(state, event);
    if (id !== null) listener.open(id);
  };
  on('pointerup', ended);
  on('pointercancel', ended);
  on('pointerleave', () => listener.hover(null));
}

function under({ camera, scene }: State, event: MouseEvent): RelationId | null {
  const { scale, left, top } = camera;
  const [x, y] = [(event.offsetX - left) / scale, (event.offsetY - top) / scale];
  return scene === null ? null : (boxAt(scene, x, y)?.id ?? null);
}

function hover({ canvas, state, request, listener }: Hands, event: PointerEvent): void {
  const id = under(state, event);
  if (id !== state.hovered) {
    state.hovered = id;
    canvas.style.cursor = id === null ? 'grab' : 'pointer';
    request();
  }
  const isNamed = state.camera.scale >= readable;
  listener.hover(id === null || isNamed ? null : { id, x: event.offsetX, y: event.offsetY });
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
