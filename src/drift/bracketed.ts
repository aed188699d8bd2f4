/** What is between the bracket at an index and the one that closes it, and what comes behind; null = none closes it. */
export function partsOf(
  sql: string,
  open: number,
): { readonly list: readonly string[]; readonly rest: string } | null {
  const list: string[] = [];
  let [depth, start, quote] = [0, open + 1, ''];
  for (let at = open; at < sql.length; at++) {
    const one = sql[at] ?? '';
    if (quote !== '') quote = one === quote ? '' : quote;
    else if (one === '"' || one === "'") quote = one;
    else if (one === '(' || one === '[') depth++;
    else if (one === ',' && depth === 1) {
      list.push(sql.slice(start, at).trim());
      start = at + 1;
    } else if ((one === ')' || one === ']') && --depth === 0)
      return {
        list: [...list, sql.slice(start, at).trim()].filter((part) => part !== ''),
        rest: sql.slice(at + 1),
      };
  }
  return null;
}
