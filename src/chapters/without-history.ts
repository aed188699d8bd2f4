import * as z from '../zod.ts';
import type { Capture } from '../snapshot/index.ts';
import type { Setting } from './setting.ts';
import type { Unstored } from './unstored.ts';

/** The twin leaves out what is null. */
const absent = z.pipe(
  z.nullish(z.string()),
  z.transform((text) => text ?? null),
);

const earlierTwin = z.object({
  database: z.string(),
  schema_hash: z.string(),
  unchanged_since: z.object({
    id: z.number(),
    label: absent,
    taken_at: z.iso.datetime(),
    github_commit_sha: absent,
  }),
});

/** What the files of this run show of a snapshot: of one that is stored nowhere, since when it is so. */
export function documented(
  { unstored, earlier }: Pick<Setting, 'unstored' | 'earlier'>,
  captured: Capture,
): Capture {
  return unstored === null ? captured : withoutHistory(captured, unstored, earlier());
}

/**
 * What the document shows of a snapshot that is stored nowhere. Since when the schema is as it is, only an earlier
 * document can tell: as long as the hash is the same, its bytes stay the same.
 * @param earlier files of the document in the checkout.
 */
function withoutHistory(
  captured: Capture,
  { onPage }: Pick<Unstored, 'onPage'>,
  earlier: readonly Buffer[],
): Capture {
  const { snapshot } = captured;
  const before = earlier
    .map((bytes) => earlierTwin.safeParse(parsed(bytes.toString('utf8'))).data)
    .find((twin) => twin?.schema_hash === snapshot.schema_hash && twin.database === snapshot.database);
  return {
    ...captured,
    snapshot: {
      ...snapshot,
      unchanged_since: before?.unchanged_since ?? snapshot.unchanged_since,
      hidden: [...snapshot.hidden, `History and changes: ${onPage}.`],
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
