/*
 * The rooms of src/ from the lowest floor to the highest: a file imports from its own room, or from a room below through
 * that room's index.ts. Imports of types count, since a reader follows them as well.
 */
const floors = [
  'error|text|quoting|group-by|named-secrets|secret-shapes|zod',
  'files',
  'github',
  'database',
  'rows',
  'migrations',
  'safety',
  'snapshot',
  'inventory',
  'explorer',
  'inputs',
  'report',
  'verification',
  'publish',
  'chapters',
  'check',
  'rehearsal',
  'drift',
  'offer',
  'run',
  'action',
  'cli|main',
];

const onFloor = (names) => `^src/(${names})(/|\\.ts$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or a third one holds what both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'through-the-index',
      comment: 'What another room may use is exported by its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    ...floors.slice(0, -1).map((names, floor) => ({
      name: `not-above-${names}`,
      comment: 'Rooms use what is below them, never what is above.',
      severity: 'error',
      from: { path: onFloor(names) },
      to: { path: onFloor(floors.slice(floor + 1).join('|')) },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
