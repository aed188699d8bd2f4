#!/usr/bin/env bash
# PostgreSQL 19~rc1 (Debian experimental; another version there counts as seen if it does the same). Guess: what SHOW and
# pg_settings say of a parameter can be given to SET, as pg_dump and poolers do. Seen: timing_clock_source shows its value with
# what that means on this machine, SET refuses that, and setting differs from reset_val in a session that has set nothing.
# Output seen: SHOW: auto (tsc); differs from reset_val: t; SET: invalid value for parameter "timing_clock_source": "auto (tsc)"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"

# The packages with their libraries, the C library too: unpacked, not installed.
mkdir -p parts lists/partial archives/partial root own
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m 1 -v security)
printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" sid "$mirror" experimental >parts/parts.list
printf 'Package: postgresql-19 postgresql-client-19 libpq5\nPin: release experimental\nPin-Priority: 990\n' >preferences
apt=(-qq -o APT::Sandbox::User= -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$folder/parts" -o "Dir::State::Lists=$folder/lists"
  -o "Dir::Cache=$folder" -o "Dir::Cache::Archives=$folder/archives" -o Dir::State::Status=/dev/null
  -o "Dir::Etc::Preferences=$folder/preferences" -o Dir::Etc::PreferencesParts=/dev/null)
apt-get "${apt[@]}" update
apt-get "${apt[@]}" -y --download-only --no-install-recommends install postgresql-19 >/dev/null
for package in archives/*.deb; do dpkg -x "$package" root; done
libraries=$folder/root/usr/lib/x86_64-linux-gnu
bin=$folder/root/usr/lib/postgresql/19/bin
for program in initdb postgres; do
  mv "$bin/$program" "$bin/$program.elf"
  printf '#!/bin/sh\nexec %s/ld-linux-x86-64.so.2 --library-path %s --argv0 "$0" "$0.elf" "$@"\n' "$libraries" "$libraries" >"$bin/$program"
  chmod 755 "$bin/$program"
done

# PostgreSQL does not run as root.
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --locale C.UTF-8 --no-sync >/dev/null 2>&1
ask() { printf '%s\n' "$1" | "${as_owner[@]}" "$bin/postgres" --single -D "$folder/own/data" postgres 2>&1; }
# A standalone backend prints: 1: timing_clock_source = "auto (tsc)" (typeid = …)
value() { ask "$1" | sed -nE 's/^\s*1: \w+ = "(.*)"\s*\(typeid.*/\1/p'; }
shown=$(value 'SHOW timing_clock_source')
differs=$(value "SELECT setting <> reset_val AS differs FROM pg_settings WHERE name = 'timing_clock_source'")
refused=$(ask "SET timing_clock_source = '$shown'" | sed -nE 's/.*ERROR: +//p')
echo "SHOW: $shown; differs from reset_val: $differs; SET: $refused"
[ "${shown#auto (}" != "$shown" ] && [ "$differs" = t ] && [ "$refused" = "invalid value for parameter \"timing_clock_source\": \"$shown\"" ]
