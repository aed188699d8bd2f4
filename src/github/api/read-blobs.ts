import * as z from '../../zod.ts';
import { refusedByGraphQL } from '../refused.ts';
import type { Client } from './client.ts';

/** Files of one query. A page has at most 300 KB, and GitHub answers within ten seconds or not at all. */
const together = 20;

const answer = z.object({
  repository: z.record(z.string(), z.nullable(z.object({ text: z.nullish(z.string()) }))),
});

/**
 * The texts of files by their object ids, as far as GitHub gives them: a long one may be cut at its end.
 * @returns null for a file that is not text, and for one that is not there any more.
 */
export async function readBlobs(
  client: Client,
  oids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const texts = new Map<string, string | null>();
  for (let from = 0; from < oids.length; from += together) {
    const part = oids.slice(from, from + together);
    const variables = Object.fromEntries(part.map((oid, index) => [`oid${index}`, oid]));
    const { data, errors } = await client.graphql(queryFor(Object.keys(variables)), {
      owner: client.owner,
      name: client.repo,
      ...variables,
    });
    const found = answer.safeParse(data);
    if (!found.success) throw refusedByGraphQL(errors);
    for (const [index, oid] of part.entries())
      texts.set(oid, found.data.repository[`oid${index}`]?.text ?? null);
  }
  return texts;
}

function queryFor(names: readonly string[]): string {
  return `query Blobs($owner: String!, $name: String!, ${names.map((name) => `$${name}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${names.map((name) => `${name}: object(oid: $${name}) { ... on Blob { text } }`).join('\n    ')}
  }
}`;
}

/** The whole of one file, however long: GraphQL cuts text, and fails at some megabytes. */
export async function readBlob({ owner, repo, rest }: Client, oid: string): Promise<string> {
  const { content, encoding } = await rest((octokit) =>
    octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: oid }),
  );
  return encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : content;
}
