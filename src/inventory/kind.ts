import { anchor, details, heading, table } from './markdown.ts';

/** One kind of object: a heading with its number, and what there is to say. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Markdown; empty when there is nothing to list. Not called for a kind that is left out. */
  readonly body: () => string;
  /** Stands even when there are none. */
  readonly always?: boolean;
}

/** The sections of the kinds that there are. @param level of their headings. */
export function sections(kinds: readonly Kind[], level: number): readonly string[] {
  return kinds
    .filter(({ count, always }) => count > 0 || always === true)
    .map(({ id, title, count, body }) => {
      const written = body();
      return [anchor(id), heading(level, `${title} (${count})`), written === '' ? 'None.' : written].join(
        '\n\n',
      );
    });
}

/** A longer list is folded, so that what follows it can be found. In rows. */
export const longList = 100;

/** A table, or nothing when it would have no row. */
export function tableOf(
  head: readonly string[],
  list: readonly (readonly string[])[],
  alignment?: readonly ('left' | 'right')[],
): string {
  if (list.length === 0) return '';
  const written = table(head, list, alignment);
  return list.length <= longList ? written : details(`All ${list.length}`, written);
}
