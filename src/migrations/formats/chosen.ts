/** What of a folder is to run, as a line of the input says it. */
export interface Chosen {
  /** Of files in the folder. */
  readonly names: readonly string[] | 'all';
  readonly kind: 'folder' | 'file' | 'pattern';
  /** The line itself. */
  readonly written: string;
  /** Whether the input names the format. */
  readonly named: boolean;
}
