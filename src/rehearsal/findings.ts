import type { Failure } from '../error.ts';
import { identifiers } from '../inventory/index.ts';
import { locate, scan } from '../migrations/index.ts';
import { isAlarming, readSuppressions, review, suppressionsPath, type JudgedFinding, type Snapshot } from '../snapshot/index.ts';
import type { Files } from './files.ts';

/** A finding with the statement of the pull request that most likely caused it. */
export interface PlacedFinding extends JudgedFinding {
  readonly file: string | null;
  /** Counts from 1. */
  readonly line: number | null;
}

/**
 * What the rules find after the pull request and did not find before, without what the repository accepts.
 * @param files the pull request's migrations, in the order in which they run.
 * @throws {ActionError} for a file of accepted findings that cannot be read.
 */
export function newFindings(before: Snapshot, after: Snapshot, workspace: string, files: readonly string[], texts: Files): readonly PlacedFinding[] {
  const options = { workspace, configToml: 'supabase/config.toml', today: new Date().toISOString().slice(0, 10) };
  const open = new Map(review(before, null, { ...options, accepted: [] }).list.map(({ key, message }) => [key, message]));
  const found = review(after, { open, accepted: new Map() }, { ...options, accepted: readSuppressions(workspace) }).list.filter(({ isNew }) => isNew);
  if (found.length === 0) return [];
  const statements = files.flatMap((file) => {
    const text = texts.get(file)?.toString() ?? '';
    return scan(text).statements.map(({ start, end }) => ({ file, line: () => locate(file, text, start).line, ...readings(text.slice(start, end)) }));
  });
  return found.map((finding) => {
    const naming = (reading: keyof Readings) => statements.findLast((statement) => namesAll(statement[reading], finding));
    const place = naming('subject') ?? naming('spoken') ?? naming('whole');
    return { ...finding, file: place?.file ?? null, line: place?.line() ?? null };
  });
}

/** A statement's text, as far as a name in it means that this statement made the object: the first is the surest. */
interface Readings {
  /** Of CREATE and ALTER, up to what they say of their object. */
  readonly subject: string;
  /** Without comments and what stands in quotes: a function that calls another is no reason to look for that one here. */
  readonly spoken: string;
  /** A DO block makes objects within its quotes. */
  readonly whole: string;
}

const unspoken = /--[^\n\r]*|\/\*[^]*?\*\/|(\$(?:[A-Za-z_]\w*)?\$)[^]*?\1|'[^']*'/g;
/** What belongs to a table is named with it. */
const ofTable = /^(?:CREATE|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:POLICY|TRIGGER|RULE)\b/i;

function readings(whole: string): Readings {
  const spoken = whole.replace(unspoken, ' ');
  const subject = /^(?:CREATE|ALTER)\b/i.test(spoken) ? spoken.split(ofTable.test(spoken) ? /[(]|\b(?:AS|USING|EXECUTE)\b/i : /[(]|\b(?:AS|ON|RETURNS)\b/i, 1)[0] ?? '' : '';
  return { subject, spoken, whole };
}

/** Whether a text names the object, and the table that it belongs to. */
function namesAll(text: string, { object }: JudgedFinding): boolean {
  const [, ...names] = identifiers(object.slice(object.indexOf(':') + 1));
  return names.length > 0 && names.every((name) => new RegExp(String.raw`(?<![\w$])${name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}(?![\w$])`, 'i').test(text));
}

/** What `lint: fail` fails on. */
export function failureOfFindings(findings: readonly PlacedFinding[]): Failure | null {
  const grave = findings.filter(isAlarming);
  const [first] = grave;
  if (first === undefined) return null;
  return {
    message: `${first.message}${grave.length === 1 ? '' : ` ${grave.length - 1} more findings are new: see the comment or the summary.`}`,
    location: first.file === null || first.line === null ? undefined : { file: first.file, line: first.line, column: 1 },
    state: 'Nothing was written: mode is plan.',
    remedy: `${first.remedy}\nOr accept it in ${suppressionsPath}, in a line of its own: ${first.rule} ${first.object} # the reason`,
  };
}
