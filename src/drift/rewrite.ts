import type { Database } from '../database/index.ts';
import { identifier } from '../quoting.ts';
import { readObjects } from '../snapshot/index.ts';
import { settings } from './files.ts';
import type { FactBase } from './library.ts';
import { placesOf } from './places.ts';
import { isSame } from './difference.ts';
import { keyOf, unitsOf, type Comparable, type Unit, type Units } from './units.ts';

/*
 * Another major version writes the same definition in other words. So what the live database says of a view is told to
 * this server, in a transaction that is rolled back, and what this one makes of it is compared.
 */

export interface RewriteOptions {
  readonly database: Database;
  readonly catalogSql: string;
  readonly how: Comparable;
  /** The live database's, which have the bodies of functions. */
  readonly facts: FactBase;
}

/** The properties that are written from what PostgreSQL has parsed. */
const written = ['definition', 'using', 'with_check', 'source_hash', 'arguments'];

/**
 * Units of a live database in the words of this server.
 * @param units as the live database's own server writes them.
 * @param here what this database has, within the transaction that is open.
 */
export async function rewritten(units: Units, here: Units, options: RewriteOptions): Promise<Units> {
  const { database, catalogSql, how } = options;
  const functions = new Map(
    options.facts
      .facts()
      .filter(({ id }) => id.kind === 'function' || id.kind === 'procedure')
      .flatMap(({ id, payload }) =>
        placesOf(id, units, options.facts).map((key) => [key, String(payload['def'])] as const),
      ),
  );
  const statements = [...units].flatMap(([key, unit]) =>
    !here.has(key) || isSame(units, here, key)
      ? []
      : statementsOf(unit, functions).map((statement) => ({ key, statement })),
  );
  if (statements.length === 0) return units;
  const texts = statements.map((one) => one.statement);
  await database.query('SAVEPOINT rewritten');
  await database.query(`${settings.join('; ')};
    DO $rewrite$ DECLARE one record; refused int[] := '{}'; BEGIN
    FOR one IN SELECT value, ordinality::int
      FROM pg_catalog.json_array_elements_text(${json(texts)}) WITH ORDINALITY LOOP
      BEGIN EXECUTE one.value; EXCEPTION WHEN OTHERS THEN refused := refused || one.ordinality; END;
    END LOOP;
    PERFORM pg_catalog.set_config('feature_inventory.refused', pg_catalog.array_to_json(refused)::text, true);
    END $rewrite$`);
  const again = unitsOf(await readObjects(database, catalogSql, 'savepoint'), how);
  const temporary = await database.query(
    `SELECT relname, pg_catalog.btrim(pg_catalog.pg_get_viewdef(oid)) AS definition FROM pg_catalog.pg_class
     WHERE relnamespace = pg_catalog.pg_my_temp_schema() AND relkind = 'v';
     SELECT pg_catalog.current_setting('feature_inventory.refused')::json AS refused;
     ROLLBACK TO SAVEPOINT rewritten`,
  );
  const refused = new Set((temporary[1]?.rows[0]?.['refused'] ?? []) as readonly number[]);
  const definitions = new Map(
    (temporary[0]?.rows ?? []).map((row) => [String(row['relname']), String(row['definition'])]),
  );
  const made = new Map(units);
  for (const [at, { key }] of statements.entries()) {
    const unit = units.get(key) as Unit;
    const definition = definitions.get(temporaryName(unit.identity));
    // What is refused would be told as it was before.
    const told = refused.has(at + 1) ? undefined : again.get(key)?.body;
    const anew = definition === undefined ? told : { definition };
    if (anew !== undefined) made.set(key, { ...unit, body: withWritten(unit.body, anew) });
  }
  return made;
}

/** What the live database does not say at all, this server may have of what it had before. */
const withWritten = (body: Unit['body'], anew: Unit['body']): Unit['body'] =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      written.includes(name) && value !== null && name in anew ? anew[name] : value,
    ]),
  );

/** A text that may hold anything, even the end of the block that it stands in. */
function json(value: unknown): string {
  const hex = Buffer.from(JSON.stringify(value)).toString('hex');
  return `pg_catalog.convert_from(pg_catalog.decode('${hex}', 'hex'), 'UTF8')::json`;
}

const temporaryName = (identity: string): string =>
  `rewritten ${Buffer.from(identity).toString('hex')}`.slice(0, 63);

/** What tells this server the definition once more; empty = it has none that versions write differently. */
function statementsOf(
  { kind, identity, body }: Unit,
  functions: ReadonlyMap<string, string>,
): readonly string[] {
  switch (kind) {
    case 'view': {
      const definition = String(body['definition']);
      const aside = `CREATE TEMPORARY VIEW ${identifier(temporaryName(identity))} AS ${definition}`;
      // Others may read what it has now. It can be told aside, too, where its columns are others.
      return body['kind'] === 'view'
        ? [`CREATE OR REPLACE VIEW ${identity} AS ${definition}`, aside]
        : [aside];
    }
    case 'policy': {
      const {
        schema,
        table,
        policy,
        using,
        with_check: check,
      } = body as Readonly<Record<string, string | null>>;
      const on = `${identifier(policy ?? '')} ON ${identifier(schema ?? '')}.${identifier(table ?? '')}`;
      const parts = [
        using === null ? '' : ` USING (${using})`,
        check === null ? '' : ` WITH CHECK (${check})`,
      ];
      return [`ALTER POLICY ${on}${parts.join('')}`];
    }
    case 'rule':
      return [String(body['definition']).replace(/^CREATE RULE/, 'CREATE OR REPLACE RULE')];
    case 'function': {
      const definition = body['parsed_body'] === true ? functions.get(keyOf(kind, identity)) : undefined;
      return definition === undefined ? [] : [definition];
    }
    default:
      return [];
  }
}
