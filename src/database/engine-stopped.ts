import { ActionError } from '../error.ts';

/** The process of the embedded engine ended, or no longer answers as a server does. */
export class EngineStopped extends ActionError {
  constructor(directory: string | null, reason: string, cause?: unknown) {
    super(
      {
        message: `The embedded engine stopped: ${reason}`,
        state:
          directory === null
            ? 'Its database was in memory only and is gone.'
            : `Each migration file is one transaction: in ${directory} it is applied as a whole or not at all.`,
        remedy:
          directory === null
            ? 'Run again; when it recurs, use a server instead of the embedded engine.'
            : 'Run again: it goes on where this run stopped. ' +
              'When it recurs, use a server instead of the embedded engine.',
      },
      { cause },
    );
    this.name = 'EngineStopped';
  }
}
