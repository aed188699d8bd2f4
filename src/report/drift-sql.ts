import { markdown } from '../inventory/index.ts';
import { groupBy } from '../group-by.ts';
import { counted, cut } from '../text.ts';
import type { OfferedSide, OfferedSql, Story } from './story.ts';

/** How much of it is shown. */
interface Shown {
  readonly rows: number;
  /** UTF-16 units of a single text. */
  readonly text: number;
  /** Whether the files themselves are. */
  readonly sql?: boolean;
}

/** SQL may be so many times as long as another text: cut, it would be of no use. */
const longer = 3;

const isEmpty = ({ adopt, undo, outside }: OfferedSql): boolean =>
  [adopt, undo].every(({ files, unproven }) => files.length === 0 && unproven.length === 0) &&
  outside.length === 0;

/** `adopt.sql`, or `adopt-1.sql to adopt-3.sql`. @param name shows a file's name. */
export function namesOf({ files }: OfferedSide, name: (text: string) => string = String): string {
  const [first, last] = [files[0]?.name ?? '', files.at(-1)?.name ?? ''];
  return files.length < 2 ? name(first) : `${name(first)} to ${name(last)}`;
}

/** What is offered, and what the files are for. @param name shows a file's name. */
function sentences({ reason, adopt, undo }: OfferedSql, name: (text: string) => string): readonly string[] {
  const makes = adopt.files.length > 1 ? 'are migrations that make' : 'is a migration that makes';
  const what =
    reason === 'baseline'
      ? `${makes} what no migration makes (a baseline)`
      : `${makes} what was changed by hand`;
  const both = adopt.files.length > 0 && undo.files.length > 0;
  const files = adopt.files.length + undo.files.length;
  return [
    ...(adopt.files.length === 0 ? [] : [`${namesOf(adopt, name)} ${what}${both ? ';' : '.'}`]),
    ...(undo.files.length === 0
      ? []
      : [`${namesOf(undo, name)} ${undo.files.length > 1 ? 'take' : 'takes'} it back.`]),
    ...(files === 0
      ? [
          adopt.unproven.length + undo.unproven.length === 0
            ? 'No SQL is offered: the schema is what the migrations make.'
            : 'No SQL is offered, because none could be proven.',
        ]
      : [
          `${['', 'It was', 'Both were'][files] ?? 'All were'} run on copies of the schema without rows, and gave ` +
            `what ${files === 1 ? 'it promises' : 'they promise'}. Nothing was run on the database.`,
        ]),
  ];
}

const text = ({ kind, identity, why }: OfferedSide['unproven'][number]): string =>
  `${kind} ${identity}: ${why}`;

/** Of one change that cannot be adopted, mostly neither can be taken back. */
function unprovenOf({ adopt, undo }: OfferedSql): readonly string[] {
  const [toAdopt, toUndo] = [adopt.unproven.map(text), undo.unproven.map(text)];
  const both = toAdopt.filter((one) => toUndo.includes(one));
  const only = (list: readonly string[], whose: string): readonly string[] =>
    list.filter((one) => !both.includes(one)).map((one) => `${whose}: ${one}`);
  return [...both, ...only(toAdopt, 'adopt'), ...only(toUndo, 'undo')];
}

/** What is in neither file, by the reason. */
export const outsideOf = ({ outside }: Pick<OfferedSql, 'outside'>): readonly string[] =>
  [...groupBy(outside, ({ why }) => why)].map(
    ([why, some]) =>
      `${some.map(({ kind, identity, what }) => `${kind} ${identity} (${what})`).join('; ')}: ${why}`,
  );

/** What statements may lose: the file that they are in, and what it is. */
const lossesOf = ({ adopt, undo }: OfferedSql): readonly (readonly [what: string, statement: string])[] =>
  [adopt, undo].flatMap((side) =>
    side.losses.map(({ statement, what, rows }) => {
      const hit = rows === null ? '' : ` (${counted(rows, 'row')})`;
      return [`${namesOf(side)}: ${what}${hit}`, statement] as const;
    }),
  );

/** For the log: no SQL, which is in the files. @returns null where nothing is offered. */
export function driftSqlText({ driftSql }: Story): string | null {
  if (driftSql === null) return null;
  const list = (title: string, lines: readonly string[], most = 20): readonly string[] => [
    ...lines.slice(0, most).map((line) => `${title}: ${line}`),
    ...(lines.length > most ? [`and ${lines.length - most} more, in the JSON report`] : []),
  ];
  return [
    ...sentences(driftSql, (name) => name),
    ...(driftSql.pullRequest === null ? [] : [driftSql.pullRequest.summary]),
    ...list(
      'may lose',
      lossesOf(driftSql).map((loss) => loss.join(': ')),
    ),
    ...list('left out', unprovenOf(driftSql)),
    ...list('in neither file', outsideOf(driftSql)),
  ].join('\n');
}

/** For the summary. */
export function driftSqlBlocks({ driftSql }: Story, shown: Shown): readonly string[] {
  if (driftSql === null || isEmpty(driftSql)) return [];
  const title = driftSql.reason === 'baseline' ? 'SQL for a baseline' : 'SQL for the drift';
  return [markdown.heading(3, title), ...offeredBlocks(driftSql, shown)];
}

/** The files themselves, folded, unless one is too long to be shown as a whole; and what is in none of them. */
export function offeredBlocks(
  driftSql: OfferedSql,
  { rows, text: longest, sql: isSqlShown = true }: Shown,
): readonly string[] {
  const { adopt, undo, pullRequest } = driftSql;
  const prose = (one: string): string => markdown.sentences(cut(one, longest));
  const bullets = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          title,
          [
            ...lines.slice(0, rows).map((line) => `- ${line}`),
            ...(lines.length > rows ? [`- _and ${lines.length - rows} more, in the JSON report_`] : []),
          ].join('\n'),
        ];
  const losses = lossesOf(driftSql).map(
    ([what, statement]) => `${prose(what)}: ${markdown.code(cut(statement, longest))}`,
  );
  return [
    [
      ...sentences(driftSql, markdown.code),
      ...(pullRequest === null ? [] : [prose(pullRequest.summary)]),
    ].join(' '),
    ...bullets('⚠️ **May lose data** where it runs:', losses),
    ...bullets('**Left out**, because it could not be proven:', unprovenOf(driftSql).map(prose)),
    ...bullets(
      '**In neither file**, because no migration of this database makes it:',
      outsideOf(driftSql).map(prose),
    ),
    ...(isSqlShown ? [...adopt.files, ...undo.files] : []).map(({ name, sql }) =>
      sql.length > longest * longer
        ? `${markdown.code(name)} has ${counted(sql.split('\n').length, 'line')}: too long to be shown here.`
        : markdown.details(name, markdown.fence(sql, 'sql')),
    ),
  ];
}
