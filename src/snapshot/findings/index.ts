/*
 * What in a schema is dangerous, wrong or slow: rules that are tested as values, over one snapshot and nothing else.
 */
export { exposedSchemas } from './exposure.ts';
export { findings } from './find.ts';
export { judge, knownFindingsOf, knownFindingsSql, recordFindings } from './known.ts';
export { isAlarming, readSuppressions, review } from './review.ts';
export { rules } from './rules.ts';
export { sarif } from './sarif.ts';
export { parseSuppressions, suppress, suppressionsPath } from './suppressions.ts';
export type { ExposedSchemas } from './exposure.ts';
export type { Category, Finding, Level, Rule } from './finding.ts';
export type { JudgedFinding, KnownFindings } from './known.ts';
export type { Review } from './review.ts';
export type { SarifOptions } from './sarif.ts';
export type { Suppressed, Suppression } from './suppressions.ts';
