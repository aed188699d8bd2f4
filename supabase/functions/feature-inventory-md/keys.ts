/** The keys that stand for the service role: the older JSON Web Token and the newer secret keys. */
export function readKeys(
  serviceRoleKey: string | undefined,
  secretKeys: string | undefined,
): readonly string[] {
  const newer: unknown = secretKeys === undefined || secretKeys === '' ? {} : JSON.parse(secretKeys);
  const all: readonly unknown[] = [serviceRoleKey, ...Object.values(newer ?? {})];
  return all.filter((key) => typeof key === 'string' && key !== '') as string[];
}

/** Whether one of the presented keys is one of the service role's. Takes as long for a wrong key as for a right one. */
export async function isServiceRole(presented: readonly string[], keys: readonly string[]): Promise<boolean> {
  const digests = await Promise.all(keys.map(digest));
  let found = 0;
  for (const given of await Promise.all(presented.map(digest))) {
    for (const expected of digests) found |= equal(given, expected);
  }
  return found === 1;
}

/** Digests have one length, so comparing them tells neither how long a key is nor how much of it is right. */
function equal(a: Uint8Array, b: Uint8Array): number {
  let difference = 0;
  for (let at = 0; at < a.length; at++) difference |= (a[at] as number) ^ (b[at] as number);
  return difference === 0 ? 1 : 0;
}

async function digest(key: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)));
}
