import type { Box, RelationId } from '../../data.ts';
import type { Camera, Size } from './camera.ts';
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
  /** Whether there was a picture: browsers show the mark of the first among the page's timings. */
  drawn: boolean;
  flying: { readonly from: Camera; readonly to: Camera; readonly since: number } | null;
}
