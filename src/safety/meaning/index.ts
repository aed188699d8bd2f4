export { judge, readBase } from './judge.ts';
