import type { Column, Constraint } from '../snapshot/index.ts';
import { compare, trimmed, withoutEnd } from '../text.ts';
import { key } from './addresses.ts';
import type { Relation } from './select.ts';

/*
 * Mermaid entity-relationship diagrams. GitHub does not say which Mermaid it runs, so only what 10, 11 and 12 all parse
 * is written: one-word types, ASCII attribute names, quoted entity names without % and \.
 */

/** Beyond this nobody can read a diagram. */
const mostEntities = 40;
/** With more tables than this a diagram shows keys only. */
const mostWithColumns = 16;
/** Mermaid refuses a diagram of more than 50,000 characters, and a page cannot raise that. */
const mostCharacters = 40_000;
/** Its limit for lines between boxes, which so far applies to flowcharts; more are not readable anyway. */
const mostLines = 500;

/** A diagram as Mermaid source, and what of the schema it shows. */
export interface Diagram {
  readonly title: string;
  readonly source: string;
}

interface Edge {
  readonly from: Relation;
  readonly to: string;
  readonly constraint: Constraint;
}

/** A schema of many small groups would be a page of nothing but diagrams. */
const mostDiagrams = 20;

/**
 * The diagrams of a schema: one of all its connected tables where that is readable, otherwise one for each group of
 * tables that foreign keys connect, the largest groups first. Tables without foreign keys are in none.
 */
export function diagrams(schema: string, relations: readonly Relation[]): readonly Diagram[] {
  const edges = relations.flatMap((from) =>
    from.constraints.flatMap((constraint): readonly Edge[] =>
      constraint.references === null
        ? []
        : [{ from, to: key(constraint.references.schema, constraint.references.table), constraint }],
    ),
  );
  const tables = new Map(relations.map((relation) => [key(relation.schema, relation.name), relation]));
  const groups = connected(edges).filter(({ members }) => members.length > 1);
  const all = groups.flatMap(({ members }) => members);
  if (all.length === 0) return [];
  if (all.length <= mostEntities) {
    return [
      draw(
        `Diagram of the ${all.length} tables that foreign keys connect`,
        schema,
        all.sort(compare),
        edges,
        tables,
      ),
    ];
  }
  const chosen = new Set(
    [...groups].sort((a, b) => b.members.length - a.members.length).slice(0, mostDiagrams),
  );
  return groups
    .filter((group) => chosen.has(group))
    .map((group) => {
      const { members } = group;
      if (members.length <= mostEntities) {
        const names = members.slice(0, 3).map(nameOf(schema)).join(', ');
        return draw(
          `Diagram of ${members.length} tables: ${names}${members.length > 3 ? ', …' : ''}`,
          schema,
          members,
          group.edges,
          tables,
        );
      }
      const central = mostConnected(group);
      return draw(
        `Diagram of the ${central.length} most connected of ${members.length} tables`,
        schema,
        central,
        group.edges,
        tables,
      );
    });
}

function nameOf(schema: string): (id: string) => string {
  return (id) => {
    const [own = '', name = ''] = id.split('\0');
    return own === schema ? name : `${own}.${name}`;
  };
}

interface Group {
  readonly members: string[];
  readonly edges: Edge[];
}

/** Union-find over the foreign keys; groups and members in order of their names. */
function connected(edges: readonly Edge[]): readonly Group[] {
  const parents = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { from, to } of edges) {
    const ids = [key(from.schema, from.name), to] as const;
    for (const id of ids) if (!parents.has(id)) parents.set(id, id);
    parents.set(root(ids[0]), root(ids[1]));
  }
  const groups = new Map<string, Group>();
  const groupOf = (id: string): Group => {
    const found = groups.get(root(id)) ?? { members: [], edges: [] };
    groups.set(root(id), found);
    return found;
  };
  for (const id of [...parents.keys()].sort(compare)) groupOf(id).members.push(id);
  for (const edge of edges) groupOf(edge.to).edges.push(edge);
  return [...groups.values()];
}

function mostConnected({ members, edges }: Group): readonly string[] {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges)
    for (const id of new Set([key(from.schema, from.name), to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return [...members]
    .sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || compare(a, b))
    .slice(0, mostEntities)
    .sort(compare);
}

function draw(
  title: string,
  schema: string,
  members: readonly string[],
  edges: readonly Edge[],
  tables: ReadonlyMap<string, Relation>,
): Diagram {
  const label = labels(schema, members);
  const drawn = edges
    .filter(({ from, to }) => label.has(key(from.schema, from.name)) && label.has(to))
    .map((edge) => `    ${relationship(edge, label)}`);
  const source = (pick: Pick, lines: readonly string[]): string =>
    [
      'erDiagram',
      ...members.flatMap((id) => entity(label.get(id) ?? '', tables.get(id), pick)),
      ...lines,
    ].join('\n');
  let lines = drawn.slice(0, mostLines);
  for (const pick of members.length <= mostWithColumns ? [everyColumn, keyColumns] : [keyColumns]) {
    const whole = source(pick, lines);
    if (whole.length <= mostCharacters) return titled(title, whole, lines.length, drawn.length);
  }
  while (source(noColumn, lines).length > mostCharacters) lines = lines.slice(0, -10);
  return titled(title, source(noColumn, lines), lines.length, drawn.length);
}

function titled(title: string, source: string, lines: number, all: number): Diagram {
  return { title: lines === all ? title : `${title}, ${lines} of ${all} foreign keys`, source };
}

type Pick = (column: Column, keys: readonly string[]) => boolean;
const everyColumn: Pick = () => true;
const keyColumns: Pick = (_column, keys) => keys.length > 0;
const noColumn: Pick = () => false;

function entity(label: string, relation: Relation | undefined, pick: Pick): readonly string[] {
  const columns = relation?.table?.columns ?? [];
  const keys = keysOf(relation?.constraints ?? []);
  const lines = columns.flatMap((column, at) => {
    const marks = keys.get(column.name) ?? [];
    if (!pick(column, marks)) return [];
    const named = attributeName.test(column.name) && !attributeKey.test(column.name);
    const name = named ? column.name : `col_${at + 1}`;
    return [
      `        ${oneWord(column.type)} ` +
        `${name}${marks.length === 0 ? '' : ` ${marks.join(', ')}`}${named ? '' : ` "${quotable(column.name)}"`}`,
    ];
  });
  return lines.length === 0 ? [`    "${label}" {`, '    }'] : [`    "${label}" {`, ...lines, '    }'];
}

const attributeName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Words that the grammar takes for a key, in any case. */
const attributeKey = /^(?:pk|fk|uk)$/i;

function keysOf(constraints: readonly Constraint[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const [kind, mark] of [
    ['primary key', 'PK'],
    ['foreign key', 'FK'],
    ['unique', 'UK'],
  ] as const) {
    for (const constraint of constraints) {
      // Only a key of one column makes that column unique.
      if (constraint.kind !== kind || (kind === 'unique' && constraint.columns.length > 1)) continue;
      for (const column of constraint.columns) {
        const marks = keys.get(column);
        if (marks === undefined) keys.set(column, [mark]);
        else if (!marks.includes(mark)) marks.push(mark);
      }
    }
  }
  return keys;
}

function relationship({ from, to, constraint }: Edge, label: ReadonlyMap<string, string>): string {
  const columns = new Set(constraint.columns);
  const optional = (from.table?.columns ?? []).some((column) => columns.has(column.name) && !column.not_null);
  const unique = from.constraints.some(
    (other) =>
      (other.kind === 'primary key' || other.kind === 'unique') &&
      other.columns.every((column) => columns.has(column)),
  );
  const [parent, child] = [label.get(to) ?? '', label.get(key(from.schema, from.name)) ?? ''];
  return (
    `"${parent}" ${optional ? '|o' : '||'}--${unique ? 'o|' : 'o{'} "${child}" : ` +
    `"${quotable(constraint.columns.join(', '))}"`
  );
}

/** Entity names that tell every table of the diagram from every other, whatever characters had to go. */
function labels(schema: string, members: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    members.map((id) => {
      const name = quotable(nameOf(schema)(id));
      let label = name;
      for (let copy = 2; taken.has(label); copy++) label = `${name} ${copy}`;
      taken.add(label);
      return [id, label];
    }),
  );
}

/** What may stand between the quotes of any Mermaid: everything else, such as % and \, becomes a low line. */
function quotable(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}_. ,()-]/gu, '_').trim();
  return safe === '' ? '_' : safe;
}

const shortTypes = new Map(
  Object.entries({
    'timestamp with time zone': 'timestamptz',
    'timestamp without time zone': 'timestamp',
    'time with time zone': 'timetz',
    'time without time zone': 'time',
    'character varying': 'varchar',
    'double precision': 'float8',
    'bit varying': 'varbit',
    '"char"': 'char',
  }),
);

/** `numeric(10,2)` is numeric, `app.mood[]` is mood[]. */
function oneWord(type: string): string {
  const array = type.endsWith('[]') ? '[]' : '';
  const bare = withoutEnd(type, '[]')
    .replace(/\([^()]*\)/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const name =
    shortTypes.get(bare) ??
    trimmed(bare.replace(/^(?:"(?:[^"]|"")*"|[^".]+)\./, '').replace(/[^A-Za-z0-9_]+/g, '_'), '_');
  return (/^[A-Za-z]/.test(name) && !attributeKey.test(name) ? name : `t_${name}`) + array;
}
