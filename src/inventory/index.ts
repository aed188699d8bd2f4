/*
 * A snapshot becomes Markdown. Everything here is a pure function of its arguments: no clock, no file, no database, no
 * package, so that the action and the edge function share it.
 */
export { becameOf } from './change.ts';
export { diagrams } from './diagram.ts';
export * as markdown from './markdown.ts';
export { identifiers, key } from './addresses.ts';
export { written as differenceText } from './families.ts';
export { findingItem } from './findings.ts';
export type { Page, PageInPieces, RenderOptions } from './page.ts';
export { mainFirst, render, renderEach } from './render.ts';
export { group } from './group.ts';
export { roundedBytes, roundedRows } from './statistics.ts';
export type { Statistics } from './statistics.ts';
export { exactly, schemaFilter, selectChanges, selectFindings } from './select.ts';
export type { Relation, SchemaObjects } from './select.ts';
export { falseUnlessSaid } from './ordered-json.ts';
export { beside, isGenerated, markedBytes, marker, twinPath } from './own-files.ts';
export { twinFormat, twinSchemaId } from './twin.ts';
