/** A dotted name of a snapshot, with each part in quotes: as the first one it may be a word that is reserved. */
export const requoted = (identity: string): string => {
  const bracket = identity.search(/\((?=[^"]*(?:"[^"]*"[^"]*)*$)/);
  const [name, rest] = bracket < 0 ? [identity, ''] : [identity.slice(0, bracket), identity.slice(bracket)];
  return name.replace(/"(?:[^"]|"")*"|[^".]+/g, (part) => (part.startsWith('"') ? part : `"${part}"`)) + rest;
};
