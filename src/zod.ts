import { config } from 'zod/mini';
import english from 'zod/v4/locales/en.js';

/*
 * What is used of zod, in its small form. In the other one each schema carries all methods. By name, because a
 * namespace that is passed on would bring all of it along, with all languages, to be compiled at each start.
 */

// The small form says of everything only that it is invalid.
config(english());

export {
  _default,
  array,
  boolean,
  catch,
  catchall,
  coerce,
  discriminatedUnion,
  enum,
  extend,
  int,
  iso,
  json,
  literal,
  looseObject,
  maxLength,
  minLength,
  NEVER,
  nonnegative,
  nullable,
  nullish,
  number,
  object,
  omit,
  optional,
  pipe,
  prettifyError,
  record,
  refine,
  regex,
  string,
  transform,
  trim,
  tuple,
  union,
  unknown,
  type infer,
  type ZodMiniType,
} from 'zod/mini';
export { $ZodError as ZodError } from 'zod/v4/core';
