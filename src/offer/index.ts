export { named, offerDrift } from './offer.ts';
export { filesFor } from './project-files.ts';
