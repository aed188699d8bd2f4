import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ActionError } from '../error.ts';
import { exposedSchemas, findings, parseSuppressions, suppress, suppressionsPath, type ExposedSchemas, type Suppressed, type Suppression } from './findings/index.ts';
import { judge, type JudgedFinding, type KnownFindings } from './known-findings.ts';
import type { Snapshot } from './model.ts';

/** What the checks of a run came to. */
export interface Review {
  /** What counts: not suppressed, errors first. */
  readonly list: readonly JudgedFinding[];
  readonly suppressed: Suppressed['suppressed'];
  readonly exposed: ExposedSchemas;
  /** For people: suppressions that expired or are no longer needed. */
  readonly notices: readonly string[];
}

/**
 * Checks a snapshot as the repository wants it checked.
 * @param options.accepted of {@link readSuppressions}.
 * @param options.configToml path of the Supabase project's config.toml; may be absent.
 * @param options.today `YYYY-MM-DD`.
 */
export function review(snapshot: Snapshot, known: KnownFindings, options: { readonly accepted: readonly Suppression[]; readonly configToml: string; readonly today: string }): Review {
  const exposed = exposedSchemas(snapshot, textOf(options.configToml));
  const { kept, suppressed, expired, unused } = suppress(findings(snapshot, { exposedSchemas: exposed }), options.accepted, options.today);
  return {
    list: judge(kept, known), suppressed, exposed,
    notices: [
      ...expired.map(({ line, rule, object, until }) => `${suppressionsPath}:${line}: ${rule} ${object} was accepted until ${until} and counts again.`),
      ...unused.map(({ line, rule, object }) => `${suppressionsPath}:${line}: ${rule} ${object} is not found any more; the line can go.`),
    ],
  };
}

/**
 * What the repository accepts; nothing when it has no such file.
 * @throws {ActionError} when the file cannot be read, or a line of it cannot.
 */
export function readSuppressions(workspace: string): readonly Suppression[] {
  return parseSuppressions(textOf(path.join(workspace, suppressionsPath)) ?? '');
}

function textOf(file: string): string | null {
  if (!existsSync(file)) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ActionError({
      message: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, state: 'The schema was not checked.', remedy: 'Make it a readable file, or remove it.',
    }, { cause: error });
  }
}

/** What `lint: fail` fails on: new, and more than a matter of taste. */
export function isAlarming({ isNew, level }: JudgedFinding): boolean {
  return isNew && level !== 'info';
}
