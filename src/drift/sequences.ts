import type { ColumnId, Fact, FactBase, Library, StableId } from './library.ts';
import { ownerOf } from './middle.ts';

export interface Sequence {
  readonly schema: string;
  readonly name: string;
  /** The identity column that it is behind; null = it stands for itself. */
  readonly identity: ColumnId | null;
  readonly start: string;
  readonly increment: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly cycles: boolean;
}

/** A column that gets its values from a sequence. */
export interface Use {
  /** The key of the column. */
  readonly key: string;
  readonly column: ColumnId;
  /** They are the numbers as they come. */
  readonly isPlain: boolean;
}

export interface Found {
  /** By their keys. */
  readonly sequences: ReadonlyMap<string, Sequence>;
  /** By the keys of their sequences. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
}

/** The sequences of a database, also those behind identity columns, and the columns that get their values from them. */
export function sequencesIn(facts: FactBase, library: Library): Found {
  const sequences = new Map<string, Sequence>();
  const uses = new Map<string, Map<string, Use>>();
  const columnOf = ({ schema, table, name }: ColumnId): ColumnId => ({ kind: 'column', schema, table, name });
  const use = (sequence: StableId, part: ColumnId, isPlain: boolean): void => {
    const column = columnOf(part);
    const [one, key] = [library.keyOf(sequence), library.keyOf(column)];
    const those = uses.get(one) ?? new Map<string, Use>();
    uses.set(one, those.set(key, { key, column, isPlain }));
  };
  for (const fact of facts.facts()) {
    const { id, payload } = fact;
    if (id.kind === 'sequence') {
      const { schema, name } = id;
      sequences.set(library.keyOf(id), { schema, name, identity: null, ...optionsIn(payload) });
      const owner = ownerOf(fact);
      if (owner !== null) use(id, owner, true);
    }
    if (id.kind === 'column' && payload['identity'] != null) {
      const { sequence, options } = payload['identity'] as unknown as Identity;
      // Of a table that is read because something else needs it, its sequence may not be.
      if (sequence === null || options === null) continue;
      const own: StableId = { kind: 'sequence', ...sequence };
      sequences.set(library.keyOf(own), { ...sequence, identity: columnOf(id), ...optionsIn(options) });
      use(own, id, true);
    }
  }
  // Of a column that owns its sequence, how it gets its values is said by its default.
  for (const { id, payload } of facts.facts())
    if (id.kind === 'default')
      for (const { kind, to } of facts.outgoingEdges(id))
        if (kind === 'depends' && to.kind === 'sequence')
          use(to, id, /^nextval\('(?:[^']|'')*'::regclass\)$/.test(String(payload['expr'])));
  return { sequences, uses: new Map([...uses].map(([key, those]) => [key, [...those.values()]])) };
}

interface Identity {
  readonly sequence: Readonly<Record<'schema' | 'name', string>> | null;
  readonly options: Fact['payload'] | null;
}

const optionsIn = (payload: Fact['payload']): Omit<Sequence, 'schema' | 'name' | 'identity'> => ({
  start: String(payload['start']),
  increment: String(payload['increment']),
  minimum: String(payload['minValue']),
  maximum: String(payload['maxValue']),
  cycles: payload['cycle'] === true,
});
