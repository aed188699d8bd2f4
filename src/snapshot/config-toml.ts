import { parse } from 'smol-toml';
import * as z from '../zod.ts';

/** What the project says of an edge function; a value of another type says nothing. */
const functionSettings = z.object({
  verify_jwt: z._default(z.catch(z.nullable(z.boolean()), null), null),
  entrypoint: z._default(z.catch(z.nullable(z.string()), null), null),
});

export type FunctionSettings = z.infer<typeof functionSettings>;

/** What a Supabase project's config.toml says, as far as it matters here. */
export interface ConfigToml {
  /** `[api] schemas`, which the Data API serves; null = not said. */
  readonly apiSchemas: readonly string[] | null;
  /** `[functions.NAME]`, by name. */
  readonly functions: ReadonlyMap<string, FunctionSettings>;
  /** Why the file cannot be read; null when it can. */
  readonly problem: string | null;
}

const configToml = z.object({
  api: z._default(
    z.catch(z.object({ schemas: z._default(z.catch(z.nullable(z.array(z.string())), null), null) }), {
      schemas: null,
    }),
    { schemas: null },
  ),
  functions: z._default(z.catch(z.record(z.string(), z.unknown()), {}), {}),
});

/** @param text of the file; the empty text says nothing. */
export function readConfigToml(text: string): ConfigToml {
  try {
    const { api, functions } = configToml.parse(parse(text, { integersAsBigInt: 'asNeeded' }));
    const settings = Object.entries(functions).flatMap(([name, table]) => {
      const read = functionSettings.safeParse(table);
      return read.success ? [[name, read.data] as const] : [];
    });
    return { apiSchemas: api.schemas, functions: new Map(settings), problem: null };
  } catch (error) {
    // The parser's message goes on with an excerpt of the file, which may hold a secret.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { apiSchemas: null, functions: new Map(), problem: problem.trim() };
  }
}
