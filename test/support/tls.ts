import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A certificate that signs itself, made by the system's openssl, and its key.
 * @param password of the key; without it the key is not encrypted.
 */
export function selfSigned(
  name: string,
  password?: string,
): { readonly certificate: string; readonly key: string } {
  const directory = mkdtempSync(path.join(tmpdir(), 'tls-'));
  const [key, certificate] = [path.join(directory, `${name}.key`), path.join(directory, `${name}.crt`)];
  const encryption = password === undefined ? ['-nodes'] : ['-passout', `pass:${password}`];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const made = spawnSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      ...encryption,
      '-days',
      '2',
      ...subject,
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`openssl: ${made.error?.message ?? made.stderr}`);
  if (process.getuid?.() === 0)
    for (const file of [directory, key, certificate]) chownSync(file, 65534, 65534);
  chmodSync(key, 0o600);
  return { certificate, key };
}

/** Settings of a server that can speak TLS, once `ssl` is on, with a certificate of its own for `localhost`. */
export function tlsSettings(): {
  readonly settings: readonly string[];
  readonly certificate: string;
  readonly key: string;
} {
  const { certificate, key } = selfSigned('localhost');
  return { certificate, key, settings: [`ssl_cert_file=${certificate}`, `ssl_key_file=${key}`] };
}
