import type { DependencyEdge, Fact, FactBase, StableId } from '@supabase/pg-delta/core';
import type { extract as readFacts } from '@supabase/pg-delta/extract';
import type { Action } from '@supabase/pg-delta/plan';
import type { Database, Row } from '../database/index.ts';
import { asked, findsAny, settingsFor, type Part } from './part.ts';

export type { Action, DependencyEdge, Fact, FactBase, StableId };

/** Of a column, and of what is a part of a table. */
export type ColumnId = Extract<StableId, { readonly table: string; readonly name: string }>;

type Pool = Parameters<typeof readFacts>[0];

/** What is used of `@supabase/pg-delta`: it reads two databases and writes the SQL that makes one of the other. */
export interface Library {
  /**
   * Reads a database in a READ ONLY transaction of its own.
   * @param part the objects that are read; null = all.
   */
  readonly read: (database: Database, part: Part | null) => Promise<FactBase>;
  readonly plan: (from: FactBase, to: FactBase, roles: readonly string[]) => readonly Action[];
  readonly factsOf: (facts: readonly Fact[], edges: readonly DependencyEdge[]) => FactBase;
  readonly keyOf: (id: StableId) => string;
}

/** Loads it: a run without drift never does. */
export async function library(): Promise<Library> {
  const [{ extract }, { plan }, { buildFactBase, encodeId }] = await Promise.all([
    import('@supabase/pg-delta/extract'),
    import('@supabase/pg-delta/plan'),
    import('@supabase/pg-delta/core'),
  ]);
  return {
    read: async (database, part) => (await extract(poolOf(database, part))).factBase,
    plan: (from, to, assumedRoles) =>
      plan(from, to, { scope: 'database', assumedRoles: [...assumedRoles] }).actions,
    factsOf: (facts, edges) =>
      buildFactBase([...facts], [...edges], 'liveDb', new Set(), {
        allowDangling: ({ kind, to }) => kind === 'owner' && to.kind === 'role',
      }),
    keyOf: encodeId,
  };
}

/** What the library takes for a pool of `pg`: it sends texts without parameters, one at a time. */
function poolOf(database: Database, part: Part | null): Pool {
  const client = {
    async query(text: unknown): Promise<{ rows: readonly Row[] }> {
      if (typeof text !== 'string') throw new Error('pg-delta sent something else than a text');
      if (part !== null && !findsAny(text, part)) return { rows: [] };
      const message = [asked(text, part?.oids ?? null)];
      if (part !== null && text.startsWith('BEGIN ')) message.push(...settingsFor(part));
      return { rows: (await database.query(message.join(';\n'))).at(-1)?.rows ?? [] };
    },
    release() {},
  };
  return { connect: () => Promise.resolve(client) } as unknown as Pool;
}
