import { query } from './postgres.ts';

/*
 * Another tenant of the database: a role that may create in it and in `public`, and nothing else. What it plants does
 * what PostgreSQL's own does, and counts that it was called in a sequence, which no rollback sets back.
 */

/** What the tenant's objects are called like: everything in pg_catalog that it can make another of. */
const planted = `DO $plant$
DECLARE
  item record;
  arguments text;
BEGIN
  -- Functions with the very same arguments, which are found first where public comes before pg_catalog, and such with
  -- text in their place, which match a literal better.
  FOR item IN
    SELECT p.proname AS name, p.pronargs AS count, p.prorettype::pg_catalog.regtype AS result, p.proretset AS set, p.prokind AS kind, p.provariadic <> 0 AS variadic, v.types
    FROM pg_catalog.pg_proc p CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT pg_catalog.format_type(t, NULL) FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY u (t, place) ORDER BY place) AS types
      UNION SELECT pg_catalog.array_fill('pg_catalog.text'::pg_catalog.text, ARRAY[p.pronargs::pg_catalog.int4]) WHERE p.pronargs BETWEEN 1 AND 3
      UNION SELECT pg_catalog.array_fill('pg_catalog.varchar'::pg_catalog.text, ARRAY[p.pronargs::pg_catalog.int4]) WHERE p.pronargs BETWEEN 1 AND 3
      UNION SELECT ARRAY['pg_catalog.text', 'pg_catalog.text', 'pg_catalog.text'] WHERE p.provariadic <> 0
    ) v
    WHERE p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace AND p.prokind IN ('f', 'a') AND p.prorettype::pg_catalog.regtype::pg_catalog.text NOT IN ('internal', 'trigger', 'event_trigger', 'language_handler', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler', 'cstring')
  LOOP
    BEGIN
      arguments := pg_catalog.array_to_string(item.types, ', ');
      IF item.kind = 'a' THEN
        EXECUTE pg_catalog.format('CREATE AGGREGATE public.%I (%s) (sfunc = tenant.step, stype = pg_catalog.text)', item.name, CASE WHEN pg_catalog.array_length(item.types, 1) IS NULL THEN '*' ELSE arguments END);
      ELSIF item.set THEN
        EXECUTE pg_catalog.format('CREATE FUNCTION public.%I(%s) RETURNS SETOF pg_catalog.text LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); END $f$', item.name, arguments);
      ELSE
        EXECUTE pg_catalog.format('CREATE FUNCTION public.%I(%s) RETURNS %s LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); RETURN NULL; END $f$', item.name, arguments, item.result);
      END IF;
    EXCEPTION WHEN OTHERS THEN NULL; -- What nobody can make, such as a function of "any".
    END;
  END LOOP;
  FOR item IN
    SELECT o.oprname AS name, pg_catalog.format_type(nullif(o.oprleft, 0), NULL) AS left, pg_catalog.format_type(nullif(o.oprright, 0), NULL) AS right, pg_catalog.format_type(o.oprresult, NULL) AS result
    FROM pg_catalog.pg_operator o WHERE o.oprnamespace = 'pg_catalog'::pg_catalog.regnamespace AND o.oprresult <> 0
    UNION SELECT o.oprname, 'pg_catalog.' || t.l, 'pg_catalog.' || t.r, 'pg_catalog.bool' FROM pg_catalog.pg_operator o,
      (VALUES ('text', 'varchar'), ('varchar', 'text'), ('varchar', 'varchar'), ('name', 'varchar'), ('char', 'text'), ('oid', 'regclass'), ('regclass', 'oid'), ('oid', 'int4')) t (l, r)
      WHERE o.oprname IN ('=', '<>', '~', '!~', '||', '<', '>')
  LOOP
    BEGIN
      EXECUTE pg_catalog.format('CREATE FUNCTION public.operator_%s(%s) RETURNS %s LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); RETURN NULL; END $f$',
        pg_catalog.md5(item::pg_catalog.text), pg_catalog.concat_ws(', ', item.left, item.right), item.result);
      EXECUTE pg_catalog.format('CREATE OPERATOR public.%s (%s rightarg = %s, function = public.operator_%s)', item.name, 'leftarg = ' || item.left || ',', item.right, pg_catalog.md5(item::pg_catalog.text));
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
  -- Every relation of pg_catalog, and those of ours.
  FOR item IN SELECT c.relname AS name, c.oid::pg_catalog.regclass AS place FROM pg_catalog.pg_class c WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.relkind IN ('r', 'v') LOOP
    BEGIN
      EXECUTE pg_catalog.format('CREATE VIEW public.%I AS SELECT x.* FROM pg_catalog.%I x WHERE tenant.count() IS NOT NULL', item.name, item.name);
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
  -- Types, which a cast names.
  FOR item IN SELECT t.typname AS name FROM pg_catalog.pg_type t WHERE t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace AND t.typtype = 'b' AND t.typelem = 0 LOOP
    BEGIN
      EXECUTE pg_catalog.format('CREATE DOMAIN public.%I AS pg_catalog.%I CHECK (tenant.count() IS NOT NULL)', item.name, item.name);
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
END $plant$`;

/** Plants all of it as the role `tenant`. @param url of the database, for its owner. @param tenant the same for the tenant. */
export async function plant(url: string, tenant: string): Promise<void> {
  await query(
    url,
    `DO $$ BEGIN CREATE ROLE tenant LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
    DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO tenant', current_database()); END $$; GRANT CREATE, USAGE ON SCHEMA public TO tenant`,
  );
  await query(
    tenant,
    `CREATE SCHEMA tenant; GRANT USAGE ON SCHEMA tenant TO PUBLIC; CREATE SEQUENCE tenant.calls; GRANT ALL ON SEQUENCE tenant.calls TO PUBLIC;
    CREATE FUNCTION tenant.count() RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog AS $f$ BEGIN RETURN nextval('tenant.calls'); END $f$;
    CREATE FUNCTION tenant.step(text, VARIADIC anyarray) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); RETURN NULL; END $f$;
    CREATE FUNCTION tenant.step(text) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); RETURN NULL; END $f$;
    CREATE FUNCTION tenant.step(text, text) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); RETURN NULL; END $f$;
    CREATE FUNCTION tenant.step(text, text, text) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); RETURN NULL; END $f$;
    CREATE FUNCTION tenant.step(text, anyelement) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN PERFORM tenant.count(); RETURN NULL; END $f$;
    SET check_function_bodies = off; SET search_path = pg_catalog; ${planted}`,
  );
}

/** How often anything of the tenant's was called. */
export async function callsOf(url: string): Promise<number> {
  const [row] = await query(
    url,
    "SELECT pg_catalog.pg_sequence_last_value('tenant.calls'::pg_catalog.regclass)::pg_catalog.text AS calls",
  );
  return Number(row?.['calls'] ?? 0);
}
