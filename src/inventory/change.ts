/** Members of a list that are named, of those that were added and of those that were removed. */
const mostNamed = 10;

/** The members of a list as texts; null for what is no list. What a partition has is listed as objects. */
function membersOf(json: unknown): readonly string[] | null {
  return Array.isArray(json) ? json.map(memberText) : null;
}

/** A name and what it stands for: `own_rows: …`, `anon: SELECT`; JSON for what has none. */
function memberText(member: unknown): string {
  if (typeof member === 'string') return member;
  const body = member instanceof Object ? (member as Readonly<Record<string, unknown>>) : {};
  const name = ['constraint', 'index', 'trigger', 'policy', 'rule', 'grantee', 'column', 'name']
    .map((key) => body[key])
    .find((value) => typeof value === 'string');
  const { definition, privileges } = body;
  const said = Array.isArray(privileges) ? privileges.join(', ') : definition;
  return name === undefined || typeof said !== 'string' ? JSON.stringify(member) : `${name}: ${said}`;
}

/**
 * What became of a property: `was → is`; of a list what was added to it and removed, because in two lists of a hundred
 * names nobody finds the one.
 * @param value of one side, or of one member.
 */
export function becameOf(from: unknown, to: unknown, value: (json: unknown) => string): string {
  const [before, after] = [membersOf(from ?? []), membersOf(to ?? [])];
  if (before !== null && after !== null) {
    const [gone, come] = [new Set(before), new Set(after)];
    const parts = [
      ['added', after.filter((each) => !gone.has(each))],
      ['removed', before.filter((each) => !come.has(each))],
    ] as const;
    const told = parts
      .filter(([, names]) => names.length > 0)
      .map(([what, names]) => `${what} ${some(names)}`);
    if (told.length > 0) return told.join('; ');
  }
  return `${value(from)} → ${value(to)}`;

  function some(names: readonly string[]): string {
    const more = names.length - mostNamed;
    const shown = names.slice(0, mostNamed).map(value).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
  }
}
