import { identifier, literal } from '../quoting.ts';
import { identitySequence, list, text, type Both, type Writer } from './own-writer.ts';
import { requoted } from './requoted.ts';
import { keyOf, type MembersTold, type Unit } from './units.ts';

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
  if (unit.extension !== undefined) return unit.extension;
  const on = text(unit, 'on');
  return keyOf(kindOf[on] ?? on, text(unit, 'object'));
}

/** What a privilege is on, where that is no unit by this name. */
const kindOf: Readonly<Record<string, string>> = {
  'materialized view': 'view',
  'foreign table': 'table',
  'identity sequence': 'column',
};

/** A dotted name without the last one. */
const withoutPart = (name: string): string => name.replace(/\.(?:"(?:[^"]|"")*"|[^".]+)$/, '');

/** What a privilege is on in words of SQL, and of which column; null = there is no word for it, or it is gone. */
function subjectOf(unit: Unit, { to }: Both): { readonly on: string; readonly column: string } | null {
  const object = text(unit, 'object');
  // What an extension brings, and what the server has.
  const on = text(unit, 'on').replace(/^(?:extension's|system) /, '');
  if (on === 'column') {
    const relation = withoutPart(object);
    const part = object.slice(relation.length + 1);
    return { on: `TABLE ${requoted(relation)}`, column: ` (${part.startsWith('"') ? part : `"${part}"`})` };
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
  if (unit.extension !== undefined && !isTold(unit, to, both)) return null;
  const subject = subjectOf(unit, both);
  if (subject === null) return null;
  const { on, column } = subject;
  const given = (privileges: readonly string[]): readonly string[] =>
    grants(
      privileges.map((one) => (one.endsWith('*') ? `${one.slice(0, -1)}${column}*` : `${one}${column}`)),
      (some, option) => `GRANT ${some} ON ${on} TO ${grantee(unit)}${option}`,
    );
  const isOfColumn = column !== '';
  const revoked =
    isOfColumn && from === undefined ? [] : [`REVOKE ALL${column} ON ${on} FROM ${grantee(unit)}`];
  // What an owner has by itself is no privilege of its own here.
  const ofOwner =
    unit.body['of'] === 'owner' && !isOfColumn ? [`GRANT ALL ON ${on} TO ${grantee(unit)}`] : [];
  const usual = unit.extension === undefined ? ofOwner : given(list(unit, 'usual'));
  return {
    after: [...revoked, ...(to === undefined ? usual : given(list(to, 'privileges')))],
    isWhole: isOfColumn && from !== undefined && to !== undefined,
  };
};

/** Whether who may use what an extension brings is written: of what goes with it there is nothing to say. */
const isTold = ({ key }: Unit, to: Unit | undefined, { spoilt, members }: Both): boolean =>
  members !== 'nowhere' && (to !== undefined || spoilt.has(key));

/**
 * What is run in place of a statement on what an extension brings, where that is nobody's role: whether the object is
 * there at all, and under that name.
 */
export function standInFor(unit: Unit | undefined, members: MembersTold): string | null {
  if (unit?.extension === undefined || members !== 'live') return null;
  const on = text(unit, 'on');
  const object = requoted(on.endsWith(' column') ? withoutPart(text(unit, 'object')) : text(unit, 'object'));
  const type = regTypes[on.replace("extension's ", '')] ?? 'regclass';
  return `SELECT ${literal(object)}::pg_catalog.${type}`;
}

const regTypes: Readonly<Record<string, string>> = {
  function: 'regprocedure',
  type: 'regtype',
  schema: 'regnamespace',
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
