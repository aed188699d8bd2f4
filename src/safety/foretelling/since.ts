import type { SyntaxTree } from '../../migrations/index.ts';
import { readQuery } from '../answering/reading.ts';
import type { Question } from '../hazard.ts';
import { kindOf, nodesOf } from '../meaning/scope.ts';
import { plainName, said } from '../meaning/change.ts';
import type { State } from '../meaning/state.ts';
import type { Candidate } from './candidates.ts';
import type { Places } from './places.ts';
import { family, unknown } from './scene.ts';

/*
 * What pending statements will have done by the time that a later one runs: the live database, on which none of them
 * has run, cannot be asked about what they change.
 */

/** Names of routines and operators that a query may mean instead of built-in ones, which it is asked with. */
export interface Ambiguous {
  readonly functions: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
}

const writes = ['UpdateStmt', 'DeleteStmt', 'InsertStmt', 'MergeStmt'];

/** Commands of ALTER TABLE behind which a table has other rows. */
const reshaping = new Set(['AT_AttachPartition', 'AT_DetachPartition', 'AT_AddInherit', 'AT_DropInherit']);

interface Changed {
  readonly known: Map<number, string>;
  readonly oid: number;
  /** Empty = all of it. */
  readonly columns: readonly string[];
}

/** The changes so far. */
export class Since {
  readonly #rows = new Map<number, string>();
  readonly #shapes = new Map<number, string>();
  /** By `oid name`, for names from before and behind a statement. */
  readonly #columns = new Map<string, string>();
  #anything: string | null = null;

  /** Whether no statement before may have done anything else than what is seen. */
  get isCertain(): boolean {
    return this.#anything === null;
  }

  /** A statement of which only the beginning is read. @param routines names of the database's own. */
  write({ role, tokens, file, line }: Candidate, places: Places, routines: ReadonlySet<string>): void {
    const place = `${file}:${line}`;
    if (role === 'opaque') this.#anything ??= place;
    const [first, second = ''] = tokens;
    if (role !== 'writing') return;
    if (first === 'select') {
      if (tokens.some((one) => routines.has(one))) this.#anything ??= place;
      return;
    }
    const at = second === 'into' ? 2 : 1;
    const isQualified = tokens[at + 1] === '.';
    const oid = places.find(
      isQualified ? { schemaname: tokens[at], relname: tokens[at + 2] } : { relname: tokens[at] },
    );
    if (oid !== null) this.#add(this.#rows, oid, place);
  }

  /**
   * What a statement changes, told by the names from before it.
   * @returns remembers it, for statements behind this one.
   */
  changesOf(tree: SyntaxTree, state: State, places: Places, { file, line }: Candidate): () => void {
    const changed: Changed[] = [];
    this.#collect(tree, state, places, (known, oid, columns = []) => {
      if (oid === null) return;
      for (const one of family(state, { oid })) changed.push({ known, oid: one, columns });
    });
    return () => {
      const place = `${file}:${line}`;
      for (const { known, oid, columns } of changed)
        if (columns.length === 0) this.#add(known, oid, place);
        else for (const column of columns) this.#columns.set(`${oid} ${column}`, place);
    };
  }

  #collect(
    tree: SyntaxTree,
    state: State,
    places: Places,
    mark: (known: Map<number, string>, oid: number | null, columns?: readonly string[]) => void,
  ): void {
    for (const node of writes.flatMap((kind) => nodesOf(tree, kind))) {
      const oid = places.find(node['relation'] as SyntaxTree);
      mark(this.#rows, oid);
      // Foreign keys may delete or change with it what refers to it.
      for (const one of state.constraints)
        if (one.kind === 'f' && one.referenced === oid) mark(this.#rows, one.relation);
    }
    const [kind, node] = kindOf(tree);
    const relation = node['relation'] as SyntaxTree | undefined;
    switch (kind) {
      case 'TruncateStmt':
        for (const one of node['relations'] as readonly SyntaxTree[])
          mark(this.#rows, places.find(one['RangeVar'] as SyntaxTree));
        return;
      case 'AlterTableStmt': {
        if (relation === undefined) return;
        const oid = places.find(relation);
        const commands = nodesOf(node['cmds'], 'AlterTableCmd');
        if (commands.some(({ subtype }) => reshaping.has(String(subtype)))) mark(this.#shapes, oid);
        const retyped = commands.filter(({ subtype }) => subtype === 'AT_AlterColumnType');
        if (retyped.length > 0)
          mark(
            this.#shapes,
            oid,
            retyped.map(({ name }) => String(name)),
          );
        return;
      }
      case 'RenameStmt':
      case 'AlterObjectSchemaStmt':
        if (node['renameType'] === 'OBJECT_COLUMN' && relation !== undefined)
          mark(this.#shapes, places.find(relation), [String(node['subname']), String(node['newname'])]);
        else if (relation !== undefined) mark(this.#shapes, places.find(relation));
        else if (node['renameType'] === 'OBJECT_SCHEMA')
          for (const oid of places.in(String(node['subname']))) mark(this.#shapes, oid);
    }
  }

  #add(known: Map<number, string>, oid: number, place: string): void {
    if (!known.has(oid)) known.set(oid, place);
  }

  /**
   * The question as it can be asked of the live database, or with why it cannot.
   * @param state from which its names are.
   */
  async asked(question: Question, state: State, ambiguous: Ambiguous): Promise<Question> {
    const why = await this.#whyNot(question, state, ambiguous);
    return why === null ? question : { ...question, unlike: why };
  }

  async #whyNot(
    { sql, means }: Question,
    { relations }: State,
    ambiguous: Ambiguous,
  ): Promise<string | null> {
    if (sql.includes(unknown)) return 'what it asks of rows is not known before it runs';
    const reading = await readQuery(sql);
    // Whoever asks it says what is wrong with it.
    if (typeof reading === 'string') return null;
    const own = [...reading.functions].find((name) => ambiguous.functions.has(name));
    if (own !== undefined) return `there is another function ${own}`;
    const operator = [...reading.operators].find((name) => ambiguous.operators.has(name));
    if (operator !== undefined) return `there is another operator ${operator}`;
    for (const table of reading.tables) {
      const oid =
        relations.find(({ schema, name }) => schema === table.schema && name === table.name)?.oid ?? 0;
      const reshaped = this.#shapes.get(oid);
      if (reshaped !== undefined) return `${reshaped} changes ${said(table)} before`;
      for (const column of reading.columns) {
        const changed = this.#columns.get(`${oid} ${column}`);
        if (changed !== undefined) return `${changed} changes ${plainName(column)} of ${said(table)} before`;
      }
      const written = means === 'fails' ? (this.#rows.get(oid) ?? null) : null;
      if (written !== null) return `${written} changes rows of ${said(table)} before`;
    }
    return means === 'fails' && this.#anything !== null
      ? `${this.#anything} may change the rows before`
      : null;
  }
}
