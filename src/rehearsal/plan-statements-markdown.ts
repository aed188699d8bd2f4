import { groupBy } from '../group-by.ts';
import { markdown } from '../inventory/index.ts';
import { bytesText, type Effects, type Relation } from '../safety/index.ts';
import { counted, cut, grouped } from '../text.ts';
import { more, placeText, prose, type Detail } from './plan-detail.ts';
import type { PlanReport } from './report.ts';
import { gravity, strongestFirst, type PlacedForm, type StatementReport } from './statements.ts';
import { unjudgedText } from './unjudged.ts';

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
  if (told.length === 0) return [...acceptedText(report, detail), ...unjudgedBlocks(report, detail)];
  const shown = told.slice(0, detail.rows);
  return [
    markdown.heading(4, `What this does to tables in use (${told.length})`),
    markdown.table(
      ['Statement', 'What it does'],
      shown.map((statement) => row(statement, detail)),
    ),
    ...more(shown.length, told.length),
    ...(detail.definitions ? toPaste(shown, detail) : []),
    ...acceptedText(report, detail),
    ...unjudgedBlocks(report, detail),
    ...rest,
    footnote(report),
  ];
}

/** Whether a statement keeps somebody waiting, or means something for rows, data or code. */
const concerns = ({ hazards, effects }: StatementReport): boolean =>
  hazards.length > 0 || effects.waits.length > 0 || effects.rewrites.length > 0;

const gravest = ({ hazards }: StatementReport): number =>
  hazards.reduce((most, { level }) => Math.min(most, gravity(level)), 3);

const inOrder = (statements: readonly StatementReport[]): readonly StatementReport[] =>
  [...statements].sort((a, b) => gravest(a) - gravest(b));

/** Two columns: with more of them the last is too narrow to read on a telephone. */
function row(statement: StatementReport, detail: Detail): readonly string[] {
  const { file, line, hazards } = statement;
  const told = hazards.map(({ level, rule, message }) =>
    detail.properties
      ? `${icons[level]} ${markdown.sentences(cut(message, detail.text))} (${markdown.code(rule)})`
      : `${icons[level]} ${markdown.code(rule)}`,
  );
  return [
    `${placeText(cut(file, detail.text), line)}<br>${markdown.cell(statement.statement)}`,
    [...told, ...workText(statement, detail), ...locksText(statement, detail)].join('<br>'),
  ];
}

const named = ({ schema, name }: Pick<Relation, 'schema' | 'name'>, detail: Detail): string =>
  markdown.code(cut(`${schema}.${name}`, detail.text));

/** Relations that are named one by one; others are counted. */
const mostNamed = 4;

/** The locks, until when they are held, and who waits. */
function locksText({ effects, sizes }: StatementReport, detail: Detail): readonly string[] {
  const { held, waits, until } = effects;
  const all = strongestFirst(effects.locks);
  const tables = all.filter(({ relation }) => !'iIS'.includes(relation.kind));
  const [earlier] = held;
  if (tables.length === 0 && earlier !== undefined)
    return [`Under the locks that line ${earlier.since} took`];
  const told = tables.length === 0 ? all.slice(0, 1) : tables;
  if (told.length === 0) return [];
  const names = groupBy(told.slice(0, mostNamed), ({ mode }) => mode.replace(/Lock$/, ''));
  const locks = [...names].map(
    ([mode, which]) =>
      `${mode} lock on ${which
        .map(
          ({ relation }) => named(relation, detail) + sizeText(sizes?.find((one) => isSame(one, relation))),
        )
        .join(', ')}`,
  );
  const others = told.length > mostNamed ? ` and ${told.length - mostNamed} more` : '';
  const end = until === 'statement' ? 'until it ends' : 'until the transaction ends';
  return [`${locks.join(', ')}${others} ${end}; ${whoWaits(waits)}`];
}

const isSame = (one: Pick<Relation, 'schema' | 'name'>, other: Pick<Relation, 'schema' | 'name'>): boolean =>
  one.schema === other.schema && one.name === other.name;

function whoWaits(waits: Effects['waits']): string {
  if (waits.length === 0) return 'no query waits';
  const readers = waits.filter(({ who }) => who === 'readers and writers');
  if (readers.length === 0) return 'writes wait';
  const viaIndex = readers.every(({ through }) => through !== null && 'iI'.includes(through.kind));
  return `reads and writes wait${viaIndex ? ', since each query locks every index of its tables' : ''}`;
}

function sizeText(size: NonNullable<StatementReport['sizes']>[number] | undefined): string {
  if (size === undefined) return '';
  if (size.bytes === null) return ' (not there yet)';
  const rows =
    size.rows === null ? '' : `, about ${grouped(String(size.rows))} ${size.rows === 1 ? 'row' : 'rows'}`;
  return ` (${bytesText(size.bytes)}${rows})`;
}

/** What it rewrites or reads, unless that is told as a hazard. */
function workText({ effects, hazards }: StatementReport, detail: Detail): readonly string[] {
  if (hazards.some(({ work }) => work !== undefined)) return [];
  const { rewrites, builds, scans } = effects;
  const names = (tables: readonly Relation[]): string =>
    [...new Set(tables.map((table) => named(table, detail)))].slice(0, mostNamed).join(', ');
  if (rewrites.length > 0) return [`Rewrites ${names(rewrites)}`];
  if (builds.length > 0) return [`Builds an index on ${names(builds.map(({ table }) => table))}`];
  return scans.length > 0 ? [`Reads all of ${names(scans.map(({ table }) => table))}`] : [];
}

const outcomes = { fails: 'it fails', loses: 'so much is lost', breaks: 'code meets it' } as const;

/** Steps and questions that can be pasted, each statement's folded away. */
function toPaste(statements: readonly StatementReport[], detail: Detail): readonly string[] {
  return statements.flatMap(({ file, line, hazards }) => {
    const place = `${file.split('/').at(-1) ?? file}:${line}`;
    const forms = distinct(hazards.flatMap(({ safer }) => safer ?? []));
    const questions = distinct(hazards.flatMap(({ question }) => question ?? []));
    return [
      ...forms.map((form) =>
        markdown.details(`${place}, done safely: ${cut(form.summary, detail.text)}`, formText(form, detail)),
      ),
      ...(questions.length === 0
        ? []
        : [
            markdown.details(
              `${place}, what to ask the database before`,
              questions
                .map(({ counts, means, sql }) =>
                  [
                    `How many ${prose(counts, detail)}; above zero ${outcomes[means]}:`,
                    markdown.fence(cut(sql, detail.text), 'sql'),
                  ].join('\n\n'),
                )
                .join('\n\n'),
            ),
          ]),
    ];
  });
}

/** Its steps as files to put in the statement's place, or as SQL where only a tool writes the files. */
function formText({ steps, files }: PlacedForm, detail: Detail): string {
  const parts =
    files?.map(({ file, text }) => [markdown.code(file), text] as const) ??
    steps.map(
      ({ name, sql, transaction }) =>
        [`${markdown.code(name)}${transaction ? '' : ', outside a transaction'}`, sql] as const,
    );
  return [
    'In place of the statement, each step a file of its own, so that its locks are let go in between:',
    ...parts.map(([head, text]) => `${head}\n\n${markdown.fence(cut(text.trimEnd(), detail.text), 'sql')}`),
  ].join('\n\n');
}

/** What the repository accepts: counted where all see it, and folded. */
function acceptedText({ statements }: PlanReport, detail: Detail): readonly string[] {
  const all = statements.flatMap(({ file, line, accepted }) =>
    accepted.map((one) => ({ file, line, ...one })),
  );
  if (all.length === 0) return [];
  const shown = all.slice(0, detail.rows);
  const rows = shown.map(({ file, line, rule, message, reason }) => [
    placeText(cut(file, detail.text), line),
    `${markdown.sentences(cut(message, detail.text))} (${markdown.code(rule)})`,
    markdown.cell(cut(reason, detail.text)),
  ]);
  return [
    markdown.details(
      `${counted(all.length, 'hazard is', 'hazards are')} accepted by the repository`,
      [
        markdown.table(['Statement', 'What it does', 'Why it is accepted'], rows),
        ...more(shown.length, all.length),
      ].join('\n\n'),
    ),
  ];
}

/** Statements of which not all is told. */
function unjudgedBlocks({ rehearsal: { unjudged } }: PlanReport, detail: Detail): readonly string[] {
  const shown = unjudged.slice(0, detail.rows);
  if (shown.length === 0) return [];
  return [
    shown
      .map(
        (one) =>
          `- ${icons.warning} ${placeText(cut(one.file, detail.text), one.line)}: ` +
          markdown.sentences(cut(unjudgedText(one), detail.text)),
      )
      .join('\n'),
    ...more(shown.length, unjudged.length),
  ];
}

/** Several hazards of a statement may name the same. */
const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

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
