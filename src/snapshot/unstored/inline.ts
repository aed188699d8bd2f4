import { literal } from '../../quoting.ts';

/*
 * The functions of the catalog as statements that call none of them, for a database in which nothing may be created.
 * They are made from sql/003_feature_inventory.sql itself, so that no query is written twice.
 *
 *   - A function that is an expression stands, in brackets, where it is called.
 *   - A function of a query stands there as a subquery. Its arguments are bound outside of it: in it, the names of the
 *     caller's tables could mean its own.
 *   - A function without arguments that returns a table becomes a CTE.
 *   - A query that the functions put together as text, for what not every server has, is run before, by a DO block; its
 *     rows are handed on in a setting that lasts as long as the transaction.
 */

/** A function of the catalog, as far as it is SQL. */
interface SqlFunction {
  readonly parameters: readonly string[];
  /** Of a function that returns a table. */
  readonly columns: readonly string[];
  readonly body: string;
}

/** Queries whose text is put together on the server, and their rows' places. */
export interface Inlined {
  /** A DO block that reads the rows that `statements` use; to be repeated where they are to be read again. */
  readonly rows: string;
  readonly statements: Readonly<Record<string, string>>;
}

/** First words of a list of parameters or columns. */
const namesOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((one) => /^\s*(\w+)/.exec(one)?.[1])
    .filter((name) => name !== undefined);

const token = /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|[A-Za-z_]\w*|[^]/gy;

/** Comments are left out, so that nothing in them is taken for SQL. */
const tokensOf = (text: string): readonly string[] =>
  (text.match(token) ?? []).filter((part) => !part.startsWith('--'));

/** Index of the bracket that closes the one at `from`. */
function closing(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at] === '(') depth++;
    if (tokens[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`A bracket is not closed in the catalog: ${tokens.slice(from, from + 20).join('')}`);
}

/** How the body of a function begins and ends. */
const bodies = [
  ['\nRETURN\n', ';'],
  [' BEGIN ATOMIC\n', ';\nEND;'],
  [' AS $fn$\n', '\n$fn$;'],
] as const;

/** The functions of SQL in the text of the catalog, by name; of several of one name, the first. */
function functionsOf(catalogSql: string): ReadonlyMap<string, SqlFunction> {
  const found = new Map<string, SqlFunction>();
  for (const text of catalogSql.split(/^CREATE OR REPLACE FUNCTION catalog\./m).slice(1)) {
    const language = text.indexOf('LANGUAGE ');
    const name = /^\w+/.exec(text)?.[0] ?? '';
    if (!text.startsWith('LANGUAGE sql', language) || found.has(name)) continue;
    const header = tokensOf(text.slice(0, language));
    const end = closing(header, 1);
    const columns = header.indexOf('TABLE', end);
    const [opening, closer] = bodies
      .map(([before, after]) => [text.indexOf(before, language), before, after] as const)
      .filter(([at]) => at >= 0)
      .sort(([one], [other]) => one - other)
      .map(([at, before, after]) => [at + before.length, after] as const)[0] ?? [language, ';'];
    found.set(name, {
      parameters: namesOf(header.slice(2, end).join('')),
      columns: columns < 0 ? [] : namesOf(header.slice(columns + 3, -1).join('')),
      body: text.slice(opening, endOf(text, opening, closer)),
    });
  }
  return found;
}

/** Where a body ends; a semicolon within quotes is none. */
function endOf(text: string, from: number, closer: string): number {
  if (closer !== ';') return text.indexOf(closer, from);
  let at = from;
  for (const part of text.slice(from).match(token) ?? []) {
    if (part === ';') break;
    at += part.length;
  }
  return at;
}

function argumentsOf(tokens: readonly string[]): readonly string[] {
  const list: string[][] = [[]];
  let depth = 0;
  for (const part of tokens) {
    if (part === '(' || part === '[') depth++;
    if (part === ')' || part === ']') depth--;
    if (part === ',' && depth === 0) list.push([]);
    else list.at(-1)?.push(part);
  }
  return list.map((parts) => parts.join('').trim()).filter((text) => text !== '');
}

/** The text with its parameters replaced; a qualified name is none. */
function substituted(text: string, values: ReadonlyMap<string, string>): string {
  const tokens = tokensOf(text);
  return tokens.map((part, at) => (tokens[at - 1] === '.' ? part : (values.get(part) ?? part))).join('');
}

/** Replaces what is between the brackets of a CTE. */
function withCte(text: string, name: string, query: string): string {
  const tokens = tokensOf(text);
  const at = tokens.indexOf(name);
  const open = tokens.indexOf('(', at);
  return [...tokens.slice(0, open + 1), query, ...tokens.slice(closing(tokens, open))].join('');
}

/** What is between the brackets behind a name: of a CTE, of a call. */
function within(text: string, name: string): string {
  const tokens = tokensOf(text);
  const open = tokens.indexOf('(', tokens.indexOf(name));
  return tokens.slice(open + 1, closing(tokens, open)).join('');
}

/** What is in the place of a function. */
export interface Replacements {
  /** Queries of functions whose definition is not SQL alone, by name. */
  readonly queries: Readonly<Record<string, string>>;
  /** What stands in the place of a call, by the function's name. */
  readonly calls: Readonly<Record<string, (argument: string) => string>>;
  /** Queries of CTEs within a function: `function.cte`. */
  readonly ctes: Readonly<Record<string, string>>;
  /** What the functions that are written are given, as SQL by the name of the parameter; NULL, where it is not said. */
  readonly given?: Readonly<Record<string, string>>;
}

/** What is being written. */
interface Writing {
  readonly functions: ReadonlyMap<string, SqlFunction>;
  readonly calls: Replacements['calls'];
  /** SQL expressions of queries, or of null, whose rows are read before. */
  readonly slots: string[];
  /** How many calls have their arguments bound so far, for names of their own. */
  bound: number;
}

function begun(catalogSql: string, replaced: Replacements): Writing {
  const functions = new Map(functionsOf(catalogSql));
  for (const [name, body] of Object.entries(replaced.queries))
    functions.set(name, { parameters: [], columns: ['oid'], body });
  for (const [place, query] of Object.entries(replaced.ctes)) {
    const [name = '', inner = ''] = place.split('.');
    const whole = functionNamed(functions, name);
    functions.set(name, { ...whole, body: withCte(whole.body, inner, query) });
  }
  return { functions, calls: replaced.calls, slots: [], bound: 0 };
}

function functionNamed(functions: ReadonlyMap<string, SqlFunction>, name: string): SqlFunction {
  const found = functions.get(name);
  if (found === undefined) throw new Error(`catalog.${name} cannot be written in the place of a call`);
  return found;
}

/** A query with the CTEs that it needs. @param columns of its answer. */
function statement(writing: Writing, query: string, columns: readonly string[]): string {
  const needed = new Map<string, string>();
  const text = expand(writing, query, needed);
  const ctes = [...needed].map(([name, body]) => {
    const { columns } = functionNamed(writing.functions, name);
    return `pfi_${name} (${columns.join(', ')}) AS (${body})`;
  });
  const answer = `SELECT * FROM (${text}) AS pfi_answer (${columns.join(', ')})`;
  return ctes.length === 0 ? answer : `WITH ${ctes.join(',\n')}\n${answer}`;
}

/** What a function answers. */
function answer(writing: Writing, name: string, given: Replacements['given'] = {}): string {
  const { parameters, columns, body } = functionNamed(writing.functions, name);
  // Each has NULL as its default.
  const query = substituted(body, new Map(parameters.map((one) => [one, given[one] ?? 'NULL'])));
  return statement(writing, query, columns.length === 0 ? [name] : columns);
}

function rows(writing: Writing): string {
  // Each may need others.
  const steps: string[] = [];
  for (let at = 0; at < writing.slots.length; at++) {
    const { expression, ownRows } = slotOf(writing.slots[at] ?? '');
    const busy = /\bbusy\b/.test(expression)
      ? within(functionNamed(writing.functions, 'read_all_objects').body, 'busy')
      : null;
    const query = statement(
      writing,
      `${busy === null ? '' : `WITH busy AS (${busy}) `}SELECT (${expression})`,
      ['query'],
    );
    steps.push(`  query := NULL;
  IF ${neededFor(expression)} THEN
    EXECUTE ${literal(query)} INTO query;
  END IF;
  found := '[]';
  IF query IS NOT NULL THEN
    PERFORM set_config('row_security', '${ownRows ? 'on' : 'off'}', true);
    EXECUTE 'SELECT coalesce(jsonb_agg(to_jsonb(q)), ''[]'') FROM (' || query || ') q' INTO found;
    PERFORM set_config('row_security', 'off', true);
  END IF;
  PERFORM set_config('${settingOf(at)}', found::text, true);`);
  }
  return `DO $pfi$\nDECLARE query text; found jsonb;\nBEGIN\n${steps.join('\n')}\nEND $pfi$`;
}

/**
 * SQL of what has to be there for an expression to be anything but null, so far as that is said in it: to plan it takes
 * longer than to ask.
 */
function neededFor(expression: string): string {
  const [, extension] = /\be\.extname = ('\w+')/.exec(expression) ?? [];
  if (extension !== undefined)
    return `EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = ${extension})`;
  const [, schema] = /^catalog\.readable\(('\w+'),/.exec(expression) ?? [];
  if (schema !== undefined) return `EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ${schema})`;
  return 'true';
}

function slot(writing: Writing, expression: string): string {
  const known = writing.slots.indexOf(expression);
  const at = known >= 0 ? known : writing.slots.push(expression) - 1;
  return `jsonb_array_elements(current_setting('${settingOf(at)}')::jsonb)`;
}

function expand(writing: Writing, text: string, needed: Map<string, string>): string {
  const tokens = tokensOf(text);
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = tokens[at + 2];
    if (tokens[at] !== 'catalog' || tokens[at + 1] !== '.' || name === undefined || tokens[at + 3] !== '(') {
      out.push(tokens[at] ?? '');
      continue;
    }
    const end = closing(tokens, at + 3);
    out.push(call(writing, name, argumentsOf(tokens.slice(at + 4, end)), needed));
    at = end;
  }
  return out.join('');
}

function call(writing: Writing, name: string, given: readonly string[], needed: Map<string, string>): string {
  const replaced = writing.calls[name];
  if (replaced !== undefined) return expand(writing, replaced(given.join(', ')), needed);
  if (name === 'rows_of')
    return slot(
      writing,
      unquoted(given.join(', '), (text) => expand(writing, text, needed)),
    );
  if (name === 'read_jobs') return slot(writing, `${ownRowsMark}catalog.readable('cron', 'job')`);
  const { parameters, body } = functionNamed(writing.functions, name);
  if (name === 'extension_rows') {
    const query = substituted(body, new Map(parameters.map((one, at) => [one, given[at] ?? 'NULL'])));
    return slot(writing, within(query, 'rows_of'));
  }
  if (parameters.length === 0) {
    if (!needed.has(name)) {
      const inner = expand(writing, body, needed);
      needed.set(name, inner);
    }
    return `pfi_${name}`;
  }
  const values = given.map((one) => `(${expand(writing, one, needed)})`);
  if (!/\bSELECT\b/.test(body)) {
    const plain = new Map(parameters.map((one, at) => [one, values[at] ?? 'NULL']));
    return `(${expand(writing, substituted(body, plain), needed)})`;
  }
  const place = `pfi_${++writing.bound}`;
  const bound = new Map(parameters.map((one, at) => [one, `${place}.p${at}`]));
  const inner = expand(writing, substituted(body, bound), needed);
  const list = values.map((value, at) => `${value} AS p${at}`).join(', ');
  return `(SELECT ${place}_r.value FROM (SELECT ${list}) ${place} CROSS JOIN LATERAL (${inner}) ${place}_r(value))`;
}
const settingOf = (slot: number): string => `pg_feature_inventory.rows_${slot}`;

/** Before an expression whose rows a policy may choose: pg_cron shows each role its own jobs. */
const ownRowsMark = '/*own*/';

const slotOf = (text: string): { readonly expression: string; readonly ownRows: boolean } =>
  text.startsWith(ownRowsMark)
    ? { expression: text.slice(ownRowsMark.length), ownRows: true }
    : { expression: text, ownRows: false };

/** Expands calls within the string constants of an expression, which are SQL; the rest is expanded later. */
function unquoted(expression: string, expand: (text: string) => string): string {
  return tokensOf(expression)
    .map((part) =>
      part.startsWith("'") && part.includes('catalog.')
        ? literal(expand(part.slice(1, -1).replaceAll("''", "'")))
        : part,
    )
    .join('');
}

/**
 * Writes functions of the catalog as statements.
 * @param names of functions that need no arguments but those in `replaced.given`.
 * @throws {Error} where a function cannot be written in the place of its call, which is a mistake in the catalog.
 */
export function inlined(catalogSql: string, names: readonly string[], replaced: Replacements): Inlined {
  const writing = begun(catalogSql, replaced);
  const statements = Object.fromEntries(names.map((name) => [name, answer(writing, name, replaced.given)]));
  return { rows: rows(writing), statements };
}
