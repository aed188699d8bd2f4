import type { Folder } from './format.ts';

/** The settings of graphile-migrate that lie nearest to the folder, in the names that it looks for. */
function nearest({
  text,
}: Pick<Folder, 'text'>): { readonly file: string; readonly contents: string } | undefined {
  for (const up of ['', '../', '../../']) {
    for (const file of ['.gmrc', '.gmrc.js', '.gmrc.cjs', '.gmrc.ts']) {
      const contents = text(up + file);
      // JSON5, or a program that is mostly that: what stands in comments is not set.
      if (contents !== null)
        return {
          file,
          contents: contents.replace(
            /("(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g,
            (_all, string?: string) => string ?? ' ',
          ),
        };
    }
  }
  return undefined;
}

/** `:DATABASE_NAME` and `:DATABASE_OWNER` always, and what the settings name. */
export function placeholders(folder: Pick<Folder, 'text'>): RegExp {
  const names = [...(nearest(folder)?.contents ?? '').matchAll(/["']:([A-Z][A-Z0-9_]*)["']\s*:/g)].map(
    (match) => match[1] as string,
  );
  return new RegExp(`:(?:${[...new Set(['DATABASE_NAME', 'DATABASE_OWNER', ...names])].join('|')})\\b`);
}

export interface SessionSettings {
  readonly file: string;
  /** Names and values; null when they cannot be told without running a program. */
  readonly values: readonly (readonly [name: string, value: string])[] | null;
}

const pair =
  /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|(\w+))\s*:\s*(?:"((?:\\["']|[^"\\])*)"|'((?:\\["']|[^'\\])*)'|(\d+|true|false))\s*(?:,|$)/;

/** What the tool sets for its session before it runs files: `pgSettings`. */
export function sessionSettings(folder: Pick<Folder, 'text'>): SessionSettings {
  const { file, contents } = nearest(folder) ?? { file: '.gmrc', contents: '' };
  if (!/\bpgSettings\b/.test(contents) || /\bpgSettings["']?\s*:\s*(?:null|undefined)\b/.test(contents))
    return { file, values: [] };
  let rest = /\bpgSettings["']?\s*:\s*\{([^{}]*)\}/.exec(contents)?.[1];
  if (rest === undefined) return { file, values: null };
  const values: [string, string][] = [];
  while (rest.trim() !== '') {
    const match: RegExpExecArray | null = pair.exec(rest);
    if (match === null) return { file, values: null };
    const [all, ...found] = match;
    const [name, value] = [found.slice(0, 3), found.slice(3)].map((one) =>
      one.find((part) => part !== undefined),
    ) as [string, string];
    values.push([name, value.replace(/\\(["'])/g, '$1')]);
    rest = rest.slice(all.length);
  }
  return { file, values };
}
