import { isServerError, rollBack } from '../database/index.ts';
import type { Failure } from '../error.ts';
import type { Course, Given } from './course.ts';
import { extensions } from './extensions.ts';
import { memberIn } from './members.ts';
import { makeExtension, makeRole, nameTablespace } from './make.ts';
import { missingIn } from './missing.ts';

/** Extensions that cannot be created in a session without being loaded at the server's start. */
const preloaded = new Set(['timescaledb', 'pg_cron', 'pgaudit', 'age']);

/** What a file failed for the want of, if that can be made; null = it is another failure. */
export function lackedBy(failure: Failure, course: Course): Given | null {
  const { shadow, options } = course;
  const isEmbedded = shadow.database.engine === 'embedded';
  if (failure.raised === true) return null;
  const missing = missingIn(failure);
  const role = missing?.kind === 'role' ? missing.names[0] : undefined;
  if (role !== undefined)
    return isEmbedded && options.roles?.has(role) !== false ? { kind: 'role', name: role } : null;
  const tablespace = missing?.kind === 'tablespace' ? missing.names[0] : undefined;
  if (tablespace !== undefined)
    return isEmbedded && options.tablespaces?.has(tablespace) !== false
      ? { kind: 'tablespace', name: tablespace }
      : null;
  const member = memberIn(failure);
  if (member === null || !isOutside(member.extension, course)) return null;
  const { extension: name } = member;
  const isThere = shadow.extensions.has(name) && (isEmbedded || !preloaded.has(name));
  if (!isThere && !(isEmbedded && extensions.has(name))) return null;
  return { kind: 'extension', name, schema: member.schema ?? options.extensions?.get(name) ?? null };
}

/** Whether an extension may be there without any migration that creates it. */
export const isOutside = (
  extension: string,
  { options, created }: Pick<Course, 'options' | 'created'>,
): boolean => !created.has(extension) && options.extensions?.has(extension) !== false;

const keyOf = ({ kind, name }: Given): string => `${kind} ${name}`;

/** Makes it, and says so. @returns false where it was made before, or cannot be. */
export async function give(course: Course, given: Given): Promise<boolean> {
  const { shadow, made, standIns } = course;
  if (made.has(keyOf(given))) return false;
  if (given.kind !== 'extension') {
    if (given.kind === 'role') await makeRole(shadow.database, given.name);
    else if (!(await nameTablespace(shadow.database, given.name))) return false;
    made.set(keyOf(given), given);
    standIns.add(`${given.kind} ${given.name}, which no migration creates`);
    return true;
  }
  try {
    await makeExtension(shadow, given);
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(shadow.database);
    return false;
  }
  made.set(keyOf(given), given);
  const how = shadow.extensions.has(given.name) ? '' : ', by functions that do nothing';
  standIns.add(`extension ${given.name}, which no migration creates${how}`);
  return true;
}
