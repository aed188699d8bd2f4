import type { Finding, Level } from './finding.ts';
import { rules } from './rules.ts';
import type { Suppression } from './suppressions.ts';

/** GitHub reads at most this many results of a run. @see https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const mostResults = 25_000;

const levels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What GitHub sorts security alerts by: above 7.0 is high, above 4.0 medium. */
const severities: Readonly<Record<Level, string>> = { error: '8.0', warning: '5.0', info: '2.0' };

export interface SarifOptions {
  /** Repository-relative: an alert has to be in a file, and the document describes the object. */
  readonly inventoryPath: string;
  /** Keys of the findings that the last run did not have; left out = nothing is known. */
  readonly newKeys?: ReadonlySet<string>;
  readonly suppressed?: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
}

/**
 * Findings as SARIF 2.1.0, for `github/codeql-action/upload-sarif`.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(
  findings: readonly Finding[],
  { inventoryPath, newKeys, suppressed = [] }: SarifOptions,
): object {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const uri = inventoryPath.split('/').map(encodeURIComponent).join('/');
  const resultOf = ({ rule, level, object, message, detail, remedy, key }: Finding): object => ({
    ruleId: rule,
    ruleIndex: places.get(rule) ?? -1,
    level: levels[level],
    message: { text: plain([message, detail, `To do: ${remedy}`].filter((text) => text !== '').join('\n')) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } },
        logicalLocations: [{ fullyQualifiedName: object, kind: object.slice(0, object.indexOf(':')) }],
      },
    ],
    // Keeps an alert the same one from run to run, wherever its line is.
    partialFingerprints: { 'featureInventory/v1': key },
    ...(newKeys === undefined ? {} : { baselineState: newKeys.has(key) ? 'new' : 'unchanged' }),
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pg-feature-inventory',
            rules: rules.map(({ id, level, category, title, why, sameAs = [] }) => ({
              id,
              name: id,
              shortDescription: { text: plain(title) },
              fullDescription: { text: plain(why) },
              help: { text: plain(why + (sameAs.length === 0 ? '' : ` Elsewhere: ${sameAs.join(', ')}.`)) },
              defaultConfiguration: { level: levels[level] },
              properties: {
                tags: [category],
                ...(category === 'security' ? { 'security-severity': severities[level] } : {}),
                'problem.severity': level === 'info' ? 'recommendation' : level,
              },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        results: [
          ...findings.map(resultOf),
          ...suppressed.map(({ finding, suppression }) => ({
            ...resultOf(finding),
            suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }],
          })),
        ].slice(0, mostResults),
      },
    ],
  };
}

/** In a SARIF message `[text](target)` is a link; names of objects are none. */
function plain(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}
