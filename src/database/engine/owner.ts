import type { PGlite } from '@electric-sql/pglite';
import type { EngineModule } from './guards.ts';

/*
 * Migrations of a pull request are rehearsed with the rights that a hosted project gives: as a role that owns the
 * database and creates roles, is no superuser, and installs extensions all the same.
 */

/** Settings of the server that go with it. */
export const ownerParameters: readonly string[] = ['-c', 'createrole_self_grant=set, inherit'];

/** Parameters that only a superuser may set, and that migrations and dumps do set. */
const parameters = [
  'session_replication_role',
  'deadlock_timeout',
  'lc_messages',
  'log_duration',
  'log_error_verbosity',
  'log_lock_waits',
  'log_min_duration_statement',
  'log_min_error_statement',
  'log_min_messages',
  'log_parameter_max_length',
  'log_statement',
  'log_statement_stats',
  'log_temp_files',
  'temp_file_limit',
  'track_activities',
  'track_counts',
  'track_functions',
  'track_io_timing',
  'wal_compression',
  'commit_delay',
  'pg_stat_statements.track',
  'pg_stat_statements.max',
];

/** PostgreSQL's BOOTSTRAP_SUPERUSERID: whom the session has logged in as. */
const bootstrap = 10;
/** What extensions are installed with. The prefix is PostgreSQL's own: to a snapshot it is a role of the system. */
const superuser = 'pg_feature_inventory';

const roles = `
  CREATE ROLE feature_inventory SUPERUSER;
  UPDATE pg_catalog.pg_authid SET rolname = CASE oid WHEN ${bootstrap} THEN 'bootstrap' ELSE '${superuser}' END
    WHERE rolname IN (current_user, 'feature_inventory');
  CREATE ROLE postgres LOGIN CREATEDB CREATEROLE REPLICATION BYPASSRLS;
  GRANT pg_read_all_data, pg_write_all_data, pg_monitor, pg_signal_backend, pg_checkpoint, pg_maintain,
    pg_create_subscription TO postgres WITH ADMIN OPTION;
  GRANT SET ON PARAMETER ${parameters.join(', ')} TO postgres;
  ALTER DATABASE postgres OWNER TO postgres;`;

/**
 * An extension belongs to whom creates it, so that it may be dropped and commented on. It is no part of anybody's
 * schema.
 */
const extensionOwner = `
  CREATE FUNCTION pg_catalog.feature_inventory_own_extension() RETURNS event_trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
  BEGIN UPDATE pg_catalog.pg_extension SET extowner = 'postgres'::pg_catalog.regrole; END $$;
  CREATE EVENT TRIGGER feature_inventory_own_extension ON ddl_command_end
    WHEN TAG IN ('CREATE EXTENSION') EXECUTE FUNCTION pg_catalog.feature_inventory_own_extension();
  ALTER EXTENSION plpgsql ADD EVENT TRIGGER feature_inventory_own_extension;
  UPDATE pg_catalog.pg_extension SET extowner = 'postgres'::pg_catalog.regrole;`;

/** How many tablespaces migrations may name that none of them makes. */
const spareTablespaces = 8;
/** The names of those that nobody has asked for yet. */
export const spareTablespace = 'feature_inventory_spare_';

/**
 * Tablespaces belong to the server, and migrations name those of theirs. No function may create one, so that some are
 * there from the start and get their names when they are asked for.
 * @see https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-ALLOW-IN-PLACE-TABLESPACES
 */
async function makeTablespaces(engine: PGlite): Promise<void> {
  await engine.exec('SET allow_in_place_tablespaces = on');
  for (let number = 1; number <= spareTablespaces; number++)
    await engine.exec(`CREATE TABLESPACE ${spareTablespace}${number} OWNER postgres LOCATION ''`);
  await engine.exec('RESET allow_in_place_tablespaces');
}

/**
 * GucContext PGC_BACKEND and GucSource PGC_S_OVERRIDE of PostgreSQL's guc.h: as InitializeSessionUserId() sets it at
 * login.
 */
const asAtLogin = [4, 10] as const;

/**
 * Makes the owner's role, and what it needs to install extensions.
 * @param prepare SQL that is run as a superuser besides.
 */
export async function makeOwner(engine: PGlite, prepare: string): Promise<void> {
  await engine.exec(`${roles}${extensionOwner}\nSET ROLE ${superuser};\n${prepare}\n;RESET ROLE`);
  await makeTablespaces(engine);
}

/** The same for a session that stays a superuser's. @param prepare SQL that is run first. */
export async function prepareAlone(engine: PGlite, prepare: string): Promise<void> {
  await engine.exec(prepare);
  await makeTablespaces(engine);
}

/**
 * Hands the session to the owner, for good: it becomes the role that the session logged in as, and the superuser that
 * it had logged in as is gone.
 * @throws {Error} when the session would still be a superuser's.
 */
export async function handOver(engine: PGlite, module: EngineModule): Promise<void> {
  const {
    rows: [found],
  } = await engine.query<{ oid: number }>(
    `SELECT oid::int FROM pg_catalog.pg_authid WHERE rolname = '${superuser}'`,
  );
  const stack = module.stackSave();
  module._StartTransactionCommand();
  module._SetConfigOption(
    module.stringToUTF8OnStack('session_authorization'),
    module.stringToUTF8OnStack('postgres'),
    ...asAtLogin,
  );
  module._CommitTransactionCommand();
  module.stackRestore(stack);
  const owner = module._GetSessionUserId();
  // Only now: while the session is its own, its name is looked up.
  module._SetUserIdAndSecContext(bootstrap, 0);
  await engine.exec(`DELETE FROM pg_catalog.pg_authid WHERE oid = ${bootstrap}`);
  module._SetUserIdAndSecContext(owner, 0);
  await elevateExtensions(engine, module, found?.oid ?? bootstrap);
  if ([owner, bootstrap].some((role) => module._superuser_arg(role) !== 0))
    throw new Error("the session is a superuser's");
}

/** Undoes {@link handOver} in a database that is to be started again: a session logs in as this superuser. */
export async function takeBack(engine: PGlite, module: EngineModule): Promise<void> {
  const {
    rows: [found],
  } = await engine.query<{ oid: number }>(
    `SELECT oid::int FROM pg_catalog.pg_roles WHERE rolname = '${superuser}'`,
  );
  module._SetUserIdAndSecContext(found?.oid ?? bootstrap, 0);
  await engine.exec(`INSERT INTO pg_catalog.pg_authid (oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb,
    rolcanlogin, rolreplication, rolbypassrls, rolconnlimit) VALUES (${bootstrap}, 'bootstrap', true, true, true, true,
    true, true, true, -1)`);
}

/**
 * PGlite 0.5.16, which is pinned: NodeTag of PostgreSQL 18, and where a PlannedStmt of its 32-bit build has its
 * utilityStmt.
 */
const createExtension = 166;
const alterExtension = 167;
const utilityStatement = 88;
/** SECURITY_LOCAL_USERID_CHANGE of miscadmin.h: as inside a SECURITY DEFINER function. */
const localUserChange = 1;

/** As hosted projects do: CREATE and ALTER EXTENSION run with a superuser's rights, wherever they stand. */
async function elevateExtensions(engine: PGlite, module: EngineModule, role: number): Promise<void> {
  const seen: number[] = [];
  const hook = module.addFunction((...call) => {
    const tag = module.getValue(module.getValue(call[0] + utilityStatement, 'i32'), 'i32');
    seen.push(tag);
    if (tag !== createExtension && tag !== alterExtension) return module._standard_ProcessUtility(...call);
    const user = module._GetUserId();
    module._SetUserIdAndSecContext(role, localUserChange);
    try {
      module._standard_ProcessUtility(...call);
    } finally {
      module._SetUserIdAndSecContext(user, 0);
    }
  }, 'viiiiiiii');
  module.setValue(module._ProcessUtility_hook, hook, 'i32');
  // Were the numbers those of another version, another kind of statement would get these rights.
  await engine.exec('CREATE EXTENSION IF NOT EXISTS plpgsql; ALTER EXTENSION plpgsql UPDATE');
  if (seen.join() !== `${createExtension},${alterExtension}`)
    throw new Error('it is another version of PGlite than the one that this was made for');
}
