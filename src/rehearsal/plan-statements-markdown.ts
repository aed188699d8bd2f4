import { markdown } from '../inventory/index.ts';
import { bytesText, type Effects, type Relation } from '../safety/index.ts';
import { cut, grouped } from '../text.ts';
import { more, placeText, type Detail } from './plan-detail.ts';
import type { PlanReport } from './report.ts';
import { gravity, strongestFirst, type StatementReport } from './statements.ts';

const icons = { error: '🔴', warning: '🟠', info: '⚪' } as const;

/** What each statement does to tables that are full and in use, the worst first, and what is done instead. */
export function statementBlocks(report: PlanReport, detail: Detail): readonly string[] {
  const told = inOrder(report.statements.filter(concerns));
  const quiet = report.statements.length - told.length;
  const rest =
    quiet === 0
      ? []
      : [
          `<sub>${quiet === 1 ? 'One other statement keeps' : `${quiet} other statements keep`} no query waiting: ` +
            'only changes of the schema wait for it.</sub>',
        ];
  if (told.length === 0) return [];
  const shown = told.slice(0, detail.rows);
  return [
    markdown.heading(4, `What this does to tables in use (${told.length})`),
    markdown.table(
      ['Statement', 'Locks and work', 'What that means'],
      shown.map((statement) => row(statement, detail)),
    ),
    ...more(shown.length, told.length),
    ...(detail.definitions ? saferForms(shown, detail) : []),
    ...rest,
    footnote(report),
  ];
}

/** Whether a statement keeps somebody waiting, or means something for rows, data or code. */
const concerns = ({ hazards, effects }: StatementReport): boolean =>
  hazards.length > 0 || effects.waits.length > 0 || effects.rewrites.length > 0;

const worst = ({ hazards }: StatementReport): number =>
  hazards.reduce((most, { level }) => Math.min(most, gravity(level)), 3);

const inOrder = (statements: readonly StatementReport[]): readonly StatementReport[] =>
  [...statements].sort((a, b) => worst(a) - worst(b));

function row(statement: StatementReport, detail: Detail): readonly string[] {
  const { file, line, effects } = statement;
  return [
    `${placeText(cut(file, detail.text), line)}<br>${markdown.cell(statement.statement)}`,
    [...locksText(statement, detail), ...waitsText(effects), ...workText(effects, detail)].join('<br>') ||
      '–',
    meaning(statement, detail),
  ];
}

const named = ({ schema, name }: Pick<Relation, 'schema' | 'name'>, detail: Detail): string =>
  markdown.code(cut(`${schema}.${name}`, detail.text));

/** `AccessExclusive` */
const modeText = (mode: string): string => mode.replace(/Lock$/, '');

/** Locks that are told one by one; others are counted. */
const mostLocks = 4;

function locksText({ effects, sizes }: StatementReport, detail: Detail): readonly string[] {
  const tables = strongestFirst(effects.locks).filter(({ relation }) => !'iIS'.includes(relation.kind));
  const others = effects.locks.length - tables.length;
  const lines = tables.slice(0, mostLocks).map(({ relation, mode }) => {
    const size = sizes?.find((one) => one.schema === relation.schema && one.name === relation.name);
    return `${modeText(mode)} on ${named(relation, detail)}${sizeText(size)}`;
  });
  const left = tables.slice(mostLocks);
  return [
    ...lines,
    ...(left.length === 0 ? [] : [`… and on ${left.length} more`]),
    ...(tables.length === 0 && others > 0 && effects.held.length === 0
      ? strongestFirst(effects.locks)
          .slice(0, 1)
          .map(({ relation, mode }) => `${modeText(mode)} on ${named(relation, detail)}`)
      : []),
  ];
}

function sizeText(size: NonNullable<StatementReport['sizes']>[number] | undefined): string {
  if (size === undefined) return '';
  if (size.bytes === null) return ' (not there yet)';
  const rows =
    size.rows === null ? '' : `, about ${grouped(String(size.rows))} ${size.rows === 1 ? 'row' : 'rows'}`;
  return ` (${bytesText(size.bytes)}${rows})`;
}

/** Until when the locks are held, and who waits. */
function waitsText({ waits, locks, until, held }: Effects): readonly string[] {
  const own = locks.some(({ relation }) => !'iIS'.includes(relation.kind));
  if (!own && held.length > 0) return [`under the locks that line ${held[0]?.since ?? 1} took`];
  if (locks.length === 0) return [];
  const end = until === 'statement' ? 'until it ends' : 'until the transaction ends';
  const all = waits.some(({ who }) => who === 'readers and writers');
  if (waits.length === 0) return [`${end}; no query waits`];
  return [`${end}; ${all ? 'reads and writes wait' : 'writes wait'}`];
}

function workText({ rewrites, builds, scans }: Effects, detail: Detail): readonly string[] {
  const isRewritten = (table: Relation): boolean => rewrites.some(({ oid }) => oid === table.oid);
  const names = (tables: readonly Relation[]): string =>
    [...new Set(tables.map((table) => named(table, detail)))].slice(0, mostLocks).join(', ');
  const built = builds.filter(({ table }) => !isRewritten(table));
  const read = scans.filter(
    ({ table }) => !isRewritten(table) && !built.some((one) => one.table.oid === table.oid),
  );
  return [
    ...(rewrites.length === 0 ? [] : [`**rewrites** ${names(rewrites)}`]),
    ...(built.length === 0
      ? []
      : [
          `**builds** ${markdown.code(cut([...new Set(built.map(({ index }) => index))].join(', '), detail.text))}, ` +
            `reading ${names(built.map(({ table }) => table))}`,
        ]),
    ...(read.length === 0 ? [] : [`**reads all of** ${names(read.map(({ table }) => table))}`]),
  ];
}

function meaning({ hazards }: StatementReport, detail: Detail): string {
  if (hazards.length === 0) return 'no query waits for it';
  return hazards
    .map(({ level, rule, message }) =>
      detail.properties
        ? `${icons[level]} ${markdown.sentences(cut(message, detail.text))} (${markdown.code(rule)})`
        : `${icons[level]} ${markdown.code(rule)}`,
    )
    .join('<br>');
}

/** Steps that can be pasted, each folded away. */
function saferForms(statements: readonly StatementReport[], detail: Detail): readonly string[] {
  return statements.flatMap(({ file, line, hazards }) =>
    [...new Set(hazards.map(({ safer }) => safer))].flatMap((safer) =>
      safer === null
        ? []
        : [
            markdown.details(
              `${file.split('/').at(-1) ?? file}:${line}, done safely: ${cut(safer.summary, detail.text)}`,
              safer.steps
                .map(
                  ({ name, sql, transaction }) =>
                    `${markdown.code(name)}${transaction ? '' : ', outside a transaction'}\n\n` +
                    markdown.fence(cut(sql, detail.text), 'sql'),
                )
                .join('\n\n'),
            ),
          ],
    ),
  );
}

/** What the figures stand on. */
function footnote({ live, shadow, rehearsal }: PlanReport): string {
  const version = shadow === null ? '' : ` on PostgreSQL ${markdown.cell(shadow.version)}`;
  const sizes =
    live === null
      ? 'Whether a table is small or large is not known here: with a connection, sizes are told.'
      : 'Sizes are those of the database; the times are rough: a scan at 200 MB a second, an index or a rewrite at ' +
        '50, changed rows at 20.';
  const left = rehearsal.cut.map((file) => markdown.code(file)).join(', ');
  const cutText = left === '' ? '' : ` Of ${left} only the first statements were measured.`;
  return (
    `<sub>Measured on empty tables${version}. ${sizes} While a statement queues for its lock, all that come after it ` +
    `queue too; <code>lock-timeout</code> ends that.${cutText}</sub>`
  );
}
