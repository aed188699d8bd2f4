/*
 * A report may hold the findings of ten thousand tables. As one text, and as the bytes of that, it would be in memory
 * beside what it is made of.
 */

/** Below this many levels a value becomes text as a whole: the findings of a snapshot are at this one. */
const deepest = 4;

/**
 * What `JSON.stringify(value, null, 2)` returns, in pieces.
 * @param value that JSON can say, without a method toJSON.
 */
export function* indentedJson(value: object): Generator<string> {
  yield* levelOf(value, 0);
}

function* levelOf(value: unknown, level: number): Generator<string> {
  const margin = '  '.repeat(level);
  const isList = Array.isArray(value);
  const members: readonly (readonly [string, unknown])[] = membersOf(value, level);
  if (members.length === 0) {
    yield JSON.stringify(value ?? null, null, 2).replaceAll('\n', `\n${margin}`);
    return;
  }
  for (const [at, [name, item]] of members.entries()) {
    const opening = isList ? '[' : '{';
    yield `${at === 0 ? opening : ','}\n${margin}  ${isList ? '' : `${JSON.stringify(name)}: `}`;
    yield* levelOf(item, level + 1);
  }
  yield `\n${margin}${isList ? ']' : '}'}`;
}

/** None where the value is to be written as a whole. */
function membersOf(value: unknown, level: number): readonly (readonly [string, unknown])[] {
  if (level >= deepest || typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  return Array.isArray(value) ? members : members.filter(([, item]) => item !== undefined);
}
