import type { Database, Rows } from '../database/index.ts';
import type { Environment, Origin } from '../github/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Log, Story } from '../report/index.ts';
import type { readEdgeFunctions } from '../snapshot/index.ts';
import type { Asked } from './asked.ts';
import type { Unstored } from './unstored.ts';

/** Adds a notice or a warning to the story. */
export type Note = (level: 'notice' | 'warning', message: string) => void;

/** What the event and the inputs ask for, before anything is connected to. */
export interface RunRequest {
  readonly env: NodeJS.ProcessEnv;
  readonly environment: Environment;
  readonly origin: Origin;
  readonly inputs: Inputs;
  /** Whether errors may quote rows. */
  readonly rows: Rows;
  /** What the inputs' paths are relative to. */
  readonly workspace: string;
  /** The root of this repository's checkout, where the document goes: the workspace, or a folder in it. */
  readonly documents: string;
  /** What is to be said about the request itself. */
  readonly notices: Story['notices'];
}

/** What a run reads of the checkout besides migrations. */
export interface CheckoutContent {
  readonly asked: Asked;
  readonly edgeFunctions: ReturnType<typeof readEdgeFunctions>;
  /** The main page and its twin as they are now, where they are this action's. */
  readonly earlier: () => readonly Buffer[];
}

/** What every chapter may read. */
export interface Setting extends RunRequest, CheckoutContent {
  readonly database: Database;
  readonly log: Log;
  readonly note: Note;
  /** Why nothing is stored in the database; null = snapshots are. */
  readonly unstored: Unstored | null;
  /** Aborted when the run is cancelled. */
  readonly signal?: AbortSignal | undefined;
}
