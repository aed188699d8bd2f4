export { named } from './made.ts';
export { offerDrift } from './offer.ts';
export { offerInPlan } from './plan.ts';
export { recognise } from './recognise.ts';
export { filesFor } from './project-files.ts';
