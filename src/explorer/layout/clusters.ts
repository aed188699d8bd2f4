import type { Line } from './columns.ts';

/**
 * Groups of places that lines connect, none larger than `most`: what lies between tables of few lines keeps together,
 * and what everything refers to (tenants, users) decides nothing. Kruskal's algorithm with a limit: the lightest lines
 * first, a line weighing as much as its ends have lines.
 * @returns for each place its group; groups are numbered by their first place. Places without a line are alone.
 */
export function clusters(count: number, lines: readonly Line[], most: number): readonly number[] {
  const degree = Array<number>(count).fill(0);
  const distinct = new Map<string, Line>();
  for (const [from, to] of lines) if (from !== to) distinct.set(`${from} ${to}`, [from, to]);
  for (const [from, to] of distinct.values()) {
    degree[from] = (degree[from] ?? 0) + 1;
    degree[to] = (degree[to] ?? 0) + 1;
  }
  const weight = ([from, to]: Line): number => (degree[from] ?? 0) * (degree[to] ?? 0);
  const sorted = [...distinct.values()].sort((a, b) => weight(a) - weight(b) || a[0] - b[0] || a[1] - b[1]);
  const parent = Array.from({ length: count }, (_, at) => at);
  const size = Array<number>(count).fill(1);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    for (let next = at; next !== top;) {
      const above = parent[next] ?? top;
      parent[next] = top;
      next = above;
    }
    return top;
  };
  for (const [from, to] of sorted) {
    const [a, b] = [root(from), root(to)];
    if (a === b || (size[a] ?? 0) + (size[b] ?? 0) > most) continue;
    const [first, second] = [Math.min(a, b), Math.max(a, b)];
    parent[second] = first;
    size[first] = (size[first] ?? 0) + (size[second] ?? 0);
  }
  return parent.map((_, at) => root(at));
}
