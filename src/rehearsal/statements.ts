import path from 'node:path';
import type { MigrationSet } from '../migrations/index.ts';
import type { AcceptedHazard } from '../snapshot/index.ts';
import {
  filesOf,
  isWeak,
  keyOf,
  strength,
  weigh,
  type Answers,
  type Effects,
  type LockMode,
  type Measured,
  type Named,
  type Question,
  type Relation,
  type SaferForm,
  type Size,
  type Sizes,
  type Weighed,
} from '../safety/index.ts';

/** A safer form as files of the project; null where the format's files are written by its tool only. */
export interface PlacedForm extends SaferForm {
  readonly files: ReturnType<typeof filesOf>;
}

/** The files that take the place of a statement of one. */
export type Placing = (form: SaferForm, file: string) => PlacedForm['files'];

/** @param sets the migrations, in whose layouts files are written: those of each form behind those of the last. */
export function placingIn(sets: readonly MigrationSet[]): Placing {
  const given = new Map<string, PlacedForm['files']>();
  return (form, file) => {
    const of = sets.find(({ migrations }) => migrations.some(({ source }) => source.file === file));
    if (of === undefined) return null;
    const key = JSON.stringify([file, form]);
    const known = given.get(key);
    if (known !== undefined) return known;
    const nameIn = (one: string): string => path.posix.relative(of.directory, one);
    const taken = [
      ...of.migrations.map(({ source }) => source.file),
      ...[...given.values()].flatMap((files) => files?.map((one) => one.file) ?? []),
    ];
    const files = filesOf(form, of.format.name, of.directory, nameIn(file), taken.map(nameIn));
    given.set(key, files);
    return files;
  };
}

/** A statement, what it does to what was there before, and how much that matters at the sizes of the live database. */
export interface StatementReport extends Omit<Measured, 'hazards'> {
  readonly hazards: readonly (Omit<Weighed, 'safer'> & { readonly safer: PlacedForm | null })[];
  /** Hazards that the repository accepts, and why. */
  readonly accepted: readonly AcceptedHazard[];
  /** The tables that it locks, reads or writes anew, with their sizes; null = no database was looked at. */
  readonly sizes: readonly (Named & Size)[] | null;
}

/** A lock that a statement of a pending migration takes on a relation that was there before it. */
export interface Lock extends Size {
  readonly file: string;
  readonly line: number;
  /** The statement's first words: `ALTER TABLE`. */
  readonly statement: string;
  readonly schema: string;
  readonly table: string;
  /** `pg_class.relkind`. */
  readonly kind: string;
  readonly mode: LockMode;
  /** The statement writes the whole table anew. */
  readonly rewrites: boolean;
}

/** The tables of which the size matters. */
const tablesOf = ({ locks, rewrites, scans, builds }: Effects): readonly Relation[] => [
  ...new Map(
    [
      ...locks.map(({ relation }) => relation),
      ...rewrites,
      ...scans.map(({ table }) => table),
      ...builds.map(({ table }) => table),
    ]
      .filter(({ kind }) => 'rpm'.includes(kind))
      .map((relation) => [relation.oid, relation]),
  ).values(),
];

/** The relations whose sizes are asked for. */
export const relationsIn = (statements: readonly Measured[]): readonly Named[] =>
  statements.flatMap(({ effects }) => [
    ...tablesOf(effects),
    ...effects.locks.map(({ relation }) => relation),
  ]);

/** What only the live database knows, each question once, what may fail first: the time for all of them is limited. */
export const questionsIn = (statements: readonly Measured[]): readonly Question[] =>
  statements
    .flatMap(({ hazards }) => hazards.flatMap(({ question }) => question ?? []))
    .sort((a, b) => Number(b.means === 'fails') - Number(a.means === 'fails'));

/**
 * @param sizes null = no database was looked at.
 * @param answers what was counted there.
 */
export function reportStatements(
  statements: readonly Measured[],
  sizes: Sizes | null,
  answers: Answers,
  filesFor: Placing,
): readonly StatementReport[] {
  const sizeOf =
    sizes === null
      ? null
      : (schema: string, name: string): Size | null => sizes.get(keyOf({ schema, name })) ?? null;
  return statements.map((statement) => ({
    ...statement,
    hazards: statement.hazards
      .map((hazard) => weigh(hazard, sizeOf, answers))
      .map(({ safer, ...hazard }) => ({
        ...hazard,
        safer: safer === null ? null : { ...safer, files: filesFor(safer, statement.file) },
      }))
      .sort((a, b) => gravity(a.level) - gravity(b.level)),
    accepted: [],
    sizes:
      sizeOf === null
        ? null
        : tablesOf(statement.effects).map(({ schema, name }) => ({
            schema,
            name,
            ...(sizeOf(schema, name) ?? unknown),
          })),
  }));
}

const unknown: Size = { bytes: null, rows: null };
const levels: readonly string[] = ['error', 'warning', 'info'];

/** Smaller for what is worse. */
export const gravity = (level: string): number => levels.indexOf(level);

/** The locks of all statements, one by one, with those under which a table is written anew. */
export function locksOf(statements: readonly Measured[], sizes: Sizes | null): readonly Lock[] {
  return statements.flatMap(({ file, line, statement, effects }) => {
    const { locks, held, rewrites } = effects;
    const kept = held.filter(
      ({ relation: { oid } }) =>
        rewrites.some((table) => table.oid === oid) && !locks.some(({ relation }) => relation.oid === oid),
    );
    return [...locks, ...kept]
      .filter(({ mode }) => !isWeak(mode))
      .sort((a, b) => Number('iIS'.includes(a.relation.kind)) - Number('iIS'.includes(b.relation.kind)))
      .map(({ relation: { oid, schema, name, kind }, mode }) => ({
        file,
        line,
        statement,
        schema,
        table: name,
        kind,
        mode,
        rewrites: rewrites.some((table) => table.oid === oid),
        ...(sizes?.get(keyOf({ schema, name })) ?? unknown),
      }));
  });
}

/** The strongest lock first, tables before what belongs to them. */
export const strongestFirst = (locks: Effects['locks']): Effects['locks'] =>
  [...locks].sort(
    (a, b) =>
      strength(b.mode) - strength(a.mode) ||
      Number('iIS'.includes(a.relation.kind)) - Number('iIS'.includes(b.relation.kind)),
  );
