import type { Column } from '../model.ts';
import { withoutEnd } from '../../text.ts';
import { names, tokens } from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, some, sqlName } from './object-names.ts';

interface TypeRule {
  readonly id: string;
  readonly level?: Rule['level'];
  readonly category?: Rule['category'];
  readonly title: string;
  readonly why: string;
  readonly sameAs?: readonly string[];
  readonly matches: (column: Column) => boolean;
  /** What the columns are: `have no time zone`. */
  readonly says: string;
  /** The action of ALTER TABLE. */
  readonly action: (column: Column, name: string) => string;
}

const elementOf = ({ type }: Column): string => withoutEnd(type, '[]');
const arrays = ({ type }: Column): string => '[]'.repeat((type.match(/\[\]/g) ?? []).length);

/** One finding for a table and not for each of its columns: such choices are made, and changed, for a whole table. */
const types: readonly TypeRule[] = [
  {
    id: 'unsupported_reg_type',
    level: 'warning',
    title: 'A column of a type that pg_upgrade refuses',
    sameAs: ['splinter 0018'],
    why: 'It holds an OID, which differs after an upgrade, so pg_upgrade refuses the whole cluster.',
    matches: (column) =>
      /^(?:pg_catalog\.)?reg(?:collation|config|dictionary|namespace|oper|operator|proc|procedure)$/.test(
        elementOf(column),
      ),
    says: 'of types that stop pg_upgrade',
    action: (column, name) => `ALTER COLUMN ${name} TYPE text${arrays(column)}`,
  },
  {
    id: 'timestamp_without_time_zone',
    title: 'timestamp without time zone',
    sameAs: ['schemalint prefer-timestamptz'],
    why:
      'It holds what a clock showed somewhere, not a moment: comparing it with now() depends on the ' +
      'session’s time zone.',
    matches: (column) => /^timestamp(?:\(\d+\))? without time zone$/.test(elementOf(column)),
    says: 'without a time zone',
    action: (_, name) => `ALTER COLUMN ${name} TYPE timestamptz USING ${name} AT TIME ZONE 'UTC'`,
  },
  {
    id: 'json_instead_of_jsonb',
    title: 'json instead of jsonb',
    sameAs: ['schemalint prefer-jsonb-to-json'],
    why:
      'json keeps the text and parses it for every access; it has no equality, so DISTINCT and GROUP ' +
      'BY fail, and no index.',
    matches: (column) => elementOf(column) === 'json',
    says: 'of type json',
    action: (column, name) =>
      `ALTER COLUMN ${name} TYPE ${column.type.replace('json', 'jsonb')} USING ` +
      `${name}::${column.type.replace('json', 'jsonb')}`,
  },
  {
    id: 'varchar_with_length',
    title: 'varchar(n) instead of text',
    sameAs: ['schemalint prefer-text-to-varchar'],
    why:
      'It is no faster than text. Where a limit is meant, a CHECK constraint has a name and can be ' +
      'changed without an exclusive rewrite.',
    matches: (column) => /^character varying\(\d+\)$/.test(elementOf(column)),
    says: 'of type varchar(n)',
    action: (column, name) => `ALTER COLUMN ${name} TYPE text${arrays(column)}`,
  },
  {
    id: 'char_padded',
    title: 'char(n) pads with blanks',
    why: 'Values are padded with blanks to n characters, which some comparisons see and others do not.',
    matches: (column) => /^character\(\d+\)$/.test(elementOf(column)),
    says: 'of type char(n)',
    action: (column, name) => `ALTER COLUMN ${name} TYPE text${arrays(column)}`,
  },
  {
    id: 'money_type',
    title: 'The type money',
    why: 'What it reads and writes depends on lc_monetary: a dump from one server means different amounts on another.',
    matches: (column) => elementOf(column) === 'money',
    says: 'of type money',
    action: (column, name) =>
      `ALTER COLUMN ${name} TYPE ${column.type.replace('money', 'numeric(19,2)')} USING ` +
      `${name}::${column.type.replace('money', 'numeric')}`,
  },
];

function ruleOf({
  id,
  level = 'info',
  category = 'integrity',
  title,
  why,
  sameAs,
  matches,
  says,
  action,
}: TypeRule): Rule {
  return {
    id,
    level,
    category,
    title,
    why,
    ...(sameAs === undefined ? {} : { sameAs }),
    *check({ snapshot }): Generator<Hit> {
      const tables = new Map(snapshot.tables.map((each) => [identity(each.schema, each.table), each]));
      for (const { schema, table, kind, columns, inherits, partition_key } of snapshot.tables) {
        // The other server decides over the types of a foreign table, and the parent over those of an heir.
        const inherited = new Set(
          inherits.flatMap((parent) => tables.get(parent)?.columns.map(({ name }) => name) ?? []),
        );
        const found =
          kind === 'foreign table' ? [] : columns.filter((one) => matches(one) && !inherited.has(one.name));
        if (found.length === 0) continue;
        const fixed = names(tokens(partition_key));
        const actions = found
          .filter(({ name }) => !fixed.has(name))
          .map((column) => action(column, sqlName(column.name)));
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} has columns ${says}: ${some(found.map(({ name }) => name))}.`,
          detail: found.map(({ name, type }) => `${name} ${type}`).join(', '),
          remedy:
            actions.length === 0
              ? 'A column of the partition key keeps its type: a new table takes another.'
              : `ALTER TABLE ${sqlName(schema, table)} ${actions.join(', ')};`,
        };
      }
    },
  };
}

export const columnRules: readonly Rule[] = types.map(ruleOf);
