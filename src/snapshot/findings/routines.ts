import type { GroupedSnapshot, Routine } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, some, sqlName } from './object-names.ts';

const identityOf = ({ schema, function: name, identity_arguments }: Routine): string =>
  `${identity(schema, name)}(${identity_arguments})`;
const signature = ({ schema, function: name, identity_arguments }: Routine): string =>
  `${sqlName(schema, name)}(${identity_arguments})`;
const word = ({ kind }: Routine): string => (kind === 'procedure' ? 'PROCEDURE' : 'FUNCTION');

const searchPath = ({ settings }: Routine): string | null =>
  settings.find((setting) => setting.startsWith('search_path='))?.slice('search_path='.length) ?? null;

/** An aggregate cannot have settings, and code in C names no object. */
const mayNeedPath = ({ kind, language }: Routine): boolean =>
  kind !== 'aggregate' && language !== 'c' && language !== 'internal';

/** Functions that are called by their event only; EXECUTE on them opens nothing. */
const isForTrigger = ({ return_type }: Routine): boolean =>
  return_type === 'trigger' || return_type === 'event_trigger';

const fixPath = (routine: Routine): string =>
  `ALTER ${word(routine)} ${signature(routine)} SET search_path = ''; -- and qualify the names in ` +
  `its body; or SET search_path = pg_catalog, ${sqlName(routine.schema)}, pg_temp`;

/** Roles that everyone is: besides PUBLIC those with which the API runs requests. */
const callers = ({ apiRoles }: GroupedSnapshot): readonly string[] => ['PUBLIC', ...apiRoles];

export const routineRules: readonly Rule[] = [
  {
    id: 'security_definer_search_path',
    level: 'error',
    category: 'security',
    title: 'A SECURITY DEFINER function without its own search_path',
    why:
      'It runs with its owner’s rights but finds tables and functions by the caller’s search_path: a ' +
      'caller who puts an own object first runs code as the owner.',
    sameAs: ['splinter 0011'],
    *check({ snapshot }): Generator<Hit> {
      for (const routine of snapshot.functions) {
        if (!routine.security_definer || !mayNeedPath(routine) || searchPath(routine) !== null) continue;
        yield {
          object: `function:${identityOf(routine)}`,
          message: `${identityOf(routine)} runs as ${identity(routine.owner)} with the caller's search_path.`,
          detail: '',
          remedy: fixPath(routine),
        };
      }
    },
  },
  {
    id: 'security_definer_path_writable',
    level: 'error',
    category: 'security',
    title: 'A SECURITY DEFINER function finds objects in a schema where everyone may create them',
    why:
      'Its search_path is fixed, but to a schema into which any caller can put an own object: that ' +
      'then runs as the owner.',
    *check(given): Generator<Hit> {
      for (const routine of given.snapshot.functions) {
        const path = routine.security_definer && mayNeedPath(routine) ? searchPath(routine) : null;
        if (path === null) continue;
        const writable = [...path.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)]
          .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
          .filter((schema) =>
            callers(given).some((role) => given.access.may(role, 'CREATE', 'schema', identity(schema))),
          );
        if (writable.length === 0) continue;
        yield {
          object: `function:${identityOf(routine)}`,
          message:
            `${identityOf(routine)} runs as ${identity(routine.owner)} and looks for objects in ` +
            `${some(writable)}, where everyone may create them.`,
          detail: `search_path = ${path}`,
          remedy:
            `REVOKE CREATE ON SCHEMA ${writable.map((schema) => sqlName(schema)).join(', ')} FROM ` +
            `PUBLIC${given.apiRoles.map((role) => `, ${role}`).join('')}; -- or ${fixPath(routine)}`,
        };
      }
    },
  },
  {
    id: 'function_search_path',
    level: 'info',
    category: 'security',
    title: 'A function without its own search_path',
    why: 'What its names mean depends on who calls it. Restoring a dump, for one, calls it with an empty search_path.',
    sameAs: ['splinter 0011'],
    *check({ snapshot }): Generator<Hit> {
      for (const routine of snapshot.functions) {
        if (routine.security_definer || !mayNeedPath(routine) || searchPath(routine) !== null) continue;
        yield {
          object: `function:${identityOf(routine)}`,
          message: `${identityOf(routine)} uses the caller's search_path.`,
          detail: '',
          remedy: fixPath(routine),
        };
      }
    },
  },
  {
    id: 'security_definer_executable',
    level: 'warning',
    category: 'security',
    title: 'Everyone may execute a SECURITY DEFINER function',
    why:
      'It runs with its owner’s rights for whoever calls it. Functions may be executed by PUBLIC ' +
      'unless that is revoked.',
    sameAs: ['splinter 0028', 'splinter 0029'],
    *check(given): Generator<Hit> {
      const served = new Set(given.exposed.names);
      for (const routine of given.snapshot.functions) {
        if (!routine.security_definer || isForTrigger(routine)) continue;
        const object = identityOf(routine);
        const roles = callers(given).filter(
          (role) =>
            given.access.may(role, 'EXECUTE', 'function', object) &&
            given.access.may(role, 'USAGE', 'schema', identity(routine.schema)),
        );
        const overApi = served.has(routine.schema) ? roles.filter((role) => role !== 'PUBLIC') : [];
        // In a schema that is not served, a grant to a role of the API is how policies come to call a helper.
        if (overApi.length === 0 && !roles.includes('PUBLIC')) continue;
        yield {
          object: `function:${object}`,
          message:
            `${object} runs as ${identity(routine.owner)} and may be executed by ` +
            `${roles.includes('PUBLIC') ? 'PUBLIC' : roles.join(' and ')}.`,
          detail:
            overApi.length === 0
              ? ''
              : `Through the API by ${overApi.join(' and ')}: POST /rest/v1/rpc/${routine.function} ` +
                `(exposed: ${given.exposed.source}).`,
          remedy:
            `REVOKE EXECUTE ON ${word(routine)} ${signature(routine)} FROM ` +
            `${['PUBLIC', ...given.apiRoles].join(', ')}; -- then GRANT EXECUTE to the roles that ` +
            'need it',
        };
      }
    },
  },
  {
    id: 'ambiguous_overload',
    level: 'info',
    category: 'integrity',
    title: 'Two overloads that a call cannot tell apart',
    why:
      'Where one has defaults for all arguments that the other lacks, a call without them fails: ' +
      'function is not unique. The Data API cannot choose either.',
    *check({ routines }): Generator<Hit> {
      for (const overloads of routines.values()) {
        if (overloads.length < 2) continue;
        const signatures = overloads.map((routine) => ({
          routine,
          types: types(routine.identity_arguments),
          required: types(routine.identity_arguments).length - defaults(routine.arguments),
        }));
        for (const short of signatures) {
          const long = signatures.find(
            (other) =>
              other.types.length > short.types.length &&
              other.required <= short.types.length &&
              short.types.every((type, at) => type === other.types[at]),
          );
          if (long === undefined) continue;
          yield {
            object: `function:${identityOf(short.routine)}`,
            message:
              `A call of ${identityOf(short.routine)} could also mean ${identityOf(long.routine)}, ` +
              'whose other arguments have defaults.',
            detail: '',
            remedy: `DROP ${word(short.routine)} ${signature(short.routine)}; -- or take the defaults from the other`,
          };
        }
      }
    },
  },
];

/** The types of a list of arguments; a quoted name or a type's modifier may hold commas. */
function types(list: string): readonly string[] {
  return list === ''
    ? []
    : [...list.matchAll(/(?:"[^"]*"|\([^()]*\)|[^,"(])+/g)].map(([type]) => type.trim());
}

/** How many arguments have a default. */
function defaults(list: string): number {
  return [...list.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|( DEFAULT )/g)].filter(
    ([, word]) => word !== undefined,
  ).length;
}
