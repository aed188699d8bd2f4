import { isSql } from '../migrations/index.ts';
import type { Missing } from './course.ts';
import type { Files } from './files.ts';
import type { Shadow } from './shadow.ts';
import { createdIn, rewrite } from './extension-statements.ts';
import { createsTablespace, placed } from './tablespaces.ts';

/** Files as they can run in a shadow: what it lacks is replaced, or skipped. */
export interface Ready {
  readonly files: Files;
  /** What stands in for something, or is skipped, in words. */
  readonly standIns: readonly string[];
  /** Whether the default tablespace stands in the place of others. */
  readonly isFlat: boolean;
  /** What is skipped, in a few words each. */
  readonly skipped: readonly string[];
  readonly missing: Missing;
  /** Extensions that the files create, whether or not they are missing. */
  readonly created: ReadonlySet<string>;
}

/** @param live tablespaces of the live database's server; null = it was not looked at. */
export function ready(
  files: Files,
  { extensions, tablespaces, rights }: Pick<Shadow, 'extensions' | 'tablespaces' | 'rights'>,
  live: ReadonlySet<string> | null,
): Ready {
  const given = { available: extensions, superuser: rights !== 'owner' };
  const known = [...files].some(([, content]) => createsTablespace(content.toString())) ? null : live;
  const ready = new Map<string, Buffer>();
  const missing = new Map<string, { readonly standsIn: boolean; readonly files: Set<string> }>();
  const created = new Set<string>();
  const parameters = new Set<string>();
  const replaced = new Set<string>();
  let isCut = false;
  let eventTriggers = false;
  for (const [file, content] of files) {
    const text = content.toString();
    if (isSql(file)) for (const name of createdIn(text)) created.add(name);
    const rewritten = isSql(file) ? rewrite(text, given) : null;
    const put = rewritten === null ? null : placed(rewritten.text, tablespaces, known);
    // What is not UTF-8 stays as it is.
    ready.set(file, put === null || put.text === text ? content : Buffer.from(put.text));
    for (const name of put?.replaced ?? []) replaced.add(name);
    isCut ||= put?.isCut === true;
    for (const name of rewritten?.parameters ?? []) parameters.add(name);
    eventTriggers ||= rewritten?.eventTriggers === true;
    for (const { extension, standsIn } of rewritten?.missing ?? [])
      missing.set(extension, { standsIn, files: (missing.get(extension)?.files ?? new Set()).add(file) });
  }
  const skipped = [...missing].filter(([, { standsIn }]) => !standsIn).map(([name]) => name);
  return {
    files: ready,
    missing,
    created,
    isFlat: replaced.size > 0,
    skipped: [
      ...(eventTriggers ? ['event triggers'] : []),
      ...skipped.map((name) => `extension ${name}`),
      ...parameters,
      ...(isCut ? ['statements about tablespaces themselves'] : []),
    ],
    standIns: [
      ...(eventTriggers ? ['nothing for event triggers, which only a superuser can create'] : []),
      ...[...missing].map(([name, { standsIn }]) =>
        standsIn
          ? `extension ${name}, by functions that do nothing`
          : `nothing for the extension ${name}, whose CREATE EXTENSION was skipped`,
      ),
      ...(parameters.size === 0
        ? []
        : [`nothing for ${[...parameters].join(', ')}, parameters of an extension that is not there`]),
      ...[...replaced].map(
        (name) => `tablespace ${name}, which this server does not have, by the default one`,
      ),
      ...(isCut ? ['nothing for statements about tablespaces themselves, which belong to the server'] : []),
    ],
  };
}

/** What either side lacks. */
export function together(theirs: Missing, ours: Missing): Missing {
  const files = (name: string): ReadonlySet<string> =>
    new Set([theirs, ours].flatMap((side) => [...(side.get(name)?.files ?? [])]));
  return new Map([...theirs, ...ours].map(([name, one]) => [name, { ...one, files: files(name) }]));
}
