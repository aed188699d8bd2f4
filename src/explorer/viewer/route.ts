/*
 * Where one is, as the part of the address behind `#`: a link that is sent to somebody still works after the file was
 * made again, and the browser's back button goes back. A name is encoded, its dots too: `#public.orders.customer_id`.
 */

export type Route =
  | { readonly view: 'map' }
  | {
      readonly view: 'relation';
      readonly schema: string;
      readonly name: string;
      readonly column: string | null;
      readonly steps: number;
    }
  | { readonly view: 'tables'; readonly sort: string }
  | { readonly view: 'schema'; readonly schema: string }
  | { readonly view: 'access'; readonly role: string | null }
  | { readonly view: 'history'; readonly from: number | null; readonly to: number | null }
  | { readonly view: 'findings' }
  | { readonly view: 'routine'; readonly schema: string; readonly name: string; readonly identity: string };

const encode = (name: string): string => encodeURIComponent(name).replaceAll('.', '%2E');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a place, with its `#`. */
export function href(route: Route): string {
  switch (route.view) {
    case 'map':
      return '#/';
    case 'relation': {
      const names = [route.schema, route.name, ...(route.column === null ? [] : [route.column])];
      return `#${names.map(encode).join('.')}${route.steps > 0 ? `?steps=${route.steps}` : ''}`;
    }
    case 'tables':
      return route.sort === 'name' ? '#/tables' : `#/tables?sort=${route.sort}`;
    case 'schema':
      return `#/schema/${encode(route.schema)}`;
    case 'access':
      return route.role === null ? '#/access' : `#/access/${encode(route.role)}`;
    case 'history':
      return route.from === null || route.to === null ? '#/history' : `#/history/${route.from}/${route.to}`;
    case 'findings':
      return '#/findings';
    case 'routine':
      return `#/function/${[route.schema, route.name, route.identity].map(encode).join('.')}`;
  }
}

export const relationHref = (schema: string, name: string, column: string | null = null): string =>
  href({ view: 'relation', schema, name, column, steps: 0 });

/** The place of an address; the map for what names none. */
export function parseRoute(hash: string): Route {
  const [place = '', query = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query);
  if (!place.startsWith('/')) {
    const [schema = '', name, column] = place.split('.').map(decode);
    if (name === undefined) return { view: 'map' };
    const steps = Math.min(3, Math.max(0, Number(asked.get('steps') ?? 0) || 0));
    return { view: 'relation', schema, name, column: column ?? null, steps };
  }
  const [, view = '', first = '', second = ''] = place.split('/');
  const number = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);
  switch (view) {
    case 'tables':
      return { view: 'tables', sort: asked.get('sort') ?? 'name' };
    case 'schema':
      return { view: 'schema', schema: decode(first) };
    case 'access':
      return { view: 'access', role: first === '' ? null : decode(first) };
    case 'history':
      return { view: 'history', from: number(first), to: number(second) };
    case 'findings':
      return { view: 'findings' };
    case 'function': {
      const [schema = '', name = '', identity = ''] = first.split('.').map(decode);
      return { view: 'routine', schema, name, identity };
    }
    default:
      return { view: 'map' };
  }
}
