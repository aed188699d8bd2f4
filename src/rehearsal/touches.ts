import { historyTables, locate, scan } from '../migrations/index.ts';
import { ownNames } from './own-names.ts';

/** A place in a file that a reviewer has to look at, whatever the comparison says. */
export interface Touch {
  readonly file: string;
  readonly line: number;
  /** `the schema catalog`, `the migration history flyway_schema_history` or `event triggers`. */
  readonly what: string;
}

const ownMember = (): string =>
  String.raw`(?<![\w$.])"?catalog"?\s{0,9}\.\s{0,9}"?(?:${ownNames().join('|')})(?![\w$])`;
const ownSchema = String.raw`\bschema\s{1,9}(?:if\s{1,9}(?:not\s{1,9})?exists\s{1,9})?"?catalog"?(?![\w$])`;

const patterns = (): readonly (readonly [what: string, pattern: RegExp])[] => [
  ['the schema catalog', new RegExp(`${ownMember()}|${ownSchema}`, 'i')],
  ...historyTables.map(
    (table) =>
      [
        `the migration history ${table}`,
        new RegExp(
          String.raw`(?<![\w$])${table
            .split('.')
            .map((part) => `"?${part}"?`)
            .join(String.raw`\s{0,9}\.\s{0,9}`)}(?![\w$])`,
          'i',
        ),
      ] as const,
  ),
  ['members of an extension', /\balter\s{1,9}extension\b[^;]{1,200}\b(?:add|drop)\b/i],
  ['event triggers', /\bevent\s{1,9}trigger\b|\breturns\s{1,9}event_trigger\b/i],
];

/**
 * Where files change what a plan stands on, or what runs on every later change of the schema: once per file and kind,
 * at the first statement. What they hide in pieces of text is not found here; the comparison of {@link evidenceOf} is
 * not misled by it.
 */
export function touchesOf(files: readonly (readonly [file: string, text: string])[]): readonly Touch[] {
  const all = patterns();
  return files.flatMap(([file, text]) => {
    const statements = scan(text).statements;
    return all.flatMap(([what, pattern]) => {
      const statement = statements.find(({ start, end }) => pattern.test(text.slice(start, end)));
      if (statement === undefined) return [];
      const at = statement.start + (pattern.exec(text.slice(statement.start, statement.end))?.index ?? 0);
      return [{ file, line: locate(file, text, at).line, what }];
    });
  });
}
