import { identifier } from '../quoting.ts';
import { extensionOfSchema, extensionWith } from './extension-members.ts';
import { bareName, calledName, dottedNames, quotedNames } from './message-names.ts';
import type { Circumstances } from './particular-errors.ts';
import type { ServerError } from './server-error.ts';

/** How the names of bundled files begin. */
const bundled = 'pg-feature-inventory/';

/** The extension that brings what an error misses; null = none that is known. */
function extensionOf({ code, message }: ServerError): string | null {
  const name = (quotedNames(message)[0] ?? calledName(message) ?? '').replaceAll('"', '');
  const [schema = '', member] = name.includes('.') ? name.split('.') : [name, undefined];
  const ofSchema = member !== undefined || code === '3F000' ? extensionOfSchema(schema) : null;
  return ofSchema ?? (code === '3F000' ? null : extensionWith(bareName(name).toLowerCase()));
}

/** Where what is missing should come from. @param what with a capital letter. */
export function whereFrom(what: string, error: ServerError, circumstances: Circumstances): string {
  const { file, target, unapplied = [] } = circumstances;
  const extension = extensionOf(error);
  if (unapplied.length > 0)
    return (
      `${what} comes from a migration that has not run: ${unapplied.join(', ')}. ` +
      `Run ${unapplied.length === 1 ? 'it' : 'them'} first, or correct the name.`
    );
  if (extension !== null)
    return (
      `${what} comes with the extension ${extension}, which is not enabled in this database, or whose schema is not ` +
      'in the search_path. On Supabase enable it under Dashboard > Database > Extensions; elsewhere: ' +
      `CREATE EXTENSION IF NOT EXISTS ${identifier(extension)};`
    );
  if (file === undefined && target === undefined)
    return (
      `The statement is this action's own, and ${what.toLowerCase()} is one that it expects: what it keeps in the ` +
      'schema catalog was changed by hand, or the server differs from PostgreSQL. Undo the change, or report it with ' +
      'this message.'
    );
  if (file?.startsWith(bundled) === true)
    return (
      `${file} is bundled SQL, which builds on tables of yours where they are there already: ` +
      `${what.toLowerCase()} is one that it needs. Add it in a migration, or take the pack out of packs.`
    );
  return (
    `No file that comes before this one and is not applied creates it: ${what.toLowerCase()} is misspelt, ` +
    "is in another schema (this run's search_path is the role's own), was made by hand elsewhere, " +
    'or belongs to a file in a folder that is not listed under migrations.'
  );
}

/** Tables that a statement names, to say which table lacks the column when the message does not. */
function tablesOf(statement: string): readonly string[] {
  const name = String.raw`((?:"[^"]+"|[\w$]+)(?:\.(?:"[^"]+"|[\w$]+))?)`;
  const found = [
    ...statement.matchAll(
      new RegExp(
        String.raw`\b(?:FROM|JOIN|UPDATE|INTO|ON|TABLE|REFERENCES)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+|ONLY\s+)*${name}`,
        'gi',
      ),
    ),
  ];
  return [...new Set(found.map((match) => match[1] as string))];
}

/** Which column of which tables an error misses. Translations differ in which of the two names comes first. */
function columnOf(
  message: string,
  statement: string | undefined,
): { readonly column: string | undefined; readonly tables: readonly string[] } {
  const tables = tablesOf(statement ?? '');
  const [first, second, ...others] = quotedNames(message);
  if (first === undefined) return { column: dottedNames(message, statement)[0], tables };
  if (second === undefined || others.length > 0) return { column: first, tables };
  const isTable = (name: string): boolean =>
    tables.some((table) => bareName(table.replaceAll('"', '')) === name);
  return isTable(first) && !isTable(second)
    ? { column: second, tables: [first] }
    : { column: first, tables: [second] };
}

/** What to do about a column that does not exist. */
export function missingColumn(error: ServerError, circumstances: Circumstances): string {
  // Of a statement that is not in a file, the tables would be the system catalogs'.
  const known = circumstances.file === undefined ? undefined : circumstances.statement;
  const { column, tables } = columnOf(error.message, known);
  const rest = whereFrom('The column', error, circumstances);
  if (column === undefined) return rest;
  const where = tables.length > 0 ? ` of ${tables.join(' or ')}` : '';
  return `Column ${column}${where} does not exist. ${rest}`;
}
