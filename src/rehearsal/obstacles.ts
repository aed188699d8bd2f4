import type { Failure } from '../error.ts';
import { lineFinder, scan } from '../migrations/index.ts';
import { orderOf, type Course } from './course.ts';
import { isOutside } from './given.ts';
import { lackOf } from './lacks.ts';
import { newness } from './newer.ts';
import type { Touch } from './touches.ts';

/** Objects of the schema catalog that a message names. */
const mostNamed = 5;

/** Why a file failed for a reason that is not its own; null = it is a mistake of the file. */
export async function obstacleOf(course: Course, file: string, failure: Failure): Promise<string | null> {
  const { shadow, options } = course;
  const text = (options.merged.get(file) ?? options.base.get(file))?.toString() ?? '';
  const statement = statementAt(text, failure.location?.line ?? 0);
  const lack = lackIn(course, file, failure, statement);
  if (lack !== null || options.newer === null) return lack;
  return await newness(
    failure,
    statement,
    { database: shadow.limited, version: shadow.version },
    options.newer,
  );
}

/** What the rehearsal's server lacks, whatever its version. */
function lackIn(course: Course, file: string, failure: Failure, statement: string): string | null {
  const { shadow, options, missing, made } = course;
  const { base } = options;
  if (shadow.ended()) return failure.message;
  const order = orderOf(course);
  const before = new Set([...base.keys(), ...order.slice(0, order.indexOf(file) + 1)]);
  const unmet = [...missing]
    .filter(([, { standsIn, files }]) => !standsIn && [...files].some((each) => before.has(each)))
    .map(([extension]) => extension);
  const stoodIn = new Set([
    ...[...missing].filter(([, { standsIn }]) => standsIn).map(([extension]) => extension),
    ...[...made.values()].flatMap(({ kind, name }) =>
      kind === 'extension' && !shadow.extensions.has(name) ? [name] : [],
    ),
  ]);
  const { database, limit } = shadow;
  return lackOf(failure, {
    database,
    unmet,
    stoodIn,
    isElsewhere: (name) => isOutside(name, course) && !made.has(`extension ${name}`),
    roles: options.roles,
    tablespaces: options.tablespaces,
    limit,
    statement,
  });
}

/** The statement that a line is of; empty = none. */
function statementAt(text: string, line: number): string {
  const lineOf = lineFinder(text);
  const statement = scan(text).statements.findLast(({ start }) => lineOf(start) <= line);
  return statement === undefined ? '' : text.slice(statement.start, statement.end);
}

/** The failure of a pull request that changes what its own plan is made with. @param differs what of it. */
export function tampering(differs: readonly string[], [first]: readonly Touch[]): Failure {
  const more = differs.length > mostNamed ? ` and ${differs.length - mostNamed} more` : '';
  const named = differs.slice(0, mostNamed).join(', ');
  return {
    message:
      'The pull request changes what its plan is made with, so its schema changes cannot be determined: ' +
      `${named}${more}.`,
    ...(first === undefined ? {} : { location: { file: first.file, line: first.line, column: 1 } }),
    state: 'Nothing was written: this was a rehearsal.',
    remedy:
      'Keep migrations out of the schema catalog: pg-feature-inventory sets it up and brings it up to date itself.',
  };
}
