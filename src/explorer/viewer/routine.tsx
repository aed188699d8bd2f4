import type { RoutineData } from '../data.ts';
import type { Book } from './book.ts';
import { Badge, FindingList, Section } from './parts.tsx';
import { href } from './route.ts';
import { reasonText } from './why.ts';

/** One function or procedure. Its source stays in the database. */
export function RoutinePage({ book, routine }: { readonly book: Book; readonly routine: RoutineData }) {
  const { data } = book;
  const { schema, name, identity, kind, settings = [] } = routine;
  const findings = data.findings.filter(({ object }) => object.startsWith(`function:${schema}.${name}(`));
  return (
    <div class="page">
      <p>
        <a href={href({ view: 'schema', schema })}>{schema}</a> <span class="quiet">{kind}</span>
      </p>
      <h2>
        {name}({identity})
      </h2>
      {routine.comment !== undefined && (
        <p class="comment" dir="auto">
          {routine.comment}
        </p>
      )}
      <p>
        <code>
          {name}({routine.arguments}){routine.returns === undefined ? '' : ` returns ${routine.returns}`}
        </code>
      </p>
      <p>
        <Badge>{routine.language}</Badge> <Badge>{routine.volatility}</Badge>{' '}
        {routine.securityDefiner === true && (
          <Badge kind="warning">security definer: runs as {routine.owner}</Badge>
        )}{' '}
        {settings.map((setting) => (
          <Badge key={setting}>{setting}</Badge>
        ))}{' '}
        <span class="quiet">owner {routine.owner}</span>
      </p>
      {findings.length > 0 && (
        <Section title="Findings" count={findings.length}>
          <FindingList book={book} findings={findings} named={false} />
        </Section>
      )}
      <Executors book={book} routine={routine} />
    </div>
  );
}

function Executors({
  book: { data },
  routine: { access, grants = [] },
}: {
  readonly book: Book;
  readonly routine: RoutineData;
}) {
  const pattern = access === undefined ? [] : (data.patterns[access] ?? []);
  return (
    <Section title="Who may execute it" count={pattern.length}>
      <ul class="plain">
        {pattern.map(({ role, privileges }) => {
          const roleName = data.roles[role]?.name ?? '';
          return (
            <li key={role}>
              <a href={href({ view: 'access', role: roleName })}>{roleName}</a>{' '}
              <span class="quiet">
                {privileges
                  .flatMap(([, reasons]) => reasons.map((each) => reasonText(each, roleName)))
                  .join('; ')}
              </span>
            </li>
          );
        })}
      </ul>
      {grants.length > 0 && (
        <p class="quiet">
          Grants: {grants.map(({ grantee, privileges }) => `${grantee} ${privileges.join(', ')}`).join('; ')}
        </p>
      )}
    </Section>
  );
}
