import type { SyntaxTree } from '../../migrations/index.ts';
import type { Catalogue } from '../measuring/catalogue.ts';

/** Names of relations while statements that are not run give and take them. */
export class Places {
  readonly #named = new Map<string, number>();
  /** In which names without a schema are looked up. */
  path: readonly string[];
  #made = 0;

  constructor({ relations }: Pick<Catalogue, 'relations'>, path: readonly string[]) {
    for (const { oid, schema, name } of relations.values())
      this.#named.set(JSON.stringify([schema, name]), oid);
    this.path = path;
  }

  /** The relation that a node names; null = there is none. */
  find(node: SyntaxTree): number | null {
    return this.findIn(this.path, node);
  }

  /** The same under another search_path. */
  findIn(path: readonly string[], { schemaname, relname }: SyntaxTree): number | null {
    const schemas = schemaname === undefined ? path : [String(schemaname)];
    for (const schema of schemas) {
      const oid = this.#named.get(JSON.stringify([schema, relname]));
      if (oid !== undefined) return oid;
    }
    return null;
  }

  /** The schema in which a node's relation is created. */
  schemaOf({ schemaname }: SyntaxTree): string {
    return String(schemaname ?? this.path[0] ?? 'public');
  }

  /** A number for something that the statements make: no OID is below zero. */
  fresh(): number {
    return --this.#made;
  }

  put(schema: string, name: string, oid: number): void {
    this.#named.set(JSON.stringify([schema, name]), oid);
  }

  take(schema: string, name: string): void {
    this.#named.delete(JSON.stringify([schema, name]));
  }

  /** Whatever is in a schema. */
  in(schema: string): readonly number[] {
    return [...this.#named].flatMap(([key, oid]) =>
      (JSON.parse(key) as string[])[0] === schema ? [oid] : [],
    );
  }
}

/** Makes a made-up OID out of what the database has none for yet. */
export const isMade = (oid: number): boolean => oid < 0;

/** The first number of columns that statements add: a table has at most 1,600. */
export const firstMade = 10_000;
