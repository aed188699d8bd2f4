export { readFileIn, readIfThere, readRegular, sizes } from './read.ts';
export { entriesIn, kindIn, linksBelow } from './look.ts';
export type { Entry, Passed } from './look.ts';
export { foldersOf, repositoryPath } from './path.ts';
export { fileError, unfit } from './unfit.ts';
export { writeFiles } from './write.ts';
export type { TextFile } from './write.ts';
