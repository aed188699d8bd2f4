import { wordFinder } from './find-words.ts';

/**
 * A kind of secret that can be recognized by its shape alone. `catalog.redact()` in sql/003_feature_inventory.sql
 * reads the same list: `npm run sql` writes it there, and a test sees that it is current.
 *
 * Patterns are written in what JavaScript and PostgreSQL both read, with PostgreSQL's `\m` and `\M` for the edges of
 * a word. A repetition whose end is beyond 30 has none in PostgreSQL, which reads a text in one pass.
 */
export interface SecretShape {
  /** In `«redacted:kind:fingerprint»`. */
  readonly kind: string;
  /** For people, with its article. */
  readonly name: string;
  /** Every text that the pattern matches contains one of these; looking for them is a hundred times as fast. */
  readonly hints: readonly string[];
  /** The same as a pattern, where the hints are so short that many other texts contain them. */
  readonly looks?: string;
  /** What comes before the secret and may stay. */
  readonly before?: string;
  readonly secret: string;
  /** What follows it. */
  readonly behind?: string;
}

const run = '[A-Za-z0-9_-]';

/**
 * Compared with the rules of `@secretlint/secretlint-rule-preset-recommend` by a test; what that does not know comes
 * from the services' own documentation. Prefixes of one service that GitHub or the service says are public are not
 * here.
 */
export const shapes: readonly SecretShape[] = [
  {
    kind: 'private-key',
    name: 'a private key',
    hints: ['PRIVATE KEY'],
    before: '-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----',
    secret: '(?:[^-«]|-[^-«]){32,8000}',
  },
  {
    kind: 'jwt',
    name: 'a JSON Web Token',
    hints: ['eyJ'],
    secret: `(?:\\m|%3D)eyJ${run}{8,2000}\\.eyJ${run}{8,8000}(?:\\.${run}{0,2000})?`,
  },
  {
    kind: 'supabase-key',
    name: 'a Supabase key',
    hints: ['sb_secret_', 'sbp_'],
    secret: `\\m(?:sb_secret_|sbp_)${run}{16,500}`,
  },
  {
    kind: 'stripe-key',
    name: 'a Stripe key',
    hints: ['k_live_', 'k_test_', 'k_prod_', 'whsec_'],
    secret: '\\m(?:[rs]k_(?:live|test|prod)|whsec)_[A-Za-z0-9_+/=]{10,500}',
  },
  {
    kind: 'api-key',
    name: 'an API key',
    hints: ['sk-', 'AIza'],
    secret: `\\m(?:sk-${run}{20,500}|AIza${run}{35})`,
  },
  {
    kind: 'aws-key',
    name: 'an AWS access key',
    hints: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    secret: '\\mA(?:KI|SI|BI|CC)A[0-9A-Z]{16}\\M',
  },
  {
    kind: 'aws-secret',
    name: 'an AWS secret key',
    hints: ['ccess', 'CCESS'],
    looks: '(?:ccess|CCESS)_?[Kk](?:ey|EY)',
    before:
      '[Ss](?:ecret|ECRET)_?[Aa](?:ccess|CCESS)_?[Kk](?:ey|EY)["\']{0,1}' +
      '[ \\t]{0,9}[:=]{1,2}>{0,1}[ \\t]{0,9}["\']{0,1}',
    secret: '[A-Za-z0-9/+=]{40}\\M',
  },
  {
    kind: 'github-token',
    name: 'a GitHub token',
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    secret: '\\m(?:gh[pousr]|github_pat)_[A-Za-z0-9_]{20,500}',
  },
  {
    kind: 'gitlab-token',
    name: 'a GitLab token',
    hints: ['gl', 'GR1348941'],
    looks: 'gl[a-z]{2,5}-|GR1348941',
    secret:
      `\\m(?:gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-${run}{20,300}` +
      `(?:\\.[0-9a-z]{2}\\.[0-9a-z]{9})?|GR1348941${run}{20,50})`,
  },
  {
    kind: 'slack-token',
    name: 'a Slack token',
    hints: ['xox', 'xapp-'],
    secret: '\\m(?:xox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9%+/=-]{10,500}|xapp-[A-Za-z0-9-]{20,500})',
  },
  {
    kind: 'slack-webhook',
    name: 'a Slack webhook',
    hints: ['hooks.slack'],
    before: 'hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/',
    secret: '[A-Za-z0-9/+_-]{20,200}',
  },
  {
    kind: 'discord-webhook',
    name: 'a Discord webhook',
    hints: ['/webhooks/'],
    before: 'discord(?:app)?\\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{16,20}/',
    secret: `${run}{40,100}`,
  },
  {
    kind: 'discord-token',
    name: 'a Discord token',
    hints: ['.'],
    looks: '[.][A-Za-z0-9_-]{6}[.]',
    secret: `\\m[MNO][A-Za-z0-9_-]{23,27}\\.${run}{6}\\.${run}{27,40}`,
  },
  {
    kind: 'huggingface-token',
    name: 'a Hugging Face token',
    hints: ['hf_', 'api_org_'],
    secret: '\\m(?:hf|api_org)_[A-Za-z0-9]{30,100}',
  },
  { kind: 'groq-key', name: 'a Groq key', hints: ['gsk_'], secret: '\\mgsk_[A-Za-z0-9]{40,100}' },
  {
    kind: 'google-oauth',
    name: 'a Google OAuth secret',
    hints: ['GOCSPX-', 'ya29.', '1//0'],
    looks: 'GOCSPX-|ya29[.]|1//0',
    secret: `\\m(?:GOCSPX-${run}{20,60}|ya29\\.[A-Za-z0-9_.-]{20,2000}|1//0${run}{30,200})`,
  },
  {
    kind: 'databricks-token',
    name: 'a Databricks token',
    hints: ['dapi', 'dose'],
    looks: 'd(?:api|ose)[a-f0-9]{32}',
    secret: '\\md(?:api|ose)[a-f0-9]{32}(?:-[0-9]{1,2})?\\M',
  },
  {
    kind: 'docker-token',
    name: 'a Docker token',
    hints: ['dckr_'],
    secret: `\\mdckr_(?:pat|oat)_${run}{20,60}`,
  },
  {
    kind: 'shopify-token',
    name: 'a Shopify token',
    hints: ['shp'],
    looks: 'shp(?:at|ca|pa|ss|ua|tka)_',
    secret: '\\mshp(?:at|ca|pa|ss|ua|tka)_[A-Za-z0-9]{32,64}\\M',
  },
  {
    kind: 'digitalocean-token',
    name: 'a DigitalOcean token',
    hints: ['_v1_'],
    looks: 'do[opr]_v1_',
    secret: '\\mdo[opr]_v1_[a-f0-9]{64}',
  },
  {
    kind: 'vault-token',
    name: 'a Vault token',
    hints: ['hvs.', 'hvb.', 'hvr.', 's.'],
    looks: 'hv[sbr][.]|\\ms[.][A-Za-z0-9]{24}',
    secret: `\\m(?:hv[sbr]\\.${run}{24,500}|s\\.(?=[A-Za-z]{0,23}[0-9])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}\\M)`,
  },
  {
    kind: 'notion-token',
    name: 'a Notion token',
    hints: ['ntn_', 'secret_'],
    secret: '\\m(?:ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43}\\M)',
  },
  {
    kind: 'linear-key',
    name: 'a Linear key',
    hints: ['lin_'],
    secret: '\\mlin_(?:api|oauth|wh)_[A-Za-z0-9_]{32,128}',
  },
  {
    kind: 'rubygems-key',
    name: 'a RubyGems key',
    hints: ['rubygems_'],
    secret: '\\mrubygems_[a-f0-9]{48}',
  },
  { kind: 'npm-token', name: 'an npm token', hints: ['npm_'], secret: '\\mnpm_[A-Za-z0-9_]{36}\\M' },
  { kind: 'pypi-token', name: 'a PyPI token', hints: ['pypi-'], secret: `\\mpypi-${run}{50,1000}` },
  {
    kind: 'sendgrid-key',
    name: 'a SendGrid key',
    hints: ['SG.'],
    secret: `\\mSG\\.${run}{16,64}\\.${run}{16,128}`,
  },
  {
    kind: 'azure-key',
    name: 'an Azure key',
    hints: ['AccountKey=', 'SharedAccessKey=', 'sig='],
    before: '(?:\\m(?:AccountKey|SharedAccessKey)|[?&;]sig)=',
    secret: '[A-Za-z0-9+/%]{40,200}={0,2}',
  },
  {
    kind: 'azure-secret',
    name: 'an Azure client secret',
    hints: ['Q~'],
    secret: '\\m[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}',
  },
  {
    kind: 'telegram-token',
    name: 'a Telegram token',
    hints: [':AA'],
    secret: `\\m[0-9]{8,10}:AA${run}{32,33}`,
  },
  {
    kind: 'twilio-key',
    name: 'a Twilio key',
    hints: ['SK'],
    looks: 'SK[a-f0-9]{32}',
    secret: '\\mSK[a-f0-9]{32}\\M',
  },
  {
    kind: 'mailgun-key',
    name: 'a Mailgun key',
    hints: ['key-'],
    looks: 'key-[a-f0-9]{32}',
    secret: '\\mkey-[a-f0-9]{32}\\M',
  },
  {
    kind: 'mailchimp-key',
    name: 'a Mailchimp key',
    hints: ['-us'],
    looks: '[a-f0-9]-us[0-9]',
    secret: '\\m[a-f0-9]{32}-us[0-9]{1,2}\\M',
  },
  {
    kind: 'sentry-token',
    name: 'a Sentry token',
    hints: ['sntry'],
    secret: '\\msntry[su]_[A-Za-z0-9_+/=]{40,500}',
  },
  {
    kind: 'grafana-token',
    name: 'a Grafana token',
    hints: ['glc_', 'glsa_'],
    secret: '\\mgl(?:c_[A-Za-z0-9+/]{32,400}={0,2}|sa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})',
  },
  {
    kind: 'onepassword-token',
    name: 'a 1Password token',
    hints: ['ops_ey'],
    secret: '\\mops_ey[A-Za-z0-9+/=]{100,2000}',
  },
  { kind: 'figma-token', name: 'a Figma token', hints: ['figd_'], secret: `\\mfigd_${run}{40,200}` },
  {
    kind: 'vercel-token',
    name: 'a Vercel token',
    hints: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    secret: '\\mvc[piark]_[A-Za-z0-9]{20,60}\\M',
  },
  {
    kind: 'atlassian-token',
    name: 'an Atlassian token',
    hints: ['ATATT3', 'ATCTT3', 'ATBB'],
    secret: '\\mAT(?:[AC]TT3[A-Za-z0-9_=-]{40,500}|BB[A-Za-z0-9]{32}\\M)',
  },
  { kind: 'heroku-key', name: 'a Heroku key', hints: ['HRKU-'], secret: `\\mHRKU-${run}{30,100}` },
  {
    kind: 'newrelic-key',
    name: 'a New Relic key',
    hints: ['NRAK-', 'NRAA-'],
    secret: '\\mNRA[AK]-[A-Za-z0-9]{27,60}',
  },
  {
    kind: 'planetscale-secret',
    name: 'a PlanetScale secret',
    hints: ['pscale_'],
    secret: '\\mpscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,100}',
  },
  { kind: 'neon-key', name: 'a Neon key', hints: ['napi_'], secret: '\\mnapi_[a-z0-9]{60,100}' },
  {
    kind: 'doppler-token',
    name: 'a Doppler token',
    hints: ['dp.'],
    looks: 'dp[.][a-z]{2,5}[.]',
    secret: '\\mdp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9_.-]{40,100}',
  },
  {
    kind: 'postman-key',
    name: 'a Postman key',
    hints: ['PMAK-'],
    secret: '\\mPMAK-[a-f0-9]{24}-[a-f0-9]{34}',
  },
  {
    kind: 'terraform-token',
    name: 'a Terraform token',
    hints: ['.atlasv1.'],
    secret: `\\m[A-Za-z0-9]{14}\\.atlasv1\\.${run}{60,80}`,
  },
  {
    kind: 'age-key',
    name: 'an age key',
    hints: ['AGE-SECRET-KEY-'],
    secret: '\\mAGE-SECRET-KEY-1[A-Z0-9]{58}',
  },
  {
    kind: 'password-hash',
    name: 'a password hash',
    hints: ['SCRAM-SHA-256$', 'md5', '$2', '$argon2', '$y$', '$6$', '$5$'],
    looks: 'SCRAM-SHA-256[$]|md5[a-f0-9]{32}|[$](?:2[abxy]|argon2i?d?|y|6|5)[$]',
    secret:
      '(?:\\mSCRAM-SHA-256\\$[0-9]{1,10}:[A-Za-z0-9+/=]{8,100}\\$[A-Za-z0-9+/=]{40,50}:[A-Za-z0-9+/=]{40,50}|' +
      '\\mmd5[a-f0-9]{32}\\M|' +
      '\\$2[abxy]\\$[0-9]{2}\\$[A-Za-z0-9./]{53}|' +
      '\\$argon2(?:i|d|id)\\$v=[0-9]{1,3}\\$[A-Za-z0-9=,]{5,60}\\$[A-Za-z0-9+/]{8,100}\\$[A-Za-z0-9+/]{16,200}|' +
      '\\$(?:y|[56])\\$[A-Za-z0-9./=]{1,40}\\$[A-Za-z0-9./]{30,100})',
  },
  // Our own advice writes postgresql://USER:PASSWORD@HOST. A number and a path after a colon are a port.
  {
    kind: 'url-password',
    name: 'the password in a URL',
    hints: ['://'],
    before: '://[^\\s/:@\'"«]{0,200}:(?!PASSWORD@|\\*{1,9}@|[0-9]{1,5}[?#])',
    secret: '[^\\s/\'"«]{1,1000}',
    behind: '@',
  },
];

const javascript = (pattern: string): string => pattern.replace(/\\[mM]/g, '\\b');

const patterns = shapes.map(({ hints, name, before = '', secret, behind }) => ({
  name,
  hints,
  pattern: new RegExp(
    `(${javascript(before)})(${javascript(secret)})${behind === undefined ? '' : `(?=${behind})`}`,
    'g',
  ),
}));

/** The text with every secret of a known shape replaced by `***`. */
export function hideShapes(text: string): string {
  return among(text).reduce((shown, { pattern }) => shown.replace(pattern, '$1***'), text);
}

/** The places in a text that have a known shape, in order. */
export function findShapes(text: string): readonly { readonly name: string; readonly at: number }[] {
  return among(text)
    .flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ name, at: match.index + (match[1] as string).length })),
    )
    .sort((one, other) => one.at - other.at);
}

const allHints = patterns.flatMap(({ hints }, shape) => hints.map((hint) => ({ hint, shape })));
const findHints = wordFinder(allHints.map(({ hint }) => hint));

/** When so much has been read, in characters, to make the search for all hints at once takes less than to go on. */
const worthMaking = 20_000;
let charactersRead = 0;

function among(text: string): typeof patterns {
  charactersRead += text.length;
  if (charactersRead < worthMaking)
    return patterns.filter(({ hints }) => hints.some((hint) => text.includes(hint)));
  const hinted = new Set<number>();
  for (const place of findHints(text)) hinted.add(allHints[place]?.shape ?? 0);
  return hinted.size === 0 ? [] : patterns.filter((_, shape) => hinted.has(shape));
}
