import { literal } from '../../quoting.ts';
import { appliesTo, type Policy } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, sqlName } from './object-names.ts';
import { asAnonymous, isFor } from './policies.ts';
import { truthOf, type Known, type Truth } from './truth.ts';

/** Installed by this action, run by whoever connected; it only calls catalog.capture_snapshot(). */
const ownJob = 'feature_inventory_snapshot';

/** Requests with a signed-in user, and without one, as policies on storage.objects see them. */
const asUser: Known = { calls: new Map([['auth.role', 'authenticated']]) };
const requests = [
  ['anon', asAnonymous, 'Everyone'],
  ['authenticated', asUser, 'Every signed-in user'],
] as const;

/** Takes the files of a bucket out of a policy, and nothing else. */
function without(policy: Policy, bucket: string): string {
  const name = sqlName(policy.policy);
  const elsewhere = truthOf(policy.using, { columns: new Map([['bucket_id', `${bucket} elsewhere`]]) });
  return elsewhere === 'false' && policy.command === 'SELECT'
    ? `DROP POLICY ${name} ON storage.objects;`
    : `ALTER POLICY ${name} ON storage.objects USING ((${policy.using ?? ''}) AND bucket_id <> ${literal(bucket)});`;
}

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
    id: 'cron_job_without_role',
    level: 'warning',
    category: 'integrity',
    title: 'A cron job that never runs, for want of its role',
    why:
      'pg_cron keeps the name of the role that a job runs as. When that role is renamed or dropped the job stays, ' +
      'and fails at each run; so does one whose role may not log in.',
    *check({ snapshot, roles }): Generator<Hit> {
      for (const { name, username, active } of snapshot.cron_jobs) {
        const role = roles.get(username);
        if (active === false || role?.login === true) continue;
        const job = `WHERE jobname = ${literal(name)} AND username = ${literal(username)}`;
        yield {
          object: `cron job:${identity(name)}`,
          message:
            `The cron job ${identity(name)} runs as the role ${identity(username)}, which ` +
            (role === undefined ? 'does not exist.' : 'may not log in.'),
          detail: '',
          remedy:
            role === undefined
              ? `As a superuser, with the role that is to run it: SELECT cron.alter_job(jobid, username => '…') ` +
                `FROM cron.job ${job}; or, where nobody misses it: DELETE FROM cron.job ${job};`
              : `ALTER ROLE ${sqlName(username)} LOGIN;`,
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
          remedy:
            `SELECT cron.schedule('…', ${literal(schedule)}, ` +
            `${command.includes('«redacted:') ? '…' : literal(command)}); SELECT cron.unschedule(${number});`,
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
      const policies = (given.policies.get(pair('storage', 'objects')) ?? []).filter((policy) =>
        isFor(policy, 'SELECT'),
      );
      for (const { name, public: open } of given.snapshot.storage_buckets) {
        if (!open) continue;
        // What a policy comes to for each file of this bucket.
        const lets = (policy: Policy, role: string, known: Known): Truth =>
          appliesTo(policy, role, given)
            ? truthOf(policy.using, { ...known, columns: new Map([['bucket_id', name]]) })
            : 'false';
        const listed = requests.flatMap(([role, known, who]) => {
          const apply = given.apiRoles.includes(role);
          const restricted = policies.some(
            (policy) =>
              !policy.permissive && appliesTo(policy, role, given) && lets(policy, role, known) !== 'true',
          );
          const by = policies.filter((policy) => policy.permissive && lets(policy, role, known) === 'true');
          return apply && !restricted && by.length > 0 ? [{ who, by }] : [];
        });
        const [first] = listed;
        if (first === undefined) continue;
        const by = [...new Set(listed.flatMap((each) => each.by))];
        yield {
          object: `storage bucket:${identity(name)}`,
          message: `${first.who} can list the files of the public bucket ${identity(name)}.`,
          detail: by.map(({ policy, using }) => `Policy ${policy}: ${using ?? ''}`).join(' '),
          remedy: `${by.map((policy) => without(policy, name)).join(' ')} -- public files are served without it`,
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
