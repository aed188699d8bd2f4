export { checkRun, commentOnCheck } from './check.ts';
