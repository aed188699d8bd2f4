export { environmentOf } from './environment.ts';
export type { Environment } from './environment.ts';
export { repositoryPath } from './path.ts';
export { publish } from './publish.ts';
export type { File, PublishOptions } from './options.ts';
export { stalePages } from './stale.ts';
export { writeFiles } from './write.ts';
