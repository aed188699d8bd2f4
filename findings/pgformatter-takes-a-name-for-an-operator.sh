#!/usr/bin/env bash
# pgFormatter 5.11 (Debian sid) and PGlite 0.5.17. Guess: pg_format changes spaces, lines and case only. Seen: a column or
# an alias that is called concat is replaced by ||; the end of a comment within a comment loses its asterisk; and a blank is
# put into the operators !~~* and ^@. What comes out of valid statements is a syntax error, or an error about an operator
# that nobody wrote.
# Output seen: column: ADD COLUMN || text; alias: AS ||; comment: c /,; NOT ILIKE: !~~ *; starts with: ^ @; of 4 statements PostgreSQL takes: 4 as written, 0 as formatted
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.17 >/dev/null

# A program in Perl; the one of the system runs it.
# shellcheck source=scripts/debian-parts.sh
source "$repository/scripts/debian-parts.sh"
fetch_debian_parts sid "$folder/parts" pgformatter >/dev/null
export PERL5LIB=$folder/parts/usr/share/perl5 FORMATTER=$folder/parts/usr/bin/pg_format

seen=$(node <<'SCRIPT'
const { execFileSync } = require('child_process');
const format = (sql) => execFileSync('perl', [process.env.FORMATTER, '-'], { input: `${sql};\n`, encoding: 'utf8' }).replace(/\s+/g, ' ');
(async () => {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = new PGlite();
  await database.exec("CREATE TABLE t (name text); INSERT INTO t VALUES ('ab')");
  const statements = {
    column: ['ALTER TABLE t ADD COLUMN concat text', /ADD COLUMN \S+ text/],
    alias: ["CREATE VIEW v AS SELECT name || 'x' AS concat FROM t", /AS \|\|/],
    comment: ['SELECT 1 /* a /* b */ c */, 2', /c \S+/],
    'NOT ILIKE': ["SELECT name !~~* 'a', name ^@ 'a' FROM t", /!~~ ?\*/],
    'starts with': ["SELECT name !~~* 'a', name ^@ 'a' FROM t", /\^ ?@/],
  };
  const found = [];
  const taken = { written: new Set(), formatted: new Set() };
  const attempt = (sql, kind) =>
    database.exec(`BEGIN; ${sql}`).then(() => taken[kind].add(sql), () => {}).then(() => database.exec('ROLLBACK'));
  for (const [name, [sql, pattern]] of Object.entries(statements)) {
    const formatted = format(sql);
    found.push(`${name}: ${formatted.match(pattern)?.[0] ?? formatted}`);
    await attempt(sql, 'written');
    await attempt(formatted, 'formatted');
  }
  found.push(`of 4 statements PostgreSQL takes: ${taken.written.size} as written, ${taken.formatted.size} as formatted`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'column: ADD COLUMN || text; alias: AS ||; comment: c /,; NOT ILIKE: !~~ *; starts with: ^ @; of 4 statements PostgreSQL takes: 4 as written, 0 as formatted' ]
