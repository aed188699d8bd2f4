import { readIfThere } from '../files/index.ts';
import { rules as statementRules } from '../safety/index.ts';
import { readConfigToml } from './config-toml.ts';
import {
  exposedSchemas,
  findings,
  parseSuppressions,
  rules,
  suppress,
  suppressionsPath,
  type ExposedSchemas,
  type Suppressed,
  type Suppression,
} from './findings/index.ts';
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
 * @param options.configToml repository-relative path of the Supabase project's config.toml; may be absent.
 * @param options.today `YYYY-MM-DD`.
 */
export function review(
  snapshot: Snapshot,
  known: KnownFindings,
  options: {
    readonly accepted: readonly Suppression[];
    readonly workspace: string;
    readonly configToml: string;
    readonly today: string;
  },
): Review {
  const { apiSchemas, problem } = readConfigToml(
    textOf(options.workspace, options.configToml, 'config.toml') ?? '',
  );
  const exposed = exposedSchemas(snapshot, apiSchemas);
  const { kept, suppressed, expired, unused } = suppress(
    findings(snapshot, { exposedSchemas: exposed }),
    // Others are about statements, and say nothing of what is there.
    options.accepted.filter(({ rule }) => rules.some(({ id }) => id === rule)),
    options.today,
  );
  return {
    list: judge(kept, known),
    suppressed,
    exposed,
    notices: [
      ...(problem === null || exposed.names.length === 0 || snapshot.api_schemas != null
        ? []
        : [
            `${options.configToml} is not read: ${problem}. ` +
              `So the Data API is assumed to serve ${exposed.names.join(', ')}.`,
          ]),
      ...expired.map(
        ({ line, rule, object, until }) =>
          `${suppressionsPath}:${line}: ${rule} ${object} was accepted until ${until} and counts again.`,
      ),
      ...unused.map(
        ({ line, rule, object }) =>
          `${suppressionsPath}:${line}: ${rule} ${object} is no longer found; the line can be deleted.`,
      ),
    ],
  };
}

/** Rules about statements of migrations, of which suppressions stand in the same file. */
const hazardRules: ReadonlySet<string> = new Set(statementRules.map(({ id }) => id));

/**
 * What the repository accepts; nothing when it has no such file.
 * @throws {ActionError} when the file cannot be read, or a line of it cannot.
 */
export function readSuppressions(workspace: string): readonly Suppression[] {
  const text = textOf(workspace, suppressionsPath, 'accepted findings') ?? '';
  return parseSuppressions(text, suppressionsPath, hazardRules);
}

const textOf = (workspace: string, file: string, what: string): string | null =>
  readIfThere(workspace, file, what)?.toString('utf8') ?? null;

/** What `lint: fail` fails on: new, and more than a matter of taste. */
export function isAlarming({ isNew, level }: JudgedFinding): boolean {
  return isNew && level !== 'info';
}
