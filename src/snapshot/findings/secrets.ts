import { literal } from '../../quoting.ts';
import type { Snapshot } from '../model.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, sqlName } from './object-names.ts';

/**
 * What capture_snapshot() writes in place of a secret: `«redacted:kind:fingerprint»`. A user name is redacted too, but
 * is not a secret.
 */
const redacted = /«redacted:([a-z-]+):[0-9a-f]+»/g;

/** A text of an object in which somebody may have put a secret. */
interface Text {
  readonly object: string;
  readonly label: string;
  readonly where: string;
  readonly text: string | null;
  readonly remedy: string;
}

const moved = 'Keep it in Vault or in a table that no other role may read, and read it from there.';

function* ofRelations({ tables, views }: Snapshot): Generator<Text> {
  for (const [kind, list] of [
    ['table', tables.map((each) => ({ ...each, name: each.table }))],
    ['view', views.map((each) => ({ ...each, name: each.view }))],
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
}

function* ofDefinitions({ views, triggers }: Snapshot): Generator<Text> {
  for (const { schema, view, definition } of views)
    yield {
      object: `view:${identity(schema, view)}`,
      label: identity(schema, view),
      where: 'its definition',
      text: definition,
      remedy: moved,
    };
  for (const { schema, table, trigger, definition } of triggers) {
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
}

function* ofFunctions({ functions }: Snapshot): Generator<Text> {
  for (const {
    schema,
    function: name,
    identity_arguments,
    arguments: list,
    settings,
    comment,
    redacted: secrets,
  } of functions) {
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
}

function* ofPolicies({ policies }: Snapshot): Generator<Text> {
  for (const { schema, table, policy, using, with_check } of policies) {
    yield {
      object: `policy:${identity(schema, table, policy)}`,
      label: identity(schema, table, policy),
      where: 'its condition',
      text: `${using ?? ''} ${with_check ?? ''}`,
      remedy: moved,
    };
  }
}

function* ofPlatform({ cron_jobs, foreign_servers }: Snapshot): Generator<Text> {
  for (const { name, command } of cron_jobs) {
    yield {
      object: `cron job:${identity(name)}`,
      label: `The cron job ${identity(name)}`,
      where: 'its command',
      text: command,
      remedy: `SELECT cron.schedule(${literal(name)}, …); -- with a command that reads the key from Vault`,
    };
  }
  for (const { name, options } of foreign_servers) {
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

function* texts(snapshot: Snapshot): Generator<Text> {
  yield* ofRelations(snapshot);
  yield* ofDefinitions(snapshot);
  yield* ofFunctions(snapshot);
  yield* ofPolicies(snapshot);
  yield* ofPlatform(snapshot);
}

export const secretRules: readonly Rule[] = [
  {
    id: 'secret_in_catalog',
    level: 'error',
    category: 'security',
    title: 'A secret in the definition of an object',
    why:
      'Everyone who can connect can read definitions. The snapshot and the document hold only a ' +
      'fingerprint, but the key is known to all roles: replace it.',
    *check({ snapshot }): Generator<Hit> {
      const found = new Map<
        string,
        { readonly first: Text; readonly kinds: Set<string>; readonly places: Set<string> }
      >();
      for (const each of texts(snapshot)) {
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
];
