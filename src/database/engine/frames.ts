/** A frame is its length in bytes, 32 bits with the highest first, and its content. */
const header = 4;

/** A frame as it is sent: the parts one after the other. */
export function frameOf(parts: readonly Uint8Array[]): Buffer {
  const length = Buffer.alloc(header);
  length.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 0));
  return Buffer.concat([length, ...parts]);
}

/** Hands over one frame after the other, each as a whole, until the stream ends. */
export async function readFrames(
  stream: AsyncIterable<Uint8Array>,
  take: (frame: Buffer) => Promise<void>,
): Promise<void> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    for (
      let needed = lengthOf(chunks, size);
      needed !== null && size >= needed;
      needed = lengthOf(chunks, size)
    ) {
      const all = Buffer.concat(chunks);
      await take(all.subarray(header, needed));
      chunks = all.length === needed ? [] : [all.subarray(needed)];
      size = all.length - needed;
    }
  }
}

function lengthOf(chunks: Uint8Array[], size: number): number | null {
  if (size < header) return null;
  const [first] = chunks as [Uint8Array];
  if (first.length < header) chunks.splice(0, chunks.length, Buffer.concat(chunks));
  return header + Buffer.from((chunks[0] as Uint8Array).subarray(0, header)).readUInt32BE();
}
