/**
 * A kind of secret that can be told by its look alone. `catalog.redact()` in sql/003_feature_inventory.sql knows the same
 * kinds, and a test holds the two lists against each other.
 */
interface SecretShape {
  /** For people, with its article. */
  readonly name: string;
  /** One of these stands in every text that the pattern matches; looking for them is a hundred times as fast. */
  readonly hints: readonly string[];
  /** Captures what may stay before the secret, and the secret. */
  readonly pattern: RegExp;
}

// Every repetition has an end: V8 stops with an error where an endless one meets megabytes.
const shapes: readonly SecretShape[] = [
  { name: 'a private key', hints: ['PRIVATE KEY-----'], pattern: /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)([\sA-Za-z0-9+/=\\]{32,8000})/g },
  { name: 'a JSON Web Token', hints: ['eyJ'], pattern: /()(eyJ[\w-]{8,2000}\.eyJ[\w-]{8,8000}(?:\.[\w-]{0,2000})?)/g },
  { name: 'a key of Supabase', hints: ['sb_secret_', 'sbp_'], pattern: /()(\b(?:sb_secret_|sbp_)[\w-]{16,500})/g },
  { name: 'a key of Stripe', hints: ['k_live_', 'k_test_', 'whsec_'], pattern: /()(\b(?:[rs]k_(?:live|test)|whsec)_\w{10,500})/g },
  { name: 'an API key', hints: ['sk-', 'AIza'], pattern: /()(\bsk-[\w-]{20,500}|\bAIza[\w-]{35})/g },
  { name: 'an access key of AWS', hints: ['AKIA', 'ASIA'], pattern: /()(\bA(?:KI|SI)A[0-9A-Z]{16}\b)/g },
  { name: 'a token of GitHub', hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'], pattern: /()(\b(?:gh[pousr]|github_pat)_\w{20,500})/g },
  { name: 'a token of Slack', hints: ['xox'], pattern: /()(\bxox[abeprs]-[\w-]{10,500})/g },
  // Our own advice writes postgresql://USER:PASSWORD@HOST.
  { name: 'the password of a URL', hints: ['://'], pattern: /(:\/\/[^\s/:@'"«]{0,200}:)(?!PASSWORD@|\*{1,9}@)([^\s/@'"«]{1,1000})(?=@)/g },
];

/** The text with every secret of a known shape replaced by `***`. */
export function hideShapes(text: string): string {
  return among(text).reduce((shown, { pattern }) => shown.replace(pattern, '$1***'), text);
}

/** Where in a text something of a known shape stands, in order. */
export function findShapes(text: string): readonly { readonly name: string; readonly at: number }[] {
  return among(text).flatMap(({ name, pattern }) => [...text.matchAll(pattern)].map((match) => ({ name, at: match.index + (match[1] as string).length })))
    .sort((one, other) => one.at - other.at);
}

function among(text: string): readonly SecretShape[] {
  return shapes.filter(({ hints }) => hints.some((hint) => text.includes(hint)));
}
