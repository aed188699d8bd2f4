/** A value that can be put into SQL text; objects and arrays become JSON. */
export type Value = string | number | bigint | boolean | null | undefined | object;

function literal(value: Value): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  return quoted(typeof value === 'string' ? value : JSON.stringify(value));
}

/**
 * What `escapeLiteral()` of `pg` returns. That puts the text together character by character, which V8 keeps as a tree
 * of 32 bytes a character until something reads it: the findings of 10,000 tables would take 200 MB.
 */
function quoted(text: string): string {
  const doubled = text.replaceAll("'", "''");
  return text.includes('\\') ? ` E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
}

/**
 * SQL text with its values as quoted literals.
 *
 * Parameters would need the extended protocol: behind a transaction pooler its unnamed portal stays open between
 * messages, keeps a snapshot and so hangs CREATE INDEX CONCURRENTLY, and one message could hold only one statement.
 * Literals keep everything in the simple protocol, where a message may hold a whole chapter of the run.
 */
export function sql(text: TemplateStringsArray, ...values: readonly Value[]): string {
  return text.reduce((whole, part, index) => whole + literal(values[index - 1]) + part);
}
