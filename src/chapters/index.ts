export { dangersRemedy, dangersText, tellDangers } from './caution.ts';
export { driftBefore, driftOf } from './drift.ts';
export { lookAtBranch, makeInventory, publishInventory, renderPages, writeInventory } from './inventory.ts';
export {
  appliedElsewhere,
  inspectDatabase,
  migrate,
  pendingMigrations,
  planMigrations,
  type Inspected,
} from './migrate.ts';
export {
  alarmingFindings,
  findingsRemedy,
  findingsText,
  refusalBeforeMigrating,
  refusalBeforePublishing,
  refusalOfWrites,
} from './refusal.ts';
export {
  confirmOffered,
  forgetOffers,
  newestSnapshot,
  oldestObjects,
  rememberOffer,
  saysItAdopts,
} from './offered.ts';
export { readCheckout, readRequest } from './request.ts';
export type { Note, RunRequest, Setting } from './setting.ts';
export { shownCapture } from './shown.ts';
export { accept, reviewSnapshot, snapshotChapter, takeSnapshot } from './snapshot.ts';
export { isInventoryOnly, whyUnstored } from './unstored.ts';
export { verifyAll } from './verify.ts';
