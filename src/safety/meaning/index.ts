export { filesBehind, filesOf, type FormFile } from './files.ts';
export { meaning } from './meaning.ts';
