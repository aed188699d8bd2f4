/*
 * A snapshot becomes Markdown. Everything here is a pure function of its arguments: no clock, no file, no database, and no
 * import that exists at run time outside this folder, so that the action and the edge function share it.
 */
export { diagrams } from './diagram.ts';
export * as markdown from './markdown.ts';
export { identifiers } from './names.ts';
export { isGenerated, markedBytes, marker, render } from './pages.ts';
export type { Page, RenderOptions } from './pages.ts';
export { exactly, group } from './select.ts';
export { beside, falseUnlessSaid, twinFormat, twinPath, twinSchemaId } from './twin.ts';
