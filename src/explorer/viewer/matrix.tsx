import { useEffect, useRef, useState } from 'preact/hooks';
import type { RelationData, RelationId } from '../data.ts';
import type { Book } from './book.ts';
import { onPaper } from './paper.ts';
import { RelationLink } from './parts.tsx';
import { href } from './route.ts';
import { answersFor, verdictOf, type Answer, type Verdict } from './why.ts';

export interface Cell {
  readonly relation: RelationId;
  readonly role: number;
}

/** Of a row, in pixels; a thousand rows are not all drawn. */
const rowHeight = 33;
const beyond = 8;

const signs: Readonly<Record<Verdict, string>> = {
  no: '–',
  yes: '',
  columns: 'c',
  policies: '*',
  'no rows': '0',
  'no schema': '!',
};

const words: Readonly<Record<Verdict, string>> = {
  no: 'not allowed',
  yes: 'every row',
  columns: 'some columns',
  policies: 'rows as policies say',
  'no rows': 'no row',
  'no schema': 'no usage on the schema',
};

/** Roles across, tables down. One cell is a stop of the Tab key; arrows go to the others. */
export function Matrix({
  book,
  rows,
  roles,
  open,
  onOpen,
}: {
  readonly book: Book;
  readonly rows: readonly RelationId[];
  readonly roles: readonly number[];
  readonly open: Cell | null;
  readonly onOpen: (cell: Cell) => void;
}) {
  const [scroll, setScroll] = useState({ top: 0, height: 900 });
  const [isPaper, setPaper] = useState(false);
  useEffect(() => onPaper(setPaper), []);
  const { box, at, setActive, onKeyDown } = useActiveCell(rows.length, roles.length);
  // Nobody scrolls on paper: all rows are there.
  const first = isPaper ? 0 : Math.max(0, Math.floor(scroll.top / rowHeight) - beyond);
  const end = Math.ceil((scroll.top + scroll.height) / rowHeight) + beyond;
  const last = isPaper ? rows.length : Math.min(rows.length, end);
  return (
    <div
      class="matrix"
      ref={box}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) =>
        setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <table aria-rowcount={rows.length + 1} aria-label="Roles and tables">
        <Head book={book} roles={roles} />
        <tbody>
          {first > 0 && <Spacer height={first * rowHeight} columns={roles.length + 1} />}
          {rows.slice(first, last).map((id, place) => (
            <Row
              key={id}
              book={book}
              id={id}
              row={first + place}
              roles={roles}
              active={
                at.row === first + place || (place === 0 && (at.row < first || at.row >= last))
                  ? at.column
                  : -1
              }
              open={open?.relation === id ? open.role : -1}
              onOpen={(role, column) => {
                setActive({ row: first + place, column });
                onOpen({ relation: id, role });
              }}
            />
          ))}
          {last < rows.length && (
            <Spacer height={(rows.length - last) * rowHeight} columns={roles.length + 1} />
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Which cell is a stop of the Tab key, and the arrows that move it. */
function useActiveCell(rows: number, columns: number) {
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const at = { row: Math.min(active.row, rows - 1), column: Math.min(active.column, columns - 1) };
  const focus = (row: number, column: number): boolean => {
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return cell != null;
  };
  // A row that was not drawn yet gets the focus when it is.
  useEffect(() => {
    if (wantsFocus.current) wantsFocus.current = !focus(at.row, at.column);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    // From where the focus is: keys may come faster than a drawing.
    const from = (event.target as HTMLElement).dataset['cell']?.split(' ').map(Number);
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(rows - 1, (from[0] ?? 0) + (step[0] ?? 0)));
    const column = Math.max(0, Math.min(columns - 1, (from[1] ?? 0) + (step[1] ?? 0)));
    wantsFocus.current = !focus(row, column);
    setActive({ row, column });
  };
  return { box, at, setActive, onKeyDown };
}

function Head({ book, roles }: { readonly book: Book; readonly roles: readonly number[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">Table or view</th>
        {roles.map((role) => {
          const name = book.data.roles[role]?.name ?? '';
          return (
            <th key={role} scope="col">
              <a href={href({ view: 'access', role: name })}>{name}</a>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Stands for rows that are not drawn. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden="true" style={{ height: `${height}px` }}>
      <td colSpan={columns} />
    </tr>
  );
}

function Row({
  book,
  id,
  row,
  roles,
  active,
  open,
  onOpen,
}: {
  readonly book: Book;
  readonly id: RelationId;
  readonly row: number;
  readonly roles: readonly number[];
  /** The column that Tab stops at; -1 = none. */
  readonly active: number;
  /** The role whose cell is explained; -1 = none. */
  readonly open: number;
  readonly onOpen: (role: number, column: number) => void;
}) {
  const relation = book.data.relations[id] as RelationData;
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row">
        <RelationLink book={book} id={id} />
      </th>
      {roles.map((role, column) => {
        const answers = answersFor(book.data, relation, role).slice(0, 4);
        return (
          <td key={role}>
            <button
              type="button"
              class={`cell${open === role ? ' open' : ''}`}
              data-cell={`${row} ${column}`}
              tabIndex={active === column ? 0 : -1}
              onClick={() => onOpen(role, column)}
            >
              <span class="unseen">
                {book.data.roles[role]?.name} on {relation.name}:
              </span>
              {answers.map((answer) => (
                <Letter key={answer.privilege} answer={answer} />
              ))}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

/** A privilege as a letter, and in words for those who hear it. */
function Letter({ answer }: { readonly answer: Answer }) {
  const verdict = verdictOf(answer);
  return (
    <span class={`letter ${verdict.replaceAll(' ', '-')}`}>
      <span aria-hidden="true">
        {verdict === 'no' ? '–' : `${answer.privilege.charAt(0)}${signs[verdict]}`}
      </span>
      <span class="unseen">
        {answer.privilege.toLowerCase()} {words[verdict]}.
      </span>
    </span>
  );
}
