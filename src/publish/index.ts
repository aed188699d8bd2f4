export { willPublish } from './destination.ts';
export { documentFile, filesHash, standingDocument, standingPages } from './document-files.ts';
export type { DocumentFile } from './document-files.ts';
export { lookAhead } from './look-ahead.ts';
export type { PublishedDocument, PublishOptions, Standing } from './options.ts';
export { publish } from './publish.ts';
export { ownSecretIn, refuseSecrets } from './refuse-secrets.ts';
export type { Own } from './refuse-secrets.ts';
export { earlierFiles, refuseForeignPages, refuseInTheWay, stalePages } from './stale-pages.ts';
