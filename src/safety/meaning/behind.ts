import { bodiesNamed } from './bodies.ts';
import { drawn, type Drawn, type Numbers } from './breaks-numbers.ts';
import { viewsAmong, type Callers } from './breaks-rights.ts';
import { viewsIn, type View, type ViewAfter } from './breaks-views.ts';
import type { Look } from './look.ts';

/** What is there behind a statement, of what no state of tables shows. */
export interface Behind extends Callers {
  /** What columns draw from. */
  drawn(known: Numbers): Promise<readonly Drawn[]>;
  views(before: readonly View[]): Promise<readonly ViewAfter[]>;
}

/** As the catalog says it, where the statement has run. */
export const asIs = (look: Look): Behind => ({
  drawn: async ({ oids }) => await drawn(look, oids),
  views: async (before) =>
    await viewsIn(
      before.map(({ oid }) => oid),
      look,
    ),
  lending: async (views) => await viewsAmong(views, look),
  bodies: async (name) => await bodiesNamed(look, name),
});
