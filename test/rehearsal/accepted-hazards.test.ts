import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { planOnServer } from './on-server.ts';
import { openPullRequest, type PlanRun } from './support.ts';

const planOn = planOnServer();
const suppressions = '.github/feature-inventory-findings.txt';
const base = {
  'migrations/001.sql':
    'CREATE TABLE notes (id int PRIMARY KEY, body text, old text);\nCREATE TABLE people (id int PRIMARY KEY, old text);',
};
const change = {
  'migrations/002.sql': 'ALTER TABLE notes DROP COLUMN old;',
  'migrations/003.sql': 'ALTER TABLE people DROP COLUMN old;',
  'migrations/004.sql': 'SELECT 1;\nCREATE INDEX ON notes (body);',
};

async function planned(accepted: string, inputs: Record<string, string> = {}): Promise<PlanRun> {
  await using github = await startGitHub();
  return await planOn(
    github,
    openPullRequest(github, base, { ...change, ...(accepted === '' ? {} : { [suppressions]: accepted }) }),
    inputs,
  );
}

/** `file rule` of each hazard that counts, without the infos. */
const counting = ({ story }: PlanRun): readonly string[] =>
  story.plan.statements.flatMap(({ file, hazards }) =>
    hazards.filter(({ level }) => level !== 'info').map(({ rule }) => `${file.slice(-5, -4)} ${rule}`),
  );

/** The file for code scanning, which the schema of SARIF 2.1.0 has accepted: that of @microsoft/jest-sarif 1.0.0-beta.0. */
function sarifIn({ log }: PlanRun): any {
  const report = /^Report +(\S+)$/m.exec(log)?.[1] ?? '';
  const { sarif } = JSON.parse(readFileSync(report, 'utf8'));
  if (sarif === null) return null;
  const document = JSON.parse(readFileSync(sarif, 'utf8'));
  const schema = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../support/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  // It is written in draft 4, of which it uses `id` and `$schema` where later drafts have other words.
  const { $schema: _, id, ...rest } = schema;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
    ...rest,
    $id: id,
  });
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document;
}

describe('hazards of a pull request', () => {
  test('fail its plan with lint: fail, at the line of the first, with what accepts it', async () => {
    const run = await planned('', { lint: 'fail' });
    expect(counting(run)).toEqual([
      '2 drop-column',
      '2 drop-column',
      '3 drop-column',
      '3 drop-column',
      '4 index-not-concurrent',
    ]);
    expect(run.story.failure).toMatchObject({
      message: expect.stringMatching(
        /old of public\.notes.* \(drop-column\)\. 4 more hazards are in the comment/,
      ),
      location: { file: 'migrations/002.sql', line: 1, column: 1 },
      remedy: expect.stringContaining('drop-column table:public.notes # the reason'),
    });
    const { results, tool } = sarifIn(run).runs[0];
    const places = results
      .filter(({ level }: { level: string }) => level !== 'note')
      .map(({ ruleId, level, locations }: any) => [
        ruleId,
        level,
        locations[0].physicalLocation.artifactLocation.uri,
        locations[0].physicalLocation.region.startLine,
      ]);
    expect(places).toContainEqual(['drop-column', 'error', 'migrations/003.sql', 1]);
    expect(places).toContainEqual(['index-not-concurrent', 'warning', 'migrations/004.sql', 2]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const keys = results.map(({ partialFingerprints }: any) => partialFingerprints['featureInventory/v1']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('are accepted by rule and object or file, counted with their reasons, and do not fail it then', async () => {
    const run = await planned(
      [
        'drop-column table:public.* # read by nothing',
        'index-not-concurrent file:migrations/004.sql # small for years',
        'drop-table table:public.gone # once',
        'drop-table table:other.* # always',
        'rewrites-table table:public.notes # late until 2020-01-01',
      ].join('\n'),
      { lint: 'fail' },
    );
    expect([counting(run), run.story.failure]).toEqual([[], null]);
    expect(run.comments[0]).toContain('5 hazards are accepted by the repository');
    expect(run.comments[0]).toContain('small for years');
    expect(run.log).toContain(`${suppressions}:3: drop-table table:public.gone is found in no statement`);
    expect(run.log).toContain(
      `${suppressions}:5: rewrites-table table:public.notes was accepted until 2020-01-01`,
    );
    expect(run.log).not.toContain('other.*');
    const accepted = sarifIn(run).runs[0].results.filter(({ suppressions: by }: any) => by !== undefined);
    expect(accepted.map(({ ruleId }: any) => ruleId)).toContain('index-not-concurrent');
  });

  test('are not accepted for what another table or another rule says', async () => {
    const run = await planned('drop-column table:public.notes # read by nothing', { lint: 'fail' });
    expect(counting(run)).toEqual(['3 drop-column', '3 drop-column', '4 index-not-concurrent']);
    expect(run.story.failure?.location).toMatchObject({ file: 'migrations/003.sql' });
  });

  test('are not looked for with lint: off, and code scanning is told nothing', async () => {
    const run = await planned('', { lint: 'off' });
    expect([counting(run), run.story.failure, sarifIn(run)]).toEqual([[], null, null]);
    expect(run.story.plan.locks.map(({ table }) => table)).toContain('notes');
  });
});
