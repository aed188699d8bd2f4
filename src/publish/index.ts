export { lookAhead } from './look-ahead.ts';
export type { PublishedDocument, PublishOptions, Standing } from './options.ts';
export { publish } from './publish.ts';
export { withdraw } from './withdraw.ts';
export { refuseSecrets } from './refuse-secrets.ts';
export { earlierFiles, refuseForeignPages, refuseInTheWay, stalePages } from './stale-pages.ts';
