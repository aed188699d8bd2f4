import { describe, expect, test } from 'vitest';
import type { PlanReport } from '../../src/rehearsal/index.ts';
import { startGitHub } from '../support/github.ts';
import { openPullRequest, planOn } from './support.ts';

const base = {
  'migrations/001_people.sql':
    "CREATE TABLE people (id int PRIMARY KEY, name text, email text, state text DEFAULT 'new');\n" +
    'CREATE VIEW names AS SELECT name FROM people;\n' +
    "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';\n" +
    'CREATE TABLE notes (id int PRIMARY KEY, person int REFERENCES people, body text);\n' +
    'CREATE INDEX notes_person ON notes (person);\n',
};
const change = `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person int REFERENCES people,
  total numeric(12,2) NOT NULL DEFAULT 0
);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders FOR SELECT USING (person = 1);
ALTER TABLE people ADD COLUMN phone text DEFAULT '';
ALTER TABLE people ALTER COLUMN email TYPE varchar(200), ALTER COLUMN state SET DEFAULT 'old';
CREATE INDEX people_email ON people (email, name);
CREATE OR REPLACE VIEW names AS SELECT name, NULL::text AS other FROM people;
DROP INDEX notes_person;
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a + 1
  -- and more
';
GRANT SELECT ON people TO PUBLIC;
ALTER TABLE notes RENAME COLUMN body TO text;
CREATE TYPE mood AS ENUM ('a', 'b');
DO $$ BEGIN EXECUTE 'CREATE SEQUENCE ' || 'made_up'; END $$;
`;

/** The item of a list that begins with these words after its icon, with all of its lines. */
function item(comment: string, words: string): string {
  const from = comment.indexOf(words);
  expect(from, words).toBeGreaterThan(0);
  const end = /\n(?:- |####|<)/.exec(comment.slice(from));
  return comment.slice(from, from + (end?.index ?? comment.length));
}

describe('the comment of a plan', () => {
  test('says of each change what it is made of, and where it is written', async () => {
    await using github = await startGitHub();
    const { comments, summary, story } = await planOn(
      github,
      openPullRequest(github, base, { 'migrations/002_orders.sql': change }),
    );
    const comment = comments[0] ?? '';
    const of = (words: string): string => item(comment, words);
    expect(of('changed column `public.people.email`')).toBe(
      'changed column `public.people.email` (`002_orders.sql:9`)<br>\n  type: `text` → `character varying(200)`',
    );
    expect(of('changed column `public.people.state`')).toContain("default: `'new'::text` → `'old'::text`");
    expect(of('added column `public.people.phone`')).toContain(
      "(`002_orders.sql:8`)<br>\n  `text default ''::text`",
    );
    expect(of('renamed column')).toContain('(`002_orders.sql:17`)<br>\n  name: `body` → `text`');
    expect(of('removed index `public.notes_person`')).toContain(
      '(`002_orders.sql:12`)<br>\n  was `CREATE INDEX notes_person ON public.notes USING btree (person)`',
    );
    expect(of('added index `public.people_email`')).toContain('(`002_orders.sql:10`)');
    expect(of('added policy')).toContain('FOR SELECT TO public USING ((person = 1))');
    expect(of('added type')).toContain('`enum · a · b`');
    expect(of('added grant')).toContain('(`002_orders.sql:16`)<br>\n  `SELECT`');
    const table = of('added table `public.orders` (`002_orders.sql:1`)');
    expect(table).toContain('<details><summary>3 columns</summary>');
    expect(table).toContain('  total numeric(12,2) not null default 0');
    expect(of('changed view')).toContain('  + SELECT name,\n  +     NULL::text AS other');
    expect(of('changed function')).toContain('source changes\n');
    expect(of('changed function')).toContain(
      "  CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a + 1",
    );
    // A finding stands at the change that brought it about, not at the last one to the same table.
    const { findings }: PlanReport = story.plan;
    const lines = findings.map(({ rule, object, line }) => `${rule} ${object} ${line}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        'grant_to_public table:public.people 16',
        'unindexed_foreign_key constraint:public.notes.notes_person_fkey 12',
        'unindexed_foreign_key constraint:public.orders.orders_person_fkey 1',
      ]),
    );
    expect(of('added sequence')).toContain('bigint, start 1, increment 1');
    for (const { identity, definition, details } of story.plan.changes)
      expect(definition !== null || details.length > 0, identity).toBe(true);

    // Nothing in it has to be scrolled sideways (its one table has two columns), and no line ends in spaces.
    const rows = comment.match(/^\|.*$/gm) ?? [];
    expect(rows[0]).toBe('| Statement | What it does |');
    expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 4)).toEqual([]);
    expect(comment).not.toMatch(/ $/m);
    // The summary has the plan, and then only what to do.
    expect(summary.split('002_orders.sql`').length - 1).toBe(comment.split('002_orders.sql`').length - 1);
    expect(summary.slice(summary.indexOf('## ✅'))).toBe(
      '## ✅ PLAN COMPLETE: nothing was written\n\n' +
        '**Next step:** Review the plan. Once it is merged, a run with mode: apply applies 1 migration.\n',
    );
  });

  test('gives advice that fits what is new, and that a run would not refuse', async () => {
    await using github = await startGitHub();
    const { story } = await planOn(
      github,
      openPullRequest(github, base, {
        'migrations/002_orders.sql':
          'CREATE TABLE orders (id int PRIMARY KEY, person int REFERENCES people);\nDROP INDEX notes_person;\n',
      }),
    );
    const { findings }: PlanReport = story.plan;
    const advice = new Map(findings.map(({ object, remedy, line }) => [object, [remedy, line]]));
    expect([...advice.values()]).toEqual(
      expect.arrayContaining([
        ['CREATE INDEX ON public.orders (person);', 1],
        [
          'CREATE INDEX CONCURRENTLY ON public.notes (person); -- in a migration file of its own, as it cannot be in a transaction',
          2,
        ],
      ]),
    );
  });
});
