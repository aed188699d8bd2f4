import { createHash } from 'node:crypto';

/** The hash functions of Git's object ids: https://git-scm.com/docs/hash-function-transition */
export type ObjectFormat = 'sha1' | 'sha256';

/** Which of them made an id, or `sha1` for anything else. */
export const formatOf = (id: string): ObjectFormat => (id.length === 64 ? 'sha256' : 'sha1');

/** The id of a Git object: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function objectId(type: string, content: Buffer, format: ObjectFormat): string {
  return createHash(format).update(`${type} ${content.length}\0`).update(content).digest('hex');
}

/** The id that Git gives to a file with these bytes. */
export const blobId = (bytes: Buffer, format: ObjectFormat): string => objectId('blob', bytes, format);
