import { literal } from '../../quoting.ts';
import { appliesTo } from './grouped-snapshot.ts';
import { tokens } from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, sqlName } from './object-names.ts';

/** Installed by this action, run by whoever connected; it only calls catalog.capture_snapshot(). */
const ownJob = 'feature_inventory_snapshot';

/** What narrows a policy on storage.objects to less than a bucket: a folder, a name, an owner. */
const narrowing = new Set([
  'foldername',
  'filename',
  'extension',
  'name',
  'path_tokens',
  'owner',
  'owner_id',
  'uid',
]);

export const platformRules: readonly Rule[] = [
  {
    id: 'cron_job_as_superuser',
    level: 'warning',
    category: 'security',
    title: 'A cron job runs as a superuser',
    why: 'Whoever can change a function or table that it uses runs code as a superuser at its next run.',
    *check({ snapshot, roles }): Generator<Hit> {
      for (const { name, username } of snapshot.cron_jobs) {
        if (name === ownJob || roles.get(username)?.superuser !== true) continue;
        yield {
          object: `cron job:${identity(name)}`,
          message: `The cron job ${identity(name)} runs as the superuser ${identity(username)}.`,
          detail: '',
          remedy:
            `As a role with only the privileges that it needs: SELECT cron.schedule(${literal(name)}, ` +
            `…); then, as ${identity(username)}: SELECT cron.unschedule(${literal(name)});`,
        };
      }
    },
  },
  {
    id: 'cron_job_unnamed',
    level: 'info',
    category: 'convention',
    title: 'A cron job without a name',
    why:
      'It is known by a number that another database gives to another job, and scheduling it again ' +
      'makes a second one.',
    *check({ snapshot }): Generator<Hit> {
      for (const { name, schedule, command } of snapshot.cron_jobs) {
        const number = /^unnamed job (\d+)$/.exec(name)?.[1];
        if (number === undefined) continue;
        yield {
          object: `cron job:${identity(name)}`,
          message: `Cron job ${number} has no name.`,
          detail: command,
          remedy: `SELECT cron.schedule('…', ${literal(schedule)}, …); SELECT cron.unschedule(${number});`,
        };
      }
    },
  },
  {
    id: 'public_bucket_listing',
    level: 'warning',
    category: 'security',
    title: 'The files of a public bucket can be listed',
    sameAs: ['splinter 0025'],
    why:
      'A public bucket serves files to whoever knows their address; a policy for SELECT on ' +
      'storage.objects tells everyone all addresses.',
    *check(given): Generator<Hit> {
      const readable = (given.policies.get(pair('storage', 'objects')) ?? []).filter(
        (policy) =>
          policy.permissive &&
          (policy.command === 'SELECT' || policy.command === 'ALL') &&
          given.apiRoles.some((role) => appliesTo(policy, role, given)),
      );
      for (const { name, public: open } of given.snapshot.storage_buckets) {
        const policy = open
          ? readable.find(({ using }) => {
              const list = tokens(using);
              return (
                list.length > 0 &&
                !list.some(({ kind, text }) => kind !== 'string' && narrowing.has(text)) &&
                (!list.some(({ text }) => text === 'bucket_id') ||
                  list.some(({ kind, text }) => kind === 'string' && text === name))
              );
            })
          : undefined;
        if (policy === undefined) continue;
        yield {
          object: `storage bucket:${identity(name)}`,
          message: `Everyone can list the files of the public bucket ${identity(name)}.`,
          detail: `Policy ${policy.policy}: ${policy.using ?? ''}`,
          remedy: `DROP POLICY ${sqlName(policy.policy)} ON storage.objects; -- public files are served without it`,
        };
      }
    },
  },
  {
    id: 'bucket_without_limits',
    level: 'info',
    category: 'security',
    title: 'A bucket that takes files of any size or type',
    why: 'What is uploaded is served from your address: pages and scripts too, and as large as the project allows.',
    *check({ snapshot }): Generator<Hit> {
      for (const { name, file_size_limit, allowed_mime_types } of snapshot.storage_buckets) {
        const missing = [
          ...(file_size_limit === null ? ['file_size_limit'] : []),
          ...(allowed_mime_types.length === 0 ? ['allowed_mime_types'] : []),
        ];
        if (missing.length === 0) continue;
        yield {
          object: `storage bucket:${identity(name)}`,
          message: `The bucket ${identity(name)} has no ${missing.join(' and no ')}.`,
          detail: '',
          remedy:
            `UPDATE storage.buckets SET ${missing.map((column) => `${column} = …`).join(', ')} WHERE ` +
            `id = ${literal(name)};`,
        };
      }
    },
  },
  {
    id: 'edge_function_without_jwt',
    level: 'info',
    category: 'security',
    title: 'An edge function that anybody may call',
    why:
      'With verify_jwt = false the platform lets every request through; the function has to tell ' +
      'callers apart itself, as webhooks do by a signature.',
    *check({ snapshot }): Generator<Hit> {
      for (const { name, verify_jwt } of snapshot.edge_functions) {
        if (verify_jwt === false)
          yield {
            object: `edge function:${identity(name)}`,
            message: `The edge function ${identity(name)} has verify_jwt = false.`,
            detail: '',
            remedy: `In supabase/config.toml: [functions.${name}] verify_jwt = true; or check a signature in its code.`,
          };
      }
    },
  },
];
