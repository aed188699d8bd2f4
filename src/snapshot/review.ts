import { readIfThere } from '../files/index.ts';
import { rules as statementRules } from '../safety/index.ts';
import { expiredText } from './accepted-hazards.ts';
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
export function readReviewOptions(workspace: string, configToml: string, today: string): ReviewOptions {
  const accepted = readSuppressions(workspace);
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

/** Checks a snapshot as the repository wants it checked: a pure function of what it is given. */
export function review(snapshot: Snapshot, known: KnownFindings, options: ReviewOptions): Review {
  const { apiSchemas, problem } = readConfigToml(options.configToml.text);
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
            `${options.configToml.path} is not read: ${problem}. ` +
              `So the Data API is assumed to serve ${exposed.names.join(', ')}.`,
          ]),
      ...expired.map(expiredText),
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
