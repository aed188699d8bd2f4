export { filesOf } from './files.ts';
export { judge, readBase } from './judge.ts';
export { meaning } from './meaning.ts';
export { settle } from './settle.ts';
