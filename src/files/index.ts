export {
  partsOf,
  readEntry,
  readFileIn,
  readIfThere,
  readRegular,
  readShort,
  readStart,
  release,
  sizes,
} from './read.ts';
export type { FileParts } from './read.ts';
export { entriesIn, isFileIn, kindIn, linksBelow } from './look.ts';
export type { Entry, Passed } from './look.ts';
export { foldersOf, repositoryPath } from './path.ts';
export { fileError, isAbsent, unfit } from './unfit.ts';
export { makeSpool } from './spool.ts';
export type { Spool } from './spool.ts';
export { bytesOf, isStoredAs, refuseUnwritable, writeFiles } from './write.ts';
export type { TextFile } from './write.ts';
