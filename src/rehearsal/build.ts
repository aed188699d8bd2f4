import type { Failure } from '../error.ts';
import type { Course, RehearseOptions } from './course.ts';
import { narrowed } from '../migrations/index.ts';
import { checkOut, readFiles, rootsOf, type Files } from './files.ts';
import { ready } from './ready.ts';
import { runFiles } from './running.ts';
import type { Shadow } from './shadow.ts';
import { listed, standIn } from './sides.ts';

/** Which migrations are built, and what the live database has that none of them creates. */
export interface BuildOptions extends Pick<
  RehearseOptions,
  'entries' | 'format' | 'packs' | 'roles' | 'extensions' | 'tablespaces' | 'log' | 'signal'
> {
  readonly workspace: string;
  /** Files that are no migrations, because they verify the database. */
  readonly verify: readonly string[];
  /** Files that are left out: the live database has not applied them. */
  readonly without: ReadonlySet<string>;
  /** Called when the database holds what stands in for a platform, and nothing of the migrations yet. */
  readonly beforeFiles?: (shadow: Shadow) => Promise<void>;
}

export interface Built {
  /** The database that it was built in: another one where the shadow had another platform from the start. */
  readonly shadow: Shadow;
  /** Why not all of it could be built; null = all of it was. */
  readonly failure: Failure | null;
  /** What stands in for something, in words. */
  readonly standIns: readonly string[];
}

/** Applies the migrations of a checkout to an empty database. */
export async function build(shadow: Shadow, options: BuildOptions): Promise<Built> {
  const { workspace, without } = options;
  const roots = rootsOf(options.entries);
  const files: Files = narrowed(
    new Map([...readFiles(workspace, roots)].filter(([file]) => !without.has(file))),
  );
  const able = ready(files, shadow, options.tablespaces);
  using checkedOut = checkOut(able.files, roots);
  const standIns = new Set(able.standIns);
  const course = {
    shadow,
    options: {
      ...options,
      roots,
      base: files,
      merged: files,
      pending: new Set<string>(),
      attributable: true,
      newer: null,
    },
    standIns,
    skipped: able.skipped,
    missing: able.missing,
    created: able.created,
    isFlat: able.isFlat,
    made: new Map(),
    judged: [],
  } satisfies Omit<Course, 'base' | 'merged'>;
  const side = await listed(checkedOut.directory, course);
  if (!(await standIn(course, { base: side, merged: side }))) {
    const plain = await shadow.renew('');
    await shadow[Symbol.asyncDispose]();
    return await build(plain, options);
  }
  await options.beforeFiles?.(shadow);
  const { failure } = await runFiles({ ...course, base: side, merged: side }, 'base');
  return { shadow, failure: failure?.failure ?? null, standIns: [...standIns] };
}
