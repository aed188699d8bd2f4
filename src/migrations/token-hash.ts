import { createHash } from 'node:crypto';

/**
 * SHA-256 of tokens with a zero byte between each two. Their bytes are written one after the other: 20 MB of INSERTs
 * are five million tokens, and a string for each would be as much memory again.
 */
export class TokenHash {
  readonly #hash = createHash('sha256');
  readonly #bytes = Buffer.alloc(65_536);
  #length = 0;
  #first = true;

  /** @param goesOn whether it goes on with the token before. */
  add(text: string, from: number, to: number, goesOn = false): void {
    // A character has at most three bytes for each UTF-16 unit.
    if (this.#length + 1 + 3 * (to - from) > this.#bytes.length) this.#flush();
    if (!this.#first && !goesOn) this.#bytes[this.#length++] = 0;
    this.#first = false;
    if (1 + 3 * (to - from) > this.#bytes.length) {
      this.#flush();
      this.#hash.update(text.slice(from, to));
      return;
    }
    const start = this.#length;
    for (let at = from; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) {
        this.#length = start + this.#bytes.write(text.slice(from, to), start);
        return;
      }
      this.#bytes[this.#length++] = unit;
    }
  }

  digest(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }
}

/** The same of texts that are there already. */
export function hash(texts: Iterable<string>): string {
  const digest = createHash('sha256');
  let between = '';
  for (const text of texts) {
    digest.update(between + text);
    between = '\0';
  }
  return digest.digest('hex');
}
