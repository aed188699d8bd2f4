/** What the commands do, and the inputs that each one's help explains. */
interface Command {
  readonly mode: 'plan' | 'apply' | 'check';
  /** One sentence. */
  readonly does: string;
  readonly inputs: readonly string[];
}

const files = ['migrations', 'format', 'packs', 'out-of-order'] as const;
const applying = ['baseline', 'lock-timeout', 'statement-timeout', 'wait-for-lock'] as const;
const document = ['inventory-path', 'layout', 'statistics', 'schemas', 'edge-functions'] as const;
const explorer = ['explorer'] as const;
const stored = ['snapshot-label', 'cron-schedule', 'verify', 'on-drift'] as const;

const drift = ['drift-sql', 'shadow'] as const;

export const commands = {
  plan: {
    mode: 'plan',
    does: 'Rehearses pending migrations and shows what they change; writes nothing.',
    inputs: ['connection-string', ...files, 'edge-functions', 'lint', 'shadow'],
  },
  apply: {
    mode: 'apply',
    does: 'Applies pending migrations, takes a snapshot and writes the document.',
    inputs: [
      'connection-string',
      ...files,
      ...applying,
      ...document,
      ...explorer,
      ...stored,
      'lint',
      'rows',
      ...drift,
    ],
  },
  check: {
    mode: 'check',
    does: 'Fails when a migration is pending, or when the schema or the document is not as the last run left it.',
    inputs: ['connection-string', ...files, ...document, 'lint', 'on-drift', 'rows', ...drift],
  },
  inventory: {
    mode: 'apply',
    does: 'Takes a snapshot and writes the document; runs no migrations.',
    inputs: ['connection-string', 'wait-for-lock', ...document, ...explorer, ...stored, 'lint', 'rows'],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
