export { judge, readBase } from './judge.ts';
export { settle } from './settle.ts';
