import type { Failure } from '../error.ts';
import { ActionError } from '../error.ts';
import { apply, bundledSet, inspect, list, plan, unlistedBefore, type Migration, type MigrationSet, type Pack } from '../migrations/index.ts';
import { capture, type Change, type Snapshot } from '../snapshot/index.ts';
import { checkOut, namedIn, type Files } from './files.ts';
import { locksOf, type Lock } from './locks.ts';
import { makeRole, makeStandIns, type Shadow } from './shadow.ts';
import { foreignSchemas, rewrite, standInsFor, type Rewritten } from './stand-ins.ts';

export interface RehearseOptions {
  readonly roots: readonly string[];
  readonly entries: readonly string[];
  readonly format: string;
  readonly packs: readonly Pack[];
  /** What stands before. */
  readonly base: Files;
  /** What will stand afterwards: files of the base branch and those of the pull request. */
  readonly merged: Files;
  /** Files whose locks are of interest besides those of the pull request: what the live database has not applied. */
  readonly pending: ReadonlySet<string>;
  /** Whose a mistake is can be told: the base branch is known, or there is none. */
  readonly attributable: boolean;
  /** Roles of the live database; null = it was not looked at. */
  readonly roles: ReadonlySet<string> | null;
  readonly log: (line: string) => void;
}

/** What became of a file of the pull request. */
export interface Rehearsed {
  readonly file: string;
  readonly state: 'ran' | 'failed' | 'not rehearsed';
  readonly milliseconds: number | null;
}

export interface Rehearsal {
  /** `partial`: up to a file that could not be rehearsed or failed. `none`: not even the base branch's files ran. */
  readonly extent: 'whole' | 'partial' | 'none';
  /** Why it could not go on for a reason that is not the pull request's. */
  readonly obstacle: string | null;
  /** A mistake in a file of the pull request. */
  readonly failure: Failure | null;
  readonly files: readonly Rehearsed[];
  /** What the pull request changes in the schema. */
  readonly changes: readonly Change[];
  /** The schema before and after the pull request; null when it never came to that. */
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  readonly locks: readonly Lock[];
  /** What stood in for something, or was passed over, in words. */
  readonly standIns: readonly string[];
}

const endless = { lockTimeout: '0', statementTimeout: '0', waitForLock: 0 } as const;

/** Applies the base branch's migrations to an empty database, then the pull request's, and compares the schemas. */
export async function rehearse(shadow: Shadow, options: RehearseOptions): Promise<Rehearsal> {
  const { base, merged, roots, entries, format, packs, log } = options;
  const { database, extensions } = shadow;
  const standIns = new Set<string>();
  /** Of extensions that the server lacks: whether something stands in, and which files create them. */
  const missing = new Map<string, { readonly standsIn: boolean; readonly files: Set<string> }>();
  const told = { files: [] as Rehearsed[], locks: [] as Lock[], changes: [] as readonly Change[], before: null as Snapshot | null, after: null as Snapshot | null };
  const end = (extent: Rehearsal['extent'], obstacle: string | null = null, failure: Failure | null = null): Rehearsal => ({ extent, obstacle, failure, ...told, standIns: [...standIns] });

  const ready = (files: Files): Files => new Map([...files].map(([file, content]) => {
    if (!/\.sql$/i.test(file)) return [file, content] as const;
    const rewritten: Rewritten = rewrite(content.toString(), extensions);
    for (const { extension, standsIn } of rewritten.missing) missing.set(extension, { standsIn, files: (missing.get(extension)?.files ?? new Set()).add(file) });
    return rewritten.missing.length === 0 && rewritten.text === content.toString() ? [file, content] as const : [file, Buffer.from(rewritten.text)] as const;
  }));
  using theirFiles = checkOut(ready(base), roots);
  using ourFiles = checkOut(ready(merged), roots);
  const texts = [...merged].filter(([file]) => /\.sql$/i.test(file)).map(([, content]) => content.toString());
  for (const [extension, { standsIn }] of missing) standIns.add(standsIn ? `extension ${extension}, by functions that do nothing` : `extension ${extension}, by nothing: CREATE EXTENSION was passed over`);

  let sets: readonly MigrationSet[];
  let merge: readonly MigrationSet[];
  try {
    sets = list(theirFiles.directory, namedIn(theirFiles.directory, entries), format);
    merge = list(ourFiles.directory, namedIn(ourFiles.directory, entries), format);
    const hosted = standInsFor(texts, [...sets, ...merge].some((set) => set.format.name === 'supabase'), extensions);
    for (const { what } of hosted) standIns.add(what);
    await makeStandIns(database, hosted.map(({ sql }) => sql));
  } catch (error) {
    if (error instanceof ActionError) return end('none', `The base branch's migrations cannot be listed: ${error.failure.message}`);
    throw error;
  }

  const theirs = await runAll([bundledSet(packs), ...sets], theirFiles.directory, options.pending);
  if (theirs.failure !== null) {
    const { file, failure } = theirs.failure;
    told.files = expected().map((name) => ({ file: name, state: 'not rehearsed', milliseconds: null }));
    return end('none', lackOf(file, failure) ?? `${file}, which is on the base branch already, does not run on an empty database: ${failure.message}`);
  }
  log(`${theirs.ran.length} files of the base branch ran`);
  const first = await capture(database, { label: 'base', commitSha: null, edgeFunctions: null });
  const ours = await runAll([bundledSet(packs), ...merge], ourFiles.directory, 'all');
  told.locks = [...theirs.locks, ...ours.locks];
  const last = await capture(database, { label: 'head', commitSha: null, edgeFunctions: null });
  told.before = first.snapshot;
  told.after = last.snapshot;
  told.changes = last.snapshot.schema_hash === first.snapshot.schema_hash ? [] : last.changes;
  const { failure } = ours;
  const place = failure?.failure.location;
  const unattributed = options.attributable ? null : `${failure?.failure.message ?? ''}${place === undefined ? '' : ` (line ${place.line})`}: whether that is a file of the pull request cannot be told without the base branch`;
  const obstacle = failure === null ? null : lackOf(failure.file, failure.failure) ?? unattributed;
  told.files = [
    ...ours.ran.map(({ file, milliseconds }) => ({ file, state: 'ran' as const, milliseconds })),
    ...(failure === null ? [] : ours.left).map((file) => ({ file, state: failure?.file === file && obstacle === null ? 'failed' as const : 'not rehearsed' as const, milliseconds: null })),
  ];
  if (failure === null) return end('whole');
  return obstacle === null ? end('partial', null, { ...failure.failure, state: `Nothing was written: this was a rehearsal${theirs.ran.length === 0 ? '' : ' on top of the base branch\'s migrations'}.` }) : end('partial', obstacle);

  /** Files that the base branch does not have like this. */
  function expected(): readonly string[] {
    return merge.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)).filter((file) => base.get(file)?.equals(merged.get(file) as Buffer) !== true);
  }

  /** Runs what is pending, those files one by one whose locks are of interest. */
  async function runAll(all: readonly MigrationSet[], directory: string, measured: ReadonlySet<string> | 'all'): Promise<{
    readonly ran: readonly { readonly file: string; readonly milliseconds: number }[]; readonly left: readonly string[]; readonly locks: readonly Lock[]; readonly failure: { readonly file: string; readonly failure: Failure } | null;
  }> {
    const ran: { file: string; milliseconds: number }[] = [];
    const locks: Lock[] = [];
    const remaining = (): readonly string[] => (measured === 'all' ? expected().filter((name) => !ran.some(({ file }) => file === name)) : []);
    const known = new Set(all.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
    for (let roles = 0; ;) {
      let decided;
      try {
        decided = await plan(all, await inspect(database, all), { outOfOrder: 'allow' });
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        return { ran, left: remaining(), locks, failure: { file: error.failure.location?.file ?? '', failure: error.failure } };
      }
      const { pending } = decided;
      const single = pending.findIndex(({ source }) => measured === 'all' || measured.has(source.file));
      const next = single === 0 ? pending.slice(0, 1) : single < 0 ? pending : pending.slice(0, single);
      const [alone] = next;
      if (alone === undefined) return { ran, left: [], locks, failure: null };
      if (single === 0) locks.push(...await locksOf(database, alone, alone.steps !== null));
      const outcome = await apply(database, { ...decided, pending: next }, { ...endless, unappliedBefore: (migration: Migration) => unlistedBefore(directory, migration, known) });
      for (const { migration, milliseconds } of outcome.applied) if (migration.kind !== 'bundled') ran.push({ file: migration.source.file, milliseconds });
      if (outcome.failed === null) continue;
      const { failure, migration } = outcome.failed;
      const role = /role "(.+)" does not exist/s.exec(failure.message)?.[1];
      if (failure.sqlstate === '42704' && role !== undefined && database.engine === 'embedded' && options.roles?.has(role) !== false && roles++ < 100) {
        await makeRole(database, role);
        standIns.add(`role ${role}, which no migration makes`);
        continue;
      }
      return { ran, left: remaining(), locks, failure: { file: migration?.source.file ?? '', failure } };
    }
  }

  /** What the rehearsal's server lacks, when that is why a file failed; null = the file's own mistake. */
  function lackOf(file: string, { sqlstate, message }: Failure): string | null {
    const reason = `${message} (SQLSTATE ${sqlstate ?? 'unknown'})`;
    const server = database.engine === 'embedded' ? 'the embedded engine' : database.name;
    if (/extension "[^"]+" is not available|could not (?:open extension control|access|load) (?:file|library)|extension "[^"]+" does not exist/.test(message) || sqlstate === '58P01') return `${reason}: ${server} does not have it`;
    if (database.engine === 'server' && sqlstate === '42710' && /role "/.test(message)) return `${reason}: roles belong to the whole server, and another database of it has this one`;
    if (database.engine === 'embedded' && /wal_level|prepared transactions are disabled|max_replication_slots|could not connect to the publisher/.test(message)) return `${reason}: ${server} is not set up for it`;
    if (!new Set(['42883', '42P01', '42704', '3F000', '42703']).has(sqlstate ?? '')) return null;
    const schema = /(?:schema "([^"]+)"|(?:relation|function|type|procedure|table|operator class) "?([\w$]+)"?\.)/.exec(message);
    const name = schema?.[1] ?? schema?.[2];
    if (name !== undefined && foreignSchemas.has(name)) return `${reason}: the schema ${name} comes with a platform or an extension that ${server} does not have`;
    if (sqlstate === '42703') return null;
    const order = merge.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
    const before = new Set([...base.keys(), ...order.slice(0, order.indexOf(file) + 1)]);
    const unmet = [...missing].filter(([, { standsIn, files }]) => !standsIn && [...files].some((each) => before.has(each))).map(([extension]) => extension);
    return unmet.length === 0 ? null : `${reason}: it may come from the extension ${unmet.join(' or ')}, which ${server} does not have`;
  }
}
