/** What was called otherwise, or was a partition, as SQL in both directions. */
export interface Rename {
  readonly key: string;
  readonly kind: string;
  /** As it was. */
  readonly identity: string;
  /** As it is. */
  readonly became: string;
  readonly adopt: readonly string[];
  readonly undo: readonly string[];
}
