/*
 * The explorer: a snapshot, its findings and its history as one HTML file. Everything that needs thought is done when
 * the file is made (who may do what, where each table stands); viewer/ only shows it.
 */
export { explorerData } from './model.ts';
export type { ExplorerOptions } from './model.ts';
export { explorerJson, explorerPage, explorerStart, isExplorer, readViewer } from './page.ts';
