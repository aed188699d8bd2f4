/*
 * What in a schema is dangerous, wrong or slow: rules that are tested as values, over one snapshot and nothing else. No
 * file, no database and no package: the edge function checks what it shows by these too.
 */
export { accessOf, grantKind } from './access.ts';
export type { Access, Privilege } from './access.ts';
export { exposedSchemas } from './exposure.ts';
export { findings } from './find.ts';
export { identity as identityOf } from './object-names.ts';
export { partitionsOf } from './partitions.ts';
export { rules } from './rules.ts';
export { sarif } from './sarif.ts';
export type { FurtherResult } from './sarif.ts';
export { covering, suppress, suppressionsPath, validOn } from './suppressions.ts';
export { parseSuppressions } from './suppressions-file.ts';
export type { ExposedSchemas } from './exposure.ts';
export { keyOf } from './finding.ts';
export type { Finding } from './finding.ts';
export type { Suppressed, Suppression } from './suppressions.ts';
