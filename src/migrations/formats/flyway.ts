import { matchesByLine, type Text } from '../text.ts';
import type { Part } from '../source.ts';
import type { Format } from './format.ts';
import type { Listed } from './listed.ts';
import { byName, naturally } from './file-names.ts';
import { history } from './flyway-history.ts';
import { baseName, compareVersions, identity, isProgram, partsOf } from './flyway-names.ts';
import { leaveTo, stop } from './stop.ts';

const fileEnding = /\.sql$/;
/** CallbackEvent: what Flyway would run before, between or after the files of a migrate. */
const callback =
  /^(?:(?:before|after)(?:Each)?(?:Migrate(?:Applied|Operation(?:Finish)?|Statement)?|Repeatables|Versioned|Validate|Connect)(?:Error)?|(?:beforeC|c)reateSchema|afterMigrateOperationFinish)(?:__.*)?\.sql$/;

function part(contents: Text, { name }: Listed, { text }: { text(name: string): string | null }): Part {
  const settings = new Map(
    (text(`${name}.conf`) ?? '').split(/[\r\n]+/).flatMap((line): readonly (readonly [string, string])[] => {
      const key = line.slice(0, line.indexOf('=')).trim();
      return /^[\w.]+$/.test(key) && line.includes('=')
        ? [[key, line.slice(line.indexOf('=') + 1).trim()]]
        : [];
    }),
  );
  const transaction = settings.get('executeInTransaction') !== 'false';
  const refuse = (at: number, message: string, remedy: string): Part => ({
    omit: [],
    transaction,
    refusal: { at, message, remedy },
  });
  for (const [key, value] of settings) {
    const honoured =
      key === 'executeInTransaction' ||
      key === 'placeholderReplacement' ||
      (key === 'encoding' && /^utf-?8$/i.test(value));
    if (!honoured)
      return refuse(
        0,
        `Its settings in ${baseName(name)}.conf hold ${key}, which only Flyway can follow.`,
        'Remove the setting, or let Flyway apply the file and run again.',
      );
  }
  const [placeholder] = matchesByLine(contents, /\$\{[^{}\n]*\}/g);
  if (placeholder !== undefined && settings.get('placeholderReplacement') !== 'false') {
    return refuse(
      placeholder.index,
      `${placeholder.groups[0]} is a placeholder that only Flyway fills in.`,
      'Write its value into a new migration, let Flyway apply this file and run again, or, if the text is meant ' +
        `literally, put placeholderReplacement=false into ${baseName(name)}.conf.`,
    );
  }
  return { omit: [], transaction };
}

/** Folders that a location names by its `{vendor}`. */
const ours = /^(?:postgres(?:ql)?|pg)\//i;
const theirs = /^(?:mysql|mariadb|h2|oracle|sqlserver|mssql|sqlite|hsqldb|derby|db2)\//i;
const isVersioned = (name: string): boolean => /V/i.test(baseName(name)) && /\.sql$/i.test(name);

export const flyway: Format = {
  name: 'flyway',
  recognises: ({ names }) =>
    names.some((name) => {
      const parts = partsOf(name, fileEnding);
      return parts?.prefix === 'V' && parts.version !== '';
    }),
  list: ({ directory, names }) => {
    const hook = names.find((name) => callback.test(baseName(name)));
    const [own, foreign] = [ours, theirs].map(
      (vendor) => names.find((name) => vendor.test(name) && isVersioned(name))?.split('/')[0],
    );
    if (foreign !== undefined) {
      stop(
        null,
        `${directory} holds files for several databases: those in ${foreign}/ are not for PostgreSQL.`,
        `List the folders that Flyway uses for PostgreSQL, such as ${directory}/${own ?? 'postgresql'}.`,
      );
    }
    if (hook !== undefined)
      stop(
        `${directory}/${hook}`,
        `${directory}/${hook} is a callback, which only Flyway runs.`,
        `${leaveTo('Flyway')} If it is not needed here, move it out of the folder.`,
      );
    return names
      .flatMap((name): readonly Listed[] => {
        const { prefix, version, description } = partsOf(name, fileEnding) ?? {
          prefix: '',
          version: '',
          description: '',
        };
        if (prefix === '' || prefix === 'B' || (prefix === 'V') !== (version !== '')) return [];
        const shown = description.replaceAll('_', ' ');
        return [
          {
            name,
            version: prefix === 'R' ? shown : version.replaceAll('_', '.'),
            repeatable: prefix === 'R',
            details: { prefix, description: shown, script: name },
          },
        ];
      })
      .sort(
        (a, b) =>
          Number(a.repeatable) - Number(b.repeatable) ||
          (a.repeatable
            ? byName(a.version, b.version)
            : compareVersions(identity(a.version), identity(b.version))) ||
          naturally(a.name, b.name),
      );
  },
  companion: (name) => (/^[UB]\d/.test(baseName(name)) && name.endsWith('.sql')) || isProgram(name),
  identity: (version) => (/^\d[\d._]*$/.test(version) ? identity(version) : version),
  part,
  history,
};
