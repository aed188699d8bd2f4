export { howToCheck, verify } from './verify.ts';
