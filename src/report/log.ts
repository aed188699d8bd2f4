import { annotationLimit, annotationsOfALevel } from '../github/index.ts';
import { cut } from '../text.ts';
import { neutralize, neutralizeLine } from './neutralize.ts';
import { createRedactor } from './redact.ts';

/** The title and the place of an annotation; lines and columns count from 1. */
export interface AnnotationProperties {
  readonly title?: string | undefined;
  /** Repository-relative. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** The only way to standard output: everything is redacted and nothing is a workflow command. */
export interface Log {
  line(text?: string): void;
  /**
   * Folds what `body` logs under a title. A group in a group is a plain heading, since the runner has only one level.
   */
  group<Value>(title: string, body: () => Promise<Value>): Promise<Value>;
  notice(message: string, properties?: AnnotationProperties): void;
  warning(message: string, properties?: AnnotationProperties): void;
  error(message: string, properties?: AnnotationProperties): void;
  /** Annotates what ended the run, however many errors were annotated before. To be called once. */
  fail(message: string, properties?: AnnotationProperties): void;
  /** Hides secrets that become known later, in everything that follows. */
  hide(secrets: readonly string[]): void;
  /** The text without secrets, for whatever is written elsewhere than to this log. */
  redact(text: string): string;
  /** Annotates how many notices and warnings got no annotation of their own. To be called once, at the end. */
  end(): void;
}

const levels = ['notice', 'warning', 'error'] as const;
type Level = (typeof levels)[number];

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
  const safe = (text: string): string => neutralize(redactor.text(text));
  const line = (text = ''): void => write(`${safe(text)}\n`);
  const annotations = createAnnotations({ write, line, safe, redact: redactor.text });
  const hide = (secrets: readonly string[]): void => {
    const hidden = redactor.add(secrets);
    // Outside Actions nothing would remove the command again, so it would print the secret.
    if (inActions) for (const secret of hidden) write(command('add-mask', {}, secret));
  };
  const issue =
    (level: Level, last = false) =>
    (message: string, properties: AnnotationProperties = {}): void => {
      if (inActions) annotations.add(level, message, properties, last);
      else line(`${level}: ${where(properties)}${message}`);
    };
  let grouped = false;

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
    end: annotations.end,
  };
}

/** Annotations that are printed: the last one that the runner keeps of a level is reserved for what ends the run. */
const printed = annotationsOfALevel - 1;

/** Prints annotations as far as the runner keeps them, and counts the rest. */
function createAnnotations({
  write,
  line,
  safe,
  redact,
}: {
  write(text: string): void;
  line(text: string): void;
  safe(text: string): string;
  redact(text: string): string;
}): {
  add(level: Level, message: string, properties: AnnotationProperties, last: boolean): void;
  end(): void;
} {
  const issued: Record<Level, { count: number; held: (() => void) | null }> = {
    notice: { count: 0, held: null },
    warning: { count: 0, held: null },
    error: { count: 0, held: null },
  };
  return {
    add(level, message, properties, last) {
      const text = safe(message);
      const print = (): void =>
        write(command(level, propertiesOf(properties, redact), cut(text, annotationLimit)));
      const ofLevel = issued[level];
      if (last || ++ofLevel.count < printed) {
        if (text.length > annotationLimit) line(message);
        print();
        return;
      }
      line(`${level}: ${where(properties)}${message}`);
      if (ofLevel.count === printed) ofLevel.held = print;
    },
    end() {
      for (const level of levels) {
        const { count, held } = issued[level];
        const more = count - printed + 1;
        if (more === 1) held?.();
        else if (more > 1)
          write(command(level, {}, `+${more} more of this kind: see the log and the job summary.`));
      }
    },
  };
}

function where({ file, line, column }: AnnotationProperties): string {
  return file === undefined ? '' : `${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
}

function propertiesOf(
  properties: AnnotationProperties,
  redact: (text: string) => string,
): Readonly<Record<string, string | undefined>> {
  const text = (value: string | undefined): string | undefined => value && neutralizeLine(redact(value));
  return {
    title: text(properties.title),
    file: text(properties.file),
    line: properties.line?.toString(),
    col: properties.column?.toString(),
  };
}

/**
 * A workflow command, byte for byte as `@actions/core` writes it. That package writes to standard output only, so
 * nothing could be redacted or tested, and it loads an HTTP client for OIDC tokens, which adds 90 ms to every start.
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
