import { identifier } from '../quoting.ts';
import { identitySequence, list, text, type Both, type Writer } from './own-writer.ts';
import { requoted } from './requoted.ts';
import { keyOf, type Unit } from './units.ts';

const grantee = (unit: Unit): string =>
  text(unit, 'grantee') === 'PUBLIC' ? 'PUBLIC' : identifier(text(unit, 'grantee'));

/** `GRANT a, b … WITH GRANT OPTION`, as one or two statements. */
function grants(
  all: readonly string[],
  statement: (privileges: string, option: string) => string,
): readonly string[] {
  const [plain, grantable] = [
    all.filter((one) => !one.endsWith('*')),
    all.filter((one) => one.endsWith('*')),
  ];
  return [
    ...(plain.length > 0 ? [statement(plain.join(', '), '')] : []),
    ...(grantable.length > 0
      ? [statement(grantable.map((one) => one.slice(0, -1)).join(', '), ' WITH GRANT OPTION')]
      : []),
  ];
}

const grantWords: Readonly<Record<string, string>> = {
  table: 'TABLE',
  view: 'TABLE',
  'materialized view': 'TABLE',
  'foreign table': 'TABLE',
  sequence: 'SEQUENCE',
  function: 'ROUTINE',
  schema: 'SCHEMA',
  type: 'TYPE',
  'foreign server': 'FOREIGN SERVER',
  'foreign-data wrapper': 'FOREIGN DATA WRAPPER',
};

/** The key of the unit that a privilege is on; null = it is no privilege. */
export function objectOf(unit: Unit | undefined): string | null {
  if (unit?.kind !== 'grant') return null;
  const on = text(unit, 'on');
  return keyOf(kindOf[on] ?? on, text(unit, 'object'));
}

/** What a privilege is on, where that is no unit by this name. */
const kindOf: Readonly<Record<string, string>> = {
  'materialized view': 'view',
  'foreign table': 'table',
  'identity sequence': 'column',
};

/** What a privilege is on in words of SQL, and of which column; null = there is no word for it, or it is gone. */
function subjectOf(unit: Unit, { to }: Both): { readonly on: string; readonly column: string } | null {
  const [on, object] = [text(unit, 'on'), text(unit, 'object')];
  if (on === 'column') {
    const [, part = ''] = /\.("(?:[^"]|"")*"|[^".]+)$/.exec(object) ?? [];
    const relation = requoted(object.slice(0, -part.length - 1));
    return { on: `TABLE ${relation}`, column: ` (${part.startsWith('"') ? part : `"${part}"`})` };
  }
  if (on === 'identity sequence') {
    const column = to.get(keyOf('column', object));
    return column?.body['identity'] == null
      ? null
      : { on: `SEQUENCE ${identitySequence(column, to)}`, column: '' };
  }
  const word = grantWords[on];
  return word === undefined ? null : { on: `${word} ${requoted(object)}`, column: '' };
}

export const grant: Writer = (from, to, both) => {
  const unit = (to ?? from) as Unit;
  const subject = subjectOf(unit, both);
  if (subject === null) return null;
  const { on, column } = subject;
  const isOfColumn = column !== '';
  const revoked =
    isOfColumn && from === undefined ? [] : [`REVOKE ALL${column} ON ${on} FROM ${grantee(unit)}`];
  // What an owner has by itself is no privilege of its own here.
  const usual = unit.body['of'] === 'owner' && !isOfColumn ? [`GRANT ALL ON ${on} TO ${grantee(unit)}`] : [];
  const granted = (to === undefined ? [] : list(to, 'privileges')).map((one) =>
    one.endsWith('*') ? `${one.slice(0, -1)}${column}*` : `${one}${column}`,
  );
  return {
    after: [
      ...revoked,
      ...(to === undefined
        ? usual
        : grants(granted, (some, option) => `GRANT ${some} ON ${on} TO ${grantee(unit)}${option}`)),
    ],
    isWhole: isOfColumn && from !== undefined && to !== undefined,
  };
};

/** What everyone may do when nothing is said. */
const forEveryone: Readonly<Record<string, string>> = { functions: 'EXECUTE', types: 'USAGE' };

export const defaultPrivilege: Writer = (from, to, both) => {
  const unit = (to ?? from) as Unit;
  const { schema, role, on } = unit.body as Readonly<Record<string, string | null>>;
  const place = schema == null ? '' : ` IN SCHEMA ${identifier(schema)}`;
  const alter = `ALTER DEFAULT PRIVILEGES FOR ROLE ${identifier(role ?? '')}${place}`;
  const objects = (on ?? '').toUpperCase();
  const everyone = forEveryone[on ?? ''];
  // The owner's own entry is there while everyone's is not as usual.
  if (schema == null && role === unit.body['grantee'] && everyone !== undefined) {
    const key = unit.key.slice(0, unit.key.lastIndexOf(' to ')) + ' to PUBLIC';
    if (to === undefined) return { after: [`${alter} GRANT ${everyone} ON ${objects} TO PUBLIC`] };
    return both.to.has(key) ? null : { after: [`${alter} REVOKE ALL ON ${objects} FROM PUBLIC`] };
  }
  return {
    after: [
      `${alter} REVOKE ALL ON ${objects} FROM ${grantee(unit)}`,
      ...(to === undefined
        ? []
        : grants(
            list(to, 'privileges'),
            (some, option) => `${alter} GRANT ${some} ON ${objects} TO ${grantee(to)}${option}`,
          )),
    ],
  };
};
