import { withoutEnd } from '../../text.ts';

/** `1.0` and `01` are one version to Flyway: trailing zero parts and leading zeros count for nothing. */
export const identity = (version: string): string =>
  withoutEnd(
    version
      .split(/[._]/)
      .map((part) => String(BigInt(part)))
      .join('.'),
    '.0',
  );

/** Orders identities. */
export const compareVersions = (left: string, right: string): number => {
  const [a, b] = [left.split('.'), right.split('.')];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = BigInt(a[index] ?? 0) - BigInt(b[index] ?? 0);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
};

export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The parts of a name such as `V1.2__add_users.sql`. */
export function partsOf(
  path: string,
  ending: RegExp,
): { readonly prefix: string; readonly version: string; readonly description: string } | null {
  const name = baseName(path);
  const end = ending.exec(name)?.index;
  const [head, prefix = '', version = ''] = /^([VRB])(\d[\d._]*)?__/.exec(name) ?? [];
  return end === undefined || head === undefined || end < head.length
    ? null
    : { prefix, version, description: name.slice(head.length, end) };
}

/** A migration that is a class or a script. */
const programEnding = /\.(?:java|kt|py|ps1|sh|bat|cmd)$/;
export const isProgram = (name: string): boolean =>
  ['V', 'R'].includes(partsOf(name, programEnding)?.prefix ?? '');
/** Its key in the history. */
export const keyOfProgram = (name: string): string => {
  const { prefix, version, description } = partsOf(name, programEnding) ?? {
    prefix: 'V',
    version: '',
    description: '',
  };
  return prefix === 'R' ? `R${description.replaceAll('_', ' ')}` : `V${identity(version || '0')}`;
};
