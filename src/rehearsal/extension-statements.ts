import { scan } from '../migrations/index.ts';
import { bySuperuser, extensions } from './extensions.ts';
import { parameterOf, withoutParameters } from './parameters.ts';
import { helper } from './stand-ins.ts';

/** A text whose statements about extensions that the server lacks are taken out, without moving any other line. */
export interface Rewritten {
  readonly text: string;
  /** Of these extensions something stands in, of the others nothing. */
  readonly missing: readonly { readonly extension: string; readonly standsIn: boolean }[];
  /** Statements about event triggers are taken out too. */
  readonly eventTriggers: boolean;
  /** So are these parameters of tables, which an extension would bring. */
  readonly parameters: readonly string[];
}

const name = String.raw`("(?:[^"]|"")+"|[\w$-]+)`;
const unquote = (written: string): string => written.replace(/^"|"$/g, '').replaceAll('""', '"');
const creates = String.raw`CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?`;
const changes = String.raw`(?:ALTER|COMMENT\s+ON|DROP)\s+EXTENSION\s+(?:IF\s+EXISTS\s+)?`;
const anyCreation = new RegExp(String.raw`\b${creates}${name}`, 'gi');

/** Extensions that a text creates, in a block or as a string as well. */
export function createdIn(text: string): readonly string[] {
  if (!/\bCREATE\s+EXTENSION\b/i.test(text)) return [];
  return scan(text).statements.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(anyCreation)].map(([, written]) => unquote(written as string)),
  );
}

const aboutExtension = new RegExp(`^(?:${creates}|${changes})${name}`, 'i');

const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');

const aboutEventTriggers = /^(?:(?:CREATE|ALTER|DROP) EVENT TRIGGER|COMMENT ON EVENT TRIGGER)\b/;

/**
 * @param options `available`: extensions of the rehearsal's server. `superuser`: whether it is one's, as event
 *   triggers need.
 */
export function rewrite(
  text: string,
  { available, superuser }: { readonly available: ReadonlySet<string>; readonly superuser: boolean },
): Rewritten {
  const hasParameters = !available.has('timescaledb') && parameterOf.test(text);
  if (!hasParameters && !/\b(?:EXTENSION|EVENT)\b/i.test(text))
    return { text, missing: [], eventTriggers: false, parameters: [] };
  let rewritten = '';
  let eventTriggers = false;
  let at = 0;
  const missing: Rewritten['missing'][number][] = [];
  const parameters = new Set<string>();
  for (const { start, end, words } of scan(text).statements) {
    const statement = text.slice(start, end);
    if (!superuser && aboutEventTriggers.test(words.slice(0, 4).join(' '))) {
      eventTriggers = true;
      rewritten += text.slice(at, start) + blank(statement);
      at = end;
      continue;
    }
    if (hasParameters && parameterOf.test(statement)) {
      const without = withoutParameters(statement);
      for (const name of without.parameters) parameters.add(name);
      rewritten += text.slice(at, start) + without.statement;
      at = end;
      continue;
    }
    if (!words.slice(0, 3).includes('EXTENSION')) continue;
    const written = aboutExtension.exec(statement)?.[1];
    const extension = written === undefined ? '' : unquote(written);
    if (extension === '' || available.has(extension)) continue;
    const creates = words[0] === 'CREATE';
    const standsIn = extensions.has(extension) && !(superuser && bySuperuser.has(extension));
    if (creates) missing.push({ extension, standsIn });
    const schema =
      new RegExp(String.raw`\bSCHEMA\s+${name}`, 'i')
        .exec(statement)?.[1]
        ?.replace(/^"|"$/g, '')
        .replaceAll("'", "''") ?? 'public';
    const call = creates && standsIn ? `SELECT ${helper}('${extension}', '${schema}')` : '';
    rewritten +=
      text.slice(at, start) + (call === '' ? blank(statement) : call + statement.replace(/[^\r\n]/g, ''));
    at = end;
  }
  return { text: rewritten + text.slice(at), missing, eventTriggers, parameters: [...parameters] };
}
