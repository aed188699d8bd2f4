/*
 * Parameters of tables and views in the namespace of an extension: `WITH (timescaledb.hypertable)`. Without the
 * extension PostgreSQL refuses the statement, which is about a table all the same.
 */

/** A parameter in a namespace of TimescaleDB's: its long name, or its short one. */
export const parameterOf = /\b(timescaledb|tsdb)\s*\.\s*(\w+)/i;

/** Without effect on what nobody has set it for; in the place of a list that holds nothing any more. */
const without = 'RESET (vacuum_truncate)';

const lists = /\b(WITH|SET|RESET)\s*\(/gi;

/** A statement whose lists of parameters hold none of the extension's, with no line moved. */
export function withoutParameters(statement: string): {
  readonly statement: string;
  readonly parameters: readonly string[];
} {
  const parameters: string[] = [];
  let result = '';
  let at = 0;
  let scanned = 0;
  for (const list of statement.matchAll(lists)) {
    if (list.index < scanned) continue;
    const start = list.index + list[0].length;
    const parts = partsFrom(statement, start);
    const end = start + parts.join(',').length + 1;
    scanned = end;
    const foreign = parts.map((part) => parameterOf.exec(part.trimStart().slice(0, 200)));
    const isForeign = foreign.map((found) => found?.index === 0);
    if (!isForeign.includes(true)) continue;
    foreign.forEach((found, index) => {
      if (isForeign[index] === true) parameters.push(`${found?.[1]}.${found?.[2]}`);
    });
    const kept = parts.filter((_, index) => isForeign[index] !== true);
    const lines = statement.slice(list.index, end).replace(/[^\r\n]/g, '');
    const empty = list[1]?.toUpperCase() === 'WITH' ? '' : without;
    const instead = kept.length === 0 ? empty : `${list[1]} (${kept.map(oneLined).join(',')})`;
    result += statement.slice(at, list.index) + instead + lines;
    at = end;
  }
  return { statement: result + statement.slice(at), parameters };
}

const oneLined = (part: string): string => part.replace(/[\r\n]/g, ' ');

/** What stands between commas up to the parenthesis that ends a list; strings and parentheses are kept whole. */
function partsFrom(text: string, start: number): readonly string[] {
  const parts: string[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'" || character === '"') {
      const end = text.indexOf(character, at + 1);
      at = end < 0 ? text.length : end;
    } else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return [...parts, text.slice(from, at)];
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
