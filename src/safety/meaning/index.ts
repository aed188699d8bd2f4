export { filesBehind, filesOf } from './files.ts';
export { meaning } from './meaning.ts';
