/** Whether two syntax trees are the same but for where their text stands. */
export const sameTree = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, placeless) === JSON.stringify(other, placeless);

const placeless = (key: string, value: unknown): unknown => (key === 'location' ? undefined : value);
