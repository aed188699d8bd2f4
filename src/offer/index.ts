export { offerDrift } from './offer.ts';
export type { Found } from './offer.ts';
