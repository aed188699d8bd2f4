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

/** Whether a body says ALL of a privilege, of which only the live database knows the whole. */
export const saysAll = (body: Body, inLiveWords: Body, { major }: Terms): boolean =>
  body !== inLiveWords && major < 17 && JSON.stringify(body).includes('"MAINTAIN');

/** A body with the live database's role, and without what ALL is more on one of the two servers. */
function inLiveWords(value: unknown, how: Terms, key = ''): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => inLiveWords(one, how, key));
    const said =
      key === 'privileges' && how.major < 17 && isAll(list) ? list.filter((one) => !isMaintain(one)) : list;
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

/** What GRANT ALL gives on a table before PostgreSQL 17. */
const all = ['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE'];

export const isAll = (privileges: readonly unknown[]): boolean =>
  all.every((one) => privileges.includes(one) || privileges.includes(`${one}*`));

const isMaintain = (privilege: unknown): boolean => privilege === 'MAINTAIN' || privilege === 'MAINTAIN*';
