/** Members of a list that are named, of those that were added and of those that were removed. */
const mostNamed = 10;

const isList = (json: unknown): json is readonly string[] =>
  Array.isArray(json) && json.every((each) => typeof each === 'string');

/**
 * What became of a property: `was → is`; of a list what was added to it and removed, because in two lists of a hundred
 * names nobody finds the one.
 * @param value of one side, or of one member.
 */
export function becameOf(from: unknown, to: unknown, value: (json: unknown) => string): string {
  const [before, after] = [from ?? [], to ?? []];
  if (isList(before) && isList(after)) {
    const [gone, come] = [new Set(before), new Set(after)];
    const parts = [
      ['added', after.filter((each) => !gone.has(each))],
      ['removed', before.filter((each) => !come.has(each))],
    ] as const;
    const told = parts
      .filter(([, names]) => names.length > 0)
      .map(([what, names]) => `${what} ${some(names)}`);
    if (told.length > 0) return told.join('; ');
  }
  return `${value(from)} → ${value(to)}`;

  function some(names: readonly string[]): string {
    const more = names.length - mostNamed;
    const shown = names.slice(0, mostNamed).map(value).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
  }
}
