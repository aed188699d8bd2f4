import { differencesOf, type Difference, type Family, type Partition } from './families.ts';
import { tableOf, type Kind } from './kind.ts';
import { cell, code, codeLines } from './markdown.ts';
import { triggerText } from './folded.ts';
import { relationLink, type PageContext } from './relation.ts';
import type { Constraint, Index, Relation, Rule, SchemaObjects, Sequence, Trigger, Type } from './select.ts';

/** The kinds in schemas that are only there when there are any. */
export function furtherKinds(
  schemas: readonly SchemaObjects[],
  relations: readonly Relation[],
  context: PageContext,
): readonly Kind[] {
  return [
    typesKind(schemas.flatMap(({ types }) => types)),
    partitionsKind(
      schemas.flatMap(({ families }) => families),
      context,
    ),
    sequencesKind(schemas.flatMap(({ sequences }) => sequences)),
    triggersKind(
      relations.flatMap(({ triggers }) => triggers),
      context,
    ),
    indexesKind(
      relations.flatMap(({ indexes }) => indexes),
      context,
    ),
    constraintsKind(
      relations.flatMap(({ constraints }) => constraints),
      context,
    ),
    rulesKind(
      relations.flatMap(({ rules }) => rules),
      context,
    ),
  ];
}

function typesKind(types: readonly Type[]): Kind {
  return {
    id: 'types',
    title: 'Types',
    count: types.length,
    body: () =>
      tableOf(
        ['Type', 'Kind', 'Definition', 'Comment'],
        types.map((type) => [
          code(`${type.schema}.${type.type}`),
          type.kind,
          [
            ...type.labels.map(code),
            ...type.attributes.map((attribute) => code(`${attribute.name} ${attribute.type}`)),
            ...(type.base_type === null ? [] : [code(type.base_type)]),
            ...(type.not_null ? ['not null'] : []),
            ...(type.default === null ? [] : [`default ${code(type.default)}`]),
            ...type.constraints.map(codeLines),
            ...(type.options ?? []).map(code),
          ].join(', '),
          cell(type.comment ?? ''),
        ]),
      ),
  };
}

/** Named one by one only where figures are exact: on other pages the partition of tomorrow must change no byte. */
function partitionsKind(families: readonly Family[], context: PageContext): Kind {
  const differing = families.filter(({ differences }) => differences.length > 0);
  return {
    id: 'partitions',
    title: 'Partitions that differ from their table',
    count: differing.length,
    body: () =>
      tableOf(
        ['Table', 'What its partitions have'],
        differing.map(({ schema, table, differences, partitions }) => [
          relationLink(context, schema, table),
          context.statistics === 'exact' ? oneByOne(partitions) : list(differences),
        ]),
      ),
  };
}

function oneByOne(partitions: readonly Partition[]): string {
  return partitions
    .map((one) => [code(one.table), differencesOf(one)] as const)
    .filter(([, differences]) => differences.length > 0)
    .map(([name, differences]) => `${name}: ${list(differences)}`)
    .join('<br>');
}

function list(differences: readonly Difference[]): string {
  return differences
    .map(([what, names]) => {
      const shown = what.startsWith('row security') ? `**${cell(what)}**` : cell(what);
      return [shown, ...(names.length === 0 ? [] : [names.map(code).join(', ')])].join(' ');
    })
    .join('; ');
}

function sequencesKind(sequences: readonly Sequence[]): Kind {
  return {
    id: 'sequences',
    title: 'Sequences',
    count: sequences.length,
    body: () =>
      tableOf(
        ['Sequence', 'Type', 'Values', 'Owned by', 'Comment'],
        sequences.map((sequence) => [
          code(`${sequence.schema}.${sequence.sequence}`),
          code(sequence.type),
          numbers(sequence),
          sequence.owned_by === null ? '–' : code(sequence.owned_by),
          cell(sequence.comment ?? ''),
        ]),
      ),
  };
}

function numbers({ start, increment, minimum, maximum, cycle, cache, persistence }: Sequence): string {
  return [
    `from ${cell(start)} by ${cell(increment)}`,
    `${cell(minimum)} to ${cell(maximum)}`,
    ...(cycle ? ['cycle'] : []),
    ...(cache === undefined ? [] : [`cache ${cell(cache)}`]),
    ...(persistence === undefined ? [] : ['unlogged']),
  ].join(', ');
}

function triggersKind(triggers: readonly Trigger[], context: PageContext): Kind {
  return {
    id: 'triggers',
    title: 'Triggers',
    count: triggers.length,
    body: () =>
      tableOf(
        ['Table', 'Trigger', 'Definition'],
        triggers.map((trigger) => [
          relationLink(context, trigger.schema, trigger.table),
          code(trigger.trigger),
          `${codeLines(triggerText(trigger))}${trigger.enabled === 'origin' ? '' : ` **${trigger.enabled}**`}`,
        ]),
      ),
  };
}

function indexesKind(indexes: readonly Index[], context: PageContext): Kind {
  return {
    id: 'indexes',
    title: 'Indexes',
    count: indexes.length,
    body: () =>
      [
        tally([
          ['unique', indexes.filter(({ unique }) => unique).length],
          ['partial', indexes.filter(({ predicate }) => predicate !== null).length],
          ['behind a constraint', indexes.filter(({ constraint }) => constraint !== null).length],
        ]),
        tableOf(
          ['**Invalid** index', 'Table'],
          indexes
            .filter(({ valid }) => !valid)
            .map((index) => [
              code(`${index.schema}.${index.index}`),
              relationLink(context, index.schema, index.table),
            ]),
        ),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
  };
}

function constraintsKind(constraints: readonly Constraint[], context: PageContext): Kind {
  return {
    id: 'constraints',
    title: 'Constraints',
    count: constraints.length,
    body: () =>
      [
        tally(
          [...new Set(constraints.map(({ kind }) => kind))].map((kind) => [
            kind,
            constraints.filter((constraint) => constraint.kind === kind).length,
          ]),
        ),
        tableOf(
          ['**Not validated** constraint', 'Table'],
          constraints
            .filter(({ validated }) => !validated)
            .map((constraint) => [
              code(constraint.constraint),
              relationLink(context, constraint.schema, constraint.table),
            ]),
        ),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
  };
}

function rulesKind(rules: readonly Rule[], context: PageContext): Kind {
  return {
    id: 'rules',
    title: 'Rules',
    count: rules.length,
    body: () =>
      tableOf(
        ['Table', 'Rule'],
        rules.map((rule) => [relationLink(context, rule.schema, rule.table), code(rule.rule)]),
      ),
  };
}

/** What is listed with the tables, as one sentence here. */
function tally(parts: readonly (readonly [name: string, count: number])[]): string {
  const counts = parts
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`);
  return `Listed with their tables${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`;
}
