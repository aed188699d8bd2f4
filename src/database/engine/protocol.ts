import type { Copy, Notice, Result } from '../database.ts';

/** What is asked of the thread that the embedded engine runs in. */
export type Request = { readonly id: number; readonly text: string; readonly copies: readonly Copy[] } | { readonly close: true };

/** What a message of statements led to on the way, in order. */
export type Event = { readonly notice: Notice } | { readonly complete: true };

export type Answer =
  | { readonly ready: true }
  | { readonly closed: true }
  | { readonly id: number; readonly events: readonly Event[]; readonly results: readonly Result[] }
  /** `fatal`: the engine is of no further use. */
  | { readonly id: number; readonly events: readonly Event[]; readonly error: Readonly<Record<string, string>>; readonly fatal: boolean };
