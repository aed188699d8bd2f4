import { literal } from '../../quoting.ts';
import { appliesTo, type Context } from './context.ts';
import { tokens } from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, sqlName } from './names.ts';

/** Installed by this action, run by whoever connected; it only calls catalog.capture_snapshot(). */
const ownJob = 'feature_inventory_snapshot';

/** What capture_snapshot() writes in place of a secret: `«redacted:kind:fingerprint»`. A user name is redacted, but is no secret. */
const redacted = /«redacted:([a-z-]+):[0-9a-f]+»/g;

interface Text {
  readonly object: string;
  readonly label: string;
  readonly where: string;
  readonly text: string | null;
  readonly remedy: string;
}

function* texts({ snapshot }: Context): Generator<Text> {
  const moved = 'Keep it in Vault or in a table that nobody else may read, and read it from there.';
  for (const [kind, list] of [
    ['table', snapshot.tables.map((each) => ({ ...each, name: each.table }))],
    ['view', snapshot.views.map((each) => ({ ...each, name: each.view }))],
  ] as const) {
    for (const { schema, name, columns, comment, options } of list) {
      const object = identity(schema, name);
      yield {
        object: `${kind}:${object}`,
        label: object,
        where: 'its comment',
        text: comment,
        remedy: 'Write the comment without it.',
      };
      yield {
        object: `${kind}:${object}`,
        label: object,
        where: 'its options',
        text: options.join(' '),
        remedy: moved,
      };
      for (const column of columns) {
        yield {
          object: `${kind}:${object}`,
          label: object,
          where: `the default of ${column.name}`,
          text: column.default,
          remedy: `ALTER TABLE ${sqlName(schema, name)} ALTER COLUMN ${sqlName(column.name)} DROP DEFAULT;`,
        };
        yield {
          object: `${kind}:${object}`,
          label: object,
          where: `the comment of ${column.name}`,
          text: column.comment,
          remedy: 'Write the comment without it.',
        };
      }
    }
  }
  for (const { schema, view, definition } of snapshot.views)
    yield {
      object: `view:${identity(schema, view)}`,
      label: identity(schema, view),
      where: 'its definition',
      text: definition,
      remedy: moved,
    };
  for (const { schema, table, trigger, definition } of snapshot.triggers) {
    yield {
      object: `trigger:${identity(schema, table, trigger)}`,
      label: identity(schema, table, trigger),
      where: 'its arguments',
      text: definition,
      remedy:
        `Let its function read the key from Vault instead, then DROP TRIGGER ${sqlName(trigger)} ON ` +
        `${sqlName(schema, table)}; and create it without the key.`,
    };
  }
  for (const {
    schema,
    function: name,
    identity_arguments,
    arguments: list,
    settings,
    comment,
    redacted: secrets,
  } of snapshot.functions) {
    const label = `${identity(schema, name)}(${identity_arguments})`;
    const source = (secrets ?? []).map((kind) => `«redacted:${kind}:0»`).join(' ');
    for (const [where, text] of [
      ['its source', source],
      ['its arguments', list],
      ['its settings', settings.join(' ')],
      ['its comment', comment],
    ] as const)
      yield { object: `function:${label}`, label, where, text, remedy: moved };
  }
  for (const { schema, table, policy, using, with_check } of snapshot.policies) {
    yield {
      object: `policy:${identity(schema, table, policy)}`,
      label: identity(schema, table, policy),
      where: 'its condition',
      text: `${using ?? ''} ${with_check ?? ''}`,
      remedy: moved,
    };
  }
  for (const { name, command } of snapshot.cron_jobs) {
    yield {
      object: `cron job:${identity(name)}`,
      label: `The cron job ${identity(name)}`,
      where: 'its command',
      text: command,
      remedy: `SELECT cron.schedule(${literal(name)}, …); -- with a command that reads the key from Vault`,
    };
  }
  for (const { name, options } of snapshot.foreign_servers) {
    yield {
      object: `foreign server:${identity(name)}`,
      label: `The foreign server ${identity(name)}`,
      where: 'its options',
      text: options.filter((option) => !/^user(?:name)?=/i.test(option)).join(' '),
      remedy:
        `ALTER SERVER ${sqlName(name)} OPTIONS (DROP …); -- and put the password into a user mapping, ` +
        'which only its user can read',
    };
  }
}

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
    id: 'secret_in_catalog',
    level: 'error',
    category: 'security',
    title: 'A secret in the definition of an object',
    why:
      'Everyone who can connect can read definitions. The snapshot and the document hold only a ' +
      'fingerprint, but the key is known to all roles: replace it.',
    *check(context): Generator<Hit> {
      const found = new Map<
        string,
        { readonly first: Text; readonly kinds: Set<string>; readonly places: Set<string> }
      >();
      for (const each of texts(context)) {
        if (each.text === null || !each.text.includes('«')) continue;
        for (const [, kind = ''] of each.text.matchAll(redacted)) {
          const entry = found.get(each.object) ?? { first: each, kinds: new Set(), places: new Set() };
          entry.kinds.add(kind);
          entry.places.add(each.where);
          found.set(each.object, entry);
        }
      }
      for (const [object, { first, kinds, places }] of found) {
        yield {
          object,
          message: `${first.label} holds a secret in ${[...places].join(', ')}.`,
          detail: `Looks like: ${[...kinds].join(', ')}.`,
          remedy: `Replace the key where it was issued. ${first.remedy}`,
        };
      }
    },
  },
  {
    id: 'cron_job_as_superuser',
    level: 'warning',
    category: 'security',
    title: 'A cron job runs as a superuser',
    why: 'Whoever can change a function or table that it uses runs code as a superuser at the next tick.',
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
    *check(context): Generator<Hit> {
      const readable = (context.policies.get(pair('storage', 'objects')) ?? []).filter(
        (policy) =>
          policy.permissive &&
          (policy.command === 'SELECT' || policy.command === 'ALL') &&
          context.apiRoles.some((role) => appliesTo(policy, role, context)),
      );
      for (const { name, public: open } of context.snapshot.storage_buckets) {
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
  {
    id: 'trigger_disabled',
    level: 'warning',
    category: 'integrity',
    title: 'A trigger that is switched off',
    why: 'Somebody disabled it, often for a load of data, and what it keeps true is no longer kept.',
    *check({ snapshot }): Generator<Hit> {
      for (const { schema, table, trigger, enabled } of snapshot.triggers) {
        if (enabled === 'disabled')
          yield {
            object: `trigger:${identity(schema, table, trigger)}`,
            message: `${identity(schema, table, trigger)} is disabled.`,
            detail: '',
            remedy: `ALTER TABLE ${sqlName(schema, table)} ENABLE TRIGGER ${sqlName(trigger)};`,
          };
      }
    },
  },
  {
    id: 'event_trigger_disabled',
    level: 'warning',
    category: 'integrity',
    title: 'An event trigger that is switched off',
    why: 'What it watches or refuses is no longer watched or refused.',
    *check({ snapshot }): Generator<Hit> {
      for (const { name, enabled } of snapshot.event_triggers) {
        if (enabled === 'disabled')
          yield {
            object: `event trigger:${identity(name)}`,
            message: `The event trigger ${identity(name)} is disabled.`,
            detail: '',
            remedy: `ALTER EVENT TRIGGER ${sqlName(name)} ENABLE;`,
          };
      }
    },
  },
  {
    id: 'unlogged_table',
    level: 'warning',
    category: 'integrity',
    title: 'A table that a crash empties',
    why: 'An unlogged table is truncated after a crash, and is neither replicated nor in a point-in-time recovery.',
    *check({ snapshot }): Generator<Hit> {
      for (const { schema, table, persistence } of snapshot.tables) {
        if (persistence === 'unlogged')
          yield {
            object: `table:${identity(schema, table)}`,
            message: `${identity(schema, table)} is unlogged: a crash of the server empties it.`,
            detail: '',
            remedy: `ALTER TABLE ${sqlName(schema, table)} SET LOGGED; -- rewrites the table`,
          };
      }
    },
  },
  {
    id: 'materialized_view_unpopulated',
    level: 'warning',
    category: 'integrity',
    title: 'A materialized view that was never filled',
    why: 'Every query of it fails until it is refreshed once.',
    *check({ snapshot }): Generator<Hit> {
      for (const { schema, view, populated } of snapshot.views) {
        if (populated === false)
          yield {
            object: `view:${identity(schema, view)}`,
            message: `The materialized view ${identity(schema, view)} has never been populated.`,
            detail: '',
            remedy: `REFRESH MATERIALIZED VIEW ${sqlName(schema, view)};`,
          };
      }
    },
  },
];
