import { cut } from '../text.ts';
import { neutralize, neutralizeLine } from './neutralize.ts';
import { createRedactor } from './redact.ts';

/** Where an annotation stands; lines and columns count from 1. */
export interface Place {
  readonly title?: string | undefined;
  /** Repository-relative. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** The only way to standard output: everything is redacted and can command nothing. */
export interface Log {
  line(text?: string): void;
  /** Folds what `body` logs under a title; a group inside a group is a plain heading, since the runner knows one level. */
  group<Value>(title: string, body: () => Promise<Value>): Promise<Value>;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Annotates what ended the run, however many errors were annotated before. To be called once. */
  fail(message: string, place?: Place): void;
  /** Hides secrets that became known later, in all that follows. */
  hide(secrets: readonly string[]): void;
  /** The text without secrets, for whatever leaves by another way than this log. */
  redact(text: string): string;
  /** Annotates how many notices and warnings went without an annotation of their own. To be called once, at the end. */
  end(): void;
}

type Level = 'notice' | 'warning' | 'error';

/** The runner keeps ten annotations of a level per step; the ninth counts the rest, the tenth is kept for what ends the run. */
const annotationsOfALevel = 9;

/** The runner cuts an annotation at 4,096 UTF-16 units without a mark. */
const annotationLength = 4_096;

/**
 * @param options.inActions standard output is read by the GitHub Actions runner: groups and annotations are commands.
 * @param options.secrets what must never be shown; see {@link createRedactor}.
 * @param options.write takes whole lines.
 */
export function createLog(options: {
  inActions: boolean;
  secrets: readonly string[];
  write(text: string): void;
}): Log {
  const { inActions, write } = options;
  const redactor = createRedactor();
  const issued: Record<Level, { count: number; held: (() => void) | null }> = {
    notice: { count: 0, held: null },
    warning: { count: 0, held: null },
    error: { count: 0, held: null },
  };
  let grouped = false;

  const safe = (text: string): string => neutralize(redactor.text(text));
  const line = (text = ''): void => write(`${safe(text)}\n`);
  const hide = (secrets: readonly string[]): void => {
    const hidden = redactor.add(secrets);
    // Outside Actions nobody takes the command away again, so it would print the secret.
    if (inActions) for (const secret of hidden) write(command('add-mask', {}, secret));
  };

  const annotate = (level: Level, message: string, place: Place, last: boolean): void => {
    const text = safe(message);
    const print = (): void =>
      write(command(level, propertiesOf(place, redactor.text), cut(text, annotationLength)));
    const told = issued[level];
    if (last || ++told.count < annotationsOfALevel) {
      if (text.length > annotationLength) line(message);
      print();
      return;
    }
    line(`${level}: ${where(place)}${message}`);
    if (told.count === annotationsOfALevel) told.held = print;
  };
  const issue =
    (level: Level, last = false) =>
    (message: string, place: Place = {}): void => {
      if (inActions) annotate(level, message, place, last);
      else line(`${level}: ${where(place)}${message}`);
    };

  hide(options.secrets);
  return {
    line,
    hide,
    redact: redactor.text,
    notice: issue('notice'),
    warning: issue('warning'),
    error: issue('error'),
    fail: issue('error', true),
    async group(title, body) {
      if (grouped) {
        line(title);
        return body();
      }
      grouped = true;
      const heading = neutralizeLine(redactor.text(title));
      write(inActions ? command('group', {}, heading) : `${heading}\n`);
      try {
        return await body();
      } finally {
        grouped = false;
        if (inActions) write(command('endgroup', {}, ''));
      }
    },
    end() {
      for (const level of ['notice', 'warning', 'error'] as const) {
        const { count, held } = issued[level];
        const more = count - annotationsOfALevel + 1;
        if (more === 1) held?.();
        else if (more > 1)
          write(command(level, {}, `+${more} more of this kind: see the log and the job summary.`));
      }
    },
  };
}

function where({ file, line, column }: Place): string {
  return file === undefined ? '' : `${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
}

function propertiesOf(
  place: Place,
  redact: (text: string) => string,
): Readonly<Record<string, string | undefined>> {
  const text = (value: string | undefined): string | undefined => value && neutralizeLine(redact(value));
  return {
    title: text(place.title),
    file: text(place.file),
    line: place.line?.toString(),
    col: place.column?.toString(),
  };
}

/**
 * A workflow command, byte for byte as `@actions/core` writes it. That package writes to standard output only, so that
 * nothing could be redacted or tested, and loads an HTTP client for OIDC tokens, which takes 90 ms of every start.
 */
function command(
  name: string,
  properties: Readonly<Record<string, string | undefined>>,
  data: string,
): string {
  const escapeData = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapeProperty = (text: string): string =>
    escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value ? [`${key}=${escapeProperty(value)}`] : [],
  );
  return `::${name}${list.length === 0 ? '' : ` ${list.join(',')}`}::${escapeData(data)}\n`;
}
