import type { RelationData, RoutineData } from '../data.ts';
import { reachable } from './access.tsx';
import type { Book } from './book.ts';
import { Badge, Grid, RelationLink, Section } from './parts.tsx';
import { Why } from './relation-access.tsx';
import { href } from './route.ts';
import { mayExecute, reasonText, verdictOf } from './why.ts';

/** So many rows of a list are drawn; the matrix has them all. */
const mostShown = 500;

/** What one role can reach: tables, views and functions, each with the reason. */
export function ReachPage({ book, name }: { readonly book: Book; readonly name: string }) {
  const { data } = book;
  const at = data.roles.findIndex((role) => role.name === name);
  const role = data.roles[at];
  if (role === undefined)
    return (
      <div class="page">
        <h2>{name}</h2>
        <p>This database names no such role.</p>
      </div>
    );
  const all = data.relations.map((_, id) => id);
  const isView = ({ kind }: RelationData): boolean => kind.endsWith('view');
  const reached = reachable(book, at, all);
  const usable = reached.filter(({ answers }) => answers.some(({ onSchema }) => onSchema));
  const schemas = data.schemas.filter(({ usage }) => usage.includes(at)).map((schema) => schema.name);
  return (
    <div class="page">
      <h2>What can {name} reach?</h2>
      <p>
        {role.superuser === true && <Badge kind="error">superuser</Badge>}
        {role.bypassRowSecurity === true && <Badge kind="warning">bypasses row security</Badge>}
        {role.login === true && <Badge>login</Badge>}
        {role.memberOf.length > 0 && <span class="quiet"> member of {role.memberOf.join(', ')}</span>}
      </p>
      {role.comment !== undefined && (
        <p class="comment" dir="auto">
          {role.comment}
        </p>
      )}
      <p>
        USAGE on {schemas.length === 0 ? 'no schema' : schemas.join(', ')}. Of what it holds privileges on, it
        can name {usable.length} of {reached.length} tables and views.
      </p>
      <Reached
        book={book}
        title="Tables"
        role={name}
        list={reached.filter(({ relation }) => !isView(relation))}
      />
      <Reached
        book={book}
        title="Views"
        role={name}
        list={reached.filter(({ relation }) => isView(relation))}
      />
      <Functions book={book} role={at} />
      <p>
        <a href={href({ view: 'access', role: null })}>All roles and tables</a>
      </p>
    </div>
  );
}

function Reached({
  book,
  title,
  role,
  list,
}: {
  readonly book: Book;
  readonly title: string;
  readonly role: string;
  readonly list: ReturnType<typeof reachable>;
}) {
  if (list.length === 0)
    return (
      <Section title={title} count={0}>
        <p>None.</p>
      </Section>
    );
  return (
    <Section title={title} count={list.length}>
      <Grid label={title} head={['Name', 'May', 'Because']}>
        {list.slice(0, mostShown).map(({ id, relation, answers }) => (
          <tr key={id}>
            <th scope="row">
              <RelationLink book={book} id={id} />
            </th>
            <td>
              {answers.map((answer) => (
                <Badge key={answer.privilege} kind={`verdict ${verdictOf(answer).replaceAll(' ', '-')}`}>
                  {answer.privilege.toLowerCase()}
                  {verdictOf(answer) === 'yes' ? '' : `: ${verdictOf(answer)}`}
                </Badge>
              ))}
            </td>
            <td>
              <Why answers={answers} role={role} schema={relation.schema} />
            </td>
          </tr>
        ))}
      </Grid>
      {list.length > mostShown && <p>And {list.length - mostShown} more; the matrix shows them all.</p>}
    </Section>
  );
}

export function routineHref({ schema, name, identity }: RoutineData): string {
  return href({ view: 'routine', schema, name, identity });
}

function Functions({ book, role }: { readonly book: Book; readonly role: number }) {
  const { data } = book;
  const name = data.roles[role]?.name ?? '';
  const usage = new Set(
    data.schemas.filter((schema) => schema.usage.includes(role)).map((schema) => schema.name),
  );
  const list = data.routines.flatMap((routine) => {
    const reasons = mayExecute(data, routine.access, role);
    return reasons.length === 0 ? [] : [{ routine, reasons }];
  });
  return (
    <Section title="Functions" count={list.length}>
      {list.length === 0 ? (
        <p>None.</p>
      ) : (
        <Grid label="Functions" head={['Name', 'Runs as', 'Because']}>
          {list.slice(0, mostShown).map(({ routine, reasons }) => (
            <tr key={`${routine.schema}.${routine.name}(${routine.identity})`}>
              <th scope="row">
                <a href={routineHref(routine)}>
                  {routine.schema}.{routine.name}({routine.identity})
                </a>
              </th>
              <td>
                {routine.securityDefiner === true ? (
                  <Badge kind="warning">its owner, {routine.owner}</Badge>
                ) : (
                  'the caller'
                )}
              </td>
              <td>
                {reasons.map((reason) => reasonText(reason, name)).join('; ')}
                {!usage.has(routine.schema) && (
                  <span class="warning-text">; but no USAGE on schema {routine.schema}</span>
                )}
              </td>
            </tr>
          ))}
        </Grid>
      )}
      {list.length > mostShown && <p>And {list.length - mostShown} more.</p>}
    </Section>
  );
}
