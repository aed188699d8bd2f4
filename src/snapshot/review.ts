import { expiredText } from './accepted-hazards.ts';
import { readConfigToml } from './config-toml.ts';
import {
  exposedSchemas,
  findings,
  rules,
  suppress,
  suppressionsPath,
  type ExposedSchemas,
  type Suppressed,
} from './findings/index.ts';
import { judge, type JudgedFinding, type KnownFindings } from './known-findings.ts';
import type { Snapshot } from './model.ts';
import type { ReviewOptions } from './review-options.ts';

/** What the checks of a run came to. */
export interface Review {
  /** What counts: not suppressed, errors first. */
  readonly list: readonly JudgedFinding[];
  readonly suppressed: Suppressed['suppressed'];
  readonly exposed: ExposedSchemas;
  /** For people: suppressions that expired or are no longer needed. */
  readonly notices: readonly string[];
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
