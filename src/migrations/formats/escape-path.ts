/**
 * Takes from a path what a pattern would read in it: the `escapePath()` of tinyglobby, which is loaded only where there
 * is a pattern to be matched.
 */
export const escapePath = (path: string): string =>
  path.replace(/(?<!\\)(?:[()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g, String.raw`\$&`);
