/** A regular expression that was put together at run time, by the file that did. */
interface Found {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What makes each reader put its regular expressions together. */
const text =
  "CREATE EXTENSION a SCHEMA b; COMMENT ON EXTENSION a IS 'x'; -- down\nSELECT cron.x, auth.uid(); \"node-pg-migrate\": dir: 'db/migrations' pgSettings: { a: 'b' } ':A':";

/** Has every reader read something, and returns each expression that came of it. */
async function dynamicExpressions(): Promise<readonly Found[]> {
  const plain = globalThis.RegExp;
  const found: Found[] = [];
  const recorded = new Set<string>();
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, given, newTarget) as RegExp;
      // Who called, not who let a package call.
      const caller = (new Error().stack ?? '').split('\n')[2] ?? '';
      const file = caller.includes('/node_modules/')
        ? undefined
        : /\/src\/(?:\w[\w-]*\/)*([\w-]+\.ts)/.exec(caller)?.[1];
      if (file !== undefined && !recorded.has(`${made}`)) {
        recorded.add(`${made}`);
        found.push({ where: file, source: made.source, flags: made.flags });
      }
      return made;
    },
  });
  try {
    const { readers } = await import('./readers.ts');
    for (const read of Object.values(readers)) await read(text);
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
}

// A program of its own: what a module makes when it is loaded it makes once.
process.stdout.write(JSON.stringify(await dynamicExpressions()));
