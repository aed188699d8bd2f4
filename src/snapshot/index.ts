export { capture, captureOrRecall, readSnapshot } from './capture.ts';
export {
  acceptSnapshot,
  captureDrift,
  changeFailure,
  driftFailure,
  driftText,
  versionNotices,
} from './drift.ts';
export type { Capture, CaptureOptions, Recalled, Taken, TrendPoint } from './capture.ts';
export type { Memory } from './remembered.ts';
export { readConfigToml } from './config-toml.ts';
export { configTomlOf, readEdgeFunctions } from './edge-functions.ts';
export { changeSchema } from './change.ts';
export type { Change } from './change.ts';
export { snapshotSchema } from './model.ts';
export type { Column, Constraint, Snapshot, Table } from './model.ts';
export * from './findings/index.ts';
export { acceptRun } from './accept.ts';
export { acceptHazards, expiredText, howToAccept } from './accepted-hazards.ts';
export type { AcceptedHazard } from './accepted-hazards.ts';
export { emptyHistory, readHistory } from './history.ts';
export type { History, Measured, PlacedChange } from './history.ts';
export { isAlarming, judge, recordFindings } from './known-findings.ts';
export type { JudgedFinding } from './known-findings.ts';
export { readPresent } from './present.ts';
export type { Present } from './present.ts';
export { review } from './review.ts';
export type { Review } from './review.ts';
export { readReviewOptions, readSuppressions } from './review-options.ts';
export type { ReviewOptions } from './review-options.ts';
export { readDrift } from './live-drift.ts';
export { readUnstored } from './unstored/read.ts';
export { ObjectsRead, readObjects } from './unstored/objects.ts';
export type { ReadObject } from './unstored/objects.ts';
export { storedObjects } from './unstored/stored.ts';
export { storageRights } from './unstored/rights.ts';
export type { StorageRights } from './unstored/rights.ts';
