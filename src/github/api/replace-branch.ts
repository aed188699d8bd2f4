import { Refused, refusedByGraphQL } from '../refused.ts';
import type { Client } from './client.ts';

const mutation = `mutation ReplaceBranch($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`;

/**
 * Moves a branch to the head of a temporary one and removes the temporary one, both or neither, if and only if both
 * heads are still the given ones.
 */
export async function replaceBranch(
  client: Client,
  repositoryId: string,
  branch: { readonly name: string; readonly from: string },
  temporary: { readonly name: string; readonly head: string },
): Promise<void> {
  const { data, errors } = await client.graphql(mutation, {
    input: {
      repositoryId,
      refUpdates: [
        { name: `refs/heads/${branch.name}`, beforeOid: branch.from, afterOid: temporary.head, force: true },
        {
          name: `refs/heads/${temporary.name}`,
          beforeOid: temporary.head,
          afterOid: '0'.repeat(temporary.head.length),
          force: true,
        },
      ],
    },
  });
  if (errors.length > 0) throw refusedByGraphQL(errors);
  if (data === null) throw new Refused('no-answer', 'GitHub answered updateRefs without data.');
}
