import type { RelationData, RelationId } from '../data.ts';
import type { GrowthPoint } from '../history-data.ts';
import { magnitude, timeText, type Book } from './book.ts';
import { Chart, linePath, type Span, type Spot } from './chart.tsx';
import { RelationLink, Section } from './parts.tsx';

const rowUnits = ['', 'k', 'M', 'G', 'T'] as const;
const byteUnits = [' B', ' kB', ' MB', ' GB', ' TB', ' PB'] as const;

/** From the first to the last time that the file knows of: charts side by side show the same time. */
function spanOf({ runs, data }: Book): Span {
  const { growth, times } = data.history;
  const all = [...runs, ...growth].map(({ at }) => at).concat(times);
  const known = all.map((at) => Date.parse(at));
  return [Math.min(...known), Math.max(...known)];
}

const spots = (
  points: readonly GrowthPoint[],
  value: (point: GrowthPoint) => number | null,
): readonly Spot[] =>
  points.map((point) => ({ at: point.at, time: Date.parse(point.at), amount: value(point) }));

/** Rows and size over time, each as a line and as a list. */
function Charts({ points, span }: { readonly points: readonly GrowthPoint[]; readonly span: Span }) {
  return (
    <>
      <div class="charts">
        <Chart title="Rows" spots={spots(points, ({ rows }) => rows)} span={span} units={rowUnits} />
        <Chart title="Size" spots={spots(points, ({ bytes }) => bytes)} span={span} units={byteUnits} />
      </div>
      <details>
        <summary>The figures</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col" class="number">
                Rows
              </th>
              <th scope="col" class="number">
                Size
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ at, rows, bytes }) => (
              <tr key={at}>
                <th scope="row">{timeText(at)}</th>
                <td class="number">{rows === null ? '–' : magnitude(rows, rowUnits)}</td>
                <td class="number">{bytes === null ? '–' : magnitude(bytes, byteUnits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** Of the whole database, and the tables that grew most. */
export function Growth({ book }: { readonly book: Book }) {
  const { growth } = book.data.history;
  const grown = growers(book);
  // Small figures are all 0, which is no curve.
  const isSmall = !growth.some(({ rows, bytes }) => (rows ?? 0) + (bytes ?? 0) > 0);
  if (growth.length < 2 || isSmall) return grown.length === 0 ? null : <Growers book={book} grown={grown} />;
  return (
    <>
      <Section title="Growth">
        <Charts points={growth} span={spanOf(book)} />
      </Section>
      {grown.length > 0 && <Growers book={book} grown={grown} />}
    </>
  );
}

/** Of one table. */
export function TableGrowth({ book, relation }: { readonly book: Book; readonly relation: RelationData }) {
  const points = pointsOf(book, relation);
  if (points.length === 0) return null;
  return (
    <Section title="Growth">
      <Charts points={points} span={spanOf(book)} />
    </Section>
  );
}

function pointsOf(book: Book, { growth = [] }: RelationData): readonly GrowthPoint[] {
  return growth.map(([time, rows, bytes]) => ({ at: book.data.history.times[time] ?? '', rows, bytes }));
}

interface Grown {
  readonly id: RelationId;
  readonly points: readonly GrowthPoint[];
  readonly first: GrowthPoint;
  readonly last: GrowthPoint;
  readonly bytes: number;
  readonly rows: number;
}

const mostGrown = 12;

/** By size, then by rows. A table that came later began with nothing. */
function growers(book: Book): readonly Grown[] {
  const [began] = book.data.history.times;
  return book.data.relations
    .flatMap((relation, id): readonly Grown[] => {
      const points = pointsOf(book, relation);
      const [start, last] = [points[0], points.at(-1)];
      if (start === undefined || last === undefined) return [];
      const isOlder = relation.came === undefined && start.at === began;
      const first = isOlder ? start : { at: start.at, rows: 0, bytes: 0 };
      const [bytes, rows] = [(last.bytes ?? 0) - (first.bytes ?? 0), (last.rows ?? 0) - (first.rows ?? 0)];
      return bytes > 0 || rows > 0 ? [{ id, points, first, last, bytes, rows }] : [];
    })
    .sort((a, b) => b.bytes - a.bytes || b.rows - a.rows || a.id - b.id)
    .slice(0, mostGrown);
}

function Growers({ book, grown }: { readonly book: Book; readonly grown: readonly Grown[] }) {
  const span = spanOf(book);
  const began = book.data.history.times[0] ?? '';
  return (
    <Section title={`Tables that grew most since ${began.slice(0, 10)}`}>
      <div class="scroll" tabIndex={0} role="region" aria-label="Tables that grew most">
        <table>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col" class="number">
                Size
              </th>
              <th scope="col" class="number">
                Rows
              </th>
              <th scope="col">Size over time</th>
            </tr>
          </thead>
          <tbody>
            {grown.map(({ id, points, first, last }) => (
              <tr key={id}>
                <th scope="row">
                  <RelationLink book={book} id={id} />
                </th>
                <td class="number">{fromTo(first.bytes, last.bytes, byteUnits)}</td>
                <td class="number">{fromTo(first.rows, last.rows, rowUnits)}</td>
                <td>
                  <svg class="spark" viewBox="0 0 120 24" aria-hidden="true">
                    <path class="line" d={sparkPath(points, span)} />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function fromTo(from: number | null, to: number | null, units: readonly string[]): string {
  const text = (value: number | null): string => (value === null ? '–' : magnitude(value, units));
  return from === to ? text(to) : `${text(from)} → ${text(to)}`;
}

function sparkPath(points: readonly GrowthPoint[], [start, end]: Span): string {
  const of = spots(points, ({ bytes }) => bytes);
  const most = Math.max(1, ...of.map(({ amount }) => amount ?? 0));
  const x = (time: number): number => 2 + ((time - start) / Math.max(1, end - start)) * 116;
  return linePath(of, [start, end], x, (amount) => 22 - (amount / most) * 20);
}
