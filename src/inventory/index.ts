/*
 * A snapshot becomes Markdown. Everything here is a pure function of its arguments: no clock, no file, no database, no
 * package, so that the action and the edge function share it.
 */
export { becameOf } from './change.ts';
export { diagrams } from './diagram.ts';
export * as markdown from './markdown.ts';
export { identifiers } from './addresses.ts';
export { findingItem } from './findings.ts';
export { isGenerated, markedBytes, marker } from './page.ts';
export type { Page, RenderOptions } from './page.ts';
export { mainFirst, render, renderEach } from './render.ts';
export { group } from './group.ts';
export { exactly, schemaFilter, selectChanges, selectFindings } from './select.ts';
export { beside, falseUnlessSaid, twinFormat, twinPath, twinSchemaId } from './twin.ts';
