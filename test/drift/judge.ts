import pg from 'pg';
import { identifiers } from '../../src/inventory/addresses.ts';
import type { DriftSql, Offer } from '../../src/drift/index.ts';
import { quoted } from '../../src/drift/units.ts';
import { randomOf } from './generate/random.ts';
import { fillTables } from './generate/rows.ts';
import { schemaOf } from './generate/schema.ts';
import { makeEdits, type Edit, type EditKind } from './edits/index.ts';
import { contentsOf, givenAgain, lost, sequencesOf } from './contents.ts';
import { difference, differences, isNamed, lookAt, type Look } from './look.ts';
import { bundled, workspaceFiles } from '../sql/support-bundled.ts';
import { query, type Server } from '../support/postgres.ts';

/** What is asked for SQL. */
export interface Asked {
  readonly server: Server;
  /** Database with what the migrations make and what was changed by hand; not to be written to. */
  readonly live: string;
  /** Database with what the migrations make, to be copied. */
  readonly built: string;
  readonly migrations: readonly string[];
}

/** What proposes SQL, and is judged. */
export type Proposes = (asked: Asked) => Promise<Pick<DriftSql, 'adopt' | 'undo'>>;

/**
 * What became of a change: all of it offered, and right; not all offered, and the rest named; offered, and wrong; it
 * differs and nobody says so; or whoever was asked gave an error instead of an answer.
 */
export const verdicts = ['right', 'named', 'wrong', 'silent', 'failed'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  readonly direction: 'adopt' | 'undo';
  readonly verdict: Verdict;
  /** What differs still, or the error of a file. */
  readonly why: readonly string[];
  /** What was left out, and the reason that was given for it. */
  readonly leftOut: readonly string[];
  /** All is the same but the order of columns. */
  readonly reordered: boolean;
  readonly sql: string;
}

/** A schema that is generated from a number, or the one of the bundled packs. */
type Seed = number | 'workspace';

/** Edits of one schema, and what was made of them. */
export interface Case {
  readonly seed: Seed;
  readonly edits: readonly Edit[];
  readonly judgements: readonly Judgement[];
  /** What the edits changed. */
  readonly changed: readonly string[];
}

const templates = new WeakMap<Server, Map<Seed, Built>>();
let copies = 0;

interface Built {
  readonly database: string;
  readonly migrations: readonly string[];
  readonly look: Look;
}

async function copyOf(server: Server, database: string): Promise<string> {
  const name = `copy_${++copies}`;
  const strategy = server.major > 14 ? ' STRATEGY file_copy' : '';
  await query(server.url(), `CREATE DATABASE ${name} TEMPLATE ${database}${strategy}`);
  return name;
}

const dropped = async (server: Server, database: string): Promise<void> => {
  await query(server.url(), `DROP DATABASE ${database} WITH (FORCE)`);
};

/** The schema of a seed in a database of its own, with our catalog beside it; made once for a server. */
async function builtOf(server: Server, seed: Seed): Promise<Built> {
  const known = templates.get(server) ?? new Map<Seed, Built>();
  templates.set(server, known);
  const already = known.get(seed);
  if (already !== undefined) return already;
  const database = `built_${seed}`;
  const url = await server.createDatabase(database);
  const isGenerated = seed !== 'workspace';
  const migrations = isGenerated ? schemaOf(seed, server.major) : workspaceFiles.map(bundled);
  for (const migration of migrations) await query(url, migration);
  if (isGenerated) await fillTables(url);
  await query(url, bundled('003_feature_inventory.sql'));
  const built = { database, migrations, look: await lookAt(server, database) };
  known.set(seed, built);
  return built;
}

/**
 * Changes a schema by hand, asks for SQL, runs it on copies and compares.
 * @returns null where the changes could not be made, or changed nothing.
 */
export async function judge(
  server: Server,
  seed: Seed,
  kinds: readonly EditKind[],
  proposes: Proposes,
): Promise<Case | null> {
  const built = await builtOf(server, seed);
  const live = await copyOf(server, built.database);
  const possible = kinds.filter(({ since = 0 }) => since <= server.major);
  const edits = await makeEdits(
    server.url(live),
    possible,
    randomOf((seed === 'workspace' ? 0 : seed) * 7919 + kinds.length),
  );
  const look = await lookAt(server, live);
  const changed = differences(built.look, look, () => true);
  try {
    if (changed.length === 0) return null;
    const asked = { server, live, built: built.database, migrations: built.migrations };
    const judgements = await answers(proposes, asked, built.look, look);
    return { seed, edits, judgements, changed };
  } finally {
    await dropped(server, live);
  }
}

async function answers(
  proposes: Proposes,
  asked: Asked,
  built: Look,
  live: Look,
): Promise<readonly Judgement[]> {
  const { server } = asked;
  const answer = await proposes(asked).catch((error: unknown) => String(error));
  if (typeof answer === 'string')
    return (['adopt', 'undo'] as const).map((direction) => ({
      direction,
      verdict: 'failed',
      why: [answer],
      leftOut: [],
      reordered: false,
      sql: '',
    }));
  const { adopt, undo } = answer;
  return [
    await judged({
      direction: 'adopt',
      offer: adopt,
      server,
      database: asked.built,
      before: built,
      wanted: live,
    }),
    await judged({
      direction: 'undo',
      offer: undo,
      server,
      database: asked.live,
      before: live,
      wanted: built,
    }),
  ];
}

interface Trial {
  readonly direction: 'adopt' | 'undo';
  readonly offer: Offer;
  readonly server: Server;
  /** What the files are run on, in a copy. */
  readonly database: string;
  readonly before: Look;
  readonly wanted: Look;
}

async function judged(trial: Trial): Promise<Judgement> {
  const { direction, offer, server, database } = trial;
  const copy = await copyOf(server, database);
  try {
    const found = await verdictOf(trial, copy);
    return {
      direction,
      reordered: false,
      leftOut: offer.unproven.map(({ kind, identity, why }) => `${kind} ${identity}: ${why}`),
      sql: offer.files.map(({ sql }) => sql).join('\n-- next file\n'),
      ...found,
    };
  } finally {
    await dropped(server, copy);
  }
}

type Found = Pick<Judgement, 'verdict' | 'why'> & { readonly reordered?: boolean };

async function verdictOf({ offer, server, before, wanted }: Trial, copy: string): Promise<Found> {
  const url = server.url(copy);
  const [held, sequences] = [await contentsOf(url), await sequencesOf(url)];
  let error = await run(url, offer);
  // What rows may stop is to be said; then it counts what the files do without them.
  const byRows = error !== null && /^2[23]/.test(error.code ?? '') && offer.losses.length > 0;
  if (byRows) {
    await empty(url);
    error = await run(url, offer);
  }
  if (error !== null) return { verdict: 'wrong', why: [`error: ${error.message}`] };
  // The same values read otherwise after a label was renamed or an attribute added, as by hand.
  const reworded = offer.files.flatMap(({ sql }) =>
    sql.split('\n').filter((line) => / (?:RENAME VALUE|ADD ATTRIBUTE) /.test(line)),
  );
  const said = [...offer.losses.map(({ statement }) => statement), ...reworded].join('\n');
  const unsaid = byRows ? [] : lost(held, await contentsOf(url)).filter((content) => !isSaid(content, said));
  if (unsaid.length > 0)
    return {
      verdict: 'wrong',
      why: unsaid.map(({ table, column }) => `lost without a word: ${table}.${column}`),
    };
  const twice = (await givenAgain(url, held, sequences)).filter(
    ({ table, sequence }) => !said.includes(table) && !said.includes(sequence),
  );
  if (twice.length > 0)
    return {
      verdict: 'wrong',
      why: twice.map(({ table, sequence }) => `given again: ${sequence} of ${table}`),
    };
  return compared(await lookAt(server, copy), { offer, before, wanted });
}

/** Whether the table is named, or the type that somebody made and whose values are what is lost. */
const isSaid = ({ table, type }: { readonly table: string; readonly type: string }, said: string): boolean =>
  said.includes(table) || (type.includes('.') && said.includes(identifiers(type).at(-1) ?? ''));

function compared(after: Look, { offer, before, wanted }: Pick<Trial, 'offer' | 'before' | 'wanted'>): Found {
  const [renamed, moved] = [renamedBy(offer), movedBy(offer)];
  const isCalledSo = (key: string): boolean =>
    renamed.some(([, now]) =>
      [now, quoted(now)].some((one) => key.endsWith(`.${one}`) || key.includes(` ${one}.`)),
    ) ||
    moved.some(({ to, name }) =>
      [`${to}.${name}`, `${quoted(to)}.${quoted(name)}`].some((one) => key.endsWith(` ${one}`)),
    );
  // Only a table that was made by the file can have its columns in any order, and not one that it gave its name.
  const ordered = (key: string): boolean => !before.items.has(key) && !isCalledSo(key);
  const left = differences(after, wanted, ordered);
  if (left.length === 0)
    return { verdict: 'right', why: [], reordered: differences(after, wanted, () => true).length > 0 };
  const result = (verdict: Verdict, keys: readonly string[]): Found => ({
    verdict,
    why: keys.map((key) => difference(key, after, wanted)),
  });
  const atFirst = new Set(differences(before, wanted, () => true));
  const about = (key: string, named: Parameters<typeof isNamed>[2]): boolean =>
    [after, wanted, before].some(({ items }) => isNamed(key, items.get(key), named));
  // What was called otherwise differed under its other name, and is named by that.
  const aliases = offer.unproven.flatMap(({ kind, identity }) => [
    ...renamed
      .filter(([is]) => identity.includes(is))
      .map(([is, was]) => ({ kind, identity: identity.replace(is, was) })),
    ...moved
      .filter(({ from, name }) => identifiers(identity).slice(0, 2).join() === [from, name].join())
      .map(({ to }) => ({ kind, identity: [to, ...identifiers(identity).slice(1)].map(quoted).join('.') })),
  ]);
  const spoilt = left.filter((key) => !atFirst.has(key) && !about(key, aliases));
  if (spoilt.length > 0) return result('wrong', spoilt);
  const unnamed = left.filter((key) => !about(key, [...offer.unproven, ...aliases]));
  if (unnamed.length === 0) return result('named', left);
  return result(unnamed.some((key) => about(key, offer.objects)) ? 'wrong' : 'silent', unnamed);
}

/** What the files give another name, and that. */
const renamedBy = ({ files }: Offer): readonly (readonly [was: string, is: string])[] =>
  files.flatMap(({ sql }) =>
    [...sql.matchAll(/("(?:[^"]|"")*") (?:RENAME )?TO ("(?:[^"]|"")*");$/gm)].flatMap(([line, ...names]) => {
      const [was, is] = names.map((name) => identifiers(name)[0] ?? '');
      return was === undefined || is === undefined || !/ RENAME /.test(line) ? [] : [[was, is] as const];
    }),
  );

/** What the files move to another schema. */
const movedBy = ({ files }: Offer): readonly Record<'from' | 'name' | 'to', string>[] =>
  files.flatMap(({ sql }) =>
    [...sql.matchAll(/ ("(?:[^"]|"")*"\."(?:[^"]|"")*") SET SCHEMA ("(?:[^"]|"")*");$/gm)].map(
      ([, object = '', schema = '']) => {
        const [[from = '', name = ''], [to = '']] = [identifiers(object), identifiers(schema)];
        return { from, name, to };
      },
    ),
  );

const empty = async (url: string): Promise<void> => {
  await query(
    url,
    `DO $$ DECLARE one text; BEGIN
      FOR one IN SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname NOT IN ('catalog', 'information_schema') AND n.nspname !~ '^pg_'
      LOOP EXECUTE 'TRUNCATE ' || one || ' CASCADE'; END LOOP;
    END $$`,
  );
};

/** Runs the files as a run of migrations does, up to one that fails. */
async function run(url: string, { files }: Offer): Promise<pg.DatabaseError | null> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    for (const { sql, transactional } of files)
      await client.query(transactional ? `BEGIN; ${sql}\n; COMMIT` : sql);
    return null;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return error;
  } finally {
    await client.end();
  }
}
