export { openClient } from './api/client.ts';
export type { Client } from './api/client.ts';
export { createBranch } from './api/create-branch.ts';
export { createCommit } from './api/create-commit.ts';
export type { Changes, Commit, CommitMessage } from './api/create-commit.ts';
export { createPullRequest } from './api/create-pull-request.ts';
export { deleteBranch } from './api/delete-branch.ts';
export { findPullRequest } from './api/find-pull-request.ts';
export type { PullRequest } from './api/find-pull-request.ts';
export { preflight } from './api/preflight.ts';
export type { BranchState, RepositoryState, TreeEntry } from './api/preflight.ts';
export { readBlob, readBlobs } from './api/read-blobs.ts';
export { replaceBranch } from './api/replace-branch.ts';
export { stickyComment } from './api/sticky-comment.ts';
export type { StickyCommentOptions } from './api/sticky-comment.ts';
export { updatePullRequest } from './api/update-pull-request.ts';
export { checkoutOf } from './checkout-folder.ts';
export { doubtOf, refuseUnknownCode } from './checkout.ts';
export { commitOf, gitOf } from './clone.ts';
export { environmentOf, workflowRunUrl } from './environment.ts';
export type { Environment } from './environment.ts';
export {
  inputEnvironment,
  isKnownPrivate,
  isPullRequest,
  originOf,
  readEvent,
  refuseForeignCode,
} from './event.ts';
export type { Origin } from './event.ts';
export { blobId, formatOf } from './git-object.ts';
export type { ObjectFormat } from './git-object.ts';
export { filtersOf } from './isolated-git.ts';
export * from './limits.ts';
export { namedBase, type NamedBase } from './named-base.ts';
export { commentId, commentOnPullRequest, hiddenDatabase, hidingPlace } from './pull-request-comment.ts';
export { Refused, refusedByGit } from './refused.ts';
export type { Kind } from './refused.ts';
export { commitFailure, permissionsRemedy, pullRequestSetting } from './remedy.ts';
