export { readFileIn, readIfThere, readRegular, sizes } from './read.ts';
export { entriesIn, kindIn, linksBelow } from './look.ts';
export type { Entry, Passed } from './look.ts';
export { fileError, kindOf, unfit } from './unfit.ts';
