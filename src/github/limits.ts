/*
 * What GitHub takes at most, and how much of it is used. A budget is what a text is made to fit; it is counted in
 * bytes of UTF-8, which are never fewer than characters or UTF-16 units, and leaves room for what others add.
 */

/**
 * GitHub refuses a longer comment or body of a pull request. In characters; we count UTF-16 units, which are never
 * fewer.
 */
export const bodyLimit = 65_536;

/** GitHub refuses a longer title of a pull request: "title is too long (maximum is 256 characters)". */
export const titleLimit = 256;

/** Of the text of a comment, in bytes; the rest is for the hidden marker. */
export const commentBudget = 64_000;

/**
 * Of a step's job summary, in bytes. The runner drops a summary above 1,048,576 bytes as a whole: one part is the
 * report's, the other the plan's.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits
 */
export const summaryBudget = { report: 900_000, plan: 140_000 } as const;

/**
 * GitHub takes at most 1 MB of outputs from a job, counted in UTF-16: two bytes a unit, and three outputs are lists.
 */
export const outputBudget = 150_000;

/** The runner keeps ten annotations of a level per step. */
export const annotationsOfALevel = 10;

/** The runner cuts an annotation at so many UTF-16 units without a mark. */
export const annotationLimit = 4_096;

/**
 * Of the files of one createCommitOnBranch, in bytes: GitHub takes about 40 MB, in which every three of them are
 * four.
 */
export const commitBudget = 25_000_000;
