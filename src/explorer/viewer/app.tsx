import { useEffect, useState } from 'preact/hooks';
import { AccessPage } from './access.tsx';
import { timeText, type Book } from './book.ts';
import { FindingsPage } from './findings.tsx';
import { HistoryPage } from './history.tsx';
import type { Wanted } from './map/scene.ts';
import { MapView } from './map/view.tsx';
import { ReachPage } from './reach.tsx';
import { RelationPage } from './relation.tsx';
import { href, parseRoute, type Route } from './route.ts';
import { RoutinePage } from './routine.tsx';
import { SchemaPage } from './schema.tsx';
import { SearchBox } from './search-box.tsx';
import { TablesPage } from './tables.tsx';

const useRoute = (): Route => {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const changed = (): void => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
};

/** The whole page. */
export function App({ book }: { readonly book: Book }) {
  const route = useRoute();
  const [wanted, want] = useState<Wanted>(book.data.map);
  const selected = route.view === 'relation' ? (book.idOf(route.schema, route.name) ?? null) : null;
  useEffect(() => {
    document.title = `${titleOf(route)} · ${book.data.database}`;
  }, [route]);
  const isMap = route.view === 'map' || route.view === 'relation';
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => skip(event)}>
        Skip to the content
      </a>
      <header class="top">
        <h1>
          <a href="#/">{book.data.database}</a>
        </h1>
        <Navigation book={book} view={route.view} />
        <SearchBox book={book} />
        <ThemeButton />
      </header>
      <main id="main" tabIndex={-1} class={isMap ? 'with-map' : ''}>
        {isMap ? (
          <>
            <MapView
              book={book}
              selected={selected}
              steps={route.view === 'relation' ? route.steps : 0}
              wanted={wanted}
              want={want}
            />
            {route.view === 'relation' && <Panel book={book} route={route} selected={selected} />}
          </>
        ) : (
          <Page book={book} route={route} />
        )}
      </main>
      <Foot book={book} />
    </>
  );
}

function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}

function titleOf(route: Route): string {
  if (route.view === 'relation') return `${route.schema}.${route.name}`;
  if (route.view === 'schema') return route.schema;
  return route.view === 'map' ? 'Map' : `${route.view.charAt(0).toUpperCase()}${route.view.slice(1)}`;
}

function Navigation({ book, view }: { readonly book: Book; readonly view: Route['view'] }) {
  const { findings } = book.data;
  const pages: readonly (readonly [Route, string, readonly Route['view'][]])[] = [
    [{ view: 'map' }, 'Map', ['map', 'relation']],
    [{ view: 'tables', sort: 'name' }, 'Tables', ['tables', 'schema']],
    [{ view: 'access', role: null }, 'Access', ['access']],
    [{ view: 'history', from: null, to: null }, 'History', ['history']],
    [{ view: 'findings' }, `Findings${findings.length === 0 ? '' : ` (${findings.length})`}`, ['findings']],
  ];
  return (
    <nav aria-label="Pages">
      {pages.map(([route, title, views]) => (
        <a key={title} href={href(route)} aria-current={views.includes(view) ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function Panel({
  book,
  route,
  selected,
}: {
  readonly book: Book;
  readonly route: Extract<Route, { view: 'relation' }>;
  readonly selected: number | null;
}) {
  return (
    <div class="panel" role="region" aria-label="Table" tabIndex={0}>
      <a class="close" href="#/" aria-label="Close">
        ×
      </a>
      {selected === null ? (
        <>
          <h2>{route.name}</h2>
          <p>
            There is no table {route.schema}.{route.name} in this version of the database.
          </p>
        </>
      ) : (
        <RelationPage key={selected} book={book} id={selected} column={route.column} steps={route.steps} />
      )}
    </div>
  );
}

function Page({ book, route }: { readonly book: Book; readonly route: Route }) {
  switch (route.view) {
    case 'tables':
      return <TablesPage book={book} sort={route.sort} />;
    case 'schema':
      return <SchemaPage book={book} name={route.schema} />;
    case 'access':
      return route.role === null ? <AccessPage book={book} /> : <ReachPage book={book} name={route.role} />;
    case 'history':
      return <HistoryPage book={book} from={route.from} to={route.to} />;
    case 'findings':
      return <FindingsPage book={book} />;
    case 'routine': {
      const { schema, name, identity } = route;
      const routine = book.data.routines.find(
        (each) => each.schema === schema && each.name === name && each.identity === identity,
      );
      return routine === undefined ? (
        <div class="page">
          <h2>{name}</h2>
          <p>
            There is no function {schema}.{name}({identity}) in this version of the database.
          </p>
        </div>
      ) : (
        <RoutinePage book={book} routine={routine} />
      );
    }
    case 'map':
    case 'relation':
      return null;
  }
}

type Scheme = 'light' | 'dark' | null;

/** Light, dark, or as the system has it. A file on disk remembers nothing. */
function ThemeButton() {
  const [scheme, setScheme] = useState<Scheme>(null);
  const isDark = scheme === null ? matchMedia('(prefers-color-scheme: dark)').matches : scheme === 'dark';
  return (
    <button
      type="button"
      class="theme"
      aria-label={isDark ? 'Light colours' : 'Dark colours'}
      onClick={() => {
        const next = isDark ? 'light' : 'dark';
        document.documentElement.dataset['scheme'] = next;
        setScheme(next);
      }}
    >
      {isDark ? '☀' : '☾'}
    </button>
  );
}

function Foot({ book }: { readonly book: Book }) {
  const { since, postgresql, hidden, statistics } = book.data;
  return (
    <footer>
      PostgreSQL {postgresql}. The schema is as it is since {timeText(since.at)} UTC
      {since.label === null ? '' : `, ${since.label}`}
      {since.commit === null ? '' : `, commit ${since.commit.slice(0, 7)}`}.
      {statistics === 'rounded' ? ' Rows and sizes are rounded.' : ''} {hidden.join(' ')}
    </footer>
  );
}
