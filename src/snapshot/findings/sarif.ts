import { keyOf, type Finding, type Level, type Rule } from './finding.ts';
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

/** A rule about something else than a schema, with what SARIF says of it. */
export interface FurtherRule {
  readonly id: string;
  readonly level: Level;
  readonly doc: string;
  readonly evidence: string;
  readonly sameAs: readonly string[];
}

/** What such a rule says of a place in a file. */
export interface FurtherResult {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly objects: readonly string[];
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Why the repository accepts it; null = it does not. */
  readonly reason: string | null;
}

/** A finding that has a place in a file, or none. */
export type PlacedInFile = Finding & { readonly file?: string | null; readonly line?: number | null };

export interface SarifOptions {
  /** Repository-relative: an alert has to be in a file, and the document describes the object. */
  readonly inventoryPath: string;
  /** Keys of the findings that the last run did not have; left out = nothing is known. */
  readonly newKeys?: ReadonlySet<string>;
  readonly suppressed?: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
  readonly furtherRules?: readonly FurtherRule[];
  readonly furtherResults?: readonly FurtherResult[];
}

/**
 * Findings, and hazards of a pull request's statements, as SARIF 2.1.0 for `github/codeql-action/upload-sarif`: the
 * pieces of its text, since findings may be many.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function* sarif(findings: readonly PlacedInFile[], options: SarifOptions): Generator<string> {
  // The results are the last of all, and are made one after the other.
  const text = JSON.stringify(documentOf(options.furtherRules ?? []));
  const end = text.lastIndexOf(']}]}');
  yield text.slice(0, end);
  let count = 0;
  for (const result of resultsOf(findings, options)) {
    yield `${count === 0 ? '' : ','}${JSON.stringify(result)}`;
    if (++count === mostResults) break;
  }
  yield `${text.slice(end)}\n`;
}

function documentOf(furtherRules: readonly FurtherRule[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pg-feature-inventory',
            rules: [...rules.map(ruleOf), ...furtherRules.map(furtherRuleOf)],
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        results: [],
      },
    ],
  };
}

function* resultsOf(
  findings: readonly PlacedInFile[],
  { inventoryPath, newKeys, suppressed = [], furtherRules = [], furtherResults = [] }: SarifOptions,
): Generator<object> {
  const places = new Map([...rules, ...furtherRules].map(({ id }, index) => [id, index]));
  const resultOf = ({
    rule,
    level,
    object,
    message,
    detail,
    remedy,
    key,
    file,
    line,
  }: PlacedInFile): object => ({
    ruleId: rule,
    ruleIndex: places.get(rule) ?? -1,
    level: levels[level],
    message: { text: plain([message, detail, `To do: ${remedy}`].filter((text) => text !== '').join('\n')) },
    locations: [locationOf(file ?? inventoryPath, line ?? 1, [object])],
    // Keeps an alert the same one from run to run, wherever its line is.
    partialFingerprints: { 'featureInventory/v1': key },
    ...(newKeys === undefined ? {} : { baselineState: newKeys.has(key) ? 'new' : 'unchanged' }),
  });
  yield* furtherResultsOf(furtherResults, places);
  for (const finding of findings) yield resultOf(finding);
  for (const { finding, suppression } of suppressed)
    yield { ...resultOf(finding), suppressions: suppressionsOf(suppression.reason) };
}

const suppressionsOf = (reason: string): readonly object[] => [
  { kind: 'external', status: 'accepted', justification: reason },
];

const locationOf = (file: string, line: number, objects: readonly string[]): object => ({
  physicalLocation: {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
    region: { startLine: line },
  },
  logicalLocations: objects.map((object) => ({
    fullyQualifiedName: object,
    kind: object.slice(0, object.indexOf(':')),
  })),
});

const ruleOf = ({ id, level, category, title, why, sameAs = [] }: Rule): object => ({
  id,
  name: id,
  shortDescription: { text: plain(title) },
  fullDescription: { text: plain(why) },
  help: { text: plain(why + elsewhere(sameAs)) },
  defaultConfiguration: { level: levels[level] },
  properties: {
    tags: [category],
    ...(category === 'security' ? { 'security-severity': severities[level] } : {}),
    'problem.severity': level === 'info' ? 'recommendation' : level,
  },
});

const furtherRuleOf = ({ id, level, doc, evidence, sameAs }: FurtherRule): object => ({
  id,
  name: id,
  shortDescription: { text: plain(doc) },
  fullDescription: { text: plain(doc) },
  help: { text: plain(`${doc} Seen by: ${evidence}.${elsewhere(sameAs)}`) },
  defaultConfiguration: { level: levels[level] },
  properties: { tags: ['migration'], 'problem.severity': level === 'info' ? 'recommendation' : level },
});

const elsewhere = (sameAs: readonly string[]): string =>
  sameAs.length === 0 ? '' : ` Elsewhere: ${sameAs.join(', ')}.`;

/** An alert stays the same one while its file is worked on: the line does not tell it from others, its order does. */
function furtherResultsOf(
  results: readonly FurtherResult[],
  places: ReadonlyMap<string, number>,
): readonly object[] {
  const seen = new Map<string, number>();
  return results.map(({ rule, level, message, objects, file, line, reason }) => {
    const key = keyOf(rule, `${file} ${objects.join(' ')}`);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      ruleId: rule,
      ruleIndex: places.get(rule) ?? -1,
      level: levels[level],
      message: { text: plain(message) },
      locations: [locationOf(file, line, objects)],
      partialFingerprints: { 'featureInventory/v1': count === 1 ? key : `${key} ${count}` },
      ...(reason === null ? {} : { suppressions: suppressionsOf(reason) }),
    };
  });
}

/** In a SARIF message `[text](target)` is a link; names of objects are none. */
function plain(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}
