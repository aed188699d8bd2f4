import { identifier } from '../quoting.ts';
import { list, text, type Writer } from './own-writer.ts';
import { requoted } from './requoted.ts';
import { keyOf, type Unit } from './units.ts';

const grantee = (unit: Unit): string =>
  text(unit, 'grantee') === 'PUBLIC' ? 'PUBLIC' : identifier(text(unit, 'grantee'));

/** `GRANT a, b … WITH GRANT OPTION`, as one or two statements. */
function grants(unit: Unit, statement: (privileges: string, option: string) => string): readonly string[] {
  const all = list(unit, 'privileges');
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

/** The key of the unit that a privilege is on; null = it is no privilege, or on a column. */
export function objectOf(unit: Unit | undefined): string | null {
  if (unit?.kind !== 'grant' || unit.body['on'] === 'column') return null;
  const on = text(unit, 'on').replace('materialized ', '').replace('foreign table', 'table');
  return keyOf(on, text(unit, 'object'));
}

export const grant: Writer = (from, to) => {
  const unit = (to ?? from) as Unit;
  const on = text(unit, 'on');
  if (on === 'column') {
    const object = text(unit, 'object');
    const [, part = ''] = /\.("(?:[^"]|"")*"|[^".]+)$/.exec(object) ?? [];
    const name = part.startsWith('"') ? part : `"${part}"`;
    const relation = requoted(object.slice(0, -part.length - 1));
    const columns = (privileges: string): string =>
      privileges
        .split(', ')
        .map((one) => `${one} (${name})`)
        .join(', ');
    return {
      after: [
        ...(from === undefined ? [] : [`REVOKE ALL (${name}) ON TABLE ${relation} FROM ${grantee(unit)}`]),
        ...(to === undefined
          ? []
          : grants(
              to,
              (some, option) => `GRANT ${columns(some)} ON TABLE ${relation} TO ${grantee(to)}${option}`,
            )),
      ],
      isWhole: from !== undefined && to !== undefined,
    };
  }
  const word = grantWords[on];
  if (word === undefined) return null;
  const object = `${word} ${requoted(text(unit, 'object'))}`;
  // What an owner has by itself is no privilege of its own here.
  if (to === undefined && unit.body['of'] === 'owner')
    return { after: [`GRANT ALL ON ${object} TO ${grantee(unit)}`] };
  return {
    after: [
      `REVOKE ALL ON ${object} FROM ${grantee(unit)}`,
      ...(to === undefined
        ? []
        : grants(to, (some, option) => `GRANT ${some} ON ${object} TO ${grantee(to)}${option}`)),
    ],
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
        : grants(to, (some, option) => `${alter} GRANT ${some} ON ${objects} TO ${grantee(to)}${option}`)),
    ],
  };
};
