import { foretell, type Effects, type Foretold, type Weighed } from '../safety/index.ts';
import type { Live } from './live.ts';
import type { StatementReport } from './statements.ts';

/*
 * What depends on what a pull request drops, or gives another type, in the live database and in no migration, such as
 * a view that somebody made there by hand: the rehearsal has none of it, so that its statements run.
 */

/**
 * Rules of what goes, by itself or with CASCADE, of what keeps a DROP from it, or a column from another type; of what
 * publications and functions that only the live database has need; and of what was set there, such as a trigger that
 * somebody has disabled.
 */
const depending = new Set([
  'drop-cascade',
  'drop-view',
  'drop-table',
  'drop-column',
  'drop-type',
  'drop-function',
  'drop-sequence',
  'type-in-use',
  'no-replica-identity',
  'function-search-path',
  'caller-rights',
  'undoes-setting',
]);
const mayConcern = /\b(?:drop|type|replica|publication|function|procedure|view|trigger|rename)\b/i;

const noEffects: Effects = {
  ...{ locks: [], held: [], waits: [], rewrites: [], builds: [], scans: [] },
  until: 'transaction',
};

const placeOf = ({ file, line, statement }: Pick<Foretold, 'file' | 'line' | 'statement'>): string =>
  JSON.stringify([file, line, statement]);

/** Statements with what the live database alone says of their drops. @param live null = it was not looked at. */
export async function withLiveDependents(
  live: Pick<Live, 'database' | 'decided'> | null,
  statements: readonly StatementReport[],
): Promise<readonly StatementReport[]> {
  const pending = (live?.decided?.pending ?? []).filter(
    ({ kind, source }) => kind !== 'bundled' && mayConcern.test(source.sql.slice(0, source.sql.length)),
  );
  if (live === null || pending.length === 0) return statements;
  const { statements: foretold } = await foretell(live.database, pending, false);
  const told = [...statements];
  for (const one of foretold) {
    // Several of one line may begin alike: each stays, and the first says it.
    const place = placeOf(one);
    const alike = told.filter((each) => placeOf(each) === place);
    const keys = new Set(alike.flatMap(({ hazards }) => hazards.map(keyOf)));
    const hazards = one.hazards
      .filter((hazard) => depending.has(hazard.rule) && !keys.has(keyOf(hazard)))
      .map((hazard) => ({ ...hazard, message: `In the live database: ${hazard.message}`, safer: null }));
    if (hazards.length === 0) continue;
    const [known] = alike;
    if (known === undefined) told.push({ ...one, effects: noEffects, accepted: [], sizes: [], hazards });
    else told[told.indexOf(known)] = { ...known, hazards: [...hazards, ...known.hazards] };
  }
  return told;
}

/** Of what CASCADE takes the message is the list, which differs where the live database has more. */
const keyOf = ({
  rule,
  aspect,
  objects,
  message,
}: Pick<Weighed, 'rule' | 'aspect' | 'objects' | 'message'>): string =>
  JSON.stringify([rule, aspect, objects, ['drop-cascade', 'type-in-use'].includes(rule) ? message : '']);
