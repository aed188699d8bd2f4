/** What pg keeps to itself: which hash a certificate's signature has, as its SCRAM-SHA-256-PLUS takes it. */
declare module 'pg/lib/crypto/cert-signatures.js' {
  const certificates: { signatureAlgorithmHashFromCertificate(certificate: Buffer): string };
  export default certificates;
}
