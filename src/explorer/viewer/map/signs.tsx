import type { ComponentChildren } from 'preact';

/** A sign as draw.ts and draw-box.ts draw it, and what it means. */
const signs: readonly (readonly [picture: ComponentChildren, meaning: string])[] = [
  [
    <text x="17" y="14">
      ◆ ◇
    </text>,
    'column of the primary key, column of a foreign key',
  ],
  [<path d="M1 10H33M26 10L33 4M26 10L33 16M6 4V16" />, 'foreign key: many rows refer to one'],
  [<path d="M1 10H33M28 4V16M6 4V16" />, 'foreign key: at most one row refers to one'],
  [<path d="M1 10H33" stroke-dasharray="6 4" />, 'foreign key that may be null'],
  [
    <>
      <path d="M10 10H33" stroke-dasharray="1.5 4" />
      <circle cx="6" cy="10" r="4" />
    </>,
    'a view, and what it reads',
  ],
  [
    <rect x="2" y="3" width="30" height="14" rx="3" stroke-dasharray="7 4" />,
    'n:m: its key is made of foreign keys',
  ],
  [
    <rect x="2" y="3" width="30" height="14" rx="3" stroke-dasharray="2 3" />,
    'of a schema that is not shown',
  ],
  [<rect x="2" y="3" width="30" height="14" rx="7" />, 'view'],
  [
    <>
      <rect x="5" y="6" width="28" height="12" rx="6" />
      <rect class="front" x="2" y="2" width="28" height="12" rx="6" />
    </>,
    'materialized view',
  ],
  [<path d="M2 3H25L32 10V17H2Z" />, 'foreign table'],
  [
    <text x="17" y="15">
      ▤
    </text>,
    'partitioned, or a hypertable, with all of its partitions',
  ],
  [
    <>
      <rect class="full" x="12" y="9" width="10" height="8" />
      <path d="M14 9V7A3 3 0 0 1 20 7V9" />
    </>,
    'row security is on',
  ],
];

/** What the signs on the map mean. */
export function Signs() {
  return (
    <details class="signs">
      <summary>Signs</summary>
      <ul>
        {signs.map(([picture, meaning]) => (
          <li key={meaning}>
            <svg viewBox="0 0 34 20" aria-hidden="true">
              {picture}
            </svg>
            {meaning}
          </li>
        ))}
      </ul>
    </details>
  );
}
