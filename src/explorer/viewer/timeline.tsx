import { useState } from 'preact/hooks';
import { timeText } from './book.ts';
import { bySeverity, type Run } from './past.ts';
import { href } from './route.ts';

const width = 960;
const height = 78;
const margin = { left: 8, right: 8, top: 6, bottom: 2 } as const;
/** Of a bar, in pixels at full width. */
const widest = 26;

/** Below fewer there is nothing to be seen at a glance. */
const fewest = 3;

/** Of more, none could be pointed at. */
const mostBars = 240;

/**
 * What each run changed, a bar a run: how much, and how bad it is. Each leads to what it was. All bars are one stop of
 * the Tab key; arrows go from one to the next.
 */
export function Timeline({ runs: all }: { readonly runs: readonly Run[] }) {
  const runs = all.slice(-mostBars);
  const [active, setActive] = useState<number | null>(null);
  const most = Math.max(0, ...runs.map(({ changes }) => changes?.length ?? 0));
  const [first, last] = [runs[0], runs.at(-1)];
  if (runs.length < fewest || most === 0 || first === undefined || last === undefined) return null;
  const newest = runs.findLastIndex(({ changes }) => (changes ?? []).length > 0);
  const step = (width - margin.left - margin.right) / runs.length;
  const room = height - margin.top - margin.bottom;
  return (
    <figure class="timeline-bars">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Changes of each run"
        onKeyDown={goAlong}
      >
        <line
          class="rule"
          x1={margin.left}
          x2={width - margin.right}
          y1={height - margin.bottom}
          y2={height - margin.bottom}
        />
        {runs.map((run, at) => (
          <Bar
            key={run.id}
            run={run}
            from={(runs[at - 1] ?? all[all.length - runs.length - 1] ?? run).id}
            isStop={active === null ? at === newest : active === run.id}
            onFocus={() => setActive(run.id)}
            left={margin.left + (at + 0.5) * step - Math.min(widest, step * 0.7) / 2}
            width={Math.min(widest, step * 0.7)}
            // By the square root: a first migration of 500 tables leaves something of the others.
            height={(count) => (Math.sqrt(count) / Math.sqrt(most)) * room}
          />
        ))}
      </svg>
      <figcaption class="ends quiet">
        <span>{first.at.slice(0, 10)}</span>
        <span class="shades">
          {bySeverity(runs.flatMap(({ changes }) => changes ?? [])).map(({ severity }) => (
            <span key={severity}>
              <i class={`bar ${severity}`} aria-hidden="true" /> {severity}
            </span>
          ))}
        </span>
        <span>{last.at.slice(0, 10)}</span>
      </figcaption>
    </figure>
  );
}

function goAlong(event: KeyboardEvent): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const bars = [...(event.currentTarget as Element).querySelectorAll('a')];
  const at = bars.findIndex((bar) => bar === document.activeElement);
  bars[Math.min(bars.length - 1, Math.max(0, at + step))]?.focus();
  event.preventDefault();
}

function Bar({
  run: { id, at: time, label, changes },
  from,
  isStop,
  onFocus,
  left,
  width: own,
  height: heightOf,
}: {
  readonly run: Run;
  /** Id of the one before. */
  readonly from: number;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly left: number;
  readonly width: number;
  readonly height: (count: number) => number;
}) {
  if (changes === null || changes.length === 0) return null;
  const total = Math.max(3, heightOf(changes.length));
  const counts = bySeverity(changes);
  const words = counts.map(({ severity, count }) => `${count} ${severity}`);
  const text = `${timeText(time)} ${label ?? ''}: ${words.join(', ')}`;
  let top = height - margin.bottom;
  return (
    <a
      href={href({ view: 'history', from, to: id })}
      aria-label={text}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
    >
      <title>{text}</title>
      {/* The worst at the bottom, where every bar begins. */}
      {counts.map(({ severity, count }) => {
        const part = (count / changes.length) * total;
        top -= part;
        return <rect key={severity} class={`bar ${severity}`} x={left} y={top} width={own} height={part} />;
      })}
    </a>
  );
}
