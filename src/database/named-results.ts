import type { Database, During, Row } from './database.ts';

/** One statement whose rows are read, under a name of its own. */
export interface NamedStatement<Name extends string> {
  readonly name: Name;
  readonly statement: string;
}

/** Statements of one message, in order; nobody reads the rows of those without a name. Each is one statement. */
export type Statements<Name extends string> = readonly (string | NamedStatement<Name>)[];

export const named = <const Name extends string>(name: Name, statement: string): NamedStatement<Name> => ({
  name,
  statement,
});

/**
 * Sends statements as one message and returns the rows of each named one, so that no reader counts statements.
 * @throws what {@link Database.query} throws.
 */
export async function queryNamed<Name extends string>(
  database: Database,
  statements: Statements<Name>,
  during?: During,
): Promise<Readonly<Record<Name, readonly Row[]>>> {
  const text = statements.map((one) => (typeof one === 'string' ? one : one.statement)).join(';\n');
  const results = await database.query(text, during);
  if (results.length !== statements.length)
    throw new Error(
      `${statements.length} statements gave ${results.length} results: one of them holds several`,
    );
  const rows = statements.flatMap((one, at) =>
    typeof one === 'string' ? [] : [[one.name, results[at]?.rows ?? []] as const],
  );
  return Object.fromEntries(rows) as Readonly<Record<Name, readonly Row[]>>;
}
