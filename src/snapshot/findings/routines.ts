import type { Snapshot } from '../model.ts';
import type { GroupedSnapshot, Routine } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, isPlatformRole, some, sqlName } from './object-names.ts';

const identityOf = ({ schema, function: name, identity_arguments }: Routine): string =>
  `${identity(schema, name)}(${identity_arguments})`;
const signature = ({ schema, function: name, identity_arguments }: Routine): string =>
  `${sqlName(schema, name)}(${identity_arguments})`;
const word = ({ kind }: Routine): string => (kind === 'procedure' ? 'PROCEDURE' : 'FUNCTION');

const searchPath = ({ settings }: Routine): string | null =>
  settings.find((setting) => setting.startsWith('search_path='))?.slice('search_path='.length) ?? null;

/**
 * An aggregate cannot have settings, code in C names no object, and names in a body of the SQL standard's form were
 * resolved when the function was created.
 */
const mayNeedPath = ({ kind, language, parsed_body }: Routine): boolean =>
  kind !== 'aggregate' && language !== 'c' && language !== 'internal' && parsed_body !== true;

/** Functions that are called by their event only; EXECUTE on them opens nothing. */
const isForTrigger = ({ return_type }: Routine): boolean =>
  return_type === 'trigger' || return_type === 'event_trigger';

const fixPath = (routine: Routine): string =>
  `ALTER ${word(routine)} ${signature(routine)} SET search_path = ''; -- and qualify the names in ` +
  `its body; or SET search_path = pg_catalog, ${sqlName(routine.schema)}, pg_temp`;

/** The schemas of a function's own search_path; null when it has none. */
function schemasOf(routine: Routine): readonly string[] | null {
  const path = searchPath(routine);
  if (path === null) return null;
  return [...path.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
    .filter((schema) => schema !== '')
    .map((schema) => (schema === '$user' ? routine.owner : schema));
}

/** Who may create objects in a schema: its owner, and whoever that is granted to. */
function creators({ grants, schemas }: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map(schemas.map(({ schema, owner }) => [identity(schema), new Set([owner])]));
  for (const { on, object, grantee, privileges } of grants) {
    if (on !== 'schema' || !privileges.some(isCreate)) continue;
    found.set(object, (found.get(object) ?? new Set()).add(grantee));
  }
  return found;
}

/** Whether the owner's rights must not fall to the role: it has them anyway, or stands above. */
const isStranger = (role: string, owner: string, { access, roles }: GroupedSnapshot): boolean =>
  role !== owner &&
  // The owner of the database stands above every schema of it.
  role !== 'pg_database_owner' &&
  roles.get(role)?.superuser !== true &&
  !isPlatformRole(role) &&
  !access.inherits(role, owner);

const isCreate = (privilege: string): boolean => privilege === 'CREATE' || privilege === 'CREATE*';

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
    title: 'A SECURITY DEFINER function finds objects where somebody else may create them',
    why:
      'Its search_path is fixed, but to a schema into which another role can put an own object, or with pg_temp ' +
      'before other schemas: what is found there runs as the owner.',
    *check(given): Generator<Hit> {
      const createdBy = creators(given.snapshot);
      for (const routine of given.snapshot.functions) {
        const path = routine.security_definer && mayNeedPath(routine) ? schemasOf(routine) : null;
        if (path === null) continue;
        // Without being named pg_temp is searched first for tables; named last, it hides nothing.
        const temporary = path.includes('pg_temp') && (path.length === 1 || path.at(-1) !== 'pg_temp');
        const writable = path.flatMap((schema) => {
          const strangers = [...(createdBy.get(identity(schema)) ?? [])].filter((role) =>
            isStranger(role, routine.owner, given),
          );
          return strangers.length === 0 ? [] : [`${schema} (${some(strangers)})`];
        });
        if (writable.length === 0 && !temporary) continue;
        yield {
          object: `function:${identityOf(routine)}`,
          message:
            `${identityOf(routine)} runs as ${identity(routine.owner)} and looks for objects in ` +
            `${some([...(temporary ? ['pg_temp (everyone)'] : []), ...writable])}, where others may create them.`,
          detail: `search_path = ${searchPath(routine) ?? ''}`,
          remedy:
            `ALTER ${word(routine)} ${signature(routine)} SET search_path = ''; -- and qualify the names in its ` +
            'body; or leave only schemas where nobody but its owner may create, and pg_temp last',
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
          types: argumentTypes(routine.identity_arguments),
          required: argumentTypes(routine.identity_arguments).length - argumentDefaults(routine.arguments),
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
export function argumentTypes(list: string): readonly string[] {
  return list === ''
    ? []
    : [...list.matchAll(/(?:"[^"]*"|\([^()]*\)|[^,"(])+/g)].map(([type]) => type.trim());
}

/** How many arguments have a default. */
export function argumentDefaults(list: string): number {
  return [...list.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|( DEFAULT )/g)].filter(
    ([, word]) => word !== undefined,
  ).length;
}
