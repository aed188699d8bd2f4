import { counted } from '../text.ts';
import { identifiers } from './addresses.ts';
import { identityGrants, type IdentityGrant } from './identity-grants.ts';
import { cell, code, codeLines, details, fence, table } from './markdown.ts';
import type { Constraint, Grant, Index, Relation, Rule, Trigger } from './select.ts';

/** A part of a relation's section that is folded away. */
interface FoldedPart {
  readonly count: number;
  /** With its number, unless there can only be one. */
  readonly title: string;
  readonly body: () => string;
}

/** What of a relation is folded away: all but its columns and policies. */
export function folded(relation: Relation): readonly string[] {
  const { table: own, view, constraints, indexes, triggers, rules, grants } = relation;
  const definition = view?.definition ?? own?.maintained_view ?? null;
  const others = indexes.filter(({ constraint }) => constraint === null);
  const parts: readonly FoldedPart[] = [
    part(constraints, 'constraint', 'constraints', constraintTable),
    part(others, 'index', 'indexes', indexTable),
    part(triggers, 'trigger', 'triggers', triggerTable),
    part(rules, 'rule', 'rules', ruleTable),
    part(grants, 'grant', 'grants', granteeTable),
    part(
      identityGrants(own?.columns ?? []),
      'grant on a sequence of identity columns',
      'grants on sequences of identity columns',
      identityGrantTable,
    ),
    {
      count: definition === null ? 0 : 1,
      title: 'definition',
      body: () => fence(definition ?? '', 'sql'),
    },
  ];
  const present = parts.filter(({ count }) => count > 0);
  if (present.length === 0) return [];
  const summary = present.map(({ title }) => title).join(', ');
  return [
    details(
      `${summary.charAt(0).toUpperCase()}${summary.slice(1)}`,
      present.map(({ body }) => body()).join('\n\n'),
    ),
  ];
}

function part<One>(
  list: readonly One[],
  singular: string,
  plural: string,
  draw: (list: readonly One[]) => string,
): FoldedPart {
  return { count: list.length, title: counted(list.length, singular, plural), body: () => draw(list) };
}

function constraintTable(constraints: readonly Constraint[]): string {
  return table(
    ['Constraint', 'Kind', 'Definition'],
    constraints.map(({ constraint, kind, definition, validated, triggers, comment }) => [
      code(constraint),
      kind,
      `${codeLines(definition)}${validated ? '' : ' **not validated**'}` +
        `${triggers === undefined ? '' : ` **triggers ${cell(triggers)}**`}${remark(comment)}`,
    ]),
  );
}

function indexTable(indexes: readonly Index[]): string {
  return table(
    ['Index', 'Definition'],
    indexes.map((index) => [
      code(index.index),
      [
        codeLines(indexText(index)),
        ...(index.valid ? [] : ['**invalid**']),
        ...(index.options ?? []).map((option) => code(option)),
      ].join(' ') + remark(index.comment),
    ]),
  );
}

function triggerTable(triggers: readonly Trigger[]): string {
  return table(
    ['Trigger', 'Definition'],
    triggers.map((trigger) => [
      code(trigger.trigger),
      codeLines(triggerText(trigger)) +
        (trigger.enabled === 'origin' ? '' : ` **${trigger.enabled}**`) +
        remark(trigger.comment),
    ]),
  );
}

function ruleTable(rules: readonly Rule[]): string {
  return table(
    ['Rule', 'Definition'],
    rules.map(({ rule, definition, comment }) => [code(rule), `${codeLines(definition)}${remark(comment)}`]),
  );
}

function granteeTable(grants: readonly Grant[]): string {
  return table(
    ['Grantee', 'Privileges'],
    grants.map(({ on, object, grantee, privileges }) => {
      const column = on === 'column' ? identifiers(object)[2] : undefined;
      const of = column === undefined ? '' : ` on ${code(column)}`;
      return [code(grantee), `${privileges.map(cell).join(', ')}${of}`];
    }),
  );
}

function identityGrantTable(grants: readonly IdentityGrant[]): string {
  return table(
    ['Grantee', 'Privileges'],
    grants.map(({ column, grantee, privileges }) => [
      code(grantee),
      `${privileges.join(', ')} on the sequence of ${code(column)}`,
    ]),
  );
}

function remark(comment: string | null): string {
  return comment === null ? '' : `<br>${cell(comment)}`;
}

/** The definition without the names, which are given beside it. */
function indexText({ definition, method, unique }: Index): string {
  const using = definition.indexOf(` USING ${method} `);
  return using < 0 ? definition : `${unique ? 'unique ' : ''}${definition.slice(using + ' USING '.length)}`;
}

/** The definition without the name, which is given beside it. */
export function triggerText({ definition }: Trigger): string {
  return definition.replace(/^CREATE (CONSTRAINT )?TRIGGER (?:"(?:[^"]|"")*"|\S+) /, '$1');
}
