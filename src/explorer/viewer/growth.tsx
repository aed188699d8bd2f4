import type { GrowthPoint } from '../data.ts';
import { magnitude, timeText } from './book.ts';
import { Section } from './parts.tsx';

const width = 640;
const height = 160;
const margin = { left: 64, right: 12, top: 12, bottom: 26 } as const;

/** Rows and size over time, each as a line and as a list. */
export function Growth({ points }: { readonly points: readonly GrowthPoint[] }) {
  // Small figures are all 0, which is no curve.
  if (!points.some(({ rows, bytes }) => (rows ?? 0) + (bytes ?? 0) > 0)) return null;
  return (
    <Section title="Growth">
      <div class="charts">
        <Chart title="Rows" points={points} value={({ rows }) => rows} units={['', 'k', 'M', 'G', 'T']} />
        <Chart
          title="Size"
          points={points}
          value={({ bytes }) => bytes}
          units={[' B', ' kB', ' MB', ' GB', ' TB']}
        />
      </div>
    </Section>
  );
}

function Chart({
  title,
  points,
  value,
  units,
}: {
  readonly title: string;
  readonly points: readonly GrowthPoint[];
  readonly value: (point: GrowthPoint) => number | null;
  readonly units: readonly string[];
}) {
  const known = points.flatMap((point) => {
    const amount = value(point);
    return amount === null ? [] : [{ at: point.at, time: Date.parse(point.at), amount }];
  });
  const [first, last] = [known[0], known.at(-1)];
  const most = Math.max(0, ...known.map(({ amount }) => amount));
  if (first === undefined || last === undefined || known.length < 2 || most === 0) return null;
  const x = (time: number): number =>
    margin.left +
    ((time - first.time) / Math.max(1, last.time - first.time)) * (width - margin.left - margin.right);
  const y = (amount: number): number =>
    height - margin.bottom - (amount / most) * (height - margin.top - margin.bottom);
  const text = (amount: number): string => magnitude(amount, units);
  return (
    <figure>
      <figcaption>
        {title}: {text(first.amount)} on {timeText(first.at)}, {text(last.amount)} on {timeText(last.at)}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title} over time`}>
        {[0, most / 2, most].map((amount) => (
          <g key={amount}>
            <line class="rule" x1={margin.left} x2={width - margin.right} y1={y(amount)} y2={y(amount)} />
            <text x={margin.left - 8} y={y(amount) + 4} text-anchor="end">
              {text(amount)}
            </text>
          </g>
        ))}
        <polyline points={known.map(({ time, amount }) => `${x(time)},${y(amount)}`).join(' ')} />
        {known.map(({ time, amount, at }) => (
          <circle key={at} cx={x(time)} cy={y(amount)} r="3" />
        ))}
        <text x={margin.left} y={height - 6}>
          {first.at.slice(0, 10)}
        </text>
        <text x={width - margin.right} y={height - 6} text-anchor="end">
          {last.at.slice(0, 10)}
        </text>
      </svg>
    </figure>
  );
}
