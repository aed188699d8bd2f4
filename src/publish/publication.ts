import type { Publication } from '../report/index.ts';

/** A publication with what is given and nothing else. */
export function publication(given: Partial<Publication> & Pick<Publication, 'summary'>): Publication {
  return {
    committed: false,
    commitSha: null,
    commitUrl: null,
    pullRequestNumber: null,
    pullRequestUrl: null,
    warnings: [],
    ...given,
  };
}

export function short(oid: string): string {
  return oid.slice(0, 7);
}
