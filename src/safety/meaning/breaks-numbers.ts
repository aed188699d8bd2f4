import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { draws, namedIn, plainName, said, type Change } from './change.ts';
import { countRows } from './counting.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames, sequenceOf } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Sequences that give numbers which rows have already, or none any more: each insert then fails. How far a sequence has
 * come only rows say, as a rehearsal's have given no number yet.
 */

/** A column that draws from a sequence. */
export interface Drawn {
  readonly relation: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly column: string;
  readonly number: number;
  readonly sequence: number;
  readonly start: number;
  readonly step: number;
  readonly least: number;
  readonly most: number;
  /** Whether no two rows have the same number. */
  readonly isUnique: boolean;
}

/** Columns of these tables, and of these sequences: an identity, and what a default calls. */
const drawnBy = (oids: readonly number[]): string => `SELECT r.oid::int8 AS relation, n.nspname AS schema,
    r.relname AS name, r.relkind AS kind, a.attname AS column, a.attnum AS number, q.seqrelid::int8 AS sequence,
    q.seqstart::float8 AS start, q.seqincrement::float8 AS step, q.seqmin::float8 AS least, q.seqmax::float8 AS most,
    EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = r.oid AND i.indisunique AND i.indpred IS NULL
      AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum) AS "isUnique"
  FROM (SELECT d.refobjid AS relation, d.refobjsubid AS number, d.objid AS sequence FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'i'
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
    UNION SELECT f.adrelid, f.adnum, d.refobjid FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
      WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass) x
    JOIN pg_catalog.pg_sequence q ON q.seqrelid = x.sequence
    JOIN pg_catalog.pg_class r ON r.oid = x.relation AND r.relkind IN ('r', 'p')
    JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = x.number
  WHERE x.relation IN (${oids.join(', ')}) OR x.sequence IN (${oids.join(', ')})
  ORDER BY r.oid, a.attnum`;

/** Whether a command leaves a column without a default, or with a constant. */
const isConstant = ({ subtype, def }: SyntaxTree): boolean =>
  subtype === 'AT_ColumnDefault' && (def === undefined || kindOf(def)[0] === 'A_Const');

const altering = new Set(['AT_SetIdentity', 'AT_AddIdentity', 'AT_ColumnDefault', 'AT_DropIdentity']);

/** The tables and sequences whose numbers a statement may change. */
async function concerned(change: Change, look: Look): Promise<readonly number[]> {
  const { tree } = change;
  const [kind, node] = kindOf(tree);
  const commands = kind === 'AlterTableStmt' ? nodesOf(node['cmds'], 'AlterTableCmd') : [];
  const those = commands.filter(({ subtype }) => altering.has(String(subtype)));
  // Where no column of its tables has drawn from a sequence, none draws from it behind a constant either.
  const isNever = those.every(isConstant) && !change.before.columns.some(draws);
  const isOne = kind === 'AlterSeqStmt' || (those.length > 0 && !isNever);
  const set = sequenceOf(tree);
  const named = isOne ? relationNames(tree) : [];
  const names = set === null ? named : [set.name];
  return await namedIn(change, look, names);
}

export async function drawn(look: Look, oids: readonly number[]): Promise<readonly Drawn[]> {
  if (oids.length === 0) return [];
  const rows = (await look(drawnBy(oids))) as unknown as readonly Drawn[];
  // OIDs are texts where they come from a server.
  return rows.map((one) => ({
    ...one,
    relation: Number(one.relation),
    number: Number(one.number),
    sequence: Number(one.sequence),
  }));
}

/** What is drawn from before a statement that may change it; null = it changes none. */
export interface Numbers {
  readonly oids: readonly number[];
  readonly before: readonly Drawn[];
}

export async function numbersOf(change: Change, look: Look): Promise<Numbers | null> {
  const oids = await concerned(change, look);
  return oids.length === 0 ? null : { oids, before: await drawn(look, oids) };
}

/** The value of an option, as of `RESTART WITH 5`; null = the option stands without one. */
export function optionOf(tree: unknown, name: string): number | null | undefined {
  const found = nodesOf(tree, 'DefElem').find(({ defname }) => defname === name);
  if (found === undefined) return undefined;
  const arg = found['arg'] as SyntaxTree | undefined;
  if (arg === undefined) return null;
  const value = Number(arg['Integer']?.['ival'] ?? arg['Float']?.['fval'] ?? 0);
  return Number.isFinite(value) ? value : null;
}

/** The number that comes next behind the statement; null = it goes on where it was. */
function nextOf({ tree, base }: Change, now: Drawn, was: Drawn | undefined): number | null {
  const set = sequenceOf(tree);
  if (set !== null) return set.value === null ? null : set.value + (set.isCalled ? now.step : 0);
  const restart = optionOf(tree, 'restart');
  if (restart !== undefined) return restart ?? now.start;
  const isOther = was !== undefined ? was.sequence !== now.sequence : base.isNew(now.sequence);
  return isOther && base.isNew(now.sequence) ? now.start : null;
}

/**
 * @param after what is drawn from behind the statement.
 * @returns verdicts of what inserts meet then.
 */
export function numbers(change: Change, known: Numbers, after: readonly Drawn[]): readonly Verdict[] {
  const { base } = change;
  return after
    .filter(({ relation, number }) => !base.isNew(relation) && !base.isNewColumn(relation, number))
    .flatMap((now) => {
      const was = known.before.find(
        ({ relation, number }) => relation === now.relation && number === now.number,
      );
      return [...again(change, now, was), ...ended(now, was)];
    });
}

function again(change: Change, now: Drawn, was: Drawn | undefined): readonly Verdict[] {
  if (!now.isUnique) return [];
  const next = nextOf(change, now, was);
  const turned = was?.sequence === now.sequence && was.step > 0 !== now.step > 0;
  if (next === null && !turned) return [];
  const where = `${plainName(now.column)} of ${said(now)}`;
  const column = identifier(now.column);
  const condition = next === null ? null : `${column} ${now.step > 0 ? '>=' : '<='} ${next}`;
  const how = next === null ? 'its sequence counts back' : `its sequence goes on at ${next}`;
  return [
    verdict(
      'sequence-behind',
      now,
      'breaks',
      `Inserts that draw ${where} fail where a row has the number: ${how}`,
      {
        question: {
          sql: countRows(`${identifier(now.schema)}.${identifier(now.name)}`, condition),
          counts: `rows of ${said(now)} with a number that is given again`,
          means: 'breaks',
        },
      },
    ),
  ];
}

/** A sequence that ends at a lower number than before. */
function ended(now: Drawn, was: Drawn | undefined): readonly Verdict[] {
  if (was?.sequence !== now.sequence) return [];
  const up = now.step > 0;
  const [end, old] = up ? [now.most, was.most] : [now.least, was.least];
  if (up ? end >= old : end <= old) return [];
  const table = `${identifier(now.schema)}.${identifier(now.name)}`;
  const column = identifier(now.column);
  const where = `${plainName(now.column)} of ${said(now)}`;
  const counts = (more: string): string => `rows of ${said(now)} whose number is ${more} the end`;
  return [
    verdict(
      'sequence-ends',
      now,
      'fails',
      `It fails if the sequence of ${where} has given a number beyond ${end}`,
      {
        question: {
          sql: countRows(table, `${column} ${up ? '>' : '<'} ${end}`),
          counts: counts('beyond'),
          means: 'fails',
        },
      },
    ),
    verdict(
      'sequence-ends',
      now,
      'breaks',
      `Inserts that draw ${where} fail when its sequence has reached ${end}`,
      {
        question: {
          sql: countRows(table, `${column} ${up ? '>=' : '<='} ${end}`),
          counts: counts('at'),
          means: 'breaks',
        },
      },
    ),
  ];
}
