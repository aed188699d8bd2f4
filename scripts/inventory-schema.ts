/** Writes docs/inventory.schema.json, the description of inventory.json. `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { falseUnlessSaid, twinFormat, twinSchemaId } from '../src/inventory/index.ts';
import { changeSchema, snapshotSchema } from '../src/snapshot/index.ts';

type Schema = z.core.JSONSchema.BaseSchema;
type Properties = Readonly<Record<string, Schema>>;

const file = path.join(import.meta.dirname, '../docs/inventory.schema.json');

/** What a snapshot has and the document has not, or has in other words. */
const untold = new Set([
  'id',
  'label',
  'taken_at',
  'github_commit_sha',
  'server_version',
  'server_version_num',
  'unchanged_since',
  'observations',
]);

const findingSchema = z.object({
  rule: z.string(),
  level: z.enum(['error', 'warning', 'info']),
  categories: z.array(z.enum(['security', 'integrity', 'performance', 'convention'])),
  object: z.string().describe('`kind:identity`, quoted as in SQL.'),
  message: z.string(),
  detail: z.string().optional(),
  remedy: z.string(),
});

const described = (schema: z.core.$ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

/** The schema without what the document leaves out: null, empty arrays, and what is false for most objects. */
function unsaid(schema: Schema): Schema {
  if (Array.isArray(schema.type))
    return { ...schema, type: schema.type.find((type: string) => type !== 'null') as 'string' };
  if (schema.type === 'array') return { ...schema, items: unsaid(schema.items as Schema) };
  if (schema.anyOf !== undefined) {
    const [one, ...others] = (schema.anyOf as readonly Schema[])
      .filter(({ type }) => type !== 'null')
      .map(unsaid);
    const { anyOf: _, ...rest } = schema;
    return others.length === 0 && one !== undefined
      ? { ...rest, ...one }
      : { ...schema, anyOf: [one as Schema, ...others] };
  }
  if (schema.properties === undefined) return schema;
  const properties = schema.properties as Properties;
  const mayLack = (name: string): boolean =>
    isNullable(properties[name]) || properties[name]?.type === 'array' || falseUnlessSaid.has(name);
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [
        name,
        falseUnlessSaid.has(name) ? { ...one, default: false } : unsaid(one),
      ]),
    ),
    required: (schema.required ?? []).filter((name) => !mayLack(name)),
  };
}

function isNullable(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  return Array.isArray(schema.type)
    ? schema.type.includes('null')
    : (schema.anyOf as readonly Schema[] | undefined)?.some(({ type }) => type === 'null') === true;
}

/** Tables as the document has them: with figures that are rounded, or left out. */
function tablesOf(rest: Schema, always: readonly string[], table: NonNullable<Schema['properties']>): Schema {
  const figures = new Set(['row_count', 'size_bytes', 'partitions']);
  return {
    type: 'array',
    items: {
      ...rest,
      required: always.filter((name) => !figures.has(name)),
      properties: {
        ...table,
        row_count: {
          type: 'integer',
          minimum: 0,
          description: 'Absent = unknown or not shown. Rounded: the nearest power of ten, 0 below 1,000.',
        },
        size_bytes: {
          type: 'integer',
          minimum: 0,
          description:
            'With indexes. Absent = unknown or not shown. Rounded: the nearest power of ten, 0 below 1,000,000.',
        },
      },
    },
  };
}

/** The JSON Schema of the document, as the code writes it now. */
export function inventorySchema(): string {
  const { properties, required } = described(snapshotSchema) as {
    properties: Properties;
    required: readonly string[];
  };
  const kept = Object.entries(properties).filter(([name]) => !untold.has(name));
  const {
    properties: table = {},
    required: always = [],
    ...rest
  } = (unsaid(properties['tables'] as Schema).items ?? {}) as Schema;
  const tables = tablesOf(rest, always, table);
  const { $defs: shared, ...change } = described(changeSchema);
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: twinSchemaId,
    title: 'Feature inventory of a PostgreSQL database',
    description:
      'Written by pg-feature-inventory. In the objects of its lists, null, empty arrays and the booleans with a ' +
      'default are left out. Later versions of the same format may add properties.',
    type: 'object',
    properties: {
      generatedBy: { const: 'pg-feature-inventory' },
      $schema: { const: twinSchemaId },
      format: { const: twinFormat },
      postgresql: { type: 'integer', description: 'Major version of the server.' },
      unchanged_since: {
        ...unsaid(properties['unchanged_since'] as Schema),
        description: 'The oldest snapshot since which the schema has not changed.',
      },
      statistics: {
        enum: ['none', 'rounded', 'exact'],
        description: 'How row_count and size_bytes are given.',
      },
      changes: {
        type: 'array',
        description: 'What changed last, as in catalog.latest_changes.',
        items: change,
      },
      findings: { type: 'array', items: unsaid(described(findingSchema)) },
      ...Object.fromEntries(
        kept.map(([name, schema]) => [name, name === 'tables' ? tables : unsaid(schema)]),
      ),
    },
    required: [
      'generatedBy',
      '$schema',
      'format',
      'postgresql',
      'unchanged_since',
      'statistics',
      'changes',
      'findings',
      ...required.filter((name) => kept.some(([known]) => known === name)),
    ],
    ...(shared === undefined ? {} : { $defs: shared }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

if (import.meta.main) {
  const after = inventorySchema();
  const current = readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === after;
  if (!current) writeFileSync(file, after);
  process.stdout.write(`docs/inventory.schema.json ${current ? 'is current' : 'written'}.\n`);
}
