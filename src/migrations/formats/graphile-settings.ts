import path from 'node:path';
import JSON5 from 'json5';
import * as z from '../../zod.ts';
import type { Folder } from './format.ts';
import { stop } from './stop.ts';

/** What a folder's settings of graphile-migrate say of its files. */
interface Settings {
  /** The file that they are in. */
  readonly file: string;
  /** Names of the placeholders, without the colon. */
  readonly placeholders: readonly string[];
  readonly pgSettings: SessionSettings['values'];
}

export interface SessionSettings {
  readonly file: string;
  /** Names and values; null when they cannot be known without running a program. */
  readonly values: readonly (readonly [name: string, value: string])[] | null;
}

const constants = z.nullish(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])));
const gmrc = z.object({
  pgSettings: z.optional(z.unknown()),
  placeholders: z.catch(z.nullish(z.record(z.string(), z.unknown())), null),
});

/** The values that a text or an object holds; null when they are not all constants. */
function valuesOf(found: unknown): SessionSettings['values'] {
  const { data, success } = constants.safeParse(found);
  return success ? Object.entries(data ?? {}).map(([name, value]) => [name, String(value)]) : null;
}

/** A `.gmrc` is JSON5. @throws {ActionError} for one that is not. */
function readGmrc(shown: string, file: string, text: string): Settings {
  let settings: z.infer<typeof gmrc>;
  try {
    settings = gmrc.parse(JSON5.parse(text));
  } catch (error) {
    // The parser's own message may quote the file, which may hold a password.
    const { lineNumber: line = 1 } = error as { readonly lineNumber?: number };
    return stop(
      { file: shown, line },
      `${shown}:${line}: this is not JSON5, in which graphile-migrate has its settings.`,
      'Correct the file, or restore it from the history of the repository.',
    );
  }
  return {
    file,
    placeholders: Object.keys(settings.placeholders ?? {}).flatMap(
      (key) => /^:([A-Z][A-Z0-9_]*)$/.exec(key)?.[1] ?? [],
    ),
    pgSettings: valuesOf(settings.pgSettings),
  };
}

const quotedOrComment = new RegExp(
  [
    String.raw`("(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)`,
    String.raw`\/\/[^\n]*`,
    String.raw`\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?`,
  ].join('|'),
  'g',
);

/** A program is not run: what it holds as constants is read, and what is in comments is not set. */
function readProgram(file: string, program: string): Settings {
  const text = program.replace(quotedOrComment, (_all, quoted?: string) => quoted ?? ' ');
  const names = [...text.matchAll(/["']:([A-Z][A-Z0-9_]*)["']\s*:/g)].map(([, name]) => name as string);
  return { file, placeholders: names, pgSettings: constantsIn(text) };
}

function constantsIn(program: string): SessionSettings['values'] {
  if (!/\bpgSettings\b/.test(program) || /\bpgSettings["']?\s*:\s*(?:null|undefined)\b/.test(program))
    return [];
  const object = /\bpgSettings["']?\s*:\s*(\{[^{}]*\})/.exec(program)?.[1];
  if (object === undefined) return null;
  try {
    return valuesOf(JSON5.parse(object));
  } catch {
    return null;
  }
}

type Place = Pick<Folder, 'directory' | 'text'>;

const read = new WeakMap<Place, Settings>();

/** The settings nearest to the folder, in the files that the tool looks for; read once for all files of the folder. */
function settingsOf(folder: Place): Settings {
  const settings = read.get(folder) ?? nearest(folder);
  read.set(folder, settings);
  return settings;
}

function nearest({ directory, text }: Place): Settings {
  for (const up of ['', '../', '../../']) {
    for (const file of ['.gmrc', '.gmrc.js', '.gmrc.cjs', '.gmrc.ts']) {
      const contents = text(up + file);
      if (contents === null) continue;
      return file === '.gmrc'
        ? readGmrc(path.posix.join(directory, up, file), file, contents)
        : readProgram(file, contents);
    }
  }
  return { file: '.gmrc', placeholders: [], pgSettings: [] };
}

/** `:DATABASE_NAME` and `:DATABASE_OWNER` always, and what the settings name. */
export function placeholders(folder: Place): RegExp {
  const names = new Set(['DATABASE_NAME', 'DATABASE_OWNER', ...settingsOf(folder).placeholders]);
  return new RegExp(`:(?:${[...names].join('|')})\\b`);
}

/** What the tool sets for its session before it runs files: `pgSettings`. */
export function sessionSettings(folder: Place): SessionSettings {
  const { file, pgSettings: values } = settingsOf(folder);
  return { file, values };
}
