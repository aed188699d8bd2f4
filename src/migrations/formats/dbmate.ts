import { sql } from '../../database/index.ts';
import { indexIn, lineMatches, matchesByLine, type Text } from '../text.ts';
import type { Part, Range } from '../source.ts';
import type { Format } from './format.ts';
import { byName, isOwn, numberOf } from './file-names.ts';
import { missingFrom, valuesOf, type ToolHistory } from './tool-history.ts';

const history: ToolHistory = {
  id: 'dbmate',
  schema: null,
  table: 'schema_migrations',
  known: { shape: { version: 'S' }, name: false },
  columns: ['version'],
  foreign: 'dirty',
  install: ({ table }) =>
    `IF to_regclass(${sql`${table}`}) IS NULL THEN CREATE TABLE ${table} (version varchar PRIMARY KEY); END IF`,
  // dbmate takes no lock of its own.
  locks: () => [],
  locksTable: true,
  applied: ({ rows }) => {
    const versions = valuesOf(rows, 'version');
    return ({ version }) => versions.has(version);
  },
  unknown: ({ rows }, migrations) =>
    missingFrom(
      rows,
      'version',
      migrations.map(({ version }) => version),
    ),
  recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${sql`WHERE version = ${version}`})`,
  record: ({ version }, { table }) => `INSERT INTO ${table} (version) ${sql`VALUES (${version})`}`,
  forget: ({ version }, { table }) => `DELETE FROM ${table} ${sql`WHERE version = ${version}`}`,
};

/** pkg/dbmate/migration.go */
const marker = /^--[^\S\n]*migrate:(up|down)(?:[^\S\n]([^\n]*))?$/gm;

function part(text: Text): Part {
  const markers = [...matchesByLine(text, marker)];
  const omit: Range[] = [];
  const [first] = markers;
  if (first?.groups[1] !== 'up') {
    return {
      omit,
      transaction: true,
      refusal: {
        at: first?.index ?? 0,
        message: 'dbmate runs what follows a line "-- migrate:up", and the file has none before this.',
        remedy: 'Begin the up migration with the line: -- migrate:up',
      },
    };
  }
  const before = text
    .slice(0, first.index)
    .split('\n')
    .find((line) => !/^\s*(--.*)?$/.test(line));
  if (before !== undefined) {
    return {
      omit,
      transaction: true,
      refusal: {
        at: indexIn(text, before),
        message: 'There is SQL before the line "-- migrate:up", which dbmate refuses.',
        remedy: 'Move it below that line.',
      },
    };
  }
  markers.forEach(({ groups: [, direction], index }, number) => {
    if (direction === 'down') omit.push({ start: index, end: markers[number + 1]?.index ?? text.length });
  });
  return {
    omit,
    transaction: !markers.some(
      ({ groups: [, direction, options] }) =>
        direction === 'up' && options?.split(/\s+/).includes('transaction:false') === true,
    ),
  };
}

export const dbmate: Format = {
  name: 'dbmate',
  recognises: ({ names, sql: read }) =>
    names.some(
      (name) =>
        numberOf(name) !== undefined &&
        isOwn(name) &&
        lineMatches(read(name) ?? '', /^--\s*migrate:up(\s|$)/m),
    ),
  list: ({ names }) =>
    names
      .filter(isOwn)
      .flatMap((name) => {
        const version = numberOf(name);
        return version === undefined ? [] : [{ name, version, repeatable: false }];
      })
      .sort((a, b) => byName(a.name, b.name)),
  part,
  history,
};
