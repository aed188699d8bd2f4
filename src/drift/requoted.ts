/** A dotted name of a snapshot, with each part in quotes: as the first one it may be a word that is reserved. */
export function requoted(identity: string): string {
  const bracket = argumentsAt(identity);
  const name = identity.slice(0, bracket);
  return (
    name.replace(/"(?:[^"]|"")*"|[^".]+/g, (part) => (part.startsWith('"') ? part : `"${part}"`)) +
    identity.slice(bracket)
  );
}

/** Index of the bracket with a function's arguments; the end where there is none. */
function argumentsAt(identity: string): number {
  let isQuoted = false;
  for (let at = 0; at < identity.length; at++) {
    if (identity[at] === '"') isQuoted = !isQuoted;
    if (identity[at] === '(' && !isQuoted) return at;
  }
  return identity.length;
}
