import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

test("reading statements with PostgreSQL's grammar takes less than 200 MB, also after V8 had time to optimise it", () => {
  const grammar = path.join(import.meta.dirname, '../../src/migrations/grammar.ts');
  const program = `
    const { parseStatement } = await import(${JSON.stringify(grammar)});
    let tree;
    for (let number = 0; number < 2000; number++)
      tree = await parseStatement(\`CREATE INDEX CONCURRENTLY i\${number} ON app.t (lower(a)) WHERE b > \${number}\`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    console.log(JSON.stringify({ kind: Object.keys(tree), megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  const { kind, megabytes } = JSON.parse(stdout || JSON.stringify({ kind: stderr }));
  expect(kind).toEqual(['IndexStmt']);
  expect(megabytes).toBeLessThan(200);
});
