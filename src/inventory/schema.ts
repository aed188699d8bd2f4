import { counted } from '../text.ts';
import { grantTable } from './access.ts';
import { diagrams } from './diagram.ts';
import { tableOf } from './kind.ts';
import { cell, code, details, fence, link, table } from './markdown.ts';
import { slug } from './addresses.ts';
import type { SchemaObjects } from './select.ts';

export function schemaAnchor(schema: string): string {
  return `schema-${slug(schema)}`;
}

/** Whether there is more to say of a schema than the lists say. */
export function hasDetails({ relations, grants }: SchemaObjects): boolean {
  return relations.length > 0 || grants.length > 0;
}

/** What follows a schema's heading: its comment, its diagrams, its grants. */
export function schemaOpening(schema: SchemaObjects): readonly string[] {
  return [...schemaComment(schema), ...schemaDiagrams(schema), ...schemaGrants(schema)];
}

export function schemaComment({ comment }: SchemaObjects): readonly string[] {
  return comment === null ? [] : [cell(comment)];
}

export function schemaGrants({ grants }: SchemaObjects): readonly string[] {
  return grants.length === 0
    ? []
    : [
        details(
          `${counted(grants.length, 'grant')} on the schema, its functions, sequences and types`,
          grantTable(grants, table),
        ),
      ];
}

/** Of all diagrams of a page, as many as leave room for its tables. In characters. */
const mostDrawn = 40_000;

/** The diagrams of a schema, or of the part of it that a page describes. */
export function schemaDiagrams({ name, relations }: SchemaObjects): readonly string[] {
  let characters = 0;
  const drawn = diagrams(name, relations).filter(({ source }) => {
    const fits = characters + source.length <= mostDrawn;
    if (fits) characters += source.length;
    return fits;
  });
  return drawn.map(({ title, source }) => details(title, fence(source, 'mermaid'), drawn.length === 1));
}

/** What the table of schemas counts. */
export function schemaRow(schema: SchemaObjects, href: string | null): readonly string[] {
  const { relations, functions, comment, owner, made } = schema;
  return [
    href === null ? code(schema.name) : link(code(schema.name), href),
    owner === null ? '–' : code(owner),
    String(relations.filter(({ table }) => table !== null).length),
    String(relations.filter(({ view }) => view !== null).length),
    String(functions.length),
    String(relations.reduce((sum, { policies }) => sum + policies.length, 0)),
    [...(made === null ? [] : [madeText(made)]), ...(comment === null ? [] : [cell(comment)])].join(' · '),
  ];
}

/** Labels come with the use of a graph: they are those of the last change of the schema. */
function madeText({ by, labels }: NonNullable<SchemaObjects['made']>): string {
  const kinds = { age: 'graph', postgis_topology: 'topology' } as const;
  const kind = by in kinds ? kinds[by as keyof typeof kinds] : 'made';
  const listed = labels.length === 0 ? '' : `, labels ${labels.map(code).join(', ')}`;
  return `${kind} of ${code(by)}${listed}`;
}

export function schemaTable(rows: readonly (readonly string[])[]): string {
  return tableOf(['Schema', 'Owner', 'Tables', 'Views', 'Functions', 'Policies', 'Comment'], rows, [
    'left',
    'left',
    'right',
    'right',
    'right',
    'right',
  ]);
}
