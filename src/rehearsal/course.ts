import { isSql, type MigrationSet, type Pack, type SyntaxTree } from '../migrations/index.ts';
import type { Files } from './files.ts';
import type { Newer } from './newer.ts';
import type { Ask, Meaning } from '../safety/index.ts';
import type { Shadow } from './shadow.ts';

/** What migrations refer to and none creates: outside of a rehearsal the server has it. */
export type Given =
  | { readonly kind: 'role' | 'tablespace'; readonly name: string }
  | {
      readonly kind: 'extension';
      readonly name: string;
      /** Where it was looked for, or where the live database has it; null = nobody said. */
      readonly schema: string | null;
    };

export interface RehearseOptions {
  readonly roots: readonly string[];
  readonly entries: readonly string[];
  /** Files that are no migrations, because they verify the database. */
  readonly verify?: readonly string[];
  readonly format: string;
  readonly packs: readonly Pack[];
  /** The files of the base branch. */
  readonly base: Files;
  /** The files after the merge: those of the base branch and those of the pull request. */
  readonly merged: Files;
  /** Files that are measured besides those of the pull request: what the live database has not applied. */
  readonly pending: ReadonlySet<string>;
  /** Whether a mistake can be attributed: the base branch is known, or there is none. */
  readonly attributable: boolean;
  /** Roles of the live database; null = it was not looked at. */
  readonly roles: ReadonlySet<string> | null;
  /** Extensions of the live database, and the schema of each; null = it was not looked at. */
  readonly extensions: ReadonlyMap<string, string> | null;
  /** Tablespaces of the live database's server; null = it was not looked at. */
  readonly tablespaces: ReadonlySet<string> | null;
  /** The live database, where it is of a newer major than the shadow. */
  readonly newer: Newer | null;
  /** What is to be there before the first file, because an earlier try has found it missing. */
  readonly given?: readonly Given[];
  /**
   * Tells what statements mean for rows, data and running code, by what was there before the first of them.
   * @param ask asks what is there before the first file that is measured.
   * @param earlier statements that have been judged and that the live database has not run.
   */
  readonly meaning?: ((ask: Ask, earlier: SyntaxTree[]) => Promise<Meaning>) | undefined;
  /** Whether the statements of the pull request are measured and judged; a benchmark leaves it out. */
  readonly isMeasured?: boolean;
  readonly log: (line: string) => void;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal | undefined;
}

/** The migrations of one side, checked out and listed. */
export interface Side {
  readonly directory: string;
  readonly sets: readonly MigrationSet[];
}

/** Extensions that the server lacks: whether something stands in for each, and which files create it. */
export type Missing = ReadonlyMap<
  string,
  { readonly standsIn: boolean; readonly files: ReadonlySet<string> }
>;

/** A rehearsal under way. */
export interface Course {
  readonly shadow: Shadow;
  readonly options: RehearseOptions;
  readonly base: Side;
  readonly merged: Side;
  readonly missing: Missing;
  /** Extensions that migrations create, wherever. */
  readonly created: ReadonlySet<string>;
  /** Whether the default tablespace stands in the place of others. */
  readonly isFlat: boolean;
  /** What was made because files asked for it, by kind and name. */
  readonly made: Map<string, Given>;
  /** Statements of pending files of the base branch, and of the pull request, that have been judged. */
  readonly judged: SyntaxTree[];
  /** What stands in for something, or was skipped, in words. */
  readonly standIns: Set<string>;
  /** What is skipped in files of the pull request, see Rehearsal.skipped. */
  readonly skipped: readonly string[];
}

/** The SQL that the pull request adds or changes. */
export const changedSql = ({
  base,
  merged,
}: Pick<RehearseOptions, 'base' | 'merged'>): readonly (readonly [file: string, content: Buffer])[] =>
  [...merged].filter(([file, content]) => isSql(file) && base.get(file)?.equals(content) !== true);

/** The migrations after the merge, in order. */
export const orderOf = ({ merged }: Pick<Course, 'merged'>): readonly string[] =>
  merged.sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));

/** Migrations that the base branch does not have, or has with other content. */
export const expected = (course: Pick<Course, 'merged' | 'options'>): readonly string[] => {
  const { base, merged } = course.options;
  return orderOf(course).filter((file) => base.get(file)?.equals(merged.get(file) as Buffer) !== true);
};
