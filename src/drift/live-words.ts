type Body = Readonly<Record<string, unknown>>;

interface Terms {
  /** The role that applied the migrations here, and the one that did on the live database. */
  readonly role: readonly [here: string, live: string];
  /** The lower major of the two. */
  readonly major: number;
}

/** Keys under which a body names roles. */
const roleKeys = new Set(['owner', 'grantee', 'role', 'roles']);

/** Whether {@link inLiveWords} may change a body: most need not be looked through. */
const saysItOtherwise = (body: Body, { role: [here, live], major }: Terms): boolean =>
  here !== live || (major < 17 && ('privileges' in body || 'grants' in body));

/** A body as the live database would say it. */
export const said = (body: Body, how: Terms): Body =>
  saysItOtherwise(body, how) ? (inLiveWords(body, how) as Body) : body;

/** A body with the live database's role, and without a privilege that only one of the two servers knows. */
function inLiveWords(value: unknown, how: Terms, key = ''): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => inLiveWords(one, how, key));
    const said = key === 'privileges' && how.major < 17 ? list.filter((one) => !isMaintain(one)) : list;
    // What is as it was stays the same value, which nobody has to compare.
    return said.length === value.length && said.every((one, at) => one === value[at]) ? value : said;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const said = entries.map(([name, one]) => [name, inLiveWords(one, how, name)] as const);
    return said.every(([, one], at) => one === entries[at]?.[1]) ? value : Object.fromEntries(said);
  }
  return roleKeys.has(key) && value === how.role[0] ? how.role[1] : value;
}

const isMaintain = (privilege: unknown): boolean => privilege === 'MAINTAIN' || privilege === 'MAINTAIN*';
