import type { Range } from './long-text.ts';

/** One statement; offsets are UTF-16 indexes into the text. A value: two are the same that start at one place. */
export interface Statement {
  readonly start: number;
  /** Behind the last token; the semicolon is not included. */
  readonly end: number;
  /** Its first words outside quotes, upper case: `CREATE`, `UNIQUE`, `INDEX`, `CONCURRENTLY`. Not all of a long one. */
  readonly words: readonly string[];
  /** The rows of COPY … FROM stdin, without the closing `\.`. */
  readonly copyData?: Range;
}

/** Statements in order: an array, or for a long text what takes a few bytes for each. */
export interface Statements extends Iterable<Statement> {
  readonly length: number;
  at(index: number): Statement | undefined;
  slice(from?: number, to?: number): Statements;
  filter(keeps: (one: Statement, index: number) => boolean): Statements;
  find(is: (one: Statement, index: number) => boolean): Statement | undefined;
  findIndex(is: (one: Statement, index: number) => boolean): number;
  some(is: (one: Statement, index: number) => boolean): boolean;
  map<T>(make: (one: Statement, index: number) => T): T[];
  entries(): Iterable<[number, Statement]>;
}

/** Whether a statement is among some. */
export const isAmong = (some: Iterable<Statement>, { start }: Statement): boolean => {
  for (const one of some) if (one.start === start) return true;
  return false;
};

/** Numbers of each statement: where it starts and ends, and the index of its words. */
const columns = 3;

/** What the statements of a text are kept in. */
interface Store {
  numbers: Uint32Array<ArrayBuffer>;
  length: number;
  readonly words: (readonly string[])[];
  readonly rows: Map<number, Range>;
}

/** Statements of which each is made when it is asked for: half a million take five megabytes. */
export class StatementList implements Statements {
  readonly #store: Store;
  readonly #from: number;
  readonly #to: number;

  constructor(store: Store, from = 0, to = store.length) {
    this.#store = store;
    this.#from = from;
    this.#to = to;
  }

  get length(): number {
    return this.#to - this.#from;
  }

  at(index: number): Statement | undefined {
    const at = this.#from + (index < 0 ? this.length + index : index);
    return at >= this.#from && at < this.#to ? this.#make(at) : undefined;
  }

  slice(from = 0, to = this.length): StatementList {
    const place = (index: number): number =>
      Math.min(Math.max(index < 0 ? this.length + index : index, 0), this.length);
    return new StatementList(
      this.#store,
      this.#from + place(from),
      Math.max(this.#from + place(to), this.#from + place(from)),
    );
  }

  filter(keeps: (one: Statement, index: number) => boolean): StatementList {
    const kept = new StatementWriter();
    for (const [index, one] of this.entries()) if (keeps(one, index)) kept.push(one);
    return kept.finish();
  }

  find(is: (one: Statement, index: number) => boolean): Statement | undefined {
    for (const [index, one] of this.entries()) if (is(one, index)) return one;
    return undefined;
  }

  findIndex(is: (one: Statement, index: number) => boolean): number {
    for (const [index, one] of this.entries()) if (is(one, index)) return index;
    return -1;
  }

  some(is: (one: Statement, index: number) => boolean): boolean {
    return this.findIndex(is) >= 0;
  }

  map<T>(make: (one: Statement, index: number) => T): T[] {
    return Array.from(this, make);
  }

  *entries(): Generator<[number, Statement]> {
    for (let at = this.#from; at < this.#to; at++) yield [at - this.#from, this.#make(at)];
  }

  *[Symbol.iterator](): Generator<Statement> {
    for (let at = this.#from; at < this.#to; at++) yield this.#make(at);
  }

  #make(at: number): Statement {
    const { numbers, words, rows } = this.#store;
    const place = at * columns;
    const start = numbers[place] as number;
    const copyData = rows.get(start);
    const one = {
      start,
      end: numbers[place + 1] as number,
      words: words[numbers[place + 2] as number] as readonly string[],
    };
    return copyData === undefined ? one : { ...one, copyData };
  }
}

/** Takes statements in order. */
export class StatementWriter {
  readonly #store: Store = {
    numbers: new Uint32Array(columns * 1_024),
    length: 0,
    words: [],
    rows: new Map(),
  };
  /** The last index of words that are one list: the lexer shares them among statements of one kind. */
  readonly #kinds = new Map<readonly string[], number>();

  push({ start, end, words, copyData }: Statement): void {
    const store = this.#store;
    const at = columns * store.length++;
    if (at === store.numbers.length) {
      const longer = new Uint32Array(2 * at);
      longer.set(store.numbers);
      store.numbers = longer;
    }
    store.numbers[at] = start;
    store.numbers[at + 1] = end;
    store.numbers[at + 2] = this.#kindOf(words);
    if (copyData !== undefined) store.rows.set(start, copyData);
  }

  finish(): StatementList {
    return new StatementList(this.#store);
  }

  #kindOf(words: readonly string[]): number {
    const known = this.#kinds.get(words);
    if (known !== undefined) return known;
    this.#kinds.set(words, this.#store.words.length);
    return this.#store.words.push(words) - 1;
  }
}
