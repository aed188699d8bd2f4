import { magnitude } from './book.ts';

/** Milliseconds since 1970. */
export type Span = readonly [start: number, end: number];

export interface Spot {
  readonly at: string;
  readonly time: number;
  /** null = unknown, or there was nothing. */
  readonly amount: number | null;
}

/** Near to what it is drawn in, on a phone as well: text in it is scaled with it. */
const width = 420;
const height = 150;
const margin = { left: 60, right: 10, top: 10, bottom: 24 } as const;
/** Of more, dots would hide the line. */
const mostDots = 24;

/**
 * Steps, not slopes: a figure is as it was until it is known to be another one. The last one holds until the end.
 * @returns a path of SVG.
 */
export function linePath(
  spots: readonly Spot[],
  [, end]: Span,
  x: (time: number) => number,
  y: (amount: number) => number,
): string {
  const digits = (value: number): string => value.toFixed(1);
  let isDown = false;
  const parts = spots.map(({ time, amount }) => {
    if (amount === null) {
      const part = isDown ? `H${digits(x(time))}` : '';
      isDown = false;
      return part;
    }
    const part = isDown
      ? `H${digits(x(time))}V${digits(y(amount))}`
      : `M${digits(x(time))},${digits(y(amount))}`;
    isDown = true;
    return part;
  });
  return parts.join('') + (isDown ? `H${digits(x(end))}` : '');
}

/** An amount over time. */
export function Chart({
  title,
  spots,
  span,
  units,
}: {
  readonly title: string;
  readonly spots: readonly Spot[];
  readonly span: Span;
  readonly units: readonly string[];
}) {
  const known = spots.flatMap(({ at, time, amount }) => (amount === null ? [] : [{ at, time, amount }]));
  const [first, last] = [known[0], known.at(-1)];
  const most = roundUp(Math.max(0, ...known.map(({ amount }) => amount)));
  if (first === undefined || last === undefined || most === 0) return null;
  const x = (time: number): number =>
    margin.left + ((time - span[0]) / Math.max(1, span[1] - span[0])) * (width - margin.left - margin.right);
  const y = (amount: number): number =>
    height - margin.bottom - (amount / most) * (height - margin.top - margin.bottom);
  const text = (amount: number): string => magnitude(amount, units);
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return (
    <figure>
      <figcaption>
        <b>{title}</b> {text(first.amount)}
        {first.at === last.at ? '' : ` → ${text(last.amount)}`}{' '}
        <span class="quiet">
          {first.at.slice(0, 10)}
          {first.at === last.at ? '' : ` to ${last.at.slice(0, 10)}`}
        </span>
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
        <path class="line" d={linePath(spots, span, x, y)} />
        {known.length <= mostDots &&
          known.map(({ time, amount, at }) => <circle key={at} cx={x(time)} cy={y(amount)} r="3" />)}
        <text x={margin.left} y={height - 6}>
          {day(span[0])}
        </text>
        <text x={width - margin.right} y={height - 6} text-anchor="end">
          {day(span[1])}
        </text>
      </svg>
    </figure>
  );
}

/** To 1, 2, 4, 6 or 8 of its power of ten, so that the middle of an axis is a short number too. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 6, 8].find((each) => each * power >= value) ?? 10) * power;
}
