import { writeFileSync } from 'node:fs';
import { freePort } from './port.ts';
import { query, startServer, type Server } from './postgres.ts';

/** A server that is reached as a hosted one is: over TCP, by a role `owner` that may create roles and has a password. */
export async function startHosted(
  password: string,
): Promise<{ readonly server: Server; readonly port: number }> {
  const port = await freePort();
  const server = await startServer(17, ['password_encryption=scram-sha-256'], port);
  await query(
    server.url(),
    `CREATE ROLE owner LOGIN CREATEROLE PASSWORD '${password.replaceAll("'", "''")}'`,
  );
  const [hba] = await query(server.url(), 'SHOW hba_file');
  writeFileSync(
    hba?.['hba_file'] as string,
    'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n',
  );
  await query(server.url(), 'SELECT pg_reload_conf(); SELECT pg_sleep(0.3)');
  return { server, port };
}
