import { useMemo, useState } from 'preact/hooks';
import type { RelationData, RelationId } from '../data.ts';
import type { Book } from './book.ts';
import { Matrix, type Cell } from './matrix.tsx';
import { Badge, RelationLink } from './parts.tsx';
import { Why } from './relation-access.tsx';
import { href } from './route.ts';
import { answersFor, verdictOf } from './why.ts';

/** Each column has four signs in every row: of hundreds a phone would draw for seconds. */
const mostRoles = 40;

/** Who may do what: roles across, tables and views down. */
export function AccessPage({ book }: { readonly book: Book }) {
  const { data } = book;
  const [filter, setFilter] = useState('');
  const [superusers, setSuperusers] = useState(false);
  const [open, setOpen] = useState<Cell | null>(null);
  const [most, setMost] = useState(mostRoles);
  const roles = useMemo(() => rolesWithPrivileges(book, superusers), [book, superusers]);
  const rows = useMemo(() => {
    const wanted = filter.toLowerCase();
    return data.relations.flatMap((relation, id) =>
      relation.access !== undefined && `${relation.schema}.${relation.name}`.toLowerCase().includes(wanted)
        ? [id]
        : [],
    );
  }, [book, filter]);
  return (
    <div class="page wide">
      <h2>Access</h2>
      <p class="choices">
        <label>
          Filter tables{' '}
          <input type="text" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
        <label>
          <input type="checkbox" checked={superusers} onChange={() => setSuperusers(!superusers)} /> with
          superusers
        </label>
      </p>
      <p class="choices">
        What can … reach?
        {roles.map((role) => (
          <a key={role} class="button" href={href({ view: 'access', role: data.roles[role]?.name ?? '' })}>
            {data.roles[role]?.name}
          </a>
        ))}
      </p>
      <Key />
      {roles.length > most && (
        <p class="choices">
          The first {most} of {roles.length} roles:{' '}
          <button type="button" class="button" onClick={() => setMost(roles.length)}>
            Show all
          </button>
        </p>
      )}
      {rows.length === 0 || roles.length === 0 ? (
        <p>{roles.length === 0 ? 'No role has a privilege on a table.' : 'No table has this in its name.'}</p>
      ) : (
        <Matrix book={book} rows={rows} roles={roles.slice(0, most)} open={open} onOpen={setOpen} />
      )}
      {open !== null && <CellWhy book={book} cell={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function rolesWithPrivileges({ data }: Book, superusers: boolean): readonly number[] {
  const held = new Set(data.patterns.flatMap((pattern) => pattern.map(({ role }) => role)));
  return data.roles.flatMap((role, at) =>
    held.has(at) && (superusers || role.superuser !== true) ? [at] : [],
  );
}

function Key() {
  return (
    <p class="quiet key">
      S select, I insert, U update, D delete. <b>S</b> every row; <b>S*</b> rows as policies say; <b>S0</b> no
      row, as no policy applies; <b>Sc</b> some columns; <b>S!</b> granted, but without USAGE on the schema; –
      not allowed.
    </p>
  );
}

function CellWhy({
  book,
  cell,
  onClose,
}: {
  readonly book: Book;
  readonly cell: Cell;
  readonly onClose: () => void;
}) {
  const relation = book.data.relations[cell.relation] as RelationData;
  const role = book.data.roles[cell.role]?.name ?? '';
  const answers = answersFor(book.data, relation, cell.role);
  const held = answers.filter(({ reasons }) => reasons.length > 0);
  const lacking = answers
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ privilege }) => privilege.toLowerCase());
  return (
    <aside class="why-box" aria-live="polite" aria-label="Why">
      <button type="button" class="close" aria-label="Close" onClick={onClose}>
        ×
      </button>
      <h3>
        {role} on <RelationLink book={book} id={cell.relation} />
      </h3>
      <p>
        {held.map((answer) => (
          <Badge key={answer.privilege} kind={`verdict ${verdictOf(answer).replaceAll(' ', '-')}`}>
            {answer.privilege.toLowerCase()}: {verdictOf(answer)}
          </Badge>
        ))}
      </p>
      {held.length > 0 && <Why answers={held} role={role} schema={relation.schema} />}
      {lacking.length > 0 && (
        <p>
          Not allowed: {lacking.join(', ')}. Nothing grants it to {role}, to PUBLIC or to a role that it
          inherits from.
        </p>
      )}
    </aside>
  );
}

/** The tables of a list by what a role may do with them. */
export function reachable(
  book: Book,
  role: number,
  ids: readonly RelationId[],
): readonly {
  readonly id: RelationId;
  readonly relation: RelationData;
  readonly answers: ReturnType<typeof answersFor>;
}[] {
  return ids.flatMap((id) => {
    const relation = book.data.relations[id] as RelationData;
    const answers = answersFor(book.data, relation, role).filter(({ reasons }) => reasons.length > 0);
    return answers.length === 0 ? [] : [{ id, relation, answers }];
  });
}
