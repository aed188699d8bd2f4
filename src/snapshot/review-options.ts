import { readIfThere } from '../files/index.ts';
import { rules as statementRules } from '../safety/index.ts';
import { suppressionsPath, type Suppression } from './findings/suppressions.ts';

/** What a repository says of how it is checked, as plain data. */
export interface ReviewOptions {
  /** Of {@link readSuppressions}. */
  readonly accepted: readonly Suppression[];
  /** The Supabase project's config.toml. */
  readonly configToml: {
    /** Repository-relative. */
    readonly path: string;
    /** Empty where there is no such file. */
    readonly text: string;
  };
  /** `YYYY-MM-DD`: the first day on which the same is accepted. */
  readonly today: string;
}

/**
 * Reads how the repository wants to be checked.
 * @param configToml repository-relative path of the Supabase project's config.toml; may be absent.
 * @param today `YYYY-MM-DD`.
 * @throws {ActionError} as {@link readSuppressions} does, or when config.toml is no regular file.
 */
export async function readReviewOptions(
  workspace: string,
  configToml: string,
  today: string,
): Promise<ReviewOptions> {
  const accepted = await readSuppressions(workspace);
  return {
    accepted,
    configToml: { path: configToml, text: textOf(workspace, configToml, 'config.toml') ?? '' },
    today: sameDay(accepted, today),
  };
}

/** The first day on which the same suppressions hold as on another; empty = before any of them ended. */
function sameDay(accepted: readonly Suppression[], today: string): string {
  const ended = accepted.flatMap(({ until }) => (until !== null && until < today ? [until] : [])).sort();
  const last = ended.at(-1);
  if (last === undefined) return '';
  const next = new Date(`${last}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * What the repository accepts; nothing when it has no such file.
 * @throws {ActionError} when the file cannot be read, or a line of it cannot.
 */
export async function readSuppressions(workspace: string): Promise<readonly Suppression[]> {
  const text = textOf(workspace, suppressionsPath, 'accepted findings') ?? '';
  if (text === '') return [];
  // All rules are loaded with it, which are not needed where nothing is to be read.
  const { parseSuppressions } = await import('./findings/suppressions-file.ts');
  // Rules about statements of migrations stand in the same file.
  return parseSuppressions(text, suppressionsPath, new Set(statementRules.map(({ id }) => id)));
}

const textOf = (workspace: string, file: string, what: string): string | null =>
  readIfThere(workspace, file, what)?.toString('utf8') ?? null;
