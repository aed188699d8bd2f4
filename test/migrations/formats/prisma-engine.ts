import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { DiagnoseMigrationHistoryOutput, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';

/*
 * Prisma's CLI reads the migrations, hands them to its schema engine and prints what that answers. The engine comes from
 * npm as WebAssembly, which is loaded here as the CLI loads its own copy.
 */
const binary = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  .replace(/\.js$/, '.wasm');
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: object,
    ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
  };
};
const {
  instance: { exports },
} = await WebAssembly.instantiate(readFileSync(binary), { './schema_engine_bg.js': binding });
const loaded = binding as unknown as {
  __wbg_set_wasm(exports: object): void;
  SchemaEngine: typeof SchemaEngine;
};
loaded.__wbg_set_wasm(exports);
exports.__wbindgen_start();

/** `prisma migrate` with a database and the folder prisma/migrations of a checkout. */
export interface Prisma {
  /** `migrate deploy`: the names that it applied. */
  deploy(): Promise<readonly string[]>;
  /** What `migrate status` prints. */
  status(): Promise<DiagnoseMigrationHistoryOutput>;
  /** `migrate resolve` */
  resolve(as: 'applied' | 'rolled back', migrationName: string): Promise<void>;
}

const filters = { externalTables: [], externalEnums: [] };

/** @param schema of the connection string: the search_path of all that Prisma does. */
export async function withPrisma<T>(
  url: string,
  workspace: string,
  use: (prisma: Prisma) => Promise<T>,
  schema = 'public',
): Promise<T> {
  // One connection, as the engine has: its advisory lock belongs to the session.
  const factory = new PrismaPg(
    { connectionString: url, max: 1, options: `-c search_path=${schema}` },
    { schema },
  );
  // The adapter splits a script at each semicolon; the engine's own connection sends it as it is.
  const connect = factory.connect.bind(factory);
  const opened: Awaited<ReturnType<typeof connect>>[] = [];
  factory.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    const { onError } = adapter as unknown as { onError(error: unknown): never };
    return Object.assign(adapter, {
      executeScript: async (script: string) => {
        await adapter
          .underlyingDriver()
          .query(script)
          .catch((error: unknown) => onError(error));
      },
    });
  };
  const engine = await loaded.SchemaEngine.new(
    { datamodels: [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    const migrationsList = listOf(path.join(workspace, 'prisma/migrations'));
    return await use({
      deploy: async () => (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames,
      status: () =>
        engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
      resolve: async (as, migrationName) => {
        await (as === 'applied'
          ? engine.markMigrationApplied({ migrationName, migrationsList })
          : engine.markMigrationRolledBack({ migrationName }));
      },
    });
  } finally {
    engine.free();
    for (const adapter of opened) await adapter.dispose();
  }
}

function listOf(baseDir: string): MigrationList {
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
