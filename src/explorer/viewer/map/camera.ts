import type { Box } from '../../data.ts';

/** How the map is seen: a point of it at (x, y) is drawn at (x · scale + left, y · scale + top). */
export interface Camera {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const smallestScale = 0.01;
const largestScale = 2.5;
const limited = (scale: number): number => Math.min(largestScale, Math.max(smallestScale, scale));

const margin = 20;
/** What the legend and the buttons cover below. */
const covered = 44;

/** A box in the middle, as large as fits. @param most the largest scale. */
export function fitting(box: Box, view: Size, most = 1): Camera {
  const [width, height] = [view.width - 2 * margin, view.height - 2 * margin - covered];
  const scale = limited(Math.min(most, width / box.width, height / box.height));
  return {
    scale,
    left: view.width / 2 - (box.x + box.width / 2) * scale,
    top: margin + height / 2 - (box.y + box.height / 2) * scale,
  };
}

/** Nearer or further, with one point of the view standing still. */
export function zoomed(camera: Camera, factor: number, x: number, y: number): Camera {
  const scale = limited(camera.scale * factor);
  const ratio = scale / camera.scale;
  return { scale, left: x - (x - camera.left) * ratio, top: y - (y - camera.top) * ratio };
}

/** Moved by whole pixels of the screen, which can be copied. */
export function moved(camera: Camera, x: number, y: number): Camera {
  const whole = (way: number): number => Math.round(way * devicePixelRatio) / devicePixelRatio;
  return { ...camera, left: camera.left + whole(x), top: camera.top + whole(y) };
}

/** On the way from one to another; the scale changes by a constant factor. @param part 0 to 1. */
export function midway(from: Camera, to: Camera, part: number, view: Size): Camera {
  const ease = part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
  const scale = from.scale * (to.scale / from.scale) ** ease;
  // The point in the middle moves evenly as it is seen, not as it is on the map.
  const middle = (camera: Camera): readonly [number, number] => [
    (view.width / 2 - camera.left) / camera.scale,
    (view.height / 2 - camera.top) / camera.scale,
  ];
  const [[x1, y1], [x2, y2]] = [middle(from), middle(to)];
  const share =
    Math.abs(to.scale - from.scale) < 1e-9
      ? ease
      : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  return { scale, left: view.width / 2 - x * scale, top: view.height / 2 - y * scale };
}
