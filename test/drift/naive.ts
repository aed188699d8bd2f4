import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { extract, type ExtractResult } from '@supabase/pg-delta/extract';
import { plan, type Action } from '@supabase/pg-delta/plan';
import pg from 'pg';
import type { Offer, OfferedFile } from '../../src/drift/index.ts';
import { bundled } from '../sql/support-bundled.ts';
import { createEngine } from '../support/embedded.ts';
import { createRoles } from './generate/world.ts';
import type { Asked, Proposes } from './judge.ts';

/** What the library proposes as it is, unproven: what the judge has to find fault with. */
export const naive =
  (shadow: 'server' | 'embedded'): Proposes =>
  async (asked) => {
    const live = await factsOf({ connectionString: asked.server.url(asked.live) });
    const built =
      shadow === 'server'
        ? await factsOf({ connectionString: asked.server.url(asked.built) })
        : await embedded(asked.migrations);
    return { adopt: offered(built, live), undo: offered(live, built) };
  };

async function factsOf(config: pg.PoolConfig): Promise<ExtractResult['factBase']> {
  const pool = new pg.Pool({ ...config, max: 1 });
  try {
    return (await extract(pool)).factBase;
  } finally {
    await pool.end();
  }
}

async function embedded(migrations: Asked['migrations']): Promise<ExtractResult['factBase']> {
  const engine = await createEngine();
  try {
    for (const text of [createRoles, ...migrations, bundled('003_feature_inventory.sql')])
      await engine.exec(text);
    return await factsOf(createPgConfig(engine));
  } finally {
    await engine.close();
  }
}

function offered(from: ExtractResult['factBase'], to: ExtractResult['factBase']): Offer {
  const { actions } = plan(from, to);
  return {
    files: filesOf(actions),
    objects: actions.flatMap(({ produces, destroys }) =>
      [...produces, ...destroys].map((id) => ({
        kind: id.kind,
        identity: ['schema', 'table', 'name']
          .flatMap((part) => (part in id ? [String(Reflect.get(id, part))] : []))
          .join('.'),
        change: 'changed' as const,
      })),
    ),
    losses: [],
    unproven: [],
  };
}

function filesOf(actions: readonly Action[]): readonly OfferedFile[] {
  const files: { sql: string; transactional: boolean }[] = [];
  let open = false;
  for (const { sql, transactionality, newSegmentBefore } of actions) {
    const alone = transactionality === 'nonTransactional';
    const last = files.at(-1);
    if (open && last !== undefined && !alone && !newSegmentBefore) last.sql += `\n${sql};`;
    else files.push({ sql: `${sql};`, transactional: !alone });
    open = transactionality === 'transactional';
  }
  return files;
}
