import type { Target } from './target.ts';

/** Everything in a connection string that must never be shown, in each form in which it can turn up. */
export function secretsOf(text: string, target: Target | null): readonly string[] {
  if (target?.engine === 'embedded') return [];
  const found = new Set<string>();
  if (text !== '' && !/^\*+$/.test(text)) found.add(text);
  // The text as written, also when it could not be read: a half-right URL still holds a whole password.
  const credentials = /^[a-z+]+:\/\/([^/?]*)@/i.exec(text)?.[1] ?? /^[a-z+]+:\/\/(.*)@/is.exec(text)?.[1];
  const raw =
    credentials?.includes(':') === true ? credentials.slice(credentials.indexOf(':') + 1) : undefined;
  if (raw !== undefined && raw !== '') {
    found.add(raw).add(credentials as string);
    try {
      found.add(decodeURIComponent(raw));
    } catch {
      /* what cannot be decoded has no decoded form */
    }
  }
  const keyword = /\bpassword\s*=\s*('(?:[^'\\]|\\.)*'|[^\s&]+)/i.exec(text)?.[1];
  if (keyword !== undefined) found.add(keyword.replace(/^'|'$/g, ''));
  if (target?.password != null && target.password !== '')
    found.add(target.password).add(`${target.user}:${target.password}`);
  const ofKey = target?.clientCertificate?.password;
  if (ofKey != null && ofKey !== '') found.add(ofKey);
  const written = /[?&]sslpassword=([^&]+)/i.exec(text)?.[1];
  if (written !== undefined) found.add(written);
  return [...found];
}
