import type { Box, RelationId } from '../../data.ts';
import type { Camera, Size } from './camera.ts';
import type { Picture } from './draw.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';

/** What is seen, by all who move it. */
export interface State {
  scene: Scene | null;
  camera: Camera;
  size: Size;
  theme: Theme;
  selected: RelationId | null;
  near: ReadonlySet<RelationId> | null;
  hovered: RelationId | null;
  /** What is to be seen first; null = all. */
  first: Box | null;
  /** The request of the next frame; 0 = none. */
  frame: number;
  /** What the canvas shows; null = nothing yet. */
  drawn: Picture | null;
  flying: { readonly from: Camera; readonly to: Camera; readonly since: number } | null;
}
