export type { PublishOptions } from './options.ts';
export { publish } from './publish.ts';
export { refuseSecrets } from './refuse-secrets.ts';
export { refuseForeignTwin, stalePages } from './stale-pages.ts';
