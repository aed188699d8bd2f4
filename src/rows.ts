import type { Rows } from './database/index.ts';
import { isKnownPrivate } from './github/index.ts';

/**
 * Whether errors may quote rows. On GitHub, whoever may read the repository may read its logs, so rows are shown only
 * where they are asked for and the repository is known not to be public. A terminal has no other readers.
 * @param payload the parsed file at `GITHUB_EVENT_PATH`.
 */
export function rowsShown(
  asked: Rows,
  env: NodeJS.ProcessEnv,
  payload: unknown,
): { readonly rows: Rows; readonly notice: string | null } {
  if (env['GITHUB_ACTIONS'] !== 'true')
    return { rows: env['INPUT_ROWS'] === undefined ? 'show' : asked, notice: null };
  if (asked === 'hide') return { rows: 'hide', notice: null };
  if (isKnownPrivate(payload)) return { rows: 'show', notice: null };
  return {
    rows: 'hide',
    notice:
      'rows: show was ignored: this repository is public, or the event does not say that it is private, ' +
      'and anyone may read its logs. Errors are reported without the values of rows.',
  };
}
