import type { Format } from './format.ts';
import { isOwn, naturally } from './file-names.ts';

/** `R__name.sql`, as Flyway names them. */
const repeatable = /^R__.*\.sql$/;

/** Files that no tool but this one records, in the order of the numbers in their names. */
export const plain: Format = {
  name: 'plain',
  recognises: () => true,
  list: ({ names }) =>
    names
      .filter((name) => isOwn(name) && /\.sql$/i.test(name))
      .map((name) => ({
        name,
        version: /^\D*?(\d+(?:[._]\d+)*)/.exec(name)?.[1] ?? name.replace(/\.sql$/i, ''),
        repeatable: repeatable.test(name),
      }))
      .sort((a, b) => Number(a.repeatable) - Number(b.repeatable) || naturally(a.name, b.name)),
  history: null,
};
