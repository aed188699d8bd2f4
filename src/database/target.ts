/** Where to connect, read from a connection string. */
export type Target =
  | { readonly engine: 'embedded'; /** Null = in memory. */ readonly directory: string | null }
  | ServerTarget;

export interface ServerTarget extends ConnectionSecurity {
  readonly engine: 'server';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | null;
  readonly database: string;
  /** Seconds. */
  readonly connectTimeout: number;
  /**
   * Where unqualified names are looked for, as for the tool that the connection string was written for; without it the
   * role's own.
   */
  readonly searchPath?: string;
}

/** What a connection string demands of the connection. */
export interface ConnectionSecurity {
  readonly sslmode: SslMode;
  /** Path of a PEM file with the certificate authorities to trust. */
  readonly sslrootcert: string | null;
  /** Paths of PEM files by which the client is known to the server, and the password of the key. */
  readonly clientCertificate: {
    readonly certificate: string;
    readonly key: string;
    readonly password: string | null;
  } | null;
  readonly tlsVersions: { readonly least: TlsVersion; readonly most: TlsVersion };
  /** Whether TLS begins at once, without asking the server first: from PostgreSQL 17 on. */
  readonly directTls: boolean;
  /** Whether the password may only be proven to the server at the other end of this very TLS connection. */
  readonly channelBinding: ChannelBinding;
  /** The authentication methods that are allowed, or all but these; null = any. */
  readonly requireAuth: { readonly negated: boolean; readonly methods: ReadonlySet<string> } | null;
  /** The server must accept writes. */
  readonly writable: boolean;
}

export const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof sslModes)[number];

/** Older ones are broken, and neither Node.js nor libpq speaks them by default. */
export const tlsVersions = ['TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof tlsVersions)[number];

export const channelBindings = ['disable', 'prefer', 'require'] as const;
export type ChannelBinding = (typeof channelBindings)[number];
